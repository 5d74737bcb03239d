"""The volumes of a project: kept up to date with its text files, and filled by imports."""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

from recount.atlas.decisions import read_decisions
from recount.atlas.formats import Options, find_source
from recount.atlas.importing import Imported, import_file, read_imports
from recount.atlas.learning import read_learnt
from recount.atlas.own_volume import is_current, stamp_of, write_own
from recount.lexicon.gazetteer import Gazetteer, built_index, open_gazetteer
from recount.project.folder import Project

#: Places with a point of their own: an area may only be told to lie in another by its name.
IN_BOX = """SELECT id, lat, lon FROM place
WHERE lon BETWEEN ? AND ? AND lat BETWEEN ? AND ? AND precision IN ('town', 'site', 'neighbourhood', 'near')"""


def volumes_of(project: Project | None) -> tuple[Path, ...]:
    """The volumes that a project adds to the built index, in the order of their say; its own one is built anew where its files changed."""
    if project is None:
        return ()
    imported = (project.imported,) if project.imported.exists() else ()
    stamp = stamp_of((project.places, project.learnt), read_imports(project.imported))
    decisions, learnt = read_decisions(project.places), read_learnt(project.learnt)
    if not (decisions or learnt):
        return imported
    if not is_current(project.own, stamp):
        write_own(project.own, decisions, learnt, Gazetteer(built_index(), *imported), stamp)
    return (*imported, project.own)


def import_places(project: Project, path: Path, options: Options, count: Callable[[int], None]) -> Imported:
    """Import a file into the project's volume."""
    gazetteer = open_gazetteer()
    volumes = (built_index(), project.imported)

    def find_places(box: tuple[float, float, float, float]) -> Iterable[tuple[str, float, float]]:
        west, south, east, north = box
        for volume in volumes:
            if volume.exists():
                with closing(sqlite3.connect(f"{volume.absolute().as_uri()}?mode=ro", uri=True)) as connection:
                    yield from connection.execute(IN_BOX, (west, east, south, north))

    return import_file(project.imported, find_source(path, options, gazetteer, find_places), gazetteer.place, count)
