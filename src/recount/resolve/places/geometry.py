"""Points on the earth: bearings, journeys, middles."""

from math import asin, atan2, cos, degrees, radians, sin, sqrt

from recount.records.place import EARTH_KM, Point

#: Degrees clockwise from north.
BEARINGS = {
    "north": 0.0,
    "northeast": 45.0,
    "east": 90.0,
    "southeast": 135.0,
    "south": 180.0,
    "southwest": 225.0,
    "west": 270.0,
    "northwest": 315.0,
}


def travel(start: Point, bearing: float, distance_km: float) -> Point:
    """The point at a bearing (degrees) and a distance."""
    lat, lon, course, arc = radians(start[0]), radians(start[1]), radians(bearing), distance_km / EARTH_KM
    there = asin(max(-1.0, min(1.0, sin(lat) * cos(arc) + cos(lat) * sin(arc) * cos(course))))
    turn = atan2(sin(course) * sin(arc) * cos(lat), cos(arc) - sin(lat) * sin(there))
    return round(degrees(there), 5), round((degrees(lon + turn) + 540) % 360 - 180, 5)


def bearing(start: Point, end: Point) -> float:
    """The direction from one point to another, in degrees clockwise from north."""
    lat, there, turn = radians(start[0]), radians(end[0]), radians(end[1] - start[1])
    return degrees(atan2(sin(turn) * cos(there), cos(lat) * sin(there) - sin(lat) * cos(there) * cos(turn))) % 360


def middle(first: Point, second: Point) -> Point:
    """The point half-way between two points."""
    lat, other, turn = radians(first[0]), radians(second[0]), radians(second[1] - first[1])
    x, y = cos(other) * cos(turn), cos(other) * sin(turn)
    there = atan2(sin(lat) + sin(other), sqrt((cos(lat) + x) ** 2 + y**2))
    return round(degrees(there), 5), round((first[1] + degrees(atan2(y, cos(lat) + x)) + 540) % 360 - 180, 5)
