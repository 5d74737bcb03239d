"""What was chosen for a name, with the words for its reasons."""

from dataclasses import dataclass

from recount.lexicon.gazetteer import Candidate, Step
from recount.records.building import quick
from recount.records.place import Place

STEPS = {
    Step.EXACT: "name in the index",
    Step.LOOSE: "name in the index, spelled loosely",
    Step.SOUND: "sounds like a name in the index",
    Step.SPELT: "spelt otherwise in the index",
}
#: Reasons, in words; those that a name follows end without it.
ABOUT, IN_CONTAINER = "the report is about", "said to lie in"
AREA_NAMED, NEAR = "the report names its area", "near other places of the report"
AT_BORDER = "at a border that the report names"
#: A candidate with its score and the signs in words.
Scored = tuple[float, tuple[str, ...], Candidate]


@quick
@dataclass(frozen=True, slots=True)
class Choice:
    """The place that a name means, or None; the score it won with, and why; the best of the candidates that lost."""

    place: Place | None
    score: float
    reasons: tuple[str, ...]
    candidate: Candidate | None = None
    others: tuple[Scored, ...] = ()
