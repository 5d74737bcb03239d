"""Drafts become claims: parties and places known, events typed, counts and sources under neutral names."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from recount.lexicon.ontology import Ontology
from recount.records.claim import Claim, ClaimKind, Draft, Statement
from recount.records.digest import digest
from recount.records.event_type import EventType
from recount.records.mention import PartyUse, PlaceUse
from recount.records.party import DOERS, Party, PartyRole
from recount.records.place_ref import Located, PlaceRef, PlaceRole
from recount.records.quantity import Quantity
from recount.records.source import Source
from recount.resolve.event_types import Case, type_event
from recount.text.tokens import find_phrase_tokens


@dataclass(frozen=True, slots=True)
class Resolvers:
    """What turns words of one report into known things; ``anchors`` gives the places that a relative place starts from."""

    party: Callable[[PartyUse], Party]
    place: Callable[[PlaceUse], Located]
    anchors: Callable[[PlaceUse], tuple[Located, ...]]
    source: Callable[[Source], Source]
    counted: Callable[[Quantity], Quantity]
    ontology: Ontology


def make_claims(drafts: Sequence[Draft], resolvers: Resolvers) -> tuple[Claim, ...]:
    """The claims of one report, in the order of its drafts."""
    claims: list[Claim] = []
    by_chain: dict[int, EventType] = {}
    for draft in drafts:
        claim = _claim(draft, resolvers, by_chain)
        chain, typed = claim.said.chain, claim.said.event_type
        if chain is not None and typed is not None:
            by_chain.setdefault(chain, typed)
        claims.append(claim)
    return tuple(claims)


def _claim(draft: Draft, resolvers: Resolvers, by_chain: dict[int, EventType]) -> Claim:
    """One draft with its words resolved."""
    parties = tuple(_distinct_parties(resolvers.party(use) for use in draft.parties))
    places = tuple(_places(draft.places, resolvers))
    said = _said(draft, parties, resolvers, by_chain)
    return Claim(_identity(said), said, parties, places)


def _identity(said: Statement) -> str:
    """A digest of what makes a claim this claim."""
    trigger = said.trigger.start if said.trigger is not None else -1
    return digest("claim", (said.document, str(said.span.start), str(said.span.end), said.kind, said.status, str(trigger)))


def _said(draft: Draft, parties: tuple[Party, ...], resolvers: Resolvers, by_chain: dict[int, EventType]) -> Statement:
    """The statement with its event type, and with counts and sources under neutral names."""
    said = draft.said
    event_type, why = _event_type(draft, parties, resolvers.ontology, by_chain)
    by = " and ".join(p.name for p in parties if p.role in DOERS) or None
    quantities = tuple(replace(resolvers.counted(q), by=q.by or by) for q in said.quantities)
    sources = tuple(resolvers.source(s) for s in said.sources)
    reasons = (*said.reasons, why) if why else said.reasons
    return replace(said, event_type=event_type, quantities=quantities, sources=sources, reasons=reasons)


def _event_type(
    draft: Draft, parties: tuple[Party, ...], ontology: Ontology, by_chain: dict[int, EventType]
) -> tuple[EventType | None, str]:
    """The type of a draft by its own words, else that of the occurrence it speaks of."""
    if draft.act is None or draft.said.kind is ClaimKind.STATEMENT:
        return None, ""
    words = frozenset(find_phrase_tokens(draft.said.span.text).lowers)
    typed, why = type_event(Case(draft.act, parties, draft.said.weapons, draft.said.quantities, words), ontology)
    chain = draft.said.chain
    if typed is None and chain is not None and chain in by_chain:
        return by_chain[chain], "type: that of the occurrence told before"
    return typed, why


def _places(uses: Iterable[PlaceUse], resolvers: Resolvers) -> Iterator[PlaceRef]:
    """Places in their roles, with the places that relative ones start from as references."""
    seen: set[tuple[PlaceRole, str]] = set()
    for use in uses:
        refs = [PlaceRef(use.role, resolvers.place(use), use.inherited_from)]
        refs += [PlaceRef(PlaceRole.REFERENCE, anchor, use.inherited_from) for anchor in resolvers.anchors(use)]
        for ref in refs:
            if (ref.role, ref.located.name) not in seen:
                seen.add((ref.role, ref.located.name))
                yield ref


def _distinct_parties(parties: Iterable[Party]) -> Iterator[Party]:
    """Each party once in each role."""
    seen: set[tuple[PartyRole, str]] = set()
    for party in parties:
        if (party.role, party.name) not in seen:
            seen.add((party.role, party.name))
            yield party
