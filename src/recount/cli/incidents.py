"""`recount incidents`: one row for each occurrence."""

import click

from recount.cli.coded import Asked, coded_options
from recount.records.incident import Grade


@click.command(short_help="List incidents, with grade, place and tolls.")
@coded_options
@click.option("--type", "types", multiple=True, metavar="NAME", help="Only of this type or sub-type (Battles, Air/drone strike).")
@click.option("--grade", "grades", multiple=True, type=click.Choice([str(grade) for grade in Grade]), help="Only of this grade.")
@click.option("--tolls", "by_claim", is_flag=True, help="One row for each claim of each toll: what the resolver chose from.")
@click.pass_context
def incidents(
    context: click.Context,
    *,
    asked: Asked,
    by_claim: bool,
    types: tuple[str, ...],
    grades: tuple[str, ...],
) -> None:
    """List the incidents of reports by date, one a row.

    A PATH is as for `recount code`, or a file of JSON lines that `recount code` printed. The grade says how well an incident is
    supported: "alleged" and "contested" are no facts. Several tolls of one measure count different people and are not added.
    """
    from recount.publish.tables import incidents as tables  # noqa: PLC0415  heavy

    printed = asked.read()
    wanted = tables.WantedIncidents(asked.wanted, types, grades)
    if by_claim:
        asked.show(tables.TOLLS, tables.toll_rows(printed, wanted), nothing="no toll is wanted by all these options; leave one out")
    else:
        nothing = "no incident is wanted by all these options; leave one out"
        asked.show(tables.COLUMNS, tables.rows(printed, wanted), more=tables.MORE, nothing=nothing)
    context.exit(asked.messages.exit_code)
