"""`recount code`: reports in, records out."""

import sys

import click

from recount.cli.messages import Messages
from recount.cli.output import print_with
from recount.cli.reports import Given, code_reports, print_each, report_options


@click.command(short_help="Print what reports say, and what comparing them shows.")
@report_options
@click.option(
    "--format",
    "format_",
    type=click.Choice(["jsonl", "summary"]),
    help="Records, one JSON object a line, or a summary for people.  [default: summary in a terminal, else jsonl]",
)
@click.option(
    "--separately",
    is_flag=True,
    help="Print each report with its claims as soon as it is coded, as JSON lines; compare nothing, so that memory does not grow.",
)
@click.pass_context
def code(
    context: click.Context,
    paths: tuple[str, ...],
    *,
    format_: str | None,
    separately: bool,
    given: Given,
) -> None:
    """Print what reports say: claims with their words, incidents, findings.

    A PATH is a report (.txt, .md, .html, .pdf), a file of many (.jsonl, .csv, .parquet, .warc, .warc.gz), a folder, or "-" for
    standard input. All reports given are compared with each other. Exit 0: all read; 1: some input could not be read, each
    with a line on standard error; 2: wrong usage.
    """
    messages = Messages()
    if separately:
        if format_ == "summary":
            raise click.UsageError("--separately prints JSON lines; leave out --format summary")
        print_each(paths, messages, given)
        context.exit(messages.exit_code)
    coding = code_reports(paths, messages, given)
    if (format_ or ("summary" if sys.stdout.isatty() else "jsonl")) == "summary":
        from recount.publish.summary import write_summary  # noqa: PLC0415

        print_with(lambda stream: write_summary(coding, stream))
    else:
        from recount.publish.jsonl import write_jsonl  # noqa: PLC0415

        print_with(lambda stream: write_jsonl(coding, stream))
    context.exit(messages.exit_code)
