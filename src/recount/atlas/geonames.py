"""GeoNames files, row by row: country files and allCountries, codes of first- and second-level areas, alternate names.

The formats are those of https://download.geonames.org/export/dump/readme.txt: tab-separated UTF-8 without a header or quotes.
"""

from collections.abc import Callable, Iterator, Sequence

from recount.atlas.effects import Admin, Effect, MoreName, RowError
from recount.atlas.entry import Entry, NameKind, PlaceName
from recount.atlas.names import is_name
from recount.atlas.points import read_degrees
from recount.lexicon.features import Features
from recount.records.feature import Feature
from recount.records.place import Place, PlacePrecision

PLACE_COLUMNS, NAME_COLUMNS, CODE_COLUMNS = 19, (8, 10), 4
#: Alternate names in these "languages" are codes and links, no names.
NO_LANGUAGES = frozenset({"link", "post", "iata", "icao", "faac", "unlc", "wkdt", "tcid", "phon", "piny", "abbr", "lauc"})
#: What the index knows of a first-level code ("SY.02"): its area, or None.
FindArea = Callable[[str], Place | None]


def read_place(row: str, features: Features, find_area: FindArea) -> Iterator[Effect]:
    """A row of a country file or of allCountries; nothing for a feature that no report of war names."""
    cells = row.split("\t")
    if len(cells) != PLACE_COLUMNS:
        raise RowError(f"{len(cells)} columns instead of {PLACE_COLUMNS}")
    feature = features.of_code(cells[6], cells[7])
    if feature is None:
        return
    number, name = _number(cells[0], "geonameid"), cells[1].strip()
    country, code1 = cells[8], f"{cells[8]}.{cells[10]}"
    code2 = f"{code1}.{cells[11]}" if cells[11] else None
    area = find_area(code1)
    if feature is Feature.ADMIN1 and area is not None:
        yield from (MoreName(area.id, PlaceName(other, origin="geonames")) for other in _names(name, cells))
        return
    district = feature is Feature.ADMIN2
    yield Entry(
        f"geonames:{number}",
        read_degrees(cells[4], "latitude", 90),
        read_degrees(cells[5], "longitude", 180),
        _radius(feature, population := _count(cells[14]), features),
        features.reach[feature].precision,
        feature,
        "geonames",
        tuple(PlaceName(each, NameKind.USUAL if each == name else NameKind.OTHER) for each in _names(name, cells)),
        country or None,
        area.name if area is not None else None,
        name if district else None,
        code2=code2,
        within=() if area is None else (area.id,),
        population=population,
        fame=cells[3].count(",") + bool(cells[3]),
    )
    if district and code2 is not None:
        yield Admin(code2, f"geonames:{number}", name)


def read_code(row: str) -> Iterator[Effect]:
    """A row of admin1CodesASCII or admin2Codes: a code, a name, its plain spelling, a geonameid; first-level areas are known already."""
    cells = row.split("\t")
    if len(cells) != CODE_COLUMNS:
        raise RowError(f"{len(cells)} columns instead of {CODE_COLUMNS}")
    number = _number(cells[3], "geonameid")
    if cells[0].count(".") == 2:
        yield Admin(cells[0], f"geonames:{number}", cells[1].strip() or cells[2].strip())


def read_alternate_name(row: str) -> Iterator[Effect]:
    """A row of alternateNamesV2; nothing for codes, links and names that no report could write."""
    cells = row.split("\t")
    if len(cells) not in NAME_COLUMNS:
        raise RowError(f"{len(cells)} columns instead of {NAME_COLUMNS[-1]}")
    number, language, name = _number(cells[1], "geonameid"), cells[2], cells[3].strip()
    if language in NO_LANGUAGES or not is_name(name):
        return
    yield MoreName(f"geonames:{number}", PlaceName(name, _kind(cells), "geonames"))


def _kind(cells: Sequence[str]) -> NameKind:
    """What the flags of an alternate name say it is: preferred, short, colloquial, historic."""
    flags = [cell == "1" for cell in cells[4:8]]
    kinds = (NameKind.OTHER, NameKind.SHORT, NameKind.COLLOQUIAL, NameKind.HISTORIC)
    return next((kind for flag, kind in reversed(list(zip(flags, kinds, strict=True))) if flag), NameKind.OTHER)


def _names(name: str, cells: Sequence[str]) -> tuple[str, ...]:
    """The usual name, its plain spelling, and the alternate names that a report could write."""
    if not name:
        raise RowError("the name is empty")
    return tuple(dict.fromkeys((name, *filter(is_name, (cells[2].strip(), *cells[3].split(","))))))


def _radius(feature: Feature, population: int, features: Features) -> float:
    """Kilometres: by class; a town grows with the root of its population."""
    usual = features.reach[feature].radius_km
    return max(usual, round(population**0.5 / 150, 1)) if features.reach[feature].precision is PlacePrecision.TOWN else usual


def _number(words: str, column: str) -> int:
    if not words.isascii() or not words.isdigit():
        raise RowError(f'{column}: "{words[:40]}" is no number')
    return int(words)


def _count(words: str) -> int:
    return int(words) if words.isascii() and words.isdigit() else 0
