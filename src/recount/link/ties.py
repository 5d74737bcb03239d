"""Ties: which claims may be of one occurrence, so that what hangs together can be looked at by itself."""

from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence

from recount.link.homes import Homes
from recount.spill.scratch import Scratch

#: The most points of a claim that is like no other.
_NONE = float("-inf")
_TABLES = (
    "CREATE TABLE firm (first INTEGER, second INTEGER, points REAL)",
    "CREATE TABLE loose (one INTEGER, other INTEGER)",
    "CREATE TABLE rival (one INTEGER, other INTEGER)",
)
_INDEXES = (
    "CREATE INDEX IF NOT EXISTS by_first ON firm (first, second, points)",
    "CREATE INDEX IF NOT EXISTS by_second ON firm (second, first, points)",
    "CREATE INDEX IF NOT EXISTS by_one ON loose (one, other)",
    "CREATE INDEX IF NOT EXISTS by_other ON loose (other, one)",
    "CREATE INDEX IF NOT EXISTS by_rival ON rival (one, other)",
)
Pair = tuple[int, int]


class Ties:
    """Pairs of numbers of claims, on disk; a few bytes for each claim in memory.

    A claim that is much more like others is not tied to all that it is a little like, else everything in a land hangs together in
    the end: fewer points than ``sure`` tie only within ``margin`` of the most that one of the two claims has. A loose claim, which
    names no place, ties nothing together: it may only be added to what hangs together without it.
    """

    def __init__(self, sure: float, margin: float) -> None:
        self._scratch = Scratch(*_TABLES)
        self._best = array("d")
        self._loose = bytearray()
        self._sure, self._margin = sure, margin

    def grow(self, *, loose: bool) -> None:
        """Make room for one claim more."""
        self._best.append(_NONE)
        self._loose.append(loose)

    def is_loose(self, number: int) -> bool:
        """Whether a claim is loose."""
        return bool(self._loose[number])

    def best(self, number: int) -> float:
        """The most points that a claim has with one of another report whose place agrees."""
        return self._best[number]

    def hold(self, one: int, two: int) -> None:
        """Remember that a report itself holds two of its claims together; it says nothing of how like others they are."""
        self._scratch.run("INSERT INTO firm VALUES (?, ?, ?)", (min(one, two), max(one, two), self._sure))

    def oppose(self, one: int, two: int) -> None:
        """Remember that a report tells two loose claims apart."""
        self._scratch.run("INSERT INTO rival VALUES (?, ?), (?, ?)", (one, two, two, one))

    def tie(self, one: int, two: int, points: float) -> None:
        """Remember that two claims of two reports, whose places or names of places agree, may be of one occurrence."""
        self._scratch.run("INSERT INTO firm VALUES (?, ?, ?)", (min(one, two), max(one, two), points))
        for number in (one, two):
            self._best[number] = max(self._best[number], points)

    def lean(self, one: int, two: int) -> None:
        """Remember the same of two claims of which one is loose, and nothing is known of how their places lie."""
        for loose, other in ((one, two), (two, one)):
            if self._loose[loose]:
                self._scratch.run("INSERT INTO loose VALUES (?, ?)", (loose, other))

    def index(self) -> None:
        """Make ties quick to find from either side, when most are put."""
        for statement in _INDEXES:
            self._scratch.run(statement)

    def _holds(self, first: float, second: float, points: float) -> bool:
        """Whether a tie is strong enough, seen from either of its claims, of which each has its best."""
        return points >= min(self._sure, min(first, second) - self._margin)

    def components(self) -> Iterator[list[int]]:
        """Claims that hang together, in order, by the first of them, with loose ones by themselves; most stand alone."""
        homes, best = Homes(len(self._best)), self._best
        for first, second, points in self._scratch.stream("SELECT first, second, points FROM firm"):
            if self._holds(best[first], best[second], points):
                homes.join(first, second)
        return homes.groups()

    def pairs(self, members: Iterable[int]) -> list[Pair]:
        """The pairs through which claims hang together, each from its lower number."""
        ask, best = "SELECT second, points FROM firm WHERE first = ?", self._best
        rows = ((first, *row) for first in members for row in self._scratch.run(ask, (first,)))
        return [(first, second) for first, second, points in rows if self._holds(best[first], best[second], points)]

    def around(self, number: int, before: dict[int, float]) -> list[int]:
        """What a claim hangs together with, or did so while other claims had what they had ``before``."""
        asks = ("SELECT second, points FROM firm WHERE first = ?", "SELECT first, points FROM firm WHERE second = ?")
        rows = [row for ask in asks for row in self._scratch.run(ask, (number,))]
        rows = [(other, points) for other, points in rows if self._holds(self._had(number, before), self._had(other, before), points)]
        return [other for other, _ in rows]

    def _had(self, number: int, before: dict[int, float]) -> float:
        """The most points that a claim had."""
        return before.get(number, self._best[number])

    def among(self, members: Sequence[int]) -> list[Pair]:
        """The pairs among claims of one occurrence, loose ones too."""
        known = set(members)
        loose = [(one, two) for one in members for two in self.near(one)]
        return [(one, two) for one, two in (*self.pairs(members), *loose) if two in known]

    def next_best(self, number: int, members: Collection[int]) -> list[int]:
        """The claims outside of an occurrence that a claim of it is most like, of those that it might be tied to."""
        asks = ("SELECT points, second FROM firm WHERE first = ?", "SELECT points, first FROM firm WHERE second = ?")
        rows = [row for ask in asks for row in self._scratch.run(ask, (number,)) if row[1] not in members]
        most = max((points for points, _ in rows), default=_NONE)
        return [other for points, other in rows if points == most]

    def near(self, number: int) -> list[int]:
        """The claims that a loose one may be of one occurrence with; none for others."""
        if not self._loose[number]:
            return []
        return [other for (other,) in self._scratch.run("SELECT other FROM loose WHERE one = ? ORDER BY other", (number,))]

    def leaning(self, number: int) -> list[int]:
        """The loose claims that may be of one occurrence with a claim."""
        return [one for (one,) in self._scratch.run("SELECT one FROM loose WHERE other = ? ORDER BY one", (number,))]

    def rivals(self, number: int) -> list[int]:
        """The loose claims that its report tells apart from a claim."""
        return [other for (other,) in self._scratch.run("SELECT other FROM rival WHERE one = ?", (number,))]

    def between_loose(self) -> Iterator[Pair]:
        """The pairs of loose claims."""
        return ((one, other) for one, other in self._scratch.stream("SELECT one, other FROM loose") if self._loose[other])
