"""Tolls: the numbers of an incident by measure and by whom they count, each stored once however many reports repeat it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recount.lexicon.reconcile_tables import read_resolver_table
from recount.reconcile.people import people_words, status_of
from recount.reconcile.resolvers import Evidence, Resolving, resolve_toll, review_toll
from recount.reconcile.voices import Voice, count_voices, principal
from recount.records.claim import Claim, Status
from recount.records.document import Document
from recount.records.incident import REVIEWED, Toll
from recount.records.party import PartyRole
from recount.records.quantity import Measure, OfStatus, Quantity
from recount.records.source import SourceKind

Said = tuple[Claim, Quantity]
#: A group of counts: the status of those counted and, for a part of a count, their words.
Group = tuple[OfStatus, str | None]
_OPEN_STATUS = (OfStatus.UNKNOWN, OfStatus.MIXED)
#: Those counted, where voices disagree on who they were.
PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Told:
    """Reports by id, and who speaks in each claim."""

    documents: Mapping[str, Document]
    voices: Mapping[str, Voice]


def make_tolls(claims: Sequence[Claim], told: Told, resolving: Resolving) -> tuple[Toll, ...]:
    """All tolls of one incident, in order of measure and of those counted."""
    by_measure: dict[Measure, list[Said]] = defaultdict(list)
    for claim in claims:
        for quantity in claim.said.quantities:
            if _is_toll(claim, quantity):
                by_measure[quantity.measure].append((claim, quantity))
    tolls: list[Toll] = []
    for measure in sorted(by_measure, key=list(Measure).index):
        for group, said in _group(by_measure[measure]).items():
            kept = drop_superseded(_without_idle_zeros(said), told)
            tolls.append(_toll(measure, group, kept, _evidence(kept, told), resolving))
    return tuple(tolls)


def _is_toll(claim: Claim, quantity: Quantity) -> bool:
    """Whether the words state this number of the incident; a number that is denied is not stated, "none" is."""
    if quantity.measure in read_resolver_table().no_toll:
        return False
    return claim.said.status is not Status.DENIED or quantity.bounds.high == 0


def _without_idle_zeros(said: Sequence[Said]) -> list[Said]:
    """Counts without the "none" of a report that gives a number too: it speaks of other people ("our forces lost nobody")."""
    numbered = {claim.said.document for claim, quantity in said if (quantity.bounds.low or 0) > 0}
    return [(claim, quantity) for claim, quantity in said if quantity.bounds.high != 0 or claim.said.document not in numbered]


def _group(said: Sequence[Said]) -> dict[Group, list[Said]]:
    """Counts by whom they count: sides stay apart where any one report tells them apart."""
    wholes = [one for one in said if one[1].part_of is None]
    apart = _tells_apart(wholes)
    groups: dict[Group, list[Said]] = defaultdict(list)
    for claim, quantity in wholes:
        status = status_of(quantity) if apart else OfStatus.UNKNOWN
        groups[OfStatus.UNKNOWN if status in _OPEN_STATUS else status, None].append((claim, quantity))
    for claim, quantity in said:
        words = " ".join(sorted(people_words(quantity.of)))
        if quantity.part_of is not None and words:
            groups[status_of(quantity), words].append((claim, quantity))
    return dict(sorted(groups.items(), key=lambda item: (item[0][1] is not None, list(OfStatus).index(item[0][0]), item[0][1] or "")))


def _tells_apart(wholes: Sequence[Said]) -> bool:
    """Whether one report gives counts of two sides, such as own losses and the enemy's."""
    sides: dict[str, set[OfStatus]] = defaultdict(set)
    for claim, quantity in wholes:
        sides[claim.said.document].add(status_of(quantity))
    return any(len(statuses - set(_OPEN_STATUS)) > 1 for statuses in sides.values())


def drop_superseded(said: Sequence[Said], told: Told) -> list[Said]:
    """The counts without those that the same voice has replaced, by a correction or in a later report."""
    return [one for one in said if not any(_replaces(other, one, told) for other in said)]


def _replaces(later: Said, earlier: Said, told: Told) -> bool:
    """Whether one count takes the place of another."""
    one, two = later[0], earlier[0]
    if one.id == two.id or later[1].bounds == earlier[1].bounds:
        return False
    if one.said.document == two.said.document:
        return one.said.correction and not two.said.correction
    if told.voices[one.id].publisher is None or told.voices[one.id].publisher != told.voices[two.id].publisher:
        return False
    first, second = told.documents[one.said.document].published, told.documents[two.said.document].published
    return first is not None and second is not None and first.days.start > second.days.end


def _evidence(said: Sequence[Said], told: Told) -> list[Evidence]:
    """What resolvers need of each count."""
    numbers = count_voices([told.voices[claim.id] for claim, _ in said])
    return [_evidence_of(claim, quantity, voice, told.documents) for (claim, quantity), voice in zip(said, numbers, strict=True)]


def _evidence_of(claim: Claim, quantity: Quantity, voice: int, documents: Mapping[str, Document]) -> Evidence:
    """One count as evidence."""
    source = principal(claim)
    published = documents[claim.said.document].published if claim.said.document in documents else None
    blamed = {party.actor for party in claim.parties if party.role is PartyRole.PERPETRATOR and party.actor is not None}
    return Evidence(
        claim=claim.id,
        bounds=quantity.bounds,
        voice=voice,
        day=published.days.end if published is not None else None,
        correction=claim.said.correction,
        kind=source.kind if source is not None else SourceKind.PUBLISHER,
        own=source is not None and source.actor in blamed,
    )


def _toll(measure: Measure, group: Group, said: Sequence[Said], evidence: Sequence[Evidence], resolving: Resolving) -> Toll:
    """One toll with the claims that it rests on."""
    statuses = {status_of(quantity) for _, quantity in said}
    causes = {quantity.by for _, quantity in said if quantity.by is not None}
    bounds = resolve_toll(evidence, resolving)
    decided = next((number for claim, _ in said if (number := resolving.reviewed.get((claim.id, measure))) is not None), None)
    return Toll(
        measure=measure,
        bounds=bounds if decided is None else review_toll(bounds, decided),
        resolver=resolving.name if decided is None else REVIEWED,
        claims=tuple(dict.fromkeys(claim.id for claim, _ in said)),
        of=_name_people([quantity for _, quantity in said], contested=len(statuses) > 1),
        of_status=statuses.pop() if len(statuses) == 1 else group[0],
        by=causes.pop() if len(causes) == 1 else None,
    )


def _name_people(quantities: Sequence[Quantity], *, contested: bool) -> str | None:
    """Whom the toll counts: the first words that say more than "people", unless the claims disagree on who they were."""
    named = [quantity.of for quantity in quantities if quantity.of is not None]
    if contested and len({people_words(of) for of in named}) > 1:
        return PEOPLE
    return next((of for of in named if people_words(of)), named[0] if named else None)
