"""`recount page`: one self-contained HTML page to read and check a coding."""

import io
from pathlib import Path

import click

from recount.cli.messages import Messages
from recount.cli.output import print_with
from recount.cli.reports import Given, code_reports, report_options


@click.command(short_help="Write it all as one HTML page.")
@report_options
@click.option("-o", "--output", required=True, metavar="FILE", help='The page to write; "-" prints it.')
@click.option("--title", default="Recount", show_default=True, help="Title of the page.")
@click.pass_context
def page(
    context: click.Context,
    paths: tuple[str, ...],
    *,
    output: str,
    title: str,
    given: Given,
) -> None:
    """Write a page with the reports in their own words, their incidents, figures and findings.

    The page is one file that needs no network. It is a working copy: it holds names and exact places. PATH is as for
    `recount code`.
    """
    _refuse(output)
    messages = Messages()
    coding = code_reports(paths, messages, given)
    if not coding.reports and messages.exit_code:
        raise click.ClickException(f'no report could be read, so no page was made; "{output}" is as it was')
    from recount.publish.page.whole import write_page  # noqa: PLC0415

    if output == "-":
        print_with(lambda stream: write_page(coding, stream, title=title, issues=messages.issues))
    else:
        markup = io.StringIO()
        write_page(coding, markup, title=title, issues=messages.issues)
        _save(Path(output), markup.getvalue())
    context.exit(messages.exit_code)


def _refuse(output: str) -> None:
    """A usage error for a place where no file can be written, before any work is done."""
    if output != "-" and Path(output).is_dir():
        raise click.BadParameter(f'"{output}" is a folder; name a file, like {output.rstrip("/")}/page.html', param_hint="-o")
    if output != "-" and not Path(output).absolute().parent.is_dir():
        raise click.BadParameter(f'there is no folder "{Path(output).parent}"; make it first', param_hint="-o")


def _save(path: Path, markup: str) -> None:
    try:
        path.write_text(markup, encoding="utf-8", errors="xmlcharrefreplace", newline="\n")
    except OSError as error:
        raise click.ClickException(f'"{path}" cannot be written ({error.strerror}); choose another place') from error
