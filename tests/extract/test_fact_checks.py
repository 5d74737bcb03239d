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


def test_a_heading_says_what_is_checked() -> None:
    coding = code(f"The claim\n{QUOTED}\n\nWhat we found\nThe claim is false. The picture is of a fire in Kano.")
    assert {claim.said.status for claim in coding.claims if "overran" in claim.said.span.text} == {Status.DENIED}


def test_the_next_sentence_takes_a_rumour_back() -> None:
    coding = code("A rumour has it that 40 people were killed in Gao on Monday. No such attack took place, the governor said.")
    assert {claim.said.status for claim in coding.claims if claim.said.quantities} == {Status.DENIED}


def test_another_denial_behind_an_act_leaves_it_standing() -> None:
    coding = code("Rebels killed 40 people in Gao on Monday. No such attack took place in Kidal, the governor said.")
    assert coding.claims[0].said.status is Status.OCCURRED
