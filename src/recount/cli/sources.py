"""`recount sources`: what each source says, and how it lies to what others say."""

import click

from recount.cli.coded import Asked, coded_options


@click.command(short_help="Describe sources: copies, corrections, losses told, numbers against others'.")
@coded_options
@click.option("--monthly", is_flag=True, help="One row a source and month of publication.")
@click.pass_context
def sources(
    context: click.Context,
    *,
    asked: Asked,
    monthly: bool,
) -> None:
    """Describe the sources of reports, one a row.

    Told are the claims that are copied from earlier reports, corrections, whose losses a source tells, and how often its number
    for one thing is higher, lower or the same as another source's. A description and no judgement: nothing here says who is
    right. Persons have no row; who speaks for an organisation is that organisation.

    A PATH is as for `recount code`, or a file of JSON lines that `recount code` printed.
    """
    from recount.publish.tables import sources as tables  # noqa: PLC0415  heavy

    columns = [column for column in tables.COLUMNS if monthly or column != "month"]
    rows = tables.rows(asked.read(), asked.wanted, monthly=monthly)
    asked.show(columns, rows, nothing="no source is wanted by all these options; leave one out")
    context.exit(asked.messages.exit_code)
