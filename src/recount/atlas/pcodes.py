"""Tables of humanitarian place codes (p-codes): areas by level, settlements with points."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from recount.atlas.effects import Admin, BadRow, Effect, MoreName, RowError
from recount.atlas.entry import Entry, NameKind, PlaceName
from recount.atlas.names import district_key
from recount.atlas.points import find_point, read_point
from recount.atlas.rows import Cells
from recount.lexicon.features import Features
from recount.lexicon.gazetteer import Candidate, Gazetteer
from recount.records.feature import Feature
from recount.records.place import PlacePrecision, Point

#: "ADM2_EN", "ADM2_PCODE", "admin2Name_en", "admin2Pcode", "adm2_name1".
COLUMN = re.compile(r"(?i)adm(?:in)?(\d)[ _]?(?:(pcode)|(?:ref)?(?:name)?[ _]?([a-z]{2,3}|\d)?)")
FEATURES = {1: Feature.ADMIN1, 2: Feature.ADMIN2, 3: Feature.ADMIN3, 4: Feature.POPULATED_PLACE, 5: Feature.POPULATED_PLACE}
#: The first columns of a level whose names are the usual ones.
USUAL = ("en", "", "1")


@dataclass(frozen=True, slots=True)
class Level:
    """The columns of one level: its code, its names (the usual one first)."""

    number: int
    pcode: str
    names: tuple[str, ...]


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
        self._told: set[str] = set()
        self._areas: dict[str, Candidate | None] = {}

    def read(self, rows: Iterable[Cells | BadRow]) -> Iterator[Iterator[Effect] | BadRow]:
        """The effects of each row."""
        return (row if isinstance(row, BadRow) else self._read_row(row) for row in rows)

    def _read_row(self, row: Cells) -> Iterator[Effect]:
        filled = [level for level in self._levels if row.get(level.pcode)]
        if not filled:
            raise RowError("no p-code in the row")
        country = _country(row[filled[0].pcode])
        for level in filled:
            code = row[level.pcode]
            if level.number > 0 and code not in self._told:
                self._told.add(code)
                yield from self._tell(level, row, country, read_point(row, self._point) if level is filled[-1] else None)

    def _tell(self, level: Level, row: Cells, country: str, point: Point | None) -> Iterator[Effect]:
        """One area or settlement: its code for the area that the index has, else a place of its own."""
        names = tuple(dict.fromkeys(row[name] for name in level.names if row.get(name)))
        if not names:
            raise RowError(f"{row[level.pcode]} has no name")
        code, province = row[level.pcode], self._province(row, country)
        known = province if level.number == 1 else self._known(level.number, names, country, province)
        if level.number == 2 and province is not None:
            yield Admin(district_key(province.place.id, names[0]), None, names[0], code)
        if known is not None:
            yield Admin(known.place.id, known.place.id, None, code)
            yield from (MoreName(known.place.id, PlaceName(name, origin="pcode")) for name in names)
        else:
            seat = _seat(self._gazetteer, names, country, province) if level.number == 2 else None
            yield self._entry(level, row, names, country, point or seat)

    def _province(self, row: Cells, country: str) -> Candidate | None:
        """The first-level area of the index that a row lies in."""
        level = next((level for level in self._levels if level.number == 1), None)
        if level is None or not row.get(level.pcode):
            return None
        code = row[level.pcode]
        if code not in self._areas:
            names = [row[name] for name in level.names if row.get(name)]
            self._areas[code] = self._known(1, names, country, None)
        return self._areas[code]

    def _known(self, level: int, names: Sequence[str], country: str, province: Candidate | None) -> Candidate | None:
        """The area of the index that bears one of these names at this level, in this province."""
        wanted = {1: PlacePrecision.ADMIN1, 2: PlacePrecision.DISTRICT}.get(level)
        found = (candidate for name in names for candidate in self._gazetteer.find(name) if candidate.place.country == country)
        fits = (c for c in found if c.place.precision is wanted and (province is None or province.place.id in c.place.within))
        return next(fits, None)

    def _entry(self, level: Level, row: Cells, names: Sequence[str], country: str, point: Point | None) -> Entry:
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
            province.place.name if province is not None else None,
            row.get(second.names[0]) if second is not None and level.number > 1 else None,
            row[level.pcode],
            within=() if province is None else (province.place.id,),
        )


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
