"""The grammar of dates: every way in which news writes days, months, quarters and years."""

from dataclasses import replace

from recount.extract.times.cursor import DASHES, Cursor, Found, single
from recount.extract.times.cut import PartTerm
from recount.extract.times.dated import DayTerm, HolidayTerm, MonthTerm, PartOfYearTerm, SameDayTerm, SeasonTerm, YearTerm, YearWord
from recount.extract.times.days_grammar import parse_days
from recount.extract.times.joined import RangeTerm
from recount.extract.times.scene import Term
from recount.lexicon.times import PREFIXES
from recount.text.calendar import Unit


def parse_calendar(at: Cursor, i: int, *, timed: bool, between: bool = False) -> Found | None:
    """A date at a token; ``timed`` says that words of time stand before it, ``between`` that "and" joins two ends."""
    j = _weekday_before_date(at, i)
    found = parse_days(at, j, in_month=timed and at.lower(j - 1) == "in", between=between)
    if found is not None and (j == i or isinstance(found.term, DayTerm)):
        return replace(found, pieces=(replace(found.pieces[0], first=i), *found.pieces[1:]))
    if j != i:
        return None
    return (
        _month(at, i, timed=timed)
        or _part_of_year(at, i, timed=timed)
        or _season(at, i, timed=timed)
        or _holiday(at, i)
        or _same_day(at, i)
        or _compound(at, i)
        or _year(at, i, timed=timed)
    )


def _weekday_before_date(at: Cursor, i: int) -> int:
    """The token of the date after a day of the week ("Monday, 5 May"), or the same token."""
    word = at.lower(i)
    if not at.capital(i) or (word not in at.words.weekdays and word not in at.words.weekdays_short):
        return i
    j = i + 1
    if at.lower(j) in at.words.day_parts:
        j += 1
    while at.lower(j) in {",", "(", "."}:
        j += 1
    if at.lower(j) == "the":
        j += 1
    return j if at.day(j) is not None or at.month(j) is not None else i


def _month(at: Cursor, i: int, *, timed: bool) -> Found | None:
    """May, May 2024, April of last year; "April-May"."""
    month = at.month(i)
    if month is None:
        return None
    said = at.year_word(i + 1)
    if said is not None:
        return single(i, said[1], MonthTerm(month, said[0]))
    alone = timed or at.lower(i - 1) in at.words.month_leads or at.lower(i + 1) == "'s"
    alone = alone or (at.lower(i + 1) in DASHES and at.month(i + 2) is not None)
    # "The August attack": between "the" and a noun a word with a capital is the month.
    alone = alone or (at.lower(i - 1) == "the" and at.tag(i + 1) == "N" and not at.capital(i + 1))
    if at.lower(i) in at.words.months_like_words and (not alone or (at.capital(i + 1) and not timed)):
        return None
    return single(i, i + 1, MonthTerm(month))


def _part_of_year(at: Cursor, i: int, *, timed: bool) -> Found | None:
    """The second quarter, the first half of 2024, Q1 2024; a last quarter or a half only of a year that is said."""
    word = at.lower(i)
    if len(word) == 2 and word[0] in "qh" and word[1] in "1234":
        unit, number, j = (Unit.QUARTER if word[0] == "q" else Unit.HALF), int(word[1]), i + 1
    else:
        k = i + 1 if at.lower(i) == "the" else i
        ordinal, named = at.words.ordinals.get(at.lower(k)), at.lower(k + 1)
        if ordinal is None or named not in {"quarter", "half"}:
            return None
        unit, number, j = Unit(named), ordinal, k + 2
    year, end = _year_of(at, j)
    if not year.said and (number < 0 or unit is Unit.HALF or (word[0] == "q" and not timed)):
        return None
    return single(i, end, PartOfYearTerm(unit, number, year))


def _season(at: Cursor, i: int, *, timed: bool) -> Found | None:
    """The summer of 2017, winter 2024; "in the summer"."""
    j = i + 1 if at.lower(i) == "the" else i
    month = at.words.seasons.get(at.lower(j))
    if month is None:
        return None
    said = at.year_word(j + 1)
    if said is not None:
        return single(i, said[1], SeasonTerm(month, said[0]))
    alone = timed and at.lower(i - 1) in {"in", "during", "since"} and at.tag(j + 1) not in {"N", "P"} and at.lower(j + 1) != "of"
    return single(i, j + 1, SeasonTerm(month)) if alone and at.lower(j) != "fall" else None


def _year_of(at: Cursor, i: int) -> tuple[YearWord, int]:
    """The year after a quarter or half, with "the year" for the present one."""
    said = at.year_word(i)
    if said is not None:
        return said
    if (at.lower(i), at.lower(i + 1), at.lower(i + 2)) == ("of", "the", "year"):
        return YearWord(offset=0), i + 3
    return YearWord(), i


def _holiday(at: Cursor, i: int) -> Found | None:
    """A holiday with or without its year."""
    match = at.phrase(at.words.holidays, i)
    if match is None or not any(at.capital(k) or at.lower(k) == "nowruz" for k in range(i, match.last)):
        return None
    year, end = at.year_word(match.last) or (YearWord(), match.last)
    return single(i, end, HolidayTerm(match.value, year))


def _same_day(at: Cursor, i: int) -> Found | None:
    """The words "this day in 2014", "this day last year"."""
    j = at.flag("same_day", i)
    if j is None:
        return None
    said = at.year_word(j + 1 if at.lower(j) == "in" else j)
    return single(i, said[1], SameDayTerm(said[0])) if said is not None and not said[0].told else None


def _compound(at: Cursor, i: int) -> Found | None:
    """Words joined by a hyphen: mid-March, late-2023, April-May 2024."""
    first, hyphen, rest = at.lower(i).partition("-")
    if not hyphen:
        return None
    year, end = at.year_word(i + 1) or (YearWord(), i + 1)
    month = at.words.months.get(rest)
    if first in PREFIXES:
        if month is not None:
            return single(i, end, PartTerm(PREFIXES[first], MonthTerm(month, year)))
        number = int(rest) if rest.isascii() and rest.isdigit() and len(rest) == 4 else None
        return single(i, i + 1, PartTerm(PREFIXES[first], YearTerm(YearWord(number=number)))) if number in at.words.years else None
    start = at.words.months.get(first)
    if start is None or month is None or not at.capital(i):
        return None
    return single(i, end, RangeTerm(MonthTerm(start, year if start <= month else YearWord()), MonthTerm(month, year)))


def _year(at: Cursor, i: int, *, timed: bool) -> Found | None:
    """2024, 2023-24 where words of time stand before; the 1990s anywhere."""
    j = i + 1 if at.lower(i) == "the" else i
    word = at.lower(j)
    if len(word) == 5 and word.endswith("0s") and word[:4].isascii() and word[:4].isdigit() and int(word[:4]) in at.words.years:
        return single(i, j + 1, YearTerm(YearWord(number=int(word[:4])), decade=True))
    year = at.year(i)
    leads = at.lower(i - 1) in at.words.month_leads and at.tag(i + 1) not in {"N", "P", "J"}
    if year is None:
        return None
    term: Term = YearTerm(YearWord(number=year))
    until = at.year(i + 2) if at.lower(i + 1) in DASHES else None
    if until is not None and year < until:
        return single(i, i + 3, RangeTerm(term, YearTerm(YearWord(number=until))))
    entry = i == at.first and (at.lower(i + 1) == ":" or at.lower(i + 1) in DASHES)
    if not (timed or leads or entry):
        return None
    short = at.lower(i + 2)
    if (
        at.lower(i + 1) in {"-", "–"}
        and short.isascii()
        and short.isdigit()
        and len(short) == 2
        and int(short) == (year + 1) % 100
        and at.touches(i + 2)
    ):
        return single(i, i + 3, RangeTerm(term, YearTerm(YearWord(number=year + 1))))
    return single(i, i + 1, term)
