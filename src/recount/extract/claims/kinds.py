"""What kind of claim a clause makes: an event, a figure, a trend, an activity or a statement."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recount.extract.claims.noun_phrases import BE
from recount.extract.claims.triggers import Trigger
from recount.lexicon.triggers import Act
from recount.records.building import quick
from recount.records.claim import ClaimKind
from recount.records.period import Period, TimeKind
from recount.records.quantity import Measure
from recount.text.reading import Reading

COUNTED_ACTS = frozenset({Measure.ATTACKS, Measure.OPERATIONS})
#: Acts that only tell what became of people.
HURT = frozenset({"casualty", "kill"})
#: Acts whose nouns name something that lasts ("a truce is holding"); made by a verb they are events ("signed a truce").
STANDING = frozenset({"agreement"})
#: "That had been laid": between the pronoun and its verb stand at most so many words.
RELATIVES = frozenset({"that", "which"})
RELATIVE_REACH = 3
#: Acts by which a fight is decided: they, and not the fight, are what happened on the day.
DECIDING = frozenset({"release", "territory", "handover", "agreement", "capture"})
#: "After more than five days of": so far before the noun stands the word that leads to it.
LASTING = frozenset({"after", "following"})
SPANS_OF_TIME = frozenset({"minute", "hour", "day", "week", "month", "year", "night"})
LASTING_REACH = 6
DEFINITE = frozenset({"the", "these", "those", "their", "its", "such", "previous", "earlier"})


@quick
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
    """An act rather than one that is only referred to, then the highest rank, then the first.

    Of people hurt or killed "in the attack" the attack is the act.
    """
    if any(t.act in DECIDING for t in triggers):
        triggers = [t for t in triggers if not _only_lasted(reading, t.first)] or triggers
    if len(triggers) == 1:
        return triggers[0]
    told = [t for t in triggers if is_referred(reading, t) and acts[t.act].violent and not acts[t.act].result]
    if told and all(acts[t.act].result and t.act in HURT for t in triggers if t not in told):
        return told[0]
    return max(
        triggers,
        key=lambda t: (
            not is_referred(reading, t),
            not is_relative(reading, t, triggers),
            not _is_reduced(reading, t, triggers),
            acts[t.act].rank,
            t.verbal,
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


def _only_lasted(reading: Reading, at: int) -> bool:
    """Whether a noun only tells how long something had gone on before the act of its clause ("after five days of **fighting**")."""
    lowers = reading.tokens.lowers
    while at > 0 and reading.tags[at - 1] == "J":
        at -= 1
    if at < LASTING_REACH or lowers[at - 1] != "of" or lowers[at - 2].rstrip("s") not in SPANS_OF_TIME:
        return False
    return not LASTING.isdisjoint(lowers[at - LASTING_REACH : at - 2])


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
    if others and any(lowers[i] == "where" for i in range(max(others), trigger.first)):
        return True
    return trigger.verbal and _is_of_subject(reading, trigger, triggers)


def _is_of_subject(reading: Reading, trigger: Trigger, triggers: Sequence[Trigger]) -> bool:
    """Whether a trigger only says which thing is meant, before the verb ("a device **that had been laid** near X was defused")."""
    lowers, tags = reading.tokens.lowers, reading.tags
    opened = any(lowers[i] in RELATIVES for i in range(max(0, trigger.first - RELATIVE_REACH), trigger.first))
    later = [t for t in triggers if t.first > trigger.last and t.verbal and tags[t.first] in "VD"]
    return opened and any(lowers[t.first - 1] in BE for t in later)


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
