"""Homes: which numbers belong together, in eight bytes for each."""

from array import array
from collections.abc import Iterator


class Homes:
    """Groups of numbers from 0; each number stands in a ring with the others of its group, and knows a number on the way to the lowest."""

    def __init__(self, size: int) -> None:
        self._next = array("I", range(size))
        self._lower = array("I", range(size))

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
