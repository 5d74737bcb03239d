"""A coding is everything that came out of reports that were coded together."""

from collections.abc import Sequence
from dataclasses import dataclass

from recount.records.claim import Claim
from recount.records.document import Document
from recount.records.finding import Finding
from recount.records.incident import Incident
from recount.records.place_ref import Located


@dataclass(frozen=True, slots=True)
class CodedReport:
    """One report with every place that it names and every claim that it makes, both in order of appearance."""

    document: Document
    toponyms: tuple[Located, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Coding:
    """Reports in input order, with the incidents, by date, and the findings that run across them. What is large may lie on disk."""

    reports: Sequence[CodedReport]
    incidents: Sequence[Incident]
    findings: Sequence[Finding]
