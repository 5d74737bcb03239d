"""Times cut out of other times: edges, parts, slices, nights, and what lies beside or around them."""

from dataclasses import dataclass

from recount.extract.times.relative import clipped
from recount.extract.times.scene import Resolved, Scene, Term
from recount.records.period import Days, TimeKind, TimePrecision
from recount.text.calendar import Unit, add_days, one_day, shift, third, unit_around, year_days


@dataclass(frozen=True, slots=True)
class EdgeTerm:
    """The beginning (0) or the end (2) of a stretch."""

    edge: int
    inner: Term

    def resolve(self, scene: Scene) -> Resolved | None:
        """The first or last month of a year, the first or last third of anything else."""
        whole = _whole(self.inner, scene)
        if whole is None:
            return None
        if whole.days == year_days(whole.days.start.year):
            return scene.made(unit_around(whole.days.start if self.edge == 0 else whole.days.end, Unit.MONTH), TimePrecision.APPROXIMATE)
        return scene.made(third(whole.days, self.edge), TimePrecision.APPROXIMATE)

    def very_day(self, scene: Scene) -> Resolved | None:
        """The first or last day."""
        whole = _whole(self.inner, scene)
        if whole is None:
            return None
        return scene.made(one_day(whole.days.start if self.edge == 0 else whole.days.end), TimePrecision.DAY)


def _whole(inner: Term, scene: Scene) -> Resolved | None:
    """A stretch unclipped: the edges of the present year are those of the whole year."""
    found = inner.resolve(scene)
    unit = getattr(inner, "unit", None)
    if found is None or not isinstance(unit, Unit) or getattr(inner, "offset", None) != 0 or unit is Unit.WEEKEND:
        return found
    return scene.made(unit_around(found.days.start, unit), found.precision)


@dataclass(frozen=True, slots=True)
class PartTerm:
    """The early (0), middle (1) or late (2) part of a stretch, or what is past (3) or to come (4) of it."""

    part: int
    inner: Term

    def resolve(self, scene: Scene) -> Resolved | None:
        """A third of the stretch; a single day stays itself."""
        found = self.inner.resolve(scene)
        if found is None or found.precision is TimePrecision.DAY:
            return found
        if self.part <= 2:
            whole = _whole(self.inner, scene) or found
            return scene.made(third(whole.days, self.part), TimePrecision.APPROXIMATE)
        if scene.published is None:
            return found
        turned = Scene(published=scene.published, future=self.part == 4)
        return clipped(turned, scene.published, (_whole(self.inner, scene) or found).days, found.precision)


@dataclass(frozen=True, slots=True)
class SliceTerm:
    """So many days, weeks or months at the ``number``-th place of a stretch (from the end with -1)."""

    number: int
    count: int
    unit: Unit
    inner: Term

    def resolve(self, scene: Scene) -> Resolved | None:
        """The slice, cut to the stretch; weeks are counted from its first day."""
        whole = _whole(self.inner, scene)
        if whole is None:
            return None
        days = whole.days
        if self.number < 0:
            start = add_days(shift(add_days(days.end, 1), self.unit, -self.count), 0)
            cut = Days(max(start, days.start), days.end)
        else:
            start = shift(days.start, self.unit, self.number - 1)
            end = add_days(shift(start, self.unit, self.count), -1)
            if start > days.end or end < start:
                return None
            cut = Days(start, min(end, days.end))
        precision = {Unit.DAY: TimePrecision.DAY, Unit.WEEK: TimePrecision.WEEK}.get(self.unit, TimePrecision.MONTH)
        return scene.made(cut, TimePrecision.APPROXIMATE if whole.precision is TimePrecision.APPROXIMATE else precision)


@dataclass(frozen=True, slots=True)
class BesideTerm:
    """So many units before or after a time ("three days before Eid")."""

    amount: int
    unit: Unit
    inner: Term

    def resolve(self, scene: Scene) -> Resolved | None:
        """The time moved; a week or more is right within half a week."""
        found = self.inner.resolve(scene)
        if found is None:
            return None
        day = found.days.start if self.amount < 0 else found.days.end
        moved = one_day(shift(day, self.unit, self.amount))
        if self.unit is Unit.DAY:
            return scene.made(moved, found.precision)
        return scene.made(Days(add_days(moved.start, -3), add_days(moved.end, 3)), TimePrecision.APPROXIMATE)


@dataclass(frozen=True, slots=True)
class AroundTerm:
    """The week or weekend of a day; ``edge`` is 0 for the week from the day on, 2 for the week that ends with it."""

    unit: Unit
    inner: Term
    edge: int | None = None

    def resolve(self, scene: Scene) -> Resolved | None:
        """Seven days, or two."""
        found = self.inner.resolve(scene)
        if found is None:
            return None
        if self.edge is None:
            days = unit_around(found.days.start, self.unit)
        elif self.edge == 0:
            days = Days(found.days.start, add_days(found.days.start, 6))
        else:
            days = Days(add_days(found.days.end, -6), found.days.end)
        return scene.made(days, TimePrecision.WEEK if self.unit is Unit.WEEK else TimePrecision.DAY)


@dataclass(frozen=True, slots=True)
class NightOfTerm:
    """The night of a day: that day and the next; with ``into``, that day and the one before; with None, either."""

    inner: Term
    into: bool | None = False

    def resolve(self, scene: Scene) -> Resolved | None:
        """The two days that the night joins."""
        found = self.inner.resolve(scene)
        if found is None or found.days.start != found.days.end:
            return found if found is None else Resolved(found.days, found.precision, TimeKind.POINT)
        day = found.days.start
        onward, back = Days(day, add_days(day, 1)), Days(add_days(day, -1), day)
        days = onward if self.into is False else back
        others = (onward,) if self.into is None else ()
        kind = TimeKind.FUTURE if found.kind is TimeKind.FUTURE else TimeKind.POINT
        return Resolved(days, TimePrecision.DAY, kind, others)
