"""Whether a clause with counts tells a total: the rules in their order, each with its reason."""

from collections.abc import Callable

from recount.extract.claims.clauses import PERFECT, find_since, tells_of_then
from recount.extract.claims.counting import Counting, is_several
from recount.extract.claims.kinds import COUNTED_ACTS
from recount.extract.claims.series import counts_up
from recount.extract.claims.single_acts import RISEN, is_single_act, is_toll_of_one
from recount.extract.claims.spread import THESE, is_in_many_places, is_part_of_toll, is_share, is_spread
from recount.records.period import TimeKind, TimePrecision
from recount.records.quantity import Exactness, Measure, Unit

#: A count over a stretch of at least so many days is a figure.
FIGURE_DAYS = 6
FEW_DAYS = 2
#: No one act kills as many.
MOST_KILLED = 1000
#: What lasts for years, near the beginning of a clause.
WARS = frozenset(["war", "conflict", "insurgency", "rebellion", "uprising", "revolt", "insurrection", "civil-war", "feud"])
WAR_REACH = 6
#: A form of "have" stands so few tokens before its verb ("have so far been killed").
PERFECT_REACH = 5
#: "50 people a month" comes again and again, "a month ago" was once.
PER, TIME_UNITS = frozenset({"a", "per", "each", "every"}), frozenset({"day", "week", "month", "year"})
DATING = frozenset({"ago", "later", "earlier", "before", "after"})
OVER = frozenset({"in", "over", "during", "within"})
STRETCHES = frozenset({"days", "weeks", "months"})
#: What is left of "put it at 40" behind the verb of speech.
PUT_AT = frozenset({("it", "at"), ("them", "at")})
NUMBER_OF = ("the", "number", "of")
#: A label with its number is no longer than so many tokens.
LABEL_LENGTH = 10
#: Acts of which many are done in one night over a wide area: without a place their count is no one event.
FIRED = frozenset({"launch", "air_strike", "shelling", "disarm"})
FLYING = ("drones", "missiles", "rockets", "shells", "shaheds", "uavs", "projectiles", "decoys", "mortars")
FIGHTS = ("clashes", "engagements", "skirmishes", "firefights", "battles", "attacks", "assaults")
FEW_FIRED = 8
HARM = frozenset({Measure.KILLED, Measure.INJURED, Measure.ARRESTED, Measure.ABDUCTED})


def is_total(counting: Counting) -> tuple[bool, str]:
    """Whether a clause tells a total, and by which rule."""
    if counts_up(counting):
        return True, SERIES
    if is_share(counting):
        return True, SHARE
    if is_in_many_places(counting):
        return True, MANY_PLACES
    if is_part_of_toll(counting):
        return True, PART_OF_TOLL
    if not counting.quantities:
        return False, ""
    for rule, why in RULES:
        if rule(counting):
            return why != NO_TOTAL, "" if why == NO_TOTAL else why
    return False, ""


def _is_of_then(counting: Counting) -> bool:
    """What happened at another time that the words before it name ("since March, when gunmen killed 30 people")."""
    return tells_of_then(counting.reading, counting.clause.first - 1)


def _counts_no_act(counting: Counting) -> bool:
    """An act is said not to have been ("no air strike was carried out")."""
    return all(q.measure in COUNTED_ACTS and q.exactness is Exactness.NONE_REPORTED for q in counting.quantities)


def _is_long(counting: Counting) -> bool:
    """A count over many days."""
    return counting.days >= FIGURE_DAYS and not counting.of_event and not is_single_act(counting)


def _is_of_war(counting: Counting) -> bool:
    """What a war has cost ("the insurgency has killed 35,000 people"), or so many dead that no one act kills them."""
    dead = [q for q in counting.quantities if q.measure is Measure.KILLED]
    if any((q.bounds.low or q.bounds.best or 0) >= MOST_KILLED for q in dead) and not (_is_of_day(counting) and counting.own_time):
        return True
    first, lowers = counting.clause.first, counting.lowers
    if not counting.clause.triggers or counting.reading.tags[first] == "I":
        return False
    verb = counting.clause.triggers[0].first
    lasting = any(word in WARS for word in lowers[first : min(first + WAR_REACH, verb)])
    return lasting and any(word in PERFECT for word in lowers[max(first, verb - 2) : verb])


def _is_over_the_days(counting: Counting) -> bool:
    """A count over days that were told before ("over the nine days", "in this period")."""
    lowers, clause = counting.lowers, counting.clause
    if next(counting.speech.cues["spans"].find(lowers, clause.first, clause.last), None) is not None:
        return True
    return any(
        lowers[i] in OVER and lowers[i + 1] in THESE and counting.reading.tags[i + 2] == "#" and lowers[i + 3] in STRETCHES
        for i in range(clause.first, clause.last - 3)
    )


def _is_of_several_kinds(counting: Counting) -> bool:
    """Harm done by several means at no place ("31 were killed by shelling, mines and drones")."""
    tags, lowers, clause = counting.reading.tags, counting.lowers, counting.clause
    if counting.placed or not any(q.measure in HARM for q in counting.quantities):
        return False
    for i in range(clause.first, clause.last - 4):
        comma = next((j for j in (i + 2, i + 3) if lowers[j] == ","), None) if lowers[i] == "by" else None
        if comma is not None and set(tags[i + 1 : comma]) <= set("NJG") and "and" in lowers[comma + 2 : comma + 5]:
            return True
    return False


def _is_displaced(counting: Counting) -> bool:
    """People who left, counted over days or without a day, and no other act ("3,200 people fled between Saturday and Tuesday")."""
    moved = all(q.measure is Measure.DISPLACED for q in counting.quantities) and not (_is_of_day(counting) and counting.own_time)
    return moved and counting.act is not None and counting.act.name == "displace" and not counting.of_told


def _is_rate(counting: Counting) -> bool:
    """Whether what is counted comes again and again ("kill about 50 people **a month**")."""
    lowers, clause = counting.lowers, counting.clause
    return any(
        lowers[i] in PER
        and lowers[i + 1] in TIME_UNITS
        and DATING.isdisjoint(lowers[i + 2 : i + 3])
        and counting.reading.tags[i - 1] in "N#"
        for i in range(clause.first + 1, clause.last - 1)
    )


def _is_vague_of_acts(counting: Counting) -> bool:
    """Acts counted as "many"."""
    return any(q.measure in COUNTED_ACTS and q.exactness is Exactness.VAGUE for q in counting.quantities)


def _is_vague_noun(counting: Counting) -> bool:
    """A vague count of what a noun tells, without a day of its own ("their seizure of many weapons")."""
    triggers = counting.clause.triggers
    vague = all(q.exactness is Exactness.VAGUE for q in counting.quantities)
    return len(triggers) == 1 and not triggers[0].verbal and vague and not counting.own_time


def _is_toll_of_told(counting: Counting) -> bool:
    """The toll of an act told before ("which brings the toll to two"): no total of several."""
    known = not counting.holds(("number",)) or counting.holds(RISEN) or _is_number_put(counting)  # "the number of the held had risen to 8"
    return counting.of_told and counting.days <= 1 and known and _has_sum_words(counting)


def _is_number_put(counting: Counting) -> bool:
    """What is left of "put the number of dead at 30", without a time or place of its own."""
    opened = counting.lowers[counting.clause.first : counting.clause.first + len(NUMBER_OF)] == NUMBER_OF
    return opened and counting.holds(("at",)) and not counting.own_time and not counting.placed


def _has_sum_words(counting: Counting) -> bool:
    """Words that make any count a total."""
    return counting.speech.sums.stands_in(counting.lowers, counting.clause.first, counting.clause.last)


def _is_put_at(counting: Counting) -> bool:
    """What is left of "put it at 40"."""
    return counting.lowers[counting.clause.first : counting.clause.first + 2] in PUT_AT


def _is_perfect_since(counting: Counting) -> bool:
    """A count from a day until now ("has killed 300 people since the truce")."""
    since = find_since(counting.reading, counting.clause)
    return since is not None and not _describes(counting, since) and _is_perfect(counting)


def _is_perfect(counting: Counting) -> bool:
    """Whether the act of a clause is told in the perfect, which "policemen it had held since May **were freed**" is not."""
    acts = [trigger.first for trigger in counting.clause.triggers if trigger.verbal]
    return not acts or any(not PERFECT.isdisjoint(counting.lowers[max(counting.clause.first, at - PERFECT_REACH) : at]) for at in acts)


def _is_labelled(counting: Counting) -> bool:
    """Nothing but a label and its number ("Killed: 8", "Deaths of the week: 20")."""
    clause, lowers, tags = counting.clause, counting.lowers, counting.reading.tags
    if len(counting.quantities) != 1 or clause.last - clause.first > LABEL_LENGTH:
        return False
    at = clause.last - 2 if lowers[clause.last - 1] == "." else clause.last - 1
    if at - 1 <= clause.first or counting.reading.tokens.starts[at] != counting.quantities[0].span.start:
        return False
    return lowers[at - 1] == ":" and "V" not in tags[clause.first + 1 : at]


def _is_fired(counting: Counting) -> bool:
    """Many things fired or shot down, or many fights, and no place ("launched 112 drones overnight", "164 clashes along the front")."""
    if counting.act is None or counting.placed:
        return False
    if not (counting.act.name in FIRED and counting.holds(FLYING)) and not counting.holds(FIGHTS):
        return False
    things = [q.bounds.best or q.bounds.low or 0 for q in counting.quantities if q.unit is not Unit.PERSONS]
    return len(things) == len(counting.quantities) and max(things, default=0) >= FEW_FIRED


def _is_of_stretch(counting: Counting) -> bool:
    """People harmed over days of which the words name both ends, or over a week, at no place ("from Tuesday to Thursday")."""
    if not counting.own_time or counting.placed or counting.period is None:
        return False
    harmed = any(q.measure in HARM for q in counting.quantities)
    stretch = counting.period.kind is not TimeKind.POINT and (counting.days >= FEW_DAYS or counting.period.precision is TimePrecision.WEEK)
    return harmed and stretch


def _is_of_day(counting: Counting) -> bool:
    """A count on one day that the report names."""
    period = counting.period
    return counting.days <= 1 and period is not None and period.span is not None and period.kind is TimeKind.POINT


def _counts_acts(counting: Counting) -> bool:
    """Several acts are counted."""
    return any(q.measure in COUNTED_ACTS and is_several(q) for q in counting.quantities)


def _has_total_words(counting: Counting) -> bool:
    """Words of a total beside a time of its own."""
    cue = next(counting.speech.totals.find(counting.lowers, counting.clause.first, counting.clause.last), None)
    return cue is not None and not _describes(counting, cue.first) and counting.own_time


def _describes(counting: Counting, at: int) -> bool:
    """Whether a word stands in a relative clause about those who act ("drivers who have waited since Monday threw stones")."""
    clause = counting.clause
    opened = next((i for i in range(clause.first, at) if counting.reading.tags[i] == "W"), None)
    main = clause.triggers[-1].first if clause.triggers else clause.first
    return opened is not None and main > at


NO_TOTAL = "no total"
#: The first rule that holds decides.
RULES: tuple[tuple[Callable[[Counting], bool], str], ...] = (
    (_is_of_then, NO_TOTAL),
    (is_toll_of_one, NO_TOTAL),
    (_counts_no_act, NO_TOTAL),
    (_is_rate, "a rate"),
    (_is_of_war, "the toll of a war"),
    (_is_over_the_days, "a count over the days told before"),
    (_is_of_several_kinds, "acts of several kinds are counted"),
    (_is_displaced, "people on the move are counted"),
    (_is_long, "a count over many days"),
    (is_spread, "the count is spread over several places"),
    (_is_vague_of_acts, "acts are counted vaguely"),
    (_is_vague_noun, "a vague count without a day of its own"),
    (_is_toll_of_told, NO_TOTAL),
    (_has_sum_words, "words of a sum"),
    (_is_put_at, "a number that it is put at"),
    (_is_perfect_since, "a count since a day"),
    (_is_labelled, "a count behind its label"),
    (_is_fired, "many were fired and no place is named"),
    (_is_of_stretch, "a count over days at no place"),
    (_is_of_day, NO_TOTAL),
    (_counts_acts, "acts are counted"),
    (_has_total_words, "words of a total"),
)
#: Every reason for which a claim may be a total, those told by its neighbours included.
BROKEN_DOWN, PART_OF_FIGURE, SERIES = "a count broken down by places", "a part of the figure before it", "one more of a series"
DISEASE, SHARE = "deaths by disease", "a share of all"
OF_COUNTED, MANY_PLACES = "what the acts counted before it did", "one act in many places"
PART_OF_TOLL, TALLIED = "a part of a toll", "somebody has kept count of it"
WHY_TOTAL = frozenset(
    {DISEASE, SHARE, OF_COUNTED, MANY_PLACES, PART_OF_TOLL, TALLIED, BROKEN_DOWN, PART_OF_FIGURE, SERIES, *(why for _, why in RULES)}
) - {NO_TOTAL}
