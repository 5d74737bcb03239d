"""The stretch of days that a bulletin is about: counts without a day of their own are over all of it."""

from dataclasses import dataclass

from recount.extract.claims.passages import Passage
from recount.extract.claims.shelves import Shelves
from recount.records.claim import ClaimKind, Draft
from recount.records.period import Period, TimeKind
from recount.records.quantity import Measure
from recount.text.reading import BlockKind, Reading

#: A bulletin is about at least so many days.
LONG_DAYS = 6
HARM = frozenset({Measure.KILLED, Measure.INJURED, Measure.ABDUCTED, Measure.ARRESTED, Measure.DISPLACED})
TOPS = frozenset({BlockKind.TITLE, BlockKind.DATE_LINE, BlockKind.HEADING})


@dataclass(slots=True)
class Term:
    """The days that a report covers, by its title or by the first closed period that it counts over."""

    reading: Reading
    shelves: Shelves
    period: Period | None = None
    asked: bool = False

    def remember(self, draft: Draft) -> None:
        """Keep the first closed stretch that is counted over, where the title names none."""
        time = draft.said.time
        if (
            self._known() is None
            and draft.said.kind is ClaimKind.FIGURE
            and time is not None
            and time.inherited_from is None
            and _is_long(time)
        ):
            self.period = time

    def give(self, passage: Passage) -> Period | None:
        """The days for a count of people harmed that has neither day nor place of its own, or None."""
        harmed = [q for q in passage.quantities if q.measure in HARM and q.bounds.high != 0]
        if not harmed or self._is_placed(passage):
            return None
        return self._known()

    def _is_placed(self, passage: Passage) -> bool:
        """Whether a passage names a place for its act; the place of a part of a count is none."""
        parts = [q.span.end for q in passage.quantities if q.part_of is not None]
        return any(not any(end <= place.span.start for end in parts) for _, _, place in passage.places)

    def _known(self) -> Period | None:
        """The period of the title, looked up once, or the one remembered."""
        if not self.asked:
            self.asked = True
            tops = (block for block in self.reading.blocks[:3] if block.kind in TOPS)
            times = (time for block in tops for time in self.shelves.times.items(block.first, block.last))
            self.period = next((time for time in times if _is_long(time)), None)
        return self.period


def _is_long(time: Period) -> bool:
    """Whether a time is a closed stretch of days."""
    return time.kind is TimeKind.PERIOD and (time.days.end - time.days.start).days >= LONG_DAYS
