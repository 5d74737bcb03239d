"""Incidents: each group of linked claims becomes one occurrence with its grade and its tolls."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from recount.lexicon.reconcile_tables import read_resolver_table
from recount.reconcile.best_evidence import choose_place, choose_time, choose_type, merge_parties, telling
from recount.reconcile.grades import grade_incident
from recount.reconcile.resolvers import Resolving
from recount.reconcile.tolls import Told, make_tolls
from recount.reconcile.voices import voice_of
from recount.records.claim import Claim
from recount.records.digest import digest
from recount.records.document import Document
from recount.records.incident import Incident, Membership
from recount.records.link import Answer, Link

#: Comes after every day.
_LAST = "undated"
_NO_WORDING: Mapping[str, str] = {}


def make_incidents(
    claims: Sequence[Claim],
    groups: Sequence[tuple[str, ...]],
    links: Sequence[Link],
    documents: Mapping[str, Document],
    wording: Mapping[str, str] = _NO_WORDING,
    *,
    resolving: Resolving | None = None,
) -> tuple[Incident, ...]:
    """One incident a group, by date; ``resolving`` picks the best number of a toll, by ``range`` unless told otherwise.

    ``wording`` names the wording of claims that several reports have in like words.
    """
    by_id = {claim.id: claim for claim in claims}
    strongest = _strongest(links)
    chosen = resolving or Resolving(read_resolver_table().default)
    voices = {claim.id: voice_of(claim, documents.get(claim.said.document), wording.get(claim.id)) for claim in claims}
    incidents = [_make([by_id[key] for key in group], strongest, Told(documents, voices), chosen) for group in groups]
    return tuple(sorted(incidents, key=date_key))


def date_key(incident: Incident) -> tuple[str, str, str]:
    """What incidents are sorted by: first and last day; undated incidents come last."""
    days = incident.time.days if incident.time is not None else None
    return (days.start.isoformat(), days.end.isoformat(), incident.id) if days is not None else (_LAST, _LAST, incident.id)


def _strongest(links: Sequence[Link]) -> dict[str, list[Link]]:
    """The links that joined each claim, those that a person made first, then the strongest."""
    by_claim: dict[str, list[Link]] = {}
    for link in sorted(links, key=lambda link: (not link.is_judged, -link.score, link.first, link.second)):
        if link.answer is Answer.SAME:
            by_claim.setdefault(link.first, []).append(link)
            by_claim.setdefault(link.second, []).append(link)
    return by_claim


def _make(claims: Sequence[Claim], strongest: Mapping[str, list[Link]], reports: Told, resolving: Resolving) -> Incident:
    """One incident from the claims about it, given in order of report and span."""
    told = telling(claims)
    members = tuple(claim.id for claim in claims)
    return Incident(
        id=digest("incident", sorted(members)),
        event_type=choose_type(told),
        time=choose_time(told),
        place=choose_place(told),
        parties=merge_parties(told),
        grade=grade_incident(claims, reports.voices),
        tolls=make_tolls(claims, reports, resolving),
        claims=members,
        links=tuple(_membership(key, members, strongest.get(key, [])) for key in members),
    )


def _membership(claim: str, members: tuple[str, ...], links: Sequence[Link]) -> Membership:
    """Why a claim belongs: its strongest link to another claim of the incident; and the claim of another incident that it is most like."""
    alone = "it opens the incident" if len(members) == 1 else "joined through other claims of the incident"
    joined = Membership(claim, 1.0 if len(members) == 1 else 0.0, alone)
    others = [(link.second if link.first == claim else link.first, link) for link in links]
    inside = next((link for other, link in others if other in members), None)
    if inside is not None:
        words = "; ".join(reason.words for reason in inside.reasons if reason.words and reason.weight > 0)
        joined = Membership(claim, inside.score, words)
    rival = next(((other, link) for other, link in others if other not in members), None)
    if rival is None:
        return joined
    return replace(joined, reason=f"{joined.reason}; next best {rival[0]}, {rival[1].score:g} points, of another incident")
