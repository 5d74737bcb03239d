"""A count is one number of one claim with the scope that it holds for: what findings compare."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from recount.lexicon.reconcile_tables import read_harm
from recount.reconcile.voices import Voice, principal, voice_of
from recount.records.claim import Claim, ClaimKind, Status
from recount.records.document import Document
from recount.records.inherited import Inherited
from recount.records.party import DOERS, PartyKind, PartyRole
from recount.records.period import Days, Period
from recount.records.place_ref import Located, PlaceRef, PlaceRole
from recount.records.quantity import Bounds, Measure, OfStatus, Quantity

#: What is taken from outside the words of the report's body is an inference, not a statement.
OUTSIDE = (Inherited.PUBLICATION_DATE, Inherited.DATELINE)
#: Characters between a place and the area that it is said to lie in.
_COMMA = 6
TOLD = (Status.OCCURRED, Status.ONGOING)
STATED = (*TOLD, Status.HISTORICAL)
#: Words for counting that say nothing about how: a bare number was recorded too.
_PLAIN_RULES = ("recorded", "documented")
#: Days of the shortest month.
_MONTH = 28
_COMPARING = (" more", " fewer", " less")
#: Names that stand for nobody in particular: such a party may be any.
_NOBODY = ("unidentified", "unspecified")


@dataclass(frozen=True, slots=True)
class Count:
    """One number with its scope. ``areas`` empty and ``period`` None stand for unknown, ``parties`` empty for unnamed.

    ``inferred`` says that area or period was taken from outside the words. ``series`` says that the period runs from
    a start to an end that the words leave open. ``incident`` is the id of the occurrence that the claim is about.
    """

    claim: Claim
    quantity: Quantity
    voice: Voice
    published: Days | None
    areas: tuple[Located, ...]
    period: Period | None
    parties: frozenset[str]
    rule: str | None
    inferred: bool
    incident: str | None

    @property
    def measure(self) -> Measure:
        """What is counted."""
        return self.quantity.measure

    @property
    def bounds(self) -> Bounds:
        """The number as a range."""
        return self.quantity.bounds

    @property
    def document(self) -> str:
        """The report that states it."""
        return self.claim.said.document

    @property
    def is_figure(self) -> bool:
        """Whether it is a count over an area and a period, not of one event; what is told of a month and no incident is one."""
        return self.claim.said.kind is not ClaimKind.EVENT or (self.incident is None and _is_long(self.period))

    @property
    def value(self) -> int | None:
        """The number that the words state, best first."""
        bounds = self.bounds
        return next((number for number in (bounds.best, bounds.low, bounds.high) if number is not None), None)

    @property
    def key(self) -> tuple[str, int, int, str]:
        """Order: by report and span."""
        return (self.document, self.quantity.span.start, self.quantity.span.end, self.claim.id)


def _is_long(period: Period | None) -> bool:
    """Whether days are a month or more."""
    return period is not None and (period.days.end - period.days.start).days + 1 >= _MONTH


def find_counts(
    claims: Sequence[Claim], incident_of: Mapping[str, str], documents: Mapping[str, Document], wording: Mapping[str, str]
) -> list[Count]:
    """Every number that the claims state of what happened, in order of report and span, with the scope that its claim gives it."""
    counts = [
        _count(claim, quantity, incident_of.get(claim.id), (documents.get(claim.said.document), wording.get(claim.id)))
        for claim in claims
        if claim.said.status in STATED
        for quantity in claim.said.quantities
        if not is_empty(quantity.bounds) and not _is_difference(claim, quantity)
    ]
    return sorted(counts, key=lambda count: count.key)


def _is_difference(claim: Claim, quantity: Quantity) -> bool:
    """Whether a number is how many more or fewer there were than at another time ("31 attacks, four fewer than in March")."""
    behind = claim.said.span.text[quantity.span.end - claim.said.span.start :].split()
    return quantity.span.text.casefold().endswith(_COMPARING) and behind[:1] == ["than"]


def is_empty(bounds: Bounds) -> bool:
    """A count without any number says nothing that could be compared."""
    return bounds.low is None and bounds.best is None and bounds.high is None


def _count(claim: Claim, quantity: Quantity, incident: str | None, told: tuple[Document | None, str | None]) -> Count:
    """One quantity with the scope of its claim; ``told`` is the report and the wording that it has in common with others."""
    document = told[0]
    refs = _scope_places(claim, quantity)
    period = claim.said.time
    return Count(
        claim=claim,
        quantity=quantity,
        voice=voice_of(claim, *told),
        published=document.published.days if document is not None and document.published is not None else None,
        areas=tuple(ref.located for ref in refs),
        period=period,
        parties=_parties(claim, quantity),
        rule=_counting_rule(claim, quantity),
        inferred=any(ref.inherited_from in OUTSIDE for ref in refs) or (period is not None and period.inherited_from in OUTSIDE),
        incident=incident,
    )


def _scope_places(claim: Claim, quantity: Quantity) -> list[PlaceRef]:
    """Areas of a figure, places of an event; of two of which one holds the other, the one that the number is about."""
    is_event = claim.said.kind is ClaimKind.EVENT
    first, second = (PlaceRole.EVENT, PlaceRole.SCOPE) if is_event else (PlaceRole.SCOPE, PlaceRole.EVENT)
    refs = [ref for ref in claim.places if ref.role is first] or [ref for ref in claim.places if ref.role is second]
    nested = [(inner, outer) for inner in refs for outer in refs if _holds(outer, inner)]
    of_inner = is_event or quantity.part_of is not None or any(_stand_together(*pair) for pair in nested)
    dropped = [pair[1] if of_inner else pair[0] for pair in nested]
    return [ref for ref in refs if ref not in dropped and not _is_of_part(ref, claim, quantity)]


def _is_of_part(ref: PlaceRef, claim: Claim, quantity: Quantity) -> bool:
    """Whether a place of a figure stands behind a part of another number ("128 killed, 91 of them in Brenn"): it is the part's alone."""
    if claim.said.kind is ClaimKind.EVENT or ref.inherited_from is not None or quantity.span.start > ref.located.span.start:
        return False
    before = [one for one in claim.said.quantities if one.span.start < ref.located.span.start]
    nearest = max(before, key=lambda one: one.span.start, default=quantity)
    return nearest.part_of is not None and nearest != quantity and quantity.part_of is None


def _holds(outer: PlaceRef, inner: PlaceRef) -> bool:
    """Whether one place of a claim lies in another."""
    return outer.located.place is not None and outer.located.place in inner.located.within


def _stand_together(inner: PlaceRef, outer: PlaceRef) -> bool:
    """Whether the outer place only says where the inner one is ("Brenn, Southland")."""
    return 0 <= outer.located.span.start - inner.located.span.end <= _COMMA


def _parties(claim: Claim, quantity: Quantity) -> frozenset[str]:
    """Who did it: the organisations of the claim, by id where they have one; else the name that the number itself gives."""
    fallen = _fallen(claim, quantity)
    named = frozenset(
        party.actor or party.name.casefold()
        for party in claim.parties
        if party.role in DOERS and party.kind is PartyKind.ORGANISATION and _is_somebody(party.actor, party.name)
    )
    if named & fallen:
        return named - fallen
    by = quantity.by.casefold() if quantity.by is not None and _is_somebody(None, quantity.by) else None
    return named or (frozenset({by}) if by is not None else frozenset())


def _fallen(claim: Claim, quantity: Quantity) -> frozenset[str]:
    """Sides of which a number counts the fallen fighters: they may have fought, but did not do this."""
    if quantity.measure not in read_harm() or quantity.of_status is not OfStatus.COMBATANT:
        return frozenset()
    return frozenset(party.actor for party in claim.parties if party.role is PartyRole.TARGET and party.actor is not None)


def _is_somebody(actor: str | None, name: str) -> bool:
    """Whether a party is one that can be told from others."""
    return actor is not None or not name.casefold().startswith(_NOBODY)


def perpetrators(claim: Claim) -> frozenset[str]:
    """Organisations that the claim says did it, by id, else by folded name."""
    return frozenset(
        party.actor or party.name.casefold()
        for party in claim.parties
        if party.role is PartyRole.PERPETRATOR and party.kind is PartyKind.ORGANISATION
    )


def _counting_rule(claim: Claim, quantity: Quantity) -> str | None:
    """The series' own rule; what the party that acted says of itself is a claimed number."""
    if quantity.rule is not None and quantity.rule not in _PLAIN_RULES:
        return quantity.rule
    source = principal(claim)
    return "claimed" if source is not None and source.actor in perpetrators(claim) and quantity.measure is Measure.ATTACKS else None


def day_of(count: Count) -> date | None:
    """When the report came out; the last day where it is vague."""
    return count.published.end if count.published is not None else None


def has_own_area(count: Count) -> bool:
    """Whether the words of the claim itself name an area or a place."""
    return any(ref.role in (PlaceRole.SCOPE, PlaceRole.EVENT) and ref.inherited_from is None for ref in count.claim.places)
