"""The folder of a project: where things lie in it, how it is found and made."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from recount.project.settings import NAME, Settings, read_settings
from recount.records.issue import SettingsError

SETTINGS = """# Settings of a Recount project. Every key is optional; delete what you do not need.

[project]
name = {name}

[focus]
# What the reports are mostly about: ISO 3166-1 alpha-2 codes ("SY"), and usual English names of provinces.
# It breaks ties between places of one name; it never moves a place that a report puts elsewhere.
countries = [{countries}]
areas = []

[tolls]
# Who picks the best number of a toll: range (none unless all agree), lowest, highest, majority, latest, hierarchy, acled, ucdp, gtd.
resolver = "range"

[publishers]
# Home country of publishers, where it is not in their names: "The Valley Post" = "ML"
"""
PLACES = "decision,name,place,lat,lon,kind,country,admin1,by,on,note\n"
LEARNT = "name,country,admin1,lat,lon,events,spread_km,by,confirmed_by\n"
JUDGEMENTS = "judgement,first,second,reason,by,on\n"
IGNORED = "# What is built from the files beside it, and can be built again.\n*\n"


@dataclass(frozen=True, slots=True)
class Project:
    """A project's folder with its settings."""

    folder: Path
    settings: Settings

    @property
    def places(self) -> Path:
        """The project's own decisions on places, a text file to review and share."""
        return self.folder / "places.csv"

    @property
    def learnt(self) -> Path:
        """Places that coded reports and corrections taught, a text file to review and share."""
        return self.folder / "learnt_places.csv"

    @property
    def judgements(self) -> Path:
        """What people judged of pairs of claims, a text file to review and share."""
        return self.folder / "judgements.csv"

    @property
    def imported(self) -> Path:
        """The volume of imported places."""
        return self.folder / ".recount" / "imported.sqlite"

    @property
    def own(self) -> Path:
        """The volume that is built from ``places`` and ``learnt``."""
        return self.folder / ".recount" / "own.sqlite"


def open_project(folder: Path) -> Project:
    """The project in a folder; SettingsError where there is none."""
    path = folder / NAME
    if not path.is_file():
        raise SettingsError(f"{folder}: there is no {NAME}; make a project with: recount init {folder}")
    return Project(folder, read_settings(path))


def find_project(start: Path) -> Project | None:
    """The project that a folder lies in: the nearest folder upwards with settings, or None."""
    folder = next((folder for folder in (start, *start.parents) if (folder / NAME).is_file()), None)
    return open_project(folder) if folder is not None else None


def init_project(folder: Path, countries: Iterable[str]) -> tuple[Path, ...]:
    """Make what a project's folder lacks, and leave alone what it has; the files that were made."""
    folder.mkdir(parents=True, exist_ok=True)
    name = folder.resolve().name.replace("\\", "\\\\").replace('"', '\\"')
    listed = ", ".join(f'"{code}"' for code in countries)
    texts = {
        folder / NAME: SETTINGS.format(name=f'"{name}"', countries=listed),
        folder / "places.csv": PLACES,
        folder / "learnt_places.csv": LEARNT,
        folder / "judgements.csv": JUDGEMENTS,
        folder / ".recount" / ".gitignore": IGNORED,
    }
    made = tuple(path for path in texts if not path.exists())
    for path in made:
        path.parent.mkdir(exist_ok=True)
        path.write_text(texts[path], encoding="utf-8")
    return made
