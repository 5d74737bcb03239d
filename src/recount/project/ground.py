"""What a project adds to the coding of a report: its volumes of places, what it is about, where publishers are at home."""

from dataclasses import dataclass
from pathlib import Path

from recount.project.folder import Project
from recount.project.volumes import volumes_of


@dataclass(frozen=True, slots=True)
class Ground:
    """A value that can be sent to another process.

    ``places`` are volumes of the index in the order of their say; ``focus`` countries (ISO alpha-2) that the reports are about; ``homes``
    pairs of a publisher's name in small letters and its country.
    """

    places: tuple[Path, ...] = ()
    focus: tuple[str, ...] = ()
    homes: tuple[tuple[str, str], ...] = ()

    def home_of(self, publisher: str | None) -> str | None:
        """The home country of a publisher, or None."""
        return dict(self.homes).get(publisher.lower()) if publisher is not None else None


#: No project adds anything.
NO_GROUND = Ground()


def read_ground(project: Project | None) -> Ground:
    """What a project adds; its own volume is brought up to date."""
    if project is None:
        return NO_GROUND
    return Ground(volumes_of(project), project.settings.countries, project.settings.homes)
