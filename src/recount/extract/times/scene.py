"""What a time expression is read against: publication, the direction of the clause, and the times told before."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from recount.records.building import quick
from recount.records.period import Days, TimeKind, TimePrecision
from recount.text.calendar import one_day

#: Where the clause does not tell, a date soon to come is meant rather than one so many days ago.
LONG_AGO = 300


@dataclass(frozen=True, slots=True)
class Resolved:
    """Days that an expression allows, with its precision, kind and other readings."""

    days: Days
    precision: TimePrecision
    kind: TimeKind
    alternatives: tuple[Days, ...] = ()


@quick
@dataclass(frozen=True, slots=True)
class Scene:
    """The point of view of one expression.

    ``future`` says whether the clause looks ahead (None: it does not tell). ``told`` is the last event day before it and
    ``near`` says that it stands in the same paragraph or the one before; ``last`` is the last time of any sort,
    ``stretches`` those of a week and more; ``night`` says that the day told was told by its night; ``year`` the year last told.
    ``ahead`` and ``other_reading`` are limits in days, see the lexicon.
    """

    published: Days | None = None
    future: bool | None = None
    told: Resolved | None = None
    near: bool = False
    last: Resolved | None = None
    stretches: tuple[Resolved, ...] = ()
    night: bool = False
    year: int | None = None
    ahead: int = 120
    other_reading: int = 45

    @property
    def today(self) -> date | None:
        """The day of publication, or None where it is vaguer than a day."""
        if self.published is None or self.published.start != self.published.end:
            return None
        return self.published.start

    def before(self, day: date) -> "Scene":
        """The same scene looking back from a day."""
        return replace(self, published=one_day(day), future=False)

    def after(self, day: date) -> "Scene":
        """The same scene looking ahead from a day, however far."""
        return replace(self, published=one_day(day), future=True, ahead=366 * 9)

    def made(self, days: Days, precision: TimePrecision, alternatives: tuple[Days, ...] = ()) -> Resolved:
        """The days with their kind: to come, one day, or a stretch."""
        if self.published is not None and days.start > self.published.end:
            kind = TimeKind.FUTURE
        elif precision is TimePrecision.DAY and days.start == days.end:
            kind = TimeKind.POINT
        else:
            kind = TimeKind.PERIOD
        return Resolved(days, precision, kind, tuple(other for other in alternatives if other != days))

    def occurrence(self, make: Callable[[int], Days | None]) -> tuple[Days, tuple[Days, ...]] | None:
        """What happens every year, in the year meant: the latest one past, or the next one where the clause looks ahead."""
        if self.published is None:
            days = make(self.year) if self.year is not None else None
            return (days, ()) if days is not None else None
        year = self.published.end.year
        found = [days for y in range(max(year - 8, 1), min(year + 9, 9999)) if (days := make(y)) is not None]
        coming = next((days for days in found if days.end >= self.published.start), None)
        past = next((days for days in reversed(found) if days.start <= self.published.end), None)
        away = (coming.start - self.published.start).days if coming is not None else None
        if coming is not None and away is not None and ((self.future and away <= self.ahead) or past is None):
            return coming, ()
        if past is None:
            return None
        if coming is None or away is None or coming == past or away > self.other_reading:
            return past, ()
        if self.future is None and (self.published.start - past.end).days > LONG_AGO:
            return coming, (past,)
        return past, (coming,)


class Term(Protocol):
    """A time expression as parsed, before it is known which days it means."""

    def resolve(self, scene: Scene) -> Resolved | None:
        """The days it means in a scene, or None where the scene does not tell."""
        ...
