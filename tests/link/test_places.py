"""Places against each other."""

import pytest

from recount.link.places import compare_places, where
from recount.records.place import PlacePrecision
from recount.records.place_ref import Located
from recount.records.span import Span
from tests.factory import BRENN, COUNTRY, NORTH, SOUTH, TARN

WORD = Span(0, 1, "x")
NEAR = Located("Weir", WORD, "geonames:3", 10.05, 20.0, 10.0, PlacePrecision.NEAR, "XX", "East")
ABROAD = Located("Brenn", WORD, "geonames:9", 10.0, 20.0, 5.0, PlacePrecision.TOWN, "YY")
MILL, OTHER_MILL = Located("Qasr al-Mahta", WORD), Located("Kasr Mahtah", WORD)
BESIDE = Located("Weir", WORD, "geonames:3", 10.15, 20.0, 1.0, PlacePrecision.TOWN, "XX", "East")
IN_SOUTH = Located("Ford", WORD, precision=PlacePrecision.TOWN, country="XX", admin1="Southland")
IN_WEST = Located("Gate", WORD, precision=PlacePrecision.TOWN, country="XX", admin1="West")


@pytest.mark.parametrize(
    ("one", "two", "case"),
    [
        (BRENN, BRENN, "same"),
        (NORTH, NORTH, "same_area"),
        (BRENN, NEAR, "within_reach"),
        (BRENN, TARN, "apart"),
        (BRENN, NORTH, "inside"),
        (IN_SOUTH, SOUTH, "inside"),
        (BRENN, COUNTRY, "inside_country"),
        (BRENN, ABROAD, "apart"),
        (MILL, MILL, "same"),
        (MILL, OTHER_MILL, "alike"),
        (BRENN, BESIDE, "beside"),
        (MILL, BRENN, "unknown"),
        (IN_SOUTH, IN_WEST, "apart"),
    ],
)
def test_how_two_places_lie(one: Located, two: Located, case: str) -> None:
    assert compare_places((where(one),), (where(two),), 12.0)[0] == case
    assert compare_places((where(two),), (where(one),), 12.0)[0] == case


def test_no_place_tells_nothing() -> None:
    assert compare_places((), (where(BRENN),), 12.0)[0] == "unknown"
