"""Which claims may open an incident, and which may only join one."""

from collections.abc import Sequence

from recount.records.claim import Claim, ClaimKind, Statement, Status
from recount.records.inherited import Inherited
from recount.records.period import Period, TimePrecision
from recount.records.place import PlacePrecision
from recount.records.place_ref import Located, PlaceRole
from recount.records.quantity import Exactness, Measure, Quantity

_HAPPENED = (Status.OCCURRED, Status.ONGOING)
_WIDE = (PlacePrecision.COUNTRY,)
_VAGUE = (PlacePrecision.COUNTRY, PlacePrecision.REGION)
#: An act whose days are given no closer than this is a stretch of acts, not an occurrence.
LONGEST_DAYS = 7
#: Characters between a part of a count and its place ("in", "over the").
PART_REACH = 10
#: A claim that begins with whom nothing befell ("no civilian was hit") tells of an act that another claim opens.
NONE_REACH = 2


def event_places(claim: Claim) -> tuple[Located, ...]:
    """Where the claim says that it happened, in order."""
    return tuple(ref.located for ref in claim.places if ref.role is PlaceRole.EVENT)


def is_local(located: Located) -> bool:
    """Whether a place is finer than a country; a bare name that nobody could place counts as local."""
    return located.precision not in _WIDE


#: A day that only the report as a whole lends opens nothing by itself: it asks for a place.
_LENT = frozenset({Inherited.PUBLICATION_DATE, Inherited.REPORT, Inherited.TITLE})


def is_dated(time: Period | None) -> bool:
    """Whether the words themselves, or those around them, give the day."""
    return time is not None and time.precision is TimePrecision.DAY


def can_open(claim: Claim) -> bool:
    """Whether the claim tells of a particular act that happened, at a place or on a day that is known."""
    said = claim.said
    if said.kind is not ClaimKind.EVENT or said.status not in _HAPPENED or said.event_type is None:
        return False
    if said.time is None or (said.time.days.end - said.time.days.start).days > LONGEST_DAYS:
        return False
    if _is_of_nobody(said):
        return False
    if any(count.measure is Measure.DISPLACED for count in said.quantities) and said.event_type.acled_sub == "Other":
        return False
    places = event_places(claim)
    if places and all(_is_of_part(place, said.quantities) for place in places):
        return False
    if places and not any(map(is_local, places)):
        return False
    if said.time.inherited_from in _LENT:
        return any(place.precision not in _VAGUE for place in places)
    return bool(places) or is_dated(said.time)


def _is_of_nobody(said: Statement) -> bool:
    """Whether a claim only tells that nobody was harmed: it begins with that, or its act is that."""
    none = [count for count in said.quantities if count.exactness is Exactness.NONE_REPORTED]
    if any(count.span.start - said.span.start <= NONE_REACH for count in none):
        return True
    inside = said.trigger is None or any(count.span.start <= said.trigger.start < count.span.end for count in none)
    return bool(none) and len(none) == len(said.quantities) and inside


def _is_of_part(place: Located, quantities: Sequence[Quantity]) -> bool:
    """Whether a place only says where a part of a count fell ("40 shells on the province, 12 of them on Brenn")."""
    return any(count.part_of is not None and 0 <= place.span.start - count.span.end <= PART_REACH for count in quantities)


def can_join(claim: Claim) -> bool:
    """Whether the claim may be about an occurrence that another claim opens: an event in any tense, its denial or its count."""
    said = claim.said
    if said.kind is ClaimKind.EVENT:
        return said.status in (*_HAPPENED, Status.DENIED, Status.HISTORICAL)
    if said.chain is None:
        return False
    return said.status is Status.DENIED or (said.kind is ClaimKind.FIGURE and said.status is Status.OCCURRED)
