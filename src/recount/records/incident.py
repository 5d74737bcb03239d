"""An incident is one occurrence in the world, told by one or more claims."""

from dataclasses import dataclass
from enum import StrEnum

from recount.records.event_type import EventType
from recount.records.party import Party
from recount.records.period import Period
from recount.records.place_ref import PlaceRef
from recount.records.quantity import Bounds, Measure, OfStatus


class Grade(StrEnum):
    """How well an incident is supported."""

    ALLEGED = "alleged"
    SINGLE = "single"
    CORROBORATED = "corroborated"
    CONTESTED = "contested"
    ACCEPTED = "accepted"
    DISCOUNTED = "discounted"


#: Every resolver that a user can name; ``reviewed`` is a person's, and outranks them.
RESOLVER_NAMES = ("range", "lowest", "highest", "majority", "latest", "hierarchy", "acled", "ucdp", "gtd")
REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class Toll:
    """One measure of one incident: the range over its claims and what the named resolver picks as best."""

    measure: Measure
    bounds: Bounds
    resolver: str
    claims: tuple[str, ...]
    of: str | None = None
    of_status: OfStatus = OfStatus.UNKNOWN
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Membership:
    """Why one claim was joined to an incident."""

    claim: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Incident:
    """One real-world occurrence; ``claims`` are ids in order of report and span."""

    id: str
    event_type: EventType | None
    time: Period | None
    place: PlaceRef | None
    parties: tuple[Party, ...]
    grade: Grade
    tolls: tuple[Toll, ...]
    claims: tuple[str, ...]
    links: tuple[Membership, ...]
