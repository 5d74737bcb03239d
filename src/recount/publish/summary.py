"""The summary: what a coding holds, to be read in a terminal from top to bottom."""

import textwrap
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from typing import TextIO

from recount.lexicon.labels import label
from recount.publish.arithmetic import arithmetic_words
from recount.publish.figures import Figure, area_words, by_words, find_figures, reasons_not_added, source_of, spell_period
from recount.publish.index import Index, Said, make_index, publisher_words
from recount.publish.terminal import Line, Style, clean, write_lines
from recount.publish.unplaced import find_unplaced
from recount.publish.words import (
    counted,
    party_words,
    period_words,
    place_words,
    precision_words,
    quantity_words,
    toll_words,
    type_words,
    whom_words,
)
from recount.records.claim import ClaimKind, Status
from recount.records.coding import Coding
from recount.records.incident import Incident

HAPPENED = frozenset({Status.OCCURRED, Status.ONGOING})
#: Words quoted from a report at most, so that one line says what it is.
QUOTE = 160
#: So many claims are quoted for one incident or finding; the others are counted.
QUOTED = 4


def write_summary(coding: Coding, stream: TextIO) -> None:
    """Write the summary, with styles where the stream is a terminal and as plain text elsewhere."""
    write_lines(list(find_lines(make_index(coding))), stream)


def find_lines(index: Index) -> Iterator[Line]:
    """The whole summary, section by section."""
    yield from _counts(index)
    for title, lines in (
        ("Incidents", _incidents(index)),
        ("Figures: who says what", _figures(index)),
        ("Findings", _findings(index)),
        ("Not on the map", _unplaced(index)),
    ):
        yield Line("")
        yield Line(title.upper(), Style.HEADING)
        yield from lines


def _counts(index: Index) -> Iterator[Line]:
    """How much there is; reports are counted, not events as such."""
    figures = sum(1 for _ in find_figures(index))
    numbers = (
        counted(len(index.reports), "report"),
        counted(len(index.claims), "claim"),
        counted(len(index.incidents), "incident"),
        counted(figures, "figure"),
        counted(len(index.findings), "finding"),
    )
    yield Line(" · ".join(numbers), Style.HEADING)
    statuses = Counter(said.claim.said.status for said in index.claims.values())
    if statuses:
        yield Line(
            "Claims: " + ", ".join(f"{number:,} {label('status', status)}" for status, number in sorted(statuses.items(), key=_most)),
            indent=2,
        )
    yield Line("Working copy: holds names and exact places. Not for publication.", Style.NOTE, 2)


def _most(item: tuple[StrEnum, int]) -> tuple[int, str]:
    """Largest first, then by name."""
    return (-item[1], item[0].value)


def _undated(index: Index) -> Iterator[Line]:
    """Acts that open no incident because nobody knows their day."""
    told = [said.claim.said for said in index.claims.values()]
    acts = [one for one in told if one.kind is ClaimKind.EVENT and one.status in HAPPENED and one.time is None]
    if acts:
        yield Line(
            f"Acts without a day: {len(acts)}. A report needs the day of its publication: in its dateline, or by --published.", indent=2
        )


def _incidents(index: Index) -> Iterator[Line]:
    """Each incident with its words."""
    if not index.incidents:
        yield Line("None of the reports tells of a particular act at a place and time that is said to have happened.", indent=2)
    yield from _undated(index)
    for number, incident in enumerate(index.incidents, 1):
        yield Line(
            f"I{number}  {period_words(incident.time)}  {type_words(incident.event_type)}  [{label('grade', incident.grade)}]",
            Style.HEADING,
            2,
        )
        yield Line(_where(incident), indent=6)
        who = _who(incident)
        if who:
            yield Line(who, indent=6)
        for toll in incident.tolls:
            yield Line(toll_words(toll), indent=6)
        yield from _quotes(index.said(incident.claims))


def _where(incident: Incident) -> str:
    """Where, with how finely it is known."""
    if incident.place is None:
        return "place not stated"
    return f"{place_words(incident.place.located)} ({precision_words(incident.place.located)})"


def _who(incident: Incident) -> str:
    """The parties under their neutral names, by role: "by X, Y; against Z"."""
    groups: dict[str, dict[str, None]] = {}
    for party in incident.parties:
        groups.setdefault(label("role", party.role), {})[party_words(party)] = None
    return "; ".join(f"{role} {', '.join(names)}" for role, names in groups.items())


def _quotes(group: list[Said]) -> Iterator[Line]:
    """The words themselves, with who publishes them; of what did not happen they say so, for the words alone may not."""
    for said in group[:QUOTED]:
        words = textwrap.shorten(clean(said.claim.said.span.text), QUOTE, placeholder=" …")
        status = said.claim.said.status
        held = "" if status in HAPPENED else f" ({label('status', status)})"
        yield Line(f"C{said.number} {publisher_words(said.document)}{held}: “{words}”", Style.QUOTE, 6)
    if len(group) > QUOTED:
        yield Line(f"and {counted(len(group) - QUOTED, 'more claim')}", Style.QUOTE, 6)


def _figures(index: Index) -> Iterator[Line]:
    """Each figure with who says it, and why it is not added to others."""
    found = list(find_figures(index))
    if not found:
        yield Line("No report gives a count over an area and a period.", indent=2)
    for figure in found:
        yield Line(_figure(figure), indent=2)
        said = figure.said
        yield Line(f"area {area_words(said)} · period {spell_period(said)} · says {source_of(said)} · C{said.number}", Style.QUOTE, 6)
        for number, reason in reasons_not_added(index, said):
            yield Line(f"not added: {reason} (F{number})", Style.NOTE, 6)


def _figure(figure: Figure) -> str:
    """What is counted, how many, whom, by whom."""
    quantity = figure.quantity
    counts = (quantity_words(quantity), whom_words(quantity))
    return f"{label('measure', quantity.measure)}: {' '.join(filter(None, counts))} · by: {by_words(figure.said, quantity)}"


def _findings(index: Index) -> Iterator[Line]:
    """What comparing shows, the contradictions first."""
    if not index.findings:
        yield Line("Nothing to compare, or nothing that differs.", indent=2)
    for number, finding in enumerate(index.findings, 1):
        alarm = Style.ALARM if finding.verdict.value == "contradiction" else Style.HEADING
        yield Line(f"F{number}  {label('rule', finding.rule)}: {label('verdict', finding.verdict)}", alarm, 2)
        yield Line(finding.explanation, indent=6)
        sums = arithmetic_words(finding)
        if sums:
            yield Line(sums, indent=6)
        yield Line("from " + ", ".join(f"C{said.number}" for said in index.said(finding.claims)), Style.QUOTE, 6)


def _unplaced(index: Index) -> Iterator[Line]:
    """What could not be placed, and why."""
    groups = find_unplaced(index)
    if not groups:
        yield Line("Every incident has a place." if index.incidents else "No incident was opened.", indent=2)
    for reason, numbers in groups.items():
        yield Line(f"{label('unplaced', reason)} {', '.join(f'I{number}' for number in numbers)}", indent=2)
