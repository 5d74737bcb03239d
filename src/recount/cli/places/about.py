"""`recount places about`: where the places are from, and under which licence."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from recount.cli.projects import find, project_option
from recount.cli.rows import format_option, print_rows

COLUMNS = ("source", "places", "licence", "url")


@click.command(short_help="Say where the places are from, and under which licence.")
@project_option
@format_option
def about(folder: Path | None, format_: str | None) -> None:
    """Say for each source of places how many it gave, its licence and its address: this is what to cite."""
    print_rows(COLUMNS, _rows(folder), format_, nothing="no sources")


def _rows(folder: Path | None) -> Iterator[dict[str, Any]]:
    from recount.atlas.import_log import read_imports  # noqa: PLC0415  heavy
    from recount.atlas.sources import count_places, read_sources  # noqa: PLC0415
    from recount.lexicon.gazetteer import built_index  # noqa: PLC0415
    from recount.project.volumes import volumes_of  # noqa: PLC0415

    counts = count_places(built_index())
    for source in read_sources(built_index()):
        number = sum(count for name, count in counts.items() if name in source.covers)
        yield {"source": source.title, "places": number, "licence": source.licence, "url": source.url}
    project = find(folder)
    if project is None:
        return
    for done in read_imports(project.imported):
        yield {"source": f"{done.name}: {done.kind}", "places": done.places, "licence": done.licence, "url": None}
    if project.own in volumes_of(project):
        own = count_places(project.own)
        yield {"source": "places.csv: the project's own", "places": own.get("user", 0), "licence": "the project's", "url": None}
        yield {"source": "learnt_places.csv: learnt from events", "places": own.get("learnt", 0), "licence": "the project's", "url": None}
