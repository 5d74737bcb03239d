"""Whether a passage tells a total: by its own words, or by what was told before and after it."""

from dataclasses import replace

from recount.extract.claims.breakdowns import is_broken_down
from recount.extract.claims.clauses import PERFECT
from recount.extract.claims.counting import Counting
from recount.extract.claims.inheritance import Given, Memory
from recount.extract.claims.passages import Passage
from recount.extract.claims.totals import BROKEN_DOWN, OF_COUNTED, PART_OF_FIGURE, TALLIED, is_total
from recount.lexicon.speech import Speech
from recount.records.period import TimeKind

#: Verbs of keeping count.
TALLYING = frozenset({"recorded", "documented", "registered", "counted", "tallied", "logged", "verified"})
#: Kinds of places that are areas, and relations that make areas.
AREAS = frozenset({"country", "admin1", "district", "nature"})
WIDE = frozenset({"control area", "border", "countryside"})


def find_total(memory: Memory, passage: Passage, given: Given, speech: Speech) -> tuple[bool, str]:
    """Whether a passage tells a total, and why."""
    reading, told = memory.reading, memory.refers(passage) and not memory.sums_up(passage)
    counting = Counting(reading, passage.clause, passage.quantities, given.period, passage.act, bool(passage.places), told, speech)
    total, why = is_total(replace(counting, of_event=memory.dates_by_event(passage, given.period), at_point=_is_at_point(passage)))
    if total:
        return True, why
    if _is_tallied(memory, passage, given):
        return True, TALLIED
    if memory.counts_on(passage):
        return True, OF_COUNTED
    if is_broken_down(reading, passage, memory.timing.shelves):
        return True, BROKEN_DOWN
    last = memory.figure
    if passage.main is None and passage.quantities and last is not None and last.passage.sentence == passage.sentence:
        return True, PART_OF_FIGURE
    return False, ""


def _is_tallied(memory: Memory, passage: Passage, given: Given) -> bool:
    """Whether somebody "has recorded" a number over a time that is no day ("the ministry has recorded 339 dead since the truce")."""
    lowers = memory.reading.tokens.lowers
    tallied = any(
        not TALLYING.isdisjoint(lowers[frame.first : frame.last]) and not PERFECT.isdisjoint(lowers[max(0, frame.first - 2) : frame.first])
        for frame in passage.frames
    )
    of_day = given.period is not None and given.period.kind is TimeKind.POINT and given.period.inherited_from is None
    return tallied and bool(passage.quantities) and not of_day


def _is_at_point(passage: Passage) -> bool:
    """Whether one place is named and its words do not make an area of it."""
    plain = [mention for _, _, mention in passage.places if mention.cue not in AREAS]
    return len(plain) == 1 and plain[0].relation not in WIDE
