"""Which area of the index of places an outline is: by its code and its name, and never against the point that the index has."""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from math import cos, hypot, radians
from pathlib import Path
from typing import TypeVar

from areas.source import Shape
from recount.lexicon.place_names import fold_name

#: The point of an area may lie so many degrees outside of its outline: on an islet, in a bay, rounded.
SLACK = 0.15
#: The share of letters from which on two spellings are taken for one name.
ALIKE = 0.6
SQL = "SELECT id, name, lat, lon, country, precision, within FROM place WHERE source = 'area' AND lat IS NOT NULL ORDER BY id"


Key = TypeVar("Key")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Area:
    """An area of the index."""

    id: str
    name: str
    lat: float
    lon: float
    country: str
    is_first: bool
    parent: str | None


def read_areas(index: Path) -> list[Area]:
    """All areas of ISO 3166-2, with the area that holds each."""
    connection = sqlite3.connect(f"file:{index}?mode=ro", uri=True)
    try:
        rows = connection.execute(SQL).fetchall()
    finally:
        connection.close()
    known = {row[0] for row in rows}
    return [Area(*row[:5], row[5] == "admin1", next((area for area in row[6].split() if area in known), None)) for row in rows]


def match(shapes: Sequence[Shape], areas: Sequence[Area]) -> dict[int, Area]:
    """The area of each outline, by the place of the outline; codes are given anew at times, so that a code counts first with its name.

    An outline that holds the point of another area of the same level, one without an outline of its own, is older than a split: it is
    nobody's. A country most of whose outlines are nobody's has been divided anew: none of them counts.
    """
    found = by_code(shapes, areas, {}, alike=True)
    found |= by_name(shapes, areas, found)
    found |= by_code(shapes, areas, found, alike=False)
    sizes, hits = Counter(shape.file for shape in shapes), Counter(shapes[place].file for place in found)
    outlined = set(found.values())
    return {
        place: area
        for place, area in found.items()
        if hits[area.country] * 2 >= sizes[area.country] and not is_older(shapes[place], area, areas, outlined)
    }


def by_code(shapes: Sequence[Shape], areas: Sequence[Area], found: dict[int, Area], *, alike: bool) -> dict[int, Area]:
    """Outlines with the code of an area whose point they hold, or lie near to where nobody holds it."""
    taken = set(found.values())
    free = {area.id: area for area in areas if area not in taken}
    files = group((shape.file, shape) for shape in shapes)
    pairs: dict[int, Area] = {}
    for place, shape in enumerate(shapes):
        area = free.get(f"iso:{shape.code}")
        if place in found or area is None or (alike and not is_alike(shape, area)) or not lies_in(area, shape):
            continue
        if holds(shape, area.lat, area.lon) or not any(holds(other, area.lat, area.lon) for other in files[shape.file]):
            pairs[place] = area
    return only_once(pairs)


def by_name(shapes: Sequence[Shape], areas: Sequence[Area], found: dict[int, Area]) -> dict[int, Area]:
    """Outlines with a name that one area of the country has, and no other outline of it."""
    taken = set(found.values())
    named = group(((area.country, plain(area.name)), area) for area in areas if area not in taken)
    pairs: dict[int, Area] = {}
    for place, shape in enumerate(shapes):
        fits = {area for name in shape.names for area in named.get((shape.file, plain(name)), ()) if lies_in(area, shape)}
        if place not in found and len(fits) == 1:
            pairs[place] = fits.pop()
    return only_once(pairs)


def only_once(pairs: dict[int, Area]) -> dict[int, Area]:
    """Pairs whose area stands in no other pair."""
    counts = Counter(pairs.values())
    return {place: area for place, area in pairs.items() if counts[area] == 1}


def is_alike(shape: Shape, area: Area) -> bool:
    """Whether one of the outline's names is much like the area's."""
    return any(SequenceMatcher(None, plain(name), plain(area.name)).ratio() >= ALIKE for name in shape.names)


def plain(name: str) -> str:
    """A name without marks, blanks and hyphens."""
    return fold_name(name).replace(" ", "").replace("-", "").replace("'", "")


def is_older(shape: Shape, area: Area, areas: Sequence[Area], outlined: set[Area]) -> bool:
    """Whether the outline holds another area of the same level that has no outline itself."""
    same = (one for one in areas if one.country == area.country and one.is_first == area.is_first and one.parent == area.parent)
    return any(one not in outlined and holds(shape, one.lat, one.lon) for one in same)


def lies_in(area: Area, shape: Shape) -> bool:
    """Whether the area's own point lies in the outline, or very near to it."""
    return holds(shape, area.lat, area.lon) or any(
        hypot((x - area.lon) * cos(radians(area.lat)), y - area.lat) < SLACK for ring in shape.rings for x, y, *_ in ring
    )


def holds(shape: Shape, lat: float, lon: float) -> bool:
    """Whether a point lies in an outline, by the even-odd rule."""
    west, south, east, north = shape.box
    if not (west <= lon <= east and south <= lat <= north):
        return False
    inside = False
    for ring in shape.rings:
        for (x, y, *_), (right, up, *_) in pairwise(ring):
            if (y > lat) != (up > lat) and lon < (right - x) * (lat - y) / (up - y) + x:
                inside = not inside
    return inside


def group(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, list[Value]]:
    """Values by key."""
    found: defaultdict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found
