"""Which project a command works in."""

import getpass
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from recount.project.folder import Project

Command = TypeVar("Command", bound=Callable[..., Any])


def project_option(command: Command) -> Command:
    """Adds the option that names a project's folder."""
    help_ = "Folder of the project.  [default: the one this folder lies in]"
    return click.option("--project", "folder", type=click.Path(path_type=Path, file_okay=False), help=help_)(command)


by_option = click.option("--by", default=getpass.getuser, show_default="your user name", help="Who decides this.")


def today() -> str:
    """The day on which a person decides something, where that person is (ISO)."""
    return date.today().isoformat()  # noqa: DTZ011


def find(folder: Path | None) -> "Project | None":
    """The project that a user names, or that the present folder lies in; None where there is none."""
    from recount.project.folder import find_project, open_project  # noqa: PLC0415  most commands need none

    return open_project(folder) if folder is not None else find_project(Path.cwd())


def need(folder: Path | None) -> "Project":
    """The project; a usage error where there is none."""
    project = find(folder)
    if project is None:
        raise click.UsageError("this folder lies in no project; make one with `recount init`, or name one with --project FOLDER")
    return project
