"""Who acts and who suffers in shapes of reports not met before; and what passes from one sentence to the next."""

import pytest

from recount.records.claim import Claim
from recount.records.inherited import Inherited
from recount.records.party import PartyRole
from tests.coded import DOERS, code, words_of

Case = tuple[str, str, str]

TOLD: list[Case] = [
    # attacks thrown back
    ("The garrison of Gao repelled an attack by rebels on Monday.", "rebels", "The garrison"),
    ("Villagers near Gao repelled a rebel assault on Monday.", "a rebel", "Villagers"),
    # words in quotation marks, and numbers told roughly
    ('The rebels killed six "enemy soldiers" near Gao on Monday.', "The rebels", "enemy soldiers"),
    ('The army neutralised "more than thirty gunmen" near Gao on Monday.', "The army", "more than thirty gunmen"),
    # nations that share a noun
    ("Chadian and Cameroonian troops killed two gunmen near Maroua on Monday.", "Chadian; Cameroonian troops", "two gunmen"),
    # the other side of a clash
    ("Fano militia entered Debre on Monday after clashes with the Ethiopian army.", "Fano militia; the Ethiopian army", ""),
    # what falls suffers
    ("Dozens of fighters had fallen near Marib on Monday.", "", "Dozens of fighters"),
    ("The base near Gao fell to the rebels on Monday.", "the rebels", "The base"),
    # a keeper of tolls is not among the dead
    ("The latest toll of the health ministry in Gao on Monday is five dead.", "", ""),
    # who belongs to whom
    (
        "Fighters believed to belong to Boko Haram killed two farmers near Maroua on Monday.",
        "Fighters believed to belong to Boko Haram",
        "two farmers",
    ),
    # trades and things
    ("Gunmen killed a waitress and two cooks near Gao on Monday.", "Gunmen", "a waitress; two cooks"),
    ("Gunmen burned the customs office in Gao on Monday.", "Gunmen", "the customs office"),
]


@pytest.mark.parametrize(("sentence", "doers", "targets"), TOLD)
def test_who_does_it_and_to_whom(sentence: str, doers: str, targets: str) -> None:
    claims = code(sentence).claims
    assert [(words_of(c, *DOERS), words_of(c, PartyRole.TARGET)) for c in claims] == [(doers, targets)]


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
