"""What a report gives for understanding its parties, and what is known of a party apart from its words."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from recount.records.actor import Category
from recount.records.building import quick
from recount.records.mention import PartyMention
from recount.records.period import Days
from recount.records.span import Span

#: Words point back at most so many mentions.
REACH = 40


@dataclass(frozen=True, slots=True)
class Spoken:
    """A stretch of a report in somebody else's voice ("our forces attacked," the X said); the actor, where it is known."""

    start: int
    end: int
    actor: str | None


@dataclass(frozen=True, slots=True)
class ReportContext:
    """What a report says about itself.

    ``countries``: where its events lie, weightiest first; one that clearly outweighs the others should stand alone.
    ``mentions``: all party mentions in order. ``sentences``: offsets at which sentences begin; with them, words that
    point back prefer the subject of the nearest sentence. ``voice``: the actor that the report speaks for ("our forces"),
    ``spoken``: what stands in other voices.
    ``named``: actors that the mentions name beyond doubt; the resolver finds them where the caller leaves them out.
    """

    countries: tuple[str, ...] = ()
    published: Days | None = None
    mentions: tuple[PartyMention, ...] = ()
    sentences: tuple[int, ...] = ()
    voice: str | None = None
    named: frozenset[str] = frozenset()
    spoken: tuple[Spoken, ...] = ()

    def voice_at(self, at: int) -> str | None:
        """The actor who says "our" at an offset."""
        other = next((s for s in self.spoken if s.start <= at < s.end), None)
        return self.voice if other is None else other.actor


@quick
@dataclass(frozen=True, slots=True)
class Known:
    """The neutral name, registry id and category of a party."""

    name: str
    actor: str | None = None
    category: Category | None = None


#: A mention that has been understood.
Told = tuple[PartyMention, Known]


def nearest_first(told: list[Told], before: Span, sentences: tuple[int, ...]) -> Iterator[Told]:
    """Parties told before some words: by sentence from the nearest back, and in each from its subject on."""
    reach = told[-REACH:]
    while reach and reach[-1][0].span.end > before.start:
        reach.pop()
    if not sentences:
        yield from reversed(reach)
        return
    while reach:
        start = _sentence(reach[-1][0].span.start, sentences)
        cut = len(reach) - 1
        while cut > 0 and start >= 0 and reach[cut - 1][0].span.start >= start:
            cut -= 1
        yield from reach[cut:]
        reach = reach[:cut]


def _sentence(at: int, sentences: tuple[int, ...]) -> int:
    """Where the sentence of an offset begins; -1 where sentences are not given."""
    number = bisect_right(sentences, at) - 1
    return sentences[number] if number >= 0 else -1
