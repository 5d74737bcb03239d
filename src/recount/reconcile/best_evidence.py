"""Type, time, place and parties of an incident, each from the claim that knows it best."""

from collections.abc import Iterable, Sequence

from recount.lexicon.reconcile_tables import read_hierarchy
from recount.records.claim import Claim, Status
from recount.records.event_type import EventType
from recount.records.inherited import Inherited
from recount.records.party import Party, PartyKind, PartyRole
from recount.records.period import Period, TimePrecision
from recount.records.place import PlacePrecision
from recount.records.place_ref import PlaceRef, PlaceRole

_SIDES = (PartyRole.PERPETRATOR, PartyRole.ACTOR, PartyRole.TARGET, PartyRole.SUPPORTER)
_TIMES = list(TimePrecision)
_PLACES = list(PlacePrecision)
#: Values taken from the report as a whole, not from the words around the claim.
_FAR = (Inherited.PUBLICATION_DATE, Inherited.DATELINE, Inherited.REPORT)


def telling(claims: Sequence[Claim]) -> list[Claim]:
    """The claims that say that it happened; denials say nothing of when and where."""
    told = [claim for claim in claims if claim.said.status is not Status.DENIED]
    return told or list(claims)


def choose_type(claims: Iterable[Claim]) -> EventType | None:
    """The highest type in the codebook's order; the first claim that gives it decides the rest. Acts of speech type no occurrence."""
    types = [typed for claim in claims if (typed := claim.said.event_type) is not None and typed.acled is not None]
    return min(types, key=_rank, default=None)


def _rank(event_type: EventType) -> tuple[int, int]:
    """0 is the highest; what the codebook does not list comes last."""
    ranks = read_hierarchy()
    last = (len(ranks), 0)
    return ranks.get((event_type.acled or "", event_type.acled_sub), ranks.get((event_type.acled or "", None), last))


def choose_time(claims: Iterable[Claim]) -> Period | None:
    """The finest time that a claim gives in its own words, else the finest inherited one."""
    times = [claim.said.time for claim in claims if claim.said.time is not None]
    return min(times, key=_time_rank, default=None)


def _time_rank(time: Period) -> tuple[bool, int, int, bool]:
    """Sorts better evidence first."""
    length = (time.days.end - time.days.start).days
    return (time.inherited_from in _FAR, length, _TIMES.index(time.precision), time.inherited_from is not None)


def choose_place(claims: Iterable[Claim]) -> PlaceRef | None:
    """The finest place of the event that could be placed, else the first name of one."""
    refs = [ref for claim in claims for ref in claim.places if ref.role is PlaceRole.EVENT]
    return min(refs, key=_place_rank, default=None)


def _place_rank(ref: PlaceRef) -> tuple[bool, bool, int, float, bool]:
    """Sorts better evidence first."""
    located = ref.located
    precision = _PLACES.index(located.precision) if located.precision is not None else len(_PLACES)
    radius = located.radius_km if located.radius_km is not None else float("inf")
    return (located.lat is None, ref.inherited_from in _FAR, precision, radius, ref.inherited_from is not None)


def merge_parties(claims: Iterable[Claim]) -> tuple[Party, ...]:
    """Each organisation, group and thing once in each role, in order of mention; persons belong to no incident."""
    merged: dict[tuple[PartyRole, str], Party] = {}
    for claim in claims:
        for party in claim.parties:
            if party.role in _SIDES and party.kind is not PartyKind.PERSON:
                merged.setdefault((party.role, party.actor or party.name.casefold()), party)
    return tuple(merged.values())
