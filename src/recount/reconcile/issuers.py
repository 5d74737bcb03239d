"""Who issued a report that names no publisher: a side or a source of it whose name its title begins with."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from recount.lexicon.speech import read_speech
from recount.reconcile.counts import Count
from recount.reconcile.voices import initials
from recount.records.document import Document
from recount.records.party import DOERS, PartyKind
from recount.records.source import SourceKind

_WORD = re.compile(r"[^\W_]+")
_STOP = re.compile(r"[:,|(]|\s[-–—]\s")
#: A name of a body has no more words.
_LONGEST = 7
#: So many words, all in capitals, are a name by themselves.
_FEW = 3
_BODIES = (SourceKind.MONITOR, SourceKind.MEDIA, SourceKind.OFFICIAL)
_ARTICLES = frozenset({"the", "a", "an"})
Named = tuple[str, str | None]


def name_issuer(counts: Sequence[Count], document: Document | None) -> list[Count]:
    """The counts of one report; those without a source are the issuer's."""
    issuer = _find_issuer(counts, document) if document is not None and document.publisher is None else None
    if issuer is None:
        return list(counts)
    return [count if count.voice.sources else replace(count, voice=replace(count.voice, sources=(issuer,))) for count in counts]


def _find_issuer(counts: Sequence[Count], document: Document) -> Named | None:
    """The first source, else the first doer, whose words or name the title begins with."""
    title = _words(document.title)
    told = next((named for named, words in (*_sources(counts), *_doers(counts)) if words and title[: len(words)] == words), None)
    return told or _find_body(document.title)


def _find_body(title: str) -> Named | None:
    """The name that a title gives before a stop: a body by its noun, or a few words in capitals ("Northern Tally: count for March")."""
    head = _STOP.split(title, maxsplit=1)[0].strip()
    words = _WORD.findall(head)
    capitals = sum(word[:1].isupper() for word in words)
    if len(head) >= len(title.strip()) or not capitals > 1 or len(words) > _LONGEST:
        return None
    kinds = {read_speech().nouns.get(word.casefold()) for word in words if word[:1].isupper()}
    named = capitals == len(words) <= _FEW or not kinds.isdisjoint(_BODIES)
    return (head, None) if named else None


def _sources(counts: Sequence[Count]) -> Iterator[tuple[Named, list[str]]]:
    """Sources by each of the names that a title may use."""
    for count in counts:
        for source in count.claim.said.sources:
            yield from (
                ((source.name, source.actor), words) for words in _names(source.name, source.span.text if source.span is not None else "")
            )


def _doers(counts: Sequence[Count]) -> Iterator[tuple[Named, list[str]]]:
    """Organisations that acted by each of the names that a title may use."""
    for count in counts:
        for party in count.claim.parties:
            if party.role in DOERS and party.kind is PartyKind.ORGANISATION and party.actor is not None:
                spoken = party.span.text if party.span is not None else ""
                yield from (((party.name, party.actor), words) for words in _names(party.name, spoken))


def _names(name: str, spoken: str) -> Iterator[list[str]]:
    """The name, the words of the report for it, and its initials."""
    yield from (_words(name.split("(", maxsplit=1)[0]), _words(spoken))
    short = re.search(r"\(([^()]+)\)", name)
    yield _words(short[1] if short is not None else initials(_WORD.findall(name)))


def _words(text: str) -> list[str]:
    """Folded words without an article before them."""
    words = [word.casefold() for word in _WORD.findall(text)]
    return words[1:] if words[:1] and words[0] in _ARTICLES else words
