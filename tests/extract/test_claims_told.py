"""What single sentences of news claim: kind, status, assertion, type, days, places and parties."""

from pathlib import Path

import pytest

from recount.records.claim import Claim
from recount.records.place_ref import PlaceRole
from tests.coded import code


def rows() -> list[tuple[str, str]]:
    """The sentences of the table beside this file, each with what it claims."""
    lines = (Path(__file__).parent / "told.txt").read_text("utf-8").splitlines()
    parts = [line.partition(" => ") for line in lines if line and not line.startswith("#")]
    return [(sentence, claims) for sentence, _, claims in parts]


def describe(claim: Claim) -> str:
    """A claim in the form of the table."""
    said = claim.said
    typed = said.event_type.acled_sub if said.event_type is not None else None
    days = said.time.days if said.time is not None else None
    told = "-" if days is None else " ".join(dict.fromkeys((days.start.isoformat(), days.end.isoformat())))
    places = ", ".join(f"{ref.role} {ref.located.name}" for ref in claim.places if ref.role is not PlaceRole.REFERENCE)
    parties = ", ".join(f"{party.role} {party.name}" for party in claim.parties)
    return f"{said.kind} {said.status} {said.assertion}; {typed or '-'}; {told}; {places or '-'}; {parties or '-'}"


@pytest.mark.parametrize(("sentence", "claims"), rows())
def test_a_sentence_tells(sentence: str, claims: str) -> None:
    assert " | ".join(describe(claim) for claim in code(sentence).claims) == claims
