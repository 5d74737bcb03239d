"""`recount explain`: which words and which rules gave each field of a claim."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from recount.cli.messages import Messages, one_line
from recount.cli.output import print_with
from recount.cli.projects import project_option
from recount.cli.reports import Given, published_option, publisher_option
from recount.records.document import Published
from recount.records.trace import TracedReport


@click.command(short_help="Say which words and which rules gave each field of a claim.")
@click.argument("path", metavar="FILE")
@click.option("--claim", metavar="ID", help="Only the claim with this id, or with an id that begins so.")
@publisher_option
@published_option
@project_option
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "json", "jsonl"]),
    default="table",
    show_default=True,
    help="For people or for machines.",
)
@click.pass_context
def explain(  # noqa: PLR0913  one parameter an option
    context: click.Context,
    path: str,
    *,
    claim: str | None,
    publisher: str | None,
    published: Published | None,
    folder: Path | None,
    format_: str,
) -> None:
    """Say for each claim of a report which words and which rules gave each of its fields.

    FILE is as PATH for `recount code`. Ids of claims are those that `recount code` prints; give the same --publisher and
    --published as there.
    """
    from recount.pipeline import trace_paths  # noqa: PLC0415  heavy

    messages = Messages()
    options = Given(publisher, published, folder=folder).options()
    reports = list(trace_paths([path], options, messages.tell, sys.stdin.buffer))
    if messages.exit_code and not reports:
        context.exit(messages.exit_code)
    _print(reports if claim is None else _choose(reports, claim), format_)
    context.exit(messages.exit_code)


def _choose(reports: Sequence[TracedReport], claim: str) -> list[TracedReport]:
    """The one claim that an id or the beginning of one names; a usage error lists what there is."""
    found = [replace(report, traces=(trace,)) for report in reports for trace in report.traces if trace.claim.id.startswith(_whole(claim))]
    exact = [report for report in found if report.traces[0].claim.id == _whole(claim)]
    if len(exact or found) == 1:
        return exact or found
    problem = f'several claims have an id that begins with "{claim}"' if found else f'there is no claim "{claim}"'
    raise click.BadParameter(f"{problem}; {_list(found or reports)}", param_hint="--claim")


def _whole(claim: str) -> str:
    """An id with the word that all ids of claims begin with."""
    return claim if claim.startswith("claim") else f"claim-{claim}"


def _list(reports: Sequence[TracedReport]) -> str:
    """The claims to choose from, one a line."""
    from recount.publish.explanation import quote  # noqa: PLC0415

    lines = [f"  {trace.claim.id}  {one_line(quote(trace))}" for report in reports for trace in report.traces]
    return "\n".join(["the claims are:", *lines]) if lines else "the report makes none"


def _print(reports: Sequence[TracedReport], format_: str) -> None:
    """Print the explanation in the form asked for."""
    from recount.publish.explanation import write_explanation, write_json_explanation, write_jsonl_explanation  # noqa: PLC0415

    write = {"table": write_explanation, "json": write_json_explanation, "jsonl": write_jsonl_explanation}[format_]
    print_with(lambda stream: write(reports, stream))
