"""The use of a place in a claim or a report."""

from dataclasses import dataclass
from enum import StrEnum

from recount.records.building import quick
from recount.records.inherited import Inherited
from recount.records.place import PlacePrecision, kilometres
from recount.records.span import Span


class PlaceRole(StrEnum):
    """What the place is to the claim."""

    EVENT = "event"
    SCOPE = "scope"
    TARGET = "target"
    ORIGIN = "origin"
    DESTINATION = "destination"
    REFERENCE = "reference"


@quick
@dataclass(frozen=True, slots=True)
class Located:
    """Where a mention of a place lies, as far as it can be told.

    ``place`` is a gazetteer id or None; an unresolved place keeps its name and has no coordinates. ``relation`` and
    ``anchor`` stand for relative places ("20 km south", "Gao"). ``within`` lists ids of areas that hold it.
    """

    name: str
    span: Span
    place: str | None = None
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None
    precision: PlacePrecision | None = None
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    pcode: str | None = None
    relation: str | None = None
    anchor: str | None = None
    within: tuple[str, ...] = ()
    score: float | None = None
    reasons: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if (self.lat is None) != (self.lon is None):
            msg = f"{self.name}: latitude and longitude stand together or not at all"
            raise ValueError(msg)


@quick
@dataclass(frozen=True, slots=True)
class PlaceRef:
    """A located place with the role it plays in one claim."""

    role: PlaceRole
    located: Located
    inherited_from: Inherited | None = None


def distance_km(first: Located, second: Located) -> float | None:
    """Great-circle distance between two points in kilometres, or None where one of them has no coordinates."""
    if first.lat is None or first.lon is None or second.lat is None or second.lon is None:
        return None
    return kilometres((first.lat, first.lon), (second.lat, second.lon))
