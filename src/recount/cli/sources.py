"""`recount sources`: what each source says, and how it lies to what others say."""

from pathlib import Path

import click

from recount.cli.coded import coded_options, read_coded, wanted
from recount.cli.messages import Messages
from recount.cli.reports import Given
from recount.cli.rows import print_rows
from recount.records.document import Published


@click.command(short_help="Describe sources: copies, corrections, losses told, numbers against others'.")
@coded_options
@click.option("--monthly", is_flag=True, help="One row a source and month of publication.")
@click.pass_context
def sources(  # noqa: PLR0913  the options of the command
    context: click.Context,
    paths: tuple[str, ...],
    *,
    monthly: bool,
    format_: str | None,
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
    """Describe the sources of reports, one a row.

    Told are the claims that are copied from earlier reports, corrections, whose losses a source tells, and how often its number
    for one thing is higher, lower or the same as another source's. A description and no judgement: nothing here says who is
    right. Persons have no row; who speaks for an organisation is that organisation.

    A PATH is as for `recount code`, or a file of JSON lines that `recount code` printed.
    """
    from recount.publish.tables import sources as tables  # noqa: PLC0415  heavy

    messages = Messages()
    asked = wanted(measures=measures, areas=areas, since=since, until=until, parties=parties, sources=sources)
    printed = read_coded(paths, messages, Given(publisher, published, workers, folder, resolver))
    columns = [column for column in tables.COLUMNS if monthly or column != "month"]
    rows = ({column: row[column] for column in columns} for row in tables.rows(printed, asked, monthly=monthly))
    print_rows(columns, rows, format_, nothing="no source is wanted by all these options; leave one out")
    context.exit(messages.exit_code)
