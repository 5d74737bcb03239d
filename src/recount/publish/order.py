"""The order in which things are printed, and what is joined on when printing."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import chain, pairwise

from recount.records.claim import Claim
from recount.records.coding import CodedReport, Coding
from recount.records.finding import Rule
from recount.records.incident import Incident
from recount.spill.shelf import Picked


def order_claims(report: CodedReport) -> list[Claim]:
    """The claims of a report in the order of their spans; of two that begin together the longer one first."""
    return sorted(report.claims, key=lambda claim: (claim.said.span.start, -claim.said.span.end))


def order_incidents(incidents: Sequence[Incident]) -> Sequence[Incident]:
    """Incidents by their first day, then their last; those without a date come last. What lies on disk stays there."""
    return Picked(incidents, array("I", sorted(range(len(incidents)), key=lambda at: _by_date(incidents[at]))))


def _by_date(incident: Incident) -> tuple[bool, date, date, str]:
    """What incidents are sorted by."""
    if incident.time is None:
        return (True, date.max, date.max, incident.id)
    return (False, incident.time.days.start, incident.time.days.end, incident.id)


def map_incidents(incidents: Sequence[Incident]) -> dict[str, str]:
    """The incident that each claim is about, by the ids of both."""
    return {claim: incident.id for incident in incidents for claim in incident.claims}


def map_corrections(coding: Coding) -> dict[str, str]:
    """For each claim that replaces an earlier one, the id of that earlier claim."""
    replaced = [finding.claims for finding in coding.findings if finding.rule is Rule.SUPERSEDED]
    ages = _ages(coding.reports, frozenset(chain.from_iterable(replaced)))
    corrections: dict[str, str] = {}
    for claims in replaced:
        known = sorted({claim for claim in claims if claim in ages}, key=ages.__getitem__)
        for earlier, later in pairwise(known):
            corrections.setdefault(later, earlier)
    return corrections


def _ages(reports: Iterable[CodedReport], claims: AbstractSet[str]) -> Mapping[str, tuple[date, bool, int, int]]:
    """How late each of some claims was made: by publication, then corrections after what they correct, then the order of the input.

    A report without a date counts as older than all others: it can be replaced, but replaces nothing that is dated.
    """
    ages: dict[str, tuple[date, bool, int, int]] = {}
    for number, report in enumerate(reports if claims else ()):
        published = report.document.published
        day = date.min if published is None else published.days.start
        for claim in report.claims:
            if claim.id in claims:
                ages[claim.id] = (day, claim.said.correction, number, claim.said.span.start)
    return ages
