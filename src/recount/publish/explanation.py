"""Traces of claims, for people line by line and for machines as one JSON document."""

import json
import textwrap
from collections.abc import Iterator, Sequence
from typing import TextIO

from recount.publish.fields import Fields, span_fields
from recount.publish.jsonl import escape, to_line
from recount.publish.terminal import Line, Style, clean, write_lines
from recount.records.trace import Basis, Trace, TracedReport

#: Words quoted from a report at most.
QUOTE = 160


def write_explanation(reports: Sequence[TracedReport], stream: TextIO) -> None:
    """Write each claim with the words and the rule behind every field."""
    write_lines([line for report in reports for line in _report(report)], stream)


def _report(report: TracedReport) -> Iterator[Line]:
    """One report under its title."""
    yield Line(f"{report.document.title or 'untitled'} ({report.document.path or report.document.id})", Style.NOTE)
    if not report.traces:
        yield Line("The report makes no claim about conflict.", indent=2)
    for trace in report.traces:
        yield Line("")
        yield Line(trace.claim.id, Style.HEADING)
        yield Line(f"“{quote(trace)}”", Style.QUOTE, 2)
        for basis in trace.bases:
            yield from _basis(basis)
    yield Line("")


def quote(trace: Trace) -> str:
    """The words of a claim, shortened."""
    return textwrap.shorten(clean(trace.claim.said.span.text), QUOTE, placeholder=" …")


def _basis(basis: Basis) -> Iterator[Line]:
    """One field: its value, then why, from which words, by which file."""
    yield Line(f"{basis.field}: {clean(basis.value)}", indent=2)
    words = "  ←  " + ", ".join(f"“{clean(span.text)}” {span.start}–{span.end}" for span in basis.words) if basis.words else ""
    data = f"  [{', '.join(basis.data)}]" if basis.data else ""
    yield Line(f"{basis.rule}{words}{data}", Style.QUOTE, 6)


def write_json_explanation(reports: Sequence[TracedReport], stream: TextIO) -> None:
    """Write the same as one JSON document: a list of claims, each with its document and the basis of every field."""
    print(escape(json.dumps(list(_claims(reports)), ensure_ascii=False, indent=2)), file=stream)


def write_jsonl_explanation(reports: Sequence[TracedReport], stream: TextIO) -> None:
    """Write the same as JSON lines, one claim a line."""
    stream.writelines(to_line(fields) for fields in _claims(reports))


def _claims(reports: Sequence[TracedReport]) -> Iterator[Fields]:
    """Every claim as plain fields."""
    for report in reports:
        for trace in report.traces:
            yield _claim_fields(report, trace)


def _claim_fields(report: TracedReport, trace: Trace) -> Fields:
    """One claim as plain fields."""
    return {
        "claim": trace.claim.id,
        "document": report.document.id,
        "span": span_fields(trace.claim.said.span),
        "fields": [
            {
                "field": basis.field,
                "value": basis.value,
                "rule": basis.rule,
                "words": [span_fields(span) for span in basis.words],
                "data": list(basis.data),
            }
            for basis in trace.bases
        ],
    }
