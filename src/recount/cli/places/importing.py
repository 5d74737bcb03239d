"""`recount places import` and `imports`: other gazetteers in the project's index."""

from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from recount.cli.messages import many, one_line
from recount.cli.progress import progress_of
from recount.cli.projects import need, project_option
from recount.cli.rows import format_option, print_rows

if TYPE_CHECKING:
    from recount.project.folder import Project

#: The exit code of a command that the user stopped.
INTERRUPTED = 130
#: So many bad rows are shown; the others are counted, and listed by `recount places imports --bad`.
SHOWN = 5
COLUMNS = ("name", "kind", "rows", "places", "names", "bad", "whole", "licence")
BAD_COLUMNS = ("name", "row", "why", "words")


def _read_columns(_context: click.Context, _parameter: click.Parameter, pairs: tuple[str, ...]) -> dict[str, str]:
    """Fields and columns out of FIELD=COLUMN."""
    wrong = next((pair for pair in pairs if "=" not in pair), None)
    if wrong is not None:
        raise click.BadParameter(f'"{wrong}" is not FIELD=COLUMN, like lat=POINT_Y')
    return dict(pair.split("=", 1) for pair in pairs)


@click.command("import", short_help="Import places from a file.")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--licence", help="Licence and name of the source; needed for all but GeoNames files.")
@click.option("--country", metavar="CODE", help="Country of rows that name none (SY).")
@click.option("--map", "columns", multiple=True, callback=_read_columns, metavar="FIELD=COLUMN", help="Which column holds a field.")
@project_option
def import_(path: Path, *, licence: str | None, country: str | None, columns: dict[str, str], folder: Path | None) -> None:
    """Import places into the project's index.

    FILE is a GeoNames file (a country's, allCountries, admin1CodesASCII, admin2Codes, alternateNamesV2; .txt, .zip or .gz), a table of
    humanitarian p-codes (.csv, .xlsx), any table with names and coordinates (.csv, .tsv, .xlsx), or a map (.geojson).

    An import that is cut off goes on where it stopped when it is run again; a file that is imported already is left alone. A row that
    cannot be used is counted and listed, and the rest goes on.
    """
    from recount.atlas.formats import Options  # noqa: PLC0415  heavy
    from recount.atlas.rows import guess_rows  # noqa: PLC0415
    from recount.project.volumes import import_places  # noqa: PLC0415

    project = need(folder)
    options = Options(licence, country.upper() if country else None, columns)
    try:
        with progress_of("rows (then they are sorted)", guess_rows(path)) as count:
            done = import_places(project, path, options, count)
    except KeyboardInterrupt as stopped:
        click.echo(f"{path.name}: stopped; run the same command again to go on", err=True)
        raise SystemExit(INTERRUPTED) from stopped
    if done.was_done:
        click.echo(f"{path.name} was imported before: {many(done.places, 'place')}, {many(done.bad, 'bad row')}; nothing was changed")
        return
    written = f"{many(done.places, 'place')} and {many(done.names, 'name')} written"
    if not (done.places or done.names) and done.rows > done.bad:
        written = "no new place; names and codes of areas are known now"
    click.echo(f"{path.name}: {many(done.rows, 'row')} read, {written}, {many(done.bad, 'bad row')}")
    if done.hint:
        click.echo(f"{path.name}: {done.hint}", err=True)
    _tell_bad_rows(project, path.name, done.bad)


def _tell_bad_rows(project: "Project", file: str, number: int) -> None:
    """Show the first rows of a file that could not be used, and say how to see the others."""
    from recount.atlas.import_log import read_bad_rows  # noqa: PLC0415  heavy

    if number == 0:
        return
    of_file = (bad for bad in read_bad_rows(project.imported) if bad[0] == file)
    for name, row, why, words in islice(of_file, SHOWN):
        click.echo(one_line(f"bad row: {name}:{row}: {why}{f': {words[:80]}' if words else ''}"), err=True)
    if number > SHOWN:
        click.echo(f"and {number - SHOWN:,} more: recount places imports --bad", err=True)


@click.command(short_help="List what was imported, or its bad rows.")
@click.option("--bad", is_flag=True, help="The rows that could not be used, and why.")
@project_option
@format_option
def imports(*, bad: bool, folder: Path | None, format_: str | None) -> None:
    """List the files that were imported into the project's index, or the rows of them that could not be used."""
    from recount.atlas.filling import part_of  # noqa: PLC0415  heavy
    from recount.atlas.import_log import read_bad_rows, read_imports  # noqa: PLC0415

    project = need(folder)
    volume = project.imported if project.imported.exists() else part_of(project.imported)
    if bad:
        rows = (dict(zip(BAD_COLUMNS, row, strict=True)) for row in read_bad_rows(volume))
        print_rows(BAD_COLUMNS, rows, format_, nothing="no bad rows")
        return
    listed = ({**asdict(done), "whole": bool(done.is_done)} for done in read_imports(volume))
    print_rows(
        COLUMNS,
        ({column: done[column] for column in COLUMNS} for done in listed),
        format_,
        nothing="nothing was imported yet; recount places import FILE",
    )
