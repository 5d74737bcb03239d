"""`recount init`: a project's folder."""

from pathlib import Path

import click


@click.command(short_help="Make a project: a folder with settings and its own places.")
@click.argument("folder", default=".", type=click.Path(path_type=Path, file_okay=False))
@click.option("--country", "countries", multiple=True, metavar="CODE", help="A country the reports are about (SY); may be given again.")
def init(folder: Path, countries: tuple[str, ...]) -> None:
    """Make a project in FOLDER (here, if none is given): settings in recount.toml, places and judgements in text files.

    What is there already is left alone. A project is found from any folder inside it.
    """
    from recount.lexicon.gazetteer import open_gazetteer  # noqa: PLC0415  heavy
    from recount.project.folder import init_project  # noqa: PLC0415

    codes = tuple(code.upper() for code in countries)
    unknown = next((code for code in codes if open_gazetteer().country(code) is None), None)
    if unknown is not None:
        raise click.BadParameter(f'"{unknown}" is no country; write its two letters (SY, SD, UA)', param_hint="--country")
    made = init_project(folder, codes)
    for path in made:
        click.echo(f"made {path}")
    if not made:
        click.echo(f"{folder}: the project is whole; nothing was changed")
