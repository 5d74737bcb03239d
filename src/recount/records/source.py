"""Whom a report gives as its source for a claim."""

from dataclasses import dataclass
from enum import StrEnum

from recount.records.inherited import Inherited
from recount.records.span import Span


class SourceKind(StrEnum):
    """What sort of voice a source is."""

    PUBLISHER = "publisher"
    PARTY = "party"
    OFFICIAL = "official"
    MONITOR = "monitor"
    MEDIA = "media"
    WITNESS = "witness"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True)
class Source:
    """One link of the chain of sources, outermost first in a claim's list; ``named``: where a pronoun's meaning was named."""

    name: str
    kind: SourceKind
    span: Span | None = None
    inherited_from: Inherited | None = None
    actor: str | None = None
    named: Span | None = None

    def __post_init__(self) -> None:
        if self.span is None and self.inherited_from is None and self.kind is not SourceKind.PUBLISHER:
            msg = f"the source {self.name!r} needs its words, or must say where it was inherited from"
            raise ValueError(msg)
