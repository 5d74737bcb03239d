"""What kind of claim a clause makes: an event, a figure, a trend, an activity or a statement."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recount.extract.claims.clauses import Clause
from recount.extract.claims.triggers import Trigger
from recount.lexicon.speech import Speech
from recount.lexicon.triggers import Act
from recount.records.claim import ClaimKind
from recount.records.period import Period, TimeKind
from recount.records.quantity import Exactness, Measure, Quantity
from recount.text.reading import Reading

#: A count over a stretch of at least so many days is a figure.
FIGURE_DAYS = 6
COUNTED_ACTS = frozenset({Measure.ATTACKS, Measure.OPERATIONS})
STATED = 2
#: "It was the fourth raid this year": ordinals near the beginning of a clause, and words that give the days of the series.
ORDINALS = frozenset(
    {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "11th", "12th", "latest"}
)
BE = frozenset({"is", "was", "'s", "be", "been"})
SPANNING = frozenset({"since", "this", "within", "year", "month", "week", "days", "weeks", "months"})
SERIES_REACH = 10
#: Words that set a part of a count at a place or time.
SETTING = frozenset({"in", "near", "over", "around", "at", "on", "since"})
#: Acts whose nouns name something that lasts ("a truce is holding"); made by a verb they are events ("signed a truce").
STANDING = frozenset({"agreement"})
AREA_REACH = 2
#: What is left of "put it at 40" behind the verb of speech.
PUT_AT = frozenset({("it", "at"), ("them", "at")})
PERFECT = frozenset({"has", "have", "had"})
#: A label with its number is no longer than so many tokens.
LABEL_LENGTH = 10
AREAS = frozenset({"regions", "provinces", "districts", "states", "governorates", "departments", "counties", "cities", "oblasts"})
DEFINITE = frozenset({"the", "these", "those", "their", "its", "such", "previous", "earlier"})


@dataclass(frozen=True, slots=True)
class Found:
    """What a clause holds: a total, words of a trend, counts, counts of people harmed, anything that makes it specific."""

    total: bool
    trend: bool
    counted: bool
    harm: bool
    specific: bool
    placed: bool
    plural: bool
    to_come: bool
    done: bool


def choose_main(reading: Reading, triggers: Sequence[Trigger], acts: Mapping[str, Act]) -> Trigger | None:
    """An act rather than one that is only referred to, then the highest rank, then the first."""
    return max(
        triggers,
        key=lambda t: (
            not is_referred(reading, t),
            not is_relative(reading, t, triggers),
            not _is_reduced(reading, t, triggers),
            acts[t.act].rank,
            -t.first,
        ),
        default=None,
    )


def is_referred(reading: Reading, trigger: Trigger) -> bool:
    """Whether a noun only points to an act told elsewhere ("involved in the attacks", "after their raid")."""
    if trigger.verbal or trigger.first < 2:
        return False
    marker, article = reading.tokens.lowers[trigger.first - 2 : trigger.first]
    led = trigger.first >= 3 and reading.tokens.lowers[trigger.first - 3].startswith("result")
    return article in DEFINITE and reading.tags[trigger.first - 2] == "I" and marker != "to" and not led


def _is_reduced(reading: Reading, trigger: Trigger, triggers: Sequence[Trigger]) -> bool:
    """Whether a participle only says which thing is meant, beside a finite verb ("a missile launched from X was intercepted")."""
    if not trigger.verbal or reading.tags[trigger.first] != "D" or trigger.first == 0 or reading.tags[trigger.first - 1] not in "NP":
        return False
    return any(
        t.verbal and t.first > trigger.first and reading.tags[t.first] in "VD" and reading.tags[t.first - 1] not in "NP" for t in triggers
    )


def is_relative(reading: Reading, trigger: Trigger, triggers: Sequence[Trigger]) -> bool:
    """Whether a trigger stands in a clause about a place ("to the quarter, where 900 houses were burned"), others before it."""
    others = [t.last for t in triggers if t.first < trigger.first]
    lowers = reading.tokens.lowers
    return bool(others) and any(lowers[i] == "where" for i in range(max(others), trigger.first))


def is_several(quantity: Quantity) -> bool:
    """Whether a count is of more than one."""
    bounds = quantity.bounds
    return (bounds.best or bounds.low or bounds.high or STATED) >= STATED


def _counts_up(reading: Reading, clause: Clause) -> bool:
    """Whether a clause only says which of a series an act is ("it was the fourth such raid this year")."""
    lowers = reading.tokens.lowers
    for i in range(clause.first, min(clause.first + SERIES_REACH, clause.last)):
        if lowers[i] in ORDINALS and lowers[i - 1] == "the" and i >= 2 and lowers[i - 2] in BE:
            return any(word in SPANNING for word in lowers[i + 1 : clause.last])
    return False


def _is_inherited(period: Period | None) -> bool:
    """Whether a clause gives no time of its own."""
    return period is None or period.inherited_from is not None


def is_total(reading: Reading, clause: Clause, quantities: Sequence[Quantity], period: Period | None, speech: Speech) -> tuple[bool, str]:
    """Whether a clause with counts tells a total over a period, and why."""
    if _counts_up(reading, clause):
        return True, "one more of a series"
    if not quantities:
        return False, ""
    days = (period.days.end - period.days.start).days if period is not None else 0
    if days >= FIGURE_DAYS:
        return True, f"a count over {days + 1} days"
    if clause.spread or _over_areas(reading, clause) or _of_them(reading, clause, quantities):
        return True, "the count is spread over several places"
    if any(q.measure in COUNTED_ACTS and q.exactness is Exactness.VAGUE for q in quantities):
        return True, "acts are counted vaguely"
    main = clause.triggers[0] if len(clause.triggers) == 1 else None
    if main is not None and not main.verbal and all(q.exactness is Exactness.VAGUE for q in quantities) and _is_inherited(period):
        return True, "a vague count without a day of its own"
    summed = _sum_words(reading, clause, quantities, speech)
    if summed:
        return True, summed
    if days <= 1 and period is not None and period.span is not None and period.kind is TimeKind.POINT:
        return False, ""
    if any(q.measure in COUNTED_ACTS and is_several(q) for q in quantities):
        return True, "acts are counted"
    cue = next(speech.totals.find(reading.tokens.lowers, clause.first, clause.last), None)
    if cue is not None and not _describes(reading, clause, cue.first) and period is not None and period.inherited_from is None:
        return True, "words of a total"
    return False, ""


def _sum_words(reading: Reading, clause: Clause, quantities: Sequence[Quantity], speech: Speech) -> str:
    """Why the words of a clause make any count a total; empty where they do not."""
    if next(speech.sums.find(reading.tokens.lowers, clause.first, clause.last), None) is not None:
        return "words of a sum"
    if reading.tokens.lowers[clause.first : clause.first + 2] in PUT_AT:
        return "a number that it is put at"
    if _is_perfect_since(reading, clause):
        return "a count since a day"
    return "a count behind its label" if _is_labelled(reading, clause, quantities) else ""


def _is_perfect_since(reading: Reading, clause: Clause) -> bool:
    """Whether a clause counts from a day until now ("has killed 300 people since the truce")."""
    words = reading.tokens.lowers[clause.first : clause.last]
    since = next((at for at, word in enumerate(words) if word == "since"), None)
    if since is None or _describes(reading, clause, clause.first + since):
        return False
    return any(word in PERFECT for word in words[:since])


def _is_labelled(reading: Reading, clause: Clause, quantities: Sequence[Quantity]) -> bool:
    """Whether a clause is nothing but a label and its number ("Killed: 8", "Deaths of the week: 20")."""
    if len(quantities) != 1 or clause.last - clause.first > LABEL_LENGTH:
        return False
    lowers, tags = reading.tokens.lowers, reading.tags
    at = clause.last - 2 if lowers[clause.last - 1] == "." else clause.last - 1
    if at - 1 <= clause.first or reading.tokens.starts[at] != quantities[0].span.start:
        return False
    return lowers[at - 1] == ":" and "V" not in tags[clause.first + 1 : at]


def _over_areas(reading: Reading, clause: Clause) -> bool:
    """Whether an act is said to lie in a number of areas ("over six regions", "in three provinces")."""
    lowers = reading.tokens.lowers
    return any(lowers[i] in AREAS and "#" in reading.tags[i - AREA_REACH : i] for i in range(clause.first + AREA_REACH, clause.last))


def _of_them(reading: Reading, clause: Clause, quantities: Sequence[Quantity]) -> bool:
    """Whether a part of the count is set elsewhere or at another time ("63 were abducted, 41 of them in Artibonite")."""
    lowers = reading.tokens.lowers
    ends = [q.span.end for q in quantities if q.part_of is not None]
    return any(
        lowers[i] == "of" and lowers[i + 1] in ("them", "these", "those", "which") and lowers[i + 2] in SETTING and ends
        for i in range(clause.first, clause.last - 2)
    )


def _describes(reading: Reading, clause: Clause, at: int) -> bool:
    """Whether a word stands in a relative clause about those who act ("drivers who have waited since Monday threw stones")."""
    opened = next((i for i in range(clause.first, at) if reading.tags[i] == "W"), None)
    main = clause.triggers[-1].first if clause.triggers else clause.first
    return opened is not None and main > at


def choose_kind(act: Act | None, main: Trigger | None, found: Found, period: Period | None) -> ClaimKind | None:
    """The kind of a clause, or None where it claims nothing about conflict."""
    if found.total and found.to_come:
        return ClaimKind.ACTIVITY
    if found.total:
        return ClaimKind.FIGURE
    if act is None or act.name == "generic":
        return _without_act(act, found, period)
    if found.trend and not found.counted:
        return ClaimKind.TREND
    if main is not None and not main.verbal and not found.specific:
        return None
    if main is not None and not main.verbal and found.plural and not found.placed and not found.counted:
        return None if act.result else ClaimKind.ACTIVITY
    if act.name in STANDING and main is not None and not main.verbal and not found.counted:
        return ClaimKind.ACTIVITY
    return ClaimKind.ACTIVITY if act.activity and not found.done else ClaimKind.EVENT


def _without_act(act: Act | None, found: Found, period: Period | None) -> ClaimKind | None:
    """A count without an act is an event's outcome where it has a day, else a figure."""
    if found.counted and found.to_come:
        return ClaimKind.ACTIVITY
    if found.counted:
        own = found.harm or (period is not None and period.span is not None)
        is_day = period is not None and period.kind is TimeKind.POINT and (period.days.end - period.days.start).days <= 1 and own
        return ClaimKind.EVENT if is_day else ClaimKind.FIGURE
    return ClaimKind.TREND if found.trend and act is not None else None
