"""What a clause claims that names no act: a plan, or that something did not happen."""

from recount.extract.claims.modality import Modality
from recount.extract.claims.passages import Passage
from recount.extract.claims.place_roles import INTENDED
from recount.extract.claims.speech_verbs import CALLING
from recount.records.claim import ClaimKind, Status
from recount.text.reading import Reading

#: A single word, left of a denial, denies nothing ("Kyiv denies **it**").
SHORTEST_CLAUSE = 2
VERBS = frozenset("VGD")


def kind_without_act(reading: Reading, passage: Passage, modality: Modality, kind: ClaimKind | None) -> ClaimKind | None:
    """The kind of a clause; without an act what somebody plans or may do is an activity, and what did not happen an event."""
    actless = passage.act is None or passage.act.name == "generic"
    if actless and modality.status in INTENDED and (passage.parties or passage.act is not None):
        return ClaimKind.ACTIVITY
    denies = any(frame.kind == "deny" for frame in passage.frames)
    deed = bool(VERBS & set(reading.tags[passage.clause.first : passage.clause.last]))
    if kind is not None or modality.status is not Status.DENIED or not (actless or (denies and deed)):
        return kind
    known = passage.frames or passage.parties or passage.places
    if not known or passage.clause.last - passage.clause.first < SHORTEST_CLAUSE or not deed:
        return None
    called = any(reading.tokens.lowers[frame.first] in CALLING for frame in passage.frames)
    return ClaimKind.STATEMENT if called else ClaimKind.EVENT
