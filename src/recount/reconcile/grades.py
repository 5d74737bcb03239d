"""Grades: how well an incident is supported, from who says what about it."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from recount.reconcile.voices import Voice, count_voices, is_denial, is_one_voice, principal
from recount.records.claim import Assertion, Claim, Status
from recount.records.incident import Grade
from recount.records.party import PartyRole


def grade_incident(claims: Sequence[Claim], voices: Mapping[str, Voice]) -> Grade:
    """The grade by the rules of the contract, the most cautious first."""
    told = [claim for claim in claims if claim.said.status is not Status.DENIED]
    denied = [claim for claim in claims if is_denial(claim)]
    if told and all(claim.said.assertion is Assertion.ALLEGED for claim in told):
        return Grade.ALLEGED
    if denied and all(any(_withdraws(no, yes, voices) for no in denied) for yes in told):
        return Grade.DISCOUNTED
    if denied or _disagree_on_whom(told):
        return Grade.CONTESTED
    if _is_accepted(told):
        return Grade.ACCEPTED
    numbers = count_voices([voices[claim.id] for claim in told])
    return Grade.CORROBORATED if len(set(numbers)) > 1 and _many_reports(told) else Grade.SINGLE


def _withdraws(denial: Claim, told: Claim, voices: Mapping[str, Voice]) -> bool:
    """Whether the voice that told it says itself, as a correction, that it did not happen."""
    return denial.said.correction and is_one_voice(voices[denial.id], voices[told.id])


def _blamed(claim: Claim) -> frozenset[str]:
    """The organisations that the claim names as having done it."""
    return frozenset(party.actor for party in claim.parties if party.role is PartyRole.PERPETRATOR and party.actor is not None)


def _disagree_on_whom(claims: Sequence[Claim]) -> bool:
    """Whether two claims blame parties of which neither names the other's."""
    blamed = [found for claim in claims if (found := _blamed(claim))]
    return any(not one & two for one, two in combinations(blamed, 2))


def _is_accepted(claims: Sequence[Claim]) -> bool:
    """Whether a party that somebody else blames says itself that it did it."""
    speakers = {claim.id: source.actor for claim in claims if (source := principal(claim)) is not None and source.actor is not None}
    owning = {speakers[claim.id] for claim in claims if speakers.get(claim.id) in _blamed(claim)}
    return any(actor in _blamed(claim) and speakers.get(claim.id) != actor for actor in owning for claim in claims)


def _many_reports(claims: Sequence[Claim]) -> bool:
    """Two voices in one report are not yet two independent publishers."""
    return len({claim.said.document for claim in claims}) > 1
