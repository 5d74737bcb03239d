"""Finds quotes in the text of a document, whatever its white space."""

from dataclasses import dataclass
from functools import cached_property

Interval = tuple[int, int]


def overlap(one: Interval, other: Interval) -> int:
    """Characters that two half-open intervals share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def distance(one: Interval, other: Interval) -> int:
    """Characters between two intervals; 0 where they touch."""
    return max(0, one[0] - other[1], other[0] - one[1])


@dataclass(frozen=True)
class Body:
    """The text of a document."""

    text: str

    @cached_property
    def _squeezed(self) -> tuple[str, tuple[int, ...]]:
        """The text with single blanks, and where each of its characters stands in the text."""
        kept: list[str] = []
        index: list[int] = []
        for position, letter in enumerate(self.text):
            if not letter.isspace():
                kept.append(letter)
                index.append(position)
            elif kept and kept[-1] != " ":
                kept.append(" ")
                index.append(position)
        return "".join(kept), tuple(index)

    @property
    def title_end(self) -> int:
        """Where the title ends."""
        return len(self.text.split("\n", 1)[0])

    def find(self, quote: str) -> tuple[Interval, ...]:
        """Every place at which the quote stands, in order."""
        flat = " ".join(quote.split())
        text, index = self._squeezed
        hits: list[Interval] = []
        at = text.find(flat) if flat else -1
        while at >= 0:
            hits.append((index[at], index[at + len(flat) - 1] + 1))
            at = text.find(flat, at + 1)
        return tuple(hits)

    def find_nearest(self, quote: str, around: tuple[Interval, ...]) -> Interval | None:
        """The place of the quote that is nearest to some other words; None where it does not stand."""
        hits = self.find(quote)
        if not hits:
            return None
        return min(hits, key=lambda hit: (min((distance(hit, other) for other in around), default=0), hit))
