"""Acts of speech have the codes of PLOVER, which ACLED does not code; they type no incident."""

import pytest

from recount.pipeline import compare_reports
from recount.records.claim import ClaimKind
from tests.coded import code

SHELLING = "On 3 May 2024 the army shelled Gao and killed 7 herders."


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("The mayor called on both sides to let food through.", "REQUEST yield"),
        ("The governor urged the capital to send help.", "REQUEST assist"),
        ("The union called for an inquiry.", "REQUEST change"),
        ("The ministry condemned the silence of the council.", "ACCUSE disapprove"),
        ("The army rejected the demand.", "REJECT "),
        ("The traders threatened to close the market.", "THREATEN restrict"),
    ],
)
def test_an_act_of_speech_is_typed(sentence: str, codes: str) -> None:
    claims = [c for c in code(f"{SHELLING} {sentence}").claims if c.said.kind is ClaimKind.STATEMENT]
    typed = [c.said.event_type for c in claims if c.said.event_type is not None]
    assert [(t.acled, f"{t.plover} {t.plover_mode or ''}") for t in typed] == [(None, codes)]


def test_a_threatened_act_is_a_threat() -> None:
    report = code(f"{SHELLING} JNIM threatened to attack Mopti.")
    typed = report.claims[-1].said.event_type
    assert typed is not None
    assert (typed.plover, typed.plover_mode) == ("THREATEN", "violence")


def test_acts_of_speech_type_no_incident() -> None:
    coding = compare_reports((code(f"{SHELLING} The mayor called on both sides to let food through."),))
    assert [i.event_type.plover for i in coding.incidents if i.event_type is not None] == ["ASSAULT"]
