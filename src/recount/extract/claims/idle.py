"""Clauses that claim nothing, told before it is worked out what they may mean: in most reports they are the most."""

from recount.extract.claims.passages import Passage
from recount.extract.claims.series import may_sum
from recount.extract.claims.shelves import Shelves
from recount.lexicon.speech import Speech
from recount.records.period import TimeKind
from recount.text.reading import Reading

#: Without an act only what is denied, or what somebody plans, threatens or may do, is a claim: verbs of speech and cues that say so.
TELLING = frozenset({"deny", "threaten", "plan", "allege"})
CUES = frozenset({"denial", "disowning", "disowned", "hypothetical", "modal_hypothetical", "intent", "future", "postponed"})


def claims_nothing(reading: Reading, passage: Passage, shelves: Shelves, speech: Speech, *, refuted: bool) -> bool:
    """Whether a clause has neither act nor count nor place, and neither parties nor words that make a claim of such a clause."""
    if passage.act is not None or passage.quantities or passage.places or passage.is_speech or passage.is_disease:
        return False
    if may_sum(reading, passage.clause, speech):
        return False
    if not passage.parties and not passage.frames:
        return True
    if refuted or any(frame.kind in TELLING for frame in passage.frames):
        return False
    return not _may_be_open(reading, passage, shelves, speech)


def _may_be_open(reading: Reading, passage: Passage, shelves: Shelves, speech: Speech) -> bool:
    """Whether a word of the sentence may say that something is denied, asked, wished, feared or still to come."""
    words = reading.words(*passage.sentence)
    if reading.tokens.lowers[passage.clause.first] == "should" or "?" in words[-2:] or not CUES.isdisjoint(speech.cues_among(words)):
        return True
    return any(time.kind is TimeKind.FUTURE for time in shelves.times.items(*passage.sentence))
