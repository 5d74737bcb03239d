"""`recount places learn`: places out of coded and corrected events."""

import getpass
from pathlib import Path

import click

from recount.cli.messages import many, one_line
from recount.cli.projects import need, project_option

#: So many bad rows are shown; the others are only counted.
SHOWN = 5


@click.command(short_help="Learn places from coded or corrected events.")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--by", default=getpass.getuser, show_default="your user name", help="Who coded events that do not say so.")
@project_option
def learn(path: Path, *, by: str, folder: Path | None) -> None:
    """Learn from FILE where names lie.

    FILE holds claims as `recount code` prints them, corrected by hand, or a table with the columns name, lat, lon, country, admin1.
    A learnt place is marked so in every answer, and never beats one of the index until a person confirms it: write who in the column
    confirmed_by of learnt_places.csv.
    """
    from recount.project.teaching import teach  # noqa: PLC0415  heavy

    project = need(folder)
    lesson = teach(project, path, by)
    if lesson.was_done:
        click.echo(f"{path.name} was learnt before; nothing was changed")
        return
    click.echo(
        f"{project.learnt}: {many(lesson.places, 'place')}, from {many(lesson.events, 'event')}; left out:"
        f" {many(lesson.apart, 'name')} whose events lie apart, {many(len(lesson.bad), 'bad row')}"
    )
    for bad in lesson.bad[:SHOWN]:
        click.echo(one_line(f"bad row: {bad.why}{f': {bad.words[:80]}' if bad.words else ''}"), err=True)
