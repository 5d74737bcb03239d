"""The grammar of days: figures, "5 May", "May 1-7", "5 and 6 May"."""

from dataclasses import replace
from itertools import pairwise

from recount.extract.times.cursor import DASHES, Cursor, Found, Piece, single
from recount.extract.times.dated import DayTerm, YearWord
from recount.extract.times.joined import RangeTerm
from recount.text.calendar import make_day

RANGE = DASHES | frozenset({"to", "until", "till", "through"})
LIST = frozenset({"and", "&", "or", ","})
#: A list of days in one month has at most so many.
LONGEST_LIST = 8
SEPARATORS = (".", "/", "-")


def parse_days(at: Cursor, i: int, *, in_month: bool, between: bool) -> Found | None:
    """A day or the days of one list; ``in_month`` says that "in" stands before, ``between`` that "and" joins two ends."""
    return _numeric(at, i) or _day_first(at, i, between=between) or _month_first(at, i, in_month=in_month, between=between)


def _numeric(at: Cursor, i: int) -> Found | None:
    """2024-05-09, 09.05.2024, 9/5/2024, 09-05-2024."""
    word = at.lower(i)
    sign = next((s for s in SEPARATORS if s in word), None)
    if sign is not None and word[0].isdigit():
        return _figures(at, i, i + 1, word.split(sign)) or _to_figures(at, i, word.rstrip(".").split(sign))
    if word.isascii() and word.isdigit() and at.lower(i + 1) == "-" == at.lower(i + 3) and all(at.touches(k) for k in range(i + 1, i + 5)):
        return _figures(at, i, i + 5, [word, at.lower(i + 2), at.lower(i + 4)])
    return None


def _to_figures(at: Cursor, first: int, parts: list[str]) -> Found | None:
    """01.02. to 25.11.2025, 1/2-25/11/2025: the first day takes the year of the last."""
    link = first + 2 if at.lower(first + 1) == "." and at.touches(first + 1) else first + 1
    if len(parts) != 2 or at.lower(link) not in RANGE or not all(p.isascii() and p.isdigit() and len(p) <= 2 for p in parts):
        return None
    tail = _numeric(at, link + 1)
    if tail is None or not isinstance(tail.term, DayTerm) or tail.term.month is None:
        return None
    year = tail.term.year.number or 1
    swap = tail.term.swapped is None and make_day(year, int(parts[1]), int(parts[0])) is None
    day, month = (int(parts[1]), int(parts[0])) if swap else (int(parts[0]), int(parts[1]))
    if make_day(year, month, day) is None:
        return None
    return single(first, tail.end, RangeTerm(DayTerm(month, day, tail.term.year), tail.term))


def _figures(at: Cursor, first: int, last: int, parts: list[str]) -> Found | None:
    """Three figures as a date: year first, or day first with the month first as other reading."""
    if len(parts) != 3 or not all(p.isascii() and p.isdigit() and len(p) in {1, 2, 4} for p in parts):
        return None
    one, two, three = map(int, parts)
    if len(parts[0]) == 4:
        one, three = three, one
    elif len(parts[2]) == 2:
        three += 2000
    if three not in at.words.years or len(parts[1]) == 4:
        return None
    swapped = (one, two) if one <= 12 and one != two and len(parts[0]) != 4 and "." not in at.lower(first) else None
    for day, month, other in ((one, two, swapped), (two, one, None)):
        if make_day(three, month, day) is not None:
            return single(first, last, DayTerm(month, day, YearWord(number=three), swapped=other))
    return None


def _day_first(at: Cursor, i: int, *, between: bool) -> Found | None:
    """5 May, the 5th of May 2024, 5 and 6 May, 24-28 April."""
    j = i + 1 if at.lower(i) == "the" else i
    night = _two_days(at, i, j)
    if night is not None:
        return night
    numbers, joins, j = _numbers(at, j, LIST | RANGE)
    if not numbers:
        return None
    if at.lower(j) == "of":
        j += 1
    month = at.month(j)
    if month is None:
        return None
    return _days(at, i, j + 1, month, numbers, joins, between=between)


def _two_days(at: Cursor, first: int, i: int) -> Found | None:
    """3/4 December: a day and the next, with the night between."""
    one, sign, two = at.lower(i).partition("/")
    month = at.month(i + 1)
    if not sign or month is None or not all(part.isascii() and part.isdigit() and len(part) <= 2 for part in (one, two)):
        return None
    if int(two) != int(one) + 1 or make_day(2000, month, int(two)) is None or int(one) < 1:
        return None
    year, last = at.year_word(i + 2) or (YearWord(), i + 2)
    return single(first, last, RangeTerm(DayTerm(month, int(one), year), DayTerm(month, int(two), year)))


def _month_first(at: Cursor, i: int, *, in_month: bool, between: bool) -> Found | None:
    """May 5, May 5th, 2024, May 1-7, May 5 and 6."""
    month = at.month(i)
    if month is None:
        return None
    j = i + 2 if at.lower(i + 1) == "the" else i + 1
    numbers, joins, end = _numbers(at, j, LIST | RANGE)
    counts = in_month and at.tag(j + 1) == "N" and not at.capital(j + 1) and at.lower(j).isdigit()
    if not numbers or counts:
        return None
    while len(numbers) > 1 and not _closes(at, numbers[-1][1], joins[-1]):
        numbers, joins = numbers[:-1], joins[:-1]
        end = numbers[-1][1] + 1
    return _days(at, i, end, month, numbers, joins, between=between)


def _closes(at: Cursor, i: int, join: str) -> bool:
    """Whether the number at a token, joined to a day by ``join``, can be a day and counts nothing."""
    word = at.lower(i + 1)
    if join in RANGE and (join not in DASHES or at.touches(i)) and word not in at.words.counted:
        return True
    return not word or not word[0].isalnum() or word in at.words.closing or at.year(i + 1) is not None


def _numbers(at: Cursor, i: int, signs: frozenset[str]) -> tuple[list[tuple[int, int]], list[str], int]:
    """Days of a month as (number, token), the words that join them, and the token after them."""
    numbers: list[tuple[int, int]] = []
    joins: list[str] = []
    j = i
    while len(numbers) < LONGEST_LIST:
        day = at.day(j)
        if day is None:
            break
        numbers.append((day, j))
        j += 1
        join = at.lower(j)
        if join == "," and at.lower(j + 1) == "and":
            join, j = "and", j + 1
        if join not in signs:
            break
        joins.append(join)
        j += 2 if at.lower(j + 1) == "the" else 1
    if not numbers:
        return [], [], i
    return numbers, joins[: len(numbers) - 1], numbers[-1][1] + 1


def _days(at: Cursor, first: int, end: int, month: int, numbers: list[tuple[int, int]], joins: list[str], *, between: bool) -> Found | None:  # noqa: PLR0913
    """Days of one month, as one day, a stretch or several."""
    year, last = at.year_word(end) or (YearWord(), end)
    terms = [_famous(at, last, DayTerm(month, day, year)) for day, _ in numbers]
    if len(terms) == 1:
        return single(first, last, terms[0])
    stretch = (len(terms) == 2 and (joins[0] in RANGE or between)) or all(a.day + 1 == b.day for a, b in pairwise(terms))
    if stretch:
        return single(first, last, RangeTerm(terms[0], terms[-1])) if terms[0].day < terms[-1].day else None
    if joins[-1] not in {"and", "&", "or"}:
        return None
    ends = [token + 1 for _, token in numbers]
    starts = [first, *(token for _, token in numbers[1:])]
    if end > ends[-1]:
        ends[-1] = last
    pieces = tuple(Piece(a, b, term) for a, b, term in zip(starts, ends, terms, strict=True))
    return Found(pieces, last)


def _famous(at: Cursor, after: int, term: DayTerm) -> DayTerm:
    """A day famous by its date means that one where the words after it say so; elsewhere that is the other reading."""
    known = next((k for k in at.words.known if (k.month, k.day) == (term.month, term.day)), None)
    if known is None or term.year.said:
        return term
    if at.lower(after) in known.words:
        return replace(term, year=YearWord(number=known.date.year))
    return replace(term, known=known.date)
