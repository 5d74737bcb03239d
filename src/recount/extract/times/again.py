"""Times that take up one told before: the same three months, the night of the raid; and what starts or ends at a time named."""

from dataclasses import dataclass

from recount.extract.times.cut import EdgeTerm
from recount.extract.times.joined import bound
from recount.extract.times.scene import Resolved, Scene, Term
from recount.records.period import Days, TimeKind, TimePrecision
from recount.text.calendar import Unit, add_days, shift

#: A stretch told before is one of so many units where it is as long give or take this share.
SLACK = 0.2


@dataclass(frozen=True, slots=True)
class SameTerm:
    """A stretch told before: the last one, or the last of about so many units."""

    amount: int | None = None
    unit: Unit | None = None

    def resolve(self, scene: Scene) -> Resolved | None:
        """That stretch, or None where none was told."""
        return next((told for told in reversed(scene.stretches) if self._is_as_long(told)), None)

    def _is_as_long(self, told: Resolved) -> bool:
        if self.amount is None or self.unit is None:
            return True
        wanted = (shift(told.days.start, self.unit, self.amount) - told.days.start).days
        return abs((told.days.end - told.days.start).days + 1 - wanted) <= SLACK * wanted


@dataclass(frozen=True, slots=True)
class ToldNightTerm:
    """The night of an act told before."""

    def resolve(self, scene: Scene) -> Resolved | None:
        """The day of the act and the next."""
        if scene.told is None:
            return None
        start = scene.told.days.start
        return Resolved(Days(start, add_days(start, 1)), TimePrecision.DAY, TimeKind.POINT)


@dataclass(frozen=True, slots=True)
class BeforeTerm:
    """Ahead, from publication up to a time; of the past the words tell no days."""

    inner: Term

    def resolve(self, scene: Scene) -> Resolved | None:
        """The stretch to come, or None."""
        found = bound(self.inner, scene)
        if found is None or scene.published is None or not scene.future:
            return None
        end = found.days.end if isinstance(self.inner, EdgeTerm) else add_days(found.days.start, -1)
        if end < scene.published.end:
            return None
        return Resolved(Days(scene.published.end, end), TimePrecision.APPROXIMATE, TimeKind.FUTURE)


@dataclass(frozen=True, slots=True)
class LastingTerm:
    """From a day on for so many days ("a three-day strike from Sunday")."""

    inner: Term
    days: int

    def resolve(self, scene: Scene) -> Resolved | None:
        """The days it lasts."""
        found = self.inner.resolve(scene)
        if found is None or found.days.start != found.days.end or self.days <= 1:
            return found
        return scene.made(Days(found.days.start, add_days(found.days.start, self.days - 1)), found.precision)
