"""Calendar arithmetic on days and intervals of days: no clock, no words, nothing that overflows."""

from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum

from recount.records.period import Days


class Unit(StrEnum):
    """A stretch of the calendar."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"


#: Months in the units that are whole numbers of months.
MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12, Unit.DECADE: 120}


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def one_day(day: date) -> Days:
    """The interval of a single day."""
    return Days(day, day)


def add_days(day: date, amount: int) -> date:
    """The day so many days on, held within the calendar."""
    ordinal = min(max(day.toordinal() + amount, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal)


def add_months(day: date, amount: int) -> date:
    """The same day so many months on, or the last day of a shorter month."""
    months = min(max(day.year * 12 + day.month - 1 + amount, 12), 9999 * 12 + 11)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_days(year: int, month: int) -> Days:
    """A month from its first to its last day."""
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def year_days(year: int) -> Days:
    """A year from 1 January to 31 December."""
    return Days(date(year, 1, 1), date(year, 12, 31))


def unit_around(day: date, unit: Unit) -> Days:
    """The week (from Monday), month, quarter, half or year that a day lies in; its weekend is that of its week."""
    if unit is Unit.DAY:
        return one_day(day)
    if unit in MONTHS:
        size = MONTHS[unit]
        first = day.year * 12 + day.month - 1
        first -= first % size
        start = date(max(first // 12, 1), first % 12 + 1 if first >= 12 else 1, 1)
        last = add_months(start, size - 1)
        return Days(start, month_days(last.year, last.month).end)
    monday = add_days(day, -day.weekday())
    return Days(monday if unit is Unit.WEEK else add_days(monday, 5), add_days(monday, 6))


def shift(day: date, unit: Unit, amount: int) -> date:
    """A day moved by whole units."""
    if unit in MONTHS:
        return add_months(day, amount * MONTHS[unit])
    return add_days(day, amount if unit is Unit.DAY else 7 * amount)


def shift_days(days: Days, unit: Unit, amount: int) -> Days:
    """An interval moved by whole units; the last day of a month stays the last day."""
    start, end = shift(days.start, unit, amount), shift(days.end, unit, amount)
    if unit in MONTHS and days.end == month_days(days.end.year, days.end.month).end:
        end = month_days(end.year, end.month).end
    return Days(start, end) if start <= end else one_day(end)


def weekday_before(day: date, weekday: int) -> date:
    """The latest such weekday (0 is Monday) on or before a day."""
    return add_days(day, -((day.weekday() - weekday) % 7))


def weekday_after(day: date, weekday: int) -> date:
    """The first such weekday (0 is Monday) on or after a day."""
    return add_days(day, (weekday - day.weekday()) % 7)


def third(days: Days, number: int) -> Days:
    """The early (0), middle (1) or late (2) third: ten days of a month, four months of a year."""
    if days == year_days(days.start.year):
        first = add_months(days.start, 4 * number)
        last = add_months(first, 3)
        return Days(first, month_days(last.year, last.month).end)
    length = (days.end - days.start).days + 1
    size = 10 if days.start.day == 1 and 28 <= length <= 31 else max(length // 3, 1)
    cuts = (0, min(size, length - 1), min(2 * size, length - 1), length)
    start = days.start + timedelta(days=cuts[number])
    return Days(start, max(start, days.start + timedelta(days=cuts[number + 1] - 1)))


def easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian rule."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, lesser = century // 4, century % 4
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    step = (32 + 2 * lesser + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * step) // 451
    month, day = divmod(moon + step - 7 * late + 114, 31)
    return date(year, month, day + 1)
