"""The grammar of times that point: yesterday, on Monday, last week, two days later, in the past 24 hours."""

from recount.extract.times.again import SameTerm
from recount.extract.times.cursor import Cursor, Found, single
from recount.extract.times.dated import MonthTerm, SeasonTerm
from recount.extract.times.relative import NightTerm, RollingTerm, SameStretchTerm, ShiftTerm, UnitTerm, WeekdayTerm
from recount.text.calendar import Unit

DAY_HOURS = 24
PLACED = frozenset({"in", "during", "over", "throughout", "for", "within"})
VAGUE_MONTH = 90


def parse_pointing(at: Cursor, i: int, *, timed: bool) -> Found | None:
    """A pointing time at a token; ``timed`` says that a preposition of time stands before it."""
    return (
        _same_stretch(at, i)
        or _same(at, i, timed=timed)
        or _fixed(at, i)
        or _stepped(at, i)
        or _vague(at, i)
        or _which(at, i)
        or _which_told(at, i, timed=timed)
        or _rolling(at, i)
        or _unit_before(at, i)
        or _weekday(at, i)
    )


def _same_stretch(at: Cursor, i: int) -> Found | None:
    """The same period of last year."""
    end = at.flag("same_stretch", i)
    if end is not None:
        return single(i, end, SameStretchTerm())
    j = at.flag("same_stretch_of", i)
    year = at.year(j + 1) if j is not None and at.lower(j) in {"of", "in"} else None
    return single(i, j + 2, SameStretchTerm(year)) if j is not None and year is not None else None


def _same(at: Cursor, i: int, *, timed: bool) -> Found | None:
    """The same period, those four months; "for the three months" behind words of time."""
    j = at.flag("same", i)
    bare = j is None and timed and at.lower(i) == "the" and at.lower(i - 1) in PLACED
    j = i + 1 if bare else j
    if j is None:
        return None
    if at.lower(j) in at.words.periods and not bare:
        return single(i, j + 1, SameTerm()) if at.lower(j + 1) not in {"of", "in", "last"} else None
    amount = at.number(j)
    unit = at.words.units.get(at.lower(amount[1])) if amount is not None else None
    if amount is None or unit is None or unit is Unit.DAY or at.lower(amount[1] + 1) in {"of", "to", "before", "after", "later", "earlier"}:
        return None
    return single(i, amount[1] + 1, SameTerm(amount[0], unit))


def _fixed(at: Cursor, i: int) -> Found | None:
    """Yesterday evening, overnight, the next morning."""
    match = at.offset("published", i)
    if match is not None:
        return single(i, _day_part(at, match.last), ShiftTerm(match.value, Unit.DAY))
    night = at.flag("nights", i)
    if night is not None and at.lower(night) != "of" and at.lower(night) not in at.words.overnight_not:
        return single(i, night, NightTerm())
    match = at.offset("told", i)
    return single(i, match.last, ShiftTerm(match.value, Unit.DAY, told=True)) if match is not None else None


def _day_part(at: Cursor, i: int) -> int:
    """The token after a part of the day, if one stands here."""
    if at.lower(i) in {"early", "late"} and at.lower(i + 1) in at.words.day_parts:
        return i + 2
    return i + 1 if at.lower(i) in at.words.day_parts else i


def _amount(at: Cursor, i: int) -> tuple[int, Unit, int] | None:
    """A number of units, hours as days, and the token after it."""
    number = at.number(i)
    if number is None:
        return None
    count, j = number
    if at.lower(j) in at.words.hour_words:
        return -(-count // DAY_HOURS), Unit.DAY, j + 1
    unit = at.words.units.get(at.lower(j))
    return (count, unit, j + 1) if unit is not None else None


def _stepped(at: Cursor, i: int) -> Found | None:
    """Three days ago, two weeks later, a year earlier."""
    amount = _amount(at, i)
    if amount is None:
        return None
    count, unit, j = amount
    step = at.phrase(at.words.steps, j)
    if step is None:
        return None
    if at.lower(j - 1) in at.words.hour_words:
        number = at.number(i)
        count = number[0] // DAY_HOURS if number is not None else count
    return single(i, step.last, ShiftTerm(step.value.sign * count, unit, told=step.value.told))


def _vague(at: Cursor, i: int) -> Found | None:
    """Recent weeks, the coming days."""
    match = at.offset("vague", i)
    if match is None:
        return None
    if abs(match.value) >= VAGUE_MONTH:
        return single(i, match.last, RollingTerm(match.value // 30, Unit.MONTH, vague=True, skip=True))
    return single(i, match.last, RollingTerm(match.value, Unit.DAY, vague=True, skip=abs(match.value) > 1))


def _which(at: Cursor, i: int) -> Found | None:
    """Last week, this month, next year; last Friday, next April."""
    match = at.offset("which", i)
    if match is None or (at.lower(i - 1) == "the" and match.value != 0):
        return None
    j, step = match.last, match.value
    unit = at.words.units.get(at.lower(j))
    if unit is not None and unit is not Unit.DAY and not at.lower(j).endswith("s"):
        return single(i, j + 1, UnitTerm(unit, step))
    month = at.month(j)
    if month is not None:
        return single(i, j + 1, MonthTerm(month, which=step))
    if at.lower(j) in at.words.seasons and at.tag(j + 1) not in {"N", "P"}:
        return single(i, j + 1, SeasonTerm(at.words.seasons[at.lower(j)], which=step))
    weekday = _named_weekday(at, j)
    return single(i, _day_part(at, j + 1), WeekdayTerm(weekday, which=step)) if weekday is not None else None


def _which_told(at: Cursor, i: int, *, timed: bool) -> Found | None:
    """That week, the previous quarter, the following Tuesday; "in the quarter" after words of time."""
    match = at.offset("which_told", i)
    if match is None:
        return None
    j = match.last
    unit = at.words.units.get(at.lower(j))
    bare = at.lower(i) == "the" and j == i + 1
    if unit is Unit.WEEKEND and bare and timed:
        return single(i, j + 1, UnitTerm(unit, 0))
    if unit is not None and unit is not Unit.DAY and not at.lower(j).endswith("s"):
        if bare and (at.lower(i - 1) not in PLACED or at.lower(j + 1) in {"of", "before", "after"}):
            return None
        return single(i, j + 1, UnitTerm(unit, match.value, told=True))
    weekday = None if bare else _named_weekday(at, j)
    return single(i, _day_part(at, j + 1), WeekdayTerm(weekday, which=match.value or None, told=True)) if weekday is not None else None


def _unit_before(at: Cursor, i: int) -> Found | None:
    """The month before, the year earlier; not "the week before the vote"."""
    if at.lower(i) != "the" or at.lower(i + 2) not in {"before", "earlier"}:
        return None
    unit = at.words.units.get(at.lower(i + 1))
    if unit is None or unit is Unit.DAY or at.lower(i + 1).endswith("s") or at.tag(i + 3) in {"T", "N", "P", "J", "O", "#"}:
        return None
    return single(i, i + 3, UnitTerm(unit, -1, told=True))


def _rolling(at: Cursor, i: int) -> Found | None:
    """The past 24 hours, the last three days, the past week, the next two weeks."""
    match = at.offset("rolling", i)
    if match is None:
        return None
    j, sign = match.last, match.value
    amount = _amount(at, j)
    if amount is not None:
        count, unit, end = amount
        return single(i, end, RollingTerm(sign * count, unit, skip=at.lower(end - 1) not in at.words.hour_words))
    named = at.words.units.get(at.lower(j)) if at.lower(i) == "the" and not at.lower(j).endswith("s") else None
    if named is None or named is Unit.DAY or at.lower(j + 1) == "of":
        return None
    if named in {Unit.QUARTER, Unit.WEEKEND}:
        return single(i, j + 1, UnitTerm(named, sign))
    return single(i, j + 1, RollingTerm(sign, named, skip=True))


def _named_weekday(at: Cursor, i: int) -> int | None:
    """The number of a day of the week by its full name, which has a capital."""
    return at.words.weekdays.get(at.lower(i)) if at.capital(i) else None


def _weekday(at: Cursor, i: int) -> Found | None:
    """Monday, Monday evening, Monday of last week."""
    weekday = _named_weekday(at, i)
    if weekday is None:
        return None
    end = _day_part(at, i + 1)
    match = at.offset("which", end + 1 if at.lower(end) == "of" else end)
    if match is not None and at.lower(match.last) == "week":
        return single(i, match.last + 1, WeekdayTerm(weekday, week=match.value))
    return single(i, end, WeekdayTerm(weekday))
