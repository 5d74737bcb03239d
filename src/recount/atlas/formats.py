"""Which format a file has, and how its rows are read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from recount.atlas.effects import BadRow, Effect
from recount.atlas.geojson import read_features as read_map
from recount.atlas.geonames import CODE_COLUMNS, NAME_COLUMNS, PLACE_COLUMNS, read_alternate_name, read_code, read_place
from recount.atlas.importing import Source
from recount.atlas.map_features import FindPlaces, MapReader
from recount.atlas.pcodes import PcodeReader, find_levels
from recount.atlas.rows import read_lines, read_table
from recount.atlas.user_table import UserTableReader, map_columns
from recount.lexicon.features import read_features
from recount.lexicon.gazetteer import Gazetteer
from recount.records.issue import InputError, UsageError

GEONAMES = "CC BY 4.0, geonames.org"
MAPS = frozenset({".geojson", ".json", ".geojsonl", ".geojsons"})
TABLES = frozenset({".csv", ".tsv", ".xlsx"})
#: Rows that are looked at to tell a format.
LOOKED_AT = 20


@dataclass(frozen=True, slots=True)
class Options:
    """What a user says of a file: its licence, the country (ISO alpha-2) of rows that name none, columns by field."""

    licence: str | None = None
    country: str | None = None
    columns: Mapping[str, str] | None = None


def find_source(path: Path, options: Options, gazetteer: Gazetteer, find_places: FindPlaces) -> Source:
    """The file with its format; InputError where it is none that can be imported."""
    if not path.is_file():
        raise InputError(f"{path}: there is no such file")
    suffix = Path(path.stem).suffix.lower() if path.suffix.lower() in {".gz", ".zip"} and Path(path.stem).suffix else path.suffix.lower()
    label = path.name.split(".")[0]
    if suffix in MAPS:
        reader = MapReader(options.columns or {}, label, options.country, gazetteer, read_features(), find_places)
        return Source(path, "map (GeoJSON)", _licence(path, options), lambda: reader.read(read_map(path)))
    if suffix in TABLES:
        return _table(path, label, options, gazetteer)
    return _geonames(path, gazetteer)


def _licence(path: Path, options: Options) -> str:
    """What the user says of the licence: a note of it travels with every place."""
    if not options.licence:
        raise UsageError(f'{path.name}: say under which licence its places may be used: --licence "CC BY 4.0, name of the source"')
    return options.licence


def _table(path: Path, label: str, options: Options, gazetteer: Gazetteer) -> Source:
    header, _ = read_table(path)
    if find_levels(header) and not options.columns:
        return Source(
            path,
            "table of p-codes",
            _licence(path, options),
            lambda: PcodeReader(header, gazetteer, read_features()).read(read_table(path)[1]),
        )
    columns = map_columns(header, options.columns or {})
    reader = UserTableReader(columns, label, options.country, gazetteer, read_features())
    return Source(path, "table of places", _licence(path, options), lambda: reader.read(read_table(path)[1]))


def _geonames(path: Path, gazetteer: Gazetteer) -> Source:
    """A GeoNames file, told by its number of columns."""
    widths = [row.count("\t") + 1 for row in islice(read_lines(path), LOOKED_AT) if isinstance(row, str)]
    usual = max(set(widths), key=widths.count, default=0)
    features = read_features()

    def places(row: str) -> Iterator[Effect]:
        return read_place(row, features, gazetteer.area_of_code)

    readers = {PLACE_COLUMNS: ("GeoNames places", places), CODE_COLUMNS: ("GeoNames codes of areas", read_code)}
    kind, read = readers.get(usual, ("GeoNames alternate names", read_alternate_name))
    if usual not in {PLACE_COLUMNS, CODE_COLUMNS, *NAME_COLUMNS}:
        raise InputError(
            f"{path}: no format that can be imported: GeoNames files have {PLACE_COLUMNS}, {NAME_COLUMNS[0]} or {CODE_COLUMNS} columns"
            " between tabs; tables end in .csv, .tsv or .xlsx, maps in .geojson"
        )

    def rows() -> Iterator[Iterator[Effect] | BadRow]:
        return (row if isinstance(row, BadRow) else read(row) for row in read_lines(path) if row)

    return Source(path, kind, GEONAMES, rows, is_bulk=usual == PLACE_COLUMNS)
