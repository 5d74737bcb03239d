"""What the finders found in one report, with a quick way to ask what lies in a token range."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from recount.records.mention import PartyMention, PlaceMention
from recount.records.period import Period
from recount.records.quantity import Quantity
from recount.records.span import Span
from recount.records.wording import Weapon, Wording
from recount.text.reading import Reading


@dataclass(frozen=True, slots=True)
class Mentions:
    """The finds of every finder over one report, each in order of appearance.

    ``toponyms`` are all places that are named, ``places`` those that are no part of the name of an organisation.
    """

    parties: tuple[PartyMention, ...] = ()
    toponyms: tuple[PlaceMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    times: tuple[Period, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    weapons: tuple[Weapon, ...] = ()
    loaded: tuple[Wording, ...] = ()


class Spanned(Protocol):
    """Anything that was read from words."""

    @property
    def span(self) -> Span | None:
        """The words."""
        ...


T = TypeVar("T", bound=Spanned)


class Shelf(Generic[T]):
    """Finds of one kind by token position."""

    def __init__(self, reading: Reading, items: Sequence[T]) -> None:
        starts, ends = reading.tokens.starts, reading.tokens.ends
        placed = [
            (bisect_left(ends, item.span.start + 1), bisect_left(starts, item.span.end), item) for item in items if item.span is not None
        ]
        self._placed = sorted(placed, key=lambda p: (p[0], p[1]))
        self._firsts = [p[0] for p in self._placed]
        self._items = tuple(p[2] for p in self._placed)

    def within(self, first: int, last: int) -> list[tuple[int, int, T]]:
        """Token ranges and finds that begin in a token range, in order."""
        return self._placed[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def items(self, first: int, last: int) -> tuple[T, ...]:
        """Finds that begin in a token range, in order."""
        return self._items[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]
