"""The ground of the map: land, borders and names of countries, cut to the frame."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from recount.publish.page.markup import Html, element
from recount.publish.page.outlines import Country, Outlines
from recount.publish.page.projection import Point, View, clip
from recount.publish.page.terrain import Terrain

#: Points closer than this to the last one drawn are left out, in pixels.
FINEST = 0.7
#: Land reaches so far beyond the frame, so that its cut edge is not seen.
BLEED = 8.0
#: What reaches so many degrees runs around the back of the map, and would be drawn straight across it.
WRAPPED = 350.0


#: The name of a country may stand in one of so many of its parts.
LARGER = 3
#: Kinds of lines, the faintest first.
KINDS = ("inner", "coast", "border", "disputed")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a country in the frame: its area, its middle, its width and its ring, in pixels."""

    area: float
    centre: Point
    width: float
    ring: Sequence[Point]


@dataclass(frozen=True, slots=True)
class Land:
    """What of a country lies in the frame: its larger parts, the largest first."""

    country: Country
    parts: tuple[Part, ...]


def find_land(outlines: Outlines, view: View) -> list[Land]:
    """Every country that the frame shows."""
    return [land for country in outlines.countries if (land := _land(outlines, country, view)) is not None]


def _land(outlines: Outlines, country: Country, view: View) -> Land | None:
    """The parts of a country that lie in the frame."""
    parts = [Part(*_area(part), part) for ring in outlines.rings(country) if (part := cut_ring(ring, view))]
    larger = sorted((part for part in parts if part.area), key=lambda part: (-part.area, part.centre))
    return Land(country, tuple(larger[:LARGER])) if parts else None


def cut_ring(points: Sequence[Point], view: View) -> list[Point]:
    """A ring in pixels, cut to the frame; empty where it lies outside."""
    east, west = view.west + view.width / view.scale, view.west
    longitudes = [lon for lon, _ in points]
    if min(longitudes) > east or max(longitudes) < west or max(longitudes) - min(longitudes) > WRAPPED:
        return []
    moved = [(x + BLEED, y + BLEED) for x, y in (view.point(lon, lat) for lon, lat in points)]
    return [(x - BLEED, y - BLEED) for x, y in clip(moved, view.width + 2 * BLEED, view.height + 2 * BLEED)]


def area_path(rings: Iterable[Sequence[Point]], view: View) -> str:
    """Rings of longitude and latitude as path data, cut to the frame."""
    return "".join(_path(part, closed=True) for ring in rings if (part := cut_ring(ring, view)))


def draw_land(terrain: Terrain, view: View) -> Iterator[Html]:
    """Land, without its lines."""
    for rings in terrain.land:
        path = area_path(rings, view)
        if path:
            yield element("path", d=path, class_="land")


def draw_lines(terrain: Terrain, view: View) -> Iterator[tuple[str, Html]]:
    """Coasts, and lines between areas and between countries, by kind."""
    for kind in KINDS:
        path = "".join(run for one, line in terrain.lines if one == kind for run in _runs(line, view))
        if path:
            yield kind, element("path", d=path, class_=kind)


def _area(points: Sequence[Point]) -> tuple[float, Point, float]:
    """Area, centre of gravity and width of a ring."""
    twice = across = down = 0.0
    for (x, y), (next_x, next_y) in zip(points, [*points[1:], points[0]], strict=True):
        cross = x * next_y - next_x * y
        twice, across, down = twice + cross, across + (x + next_x) * cross, down + (y + next_y) * cross
    if not twice:
        return 0.0, points[0], 0.0
    xs = [x for x, _ in points]
    return abs(twice) / 2, (across / (3 * twice), down / (3 * twice)), max(xs) - min(xs)


def _path(points: Sequence[Point], *, closed: bool) -> str:
    """Points as path data, without those that no eye can part."""
    kept: list[Point] = []
    for x, y in points:
        if not kept or abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= FINEST:
            kept.append((x, y))
    if len(kept) < 2 + closed:
        return ""
    start, *rest = ((round(x * 10), round(y * 10)) for x, y in kept)
    steps = "".join(f"l{_tenths(right - left)} {_tenths(low - high)}" for (left, high), (right, low) in pairwise([start, *rest]))
    return f"M{_tenths(start[0])} {_tenths(start[1])}{steps}{'Z' if closed else ''}"


def _tenths(number: int) -> str:
    """Tenths of a pixel as a decimal number, as short as can be."""
    return f"{number / 10:.1f}".removesuffix(".0")


def _runs(arc: Sequence[Point], view: View) -> Iterator[str]:
    """The stretches of a line that lie in the frame or touch it."""
    east = view.west + view.width / view.scale
    longitudes = [lon for lon, _ in arc]
    if max(longitudes) < view.west or min(longitudes) > east or max(longitudes) - min(longitudes) > WRAPPED:
        return
    run: list[Point] = []
    for before, after in pairwise(view.point(lon, lat) for lon, lat in arc):
        if _crosses(before, after, view):
            run += [after] if run else [before, after]
        elif run:
            yield _path(run, closed=False)
            run = []
    if run:
        yield _path(run, closed=False)


def _crosses(before: Point, after: Point, view: View) -> bool:
    """Whether the rectangle around a step meets the frame."""
    across = max(before[0], after[0]) >= -BLEED and min(before[0], after[0]) <= view.width + BLEED
    return across and max(before[1], after[1]) >= -BLEED and min(before[1], after[1]) <= view.height + BLEED
