"""Dates that stand alone: publication lines, fields of tables and datelines, as vague as their words leave them."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from recount.records.document import Published
from recount.records.period import Days
from recount.text.months import MONTH, MONTHS

#: A line longer than this holds more than a date.
LONGEST_LINE = 90
#: A dateline ends within so many characters.
LONGEST_DATELINE = 120
#: So much of a line tells whether it has capitals.
OPENING = 300

_LEAD = (
    r"(?:(?:first|last|date|time)?[ -]?(?:as of|published|posted|updated?|modified|dated?|issued|released?|coded|compiled|filed"
    r"|created|revised|publication)(?: (?:on|at|date|time))?\s*[:\-]?\s*)?"
)
#: The number of an issue before its date ("Issue 18, ", "Vol. 3 No. 2 (").
_SORT = r"(?:issue|bulletin|edition|number|no\.?|vol\.?|volume|report|update|circular|newsletter|brief)"
_NUMBERED = rf"{_SORT}\s*(?:no\.?|#)?\s*\d{{1,4}}(?:/\d{{2,4}})?"
_ISSUE = rf"(?:{_NUMBERED}(?:,?\s*{_NUMBERED})?\s*[,:|(\u2013\u2014-]\s*)?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_ZONE = r"(?:z|\(?(?:gmt|utc)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?\)?|[+-]\d\d:?\d\d|\(?[a-z]{2,5}\)?|hrs|hours|local time)"
_HOUR = r"(?P<hour{0}>\d{{1,2}})[:.h](?P<minute{0}>\d\d)(?::(?P<second{0}>\d\d)(?:\.\d{{1,9}})?)?(?:\s?(?P<half{0}>[ap])\.?m\.?)?"
_BARE_HOUR = r"(?P<hour{0}>\d{{1,2}})\s?(?P<half{0}>[ap])\.?m\.?"
_MILITARY = r"(?P<hour5>[01]\d|2[0-3])(?P<minute5>[0-5]\d)(?=\s?(?:hrs|hours|h\b))"
_COMPACT = r"t(?P<hour4>\d\d)(?P<minute4>\d\d)(?P<second4>\d\d)?"
_SIGN = r"\s*[,|\u00b7\u2022-]\s*"
#: A time of day before the date, and one after it; every group of a time ends in its own number.
_BEFORE = rf"(?:(?:{_HOUR.format('0')}|{_BARE_HOUR.format('1')})(?:\s(?P<zone0>{_ZONE}))?(?:{_SIGN}|\s*on\s*|\s*))?"
_CLOCK = rf"(?:(?:{_SIGN}|\s+at\s+|\s*t|\s+)(?:{_HOUR.format('2')}|{_BARE_HOUR.format('3')}|{_MILITARY})|{_COMPACT})"
_AFTER = rf"(?:{_CLOCK}(?:\s*(?P<zone2>{_ZONE}))?)?"
#: When a page was changed last, behind its date.
_UPDATED = r"(?:,?\s*\(?(?:last )?updated?\b.{0,40})?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_NAMED = rf"(?P<named>{MONTH})\.?"
_VAGUE = r"(?:(?:early|mid|late)[ -](?:in )?)?"

#: Every form of a date, tried in order; each fills the groups that it has.
_FORMS = tuple(
    re.compile(rf"{_ISSUE}{_LEAD}{_BEFORE}{_WEEKDAY}{form}{_AFTER}{_UPDATED}\.?", re.IGNORECASE)
    for form in (
        rf"{_YEAR}-(?P<month>\d\d?)-{_DAY}",
        rf"{_YEAR}/(?P<month>\d\d?)/{_DAY}",
        rf"{_YEAR}\.(?P<month>\d\d?)\.{_DAY}",
        rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)",
        rf"{_DAY}[ ./-]?\s*(?:of )?{_NAMED},?[ ./-]?\s*{_YEAR}",
        rf"{_NAMED}[ -]?{_DAY}(?:,|[ -])\s*{_YEAR}",
        rf"{_DAY}\.(?P<month>\d\d?)\.{_YEAR}",
        rf"(?P<first>\d\d?)(?P<sign>[/-])(?P<other>\d\d?)(?P=sign){_YEAR}",
        rf"{_VAGUE}{_NAMED},? ?{_YEAR}",
        rf"{_YEAR}-(?P<month>\d\d)",
        rf"{_VAGUE}{_YEAR}",
        rf"{_DAY}[ -](?:of )?{_NAMED}",
        rf"{_NAMED} {_DAY}",
    )
)
_DIGIT = re.compile(r"\d")
_OFFSET = re.compile(r"(?:gmt|utc)?\s?([+-])(\d{1,2})(?::?(\d\d))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dateline:
    """The opening of a report that names its place and mostly its day; all offsets are into the line it was found in.

    The place is ``line[place_start:place_end]``, the whole opening with its dash ``line[:end]``. ``date_start`` and
    ``date_end`` are None where no day is given, ``published`` is None where the day has no year.
    """

    published: Published | None
    end: int
    place_start: int
    place_end: int
    date_start: int | None = None
    date_end: int | None = None


@dataclass(frozen=True, slots=True)
class DateWords:
    """Words that are nothing but a date: what they fix, or why they fix nothing.

    ``trouble`` is None for a date without its year, which is not wrong, only too vague to place.
    """

    published: Published | None
    trouble: str | None = None


def parse_date(words: str) -> Published | None:
    """The date that ``words`` are, or None where they are more or less than a date that can be placed in a year."""
    read = read_date_words(words)
    return None if read is None else read.published


def read_date_words(words: str) -> DateWords | None:
    """What a string that holds nothing but a date says; None where it holds anything else."""
    if len(words) > LONGEST_LINE or not _DIGIT.search(words):
        return None
    plain = " ".join(words.split()).strip("()[]|*_# ")
    for form in _FORMS:
        match = form.fullmatch(plain)
        if match is not None:
            return _weigh({name: value for name, value in match.groupdict().items() if value is not None})
    return None


def _weigh(parts: dict[str, str]) -> DateWords | None:
    """A date from the groups of a form."""
    if "first" in parts:
        slashed = _slashed(int(parts["first"]), int(parts["other"]), parts)
        if slashed is not None:
            return slashed
    month = MONTHS[parts["named"].lower()[:3]] if "named" in parts else int(parts["month"]) if "month" in parts else None
    day = int(parts["day"]) if "day" in parts else None
    if "year" not in parts:
        return None if day is None or not 1 <= day <= 31 else DateWords(None)
    return _place(int(parts["year"]), month, day, parts)


def _slashed(first: int, other: int, parts: dict[str, str]) -> DateWords | None:
    """Put day and month of a slashed date into ``parts`` where only one order can be; say so where both can."""
    if first != other and first <= 12 and other <= 12:
        year = parts["year"]
        return DateWords(None, f"can be two days; write {year}-{other:02}-{first:02} or {year}-{first:02}-{other:02}")
    day, month = (first, other) if other <= 12 else (other, first)
    parts["day"], parts["month"] = str(day), str(month)
    return None


def _place(year: int, month: int | None, day: int | None, parts: dict[str, str]) -> DateWords:
    """The days of a date, or that there is no such day."""
    if month is None:
        return DateWords(Published(f"{year}", Days(date(year, 1, 1), date(year, 12, 31))))
    if not 1 <= month <= 12:
        return DateWords(None, f"there is no month {month}; correct the date")
    last = calendar.monthrange(year, month)[1]
    if day is None:
        return DateWords(Published(f"{year}-{month:02}", Days(date(year, month, 1), date(year, month, last))))
    if not 1 <= day <= last:
        return DateWords(None, f"there is no {day} {calendar.month_name[month]} {year}; correct the date")
    return _add_time(date(year, month, day), parts)


def _add_time(day: date, parts: dict[str, str]) -> DateWords:
    """A day with the time of day and the zone that stand beside it."""
    days = Days(day, day)
    group = next((g for g in "012345" if f"hour{g}" in parts), None)
    if group is None:
        return DateWords(Published(day.isoformat(), days))
    hour, minute, second = (int(parts.get(f"{name}{group}", 0)) for name in ("hour", "minute", "second"))
    half = parts.get(f"half{group}", "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59 or second > 60:
        return DateWords(None, f"there is no time {hour}:{minute:02}; correct the date")
    clock = f"T{hour:02}:{minute:02}" + (f":{second:02}" if second else "")
    return DateWords(Published(day.isoformat() + clock + _zone(parts.get("zone0") or parts.get("zone2") or ""), days))


def _zone(words: str) -> str:
    """The zone in ISO form; a zone by letters other than UTC is left out, for many letters mean several zones."""
    plain = words.strip("() ").lower()
    offset = _OFFSET.fullmatch(plain)
    if offset is not None:
        return f"{offset[1]}{int(offset[2]):02}:{offset[3] or '00'}"
    return "Z" if plain in {"z", "utc", "gmt"} else ""


_DASH = re.compile(r"\s*(?:[\u2014\u2013\u2012\u2015]|--?|:)(?=\s|$)|\s*[\u2014\u2013]|\)(?=\s|$)")
#: Without one of these signs there is no dash.
_DASHES = re.compile(r"[\u2012-\u2015:)-]")
_AGENCY = re.compile(r"\s*\([^()]{1,40}\)\s*$")
_COMMA = re.compile(r"\s*(?:,|\s[-\u2013\u2014]|\s\|)\s*|\s(?=\d)")
_PLACE_WORD = re.compile(r"[^\W\d_][\w'\u2019\u02bc./-]*")
#: A place in a dateline has at most so many words ("Port-au-Prince, Haiti"; "northern Gaza Strip").
PLACE_WORDS = 7


def find_dateline(line: str) -> Dateline | None:
    """The dateline that opens a line: "OSLO, 3 May 2025 -", "Oslo - 3 May 2025", "(Oslo, 3 May)", "OSLO (Wire) -"."""
    begin = len(line) - len(line.lstrip())
    bracketed = line[begin : begin + 1] == "("
    begin += bracketed
    dashes = _DASH.finditer(line, begin, begin + LONGEST_DATELINE) if _DASHES.search(line, begin, begin + LONGEST_DATELINE) else ()
    for dash in dashes:
        if (dash[0] == ")") is bracketed:
            found = _read_head(line, begin, dash.start(), dash.end())
            if found is not None:
                return found
    if bracketed or len(line) > LONGEST_DATELINE or not _DIGIT.search(line):
        return None
    whole = _read_head(line, begin, len(line.rstrip()), len(line))
    return whole if whole is not None and whole.date_start is not None else None


def _read_head(line: str, begin: int, stop: int, end: int) -> Dateline | None:
    """The dateline that fills ``line[begin:stop]``, or None."""
    agency = _AGENCY.search(line, begin, stop) if ")" in line[begin:stop] else None
    inner = stop if agency is None else agency.start()
    for comma in _COMMA.finditer(line, begin, inner):
        if not _DIGIT.search(line, comma.end(), inner) or not _is_place(line[begin : comma.start()], small=line[:OPENING].islower()):
            continue
        read = read_date_words(line[comma.end() : inner])
        if read is not None and _fixes_day(read):
            return Dateline(read.published, end, begin, comma.start(), comma.end(), inner)
    place = line[begin:inner]
    dashed = end > stop and line[stop:end].strip() not in {":", ")"}
    if dashed and (place.isupper() or agency is not None) and _is_place(place):
        return Dateline(None, end, begin, inner)
    return None


def _fixes_day(read: DateWords) -> bool:
    """Whether a date names one day; a month after a comma is more often part of a heading."""
    return read.published is None or read.published.days.start == read.published.days.end


def _is_place(words: str, *, small: bool = False) -> bool:
    """Whether words can name the place of a dateline: few, no figures, capitals but for particles and compass words.

    In a line without any capital (``small``) they say nothing.
    """
    parts = [part.strip(",()/") for part in words.split()]
    if not 1 <= len(parts) <= PLACE_WORDS or any(part and not _PLACE_WORD.fullmatch(part) for part in parts):
        return False
    return small or (not parts[0][:1].islower() and all(len(p) <= 3 or not p[0].islower() or p.endswith("ern") or "-" in p for p in parts))
