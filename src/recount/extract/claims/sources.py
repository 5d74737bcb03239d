"""Whom a report gives as its source for a passage: the chain of its frames, outermost first."""

from collections.abc import Sequence
from dataclasses import replace

from recount.extract.claims.frames import Frame
from recount.lexicon.speech import Speech
from recount.records.inherited import Inherited
from recount.records.source import Source, SourceKind
from recount.text.reading import Reading

#: A chain of voices is at most so long.
LONGEST_CHAIN = 5
PRONOUNS = frozenset({"it", "he", "she", "they", "who"})


def find_sources(reading: Reading, frames: Sequence[Frame], speech: Speech, told: tuple[Source, ...] = ()) -> tuple[Source, ...]:
    """The sources of a passage; a pronoun stands for the source ``told`` last."""
    chain = [frame for frame in frames if frame.source is not None and not frame.own][-LONGEST_CHAIN:]
    found: list[Source] = []
    for frame in chain:
        first, last = frame.source or (0, 0)
        if told and reading.tokens.lowers[last - 1] in PRONOUNS:
            span = reading.span(first, last)
            meant = [replace(s, span=span, named=s.named or s.span, inherited_from=Inherited.PARAGRAPH) for s in told]
            found += [s for s in meant if s not in found]
            continue
        span = reading.span(first, last)
        source = Source(" ".join(span.text.split()).strip(" ,;:"), kind_of_source(reading, first, last, speech), span)
        if all(source.span != s.span for s in found):
            found.append(source)
    return tuple(found)


def kind_of_source(reading: Reading, first: int, last: int, speech: Speech) -> SourceKind:
    """What sort of voice a noun phrase is, by its head noun; a bare name is a party."""
    lowers = reading.tokens.lowers
    head = next((i for i in range(first, last) if lowers[i] in ("of", "in", "for", "at", "from")), last)
    for at in range(head - 1, first - 1, -1):
        for width in (3, 2, 1):
            kind = speech.nouns.get(" ".join(lowers[max(first, at - width + 1) : at + 1]))
            if kind is not None:
                return kind
    return SourceKind.PARTY if any(reading.tags[i] == "P" for i in range(first, last)) else SourceKind.ANONYMOUS
