"""A count as the words give it: low, best, high and how exact."""

from dataclasses import dataclass
from enum import StrEnum

from recount.records.building import quick
from recount.records.inherited import Inherited
from recount.records.span import Span


class Measure(StrEnum):
    """What is counted."""

    KILLED = "killed"
    INJURED = "injured"
    ARRESTED = "arrested"
    ABDUCTED = "abducted"
    RELEASED = "released"
    SURRENDERED = "surrendered"
    MISSING = "missing"
    DISPLACED = "displaced"
    NEUTRALISED = "neutralised"
    ATTACKS = "attacks"
    OPERATIONS = "operations"
    WEAPONS_SEIZED = "weapons_seized"
    VEHICLES_DESTROYED = "vehicles_destroyed"
    HOUSES_DESTROYED = "houses_destroyed"
    BOMBS_DISMANTLED = "bombs_dismantled"
    OTHER = "other"


class Unit(StrEnum):
    """What one of the count is."""

    PERSONS = "persons"
    FAMILIES = "families"
    EVENTS = "events"
    ITEMS = "items"


class Exactness(StrEnum):
    """How the words bound the count."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    APPROXIMATE = "approximate"
    RANGE = "range"
    VAGUE = "vague"
    NONE_REPORTED = "none_reported"


class OfStatus(StrEnum):
    """Whether the people counted are civilians, fighters, security forces or both."""

    CIVILIAN = "civilian"
    COMBATANT = "combatant"
    SECURITY_FORCES = "security_forces"
    MIXED = "mixed"
    UNKNOWN = "unknown"


@quick
@dataclass(frozen=True, slots=True)
class Bounds:
    """low <= best <= high, each of them None where the words do not say."""

    low: int | None = None
    best: int | None = None
    high: int | None = None

    def __post_init__(self) -> None:
        stated = [n for n in (self.low, self.best, self.high) if n is not None]
        if stated != sorted(stated) or any(n < 0 for n in stated):
            msg = f"a count must have 0 <= low <= best <= high: {self.low}, {self.best}, {self.high}"
            raise ValueError(msg)

    def meets(self, other: "Bounds") -> bool:
        """Whether some number satisfies both."""
        low = max(self.low or 0, other.low or 0)
        highs = [h for h in (self.high, other.high) if h is not None]
        return not highs or low <= min(highs)


@quick
@dataclass(frozen=True, slots=True)
class Quantity:
    """One count of one measure in one claim.

    ``part_of`` is the span of the larger count of the same report that this one is a stated part of
    ("12 killed, among them 3 children"); it is never added to that count. ``rule`` is the series' own
    counting rule where the words give it ("claimed", "confirmed").
    """

    measure: Measure
    bounds: Bounds
    unit: Unit
    exactness: Exactness
    span: Span
    of: str | None = None
    of_status: OfStatus = OfStatus.UNKNOWN
    by: str | None = None
    part_of: Span | None = None
    rule: str | None = None
    inherited_from: Inherited | None = None
