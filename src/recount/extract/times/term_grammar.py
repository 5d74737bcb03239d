"""The grammar of one time: a date or a pointing time with the words that cut it, edge it or put an hour to it."""

from collections.abc import Callable

from recount.extract.times.again import ToldNightTerm
from recount.extract.times.calendar_grammar import parse_calendar
from recount.extract.times.cursor import Cursor, Found, single
from recount.extract.times.cut import AroundTerm, BesideTerm, EdgeTerm, NightOfTerm, PartTerm, SliceTerm
from recount.extract.times.dated import DayTerm, HolidayTerm, MonthTerm, YearTerm
from recount.extract.times.joined import OpenTerm, RangeTerm
from recount.extract.times.pointing_grammar import parse_pointing
from recount.extract.times.relative import HourTerm, NightTerm, ShiftTerm, UnitTerm, WeekdayTerm
from recount.text.calendar import Unit

#: How deep times may lie inside each other ("early in the last week of the first half of 2024").
DEEPEST = 4
DAYLIKE = (DayTerm, WeekdayTerm, ShiftTerm, HolidayTerm)
BESIDE = {"before": -1, "after": 1}
AROUND = {"of": None, "beginning": 0, "starting": 0, "from": 0, "ending": 2, "to": 2}
#: "The first three months of 2024": at most so many units.
MOST_UNITS = 31


def parse_term(at: Cursor, i: int, *, timed: bool, between: bool = False, depth: int = 0) -> Found | None:
    """One time at a token, or the days of one list."""
    if depth > DEEPEST or i >= at.stop or not at.words.can_open(at.lower(i), at.lower(i + 1)):
        return None

    def inner(j: int) -> Found | None:
        return parse_term(at, j, timed=True, depth=depth + 1)

    found = (
        _so_far_first(at, i, inner)
        or _hour(at, i, inner)
        or _night(at, i, inner)
        or _whole(at, i, inner)
        or _edge(at, i, inner)
        or _part(at, i, inner)
        or _slice(at, i, inner)
        or _beside(at, i, inner)
        or _around(at, i, inner)
        or parse_calendar(at, i, timed=timed, between=between)
        or parse_pointing(at, i, timed=timed)
        or _ordinal(at, i, timed=timed)
    )
    return _so_far_last(at, _day_part(at, found)) if found is not None else None


Inner = Callable[[int], Found | None]


def _day_part(at: Cursor, found: Found) -> Found:
    """A day with the part of it named after it ("5 May at noon" is left, "5 May evening" taken)."""
    if len(found.pieces) == 1 and isinstance(found.term, DayTerm | HolidayTerm) and at.lower(found.end) in at.words.day_parts:
        return single(found.pieces[0].first, found.end + 1, found.term)
    return found


def _so_far_first(at: Cursor, i: int, inner: Inner) -> Found | None:
    """So far this year, so far in May."""
    j = at.flag("so_far", i)
    if j is None:
        return None
    found = inner(j + 1 if at.lower(j) in {"in", "during"} else j)
    return _open_whole(i, found) if found is not None else None


def _so_far_last(at: Cursor, found: Found) -> Found:
    """Words such as "this year so far" and "in May to date"."""
    end = at.flag("so_far", found.end)
    if end is None or len(found.pieces) != 1 or isinstance(found.term, OpenTerm):
        return found
    return _open_whole(found.pieces[0].first, Found(found.pieces, end))


def _open_whole(first: int, found: Found) -> Found:
    """From the first day of a stretch to publication."""
    return single(first, found.end, OpenTerm(EdgeTerm(0, found.term)))


def _hour(at: Cursor, i: int, inner: Inner) -> Found | None:
    """At dawn on Tuesday, the morning of 8 October; at dawn alone."""
    alone = at.flag("hours", i)
    j = alone if alone is not None else at.flag("hours_dated", i)
    if j is None:
        return None
    k = j + 1 if at.lower(j) in {"on", "of", ","} else j
    found = inner(k)
    if (
        found is not None
        and isinstance(found.term, DAYLIKE)
        and len(found.pieces) == 1
        and (k > j or isinstance(found.term, WeekdayTerm | ShiftTerm))
    ):
        return single(i, found.end, found.term)
    if alone is None or at.lower(alone) == "of":
        return None
    return single(i, alone, HourTerm(early=any(at.lower(k) in at.words.cues.early for k in range(i, alone))))


def _names_act(at: Cursor, i: int) -> bool:
    """Whether a noun follows, with one word that describes it or without ("the raid", "the second raid")."""
    return at.tag(i) == "N" or (at.tag(i) in {"J", "R"} and at.tag(i + 1) == "N")


def _night(at: Cursor, i: int, inner: Inner) -> Found | None:
    """The night of 18 to 19 July, overnight on Monday, overnight into Tuesday."""
    j = at.flag("nights_dated", i)
    if j is None:
        return None
    overnight = at.lower(i) == "overnight"
    link = at.lower(j)
    if not overnight and link not in {"of", "from", "between", "to", "into"}:
        return None
    found = inner(j + 1 if link in {"of", "on", "from", "into", "to", "between"} else j)
    if found is None and link == "of" and not overnight and at.lower(j + 1) == "the" and _names_act(at, j + 2):
        return single(i, j, ToldNightTerm())
    if found is None or len(found.pieces) != 1:
        return None
    term, end = found.term, found.end
    if at.lower(end) in {"to", "into", "and", "-", "–"} and isinstance(term, DayTerm | WeekdayTerm):
        second = inner(end + 1)
        if second is not None and len(second.pieces) == 1 and isinstance(second.term, DayTerm | WeekdayTerm):
            term, end = RangeTerm(term, second.term), second.end
    if not isinstance(term, (*DAYLIKE, RangeTerm)):
        return None
    into = True if link in {"into", "to"} else None if overnight else False
    return single(i, end, NightOfTerm(term, into))


def _whole(at: Cursor, i: int, inner: Inner) -> Found | None:
    """The whole of 2023, the month of May."""
    j = at.flag("wholes", i)
    found = inner(j) if j is not None else None
    if found is None or not isinstance(found.term, MonthTerm | YearTerm | UnitTerm):
        return None
    return single(i, found.end, found.term)


def _edge(at: Cursor, i: int, inner: Inner) -> Found | None:
    """The beginning of the year, the end of March."""
    match = at.offset("edges", i)
    if match is None:
        return None
    found = inner(match.last) or _present(at, match.last)
    if found is None or len(found.pieces) != 1:
        return None
    return single(i, found.end, EdgeTerm(match.value, found.term))


def _part(at: Cursor, i: int, inner: Inner) -> Found | None:
    """Early March, late last year, early on Tuesday, earlier this week."""
    match = at.offset("parts", i)
    if match is None:
        return None
    hyphen = 1 if at.lower(match.last) == "-" else 0
    found = inner(match.last + hyphen) or _present(at, match.last)
    if found is None or len(found.pieces) != 1 or isinstance(found.term, NightTerm | HourTerm):
        return None
    return single(i, found.end, PartTerm(match.value, found.term))


def _present(at: Cursor, i: int) -> Found | None:
    """The year, the month: those of publication."""
    unit = at.words.units.get(at.lower(i + 1)) if at.lower(i) == "the" else None
    if unit is None or unit is Unit.DAY or at.lower(i + 1).endswith("s") or at.lower(i + 2) == "of":
        return None
    return single(i, i + 2, UnitTerm(unit, 0))


def _slice(at: Cursor, i: int, inner: Inner) -> Found | None:
    """The first week of May, the last ten days of April, the first three months of the year, the first half of May."""
    j = i + 1 if at.lower(i) == "the" else i
    number = at.words.ordinals.get(at.lower(j))
    if number is None:
        return None
    amount = at.number(j + 1)
    count, j = amount if amount is not None else (1, j + 1)
    half = at.lower(j) == "half"
    unit = at.words.units.get(at.lower(j))
    if (unit is None and not half) or at.lower(j + 1) not in {"of", "in"} or not 1 <= count <= MOST_UNITS:
        return None
    found = inner(j + 2) or _present(at, j + 2)
    if found is None or len(found.pieces) != 1 or not isinstance(found.term, MonthTerm | YearTerm | UnitTerm | HolidayTerm):
        return None
    if half:
        return _half(i, number, found)
    if unit is None or unit in {Unit.WEEKEND, Unit.YEAR, Unit.DECADE, Unit.QUARTER}:
        return None
    return single(i, found.end, SliceTerm(number, count, unit, found.term))


def _half(first: int, number: int, found: Found) -> Found | None:
    """Half of a month is fifteen days, half of a year six months."""
    if isinstance(found.term, MonthTerm) or (isinstance(found.term, UnitTerm) and found.term.unit is Unit.MONTH):
        start = (
            SliceTerm(1, 15, Unit.DAY, found.term)
            if number == 1
            else RangeTerm(SliceTerm(16, 1, Unit.DAY, found.term), EdgeTerm(2, found.term))
        )
        return single(first, found.end, start)
    if isinstance(found.term, YearTerm) or (isinstance(found.term, UnitTerm) and found.term.unit is Unit.YEAR):
        months = SliceTerm(1, 6, Unit.MONTH, found.term) if number == 1 else SliceTerm(7, 6, Unit.MONTH, found.term)
        return single(first, found.end, months)
    return None


def _beside(at: Cursor, i: int, inner: Inner) -> Found | None:
    """Three days before Eid, the day after 7 October."""
    number = at.number(i)
    count, j = number if number is not None else (1, i + 1)
    unit = at.words.units.get(at.lower(j))
    if (number is None and at.lower(i) != "the") or unit is None:
        return None
    sign = BESIDE.get(at.lower(j + 1))
    found = inner(j + 2) if sign is not None else None
    if sign is None or found is None or len(found.pieces) != 1 or not isinstance(found.term, DAYLIKE):
        return None
    return single(i, found.end, BesideTerm(sign * count, unit, found.term))


def _around(at: Cursor, i: int, inner: Inner) -> Found | None:
    """The week of 15 April, the week ending 21 April, the weekend of 20 April."""
    j = i + 1 if at.lower(i) == "the" else i
    unit = at.words.units.get(at.lower(j))
    link = at.lower(j + 1)
    if unit is None or unit not in {Unit.WEEK, Unit.WEEKEND} or link not in AROUND:
        return None
    found = inner(j + 2)
    if found is None or len(found.pieces) != 1 or not isinstance(found.term, DayTerm):
        return None
    return single(i, found.end, AroundTerm(unit, found.term, AROUND[link] if unit is Unit.WEEK else None))


def _ordinal(at: Cursor, i: int, *, timed: bool) -> Found | None:
    """On the 29th: a day with no month, where no noun follows."""
    if not timed or at.lower(i) != "the" or not at.lower(i + 1).endswith(("st", "nd", "rd", "th")):
        return None
    day, following = at.day(i + 1), at.lower(i + 2)
    if day is None or (following and following[0].isalnum() and (following not in at.words.closing or at.capital(i + 2))):
        return None
    return single(i, i + 2, DayTerm(None, day)) if following != "of" or at.lower(i + 3) in {"the", "this"} else None
