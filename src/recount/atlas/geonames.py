"""GeoNames files, row by row: country files and allCountries, codes of first- and second-level areas, alternate names.

The formats are those of https://download.geonames.org/export/dump/readme.txt: tab-separated UTF-8 without a header or quotes.
"""

from collections.abc import Iterator, Sequence

from recount.atlas.effects import Admin, Effect, MoreName, RowError
from recount.atlas.entry import Entry, NameKind, PlaceName
from recount.atlas.names import is_name
from recount.atlas.points import read_degrees
from recount.lexicon.features import Features
from recount.lexicon.gazetteer import Candidate, Gazetteer, Step
from recount.records.feature import Feature
from recount.records.place import Place, PlacePrecision

PLACE_COLUMNS, NAME_COLUMNS, CODE_COLUMNS = 19, (8, 10), 4
#: Alternate names in these "languages" are codes and links, no names.
NO_LANGUAGES = frozenset({"link", "post", "iata", "icao", "faac", "unlc", "wkdt", "tcid", "phon", "piny", "abbr", "lauc"})
GEONAMES = "geonames"


class PlaceReader:
    """Reads rows of a country file or of allCountries; ``gazetteer`` is the index that set-up built."""

    def __init__(self, features: Features, gazetteer: Gazetteer) -> None:
        self._features = features
        self._gazetteer = gazetteer

    def read_row(self, row: str) -> Iterator[Effect]:
        """What a row does; nothing for a feature that no report of war names, names alone for an area that the index has."""
        cells = row.split("\t")
        if len(cells) != PLACE_COLUMNS:
            raise RowError(f"{len(cells)} columns instead of {PLACE_COLUMNS}")
        feature = self._features.of_code(cells[6], cells[7])
        if feature is None:
            return
        number, names = _number(cells[0], "geonameid"), _names(cells)
        known = self._known_area(feature, cells, names[0])
        if known is not None:
            yield from (MoreName(known.place.id, PlaceName(name, origin=GEONAMES)) for name in names)
        else:
            yield self._entry(number, cells, names, feature)
        yield from _codes(cells, feature, names[0], known.place.id if known is not None else f"geonames:{number}")

    def _known_area(self, feature: Feature, cells: Sequence[str], name: str) -> Candidate | None:
        """The country, continent, province or district of the index that a row is about."""
        if feature is Feature.COUNTRY:
            return self._gazetteer.country(cells[8])
        if feature is Feature.CONTINENT:
            return next((c for c in self._gazetteer.find(name) if c.feature is Feature.CONTINENT), None)
        area = self._gazetteer.area_of_code(f"{cells[8]}.{cells[10]}")
        if cells[7] == "ADM1":
            return self._gazetteer.place(area.id) if area is not None else None
        if cells[7] != "ADM2" or area is None:
            return None
        found = (c for c in self._gazetteer.find(name) if c.step is Step.EXACT and area.id in c.place.within)
        return next((c for c in found if c.place.precision is PlacePrecision.DISTRICT), None)

    def _entry(self, number: int, cells: Sequence[str], names: Sequence[str], feature: Feature) -> Entry:
        code1 = f"{cells[8]}.{cells[10]}"
        area = self._gazetteer.area_of_code(code1)
        population = _count(cells[14])
        return Entry(
            f"geonames:{number}",
            read_degrees(cells[4], "latitude", 90),
            read_degrees(cells[5], "longitude", 180),
            _radius(feature, population, self._features),
            self._features.reach[feature].precision,
            feature,
            GEONAMES,
            tuple(PlaceName(name, NameKind.OTHER if at else NameKind.USUAL) for at, name in enumerate(names)),
            cells[8] or None,
            _name_of(area, feature, names[0]),
            names[0] if feature is Feature.ADMIN2 else None,
            code2=f"{code1}.{cells[11]}" if cells[11] else code1 if area is None else None,
            within=() if area is None else (area.id,),
            population=population,
            fame=cells[3].count(",") + bool(cells[3]),
        )


def read_code(row: str, gazetteer: Gazetteer) -> Iterator[Effect]:
    """A row of admin1CodesASCII or admin2Codes: a code, a name, its plain spelling, a geonameid."""
    cells = row.split("\t")
    if len(cells) != CODE_COLUMNS:
        raise RowError(f"{len(cells)} columns instead of {CODE_COLUMNS}")
    number, name = _number(cells[3], "geonameid"), cells[1].strip() or cells[2].strip()
    if not name:
        raise RowError("the name is empty")
    if cells[0].count(".") == 2 or gazetteer.area_of_code(cells[0]) is None:
        yield Admin(cells[0], f"geonames:{number}", name)


def read_alternate_name(row: str) -> Iterator[Effect]:
    """A row of alternateNamesV2; nothing for codes, links and names that no report could write."""
    cells = row.split("\t")
    if len(cells) not in NAME_COLUMNS:
        raise RowError(f"{len(cells)} columns instead of {NAME_COLUMNS[-1]}")
    number, language, name = _number(cells[1], "geonameid"), cells[2], cells[3].strip()
    if language in NO_LANGUAGES or not is_name(name):
        return
    yield MoreName(f"geonames:{number}", PlaceName(name, _kind(cells), GEONAMES))


def _codes(cells: Sequence[str], feature: Feature, name: str, id_: str) -> Iterator[Admin]:
    """The GeoNames code that a row of a first- or second-level area explains."""
    code1 = f"{cells[8]}.{cells[10]}"
    if cells[7] == "ADM1":
        yield Admin(code1, id_, name)
    elif feature is Feature.ADMIN2 and cells[11]:
        yield Admin(f"{code1}.{cells[11]}", id_, name)


def _kind(cells: Sequence[str]) -> NameKind:
    """What the flags of an alternate name (preferred, short, colloquial, historic) say it is; a short form is a name like others."""
    if cells[7] == "1":
        return NameKind.HISTORIC
    return NameKind.COLLOQUIAL if cells[6] == "1" else NameKind.OTHER


def _names(cells: Sequence[str]) -> tuple[str, ...]:
    """The usual name, its plain spelling, and the alternate names that a report could write."""
    name = cells[1].strip()
    if not name:
        raise RowError("the name is empty")
    return tuple(dict.fromkeys((name, *filter(is_name, (cells[2].strip(), *cells[3].split(","))))))


def _name_of(area: Place | None, feature: Feature, name: str) -> str | None:
    """The usual name of the province: of a province that the index lacks its own."""
    if area is None:
        return name if feature is Feature.ADMIN1 else None
    return area.name


def _radius(feature: Feature, population: int, features: Features) -> float:
    """Kilometres: by class; a town grows with the root of its population."""
    usual = features.reach[feature].radius_km
    return max(usual, round(population**0.5 / 150, 1)) if features.reach[feature].precision is PlacePrecision.TOWN else usual


def _number(words: str, column: str) -> int:
    if not words.isascii() or not words.isdigit():
        raise RowError(f'{column}: "{words[:40]}" is no number')
    return int(words)


def _count(words: str) -> int:
    return int(words) if words.isascii() and words.isdigit() and len(words) < 12 else 0
