"""Mentions: words of a report that name something, before anything is looked up."""

from dataclasses import dataclass
from enum import StrEnum

from recount.records.building import quick
from recount.records.inherited import Inherited
from recount.records.party import PartyKind, PartyRole
from recount.records.place_ref import PlaceRole
from recount.records.span import Span


class MentionForm(StrEnum):
    """How a party is mentioned."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


@quick
@dataclass(frozen=True, slots=True)
class PartyMention:
    """Words that name a party: ``head`` is the words without articles, numbers and modifiers that say nothing."""

    span: Span
    kind: PartyKind
    form: MentionForm
    head: str


@quick
@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Words that name a place. ``name`` is the bare name; ``span`` holds relation words too ("20 km south of Gao").

    ``relation`` is the relation in short ("20 km south", "2 km off the coast", "east", "near", "outskirts", "countryside", "between",
    "halfway", "straddling", "across", "road", "border", "tri-border", "capital", "war front", "control area", "control part"),
    ``anchors`` the names the relation starts from, with their spans; two behind a distance are its start and the way that it is told
    along, two behind a bearing the town and the country of a border.
    ``container`` is a name that the words place it in ("Nawa, Daraa").
    """

    span: Span
    name: str
    relation: str | None = None
    anchors: tuple[Span, ...] = ()
    container: Span | None = None
    cue: str | None = None


@quick
@dataclass(frozen=True, slots=True)
class PartyUse:
    """A party mention in its role in one draft."""

    role: PartyRole
    mention: PartyMention
    inherited_from: Inherited | None = None


@quick
@dataclass(frozen=True, slots=True)
class PlaceUse:
    """A place mention in its role in one draft."""

    role: PlaceRole
    mention: PlaceMention
    inherited_from: Inherited | None = None
