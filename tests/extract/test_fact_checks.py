"""What a fact check quotes in order to refute it did not happen."""

import pytest

from recount.records.claim import Status
from tests.coded import code

QUOTED = "Rebels overran an army camp near Gao on Monday and killed 22 soldiers."


@pytest.mark.parametrize(
    "verdict", ["Verdict: False.", "Our rating: Misleading, the video is from 2021.", "Conclusion: no evidence for it."]
)
def test_a_verdict_denies_what_was_quoted(verdict: str) -> None:
    coding = code(f"Claim: {QUOTED}\n\n{verdict}")
    assert {claim.said.status for claim in coding.claims if "overran" in claim.said.span.text} == {Status.DENIED}


def test_a_label_refutes_by_itself() -> None:
    assert {claim.said.status for claim in code(f"FALSE: {QUOTED}").claims} == {Status.DENIED}


def test_a_verdict_of_true_denies_nothing() -> None:
    coding = code(f"Claim: {QUOTED}\n\nVerdict: True.")
    assert {claim.said.status for claim in coding.claims if "overran" in claim.said.span.text} == {Status.OCCURRED}
