"""`recount findings`: what comparing shows, contradictions first."""

import sys
from pathlib import Path

import click

from recount.cli.coded import coded_options, read_coded, wanted
from recount.cli.messages import Messages
from recount.cli.reports import Given
from recount.cli.rows import print_rows
from recount.records.document import Published
from recount.records.finding import Rule, Verdict


@click.command(short_help="List what comparing shows, contradictions first.")
@coded_options
@click.option("--rule", "rules", multiple=True, type=click.Choice([str(rule) for rule in Rule]), help="Only of this rule.")
@click.option(
    "--verdict", "verdicts", multiple=True, type=click.Choice([str(verdict) for verdict in Verdict]), help="Only of this verdict."
)
@click.pass_context
def findings(  # noqa: PLR0913  the options of the command
    context: click.Context,
    paths: tuple[str, ...],
    *,
    format_: str | None,
    rules: tuple[str, ...],
    verdicts: tuple[str, ...],
    measures: tuple[str, ...],
    areas: tuple[str, ...],
    since: Published | None,
    until: Published | None,
    parties: tuple[str, ...],
    sources: tuple[str, ...],
    resolver: str | None,
    publisher: str | None,
    published: Published | None,
    workers: int,
    folder: Path | None,
) -> None:
    """List the findings of comparing claims, contradictions first, each with its arithmetic.

    A PATH is as for `recount code`, or a file of JSON lines that `recount code` printed. A contradiction is one between the
    texts: which of them is wrong is not for a program to say.
    """
    from recount.publish.tables import findings as tables  # noqa: PLC0415  heavy

    messages = Messages()
    asked = wanted(measures=measures, areas=areas, since=since, until=until, parties=parties, sources=sources)
    printed = read_coded(paths, messages, Given(publisher, published, workers, folder, resolver))
    in_words = (format_ or ("table" if sys.stdout.isatty() else "jsonl")) == "table"
    columns = tables.COLUMNS if in_words else (*tables.COLUMNS, *tables.MORE)
    rows = ({column: row[column] for column in columns} for row in tables.rows(printed, tables.WantedFindings(asked, rules, verdicts)))
    print_rows(columns, rows, format_, nothing="no finding is wanted by all these options; leave one out")
    context.exit(messages.exit_code)
