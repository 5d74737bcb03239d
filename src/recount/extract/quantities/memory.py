"""What earlier sentences of a report counted, for the numbers that lean on them."""

from dataclasses import dataclass, field

from recount.extract.quantities.view import Solved
from recount.records.quantity import Measure

HARM = frozenset({Measure.KILLED, Measure.INJURED, Measure.ABDUCTED, Measure.ARRESTED, Measure.MISSING, Measure.DISPLACED})


@dataclass(slots=True)
class Memory:
    """Counts of the last sentence that had any, the count that a list is about, and whether "operations" are those of attackers.

    ``told`` holds the first mention of each whole by measure and number, ``harm`` is the last count of people to whom something was
    done; ``heads`` are the nouns counted so far, each with its measure.
    """

    last: list[Solved] = field(default_factory=list)
    intro: Solved | None = None
    attackers: bool = False
    harm: Solved | None = None
    heads: set[tuple[str, Measure]] = field(default_factory=set)
    told: dict[tuple[Measure, int], Solved] = field(default_factory=dict)

    def first_told(self, again: Solved) -> Solved:
        """The first mention of a whole that is told again ("of the 212"), or the count itself."""
        return again if again.bounds.best is None else self.told.get((again.measure, again.bounds.best), again)

    def main(self) -> Solved | None:
        """The last count that is no part of another."""
        whole = [s for s in self.last if s.part_of is None]
        return whole[-1] if whole else None

    def topic(self) -> Solved | None:
        """The first count that is no part of another: what a sentence is about."""
        found = next((s for s in self.last if s.part_of is None), None)
        return None if found is None else self.first_told(found)

    def harmed(self) -> Solved | None:
        """The last count, no part of another, of people to whom something was done."""
        return next((s for s in reversed(self.last) if s.part_of is None and s.measure in HARM), self.harm)

    def aligned(self, position: int, of_all: int) -> Solved | None:
        """The count at the same place from the end, where a sentence repeats a row of figures; for a longer row what the last was about."""
        whole = [s for s in self.last if s.part_of is None]
        at = len(whole) - of_all + position
        return whole[at] if 0 <= at < len(whole) else self.topic() if of_all > len(whole) else self.main()
