"""Events at named places, read from coded claims or from a table: what a project learns places from."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from recount.atlas.countries import read_country
from recount.atlas.effects import BadRow, RowError
from recount.atlas.points import find_point, read_degrees
from recount.atlas.rows import read_lines, suffix_of
from recount.atlas.tables import read_tables
from recount.atlas.user_table import FIELDS
from recount.lexicon.gazetteer import Gazetteer
from recount.records.issue import InputError
from recount.records.place import Point

#: Precisions under which an event's point is that of the place it names.
PINNED = frozenset({"town", "site", "neighbourhood"})
TABLES = frozenset({".csv", ".tsv", ".xlsx"})
CODERS = ("by", "coder", "corrected_by")


@dataclass(frozen=True, slots=True)
class Example:
    """One event at a named place: country (ISO alpha-2), usual name of the province, point, who coded it."""

    name: str
    country: str
    admin1: str
    point: Point
    by: str


def read_examples(path: Path, by: str, gazetteer: Gazetteer) -> Iterator[Example | BadRow]:
    """Events of a file: claims as `recount code` prints them, corrected by hand or not, or a table with names and points.

    Of claims only places with a point of their own and no id of an index are taken: what the index knows need not be learnt.
    """
    rows = _read_table(path) if suffix_of(path) in TABLES else _read_claims(path)
    for row in rows:
        try:
            yield row if isinstance(row, BadRow) else _example(row, by, gazetteer)
        except RowError as wrong:
            yield BadRow(str(wrong), ",".join(row.values()) if not isinstance(row, BadRow) else "")


def _example(cells: Mapping[str, str], by: str, gazetteer: Gazetteer) -> Example:
    """An event out of cells by field; RowError says what is wrong."""
    if not any(letter.isalnum() for letter in cells.get("name", "")):
        raise RowError("the name is empty")
    point = read_degrees(cells.get("lat", ""), "lat", 90), read_degrees(cells.get("lon", ""), "lon", 180)
    country = read_country(cells["country"], gazetteer) if cells.get("country") else ""
    return Example(cells["name"], country, cells.get("admin1", ""), point, cells.get("by") or by)


def _read_claims(path: Path) -> Iterator[Mapping[str, str] | BadRow]:
    for line in read_lines(path):
        if isinstance(line, BadRow):
            yield line
        elif line.strip():
            yield from _read_record(line)


def _read_record(line: str) -> Iterator[Mapping[str, str] | BadRow]:
    """The places of one line, if it is a claim."""
    try:
        record = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as broken:
        yield BadRow(f"no JSON ({broken})", line)
        return
    if not isinstance(record, dict) or record.get("record") != "claim":
        return
    places = record.get("places")
    for place in places if isinstance(places, list) else ():
        if isinstance(place, dict) and not place.get("place") and place.get("lat") is not None and place.get("precision") in PINNED:
            cells = {**place, "by": record.get("corrected_by")}
            yield {field: str(cells[field]) for field in ("name", "lat", "lon", "country", "admin1", "by") if cells.get(field) is not None}


def _read_table(path: Path) -> Iterator[Mapping[str, str] | BadRow]:
    table = read_tables(path)[0]
    columns = _columns(table.header, path)
    for row in table.rows():
        if isinstance(row, BadRow):
            yield row
        elif row:
            yield {field: row[column] for field, column in columns.items() if column in row}


def _columns(header: Sequence[str], path: Path) -> Mapping[str, str]:
    """The column of each field, by their usual names."""
    folded = {column.lower().strip(): column for column in header}
    usual = {**{field: FIELDS[field] for field in ("name", "country", "admin1")}, "by": CODERS}
    columns = {field: next((folded[name] for name in names if name in folded), "") for field, names in usual.items()}
    point = find_point(header)
    if point is None or not columns["name"]:
        raise InputError(f"{path}: needs the columns name, lat and lon; it has {', '.join(header)}")
    return {**columns, "lat": point[0], "lon": point[1]}
