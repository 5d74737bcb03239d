"""Codes of other codebooks: every precision has one, but for ACLED a country; a wide surrounding is as coarse as a region."""

import pytest

from recount.lexicon.precision_codes import read_precision_codes
from recount.records.place import PlacePrecision
from recount.records.place_ref import Located
from recount.records.span import Span

CODES = read_precision_codes()


def located(precision: PlacePrecision, radius: float = 5.0, lat: float | None = 35.0) -> Located:
    return Located("X", Span(0, 1, "X"), None, lat, None if lat is None else 38.0, radius, precision)


@pytest.mark.parametrize("precision", PlacePrecision)
def test_every_precision_has_its_codes(precision: PlacePrecision) -> None:
    assert (CODES.acled_of(located(precision)) is None) == (precision is PlacePrecision.COUNTRY)
    assert CODES.ucdp_of(located(precision)) in range(1, 7)


def test_finer_is_never_coarser() -> None:
    order = [PlacePrecision.TOWN, PlacePrecision.NEAR, PlacePrecision.DISTRICT, PlacePrecision.ADMIN1, PlacePrecision.REGION]
    for codes in (CODES.acled_of, CODES.ucdp_of):
        found = [codes(located(precision)) or 0 for precision in order]
        assert found == sorted(found)


def test_a_wide_surrounding_is_coarse_for_ucdp() -> None:
    assert CODES.ucdp_of(located(PlacePrecision.NEAR, 10)) == 2
    assert CODES.ucdp_of(located(PlacePrecision.NEAR, 40)) == 5


def test_a_place_without_a_point_has_no_code() -> None:
    assert CODES.acled_of(located(PlacePrecision.TOWN, lat=None)) is None
    assert CODES.ucdp_of(located(PlacePrecision.TOWN, lat=None)) is None
