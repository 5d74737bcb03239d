"""Keys bring together whatever may be compared: two areas of which one holds the other share one."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.reconcile.areas import compare_areas, inner_keys, outer_keys
from recount.reconcile.relation import WITHIN
from recount.records.place import PlacePrecision
from recount.records.place_ref import Located
from recount.records.span import Span
from tests.factory import BRENN, COUNTRY, NORTH, SOUTH, TARN

AREAS = st.builds(
    Located,
    name=st.sampled_from(["Brenn", "brenn", "North", "Land"]),
    span=st.just(Span(0, 1, "x")),
    place=st.sampled_from([None, "p1", "p2", "p3"]),
    lat=st.just(1.0),
    lon=st.sampled_from([1.0, 1.1]),
    radius_km=st.sampled_from([None, 1.0, 500.0]),
    precision=st.sampled_from([None, *PlacePrecision]),
    country=st.sampled_from([None, "AA", "BB"]),
    admin1=st.sampled_from([None, "North", "South"]),
    within=st.sampled_from([(), ("p2",), ("p2", "p3")]),
)


@given(AREAS, AREAS)
def test_an_area_shares_a_key_with_what_holds_it(inner: Located, outer: Located) -> None:
    if compare_areas(inner, outer) in WITHIN:
        assert {*inner_keys(inner)} & {*outer_keys(outer)}


@pytest.mark.parametrize(("inner", "outer"), [*product((BRENN, TARN, NORTH, SOUTH, COUNTRY), repeat=2)])
def test_so_do_those_of_the_other_tests(inner: Located, outer: Located) -> None:
    assert compare_areas(inner, outer) not in WITHIN or {*inner_keys(inner)} & {*outer_keys(outer)}
