"""Where the places of a volume are from."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

#: Rows of these sources are of the project's own tables.
OWN = frozenset({"own", "region", "country", "continent", "border", "control"})


@dataclass(frozen=True, slots=True)
class PlaceSource:
    """A source with its title, licence and address; ``covers`` are the sources of rows that count to it."""

    title: str
    licence: str
    url: str
    covers: frozenset[str]


def read_sources(volume: Path) -> tuple[PlaceSource, ...]:
    """The sources that a volume names."""
    with closing(_open(volume)) as connection:
        rows = connection.execute("SELECT id, title, licence, url FROM source ORDER BY id").fetchall()
    return tuple(PlaceSource(title, licence, url, OWN if id_ == "own" else frozenset({id_})) for id_, title, licence, url in rows)


def count_places(volume: Path) -> dict[str, int]:
    """The number of places by their source."""
    with closing(_open(volume)) as connection:
        rows = connection.execute("SELECT source, COUNT(*) FROM place GROUP BY source ORDER BY source").fetchall()
    return dict(rows)


def _open(volume: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{volume.absolute().as_uri()}?mode=ro", uri=True)
