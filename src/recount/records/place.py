"""A place is a gazetteer entry: a point with a radius, or an area, in its chain of areas."""

from dataclasses import dataclass
from enum import StrEnum
from math import asin, cos, radians, sin, sqrt

EARTH_KM = 6371.0
#: Between parallels one degree apart.
DEGREE_KM = EARTH_KM * radians(1)
#: Latitude and longitude in degrees (WGS 84).
Point = tuple[float, float]


class PlacePrecision(StrEnum):
    """How finely a place is known."""

    SITE = "site"
    NEIGHBOURHOOD = "neighbourhood"
    TOWN = "town"
    NEAR = "near"
    DISTRICT = "district"
    ADMIN1 = "admin1"
    REGION = "region"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a name lies. ``id`` is ``geonames:N``, ``iso:XX-YY``, ``pcode:X``, ``recount:NAME`` or ``user:NAME``.

    Degrees for ``lat`` and ``lon`` (WGS 84), kilometres for ``radius_km``; both None where the place is known only by name.
    ``within`` lists the ids of the areas that hold it, nearest first.
    """

    id: str
    name: str
    lat: float | None
    lon: float | None
    radius_km: float | None
    precision: PlacePrecision
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    pcode: str | None = None
    within: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if (self.lat is None) != (self.lon is None):
            msg = f"{self.id}: latitude and longitude stand together or not at all"
            raise ValueError(msg)
        if self.lat is not None and self.lon is not None and not (-90 <= self.lat <= 90 and -180 <= self.lon <= 180):
            msg = f"{self.id}: no such point on earth: {self.lat}, {self.lon}"
            raise ValueError(msg)


def is_within(first: Point, second: Point, reach_km: float) -> bool:
    """Whether two points lie no further apart than the reach; latitudes that differ by more say no at once."""
    return abs(first[0] - second[0]) * DEGREE_KM <= reach_km and kilometres(first, second) <= reach_km


def kilometres(first: Point, second: Point) -> float:
    """Great-circle distance between two points."""
    south, north = radians(first[0]), radians(second[0])
    rise = sin((north - south) / 2) ** 2
    turn = sin(radians(second[1] - first[1]) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(rise + cos(south) * cos(north) * turn)))
