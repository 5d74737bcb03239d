"""The part that somebody plays in a claim."""

from dataclasses import dataclass
from enum import StrEnum

from recount.records.actor import Category
from recount.records.building import quick
from recount.records.inherited import Inherited
from recount.records.span import Span


class PartyRole(StrEnum):
    """What the party does in the claim; ``actor`` did it without violence."""

    PERPETRATOR = "perpetrator"
    TARGET = "target"
    ACTOR = "actor"
    SPEAKER = "speaker"
    SUPPORTER = "supporter"
    OTHER = "other"


#: Those who did it, with violence or without.
DOERS = (PartyRole.PERPETRATOR, PartyRole.ACTOR)


class PartyKind(StrEnum):
    """Whether the words name an organisation, a group of people, a person or a thing."""

    ORGANISATION = "organisation"
    GROUP = "group"
    PERSON = "person"
    OBJECT = "object"


@quick
@dataclass(frozen=True, slots=True)
class Party:
    """A party of a claim under its neutral name; a person never has an ``actor``."""

    role: PartyRole
    kind: PartyKind
    name: str
    span: Span | None = None
    actor: str | None = None
    category: Category | None = None
    inherited_from: Inherited | None = None

    def __post_init__(self) -> None:
        if self.kind is PartyKind.PERSON and self.actor is not None:
            msg = "a person is words in a report and never an entry of the registry"
            raise ValueError(msg)
        if self.span is None and self.inherited_from is None:
            msg = f"the party {self.name!r} needs its words, or must say where it was inherited from"
            raise ValueError(msg)
