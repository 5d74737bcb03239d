"""Places that are drawn as the outline of an area: those known no better than the area, where its outline is known."""

from collections.abc import Sequence
from dataclasses import dataclass

from recount.publish.page.areas import read_areas
from recount.publish.page.projection import Box, Point, View, box_of, crossings
from recount.records.place import PlacePrecision
from recount.records.place_ref import Located

#: How finely a place may be known to be an area itself.
AREAS = frozenset({PlacePrecision.ADMIN1, PlacePrecision.DISTRICT})
#: An outline wider than this lies on both sides of the 180th meridian; degrees.
SPLIT = 180.0
#: Lines across an outline on which the roomiest stretch is sought.
LINES = 24


@dataclass(frozen=True, slots=True)
class Tint:
    """The outline of an area in degrees, with its reach."""

    rings: Sequence[Sequence[Point]]
    box: Box


def find_tint(located: Located) -> Tint | None:
    """The outline of the area that a place is; none for a part of one ("east of"), nor where it is not known."""
    if located.precision not in AREAS or located.place is None or located.country is None or located.relation is not None:
        return None
    areas = read_areas(located.country)
    rings = [] if areas is None else areas.rings(located.place)
    if not rings:
        return None
    box = box_of(rings)
    return Tint(rings, box) if box.east - box.west < SPLIT else None


def roomiest(tint: Tint, view: View) -> tuple[float, float, float]:
    """The middle of the widest level stretch inside of an outline, and half of its width, in pixels; near the middle before the edge."""
    rings = [[view.point(lon, lat) for lon, lat in ring] for ring in tint.rings]
    top, bottom = min(y for ring in rings for _, y in ring), max(y for ring in rings for _, y in ring)
    found = []
    for step in range(1, LINES):
        y = top + (bottom - top) * step / LINES
        ends = crossings(rings, y)
        closeness = 1 - abs(2 * step / LINES - 1) / 2
        found += [((right - left) * closeness, left, right, y) for left, right in zip(ends[::2], ends[1::2], strict=True)]
    _, left, right, y = max(found)
    return (left + right) / 2, y, (right - left) / 2
