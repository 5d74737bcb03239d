"""What the commands that read reports have in common: their options, and running the pipeline."""

import sys
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

from recount.cli.messages import Messages
from recount.cli.output import print_with
from recount.records.coding import Coding
from recount.records.document import Published


def read_published(_context: click.Context, _parameter: click.Parameter, words: str | None) -> Published | None:
    """The date of an option; a usage error where it is none."""
    if words is None:
        return None
    from recount.text.dates import read_date_words  # noqa: PLC0415  its patterns take a while to compile

    read = read_date_words(words)
    if read is None:
        raise click.BadParameter(f'"{words}" is no date; write it as 2025-05-14, 2025-05 or 2025')
    if read.published is None:
        raise click.BadParameter(f'"{words}" {read.trouble or "has no year; write it as 2025-05-14"}')
    return read.published


Command = TypeVar("Command", bound=Callable[..., Any])


publisher_option = click.option("--publisher", metavar="NAME", help="Publisher of the reports that do not say theirs.")
published_option = click.option("--published", callback=read_published, metavar="DATE", help="Date of the reports that do not say theirs.")


def report_options(command: Command) -> Command:
    """Adds the paths and the options that every command reading reports takes."""
    decorators: list[Any] = [
        click.option("--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes that read and code reports."),
        published_option,
        publisher_option,
        click.argument("paths", nargs=-1, required=True, metavar="PATH..."),
    ]
    for decorate in decorators:
        command = decorate(command)
    return command


def code_reports(paths: Sequence[str], messages: Messages, *, publisher: str | None, published: Published | None, workers: int) -> Coding:
    """Everything that the paths hold, coded together; what is wrong with it is told as it comes."""
    from recount.pipeline import Options, code_paths  # noqa: PLC0415  heavy

    options = Options(publisher=tidy_name(publisher), published=published, workers=workers)
    with messages:
        return code_paths(tuple(paths), options, messages.tell, messages.count, sys.stdin.buffer)


def print_each(paths: Sequence[str], messages: Messages, *, publisher: str | None, published: Published | None, workers: int) -> None:
    """Each report that the paths hold with its claims, printed as soon as it is coded."""
    from recount.pipeline import Options, code_each  # noqa: PLC0415  heavy
    from recount.publish.jsonl import write_reports  # noqa: PLC0415

    options = Options(publisher=tidy_name(publisher), published=published, workers=workers)
    with messages:
        print_with(lambda stream: write_reports(code_each(tuple(paths), options, messages.tell, messages.count, sys.stdin.buffer), stream))


def tidy_name(name: str | None) -> str | None:
    """A name without needless spaces, None where nothing is left."""
    return " ".join(name.split()) or None if name is not None else None
