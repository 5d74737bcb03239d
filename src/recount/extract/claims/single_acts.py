"""One act that is told like a total: of which only the month is known, or whose toll has grown."""

from recount.extract.claims.counting import Counting
from recount.extract.claims.kinds import COUNTED_ACTS, HURT
from recount.extract.claims.noun_phrases import BE
from recount.extract.claims.triggers import Trigger
from recount.records.period import TimeKind, TimePrecision

MONTH_DAYS = 31
WEEK_DAYS = 7
ONE = frozenset({"a", "an", "one"})
BEEN = BE | {"been", "being"}
TALLIES = ("number", "toll", "total", "tally", "count", "figure")
TOTALS = ("toll", "total", "tally")
RISEN = ("risen", "rose", "rises")


def is_single_act(counting: Counting) -> bool:
    """Whether one act is told of which only the month or the week is known ("in March 2023 gunmen seized 90 pupils in X")."""
    return _is_of_month(counting) or _is_of_week(counting)


def _is_of_week(counting: Counting) -> bool:
    """Whether the words tell one act of a week ("lost two men last week in **an ambush** near X", "**when** a patrol was hit")."""
    period, clause = counting.period, counting.clause
    if period is None or not counting.own_time or period.precision is not TimePrecision.WEEK or counting.days > WEEK_DAYS:
        return False
    lowers = counting.lowers
    one = any(
        not t.verbal and t.act not in HURT and lowers[t.first - 1] in ONE and not lowers[t.last - 1].endswith("s") for t in clause.triggers
    )
    when = any(lowers[at] == "when" for at in range(clause.first, clause.last))
    return (one or when) and counting.at_point and not counting.holds(TOTALS) and not _counts_acts(counting)


def _counts_acts(counting: Counting) -> bool:
    """Whether several acts are counted."""
    return any(quantity.measure in COUNTED_ACTS for quantity in counting.quantities)


def _is_of_month(counting: Counting) -> bool:
    """Whether one act is told of which only the month is known."""
    period, clause = counting.period, counting.clause
    if period is None or not counting.own_time or period.precision is not TimePrecision.MONTH or counting.days > MONTH_DAYS:
        return False
    acts = [trigger for trigger in clause.triggers if not trigger.verbal and counting.lowers[trigger.last - 1].endswith("s")]
    told = counting.act is not None and not counting.act.activity and any(_is_finite(counting, trigger) for trigger in clause.triggers)
    return told and counting.at_point and not _counts_acts(counting) and not acts and not counting.holds(TALLIES)


def _is_finite(counting: Counting, trigger: Trigger) -> bool:
    """Whether a trigger is the verb of its clause, not a participle behind a noun ("60 people **killed** in X in May")."""
    tags, lowers, at = counting.reading.tags, counting.lowers, trigger.first
    return trigger.verbal and (
        tags[at] == "V" or (tags[at] == "D" and not BEEN.isdisjoint(lowers[max(counting.clause.first, at - 3) : at]))
    )


def is_toll_of_one(counting: Counting) -> bool:
    """The toll of one act that the words name and date ("the number of people killed in Monday's raid on X has risen to nine")."""
    period, clause = counting.period, counting.clause
    dated = counting.own_time and period is not None and period.kind is TimeKind.POINT and counting.days <= 1
    if not dated or not counting.holds(TALLIES) or not counting.holds(RISEN):
        return False
    singular = [t for t in clause.triggers if not t.verbal and not counting.lowers[t.last - 1].endswith("s") and t.act not in HURT]
    told = any(counting.lowers[at] == "when" for at in range(clause.first, clause.last))
    return bool(singular) or told
