"""`recount compare`: what the sources give, side by side."""

from dataclasses import replace

import click

from recount.cli.coded import Asked, coded_options
from recount.cli.rows import print_rows

NOTHING = "no figure is wanted by all these options; leave one out"


@click.command(short_help="Show figures side by side: sources by measure, area and period.")
@coded_options
@click.option("--of", "of", multiple=True, metavar="WORDS", help="Only counts of these people (civilian, soldiers).")
@click.option("--long", "listed", is_flag=True, help="One figure a row, with its words, bounds and claim.")
@click.option("--record", "against_record", is_flag=True, help="Set each figure against the known incidents in its scope.")
@click.pass_context
def compare(
    context: click.Context,
    *,
    asked: Asked,
    listed: bool,
    against_record: bool,
    of: tuple[str, ...],
) -> None:
    """Show the figures of reports as a matrix: one row a measure, area and period; one column a source.

    A PATH is as for `recount code`, or a file of JSON lines that `recount code` printed. Several filters of one kind are
    alternatives; filters of several kinds must all hold. There are no totals: scopes overlap, and figures of several sources
    are never added. The last column says what comparing the figures of a row has shown; `recount findings` explains it.
    """
    from recount.publish.tables import figures, record  # noqa: PLC0415  heavy

    if listed and against_record:
        raise click.UsageError("--long and --record are two tables; choose one")
    printed, wanted = asked.read(), replace(asked.wanted, of=of)
    if against_record:
        print_rows(
            record.COLUMNS, record.rows(printed, wanted), asked.format, nothing="no known incident lies in the scope of a wanted figure"
        )
    elif listed:
        print_rows(figures.LISTED, figures.listing(printed, wanted), asked.format, nothing=NOTHING)
    else:
        columns, rows = figures.matrix(printed, wanted)
        print_rows(columns, rows, asked.format, nothing=NOTHING)
    context.exit(asked.messages.exit_code)
