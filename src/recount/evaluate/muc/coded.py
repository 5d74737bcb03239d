"""What the engine found in one report, laid out by token for the selector."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recount.records.claim import Claim
from recount.records.mention import PartyMention, PlaceMention
from recount.records.span import Span
from recount.records.wording import Weapon
from recount.text.reading import Reading

from .documents import MucDocument


@dataclass(frozen=True, slots=True)
class Coded:
    """One document with its reading and the engine's finds and claims over the same text."""

    document: MucDocument
    reading: Reading
    parties: tuple[PartyMention, ...]
    weapons: tuple[Weapon, ...]
    places: tuple[PlaceMention, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """Per token: whether it is part of a name, the party, weapon and place there, and what the claims make of it."""

    names: tuple[bool, ...]
    parties: dict[int, PartyMention]
    weapons: dict[int, str]
    places: frozenset[int]
    claimed: dict[int, tuple[str, ...]]


def lay_out(coded: Coded, names: Iterable[bool]) -> Layout:
    """The finds of a report by token."""
    starts = coded.reading.tokens.starts
    parties = {at: party for party in coded.parties for at in tokens_of(starts, party.span)}
    weapons = {at: weapon.name for weapon in coded.weapons for at in tokens_of(starts, weapon.span)}
    places = frozenset(at for place in coded.places for at in tokens_of(starts, place.span))
    return Layout(tuple(names), parties, weapons, places, _lay_claims(coded.claims, starts))


def tokens_of(starts: Sequence[int], span: Span) -> range:
    """The tokens that begin within a span."""
    return range(bisect_left(starts, span.start), bisect_left(starts, span.end))


def _lay_claims(claims: Iterable[Claim], starts: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """What claims say of each token, as features."""
    said: dict[int, set[str]] = {}
    for claim in claims:
        kind = (claim.said.event_type.acled_sub if claim.said.event_type is not None else None) or "none"
        for party in claim.parties:
            for at in tokens_of(starts, party.span) if party.span is not None else ():
                said.setdefault(at, set()).update((f"er:{party.role}:{kind}", f"er:{party.role}", f"es:{party.role}:{claim.said.status}"))
        for weapon in claim.said.weapons:
            for at in tokens_of(starts, weapon.span):
                said.setdefault(at, set()).update((f"ew:{kind}", "ew"))
        for at in tokens_of(starts, claim.said.trigger) if claim.said.trigger is not None else ():
            said.setdefault(at, set()).add(f"tr:{kind}")
    return {at: tuple(sorted(features)) for at, features in said.items()}
