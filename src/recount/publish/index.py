"""An index numbers what is shown to people (R1, C12, I3, F2) and finds it again by its id."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from recount.publish.order import order_claims, order_incidents
from recount.records.claim import Claim
from recount.records.coding import CodedReport, Coding
from recount.records.document import Document
from recount.records.finding import Finding, Verdict
from recount.records.incident import Incident

#: What an analyst must see first stands first.
SEVERITY = (Verdict.CONTRADICTION, Verdict.DIFFERS, Verdict.NOT_COMPARABLE, Verdict.AGREES, Verdict.NOTE)


@dataclass(frozen=True, slots=True)
class Said:
    """A claim with its number, in its report with that report's number."""

    number: int
    claim: Claim
    report: int
    document: Document


@dataclass(frozen=True, slots=True)
class Index:
    """Numbers count from 1 in the order of the page; ``findings_of`` and ``incident_of`` are keyed by claim id."""

    reports: tuple[tuple[CodedReport, tuple[Said, ...]], ...]
    claims: Mapping[str, Said]
    incidents: tuple[Incident, ...]
    findings: tuple[Finding, ...]
    incident_of: Mapping[str, int]
    findings_of: Mapping[str, tuple[int, ...]]

    def said(self, claims: tuple[str, ...]) -> list[Said]:
        """The claims of an incident or a finding in the order of the page, each once."""
        return sorted({self.claims[claim].number: self.claims[claim] for claim in claims if claim in self.claims}.values(), key=_number)


def make_index(coding: Coding) -> Index:
    """Number everything once."""
    reports = _number_reports(coding)
    claims = {said.claim.id: said for _, group in reports for said in group}
    incidents = tuple(order_incidents(coding.incidents))
    findings = tuple(sorted(coding.findings, key=lambda finding: SEVERITY.index(finding.verdict)))
    incident_of = {claim: number for number, incident in enumerate(incidents, 1) for claim in incident.claims}
    findings_of: dict[str, list[int]] = defaultdict(list)
    for number, finding in enumerate(findings, 1):
        for claim in dict.fromkeys(finding.claims):
            findings_of[claim].append(number)
    return Index(reports, claims, incidents, findings, incident_of, {claim: tuple(found) for claim, found in findings_of.items()})


def _number_reports(coding: Coding) -> tuple[tuple[CodedReport, tuple[Said, ...]], ...]:
    """Reports with their claims, both numbered from 1."""
    reports: list[tuple[CodedReport, tuple[Said, ...]]] = []
    count = 0
    for number, report in enumerate(coding.reports, 1):
        ordered = order_claims(report)
        reports.append((report, tuple(Said(count + place, claim, number, report.document) for place, claim in enumerate(ordered, 1))))
        count += len(ordered)
    return tuple(reports)


def _number(said: Said) -> int:
    """What claims are sorted by."""
    return said.number


def publisher_words(document: Document) -> str:
    """Who published a report, as far as it says."""
    return document.publisher or "publisher not stated"
