"""Clauses of a sentence: the smallest stretches of words that say one thing each."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recount.extract.claims.frames import Frame
from recount.extract.claims.triggers import Trigger
from recount.records.building import quick
from recount.text.reading import Reading

BREAKS = frozenset({";"})
CONTRAST = frozenset({"while", "whereas", "but", "although", "though"})
#: Words before which a new clause begins, and those before which one may begin.
PARTING = BREAKS | CONTRAST
LINKING = frozenset({"and", "as", "where", "when", "before"})
#: Tags of a finite verb.
FINITE = frozenset("VM")
POSSESSIVES = frozenset({"their", "its", "his"})
#: A relative clause begins so few tokens behind the noun that it is about.
RELATIVE_REACH = 5
#: Behind "before" and its subject: what follows did not come to pass.
PREVENTED = frozenset({"could"})
FORESTALLED_REACH = 6
#: Words of dates, those before the date of another act, and how far back from its "when" a date may begin.
OTHER_TIME = frozenset({"since", "than", "of", "as", "unlike", "until"})
LONGEST_DATE = 7
DATES = frozenset(
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "year", "month", "week", "last", "this",
    }
)  # fmt: skip
#: "Following the killing of two farmers ..., youths blocked the road": the words that lead in, and how far on the act stands.
LEADING, LEAD_REACH = frozenset({"following", "after"}), 6
PARTS_OF_DAY = frozenset({"night", "morning", "evening", "afternoon", "day", "nights", "dawn", "weekend", "week"})
SUBJECTS = frozenset({"they", "he", "she", "it", "its", "their"})
PERFECT = frozenset({"has", "have", "had"})


@quick
@dataclass(frozen=True, slots=True)
class Clause:
    """A half-open token range with the triggers in it; ``spread`` where its count is told place by place after it.

    ``lead`` is its subject where other words part the two ("rebels, whom the town fears, attacked").
    """

    first: int
    last: int
    triggers: tuple[Trigger, ...]
    spread: bool = False
    lead: tuple[int, int] | None = None


def is_led_to(reading: Reading, before: Clause, clause: Clause) -> bool:
    """Whether what a clause tells only led to the next ("Following the killing of two men in X, | youths blocked ...")."""
    lowers = reading.tokens.lowers
    return lowers[before.first] in LEADING and lowers[clause.first - 1] == "," and all(_is_noun(reading, t) for t in before.triggers)


def _is_noun(reading: Reading, trigger: Trigger) -> bool:
    """Whether a trigger is a noun, which a form in -ing behind an article is too ("the killing of")."""
    return not trigger.verbal or (reading.tags[trigger.first] == "G" and reading.tags[trigger.first - 1] in "TJ")


def find_clauses(reading: Reading, sentence: tuple[int, int], triggers: Sequence[Trigger], frames: Sequence[Frame]) -> Iterator[Clause]:
    """The clauses of a sentence, in order, without the words of speech around them."""
    found = {cut for cut in _cuts(reading, sentence, triggers, frames) if not any(_is_in_source(frame, cut) for frame in frames)}
    cuts = sorted({sentence[0], *found, sentence[1]})
    for first, last in itertools.pairwise(cuts):
        inner = _trim(reading, first, last)
        spoken = inner is not None and any(inner[0] <= f.first < inner[1] for f in frames)
        if inner is not None and not spoken and not is_forestalled(reading, inner[0]):
            yield Clause(*inner, tuple(t for t in triggers if inner[0] <= t.first and t.last <= inner[1]))


def _is_in_source(frame: Frame, cut: int) -> bool:
    """Whether a cut would part the words for a source ("two sources | and an official said")."""
    return frame.source is not None and frame.source[0] < cut < frame.source[1] <= frame.first


def _cuts(reading: Reading, sentence: tuple[int, int], triggers: Sequence[Trigger], frames: Sequence[Frame]) -> Iterator[int]:
    """Token positions at which a new clause begins."""
    first, last = sentence
    for frame in frames:
        yield from _frame_cuts(reading, frame, last)
    lowers = reading.tokens.lowers
    yield from _after_lead(reading, sentence, triggers)
    for at in range(first + 1, last - 1):
        word = lowers[at]
        if word in PARTING or (word in LINKING and _links(reading, at, sentence, triggers)):
            yield at


def _after_lead(reading: Reading, sentence: tuple[int, int], triggers: Sequence[Trigger]) -> Iterator[int]:
    """Where a sentence goes on behind an act that only led to another ("Following the killing of two men, youths **blocked** ...")."""
    first, last = sentence
    lowers, tags = reading.tokens.lowers, reading.tags
    lead = next((at for at in range(first, min(first + LEAD_REACH, last)) if lowers[at] in LEADING), None)
    if lead is None or (lead > first and lowers[lead - 1] != ","):
        return
    led = next((t for t in triggers if lead < t.first <= lead + LEAD_REACH and _is_noun(reading, t)), None)
    told = next((t.first for t in triggers if led is not None and t.first > led.last and t.verbal and tags[t.first] in "VD"), None)
    if led is None or told is None:
        return
    comma = next((at for at in range(told - 1, led.last, -1) if lowers[at] == ","), None)
    if comma is not None and "#" in tags[led.last : comma] and not set(tags[comma + 1 : told - 1]) & set("VMW"):
        yield comma + 1


def _links(reading: Reading, at: int, sentence: tuple[int, int], triggers: Sequence[Trigger]) -> bool:
    """Whether a word that may open a clause does so here."""
    first, last = sentence
    match reading.tokens.lowers[at]:
        case "and":
            more = reading.tokens.lowers[at + 1 : at + 2] == ("that",) and reading.tokens.lowers[at + 2 : at + 3] != ("of",)
            return more or _both_finite(reading, at, first, last) or _names_own_act(reading, at, triggers)
        case "as":
            return _subordinates(reading, at)
        case "when":
            return tells_of_then(reading, at)
        case "before":
            return is_forestalled(reading, at)
        case _:
            return _tells_of_place(reading, at, last, triggers)


def _names_own_act(reading: Reading, at: int, triggers: Sequence[Trigger]) -> bool:
    """Whether a noun for another act of the same doers follows ("and their seizure of weapons")."""
    return reading.tokens.lowers[at + 1] in POSSESSIVES and any(t.first in (at + 2, at + 3) and not t.verbal for t in triggers)


def _subordinates(reading: Reading, at: int) -> bool:
    """Whether "as" opens a clause of its own ("as they posed as traders")."""
    return reading.tokens.lowers[at - 1] == "," and reading.tokens.lowers[at + 1] in SUBJECTS


def _tells_of_place(reading: Reading, at: int, last: int, triggers: Sequence[Trigger]) -> bool:
    """Whether "where" opens a clause with an act of its own ("to the quarter, where 900 houses were burned")."""
    parted = reading.tokens.lowers[at - 1] == ","
    told = any(t.first < at and t.act != "generic" for t in triggers)
    return parted and told and any(at < t.first < last and t.verbal for t in triggers)


def is_forestalled(reading: Reading, at: int) -> bool:
    """Whether a clause opens that tells what was prevented ("found **before it could** be driven to the market")."""
    lowers, tags = reading.tokens.lowers, reading.tags
    if lowers[at] != "before" or PREVENTED.isdisjoint(lowers[at + 2 : at + FORESTALLED_REACH]):
        return False
    for i in range(at, len(lowers) - 1):
        if tags[i] == "." and lowers[i] == "," and tags[i + 1] == "G":
            return False  # "before it could be defused, killing two"
        if lowers[i] in (".", ";"):
            break
    return True


def find_since(reading: Reading, clause: Clause) -> int | None:
    """Where a clause counts from a day until now ("six people have been killed there **since** Sunday")."""
    lowers, tags = reading.tokens.lowers, reading.tags
    since = next((at for at in range(clause.first, clause.last) if lowers[at] == "since"), None)
    if since is None or since + 1 == len(tags) or tags[since + 1] in "VDBC.":
        return None
    return since if any(word in PERFECT for word in lowers[clause.first : since]) else None


def tells_of_then(reading: Reading, at: int) -> bool:
    """Whether "when" tells of another time than the words before it do ("the worst raid since **March, when** gunmen killed 30")."""
    lowers, start = reading.tokens.lowers, at - 2
    if lowers[at] != "when" or lowers[at - 1] != ",":
        return False
    while start > at - LONGEST_DATE and (lowers[start] in DATES or reading.tags[start] in "#J"):
        start -= 1
    own = lowers[start] == "of" and lowers[start - 1] in PARTS_OF_DAY  # "on the night of 17 August, when": that is its own time
    return start < at - 2 and lowers[start] in OTHER_TIME and not own


def _frame_cuts(reading: Reading, frame: Frame, last: int) -> Iterator[int]:
    """A frame parts what it says from who says it; a relative clause about the source goes with it."""
    head = min(frame.first, frame.source[0] if frame.source is not None and abs(frame.source[1] - frame.first) < 4 else frame.first)
    yield head
    yield frame.content[0] if frame.content[0] >= frame.last else frame.content[1]
    if frame.content[0] < frame.first:
        yield max(frame.last, _source_end(reading, frame.source[1], last) if frame.source is not None else frame.last)


def _source_end(reading: Reading, at: int, last: int) -> int:
    """Where the words about a source end that follow what it says ("said a nurse at the hospital to which they were taken")."""
    end = at
    while end < last and reading.tags[end] != ".":
        end += 1
    return end if any(reading.tags[i] == "W" for i in range(at, min(at + RELATIVE_REACH, end))) else at


def _both_finite(reading: Reading, at: int, first: int, last: int) -> bool:
    """Whether "and" joins two clauses that each have a finite verb: the next one comes before the next comma or "and"."""
    opening = next((i for i in range(at - 1, first, -1) if reading.tokens.lowers[i] == "that" and reading.tags[i] == "I"), first)
    if not any(reading.tags[i] in FINITE for i in range(max(opening, at - 40), at)):
        return False
    listed = reading.tokens.lowers[at - 1] != "," and reading.tags[at - 1] in "NP" and reading.tags[at + 1] in "NJ"
    counted = reading.tags[at + 1] == "#" and reading.tags[at + 2 : at + 3] in ("V", "D")
    if listed or counted or _names_more(reading, at, last):
        return False
    for i in range(at + 1, min(last, at + 14)):
        if reading.tags[i] in FINITE:
            return True
        if reading.tags[i] in "WG" or reading.tokens.lowers[i] in (",", ";"):
            return False
    return False


def _names_more(reading: Reading, at: int, last: int) -> bool:
    """Whether "and" joins two names ("between Gao and Ansongo on Monday"): no verb follows the second one at once."""
    if reading.tags[at - 1] not in "NP" or reading.tags[at + 1] != "P":
        return False
    end = at + 1
    while end < last and reading.tags[end] in "NPJ":
        end += 1
    return end >= last or reading.tags[end] not in "VMR"


def _trim(reading: Reading, first: int, last: int) -> tuple[int, int] | None:
    """A range without conjunctions and signs at its ends, or None if nothing is left."""
    while first < last and (
        reading.tags[first] in "C."
        or reading.tokens.lowers[first] in CONTRAST
        or reading.tokens.lowers[first] == "that"
        or tells_of_then(reading, first)
    ):
        first += 1
    while last > first and _is_sign(reading, last - 1):
        last -= 1
    return (first, last) if first < last else None


def _is_sign(reading: Reading, at: int) -> bool:
    """Whether a token is a sign that closes nothing; a number behind a bracket is often tagged as one."""
    word = reading.tokens.lowers[at]
    return reading.tags[at] == "." and word not in (")", '"', "\u201d") and not word[0].isalnum()
