"""The overview: how much there is, what kind of thing is said, and what could not be read."""

from collections import Counter
from collections.abc import Sequence

from recount.lexicon.labels import label
from recount.publish.figures import find_figures
from recount.publish.index import Index, publisher_words
from recount.publish.page.anchors import report_anchor
from recount.publish.page.markup import Html, element, link
from recount.publish.page.tables import section, table
from recount.publish.unplaced import find_unplaced
from recount.publish.words import number_words
from recount.records.claim import ClaimKind, Status
from recount.records.finding import Verdict
from recount.records.issue import Issue

NOTE = "Everything here is what reports say, with a link to the words that say it. Numbers count reports and claims, not events as such."


def overview_section(index: Index, issues: Sequence[Issue]) -> Html:
    """Counts, kinds of claims, reports, troubles."""
    parts = [_counts(index), _reports(index)]
    if index.claims:
        parts.insert(1, _kinds(index))
    if issues:
        troubles = element("ul", *(element("li", str(issue)) for issue in issues))
        parts.append(
            element(
                "details", element("summary", f"What could not be read, or was odd: {len(issues):,}"), troubles, class_="issues", open=""
            )
        )
    return section("overview", "Overview", *parts, note=NOTE)


def _counts(index: Index) -> Html:
    """The large numbers, each leading to its part of the page."""
    contradictions = sum(finding.verdict is Verdict.CONTRADICTION for finding in index.findings)
    unplaced = sum(map(len, find_unplaced(index).values()))
    numbers = (
        ("texts", len(index.reports), "reports"),
        ("texts", len(index.claims), "claims"),
        ("incidents", len(index.incidents), "incidents"),
        ("figures", sum(1 for _ in find_figures(index)), "figures"),
        ("findings", len(index.findings), "findings"),
        ("findings", contradictions, "contradictions"),
        ("map", unplaced, "not on the map"),
    )
    return element(
        "ul",
        *(element("li", link(anchor, element("b", number_words(number)), " ", words)) for anchor, number, words in numbers),
        class_="counts",
    )


def _kinds(index: Index) -> Html:
    """Claims by kind and status: what is planned, threatened or denied is seen apart from what happened."""
    counts = Counter((said.claim.said.kind, said.claim.said.status) for said in index.claims.values())
    statuses = [status for status in Status if any(counts[kind, status] for kind in ClaimKind)]
    kinds = [kind for kind in ClaimKind if any(counts[kind, status] for status in statuses)]
    rows = [[label("kind", kind), *(str(counts[kind, status]) if counts[kind, status] else "–" for status in statuses)] for kind in kinds]
    return table("Claims by kind and status", ["Kind", *(label("status", status) for status in statuses)], rows, class_="kinds")


def _reports(index: Index) -> Html:
    """The reports with what each of them gave."""
    rows = [
        (
            link(report_anchor(number), f"R{number}"),
            element("bdi", report.document.title or "without a title"),
            element("bdi", publisher_words(report.document)),
            "not stated" if report.document.published is None else report.document.published.iso.replace("T", " "),
            str(len(group)),
        )
        for number, (report, group) in enumerate(index.reports, 1)
    ]
    return table("Reports", ("No.", "Title", "Publisher", "Published", "Claims"), rows, class_="reports")
