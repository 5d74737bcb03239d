"""`recount places import` and `imports`: other gazetteers in the project's index."""

from pathlib import Path

import click

from recount.cli.messages import one_line
from recount.cli.progress import progress_of
from recount.cli.projects import need, project_option
from recount.cli.rows import format_option, print_rows

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
    from recount.atlas.importing import read_bad_rows  # noqa: PLC0415
    from recount.project.volumes import import_places  # noqa: PLC0415

    project = need(folder)
    options = Options(licence, country.upper() if country else None, columns)
    with progress_of("rows") as count:
        done = import_places(project, path, options, count)
    if done.was_done:
        click.echo(f"{path.name} was imported before: {done.places:,} places, {done.bad:,} bad rows; nothing was changed")
        return
    click.echo(f"{path.name}: {done.rows:,} rows read, {done.places:,} places and {done.names:,} names written, {done.bad:,} bad rows")
    if done.bad:
        for name, row, why, words in [bad for bad in read_bad_rows(project.imported) if bad[0] == path.name][:SHOWN]:
            click.echo(one_line(f"bad row: {name}:{row}: {why}{f': {words[:80]}' if words else ''}"), err=True)
        if done.bad > SHOWN:
            click.echo(f"and {done.bad - SHOWN:,} more: recount places imports --bad", err=True)


@click.command(short_help="List what was imported, or its bad rows.")
@click.option("--bad", is_flag=True, help="The rows that could not be used, and why.")
@project_option
@format_option
def imports(*, bad: bool, folder: Path | None, format_: str | None) -> None:
    """List the files that were imported into the project's index, or the rows of them that could not be used."""
    from recount.atlas.importing import read_bad_rows, read_imports  # noqa: PLC0415  heavy

    project = need(folder)
    if bad and project.imported.exists():
        rows = ({"name": name, "row": row, "why": why, "words": words} for name, row, why, words in read_bad_rows(project.imported))
        print_rows(BAD_COLUMNS, rows, format_, nothing="no bad rows")
        return
    listed = read_imports(project.imported)
    print_rows(
        COLUMNS,
        ({**{column: getattr(done, column) for column in COLUMNS if column != "whole"}, "whole": bool(done.is_done)} for done in listed),
        format_,
        nothing="nothing was imported yet; recount places import FILE",
    )
