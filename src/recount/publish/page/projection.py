"""Mercator: from degrees to the pixels of a frame that holds all that must be seen."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

#: Beyond this latitude Mercator stretches without bound.
LIMIT = 85.0
#: A map shows at least so many degrees from side to side, so that one town is not alone on an empty ground.
LEAST = 6.0
#: Share of the frame that stays free around what is fitted.
MARGIN = 0.14
#: Kilometres of one degree on the equator.
DEGREE = 111.32

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of longitude and latitude."""

    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class View:
    """A frame in pixels whose upper left corner lies at ``west`` and ``top`` (Mercator degrees); ``scale`` is pixels per degree."""

    width: int
    height: int
    west: float
    top: float
    scale: float

    def point(self, lon: float, lat: float) -> Point:
        """Where a place lies in the frame."""
        return (lon - self.west) * self.scale, (self.top - _stretch(lat)) * self.scale

    def meets(self, box: Box) -> bool:
        """Whether a rectangle reaches into the frame."""
        east, bottom = self.west + self.width / self.scale, self.top - self.height / self.scale
        across = box.west <= east and box.east >= self.west
        return across and _stretch(box.south) <= self.top and _stretch(box.north) >= bottom

    def pixels(self, kilometres: float, lat: float) -> float:
        """A length in pixels; on Mercator it grows towards the poles."""
        return kilometres / (DEGREE * math.cos(math.radians(_bound(lat)))) * self.scale

    def kilometres(self, pixels: float) -> float:
        """What a length in pixels is in the middle of the frame."""
        middle = _unstretch(self.top - self.height / self.scale / 2)
        return pixels / self.scale * DEGREE * math.cos(math.radians(middle))


def _bound(lat: float) -> float:
    """A latitude that Mercator can draw."""
    return max(-LIMIT, min(LIMIT, lat))


def _stretch(lat: float) -> float:
    """Latitude as Mercator degrees."""
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(_bound(lat)) / 2)))


def _unstretch(stretched: float) -> float:
    """Mercator degrees as latitude."""
    return math.degrees(2 * math.atan(math.exp(math.radians(stretched))) - math.pi / 2)


def box_around(lat: float, lon: float, radius_km: float) -> Box:
    """The rectangle that holds a circle."""
    high = radius_km / DEGREE
    wide = min(180.0, high / math.cos(math.radians(_bound(lat))))
    return Box(lon - wide, lat - high, lon + wide, lat + high)


def box_of(rings: Iterable[Iterable[Point]]) -> Box:
    """The rectangle that holds rings of longitude and latitude."""
    points = [point for ring in rings for point in ring]
    lons, lats = [lon for lon, _ in points], [lat for _, lat in points]
    return Box(min(lons), min(lats), max(lons), max(lats))


def crossings(rings: Sequence[Sequence[Point]], y: float) -> list[float]:
    """Where rings cross a level, from left to right."""
    return sorted(
        x + (y - up) / (low - up) * (right - x)
        for ring in rings
        for (x, up), (right, low) in pairwise([*ring, ring[0]])
        if (up > y) != (low > y)
    )


def fit(boxes: Iterable[Box], width: int, height: int) -> View:
    """The closest view that holds all boxes with a margin."""
    held = list(boxes)
    west, east = min(box.west for box in held), max(box.east for box in held)
    south, north = _stretch(min(box.south for box in held)), _stretch(max(box.north for box in held))
    room = 1 - 2 * MARGIN
    scale = min(width * room / max(east - west, LEAST * room), height * room / max(north - south, LEAST * room * height / width))
    left = (west + east) / 2 - width / scale / 2
    return View(width, height, left, (south + north) / 2 + height / scale / 2, scale)


def clip(points: Sequence[Point], width: float, height: float) -> list[Point]:
    """A closed line without what lies outside the frame (Sutherland and Hodgman)."""
    kept = list(points)
    for axis, limit, sign in ((0, 0.0, 1), (0, width, -1), (1, 0.0, 1), (1, height, -1)):
        kept = _clip_edge(kept, axis, limit, sign)
    return kept


def _clip_edge(points: list[Point], axis: int, limit: float, sign: int) -> list[Point]:
    """A closed line without what lies beyond one edge."""
    kept: list[Point] = []
    for before, after in zip([*points[-1:], *points[:-1]], points, strict=True):
        inside_before, inside = sign * (before[axis] - limit) >= 0, sign * (after[axis] - limit) >= 0
        if inside != inside_before:
            share = (limit - before[axis]) / (after[axis] - before[axis])
            kept.append((before[0] + share * (after[0] - before[0]), before[1] + share * (after[1] - before[1])))
        if inside:
            kept.append(after)
    return kept
