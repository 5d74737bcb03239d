"""Word lists of parties, weapons and sources: they load, and hold what they say."""

import pytest

from recount.lexicon.outlets import read_outlets
from recount.lexicon.party_words import read_party_words
from recount.lexicon.people import read_people
from recount.lexicon.plurals import both_forms, plural
from recount.lexicon.weapons import read_weapons
from recount.records.quantity import OfStatus
from recount.records.source import SourceKind


@pytest.mark.parametrize(("one", "many"), [("army", "armies"), ("bus", "buses"), ("boy", "boys"), ("car bomb", "car bombs")])
def test_plurals(one: str, many: str) -> None:
    assert plural(one) == many


def test_an_entry_may_give_its_plural() -> None:
    assert both_forms("man/men") == ("man", "men")


def test_lists_are_not_empty() -> None:
    assert min(len(read_people().people), len(read_people().things), len(read_weapons()), len(read_outlets())) > 100


def test_outlets_have_kinds() -> None:
    match = read_outlets().at(("human", "rights", "watch"), 0)
    assert match is not None
    assert match.value.kind is SourceKind.MONITOR


@pytest.mark.parametrize(
    ("head", "status"),
    [
        ("shepherds", OfStatus.CIVILIAN),
        ("ISIS mercenaries", OfStatus.COMBATANT),
        ("members of the Malian army", OfStatus.SECURITY_FORCES),
        ("soldiers", OfStatus.SECURITY_FORCES),
        ("people", OfStatus.UNKNOWN),
        ("civilians and fighters", OfStatus.MIXED),
    ],
)
def test_status_of_people(head: str, status: OfStatus) -> None:
    assert read_party_words().status_of(head) is status


@pytest.mark.parametrize(
    ("head", "neutral"),
    [("mercenaries", "fighters"), ("the terrorists", "fighters"), ("martyrs", "dead"), ("citizens", "civilians"), ("Herders", "herders")],
)
def test_people_are_counted_in_neutral_words(head: str, neutral: str) -> None:
    assert read_party_words().neutral_people(head) == neutral
