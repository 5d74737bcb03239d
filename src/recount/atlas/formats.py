"""Which format a file has, and how its rows are read."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from recount.atlas.effects import BadRow, Effect, guarded
from recount.atlas.geojson import read_features as read_map
from recount.atlas.geonames import CODE_COLUMNS, NAME_COLUMNS, PLACE_COLUMNS, PlaceReader, read_alternate_name, read_code
from recount.atlas.importing import Row, Source
from recount.atlas.map_features import FindPlaces, MapReader
from recount.atlas.pcodes import PcodeReader, find_levels
from recount.atlas.rows import read_lines, suffix_of
from recount.atlas.tables import Table, read_tables
from recount.atlas.user_table import FIELDS, UserTableReader, map_columns
from recount.lexicon.features import read_features
from recount.lexicon.gazetteer import Gazetteer
from recount.records.issue import InputError, UsageError

GEONAMES = "CC BY 4.0, geonames.org"
MAPS = frozenset({".geojson", ".json", ".geojsonl", ".geojsons", ".ndjson", ".jsonl"})
TABLES = frozenset({".csv", ".tsv", ".xlsx"})
COUNTRY_HINT = "no column says the country of a place; --country CODE or --map country=COLUMN makes it better known among its namesakes"
#: Rows that are looked at to tell a format.
LOOKED_AT = 20


@dataclass(frozen=True, slots=True)
class Options:
    """What a user says of a file: its licence, the country (ISO alpha-2) of rows that name none, columns by field."""

    licence: str | None = None
    country: str | None = None
    columns: Mapping[str, str] | None = None

    @property
    def reading(self) -> str:
        """What of it says how rows are read, in one line."""
        return " ".join((self.country or "", *(f"{field}={column}" for field, column in sorted((self.columns or {}).items())))).strip()


def find_source(path: Path, options: Options, gazetteer: Gazetteer, *, built: Gazetteer, find_places: FindPlaces) -> Source:
    """The file with its format; InputError where it is none that can be imported.

    GeoNames files know the ``built`` index alone: a newer dump must not take the older one for its areas. Others meet what was imported.
    """
    if not path.is_file():
        raise InputError(f"{path}: there is no such file")
    if options.country is not None and gazetteer.country(options.country) is None:
        raise UsageError(f'"{options.country}" is no country; write its two letters (SY, SD, UA)')
    suffix = suffix_of(path)
    if suffix in MAPS:
        return _map(path, options, gazetteer, find_places)
    if suffix in TABLES:
        return _table(path, options, gazetteer)
    return _geonames(path, built)


def _label(path: Path) -> str:
    return path.name.split(".")[0]


def _licence(path: Path, options: Options) -> str:
    """What the user says of the licence: a note of it travels with every place."""
    if not options.licence:
        raise UsageError(f'{path.name}: say under which licence its places may be used: --licence "CC BY 4.0, name of the source"')
    return options.licence


def _map(path: Path, options: Options, gazetteer: Gazetteer, find_places: FindPlaces) -> Source:
    columns = options.columns or {}
    unknown = sorted(set(columns) - set(FIELDS))
    if unknown:
        raise UsageError(f'"{unknown[0]}" is no field; fields: {", ".join(FIELDS)}')
    reader = MapReader(columns, _label(path), options.country, gazetteer, read_features(), find_places)
    licence = _licence(path, options)
    return Source(path, "map (GeoJSON)", licence, lambda: reader.read(read_map(path)), options.reading, remembers=True)


def _table(path: Path, options: Options, gazetteer: Gazetteer) -> Source:
    """A table of p-codes, in all the sheets that have them, or one of places."""
    tables = read_tables(path)
    coded = () if options.columns else tuple(table for table in tables if find_levels(table.header))
    licence = _licence(path, options)
    if coded:

        def rows() -> Iterator[Row]:
            return chain.from_iterable(PcodeReader(t.header, gazetteer, read_features()).read(t.rows()) for t in coded)

        return Source(path, "table of p-codes", licence, rows, options.reading, first=2, remembers=True)
    table, columns = _places_in(tables, options)
    reader = UserTableReader(columns, _label(path), options.country, gazetteer, read_features())
    hint = COUNTRY_HINT if not columns["country"] and options.country is None else ""
    return Source(path, "table of places", licence, lambda: reader.read(table.rows()), options.reading, first=2, remembers=True, hint=hint)


def _places_in(tables: tuple[Table, ...], options: Options) -> tuple[Table, Mapping[str, str]]:
    """The first sheet that has the columns of places, with them; UsageError says what the first one lacks."""
    wrong: UsageError | None = None
    for table in tables:
        try:
            return table, map_columns(table.header, options.columns or {})
        except UsageError as error:
            wrong = wrong or error
    raise wrong or UsageError("the table has no columns")


def _geonames(path: Path, gazetteer: Gazetteer) -> Source:
    """A GeoNames file, told by its number of columns."""
    widths = [row.count("\t") + 1 for row in islice(read_lines(path), LOOKED_AT) if isinstance(row, str)]
    usual = max((PLACE_COLUMNS, CODE_COLUMNS, *NAME_COLUMNS), key=widths.count)
    if usual == PLACE_COLUMNS and usual in widths and _is_numbered(path):
        places = PlaceReader(read_features(), gazetteer)
        return Source(path, "GeoNames places", GEONAMES, lambda: map(_of_line(places.read_row), read_lines(path)), is_bulk=True)
    if usual == CODE_COLUMNS:
        read = _of_line(lambda row: read_code(row, gazetteer))
        return Source(path, "GeoNames codes of areas", GEONAMES, lambda: map(read, read_lines(path)))
    if usual in widths and usual in NAME_COLUMNS:
        return Source(path, "GeoNames alternate names", GEONAMES, lambda: map(_of_line(read_alternate_name), read_lines(path)))
    raise InputError(
        f"{path}: no format that can be imported: GeoNames files of places, names and codes have {PLACE_COLUMNS}, {NAME_COLUMNS[0]} or"
        f" {NAME_COLUMNS[1]}, and {CODE_COLUMNS} columns between tabs; tables end in .csv, .tsv or .xlsx, maps in .geojson"
    )


def _is_numbered(path: Path) -> bool:
    """Whether rows open with the number of a place; countryInfo.txt has as many columns, but opens with codes of countries."""
    rows = (row for row in islice(read_lines(path), LOOKED_AT * 5) if isinstance(row, str) and row and not row.startswith("#"))
    return any(row.split("\t", 1)[0].isdecimal() for row in rows)


def _of_line(read: Callable[[str], Iterator[Effect]]) -> Callable[[str | BadRow], Row]:
    """Reads a line where it is one; an empty line does nothing."""

    def read_line(line: str | BadRow) -> Row:
        if isinstance(line, BadRow):
            return line
        return guarded(read(line), line) if line else iter(())

    return read_line
