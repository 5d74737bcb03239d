"""Who acts and who suffers in shapes of reports not met before; and what passes from one sentence to the next."""

import pytest

from recount.records.claim import Claim
from recount.records.inherited import Inherited
from recount.records.party import PartyRole
from tests.coded import DOERS, code, words_of


@pytest.mark.parametrize(
    ("sentence", "role", "words"),
    [
        ("Settlers attacked a village near Gao on Monday under the protection of the army.", PartyRole.SUPPORTER, "the army"),
        ("A militia armed by Kigali killed ten farmers near Goma on Monday.", PartyRole.SUPPORTER, "Kigali"),
        ("The organisers of the march called on supporters to stay calm.", PartyRole.SPEAKER, "The organisers of the march"),
        ("Gunmen attacked Gao on Monday. The governor urged Abuja to send troops.", PartyRole.TARGET, "Abuja"),
    ],
)
def test_who_helps_speaks_and_is_spoken_to(sentence: str, role: PartyRole, words: str) -> None:
    assert words_of(code(sentence).claims[-1], role) == words


def test_each_accuses_the_other() -> None:
    claims = code("The army and the rebels accused each other of an attack on a market in Gao on Monday.").claims
    assert words_of(claims[0], *DOERS) == "The army; the rebels"


def last(text: str) -> Claim:
    return code(text).claims[-1]


ATTACK = "Gunmen attacked a village near Gao on Monday."


def test_an_outcome_takes_over_its_doers() -> None:
    found = [p for p in last(f"{ATTACK} Two farmers were killed.").parties if p.role in DOERS]
    assert [(p.span.text if p.span else "", p.inherited_from) for p in found] == [("Gunmen", Inherited.PARAGRAPH)]


@pytest.mark.parametrize(
    "after",
    [
        "No deaths were reported.",
        "The drivers were released on Tuesday.",
        "A hospital spoke of three dead.",
        "The toll could rise to ten dead.",
    ],
)
def test_what_names_no_doer_takes_over_none(after: str) -> None:
    assert [p for p in last(f"{ATTACK} {after}").parties if p.inherited_from is Inherited.PARAGRAPH] == []


@pytest.mark.parametrize("group", ["Boko Haram", "Rapid Support Forces", "Al Shabaab"])
def test_its_men_are_its_own(group: str) -> None:
    first, second = code(f"The {group} attacked Gao on Monday. Three of its fighters were killed.").claims
    assert [p.name for p in second.parties if p.role is PartyRole.TARGET] == [p.name for p in first.parties if p.role in DOERS]
