"""Capitals of first-level areas."""

from collections.abc import Mapping
from functools import cache

from recount.lexicon.files import read_rows

TABLE = "gazetteer/seats.csv"


@cache
def read_seats() -> Mapping[str, int]:
    """The GeoNames number of the capital of an area, by the area's id."""
    return {row["area"]: int(row["geonames"]) for row in read_rows(TABLE)}
