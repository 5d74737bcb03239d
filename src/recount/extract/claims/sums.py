"""Whether a passage tells a total: by its own words, or by what was told before and after it."""

from dataclasses import replace

from recount.extract.claims.breakdowns import is_broken_down
from recount.extract.claims.inheritance import Given, Memory
from recount.extract.claims.passages import Passage
from recount.extract.claims.totals import BROKEN_DOWN, OF_COUNTED, PART_OF_FIGURE, Counting, is_total
from recount.lexicon.speech import Speech


def find_total(memory: Memory, passage: Passage, given: Given, speech: Speech) -> tuple[bool, str]:
    """Whether a passage tells a total, and why."""
    reading, told = memory.reading, memory.refers(passage) and not memory.sums_up(passage)
    counting = Counting(reading, passage.clause, passage.quantities, given.period, passage.act, bool(passage.places), told, speech)
    total, why = is_total(replace(counting, of_event=memory.dates_by_event(passage, given.period)))
    if total:
        return True, why
    if memory.counts_on(passage):
        return True, OF_COUNTED
    if is_broken_down(reading, passage, memory.timing.shelves):
        return True, BROKEN_DOWN
    last = memory.figure
    if passage.main is None and passage.quantities and last is not None and last.passage.sentence == passage.sentence:
        return True, PART_OF_FIGURE
    return False, ""
