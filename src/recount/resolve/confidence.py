"""What a claim shows that makes it surer or less sure: never who is in it, nor what it is called."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from recount.lexicon.confidence import reckon
from recount.records.claim import Assertion, Claim, ClaimKind, Statement, Status
from recount.records.inherited import Inherited
from recount.records.period import Period, TimePrecision
from recount.records.place_ref import PlaceRef, PlaceRole
from recount.records.quantity import Exactness, Measure
from recount.records.source import SourceKind

#: What opens a list is meant for all that stands in it; a place told in passing is not.
IN_PASSING = frozenset({Inherited.PARAGRAPH, Inherited.SENTENCE})

FILED = frozenset({Inherited.PUBLICATION_DATE, Inherited.DATELINE})
REMOTE = "Explosions/Remote violence"


def set_confidence(claim: Claim, weights: Mapping[str, float]) -> Claim:
    """The claim with how likely it is right, reckoned from all that is known of it."""
    said = replace(claim.said, confidence=reckon(weights, find_signs(claim)))
    return Claim(claim.id, said, claim.parties, claim.places)


def find_signs(claim: Claim) -> dict[str, bool]:
    """What a claim shows, by the names of the weights."""
    said = claim.said
    places = [place for place in claim.places if place.role is not PlaceRole.REFERENCE]
    return _kind_signs(claim, placed=bool(places)) | _place_signs(places) | _time_signs(said.time) | _count_signs(said)


def _kind_signs(claim: Claim, *, placed: bool) -> dict[str, bool]:
    """Signs of what sort of claim it is and of what it lacks."""
    said, typed = claim.said, claim.said.event_type
    event, figure = said.kind is ClaimKind.EVENT, said.kind is ClaimKind.FIGURE
    return {
        "activity": said.kind is ClaimKind.ACTIVITY,
        "figure": figure,
        "figure_of_party": figure and bool(claim.parties),
        "hypothetical": said.status is Status.HYPOTHETICAL,
        "event_without_place": event and not placed,
        "event_without_type": event and typed is None,
        "remote_violence": typed is not None and typed.acled == REMOTE,
        "without_time": said.time is None and said.kind is not ClaimKind.STATEMENT,
        "of_one_occurrence": said.chain is not None,
        "party_source": said.assertion is not Assertion.ASSERTED and any(s.kind is SourceKind.PARTY for s in said.sources),
    }


def _place_signs(places: Sequence[PlaceRef]) -> dict[str, bool]:
    """Signs of where its places come from."""
    return {
        "unknown_place": any(place.located.place is None and place.located.lat is None for place in places),
        "place_in_passing": any(place.inherited_from in IN_PASSING for place in places),
        "place_of_list": any(place.inherited_from is Inherited.LIST for place in places),
    }


def _time_signs(time: Period | None) -> dict[str, bool]:
    """Signs of where its time comes from."""
    return {
        "time_of_filing": time is not None and time.inherited_from in FILED,
        "only_a_year": time is not None and time.precision is TimePrecision.YEAR,
    }


def _count_signs(said: Statement) -> dict[str, bool]:
    """Signs of how its counts are told."""
    return {
        "inexact_count": any(count.exactness is not Exactness.EXACT for count in said.quantities),
        "other_count": any(count.measure is Measure.OTHER for count in said.quantities),
        "several_counts": len(said.quantities) > 1,
    }
