"""Who speaks: whether two claims come from one publisher or one source."""

import re
from dataclasses import dataclass
from functools import lru_cache

from recount.records.claim import Claim, Status
from recount.records.document import Document
from recount.records.quantity import Exactness
from recount.records.source import Source, SourceKind
from recount.text.months import MONTHS

_WORD = re.compile(r"[^\W\d_]+")
_NAME = re.compile(r"[^\W_]+")
#: Sources without a name of their own: two of them are never taken for one.
_NAMELESS = (SourceKind.ANONYMOUS, SourceKind.WITNESS, SourceKind.PUBLISHER)
#: A heading shorter than this says too little to tell a series by.
_SERIES_WORDS = 4


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks in one claim.

    ``publisher`` is folded, None where the report does not say. ``series`` is the report's title without its date: bulletins
    of one series come from one publisher. ``sources`` are names with their registry id. ``wording`` names the wording that the
    claim has in common with other reports, None where it is told in words of its own.
    """

    document: str
    publisher: str | None
    series: tuple[str, ...] | None
    sources: tuple[tuple[str, str | None], ...]
    wording: str | None = None


def voice_of(claim: Claim, document: Document | None, wording: str | None = None) -> Voice:
    """The voice of one claim."""
    sources = tuple((source.name, source.actor) for source in claim.said.sources if source.kind not in _NAMELESS)
    if document is None:
        return Voice(claim.said.document, None, None, sources, wording)
    publisher = document.publisher.casefold() if document.publisher is not None else None
    if not sources and document.publisher is not None:
        sources = ((document.publisher, None),)
    return Voice(document.id, publisher, _series(document.title), sources, wording)


def _series(title: str) -> tuple[str, ...] | None:
    """The words of a title without numbers and months, or None where too few are left."""
    words = tuple(word for word in _WORD.findall(title.casefold()) if word[:3] not in MONTHS)
    return words if len(words) >= _SERIES_WORDS else None


def is_same_publisher(first: Voice, second: Voice) -> bool:
    """One report, one publisher or, where neither names its publisher, one series."""
    if first.document == second.document:
        return True
    if first.publisher is not None and second.publisher is not None:
        return first.publisher == second.publisher
    return first.series is not None and first.series == second.series


def shares_source(first: Voice, second: Voice) -> bool:
    """Whether the two rest on one named source."""
    return any(_is_one(one, two) for one in first.sources for two in second.sources)


def is_one_voice(first: Voice, second: Voice) -> bool:
    """One publisher, one source or one wording."""
    copied = first.wording is not None and first.wording == second.wording
    return copied or is_same_publisher(first, second) or shares_source(first, second)


@lru_cache(maxsize=8192)
def _is_one(first: tuple[str, str | None], second: tuple[str, str | None]) -> bool:
    """One source under two names: one id, one name, an acronym, or a name with more words."""
    if first[1] is not None and second[1] is not None:
        return first[1] == second[1]
    one, two = _NAME.findall(first[0]), _NAME.findall(second[0])
    short, long = sorted((one, two), key=len)
    if not short or not any(word[0].isupper() for word in short):
        return False
    folded = {word.casefold() for word in long}
    return {word.casefold() for word in short} <= folded or (len(short) == 1 and initials(long) == short[0])


def initials(words: list[str]) -> str:
    """First letters of the words that begin with a capital."""
    return "".join(word[0] for word in words if word[0].isupper())


def voice_keys(voice: Voice) -> set[str]:
    """Keys of which two voices that are one share at least one; that they share one does not make them one."""
    keys = {f"report:{voice.document}"}
    if voice.publisher is not None:
        keys.add(f"publisher:{voice.publisher}")
    if voice.wording is not None:
        keys.add(f"wording:{voice.wording}")
    if voice.series is not None:
        keys.add(f"series:{' '.join(voice.series)}")
    for name, actor in voice.sources:
        words = _NAME.findall(name)
        keys |= {f"actor:{actor}"} if actor is not None else set()
        keys |= {f"word:{word.casefold()}" for word in (*words, initials(words)) if word[:1].isupper() or word[:1].isdigit()}
    return keys


def principal(claim: Claim) -> Source | None:
    """The innermost source: whose knowledge it is."""
    return claim.said.sources[-1] if claim.said.sources else None


def count_voices(voices: list[Voice]) -> list[int]:
    """A number for each voice, equal where two come from one publisher or rest on one source; first come, first numbered."""
    numbers: list[int] = []
    for place, voice in enumerate(voices):
        known = {numbers[other] for other in range(place) if is_one_voice(voice, voices[other])}
        number = min(known, default=len(set(numbers)))
        numbers = [number if old in known else old for old in numbers]
        numbers.append(number)
    return _renumber(numbers)


def _renumber(numbers: list[int]) -> list[int]:
    """The same grouping, numbered from 0 without gaps."""
    names = {number: place for place, number in enumerate(dict.fromkeys(numbers))}
    return [names[number] for number in numbers]


def is_denial(claim: Claim) -> bool:
    """Whether a claim says that it did not happen; that nobody was hurt denies no event."""
    counted = claim.said.quantities
    only_none = bool(counted) and all(quantity.exactness is Exactness.NONE_REPORTED for quantity in counted)
    return claim.said.status is Status.DENIED and not only_none
