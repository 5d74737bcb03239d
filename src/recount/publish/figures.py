"""Who says what: every figure that the reports give for an area and a period, and why no two of them are added."""

from collections.abc import Iterator
from dataclasses import dataclass

from recount.lexicon.labels import read_labels
from recount.publish.index import Index, Said, publisher_words
from recount.publish.words import chain_words, party_words, period_words, place_words
from recount.records.claim import ClaimKind
from recount.records.finding import Verdict
from recount.records.party import DOERS
from recount.records.place_ref import PlaceRole
from recount.records.quantity import Quantity

AREA_ROLES = (PlaceRole.SCOPE, PlaceRole.EVENT)


@dataclass(frozen=True, slots=True)
class Figure:
    """One count of a figure claim; ``place`` is its position among the counts of the claim."""

    said: Said
    quantity: Quantity
    place: int


def find_figures(index: Index) -> Iterator[Figure]:
    """Every count of every figure claim, in the order of the reports."""
    for _, group in index.reports:
        for said in group:
            if said.claim.said.kind is ClaimKind.FIGURE:
                for place, quantity in enumerate(said.claim.said.quantities):
                    yield Figure(said, quantity, place)


def area_words(said: Said) -> str:
    """The area that a claim is about: its scope, or else where it happened."""
    for role in AREA_ROLES:
        names = [place_words(place.located) for place in said.claim.places if place.role is role]
        if names:
            return "; ".join(dict.fromkeys(names))
    return "not stated"


def spell_period(said: Said) -> str:
    """The period that a figure is about."""
    return "not stated" if said.claim.said.time is None else period_words(said.claim.said.time)


def by_words(said: Said, quantity: Quantity | None = None) -> str:
    """Who is said to have done it, in neutral names."""
    if quantity is not None and quantity.by:
        return quantity.by
    names = [party_words(party) for party in said.claim.parties if party.role in DOERS]
    return ", ".join(dict.fromkeys(names)) or "not stated"


def source_of(said: Said) -> str:
    """The chain of voices behind a claim, the publisher first."""
    return chain_words(said.claim.said.sources, publisher_words(said.document))


def reasons_not_added(index: Index, said: Said) -> list[tuple[int, str]]:
    """Why a figure is not added to others: the number of each finding that bars it, with the reason in words."""
    words = read_labels("why_not_added")
    found: list[tuple[int, str]] = []
    for number in index.findings_of.get(said.claim.id, ()):
        finding = index.findings[number - 1]
        if finding.rule.value in words and finding.verdict is not Verdict.AGREES:
            found.append((number, words[finding.rule.value]))
    return found
