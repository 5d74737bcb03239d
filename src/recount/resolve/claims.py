"""Drafts become claims: parties and places known, events typed, counts and sources under neutral names."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from recount.lexicon.ontology import Ontology
from recount.records.claim import Claim, ClaimKind, Draft, Statement, Status
from recount.records.digest import digest
from recount.records.event_type import EventType
from recount.records.mention import PartyUse, PlaceUse
from recount.records.party import DOERS, Party, PartyRole
from recount.records.place_ref import Located, PlaceRef, PlaceRole
from recount.records.quantity import Quantity
from recount.records.source import Source, SourceKind
from recount.resolve.confidence import set_confidence
from recount.resolve.event_types import Case, type_event
from recount.resolve.party_forms import as_crowd, without_own_losses
from recount.resolve.places.settling import Stand, settle_roles
from recount.text.tokens import find_phrase_tokens

#: Words that lead to what an act is done with, and how far they reach.
LEADING = frozenset({"by", "with", "from", "using"})
LED_REACH = 4


@dataclass(frozen=True, slots=True)
class Resolvers:
    """What turns words of one report into known things.

    ``party`` gives None for words that name nobody; ``anchors`` gives the places that a relative place starts from.
    """

    party: Callable[[PartyUse], Party | None]
    place: Callable[[PlaceUse], Located]
    anchors: Callable[[PlaceUse], tuple[Located, ...]]
    source: Callable[[Source], Source]
    counted: Callable[[Quantity], Quantity]
    ontology: Ontology
    confidence: Mapping[str, float]


def make_claims(drafts: Sequence[Draft], resolvers: Resolvers) -> tuple[Claim, ...]:
    """The claims of one report, in the order of its drafts."""
    claims: list[Claim] = []
    by_chain: dict[int, EventType] = {}
    for draft in drafts:
        claim = _claim(draft, resolvers, by_chain)
        chain, typed = claim.said.chain, claim.said.event_type
        if chain is not None and typed is not None and (chain not in by_chain or _meets(by_chain[chain], typed, resolvers.ontology)):
            by_chain[chain] = typed
        claims.append(claim)
    met = (_met(claim, by_chain, resolvers.ontology) for claim in claims)
    return tuple(set_confidence(claim, resolvers.confidence) for claim in met)


def _meets(before: EventType, after: EventType, ontology: Ontology) -> bool:
    """Whether a later claim tells that a protest was met with force."""
    return before.acled_sub in ontology.rules["met"] and after.acled_sub in ontology.rules["meeting"]


def _met(claim: Claim, by_chain: Mapping[int, EventType], ontology: Ontology) -> Claim:
    """A protest that was met with force is typed by how it was met."""
    said = claim.said
    if said.event_type is None or said.chain is None or said.chain not in by_chain:
        return claim
    final = by_chain[said.chain]
    if not _meets(said.event_type, final, ontology):
        return claim
    return replace(claim, said=replace(said, event_type=final, reasons=(*said.reasons, "type: the protest was met with force")))


def _claim(draft: Draft, resolvers: Resolvers, by_chain: dict[int, EventType]) -> Claim:
    """One draft with its words resolved."""
    known = [as_crowd(party, draft.act) for use in draft.parties if (party := resolvers.party(use)) is not None]
    parties = tuple(_distinct_parties(without_own_losses(known)))
    places = tuple(_places(draft, resolvers))
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
    quantities = tuple(_counted_by(resolvers.counted(q), by) for q in said.quantities)
    sources = tuple(resolvers.source(s) for s in said.sources)
    reasons = (*said.reasons, why) if why else said.reasons
    return replace(said, event_type=event_type, quantities=quantities, sources=sources, reasons=reasons)


def _counted_by(quantity: Quantity, by: str | None) -> Quantity:
    """A count with those who did it, unless its own words name them."""
    return quantity if by is None or quantity.by else replace(quantity, by=by)


def _event_type(
    draft: Draft, parties: tuple[Party, ...], ontology: Ontology, by_chain: dict[int, EventType]
) -> tuple[EventType | None, str]:
    """The type of a draft by its own words, else that of the occurrence it speaks of."""
    if draft.act is None:
        return None, ""
    plain = " ".join(wording.neutral for wording in draft.said.loaded)
    words = frozenset((*find_phrase_tokens(draft.said.span.text).lowers, *find_phrase_tokens(plain).lowers))
    if draft.said.kind is ClaimKind.STATEMENT:
        spoken = ontology.speech_type(draft.act, words)
        return spoken, f"type: the act of speech is {draft.act}" if spoken is not None else ""
    official = any(source.kind is SourceKind.OFFICIAL for source in draft.said.sources)
    case = Case(draft.act, parties, draft.said.weapons, draft.said.quantities, words, _means(draft.said, ontology), official)
    typed, why = type_event(case, ontology)
    chain = draft.said.chain
    own = typed is not None and (_meets(by_chain.get(chain or -1, typed), typed, ontology) or draft.act in ontology.rules["own_type"])
    if chain is not None and chain in by_chain and not own:
        return by_chain[chain], "type: that of the occurrence told before"
    threat = ontology.speech_type("threaten", words) if draft.said.status is Status.THREATENED else None
    if typed is not None and threat is not None:
        return replace(typed, plover=threat.plover, plover_mode=threat.plover_mode), why
    return typed, why


def _means(said: Statement, ontology: Ontology) -> frozenset[str]:
    """Words for those who act and for what they act with: before the trigger, or after a word that leads to them ("by a jet")."""
    tokens = find_phrase_tokens(said.span.text)
    if ontology.means_openers.isdisjoint(tokens.lowers):
        return frozenset()
    start = said.trigger.start - said.span.start if said.trigger is not None else 0
    found: set[str] = set()
    led = 0
    for i, word in enumerate(tokens.lowers):
        if tokens.starts[i] < start or i < led:
            found.add(word)
        if word in LEADING:
            led = i + 1 + LED_REACH
    found |= {" ".join(pair) for pair in pairwise(tokens.lowers) if found.issuperset(pair)}
    return frozenset(found) & ontology.means_sub.keys()


def _places(draft: Draft, resolvers: Resolvers) -> Iterator[PlaceRef]:
    """Places in their roles, with the places that relative ones start from as references."""
    seen: set[tuple[PlaceRole, str]] = set()
    for stand in settle_roles([Stand(use, resolvers.place(use)) for use in draft.places], [q.span for q in draft.said.quantities]):
        use = stand.use
        refs = [PlaceRef(use.role, stand.located, use.inherited_from)]
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
