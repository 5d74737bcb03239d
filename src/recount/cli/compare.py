"""`recount compare`: what the sources give, side by side."""

from pathlib import Path

import click

from recount.cli.coded import coded_options, read_coded, wanted
from recount.cli.messages import Messages
from recount.cli.reports import Given
from recount.cli.rows import print_rows
from recount.records.document import Published

NOTHING = "no figure is wanted by all these options; leave one out"


@click.command(short_help="Show figures side by side: sources by measure, area and period.")
@coded_options
@click.option("--of", "of", multiple=True, metavar="WORDS", help="Only counts of these people (civilian, soldiers).")
@click.option("--long", "listed", is_flag=True, help="One figure a row, with its words, bounds and claim.")
@click.option("--record", "against_record", is_flag=True, help="Set each figure against the known incidents in its scope.")
@click.pass_context
def compare(  # noqa: PLR0913  the options of the command
    context: click.Context,
    paths: tuple[str, ...],
    *,
    listed: bool,
    against_record: bool,
    format_: str | None,
    of: tuple[str, ...],
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
    """Show the figures of reports as a matrix: one row a measure, area and period; one column a source.

    A PATH is as for `recount code`, or a file of JSON lines that `recount code` printed. Several filters of one kind are
    alternatives; filters of several kinds must all hold. There are no totals: scopes overlap, and figures of several sources
    are never added. The last column says what comparing the figures of a row has shown; `recount findings` explains it.
    """
    from recount.publish.tables import figures, record  # noqa: PLC0415  heavy

    if listed and against_record:
        raise click.UsageError("--long and --record are two tables; choose one")
    messages = Messages()
    asked = wanted(measures=measures, areas=areas, since=since, until=until, parties=parties, sources=sources, of=of)
    printed = read_coded(paths, messages, Given(publisher, published, workers, folder, resolver))
    if against_record:
        print_rows(record.COLUMNS, record.rows(printed, asked), format_, nothing="no known incident lies in the scope of a wanted figure")
    elif listed:
        print_rows(figures.LISTED, figures.listing(printed, asked), format_, nothing=NOTHING)
    else:
        columns, rows = figures.matrix(printed, asked)
        print_rows(columns, rows, format_, nothing=NOTHING)
    context.exit(messages.exit_code)
