"""A trace says of every field of a claim which words and which rule gave it."""

from dataclasses import dataclass

from recount.records.claim import Claim
from recount.records.document import Document
from recount.records.span import Span


@dataclass(frozen=True, slots=True)
class Basis:
    """Why one field is as it is.

    ``field`` is a field of the contract, with the number of the item where it is a list ("parties 2 role"). ``words`` are the words
    that it was read from, none where it rests on what the words do not say. ``data`` lists the files that hold the rule's words.
    """

    field: str
    value: str
    rule: str
    words: tuple[Span, ...] = ()
    data: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trace:
    """One claim with the basis of each of its fields, in the order of the contract."""

    claim: Claim
    bases: tuple[Basis, ...]


@dataclass(frozen=True, slots=True)
class TracedReport:
    """One report with the traces of its claims, in order of appearance."""

    document: Document
    traces: tuple[Trace, ...]
