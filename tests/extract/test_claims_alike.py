"""Sentences that say the same of differently named sides are coded alike."""

import pytest

from tests.coded import code, in_short


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "JNIM claimed in a leaflet to have killed seven soldiers.",
            "Northern Valley Forces claimed in a leaflet to have killed seven soldiers.",
        ),
        ("JNIM claimed to have shot down a drone.", "Northern Valley Forces claimed to have shot down a drone."),
        ("Police foiled an attack on Sunday by seizing a car.", "Police foiled a terrorist act on Sunday by seizing a car."),
    ],
)
def test_a_name_changes_no_claim(one: str, other: str) -> None:
    def shape(body: str) -> list[list[str]]:
        return [in_short(claim).split(" | ")[:2] for claim in code(body).claims]

    assert shape(one) == shape(other)


def test_who_is_claimed_by_others_tells_nothing() -> None:
    (claim,) = code("Men claimed by the army to have fled were killed in Gao.").claims
    assert claim.said.assertion == "asserted"


def test_to_put_down_arms_is_no_speech() -> None:
    claims = code("Rebels attacked Gao. Talks could begin tomorrow if the fighters put down the gun.").claims
    assert len(claims) == 2


def test_an_epithet_before_an_act_told_before_leaves_its_night() -> None:
    told = "Rebels raided Gao on Tuesday. {} were shot dead on the night of the {}raid."
    plain, framed = (code(told.format("Four fishermen", word)).claims[-1].said.time for word in ("", "cowardly "))
    assert plain is not None
    assert framed is not None
    assert plain.days == framed.days


def test_whoever_falls_as_a_martyr_took_no_ground() -> None:
    fall = "The fall of Ansongo to the Macina Liberation Front followed a battle in which forty soldiers of the Malian army {}."
    subs = {typed.acled_sub for word in ("were killed", "fell as martyrs") if (typed := code(fall.format(word)).claims[0].said.event_type)}
    assert len(subs) == 1
