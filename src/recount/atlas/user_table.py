"""Tables of a user's own: one place a row, under column names that are usual or that the user maps."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from recount.atlas.effects import BadRow, Effect, RowError
from recount.atlas.entry import Entry, NameKind, PlaceName
from recount.atlas.points import find_point, read_degrees
from recount.atlas.rows import Cells
from recount.lexicon.features import Features
from recount.lexicon.gazetteer import Gazetteer
from recount.lexicon.place_names import fold_name
from recount.records.feature import Feature
from recount.records.issue import UsageError
from recount.records.place import Place, PlacePrecision, Point

#: The fields of a place, and the column names that are taken for them without being told.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "place", "place_name", "location", "site", "village", "town", "name_en"),
    "names": ("aliases", "alternatenames", "alternate_names", "other_names", "local_name", "name_ar", "name_local"),
    "lat": (),
    "lon": (),
    "country": ("country", "iso2", "iso", "country_code"),
    "admin1": ("admin1", "province", "governorate", "state", "region", "oblast"),
    "admin2": ("admin2", "district", "county", "raion"),
    "pcode": ("pcode", "p_code"),
    "kind": ("kind", "feature", "type", "class"),
    "id": ("id", "uid"),
}
SPLIT = re.compile(r"[;|]")
SLUG = re.compile(r"[^\w]+")
Mapped = Mapping[str, str]


def map_columns(header: Sequence[str], given: Mapped) -> Mapped:
    """The column of each field: as the user says, else by its usual names. UsageError where a needed one is missing."""
    unknown = sorted(set(given) - set(FIELDS)) or sorted(set(given.values()) - set(header))
    if unknown:
        raise UsageError(f'"{unknown[0]}" is no field or no column; fields: {", ".join(FIELDS)}; columns: {", ".join(header)}')
    folded = {column.lower().strip(): column for column in header}
    found = {field: next((folded[name] for name in usual if name in folded), "") for field, usual in FIELDS.items()}
    found["lat"], found["lon"] = find_point(header) or ("", "")
    mapped = {**found, **given}
    missing = [field for field in ("name", "lat", "lon") if not mapped[field]]
    if missing:
        raise UsageError(f"no column for {', '.join(missing)}; say which: --map {missing[0]}=COLUMN; columns: {', '.join(header)}")
    return mapped


class UserTableReader:
    """Reads rows of one table; ``country`` (ISO alpha-2) is that of rows that name none, ``label`` opens the ids."""

    def __init__(self, columns: Mapped, label: str, country: str | None, gazetteer: Gazetteer, features: Features) -> None:
        self._columns = columns
        self._label = label
        self._country = country
        self._gazetteer = gazetteer
        self._features = features

    def read(self, rows: Iterable[Cells | BadRow]) -> Iterator[Iterator[Effect] | BadRow]:
        """The effects of each row."""
        return (row if isinstance(row, BadRow) else self._read_row(row) for row in rows)

    def _read_row(self, row: Cells) -> Iterator[Effect]:
        name = self._cell(row, "name")
        if not name:
            raise RowError("the name is empty")
        country = self._read_country(row)
        area = self._area(self._cell(row, "admin1"), country)
        feature = self._feature(row, name)
        reach = self._features.reach[feature]
        lat, lon = self._point(row)
        others = (other.strip() for other in SPLIT.split(self._cell(row, "names")))
        names = dict.fromkeys((name, *filter(None, others)))
        yield Entry(
            f"user:{self._cell(row, 'id') or self._slug(name, area, country)}",
            lat,
            lon,
            reach.radius_km,
            reach.precision,
            feature,
            f"user:{self._label}",
            tuple(PlaceName(each, NameKind.OTHER if at else NameKind.USUAL) for at, each in enumerate(names)),
            country,
            area.name if area is not None else self._cell(row, "admin1") or None,
            self._cell(row, "admin2") or None,
            self._cell(row, "pcode") or None,
            within=() if area is None else (area.id,),
        )

    def _cell(self, row: Cells, field: str) -> str:
        return row.get(self._columns[field], "") if self._columns[field] else ""

    def _point(self, row: Cells) -> Point:
        return read_degrees(self._cell(row, "lat"), "latitude", 90), read_degrees(self._cell(row, "lon"), "longitude", 180)

    def _read_country(self, row: Cells) -> str | None:
        words = self._cell(row, "country")
        if not words:
            return self._country
        if self._gazetteer.country(words.upper()) is not None:
            return words.upper()
        nation = self._gazetteer.nation(words)
        if nation is None:
            raise RowError(f'country: "{words[:40]}" is no country that the index knows; write its two letters (SY)')
        return nation[0]

    def _feature(self, row: Cells, name: str) -> Feature:
        """The class that the row gives, or its words, or the words of the name say."""
        words = fold_name(self._cell(row, "kind"))
        said = next((feature for feature in Feature if fold_name(feature.replace("_", " ")) == words), None)
        return said or self._features.of_name(f"{words} {name}", PlacePrecision.TOWN)

    def _area(self, name: str, country: str | None) -> Place | None:
        """The first-level area of the index that a row names."""
        found = (c.place for c in self._gazetteer.find(name) if c.place.country == country) if name else iter(())
        return next((place for place in found if place.precision is PlacePrecision.ADMIN1), None)

    def _slug(self, name: str, area: Place | None, country: str | None) -> str:
        """An id out of the names: the same place has the same id in every file."""
        words = fold_name(f"{country or ''} {area.name if area is not None else ''} {name}")
        return SLUG.sub("-", words).strip("-")
