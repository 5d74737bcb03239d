"""Outlines of areas: their middle, their reach, and which points lie in them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi, radians, sqrt
from typing import Any

from recount.atlas.effects import RowError
from recount.records.place import Point

KM_A_DEGREE = 111.2
Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """Polygons as rings of longitude and latitude, the outer one first, then its holes; ``box``: west, south, east, north."""

    polygons: tuple[tuple[Ring, ...], ...]
    box: tuple[float, float, float, float]

    def holds(self, lat: float, lon: float) -> bool:
        """Whether a point lies in one of the polygons and in none of its holes."""
        west, south, east, north = self.box
        if not (west <= lon <= east and south <= lat <= north):
            return False
        return any(in_ring(lat, lon, rings[0]) and not any(in_ring(lat, lon, hole) for hole in rings[1:]) for rings in self.polygons)

    @property
    def middle(self) -> Point:
        """The centre of mass of the greatest polygon, or a vertex of it where that lies outside."""
        ring = max((rings[0] for rings in self.polygons), key=lambda ring: abs(_doubled_area(ring)))
        lat, lon = _centroid(ring)
        return (lat, lon) if self.holds(lat, lon) else (ring[0][1], ring[0][0])

    @property
    def radius_km(self) -> float:
        """The radius of a circle as large as the outline."""
        doubled = sum(abs(_doubled_area(rings[0])) for rings in self.polygons)
        south, north = self.box[1], self.box[3]
        return round(max(1.0, sqrt(doubled / 2 * KM_A_DEGREE**2 * cos(radians((south + north) / 2)) / pi)), 1)


def parse_outline(geometry: dict[str, Any]) -> Outline:
    """A GeoJSON Polygon or MultiPolygon; RowError for what is none."""
    coordinates = geometry.get("coordinates")
    shapes: Any = {"Polygon": [coordinates], "MultiPolygon": coordinates}.get(str(geometry.get("type")), ())
    try:
        polygons = tuple(tuple(_parse_ring(ring) for ring in shape) for shape in shapes)
    except (TypeError, ValueError, LookupError) as broken:
        raise RowError(f"the outline is no list of points ({broken})") from broken
    if not polygons or not all(polygons):
        raise RowError(f"a geometry of type {geometry.get('type')} is neither a point nor an outline")
    points = [point for rings in polygons for ring in rings for point in ring]
    if not all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in points):
        raise RowError("the outline is not in degrees; save it in WGS 84 (EPSG:4326)")
    lons, lats = [lon for lon, _ in points], [lat for _, lat in points]
    return Outline(polygons, (min(lons), min(lats), max(lons), max(lats)))


def _parse_ring(ring: Sequence[Sequence[float]]) -> Ring:
    if len(ring) < 4:
        raise ValueError(f"a ring of {len(ring)} points")
    return tuple((float(point[0]), float(point[1])) for point in ring)


def _pairs(ring: Sequence[tuple[float, float]]) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    return zip(ring, (*ring[1:], ring[0]), strict=True)


def in_ring(lat: float, lon: float, ring: Sequence[tuple[float, float]]) -> bool:
    """Whether a line to the east crosses the ring an odd number of times."""
    inside = False
    for (x, y), (right, up) in _pairs(ring):
        if (y > lat) != (up > lat) and lon < (right - x) * (lat - y) / (up - y) + x:
            inside = not inside
    return inside


def _doubled_area(ring: Ring) -> float:
    return sum(x * up - right * y for (x, y), (right, up) in _pairs(ring))


def _centroid(ring: Ring) -> Point:
    doubled = _doubled_area(ring)
    if doubled == 0:
        return ring[0][1], ring[0][0]
    lon = sum((x + right) * (x * up - right * y) for (x, y), (right, up) in _pairs(ring)) / (3 * doubled)
    lat = sum((y + up) * (x * up - right * y) for (x, y), (right, up) in _pairs(ring)) / (3 * doubled)
    return lat, lon
