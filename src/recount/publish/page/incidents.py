"""Incidents: a table to scan and to copy, then each with its tolls, its voices and their words."""

from collections.abc import Iterator

from recount.lexicon.labels import label
from recount.publish.figures import source_of
from recount.publish.index import Index, Said
from recount.publish.page.anchors import claim_links, count_anchor, finding_links, incident_anchor, report_anchor, words_anchor
from recount.publish.page.markup import Html, element, join, lines, link
from recount.publish.page.tables import empty, section, table
from recount.publish.words import (
    bounds_words,
    counted_words,
    inherited_words,
    number_words,
    party_words,
    period_words,
    place_words,
    precision_words,
    quantity_words,
    toll_words,
    type_words,
)
from recount.records.incident import Incident, Membership, Toll
from recount.records.party import DOERS, PartyRole

COLUMNS = ("No.", "When", "What", "Where", "How exact", "By", "Against", "Toll", "Grade", "Reports", "Words")
NOTE = (
    "One row is one occurrence in the world, however many reports tell of it. A toll is a range over its claims; no best number is"
    " picked unless all agree."
)
NONE = (
    "No report tells of a particular act, at a place and time, that is said to have happened. What the reports do say stands below,"
    " in their words."
)


def incidents_section(index: Index) -> Html:
    """The table, then every incident."""
    if not index.incidents:
        return section("incidents", "Incidents", empty(NONE))
    rows = (_cells(index, number, incident) for number, incident in enumerate(index.incidents, 1))
    scan = table("Incidents by date", COLUMNS, rows, class_="incidents")
    each = lines(_article(index, number, incident) for number, incident in enumerate(index.incidents, 1))
    return section(
        "incidents", "Incidents", scan, element("h3", "Each incident, and who says so"), element("div", each, class_="each one"), note=NOTE
    )


def _cells(index: Index, number: int, incident: Incident) -> tuple[str, ...]:
    """One row of the table."""
    group = index.said(incident.claims)
    place = incident.place
    return (
        link(incident_anchor(number), f"I{number}"),
        period_words(incident.time),
        type_words(incident.event_type),
        "not stated" if place is None else element("bdi", place_words(place.located)),
        "" if place is None else precision_words(place.located),
        _names(incident, doers=True) or "not stated",
        _names(incident, doers=False) or "not stated",
        "; ".join(map(toll_words, incident.tolls)) or "not stated",
        label("grade", incident.grade),
        str(len({said.report for said in group})),
        claim_links(group),
    )


def _names(incident: Incident, *, doers: bool) -> str:
    """Those who did it, or those it was done to."""
    roles = DOERS if doers else {PartyRole.TARGET}
    return ", ".join(dict.fromkeys(party_words(party) for party in incident.parties if party.role in roles))


def _article(index: Index, number: int, incident: Incident) -> Html:
    """One incident in full."""
    grade = element(
        "span", label("grade", incident.grade), class_=f"grade {incident.grade.value}", title=label("grade_meaning", incident.grade)
    )
    title = element("h4", element("span", f"I{number}", class_="number"), " ", type_words(incident.event_type), " ", grade)
    facts = element("dl", *_facts(index, incident))
    return element(
        "article", title, facts, element("ul", *_voices(index, incident), class_="voices"), id=incident_anchor(number), class_="incident"
    )


def _facts(index: Index, incident: Incident) -> Iterator[Html]:
    """When, where, who, how many."""
    yield _fact("When", period_words(incident.time), "" if incident.time is None else inherited_words(incident.time.inherited_from))
    if incident.place is None:
        yield _fact("Where", "not stated")
    else:
        yield _fact("Where", element("bdi", place_words(incident.place.located)), precision_words(incident.place.located))
    for name, doers in (("By", True), ("Against", False)):
        names = _names(incident, doers=doers)
        if names:
            yield _fact(name, names)
    for toll in incident.tolls:
        yield _fact(label("measure", toll.measure).capitalize(), _toll(toll), claim_links(index.said(toll.claims)))
    findings = dict.fromkeys(number for claim in incident.claims for number in index.findings_of.get(claim, ()))
    if findings:
        yield _fact("Findings", finding_links(tuple(sorted(findings))))


def _fact(name: str, value: str, note: str = "") -> Html:
    """A field, its value and a remark."""
    return element("div", element("dt", name), element("dd", value, *((" ", element("small", note)) if note else ())))


def _toll(toll: Toll) -> str:
    """The range, whom it counts, and what the resolver picks where it is not plain."""
    whom = counted_words(toll.of, toll.of_status, toll.by)
    best = toll.bounds.best
    picked = f" ({toll.resolver}: {number_words(best)})" if best is not None and toll.bounds.low != toll.bounds.high else ""
    return f"{bounds_words(toll.bounds)} {whom}".strip() + picked


def _voices(index: Index, incident: Incident) -> Iterator[Html]:
    """Each claim with its voice, its counts, its words and why it was joined."""
    joined = {member.claim: member for member in incident.links}
    for said in index.said(incident.claims):
        yield element("li", _voice(said), element("q", said.claim.said.span.text, dir="auto"), _why(joined.get(said.claim.id)))


def _voice(said: Said) -> Html:
    """Who says it, and the counts that lead to their words."""
    counts = [
        link(count_anchor(said.number, place), f"{label('measure', quantity.measure)} {quantity_words(quantity)}")
        for place, quantity in enumerate(said.claim.said.quantities)
    ]
    parts = (link(words_anchor(said.number), f"C{said.number}", class_="number"), element("bdi", source_of(said)), *counts)
    status = "" if said.claim.said.status.value == "occurred" else f"{label('status', said.claim.said.status)}"
    report = link(report_anchor(said.report), f"R{said.report}")
    return element("p", join((part for part in (*parts, status, report) if part), " · "), class_="voice")


def _why(member: Membership | None) -> Html:
    """Why the claim was joined to the incident."""
    return Html() if member is None or not member.reason else element("small", f"joined: {member.reason}", class_="joined")
