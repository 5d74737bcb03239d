"""Times made of other times: stretches, bounds, times give or take."""

from dataclasses import dataclass

from recount.extract.times.cut import EdgeTerm
from recount.extract.times.dated import DayTerm, MonthTerm
from recount.extract.times.relative import WeekdayTerm
from recount.extract.times.scene import Resolved, Scene, Term
from recount.records.period import Days, TimeKind, TimePrecision
from recount.text.calendar import add_days

ORDER = tuple(TimePrecision)
#: A stretch with neither year said that runs over publication is held to be the present one if so many days long at most.
PRESENT = 62


def floats(term: Term) -> bool:
    """Whether a term names a day or month of any year or week."""
    if isinstance(term, DayTerm | MonthTerm):
        return not term.year.said
    return isinstance(term, WeekdayTerm) and term.which is None and term.week is None


def bound(term: Term, scene: Scene) -> Resolved | None:
    """A term as one end of a stretch: an edge is then its very day."""
    return term.very_day(scene) if isinstance(term, EdgeTerm) else term.resolve(scene)


@dataclass(frozen=True, slots=True)
class AboutTerm:
    """A time give or take: a day either side of a day."""

    inner: Term

    def resolve(self, scene: Scene) -> Resolved | None:
        """The days with their neighbours."""
        found = self.inner.resolve(scene)
        if found is None or found.precision is not TimePrecision.DAY:
            return found if found is None else Resolved(found.days, TimePrecision.APPROXIMATE, found.kind)
        days = Days(add_days(found.days.start, -1), add_days(found.days.end, 1))
        return Resolved(days, TimePrecision.APPROXIMATE, found.kind)


@dataclass(frozen=True, slots=True)
class OpenTerm:
    """From a time up to publication ("since 1 April", "so far this year")."""

    inner: Term

    def resolve(self, scene: Scene) -> Resolved | None:
        """The open stretch; nothing where publication, its end, is not known."""
        found = bound(self.inner, scene)
        if found is None or scene.published is None:
            return None
        if found.days.start > scene.published.end:
            return found
        return Resolved(Days(found.days.start, scene.published.end), found.precision, TimeKind.OPEN_PERIOD)


@dataclass(frozen=True, slots=True)
class UntilTerm:
    """Up to a time: ahead, from publication to it; past, the time itself, for the words do not say from when."""

    inner: Term

    def resolve(self, scene: Scene) -> Resolved | None:
        """The stretch to come, or the time past."""
        found = bound(self.inner, scene)
        if found is None or scene.published is None:
            return found
        if found.kind is TimeKind.FUTURE or (scene.future and found.days.end > scene.published.start):
            start = min(scene.published.start, found.days.end)
            return Resolved(Days(start, found.days.end), found.precision, TimeKind.FUTURE)
        return found


@dataclass(frozen=True, slots=True)
class AfterTerm:
    """After a day: the day itself is as near as the words come; after a longer time they tell no days."""

    inner: Term

    def resolve(self, scene: Scene) -> Resolved | None:
        """The day, or None."""
        found = self.inner.resolve(scene)
        return found if found is not None and found.precision is TimePrecision.DAY else None


@dataclass(frozen=True, slots=True)
class RangeTerm:
    """From one time to another, both included; an end with no year or week of its own lies nearest to the other."""

    first: Term
    last: Term

    def resolve(self, scene: Scene) -> Resolved | None:
        """The stretch between the two."""
        ends = self._present(scene) or self._ends(scene)
        if ends is None:
            return None
        first, last = ends
        if first.days.start > last.days.end:
            return None
        precision = max(first.precision, last.precision, key=ORDER.index)
        return scene.made(Days(first.days.start, last.days.end), precision)

    def _ends(self, scene: Scene) -> tuple[Resolved, Resolved] | None:
        """Both ends: the one that says its year first, then the other from there."""
        forward = floats(self.last) and (not floats(self.first) or scene.future)
        if forward:
            first = bound(self.first, scene)
            last = bound(self.last, scene.after(first.days.start)) if first is not None else None
        else:
            last = bound(self.last, scene)
            first = bound(self.first, scene.before(last.days.end) if last is not None and floats(self.first) else scene)
        return (first, last) if first is not None and last is not None else None

    def _present(self, scene: Scene) -> tuple[Resolved, Resolved] | None:
        """Both ends of a short stretch that publication lies in, where neither says its year or week."""
        if scene.published is None or scene.today is None or not (floats(self.first) and floats(self.last)):
            return None
        first = bound(self.first, scene.before(scene.today))
        last = bound(self.last, scene.after(first.days.start)) if first is not None else None
        if first is None or last is None or (last.days.end - first.days.start).days > PRESENT:
            return None
        weekdays = isinstance(self.first, WeekdayTerm)
        return (first, last) if last.days.end > scene.today and (scene.future or not weekdays) else None
