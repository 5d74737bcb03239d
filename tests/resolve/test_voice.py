"""Whose forces "our forces" are, and whom they call the enemy."""

from dataclasses import replace

import pytest

from recount.coder import code_document
from recount.records.party import PartyRole
from tests.coded import as_document

DOERS = {PartyRole.PERPETRATOR, PartyRole.ACTOR}
ATTACK = "Our fighters attacked a Turkish army base near Azaz on Monday, killing two soldiers."


def doers(title: str, body: str, publisher: str | None = None) -> list[str]:
    """The parties that do something in the last claim of a report."""
    document = replace(as_document(f"{title}\n\n{body}"), publisher=publisher)
    return [party.name for party in code_document(document).claims[-1].parties if party.role in DOERS]


@pytest.mark.parametrize(
    "title",
    [
        "Statement by the General Command of the Syrian Democratic Forces",
        "SDF media center: operations of Monday",
        "Press release No. 12 of the SDF",
        "SDF military spokesperson reports operations near Azaz",
        "Syrian Democratic Forces: operations of Monday",
    ],
)
def test_the_head_says_for_whom_a_report_speaks(title: str) -> None:
    assert doers(title, ATTACK) == ["Syrian Democratic Forces (SDF)"]


def test_the_publisher_says_for_whom_a_report_speaks() -> None:
    assert doers("Notes of Monday", ATTACK, "Syrian Democratic Forces") == ["Syrian Democratic Forces (SDF)"]


def test_a_report_is_signed_in_its_last_line() -> None:
    assert doers("Notes of Monday", f"{ATTACK}\n\nSDF Media Center") == ["Syrian Democratic Forces (SDF)"]


@pytest.mark.parametrize("title", ["Statement on the attack by Islamic State", "Notes of Monday", "SDF and Turkish army statements"])
def test_a_voice_is_not_guessed(title: str) -> None:
    assert doers(title, ATTACK) == ["Unspecified party"]


def test_we_in_a_statement_are_those_who_issue_it() -> None:
    title = "Statement by the SDF media center"
    assert doers(title, "We shelled a Turkish army base near Azaz on Monday.") == ["Syrian Democratic Forces (SDF)"]
    assert doers(title, "Our artillery shelled a Turkish army base near Azaz on Monday.") == ["Syrian Democratic Forces (SDF)"]


def test_our_forces_in_a_quotation_are_those_of_who_is_quoted() -> None:
    body = '"Our units killed six SDF fighters in Manbij on Tuesday," a Turkish defence ministry spokesman told reporters.'
    assert doers("Notes of Monday", body) == ["Military Forces of Türkiye"]
    assert doers("Statement by the SDF media center", f"Our forces left Azaz. {body}") == ["Military Forces of Türkiye"]


def test_quotation_marks_may_be_single() -> None:
    body = "'Our fighters shelled Azaz on Monday,' an SDF spokesman said."
    assert doers("Turkish army announces an operation", body) == ["Syrian Democratic Forces (SDF)"]


def test_aid_workers_are_no_voice_of_arms() -> None:
    body = "The Turkish army said it bombed Azaz on Monday. Our teams treated 12 people whom gunmen had shot in Azaz."
    assert "Military Forces of Türkiye" not in doers("Azaz", body)


def test_the_enemy_is_the_one_opponent_that_is_named() -> None:
    title = "Statement by the SDF media center"
    one = "Our forces fought the Turkish army near Azaz. "
    for enemy in ("The enemy", "Enemy forces", "The occupation army"):
        assert doers(title, f"{one}{enemy} shelled Tal Tamr in Syria on Monday.") == ["Military Forces of Türkiye"]
    two = "Our forces fought the Turkish army and Islamic State near Azaz. "
    assert doers(title, f"{two}Enemy forces shelled Tal Tamr in Syria on Monday.") == ["Military forces"]
    assert doers(title, f"{two}The enemy shelled Tal Tamr in Syria on Monday.") == ["Unidentified armed group"]


def test_an_occupier_is_never_the_country_that_the_report_is_about() -> None:
    assert doers("Notes of Monday", "The occupation forces shelled Tal Tamr in Syria on Monday.") == ["Military forces"]
