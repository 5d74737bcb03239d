"""What of the world a frame shows: land and lines, coarse from afar, with first-level areas where the frame is small enough for them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from recount.publish.page.areas import Areas, read_areas, read_boxes
from recount.publish.page.disputed import part, read_disputed
from recount.publish.page.outlines import Outlines
from recount.publish.page.polyline import Line
from recount.publish.page.projection import View, box_of

#: From so many pixels a degree on, lines of 1:50 million look coarse.
CLOSE = 18.0
#: Lines between the areas of a country help where half of the areas in the frame are wider than this, in pixels.
WIDE_ENOUGH = 34.0
#: Where outlines are cut for want of more map.
EDGE = 180.0

Rings = Sequence[Sequence[tuple[float, float]]]


@dataclass(frozen=True, slots=True)
class Terrain:
    """Land by country, and lines by kind ("coast", "inner", "border", "disputed")."""

    land: Sequence[Rings]
    lines: Sequence[tuple[str, Line]]


def find_terrain(outlines: Outlines, view: View) -> Terrain:
    """The best that is known of what the frame shows."""
    drawn = [("disputed", line) for line in read_disputed().drawn]
    close = _near_areas(view) if view.scale >= CLOSE else []
    if not close:
        lines = [kind for line, sides in outlines.sides() for kind in _kinds(line, sides)]
        return Terrain([list(outlines.rings(country)) for country in outlines.countries], [*lines, *_inside(), *drawn])
    land = [areas.land_rings() for areas in close]
    # A border stands in the files of both countries; it is drawn once, so that broken lines stay broken.
    lines = list(dict.fromkeys(kind for areas in close for kind in _area_lines(areas, view)))
    return Terrain(land, [*lines, *drawn])


def _inside() -> Iterator[tuple[str, Line]]:
    """Disputed lines that run inside of a country."""
    for country in sorted({rule.one[0].split("-")[0] for rule in read_disputed().rules if rule.always}):
        areas = read_areas(country)
        if areas is not None:
            yield from (kind for line, sides in areas.sides() for kind in _kinds(line, sides) if kind[0] == "disputed" and len(sides) == 2)


def _near_areas(view: View) -> list[Areas]:
    """The areas of every country that may reach into the frame."""
    near = [code for code, boxes in read_boxes().items() if any(view.meets(box) for box in boxes)]
    return [areas for code in near if (areas := read_areas(code)) is not None]


def _area_lines(areas: Areas, view: View) -> Iterator[tuple[str, Line]]:
    """The lines of one country; those between its areas only where they help."""
    helps = _is_wide_enough(areas, view)
    for line, sides in areas.sides():
        yield from (kind for kind in _kinds(line, sides) if helps or kind[0] != "inner")


def _is_wide_enough(areas: Areas, view: View) -> bool:
    """Whether the areas of a country that lie in the frame are wide enough for lines between them."""
    boxes = [box for rings in areas.shown_rings() if view.meets(box := box_of(rings))]
    return bool(boxes) and median(box.east - box.west for box in boxes) * view.scale >= WIDE_ENOUGH


def _kinds(line: Line, sides: Sequence[str]) -> Iterator[tuple[str, Line]]:
    """A line as what it is, cut where it begins to be disputed; edges of the map and lines inside of an area are not drawn."""
    if not sides or all(abs(lon) == EDGE for lon, _ in line):
        return
    countries = {side.split("-")[0] for side in sides}
    usual = "coast" if len(sides) == 1 else "inner" if len(countries) == 1 else "border"
    for is_disputed, stretch in part(line, sides):
        yield "disputed" if is_disputed else usual, stretch
