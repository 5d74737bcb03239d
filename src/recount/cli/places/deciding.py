"""`recount places add`, `alias`, `remove`: a project's own decisions, kept in places.csv."""

from pathlib import Path

import click

from recount.cli.projects import by_option, need, project_option, today

note_option = click.option("--note", default="", help="Why, or where it is from.")


def _decide(folder: Path | None, verb: str, **cells: str) -> None:
    """Write a decision down, and let the index take it in."""
    from recount.atlas.decisions import Decision, Verb, append_decision  # noqa: PLC0415  heavy
    from recount.project.volumes import volumes_of  # noqa: PLC0415

    project = need(folder)
    decision = Decision(Verb(verb), **{"name": "", "on": today(), **cells})
    before = project.places.read_bytes() if project.places.exists() else None
    try:
        append_decision(project.places, decision)
        volumes_of(project)
    except Exception as wrong:
        if before is None:
            project.places.unlink(missing_ok=True)
        else:
            project.places.write_bytes(before)
        if isinstance(wrong, ValueError):
            raise click.UsageError(str(wrong)) from wrong
        raise
    click.echo(f"{project.places}: {decision.decision} {decision.name or decision.place}")


@click.command(short_help="Add a place.")
@click.argument("name")
@click.argument("lat")
@click.argument("lon")
@click.option("--kind", default="", help="Its class: populated_place, camp, prison, desert, ...  [default: by its name]")
@click.option("--country", default="", metavar="CODE", help="Its country (SY).")
@click.option("--admin1", default="", help="The usual English name of its province.")
@by_option
@note_option
@project_option
def add(  # noqa: PLR0913  one parameter an option
    name: str, lat: str, lon: str, *, kind: str, country: str, admin1: str, by: str, note: str, folder: Path | None
) -> None:
    """Add a place with its point in degrees.

    Write -- before a negative latitude or longitude: recount places add --country CD -- Kitsimba -1.5 28.6
    """
    from recount.lexicon.gazetteer import open_gazetteer  # noqa: PLC0415  heavy
    from recount.records.feature import Feature  # noqa: PLC0415

    if country and open_gazetteer().country(country.upper()) is None:
        raise click.BadParameter(f'"{country}" is no country; write its two letters (SY, SD, UA)', param_hint="--country")
    if kind and kind not in set(Feature):
        raise click.BadParameter(f'"{kind}" is no class; there are {", ".join(Feature)}', param_hint="--kind")
    _decide(folder, "add", name=name, lat=lat, lon=lon, kind=kind, country=country.upper(), admin1=admin1, by=by, note=note)


@click.command(short_help="Give a place another name.")
@click.argument("name")
@click.argument("place", metavar="ID")
@by_option
@note_option
@project_option
def alias(name: str, place: str, *, by: str, note: str, folder: Path | None) -> None:
    """Give the place with the id ID another name; `recount places find` shows ids."""
    _decide(folder, "alias", name=name, place=place, by=by, note=note)


@click.command(short_help="Strike a place, or one of its names, out of the index.")
@click.argument("place", metavar="ID")
@click.option("--name", default="", help="Only this name of it.")
@by_option
@note_option
@project_option
def remove(place: str, *, name: str, by: str, note: str, folder: Path | None) -> None:
    """Strike the place with the id ID, or only one of its names, out of the index of this project."""
    from recount.lexicon.gazetteer import Gazetteer, built_index  # noqa: PLC0415  heavy
    from recount.project.volumes import volumes_of  # noqa: PLC0415

    if Gazetteer(built_index(), *volumes_of(need(folder))).place(place) is None:
        raise click.UsageError(f"no place has the id {place}; `recount places find NAME` shows ids")
    _decide(folder, "remove", name=name, place=place, by=by, note=note)
