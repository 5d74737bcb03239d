"""Partisan wording and what it says in neutral words; weapons by name."""

from dataclasses import dataclass

from recount.records.span import Span


@dataclass(frozen=True, slots=True)
class Wording:
    """A loaded word and its neutral rendering."""

    span: Span
    neutral: str


@dataclass(frozen=True, slots=True)
class Weapon:
    """A weapon named in a claim, under its class name."""

    name: str
    span: Span
