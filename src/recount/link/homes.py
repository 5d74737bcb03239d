"""Homes: which numbers belong together, in eight bytes for each."""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator


class Homes:
    """Groups of numbers from 0; each number stands in a ring with the others of its group, and knows a number on the way to the lowest."""

    def __init__(self, size: int = 0) -> None:
        self._next = array("I", range(size))
        self._lower = array("I", range(size))

    def grow(self) -> None:
        """One number more, which stands alone."""
        self._next.append(len(self._next))
        self._lower.append(len(self._lower))

    def copy(self) -> "Homes":
        """The same groups, which may be joined by themselves."""
        homes = Homes()
        homes._next, homes._lower = self._next[:], self._lower[:]
        return homes

    def home(self, number: int) -> int:
        """The lowest number of the group; the way there is made shorter for the next time."""
        lower = self._lower
        while lower[number] != number:
            lower[number] = lower[lower[number]]
            number = lower[number]
        return number

    def join(self, one: int, two: int) -> None:
        """Make the groups of two numbers one."""
        low, high = sorted((self.home(one), self.home(two)))
        if low != high:
            self._lower[high] = low
            self._next[low], self._next[high] = self._next[high], self._next[low]

    def part(self, numbers: Iterable[int]) -> None:
        """Make each of some numbers stand alone; they are all of their groups."""
        for number in numbers:
            self._next[number] = self._lower[number] = number

    def members(self, number: int) -> list[int]:
        """All numbers of a group, in order."""
        found, at = [number], self._next[number]
        while at != number:
            found.append(at)
            at = self._next[at]
        return sorted(found)

    def groups(self) -> Iterator[list[int]]:
        """Every group, by its lowest number."""
        return (self.members(number) for number, lower in enumerate(self._lower) if lower == number)


def hang_together(pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """What hangs together through some pairs, in order."""
    around: dict[int, set[int]] = defaultdict(set)
    for one, two in pairs:
        around[one].add(two)
        around[two].add(one)
    seen: set[int] = set()
    groups: list[list[int]] = []
    for start in sorted(around):
        if start not in seen:
            group = reach([start], lambda number: around[number])
            seen |= group
            groups.append(sorted(group))
    return groups


def reach(starts: Iterable[int], around: Callable[[int], Iterable[int]]) -> set[int]:
    """Numbers that can be reached from some, themselves among them."""
    found = set(starts)
    waiting = list(found)
    while waiting:
        for other in around(waiting.pop()):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found
