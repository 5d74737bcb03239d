"""Tables of a user's own: one place a row, under column names that are usual or that the user maps."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from recount.atlas.countries import read_country
from recount.atlas.effects import BadRow, Effect, MoreName, RowError, guarded
from recount.atlas.entry import Entry, NameKind, PlaceName
from recount.atlas.points import find_point, read_degrees
from recount.atlas.rows import Cells
from recount.lexicon.features import Features
from recount.lexicon.gazetteer import Gazetteer, Step
from recount.lexicon.place_names import fold_name
from recount.records.feature import Feature
from recount.records.issue import UsageError
from recount.records.place import Place, PlacePrecision, Point, kilometres

#: The fields of a place, and the column names that are taken for them without being told.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "place", "place_name", "location", "site", "village", "town", "name_en"),
    "names": ("aliases", "alternatenames", "alternate_names", "other_names", "local_name", "name_ar", "name_local", "namealt", "name_alt"),
    "lat": (),
    "lon": (),
    "country": ("country", "iso2", "iso", "country_code", "countrycode", "iso_a2", "iso_3166_1", "cc"),
    "admin1": ("admin1", "admin1_name", "adm1_name", "adm1name", "province", "governorate", "state", "region", "oblast"),
    "admin2": ("admin2", "admin2_name", "adm2_name", "adm2name", "district", "county", "raion"),
    "pcode": ("pcode", "p_code"),
    "kind": ("kind", "feature", "type", "type_en", "class"),
    "id": ("id", "uid"),
}
SPLIT = re.compile(r"[;|]")
SLUG = re.compile(r"[^\w]+")
#: Rows of one name and province whose points lie no further apart (kilometres) are of one place.
SAME_PLACE_KM = 1.0
#: What tables write where a place is of no country, or of none that its makers name.
NO_COUNTRY = frozenset({"", "-99", "-", "?", "n/a", "none", "null"})
LARGE = frozenset({PlacePrecision.ADMIN1, PlacePrecision.COUNTRY})
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
    """Reads rows of one table; ``country`` (ISO alpha-2) is that of rows that name none, ``label`` names the source of the places."""

    def __init__(self, columns: Mapped, label: str, country: str | None, gazetteer: Gazetteer, features: Features) -> None:
        self._columns = columns
        self._label = label
        self._country = country
        self._gazetteer = gazetteer
        self._features = features
        self._seen: dict[str, Point] = {}

    def read(self, rows: Iterable[Cells | BadRow]) -> Iterator[Iterator[Effect] | BadRow]:
        """The effects of each row; none of an empty one."""
        return (
            row if isinstance(row, BadRow) else guarded(self.read_row(row, self._columns, PlacePrecision.TOWN), ",".join(row.values()))
            for row in rows
        )

    def read_row(self, row: Cells, columns: Mapped, usual: PlacePrecision) -> Iterator[Effect]:
        """The effects of one row; ``usual`` is the precision of a place whose class is not told."""
        if not row:
            return
        cells = {field: row.get(column, "") for field, column in columns.items()}
        if not any(letter.isalnum() for letter in cells["name"]):
            raise RowError("the name is empty")
        country = self._country if cells["country"] in NO_COUNTRY else read_country(cells["country"], self._gazetteer)
        area = self._area(cells["admin1"], country)
        feature = self._feature(cells, usual)
        known = self.known_area(cells["name"], country) if feature in {Feature.ADMIN1, Feature.COUNTRY} else None
        if known is not None:
            yield from (MoreName(known.id, name) for name in _names(cells))
            return
        reach = self._features.reach[feature]
        point = read_degrees(cells["lat"], "latitude", 90), read_degrees(cells["lon"], "longitude", 180)
        names = _names(cells)
        id_, is_new = self._id(cells, area, country, point)
        if not is_new:
            yield from (MoreName(id_, name) for name in names)
            return
        yield Entry(
            id_,
            *point,
            reach.radius_km,
            reach.precision,
            feature,
            f"user:{self._label}",
            names,
            country,
            area.name if area is not None else cells["admin1"] or None,
            cells["admin2"] or None,
            cells["pcode"] or None,
            within=() if area is None else (area.id,),
        )

    def _feature(self, cells: Cells, usual: PlacePrecision) -> Feature:
        """The class that the row gives, or its words, or the words of the name say."""
        words = fold_name(cells["kind"])
        said = next((feature for feature in Feature if fold_name(feature.replace("_", " ")) == words), None)
        said = said or self._features.kinds.get(words)
        return said or self._features.of_name(f"{words} {cells['name']}", usual)

    def _area(self, name: str, country: str | None) -> Place | None:
        """The first-level area of the index that a row names."""
        found = (c.place for c in self._gazetteer.find(name) if c.place.country == country) if name else iter(())
        return next((place for place in found if place.precision is PlacePrecision.ADMIN1), None)

    def known_area(self, name: str, country: str | None) -> Place | None:
        """The country or first-level area of the index that bears a name, if there is one alone: it only gains names."""
        found = (c for c in self._gazetteer.find(name) if c.source in {"country", "area"} and c.step is Step.EXACT)
        places = [c.place for c in found if c.place.precision in LARGE and c.place.country == (country or c.place.country)]
        return places[0] if len(places) == 1 else None

    def _id(self, cells: Cells, area: Place | None, country: str | None, point: Point) -> tuple[str, bool]:
        """The row's own id or one out of the names, so that a place has the same id in every file; and whether it is new in this one.

        A namesake elsewhere in the province has its point in its id.
        """
        if cells["id"]:
            return f"user:{cells['id']}", True
        words = fold_name(f"{country or ''} {area.name if area is not None else cells['admin1']} {cells['name']}")
        id_ = f"user:{SLUG.sub('-', words).strip('-')}"
        seen = self._seen.setdefault(id_, point)
        if seen is point:
            return id_, True
        if kilometres(seen, point) <= SAME_PLACE_KM:
            return id_, False
        return f"{id_}@{point[0]:.3f},{point[1]:.3f}", True


def _names(cells: Cells) -> tuple[PlaceName, ...]:
    """The usual name first, then those of the column of other names, each once."""
    others = (other.strip() for other in SPLIT.split(cells["names"]))
    names = dict.fromkeys((cells["name"], *filter(None, others)))
    return tuple(PlaceName(name, NameKind.OTHER if at else NameKind.USUAL) for at, name in enumerate(names))
