"""The volumes of a project: kept up to date with its text files, and filled by imports."""

from collections.abc import Callable
from pathlib import Path

from recount.atlas.decisions import read_decisions
from recount.atlas.formats import Options, find_source
from recount.atlas.import_log import read_imports
from recount.atlas.importing import Imported, import_file
from recount.atlas.learning import read_learnt
from recount.atlas.own_volume import is_current, stamp_of, write_own
from recount.atlas.spots import Spots
from recount.lexicon.gazetteer import Candidate, Gazetteer, built_index, open_gazetteer
from recount.project.folder import Project


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
    volumes = (built_index(), *((project.imported,) if project.imported.exists() else ()))
    gazetteer = Gazetteer(*volumes)

    def find_known(id_: str) -> Candidate | None:
        """A place of the index by its id, or by its GeoNames number where the index has it under another id."""
        kind, _, number = id_.partition(":")
        return gazetteer.numbered(int(number)) if kind == "geonames" else gazetteer.place(id_)

    return import_file(
        project.imported, find_source(path, options, gazetteer, built=open_gazetteer(), find_places=Spots(volumes).find), find_known, count
    )
