"""A place on its way into a volume of the index."""

from dataclasses import dataclass
from enum import IntEnum

from recount.records.feature import Feature
from recount.records.place import PlacePrecision


class NameKind(IntEnum):
    """What a name is to its place; the lower, the better known under it."""

    USUAL = 0
    OTHER = 1
    SHORT = 2
    COLLOQUIAL = 3
    HISTORIC = 4


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name as it is written, what it is to the place, and where it is from (None: from where the place is)."""

    text: str
    kind: NameKind = NameKind.OTHER
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A place with its names. ``lat`` and ``lon`` are None for an area that is known by name alone; ``radius_km`` in kilometres.

    ``within`` lists ids of the areas that hold it, nearest first; ``code2`` is the GeoNames code of its second-level area ("SY.02.0203"),
    which a later table can give a name and a p-code; ``geonames`` is the number there of a place whose id does not say it.
    """

    id: str
    lat: float | None
    lon: float | None
    radius_km: float | None
    precision: PlacePrecision
    feature: Feature
    source: str
    names: tuple[PlaceName, ...]
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    pcode: str | None = None
    code2: str | None = None
    within: tuple[str, ...] = ()
    population: int = 0
    fame: int = 0
    geonames: int | None = None

    def __post_init__(self) -> None:
        if not self.names or not self.names[0].text.strip():
            raise ValueError(f"{self.id}: a place needs a name")
        if (self.lat is None) != (self.lon is None):
            raise ValueError(f"{self.id}: latitude and longitude stand together or not at all")
        if self.lat is not None and self.lon is not None and not (-90 <= self.lat <= 90 and -180 <= self.lon <= 180):
            raise ValueError(f"{self.id}: no such point on earth: {self.lat}, {self.lon}")

    @property
    def name(self) -> str:
        """The usual name."""
        return self.names[0].text
