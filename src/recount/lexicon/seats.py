"""Capitals of first-level areas."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

TABLE = "gazetteer/seats.csv"


@cache
def read_seats() -> Mapping[str, int]:
    """The GeoNames number of the capital of an area, by the area's id."""
    text = files("recount").joinpath("data", TABLE).read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return {row["area"]: int(row["geonames"]) for row in rows}
