"""`recount findings`: what comparing shows, contradictions first."""

import click

from recount.cli.coded import Asked, coded_options
from recount.records.finding import Rule, Verdict


@click.command(short_help="List what comparing shows, contradictions first.")
@coded_options
@click.option("--rule", "rules", multiple=True, type=click.Choice([str(rule) for rule in Rule]), help="Only of this rule.")
@click.option(
    "--verdict", "verdicts", multiple=True, type=click.Choice([str(verdict) for verdict in Verdict]), help="Only of this verdict."
)
@click.pass_context
def findings(
    context: click.Context,
    *,
    asked: Asked,
    rules: tuple[str, ...],
    verdicts: tuple[str, ...],
) -> None:
    """List the findings of comparing claims, contradictions first, each with its arithmetic.

    A PATH is as for `recount code`, or a file of JSON lines that `recount code` printed. A contradiction is one between the
    texts: which of them is wrong is not for a program to say.
    """
    from recount.publish.tables import findings as tables  # noqa: PLC0415  heavy

    rows = tables.rows(asked.read(), tables.WantedFindings(asked.wanted, rules, verdicts))
    asked.show(tables.COLUMNS, rows, more=tables.MORE, nothing="no finding is wanted by all these options; leave one out")
    context.exit(asked.messages.exit_code)
