"""A clause with its counts, as the rules for totals see it."""

from collections.abc import Sequence
from dataclasses import dataclass

from recount.extract.claims.clauses import Clause
from recount.lexicon.speech import Speech
from recount.lexicon.triggers import Act
from recount.records.building import quick
from recount.records.period import Period
from recount.records.quantity import Quantity
from recount.text.reading import Reading

SEVERAL = 2


@quick
@dataclass(frozen=True, slots=True)
class Counting:
    """A clause with its counts: its act, its time, whether it names a place, and whether it goes on about an act told before.

    ``of_event``: its time is that of an act, however long that went on; ``at_point``: its one place is no area by its words.
    """

    reading: Reading
    clause: Clause
    quantities: tuple[Quantity, ...]
    period: Period | None
    act: Act | None
    placed: bool
    of_told: bool
    speech: Speech
    of_event: bool = False
    at_point: bool = False

    @property
    def lowers(self) -> tuple[str, ...]:
        """The folded words of the report."""
        return self.reading.tokens.lowers

    @property
    def days(self) -> int:
        """From the first to the last day of its time; 0 without one."""
        return (self.period.days.end - self.period.days.start).days if self.period is not None else 0

    @property
    def own_time(self) -> bool:
        """Whether its own words give its time."""
        return self.period is not None and self.period.inherited_from is None

    def holds(self, words: Sequence[str]) -> bool:
        """Whether one of the words stands in the clause."""
        return any(word in words for word in self.lowers[self.clause.first : self.clause.last])


def is_several(quantity: Quantity) -> bool:
    """Whether a count is of more than one."""
    bounds = quantity.bounds
    return (bounds.best or bounds.low or bounds.high or SEVERAL) >= SEVERAL
