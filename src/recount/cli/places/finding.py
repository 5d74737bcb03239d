"""`recount places find`: what a name can mean."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from recount.cli.projects import find as find_project
from recount.cli.projects import project_option
from recount.cli.rows import format_option, print_rows

if TYPE_CHECKING:
    from recount.lexicon.gazetteer import Candidate

COLUMNS = ("id", "name", "kind", "country", "admin1", "admin2", "pcode", "lat", "lon", "population", "source", "matched")
STEPS = ("as written", "loosely", "by sound")


@click.command(short_help="Show the places that a name can mean.")
@click.argument("name")
@click.option("--country", metavar="CODE", help="Only places of this country (SY); names that only sound alike are shown too.")
@project_option
@format_option
def find(name: str, *, country: str | None, folder: Path | None, format_: str | None) -> None:
    """Show the places of the index, and of the project, that NAME can mean, the best known first."""
    print_rows(COLUMNS, _rows(name, country.upper() if country else None, folder), format_, nothing=f'no place is called "{name}"')


def _rows(name: str, country: str | None, folder: Path | None) -> Iterator[dict[str, Any]]:
    from recount.lexicon.gazetteer import Gazetteer, built_index  # noqa: PLC0415  heavy
    from recount.project.volumes import volumes_of  # noqa: PLC0415

    gazetteer = Gazetteer(built_index(), *volumes_of(find_project(folder)))
    found = gazetteer.find(name)
    if country is not None:
        fits = [candidate for candidate in found if candidate.place.country == country]
        known = {candidate.place.id for candidate in fits}
        found = (*fits, *(c for c in gazetteer.find_by_sound(name, (country,)) if c.place.id not in known))
    return (_row(candidate) for candidate in found)


def _row(candidate: "Candidate") -> dict[str, Any]:
    place = candidate.place
    return {
        "id": place.id,
        "name": place.name,
        "kind": candidate.feature.replace("_", " "),
        "country": place.country,
        "admin1": place.admin1,
        "admin2": place.admin2,
        "pcode": place.pcode,
        "lat": place.lat,
        "lon": place.lon,
        "population": candidate.population,
        "source": candidate.source,
        "matched": STEPS[candidate.step],
    }
