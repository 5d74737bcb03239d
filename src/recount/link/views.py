"""What linking needs of a claim, worked out once for each claim and not for each pair."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from recount.link.openers import can_open, event_places
from recount.records.claim import Claim
from recount.records.document import Document
from recount.records.inherited import Inherited
from recount.records.party import DOERS, PartyKind, PartyRole
from recount.records.period import Days, TimePrecision
from recount.records.place_ref import Located, PlaceRole
from recount.records.quantity import Bounds, Measure

_WORD = re.compile(r"[^\W_]{4,}")
#: What is taken from the words around a claim.
_NEAR = (Inherited.SENTENCE, Inherited.PARAGRAPH)
#: What people suffer in an act or right after it.
_HARM = frozenset({Measure.KILLED, Measure.INJURED, Measure.SURRENDERED, Measure.NEUTRALISED, Measure.MISSING})


@dataclass(frozen=True, slots=True)
class View:
    """A claim as a linker sees it.

    ``days`` is None where the claim is not dated; ``window`` always says between which days to look for the same
    occurrence, None where not even the report is dated. ``parties`` holds ids, or folded names, by side.
    """

    claim: Claim
    opens: bool
    days: Days | None
    exact: bool
    window: Days | None
    places: tuple[Located, ...]
    doers: frozenset[str]
    targets: frozenset[str]
    counts: tuple[tuple[Measure, Bounds], ...]
    weapons: frozenset[str]
    words: frozenset[str]
    leans: bool


def make_views(claims: Mapping[str, Claim], documents: Mapping[str, Document], undated_days: int) -> dict[str, View]:
    """A view of each claim, by id."""
    return {key: _view(claim, documents.get(claim.said.document), undated_days) for key, claim in claims.items()}


def _view(claim: Claim, document: Document | None, undated_days: int) -> View:
    said = claim.said
    days = said.time.days if said.time is not None else None
    return View(
        claim=claim,
        opens=can_open(claim),
        days=days,
        exact=said.time is not None and said.time.precision is TimePrecision.DAY and days is not None and days.start == days.end,
        window=days or _published_window(document, undated_days),
        places=event_places(claim),
        doers=_named(claim, DOERS),
        targets=_named(claim, (PartyRole.TARGET,)),
        counts=tuple((count.measure, count.bounds) for count in said.quantities if count.part_of is None),
        weapons=frozenset(weapon.name for weapon in said.weapons),
        words=frozenset(word.lower() for word in _WORD.findall(said.span.text)),
        leans=_leans(claim),
    )


def _leans(claim: Claim) -> bool:
    """Whether a count of people takes both place and day from what its paragraph told before."""
    said = claim.said
    refs = [ref for ref in claim.places if ref.role is PlaceRole.EVENT]
    placed = bool(refs) and all(ref.inherited_from in _NEAR for ref in refs)
    timed = said.time is not None and said.time.inherited_from in _NEAR
    return placed and timed and any(count.measure in _HARM for count in said.quantities)


def _published_window(document: Document | None, undated_days: int) -> Days | None:
    """The days before publication in which an undated occurrence is sought."""
    if document is None or document.published is None:
        return None
    days = document.published.days
    return Days(days.start - timedelta(days=undated_days), days.end)


def _named(claim: Claim, roles: tuple[PartyRole, ...]) -> frozenset[str]:
    """Organisations in the roles by registry id; other parties are too common to tell occurrences apart."""
    return frozenset(
        party.actor or party.name.casefold() for party in claim.parties if party.role in roles and party.kind is PartyKind.ORGANISATION
    )
