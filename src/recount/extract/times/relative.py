"""Times that point: from the day of publication, or from a time told before."""

from dataclasses import dataclass
from datetime import date

from recount.extract.times.scene import Resolved, Scene
from recount.records.period import Days, TimeKind, TimePrecision
from recount.text.calendar import Unit, add_days, one_day, shift, shift_days, unit_around, weekday_after, weekday_before

PRECISION = {
    Unit.DAY: TimePrecision.DAY,
    Unit.WEEKEND: TimePrecision.DAY,
    Unit.WEEK: TimePrecision.WEEK,
    Unit.MONTH: TimePrecision.MONTH,
    Unit.QUARTER: TimePrecision.QUARTER,
    Unit.HALF: TimePrecision.MONTH,
    Unit.YEAR: TimePrecision.YEAR,
    Unit.DECADE: TimePrecision.YEAR,
}
#: "Two weeks ago" is right within half a week.
HALF_WEEK = 3


@dataclass(frozen=True, slots=True)
class WeekdayTerm:
    """A day of the week (0 is Monday); ``which`` as in "last" (-1), "this" (0), "next" (1); ``week`` steps to another week."""

    weekday: int
    which: int | None = None
    week: int | None = None
    told: bool = False

    def resolve(self, scene: Scene) -> Resolved | None:
        """The most recent such day, or the next one where the clause looks ahead."""
        today = scene.today
        if self.told:
            today = scene.told.days.end if scene.told is not None else None
        if today is None:
            return None
        if self.week is not None:
            return scene.made(one_day(add_days(unit_around(today, Unit.WEEK).start, 7 * self.week + self.weekday)), TimePrecision.DAY)
        day = self._day(scene, today)
        further = add_days(day, 7 * (self.which or 0))
        same_week = unit_around(day, Unit.WEEK) == unit_around(today, Unit.WEEK)
        others = (one_day(further),) if same_week and not self.told else ()
        return scene.made(one_day(day), TimePrecision.DAY, others)

    def _day(self, scene: Scene, today: date) -> date:
        match self.which:
            case -1:
                return weekday_before(add_days(today, -1), self.weekday)
            case 1:
                return weekday_after(add_days(today, 1), self.weekday)
            case 0 if not scene.future:
                return add_days(unit_around(today, Unit.WEEK).start, self.weekday)
            case _:
                return weekday_after(today, self.weekday) if scene.future else weekday_before(today, self.weekday)


@dataclass(frozen=True, slots=True)
class ShiftTerm:
    """So many units from publication ("three days ago") or, with ``told``, from the day told ("two days later")."""

    amount: int
    unit: Unit
    told: bool = False

    def resolve(self, scene: Scene) -> Resolved | None:
        """A day for days, a week around the day for weeks, the whole month or year for the rest."""
        base = self._base(scene)
        if base is None:
            return None
        if self.unit is Unit.DAY:
            precision = scene.told.precision if self.told and scene.told is not None else TimePrecision.DAY
            moved = shift_days(base, Unit.DAY, self.amount)
            return self._as_told(scene, scene.made(moved, precision))
        day = shift(base.start, self.unit, self.amount)
        if self.told and scene.published is not None and day > scene.published.end and not scene.future:
            return None
        if self.told and self.unit is not Unit.WEEK:
            return self._like_told(scene, base)
        if self.unit is Unit.WEEK:
            return scene.made(Days(add_days(day, -HALF_WEEK), add_days(day, HALF_WEEK)), TimePrecision.WEEK)
        return scene.made(unit_around(day, self.unit), PRECISION[self.unit])

    def _base(self, scene: Scene) -> Days | None:
        """Where the step starts; months and years may start from any time told, days and weeks only from a day."""
        if not self.told:
            return one_day(scene.today) if scene.today is not None else None
        start = scene.last if self.unit not in {Unit.DAY, Unit.WEEK} and scene.last is not None else scene.told
        return start.days if start is not None else None

    def _like_told(self, scene: Scene, base: Days) -> Resolved:
        """Months or years from a stretch give a stretch as long; from a day, a month round about."""
        moved = shift_days(base, self.unit, self.amount)
        if scene.last is not None and base.start != base.end:
            return scene.made(moved, scene.last.precision)
        around = unit_around(moved.start, Unit.MONTH)
        return scene.made(around, TimePrecision.MONTH if self.unit is Unit.MONTH else TimePrecision.APPROXIMATE)

    def _as_told(self, scene: Scene, moved: Resolved) -> Resolved:
        """A day counted from a point is a point, as vague as that one."""
        if self.told and scene.told is not None and moved.kind is TimeKind.PERIOD and scene.told.kind is TimeKind.POINT:
            return Resolved(moved.days, moved.precision, TimeKind.POINT)
        return moved


@dataclass(frozen=True, slots=True)
class NightTerm:
    """The night that ended on the day of publication."""

    def resolve(self, scene: Scene) -> Resolved | None:
        """The two days that the night joins."""
        if scene.today is None:
            return None
        return Resolved(Days(add_days(scene.today, -1), scene.today), TimePrecision.DAY, TimeKind.POINT)


@dataclass(frozen=True, slots=True)
class HourTerm:
    """A part of the day with no day: that of the day told near by, else that of publication; ``early`` follows on a night."""

    early: bool = False

    def resolve(self, scene: Scene) -> Resolved | None:
        """A single day; after a night that was told, its morning is the next day's."""
        if scene.told is not None and scene.near:
            if not (self.early and scene.night):
                return scene.told
            step = 1 if scene.told.days.start == scene.told.days.end else 0
            return scene.made(one_day(add_days(scene.told.days.end, step)), TimePrecision.DAY)
        return scene.made(one_day(scene.today), TimePrecision.DAY) if scene.today is not None else None


@dataclass(frozen=True, slots=True)
class UnitTerm:
    """A week, month, quarter or year, so many from the one of publication or, with ``told``, of the time told."""

    unit: Unit
    offset: int
    told: bool = False

    def resolve(self, scene: Scene) -> Resolved | None:
        """The whole unit; of the present one, only what is past or what is to come."""
        base = self._base(scene)
        if base is None:
            return None
        if self.unit is Unit.WEEKEND:
            return self._weekend(scene, base)
        days = unit_around(shift(base, self.unit, self.offset), self.unit)
        if self.told or self.offset != 0 or scene.published is None:
            return scene.made(days, PRECISION[self.unit])
        return clipped(scene, scene.published, days, PRECISION[self.unit])

    def _base(self, scene: Scene) -> date | None:
        """A day in the present unit, or None where publication does not lie in one."""
        if self.told and scene.last is not None:
            return scene.last.days.start
        if scene.published is None:
            return None
        start, end = (unit_around(day, self.unit) for day in (scene.published.start, scene.published.end))
        return scene.published.end if start == end else None

    def _weekend(self, scene: Scene, base: date) -> Resolved:
        """The last weekend that has begun, or the next one where the clause looks ahead."""
        here = unit_around(base, Unit.WEEKEND)
        begun = here.start <= base
        if self.offset == 0 and not self.told:
            step = 0 if begun or scene.future else -1
        elif self.offset == -1:
            step = -1
        else:
            step = 1 if begun and self.offset == 1 else 0
        return scene.made(shift_days(here, Unit.WEEK, step), TimePrecision.DAY)


def clipped(scene: Scene, published: Days, days: Days, precision: TimePrecision) -> Resolved:
    """A stretch that publication lies in: its past, or its rest where the clause looks ahead."""
    if scene.future and days.end > published.start >= days.start:
        return Resolved(Days(published.start, days.end), precision, TimeKind.FUTURE)
    if days.start <= published.end < days.end:
        return scene.made(Days(days.start, published.end), precision)
    return scene.made(days, precision)


@dataclass(frozen=True, slots=True)
class RollingTerm:
    """A stretch up to publication (``amount`` below 0) or from it on; ``skip`` leaves out the day of publication."""

    amount: int
    unit: Unit
    vague: bool = False
    skip: bool = False

    def resolve(self, scene: Scene) -> Resolved | None:
        """From so many units ago to publication, or from publication so many units on."""
        today = scene.today
        if today is None:
            return None
        edge = shift(today, self.unit, self.amount)
        precision = TimePrecision.APPROXIMATE if self.vague else PRECISION[self.unit]
        if self.amount < 0:
            return scene.made(Days(edge, today), precision)
        start = min(add_days(today, 1 if self.skip else 0), edge)
        return Resolved(Days(start, edge), precision, TimeKind.FUTURE)


@dataclass(frozen=True, slots=True)
class SameStretchTerm:
    """The same stretch of the year before, or of the year said, as the time told last."""

    year: int | None = None

    def resolve(self, scene: Scene) -> Resolved | None:
        """The time told last, so many years earlier; with none told, the year of publication up to it."""
        if scene.last is not None:
            step = -1 if self.year is None else self.year - scene.last.days.start.year
            return scene.made(shift_days(scene.last.days, Unit.YEAR, step), scene.last.precision) if step else None
        if scene.today is None:
            return None
        days = Days(unit_around(scene.today, Unit.YEAR).start, scene.today)
        step = -1 if self.year is None else self.year - scene.today.year
        return scene.made(shift_days(days, Unit.YEAR, step), TimePrecision.DAY) if step else None
