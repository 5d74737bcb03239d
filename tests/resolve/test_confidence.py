"""What a claim shows decides its confidence, whoever is in it."""

from dataclasses import replace

from recount.lexicon.confidence import read_confidence, reckon
from recount.records.claim import Claim, ClaimKind
from recount.records.quantity import Exactness, Measure
from recount.resolve.confidence import find_signs
from tests.coded import code
from tests.factory import claim, count

SHELLING = "On 3 May 2024 {} shelled Gao and killed {} herders."


def confidence(body: str) -> float:
    return code(body).claims[0].said.confidence


def shown(of: Claim) -> set[str]:
    return {name for name, is_shown in find_signs(of).items() if is_shown}


def test_every_sign_has_a_weight_and_every_weight_a_sign() -> None:
    assert ["base", *find_signs(claim("a"))] == list(read_confidence())


def test_nobody_is_surer_for_who_acts() -> None:
    sides = ("the Malian army", "JNIM", "the Islamic State", "Wagner", "terrorists", "heroic soldiers")
    assert len({confidence(SHELLING.format(side, "7")) for side in sides}) == 1


def test_an_inexact_count_makes_a_claim_less_sure() -> None:
    assert confidence(SHELLING.format("the army", "at least 7")) < confidence(SHELLING.format("the army", "7"))


def test_a_claim_shows_what_it_lacks() -> None:
    assert shown(claim("a", event_type=None)) == {"event_without_place", "event_without_type", "without_time"}
    assert "without_time" not in shown(claim("a", kind=ClaimKind.STATEMENT))


def test_counts_show_how_they_are_told() -> None:
    seven = count(Measure.KILLED, 7)
    assert {"several_counts", "inexact_count"} <= shown(claim("a", counts=(seven, replace(seven, exactness=Exactness.AT_LEAST))))
    assert not {"several_counts", "inexact_count"} & shown(claim("a", counts=(seven,)))


def test_the_confidence_of_a_claim_is_reckoned_from_its_signs() -> None:
    for made in code(SHELLING.format("the army", "7") + " Two people were detained in the raid.").claims:
        assert made.said.confidence == reckon(read_confidence(), find_signs(made))
