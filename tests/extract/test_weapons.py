"""Weapons by class."""

import pytest

from recount.extract.weapons import make_weapon_finder
from recount.lexicon.tagger import read_tagger
from recount.lexicon.weapons import read_weapons
from recount.text.read_text import read_text

find_weapons = make_weapon_finder(read_weapons())


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A roadside bomb hit the bus.", [("improvised explosive device", "roadside bomb")]),
        ("Two car bombs exploded.", [("car bomb", "car bombs")]),
        ("Drones and mortar shells fell on it.", [("drone", "Drones"), ("mortar", "mortar shells")]),
        ("A landmine killed a boy.", [("landmine", "landmine")]),
        ("The gold mine was closed.", []),
        ("Police fired tear gas.", [("tear gas", "tear gas")]),
    ],
)
def test_weapons_have_class_names(sentence: str, expected: list[tuple[str, str]]) -> None:
    reading = read_text(f"Report\n\n{sentence}", read_tagger())
    assert [(w.name, w.span.text) for w in find_weapons(reading)] == expected
