"""What the commands that read reports have in common: their options, and running the pipeline."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from recount.cli.messages import Messages
from recount.cli.output import print_with
from recount.cli.projects import find, project_option
from recount.records.coding import Coding
from recount.records.document import Published

if TYPE_CHECKING:
    from recount.pipeline import Options
    from recount.project.folder import Project
    from recount.reconcile import Resolving


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


def _read_resolver(_context: click.Context, _parameter: click.Parameter, name: str | None) -> str | None:
    """A resolver by its name; a usage error lists them."""
    from recount.records.incident import RESOLVER_NAMES  # noqa: PLC0415

    if name is not None and name not in RESOLVER_NAMES:
        raise click.BadParameter(f'"{name}" is no resolver; choose from {", ".join(RESOLVER_NAMES)}')
    return name


resolver_option = click.option(
    "--resolver",
    callback=_read_resolver,
    metavar="NAME",
    help="Who picks the best of a toll: range, lowest, highest, majority, latest, hierarchy, acled, ucdp, gtd.  [default: range]",
)
publisher_option = click.option("--publisher", metavar="NAME", help="Publisher of the reports that do not say theirs.")
published_option = click.option("--published", callback=read_published, metavar="DATE", help="Date of the reports that do not say theirs.")


def report_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds the paths and the options that every command reading reports takes; what they say goes to it as one value, ``given``."""

    @wraps(command)
    def gathered(
        *context: click.Context,
        publisher: str | None,
        published: Published | None,
        workers: int,
        folder: Path | None,
        resolver: str | None,
        **others: object,
    ) -> None:
        command(*context, given=Given(publisher, published, workers, folder, resolver), **others)

    decorators: list[Any] = [
        resolver_option,
        click.option("--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes that read and code reports."),
        published_option,
        publisher_option,
        project_option,
        click.argument("paths", nargs=-1, required=True, metavar="PATH..."),
    ]
    for decorate in decorators:
        gathered = decorate(gathered)
    return gathered


@dataclass(frozen=True, slots=True)
class Given:
    """What a user says of reports that do not say it; processes; the folder of a project; who picks the best number of a toll."""

    publisher: str | None = None
    published: Published | None = None
    workers: int = 1
    folder: Path | None = None
    resolver: str | None = None

    def options(self) -> "Options":
        """The options of the pipeline; a project that the present folder lies in is told, for it changes what is coded."""
        from recount.pipeline import Options  # noqa: PLC0415  heavy
        from recount.project.ground import read_ground  # noqa: PLC0415
        from recount.project.judgements import read_judgements  # noqa: PLC0415

        project = find(self.folder)
        if project is not None and self.folder is None:
            click.echo(f"project: {project.folder}", err=True)
        judgements = read_judgements(project.judgements) if project is not None else ()
        return Options(tidy_name(self.publisher), self.published, self.workers, read_ground(project), judgements, self._resolving(project))

    def _resolving(self, project: "Project | None") -> "Resolving | None":
        """Who picks the best number of a toll: as the option says, else as the project does."""
        from recount.reconcile import Resolving  # noqa: PLC0415  heavy

        name = self.resolver or (project.settings.resolver if project is not None else None)
        return Resolving(name, project.settings.hierarchy if project is not None else ()) if name is not None else None


def code_reports(paths: Sequence[str], messages: Messages, given: Given) -> Coding:
    """Everything that the paths hold, coded together; what is wrong with it is told as it comes."""
    from recount.pipeline import code_paths  # noqa: PLC0415  heavy

    with messages:
        return code_paths(tuple(paths), given.options(), messages.tell, messages.count, sys.stdin.buffer)


def print_each(paths: Sequence[str], messages: Messages, given: Given) -> None:
    """Each report that the paths hold with its claims, printed as soon as it is coded."""
    from recount.pipeline import code_each  # noqa: PLC0415  heavy
    from recount.publish.jsonl import write_reports  # noqa: PLC0415

    options = given.options()
    with messages:
        print_with(lambda stream: write_reports(code_each(tuple(paths), options, messages.tell, messages.count, sys.stdin.buffer), stream))


def tidy_name(name: str | None) -> str | None:
    """A name without needless spaces, None where nothing is left."""
    return " ".join(name.split()) or None if name is not None else None
