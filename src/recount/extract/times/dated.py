"""Times that the calendar names: days, months, years, quarters, holidays."""

from dataclasses import dataclass
from datetime import date

from recount.extract.times.scene import Resolved, Scene
from recount.lexicon.times import Holiday
from recount.records.period import Days, TimePrecision
from recount.text.calendar import Unit, add_days, add_months, easter, make_day, month_days, one_day, unit_around, year_days

LAST_YEAR = 9998


@dataclass(frozen=True, slots=True)
class YearWord:
    """A year as said: its number, or so many years from that of publication, or that of the time told last, or nothing."""

    number: int | None = None
    offset: int | None = None
    told: bool = False

    @property
    def said(self) -> bool:
        """Whether any year is said."""
        return self.number is not None or self.offset is not None or self.told

    def value(self, scene: Scene) -> int | None:
        """The number of the year, or None where it is not said or publication does not tell it."""
        if self.told:
            return scene.year
        if self.offset is None:
            return self.number
        if scene.published is None or scene.published.start.year != scene.published.end.year:
            return None
        year = scene.published.start.year + self.offset
        return year if 1 <= year <= 9999 else None


@dataclass(frozen=True, slots=True)
class DayTerm:
    """A day of a month; ``swapped`` reads its figures the other way round, ``known`` is a day famous by this date.

    ``shared`` says that the year stands at another time of the list, so that it may not be meant here.
    """

    month: int | None
    day: int
    year: YearWord = YearWord()
    swapped: tuple[int, int] | None = None
    known: date | None = None
    shared: bool = False

    def resolve(self, scene: Scene) -> Resolved | None:
        """The day, in the year said or the year meant."""
        if self.month is None:
            return self._in_month(scene)
        if not self.year.said or self.shared:
            found = scene.occurrence(self._make)
            if not self.year.said:
                return self._meant(scene, found)
        number = self.year.value(scene)
        days = self._make(number) if number is not None else None
        if days is None:
            return None
        others = (found[0],) if self.shared and found is not None else ()
        return scene.made(days, TimePrecision.DAY, others + self._other(number))

    def _make(self, year: int) -> Days | None:
        day = make_day(year, self.month or 1, self.day)
        return one_day(day) if day is not None else None

    def _other(self, year: int | None) -> tuple[Days, ...]:
        """The day with its figures read the other way round."""
        day = make_day(year or 1, *self.swapped) if self.swapped is not None else None
        return (one_day(day),) if day is not None else ()

    def _meant(self, scene: Scene, found: tuple[Days, tuple[Days, ...]] | None) -> Resolved | None:
        """A day with no year said."""
        if found is None:
            return None
        known = (one_day(self.known),) if self.known is not None else ()
        return scene.made(found[0], TimePrecision.DAY, found[1] + known)

    def _in_month(self, scene: Scene) -> Resolved | None:
        """A day with neither month nor year ("the 29th"): the one nearest to the day told, or the last or next one."""
        today = scene.today
        if today is None:
            return None
        months = [add_months(today.replace(day=1), step) for step in range(-4, 3)]
        days = [day for m in months if (day := make_day(m.year, m.month, self.day)) is not None]
        past, coming = [d for d in days if d <= today], [d for d in days if d >= today]
        if scene.future:
            return scene.made(one_day(coming[0]), TimePrecision.DAY) if coming else None
        if not past:
            return None
        base = scene.told.days.start if scene.told is not None else today
        return scene.made(one_day(min(past, key=lambda d: (abs((d - base).days), d))), TimePrecision.DAY)


@dataclass(frozen=True, slots=True)
class SameDayTerm:
    """The day and month of publication in another year ("on this day in 2014")."""

    year: YearWord

    def resolve(self, scene: Scene) -> Resolved | None:
        """That day, or None where publication is vaguer than a day."""
        number, today = self.year.value(scene), scene.today
        day = make_day(number, today.month, today.day) if number is not None and today is not None else None
        return scene.made(one_day(day), TimePrecision.DAY) if day is not None else None


@dataclass(frozen=True, slots=True)
class MonthTerm:
    """A month; ``which`` is -1 for "last April" and 1 for "next April"."""

    month: int
    year: YearWord = YearWord()
    which: int | None = None
    shared: bool = False

    def resolve(self, scene: Scene) -> Resolved | None:
        """The month, in the year said or the year meant."""
        if self.which in {-1, 1} and scene.published is not None:
            return self._stepped(scene, scene.published)
        found = scene.occurrence(lambda year: month_days(year, self.month))
        if not self.year.said:
            return scene.made(found[0], TimePrecision.MONTH) if found is not None else None
        number = self.year.value(scene)
        if number is None:
            return None
        others = (found[0],) if self.shared and found is not None else ()
        return scene.made(month_days(number, self.month), TimePrecision.MONTH, others)

    def _stepped(self, scene: Scene, published: Days) -> Resolved | None:
        """The last such month before, or the next one after, the month of publication; the one a year further is the other reading."""
        month = published.end if self.which == -1 else published.start
        view = scene.before(add_days(month.replace(day=1), -1)) if self.which == -1 else scene.after(add_months(month.replace(day=1), 1))
        found = view.occurrence(lambda year: month_days(year, self.month))
        if found is None:
            return None
        further = found[0].start.year + (self.which or 0)
        others = (month_days(further, self.month),) if found[0].start.year == month.year and 1 <= further <= 9999 else ()
        return scene.made(found[0], TimePrecision.MONTH, others)


@dataclass(frozen=True, slots=True)
class YearTerm:
    """A year or, with ``decade``, the ten years from it."""

    year: YearWord
    decade: bool = False

    def resolve(self, scene: Scene) -> Resolved | None:
        """From 1 January to 31 December."""
        number = self.year.value(scene)
        if number is None:
            return None
        end = min(number + 9, 9999) if self.decade else number
        return scene.made(Days(year_days(number).start, year_days(end).end), TimePrecision.YEAR)


@dataclass(frozen=True, slots=True)
class PartOfYearTerm:
    """A quarter or half of a year, counted from 1, or from the end with -1."""

    unit: Unit
    number: int
    year: YearWord = YearWord()

    def resolve(self, scene: Scene) -> Resolved | None:
        """The quarter or half, in the year said or the year meant."""
        precision = TimePrecision.QUARTER if self.unit is Unit.QUARTER else TimePrecision.MONTH
        if not self.year.said:
            found = scene.occurrence(self._make)
            return scene.made(found[0], precision) if found is not None else None
        number = self.year.value(scene)
        days = self._make(number) if number is not None else None
        return scene.made(days, precision) if days is not None else None

    def _make(self, year: int) -> Days | None:
        size = 3 if self.unit is Unit.QUARTER else 6
        number = self.number if self.number > 0 else 12 // size + 1 + self.number
        if not 1 <= number <= 12 // size:
            return None
        return unit_around(date(year, (number - 1) * size + 1, 1), self.unit)


@dataclass(frozen=True, slots=True)
class HolidayTerm:
    """A holiday; those that follow the moon are approximate."""

    holiday: Holiday
    year: YearWord = YearWord()

    def resolve(self, scene: Scene) -> Resolved | None:
        """The holiday, in the year said or the year meant."""
        precision = TimePrecision.APPROXIMATE if self.holiday.listed else TimePrecision.DAY
        number = self.year.value(scene)
        if self.year.said:
            days = self._make(number) if number is not None else None
            return scene.made(days, precision) if days is not None else None
        found = scene.occurrence(self._make)
        return scene.made(found[0], precision) if found is not None else None

    def _make(self, year: int) -> Days | None:
        if self.holiday.fixed is not None:
            day = make_day(year, *self.holiday.fixed)
            return one_day(day) if day is not None else None
        if self.holiday.easter is not None:
            return one_day(add_days(easter(year), self.holiday.easter))
        return next((days for days in self.holiday.listed if days.start.year == year), None)


@dataclass(frozen=True, slots=True)
class SeasonTerm:
    """Three months from ``month`` on, give or take; ``which`` is -1 for "last winter", 0 for "this winter", 1 for "next winter"."""

    month: int
    year: YearWord = YearWord()
    which: int | None = None

    def resolve(self, scene: Scene) -> Resolved | None:
        """The season, in the year said or the one meant."""
        number = self.year.value(scene)
        if self.year.said:
            return scene.made(self._make(number), TimePrecision.APPROXIMATE) if number is not None else None
        found = scene.occurrence(self._make)
        if found is None or self.which not in {-1, 1} or scene.published is None:
            return scene.made(found[0], TimePrecision.APPROXIMATE) if found is not None else None
        runs = found[0].overlaps(scene.published) or (found[0].start > scene.published.end) == (self.which == -1)
        year = found[0].start.year + (self.which if runs else 0)
        return scene.made(self._make(year), TimePrecision.APPROXIMATE) if 1 <= year < LAST_YEAR else None

    def _make(self, year: int) -> Days:
        start = date(year, self.month, 1)
        end = add_months(start, 2)
        return Days(start, month_days(end.year, end.month).end)
