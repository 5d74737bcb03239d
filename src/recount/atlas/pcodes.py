"""Tables of humanitarian place codes (p-codes): areas by level, settlements with points."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from recount.atlas.effects import Admin, BadRow, Effect, MoreName, RowError, Wider, guarded
from recount.atlas.entry import Entry, NameKind, PlaceName
from recount.atlas.points import find_point, read_point
from recount.atlas.rows import Cells
from recount.lexicon.features import Features
from recount.lexicon.gazetteer import Candidate, Gazetteer
from recount.lexicon.place_names import district_key
from recount.records.feature import Feature
from recount.records.place import Place, PlacePrecision, Point, kilometres

#: "ADM2_EN", "ADM2_PCODE", "admin2Name_en", "admin2Pcode", "adm2_name1".
COLUMN = re.compile(r"(?i)adm(?:in)?(\d)[ _]?(?:(pcode)|(?:ref)?(?:name)?[ _]?([a-z]{2,3}|\d)?)")
FEATURES = {1: Feature.ADMIN1, 2: Feature.ADMIN2, 3: Feature.ADMIN3, 4: Feature.POPULATED_PLACE, 5: Feature.POPULATED_PLACE}
#: The first columns of a level whose names are the usual ones.
USUAL = ("en", "", "1")
#: A settlement of a table is the town of that name that the index has within so many kilometres.
SAME_TOWN_KM = 5.0


@dataclass(frozen=True, slots=True)
class Level:
    """The columns of one level: its code, its names (the usual one first)."""

    number: int
    pcode: str
    names: tuple[str, ...]

    def names_in(self, row: Cells) -> tuple[str, ...]:
        """The names that a row gives at this level, each once, the usual one first."""
        return tuple(dict.fromkeys(row[name] for name in self.names if row.get(name)))


def find_levels(header: Sequence[str]) -> tuple[Level, ...]:
    """The levels whose codes and names a table holds, the widest first; none where it is no table of p-codes."""
    codes: dict[int, str] = {}
    names: dict[int, list[tuple[int, str]]] = {}
    for column in header:
        found = COLUMN.fullmatch(column)
        if found is None:
            continue
        level, language = int(found[1]), (found[3] or "").lower()
        if found[2]:
            codes[level] = column
        else:
            names.setdefault(level, []).append((USUAL.index(language) if language in USUAL else len(USUAL), column))
    return tuple(Level(level, codes[level], tuple(name for _, name in sorted(names[level]))) for level in sorted(codes) if level in names)


class PcodeReader:
    """Reads rows of one table; areas that many rows repeat are told once."""

    def __init__(self, header: Sequence[str], gazetteer: Gazetteer, features: Features) -> None:
        self._levels = find_levels(header)
        self._point = find_point(header)
        self._gazetteer = gazetteer
        self._features = features
        self._wider: set[str] = set()
        self._told: dict[str, tuple[str, ...]] = {}
        self._areas: dict[str, Candidate | None] = {}

    def read(self, rows: Iterable[Cells | BadRow]) -> Iterator[Iterator[Effect] | BadRow]:
        """The effects of each row; none of an empty one."""
        return (row if isinstance(row, BadRow) else guarded(self.read_row(row), ",".join(row.values())) for row in rows)

    def read_row(self, row: Cells) -> Iterator[Effect]:
        """The areas that a row lies in, if they are new, and the area or settlement that it is about."""
        filled = [level for level in self._levels if row.get(level.pcode)]
        if not filled:
            if row:
                raise RowError("no p-code in the row")
            return
        country = _country(row[filled[0].pcode])
        for level in filled[:-1]:
            if level.number > 0 and row[level.pcode] not in self._wider:
                for effect in self._tell(level, row, country, None):
                    yield Wider(effect) if isinstance(effect, Entry) else effect
                self._wider.add(row[level.pcode])
        yield from self._tell_own(filled[-1], row, country)

    def _tell_own(self, level: Level, row: Cells, country: str) -> Iterator[Effect]:
        """What the row itself is about; a country is in the index."""
        if level.number == 0:
            return
        code, names = row[level.pcode], level.names_in(row)
        told = self._told.get(code)
        if told is not None and told[:1] != names[:1]:
            raise RowError(f"{code} stood in an earlier row under the name {told[0]}")
        if told is None:
            yield from self._tell(level, row, country, read_point(row, self._point))
            self._told[code] = names

    def _tell(self, level: Level, row: Cells, country: str, point: Point | None) -> Iterator[Effect]:
        """One area or settlement: its code for the place that the index has, else a place of its own."""
        names, code = level.names_in(row), row[level.pcode]
        if not names:
            raise RowError(f"{code} has no name")
        province = self._province(row, country)
        known = province if level.number == 1 else self._known(level.number, names, country, province, point)
        if level.number == 2 and province is not None:
            yield from (Admin(key, None, names[0], code) for key in dict.fromkeys(district_key(province.place.id, name) for name in names))
        if known is not None:
            yield Admin(known.place.id, known.place.id, None, code)
            yield from (MoreName(known.place.id, PlaceName(name, origin="pcode")) for name in names)
        else:
            seat = _seat(self._gazetteer, names, country, province) if level.number == 2 else None
            yield self._entry(level, row, country, point or seat)

    def _province(self, row: Cells, country: str) -> Candidate | None:
        """The first-level area of the index that a row lies in."""
        level = next((level for level in self._levels if level.number == 1), None)
        if level is None or not row.get(level.pcode):
            return None
        code = row[level.pcode]
        if code not in self._areas:
            self._areas[code] = self._known(1, level.names_in(row), country, None, None)
        return self._areas[code]

    def _known(self, level: int, names: Sequence[str], country: str, province: Candidate | None, point: Point | None) -> Candidate | None:
        """The place of the index that bears one of these names: an area of this level in this province, a town at this point."""
        found = (c for name in names for c in self._gazetteer.find(name) if c.place.country == country and c.source != "pcode")
        if level > 2:
            return next((c for c in found if point is not None and _is_town_at(c.place, point)), None)
        wanted = PlacePrecision.ADMIN1 if level == 1 else PlacePrecision.DISTRICT
        fits = (c for c in found if c.place.precision is wanted and (province is None or province.place.id in c.place.within))
        return next(fits, None)

    def _entry(self, level: Level, row: Cells, country: str, point: Point | None) -> Entry:
        names = level.names_in(row)
        feature = FEATURES[min(level.number, 5)]
        province = self._province(row, country)
        second = next((other for other in self._levels if other.number == 2), None)
        reach = self._features.reach[feature]
        lat, lon = point or (None, None)
        return Entry(
            f"pcode:{row[level.pcode]}",
            lat,
            lon,
            reach.radius_km if point is not None else None,
            reach.precision,
            feature,
            "pcode",
            tuple(PlaceName(name, NameKind.OTHER if at else NameKind.USUAL) for at, name in enumerate(names)),
            country,
            self._name_of_province(row, province),
            next(iter(second.names_in(row)), None) if second is not None and level.number > 1 else None,
            row[level.pcode],
            within=() if province is None else (province.place.id,),
        )

    def _name_of_province(self, row: Cells, province: Candidate | None) -> str | None:
        """The usual name of the first-level area, or that of the table where the index has none."""
        if province is not None:
            return province.place.name
        return next((name for level in self._levels if level.number == 1 for name in level.names_in(row)), None)


def _is_town_at(place: Place, point: Point) -> bool:
    """Whether a place of the index is a settlement at a point."""
    if place.precision is not PlacePrecision.TOWN or place.lat is None or place.lon is None:
        return False
    return kilometres((place.lat, place.lon), point) <= SAME_TOWN_KM


def _country(pcode: str) -> str:
    """ISO 3166-1 alpha-2: the letters that open every p-code."""
    if not re.match(r"[A-Z]{2}\d", pcode + "0"):
        raise RowError(f'"{pcode[:20]}" is no p-code: it opens with the two letters of its country')
    return pcode[:2]


def _seat(gazetteer: Gazetteer, names: Sequence[str], country: str, province: Candidate | None) -> Point | None:
    """The point of the town that a district is named after, in its province; None where there is none or more than one."""
    if province is None:
        return None
    towns = {
        candidate.place.id: candidate.place
        for name in names
        for candidate in gazetteer.find(name)
        if candidate.place.precision is PlacePrecision.TOWN
        and candidate.place.country == country
        and province.place.id in candidate.place.within
    }
    place = next(iter(towns.values())) if len(towns) == 1 else None
    return None if place is None or place.lat is None or place.lon is None else (place.lat, place.lon)
