"""Verdicts: what a court says of an act is no act of the day on which it speaks."""

from recount.extract.claims.passages import Passage
from recount.lexicon.speech import Speech
from recount.text.reading import Reading

VERDICT = "a court speaks"
#: Between a court and its verb stand at most so many words.
COURT_REACH = 8


def tells_verdict(reading: Reading, passage: Passage, speech: Speech) -> bool:
    """Whether a clause tells what a court ruled on an act that a noun names ("a court in X sentenced two men for the attack on Y").

    Where the act has counts of its own, it is the act that is told.
    """
    main, clause, lowers = passage.main, passage.clause, reading.tokens.lowers
    if main is None or main.verbal or any(count.span.start > reading.tokens.starts[main.first] for count in passage.quantities):
        return False
    ruling = next(speech.cues["judged"].find(lowers, clause.first, main.first), None)
    if ruling is None or reading.tags[ruling.first] not in {"V", "D", "B"}:
        return False
    return not speech.courts.isdisjoint(lowers[max(clause.first, ruling.first - COURT_REACH) : ruling.first])
