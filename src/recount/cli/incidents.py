"""`recount incidents`: one row for each occurrence."""

import sys
from pathlib import Path

import click

from recount.cli.coded import coded_options, read_coded, wanted
from recount.cli.messages import Messages
from recount.cli.reports import Given
from recount.cli.rows import print_rows
from recount.records.document import Published
from recount.records.incident import Grade


@click.command(short_help="List incidents, with grade, place and tolls.")
@coded_options
@click.option("--type", "types", multiple=True, metavar="NAME", help="Only of this type or sub-type (Battles, Air/drone strike).")
@click.option("--grade", "grades", multiple=True, type=click.Choice([str(grade) for grade in Grade]), help="Only of this grade.")
@click.option("--tolls", "by_claim", is_flag=True, help="One row for each claim of each toll: what the resolver chose from.")
@click.pass_context
def incidents(  # noqa: PLR0913  the options of the command
    context: click.Context,
    paths: tuple[str, ...],
    *,
    by_claim: bool,
    format_: str | None,
    types: tuple[str, ...],
    grades: tuple[str, ...],
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
    """List the incidents of reports by date, one a row.

    A PATH is as for `recount code`, or a file of JSON lines that `recount code` printed. The grade says how well an incident is
    supported: "alleged" and "contested" are no facts. Several tolls of one measure count different people and are not added.
    """
    from recount.publish.tables import incidents as tables  # noqa: PLC0415  heavy

    messages = Messages()
    asked = wanted(measures=measures, areas=areas, since=since, until=until, parties=parties, sources=sources)
    printed = read_coded(paths, messages, Given(publisher, published, workers, folder, resolver))
    wanted_here = tables.WantedIncidents(asked, types, grades)
    if by_claim:
        rows = tables.toll_rows(printed, wanted_here)
        print_rows(tables.TOLLS, rows, format_, nothing="no toll is wanted by all these options; leave one out")
        context.exit(messages.exit_code)
    in_words = (format_ or ("table" if sys.stdout.isatty() else "jsonl")) == "table"
    columns = tables.COLUMNS if in_words else (*tables.COLUMNS, *tables.MORE)
    rows = ({column: row[column] for column in columns} for row in tables.rows(printed, wanted_here))
    print_rows(columns, rows, format_, nothing="no incident is wanted by all these options; leave one out")
    context.exit(messages.exit_code)
