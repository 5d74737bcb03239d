"""A point near the middle of a region lies in it; one at its rim may not."""

from dataclasses import replace

import pytest

from recount.reconcile.areas import compare_areas
from recount.reconcile.relation import Relation
from recount.records.place import PlacePrecision
from recount.records.place_ref import Located
from recount.records.span import Span

TOWN = Located("Brenn", Span(0, 5, "Brenn"), place="brenn", lat=10.0, lon=20.0, radius_km=2.0, precision=PlacePrecision.TOWN, country="XX")
REGION = replace(TOWN, name="Eastern plain", place="plain", radius_km=100.0, precision=PlacePrecision.REGION)


@pytest.mark.parametrize(("north", "relation"), [(0.3, Relation.INSIDE), (0.8, Relation.UNKNOWN), (3.0, Relation.UNKNOWN)])
def test_distance_to_the_middle(north: float, relation: Relation) -> None:
    assert compare_areas(replace(TOWN, lat=10.0 + north), REGION) is relation


def test_another_country_is_never_inside() -> None:
    assert compare_areas(replace(TOWN, country="YY"), REGION) is Relation.DISJOINT
