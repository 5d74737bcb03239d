"""Ties: which claims were found to be of one occurrence, so that what hangs together can be looked at by itself."""

from array import array
from collections.abc import Iterator, Sequence

from recount.spill.scratch import Scratch


class Ties:
    """Pairs of numbers of claims, on disk, and what hangs together through them: four bytes for each claim in memory."""

    def __init__(self, size: int) -> None:
        self._scratch = Scratch("CREATE TABLE tie (first INTEGER, second INTEGER)")
        self._parents = array("I", range(size))

    def tie(self, one: int, two: int) -> None:
        """Remember that two claims are of one occurrence."""
        self._scratch.run("INSERT INTO tie VALUES (?, ?)", (one, two))
        first, second = sorted((self._root(one), self._root(two)))
        self._parents[second] = first

    def _root(self, number: int) -> int:
        """The lowest claim that a claim hangs together with; the way there is made shorter for the next time."""
        parents = self._parents
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    def clusters(self) -> Iterator[list[int]]:
        """Claims that hang together, in order, by the first of them; most stand alone."""
        roots = array("I", map(self._root, range(len(self._parents))))
        order = array("I", sorted(range(len(roots)), key=roots.__getitem__))
        members: list[int] = []
        for number in order:
            if members and roots[members[0]] != roots[number]:
                yield members
                members = []
            members.append(number)
        if members:
            yield members

    def pairs(self, members: Sequence[int]) -> list[tuple[int, int]]:
        """The pairs among claims that hang together."""
        self._scratch.run("CREATE INDEX IF NOT EXISTS by_first ON tie (first, second)")
        ask = "SELECT second FROM tie WHERE first = ?"
        return [(first, second) for first in members for (second,) in self._scratch.run(ask, (first,))]
