"""A claim is one thing that one report says; a draft is a claim still in the report's own words."""

from dataclasses import dataclass
from enum import StrEnum

from recount.records.building import quick
from recount.records.event_type import EventType
from recount.records.mention import PartyUse, PlaceUse
from recount.records.party import Party
from recount.records.period import Period
from recount.records.place_ref import PlaceRef
from recount.records.quantity import Quantity
from recount.records.source import Source
from recount.records.span import Span
from recount.records.wording import Weapon, Wording


class ClaimKind(StrEnum):
    """What sort of thing is said."""

    EVENT = "event"
    FIGURE = "figure"
    TREND = "trend"
    ACTIVITY = "activity"
    STATEMENT = "statement"


class Status(StrEnum):
    """Whether it happened, goes on, is to come, is denied, or is background."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"
    THREATENED = "threatened"
    CALLED_FOR = "called_for"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"
    HISTORICAL = "historical"


class Assertion(StrEnum):
    """In whose voice, and how firmly."""

    ASSERTED = "asserted"
    ATTRIBUTED = "attributed"
    ALLEGED = "alleged"
    HEDGED = "hedged"


@quick
@dataclass(frozen=True, slots=True)
class Statement:
    """What a draft and a claim have in common: everything that needs no registry and no gazetteer.

    ``chain`` numbers the occurrence within the report that the words speak of: claims with the same number are one
    occurrence by the report's own language ("the attack", "it"); None where the claim speaks of no single occurrence.
    ``paragraph`` counts blocks of the report from 0 (the title). ``heading`` is the text of the nearest heading above.
    ``correction`` says that the words correct or update an earlier number.
    """

    document: str
    span: Span
    kind: ClaimKind
    status: Status
    assertion: Assertion
    trigger: Span | None
    event_type: EventType | None
    weapons: tuple[Weapon, ...]
    quantities: tuple[Quantity, ...]
    time: Period | None
    sources: tuple[Source, ...]
    loaded: tuple[Wording, ...]
    confidence: float
    reasons: tuple[str, ...]
    chain: int | None = None
    paragraph: int = 0
    heading: str | None = None
    correction: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.confidence <= 1:
            msg = f"a confidence lies between 0 and 1: {self.confidence}"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim whose parties, places and event type are still words; ``act`` is what its trigger stands for."""

    said: Statement
    parties: tuple[PartyUse, ...]
    places: tuple[PlaceUse, ...]
    act: str | None = None


@quick
@dataclass(frozen=True, slots=True)
class Claim:
    """A claim with its parties and places known; ``id`` is a digest of its content."""

    id: str
    said: Statement
    parties: tuple[Party, ...]
    places: tuple[PlaceRef, ...]
