"""Ties: which claims may be of one occurrence, so that what hangs together can be looked at by itself."""

from array import array
from collections.abc import Iterator, Sequence

from recount.link.homes import Homes
from recount.spill.scratch import Scratch

#: The most points of a claim that is like no other.
_NONE = float("-inf")
_TABLES = (
    "CREATE TABLE firm (first INTEGER, second INTEGER, points REAL)",
    "CREATE TABLE loose (one INTEGER, other INTEGER, held INTEGER)",
)


class Ties:
    """Pairs of numbers of claims, on disk; a few bytes for each claim in memory.

    A claim that is much more like others is not tied to all that it is a little like, else everything in a land hangs together in
    the end: fewer points than ``sure`` tie only within ``margin`` of the most that one of the two claims has. A loose claim, which
    names no place, ties nothing together: it may only be added to what hangs together without it.
    """

    def __init__(self, loose: bytearray, sure: float, margin: float) -> None:
        self._scratch = Scratch(*_TABLES)
        self._best = array("f", [_NONE]) * len(loose)
        self._loose = loose
        self._sure, self._margin = sure, margin

    def is_loose(self, number: int) -> bool:
        """Whether a claim is loose."""
        return bool(self._loose[number])

    def hold(self, one: int, two: int) -> None:
        """Remember that a report itself holds two of its claims together; it says nothing of how like others they are."""
        if self._loose[one] and self._loose[two]:
            self._scratch.run("INSERT INTO loose VALUES (?, ?, 1), (?, ?, 1)", (one, two, two, one))
        else:
            self._scratch.run("INSERT INTO firm VALUES (?, ?, ?)", (min(one, two), max(one, two), self._sure))

    def tie(self, one: int, two: int, points: float) -> None:
        """Remember that two claims of two reports, whose places or names of places agree, may be of one occurrence."""
        self._scratch.run("INSERT INTO firm VALUES (?, ?, ?)", (min(one, two), max(one, two), points))
        for number in (one, two):
            self._best[number] = max(self._best[number], points)

    def lean(self, one: int, two: int) -> None:
        """Remember the same of two claims of which one is loose, and nothing is known of how their places lie."""
        for loose, other in ((one, two), (two, one)):
            if self._loose[loose]:
                self._scratch.run("INSERT INTO loose VALUES (?, ?, 0)", (loose, other))

    def _holds(self, first: int, second: int, points: float) -> bool:
        """Whether a tie is strong enough, seen from either of its claims."""
        return points >= min(self._sure, min(self._best[first], self._best[second]) - self._margin)

    def components(self) -> Iterator[list[int]]:
        """Claims that hang together, in order, by the first of them, with loose ones by themselves; most stand alone."""
        homes = Homes(len(self._best))
        for first, second, points in self._scratch.stream("SELECT first, second, points FROM firm"):
            if self._holds(first, second, points):
                homes.join(first, second)
        return homes.groups()

    def pairs(self, members: Sequence[int]) -> list[tuple[int, int]]:
        """The pairs among claims that hang together."""
        self._scratch.run("CREATE INDEX IF NOT EXISTS by_first ON firm (first, second, points)")
        ask = "SELECT second, points FROM firm WHERE first = ?"
        rows = ((first, *row) for first in members for row in self._scratch.run(ask, (first,)))
        return [(first, second) for first, second, points in rows if self._holds(first, second, points)]

    def among(self, members: Sequence[int]) -> list[tuple[int, int]]:
        """The pairs among claims of one occurrence, loose ones too."""
        known = set(members)
        loose = [(one, two) for one in members if self._loose[one] for two in self.around(one)]
        return [(one, two) for one, two in (*self.pairs(members), *loose) if two in known]

    def around(self, number: int) -> list[int]:
        """The claims that a loose one may be of one occurrence with."""
        self._scratch.run("CREATE INDEX IF NOT EXISTS by_loose ON loose (one, other)")
        return [other for (other,) in self._scratch.run("SELECT other FROM loose WHERE one = ? ORDER BY other", (number,))]

    def held(self) -> Iterator[tuple[int, int]]:
        """The loose claims that a report holds together."""
        return ((one, other) for one, other in self._scratch.stream("SELECT one, other FROM loose WHERE held"))

    def between_loose(self) -> Iterator[tuple[int, int]]:
        """The pairs of loose claims."""
        return ((one, other) for one, other in self._scratch.stream("SELECT one, other FROM loose") if self._loose[other])
