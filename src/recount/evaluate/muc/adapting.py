"""Templates made of the engine's claims alone, without anything learned: the measure of the engine itself."""

from collections.abc import Iterator

from recount.lexicon.files import read_toml
from recount.records.claim import Claim
from recount.records.party import DOERS, Party, PartyKind, PartyRole

from .assembling import CHOICES_FILE
from .coded import Coded
from .documents import ROLES, Template, plain


def adapt_claims(coded: Coded) -> tuple[Template, ...]:
    """One template for each incident type that claims of a report have, with the parties and weapons of those claims."""
    table = read_toml(CHOICES_FILE)["adapter"]
    fillers: dict[str, dict[str, dict[str, None]]] = {}
    for claim in coded.claims:
        kind = table["kinds"].get(_sub_type(claim))
        if kind is None or claim.said.status not in table["statuses"]:
            continue
        roles = fillers.setdefault(kind, {role: {} for role in ROLES})
        for role, words in _fillers(claim):
            if plain(words):
                roles[role][plain(words)] = None
    return tuple(
        Template(kind, {role: tuple((words,) for words in found) for role, found in roles.items()}) for kind, roles in fillers.items()
    )


def _sub_type(claim: Claim) -> str:
    """The ACLED sub-type, or nothing."""
    kind = claim.said.event_type
    return (kind.acled_sub or "") if kind is not None else ""


def _fillers(claim: Claim) -> Iterator[tuple[str, str]]:
    """Roles with their words."""
    for party in claim.parties:
        role = _role(party)
        if role is not None and party.span is not None:
            yield role, party.span.text
    for weapon in claim.said.weapons:
        yield "Weapon", weapon.span.text


def _role(party: Party) -> str | None:
    """The role of a party: persons are victims by name, things are targets."""
    if party.role in DOERS:
        return "PerpOrg" if party.kind is PartyKind.ORGANISATION else "PerpInd"
    if party.role is PartyRole.TARGET:
        return {PartyKind.PERSON: "Victim", PartyKind.OBJECT: "Target"}.get(party.kind)
    return None
