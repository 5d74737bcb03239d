"""The grammar of whole time phrases: a preposition, a time, and the times joined to it."""

from dataclasses import replace
from itertools import pairwise

from recount.extract.times.again import BeforeTerm, LastingTerm
from recount.extract.times.cursor import DASHES, Cursor, Found, Piece, single
from recount.extract.times.cut import EdgeTerm, PartTerm, SliceTerm
from recount.extract.times.dated import DayTerm, MonthTerm, YearTerm, YearWord
from recount.extract.times.joined import AboutTerm, AfterTerm, OpenTerm, RangeTerm, UntilTerm
from recount.extract.times.relative import RollingTerm, ShiftTerm, UnitTerm, WeekdayTerm
from recount.extract.times.scene import Term
from recount.extract.times.term_grammar import parse_term
from recount.lexicon.times import Preposition
from recount.text.calendar import Unit

NAMED = (DayTerm, MonthTerm, YearTerm, WeekdayTerm)
ENDS = (*NAMED, EdgeTerm, PartTerm, ShiftTerm, UnitTerm, SliceTerm)
#: A list of times has at most so many.
LONGEST_LIST = 12
WEEK = 7
HOURS = 24
#: "Since the truce of 27 November": so many words stand before "of". "A 48-hour strike from Monday": so far back lies the number.
MOST_ACT = 8
HAVE = frozenset({"has", "have", "had"})
#: "Since the army took power in May 2021": so many words stand before the day, and "have" so near.
LONGEST_ACT = 9
HAVE_REACH = 14
LASTING_REACH = 7
#: "Has" stands so many words before "since" at most.
PERFECT_REACH = 8
YEAR = 12
#: "Killed 14 people in one week": the count stands so many words before at most, and the stretch is told in such units.
COUNT_REACH = 10
COUNTED_UNITS = frozenset([Unit.DAY, Unit.WEEK, Unit.MONTH])


def parse_phrase(at: Cursor, i: int) -> Found | None:
    """A time phrase at a token; no pieces where the words only name a bound that lies outside ("before 2019")."""
    plain = _joined(at, i, timed=False)
    lead = at.phrase(at.words.prepositions, i)
    led = _led(at, i, lead.last, lead.value) if lead is not None else None
    if plain is None or (led is not None and led.end > plain.end):
        return led
    return plain


def _led(at: Cursor, first: int, i: int, lead: Preposition) -> Found | None:
    """A time after its preposition."""
    if lead is Preposition.SINCE and at.lower(i) == "then":
        return single(first, i + 1, OpenTerm(ShiftTerm(0, Unit.DAY, told=True)))
    found = _joined(at, i, timed=True, between=lead is Preposition.BETWEEN) or _since_act(at, i, lead) or _since_told(at, first, i, lead)
    if found is None:
        return _fought(at, first, i) if lead is Preposition.AFTER else _counted_within(at, first, i)
    if lead is Preposition.NEVER:
        return single(first, found.end, BeforeTerm(found.term)) if len(found.pieces) == 1 else Found((), found.end)
    head = found.pieces[0]
    if lead is Preposition.ABOUT and at.lower(i) in at.words.day_parts:  # it is the hour that is about right, not the day
        lead = Preposition.PLAIN
    if lead is Preposition.FROM and at.lower(found.end) in {"onwards", "onward"}:
        return single(first, found.end + 1, OpenTerm(head.term))
    if lead is Preposition.BETWEEN and len(found.pieces) == 1 and not isinstance(head.term, RangeTerm):
        return found
    lasting = _lasting(at, first) if lead is Preposition.FROM and isinstance(head.term, DayTerm | WeekdayTerm) else 0
    led = replace(head, first=first, term=LastingTerm(head.term, lasting) if lasting else _with_lead(lead, head.term))
    return replace(found, pieces=(led, *found.pieces[1:]))


def _since_act(at: Cursor, i: int, lead: Preposition) -> Found | None:
    """A day behind the act that it dates ("since the truce of 27 November")."""
    if lead is not Preposition.SINCE or at.lower(i) not in {"the", "its", "their"}:
        return None
    tags = "JNPG,V" if _is_perfect(at, i) else "JNPG"
    for j in range(i + 1, i + MOST_ACT):
        if at.lower(j) in {"of", "on", "in"}:
            found = _joined(at, j + 1, timed=True)
            if found is not None or at.tag(j + 1) != "T":
                return found
        elif (at.tag(j) not in tags and at.lower(j) not in {",", "the", "a"}) or not at.tag(j):
            return None
    return None


def _is_perfect(at: Cursor, i: int) -> bool:
    """Whether the words before "since" count up to now ("have been killed since the army took power on ...")."""
    return not HAVE.isdisjoint(at.reading.words(max(at.first, i - PERFECT_REACH), i))


def _since_told(at: Cursor, first: int, i: int, lead: Preposition) -> Found | None:
    """A day behind what is told to have begun then, where the clause says that something has been so since."""
    if lead is not Preposition.SINCE:
        return None
    around = at.reading.words(max(at.first, first - HAVE_REACH), min(at.stop, i + LONGEST_ACT + HAVE_REACH))
    if HAVE.isdisjoint(around):
        return None
    for j in range(i + 1, i + LONGEST_ACT):
        if at.lower(j) in {"on", "in"} and (found := _joined(at, j + 1, timed=True)) is not None:
            return found if isinstance(found.term, DayTerm | MonthTerm | YearTerm) and _is_whole(found.term) else None
        if at.lower(j) in {".", ";", ":", "have", "has", "that", "when"}:
            return None
    return None


def _is_whole(term: DayTerm | MonthTerm | YearTerm) -> bool:
    """Whether a time says its year: such a one begins a stretch, and is not the day of a cause."""
    return term.year.said


def _fought(at: Cursor, first: int, i: int) -> Found | None:
    """As long as something took that is over ("after two days of fighting")."""
    number = at.number(i)
    unit = at.words.units.get(at.lower(number[1])) if number is not None else None
    if number is None or unit is None or at.lower(number[1] + 1) != "of" or at.tag(number[1] + 2) not in {"N", "G", "J"}:
        return None
    return single(first, number[1] + 1, RollingTerm(-number[0], unit, vague=True))


def _counted_within(at: Cursor, first: int, i: int) -> Found | None:
    """The stretch up to publication over which something was counted ("arrested 14 people in one week", "nine killed within 48 hours").

    Not where the words rank ("the third attack in a week"), look ahead, or count from another time ("within two days of the truce").
    """
    number, stretch = (1, i + 1) if at.lower(i) == "a" else at.number(i), at.words.stretch
    if (
        number is None
        or at.lower(first) not in stretch["prepositions"]
        or at.lower(number[1] + 1) in stretch["from_another"]
        or _counts_nothing(at, first)
    ):
        return None
    count, end = number
    if at.lower(end + 1) == "of" and at.tag(end + 2) == "T":
        return None
    if at.lower(end) in at.words.hour_words and count >= HOURS:
        return single(first, end + 1, RollingTerm(-(count // HOURS), Unit.DAY, vague=True))
    unit = at.words.units.get(at.lower(end))
    return single(first, end + 1, RollingTerm(-count, unit, vague=True)) if unit in COUNTED_UNITS else None


def _counts_nothing(at: Cursor, first: int) -> bool:
    """Whether no count stands before a stretch that does not open its sentence, or one that ranks or looks ahead."""
    before = range(max(at.first, first - COUNT_REACH), first)
    if any(at.lower(k) in at.words.stretch["ranking"] or at.lower(k) in at.words.ordinals or at.tag(k) in "MK" for k in before):
        return True
    return first != at.first and not any(at.tag(k) == "#" for k in before)


def _lasting(at: Cursor, first: int) -> int:
    """How many days the thing lasts that begins then ("a 48-hour strike from Monday"); 0 where nothing says so."""
    for k in range(first - 1, max(at.first, first - LASTING_REACH) - 1, -1):
        count, sign, unit = at.lower(k).partition("-")
        number = at.words.numbers_alone.get(count) or (int(count) if count.isascii() and count.isdigit() and len(count) <= 3 else None)
        if sign and number is not None and unit in {"hour", "day"}:
            return -(-number // HOURS) if unit == "hour" else number
    return 0


def _with_lead(lead: Preposition, term: Term) -> Term:
    """What the preposition makes of a time."""
    match lead:
        case Preposition.SINCE:
            return OpenTerm(term)
        case Preposition.UNTIL:
            return UntilTerm(term)
        case Preposition.ABOUT:
            return AboutTerm(term)
        case Preposition.AFTER:
            return AfterTerm(term)
        case _:
            return term


def _joined(at: Cursor, i: int, *, timed: bool, between: bool = False) -> Found | None:
    """A time with those that a dash, "to" or "and" joins to it."""
    head = parse_term(at, i, timed=timed, between=between)
    if head is None or len(head.pieces) != 1:
        return head
    return _stretch(at, i, head, between=between) or _listed(at, head) or head


def _stretch(at: Cursor, first: int, head: Found, *, between: bool) -> Found | None:
    """Two ends of a stretch."""
    j = at.flag("links", head.end)
    sign = at.lower(head.end) in DASHES
    if between and at.lower(head.end) == "and":
        j = head.end + 1
    if j is None or not isinstance(head.term, ENDS):
        return None
    tail = parse_term(at, j, timed=True)
    if tail is None or len(tail.pieces) != 1 or not isinstance(tail.term, ENDS):
        return None
    if sign and type(tail.term) is not type(head.term):
        return None
    return single(first, tail.end, _shared_stretch(head.term, tail.term))


def _shared_stretch(first: Term, last: Term) -> RangeTerm:
    """A stretch whose first end takes the year of the last ("from January to June 2024")."""
    if isinstance(first, DayTerm | MonthTerm) and isinstance(last, DayTerm | MonthTerm) and last.year.said and not first.year.said:
        before = (first.month or 0, getattr(first, "day", 0)) <= (last.month or 0, getattr(last, "day", 31))
        if before:
            first = replace(first, year=last.year)
    return RangeTerm(first, last)


def _listed(at: Cursor, head: Found) -> Found | None:
    """Times listed with "and": one stretch where they follow on each other, else one by one."""
    pieces = [head.pieces[0]]
    complete = 0
    while len(pieces) < LONGEST_LIST and isinstance(pieces[-1].term, NAMED):
        sign = at.lower(pieces[-1].last)
        skip = 2 if sign == "," and at.lower(pieces[-1].last + 1) in {"and", "or"} else 1
        if sign not in {",", "and", "or", "&"}:
            break
        tail = parse_term(at, pieces[-1].last + skip, timed=True)
        if tail is None or len(tail.pieces) != 1 or not _may_list(pieces[-1].term, tail.term):
            break
        pieces.append(tail.pieces[0])
        if sign != "," or skip == 2:
            complete = len(pieces)
    if complete < 2:
        return None
    return _merged(pieces[:complete])


def _may_list(one: Term, other: Term) -> bool:
    """Whether two times can stand in one list: of one sort, or day and month."""
    return (isinstance(one, NAMED) and type(one) is type(other)) or (
        isinstance(one, DayTerm | MonthTerm) and isinstance(other, DayTerm | MonthTerm)
    )


def _merged(pieces: list[Piece]) -> Found:
    """A list as one stretch or as its pieces, the year of the last shared by all."""
    terms = _with_shared_year([piece.term for piece in pieces])
    first, last = pieces[0].first, pieces[-1].last
    if all(_follows(a, b) for a, b in pairwise(terms)):
        return single(first, last, RangeTerm(_unshared(terms[0]), _unshared(terms[-1])))
    return Found(tuple(replace(piece, term=term) for piece, term in zip(pieces, terms, strict=True)), last)


def _with_shared_year(terms: list[Term]) -> list[Term]:
    """Times with no year of their own before one that has it: literally that year, the year meant alone as other reading."""
    year = getattr(terms[-1], "year", YearWord())
    if not isinstance(terms[-1], DayTerm | MonthTerm) or not year.said:
        return terms
    return [replace(t, year=year, shared=True) if isinstance(t, DayTerm | MonthTerm) and not t.year.said else t for t in terms]


def _unshared(term: Term) -> Term:
    return replace(term, shared=False) if isinstance(term, DayTerm | MonthTerm) else term


def _follows(one: Term, other: Term) -> bool:
    """Whether one time comes right after the other."""
    match one, other:
        case WeekdayTerm(), WeekdayTerm():
            return (one.weekday + 1) % WEEK == other.weekday
        case MonthTerm(), MonthTerm():
            return one.month % YEAR + 1 == other.month
        case DayTerm(), DayTerm():
            return one.month == other.month and one.day + 1 == other.day
        case YearTerm(), YearTerm():
            return one.year.number is not None and other.year.number == one.year.number + 1
        case _:
            return False
