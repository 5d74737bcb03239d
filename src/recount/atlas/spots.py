"""Which places lie in a box: a grid of them, made on disk when the first outline asks."""

import sqlite3
from collections.abc import Iterator, Sequence
from math import floor
from pathlib import Path

#: Cells of the grid are squares of half a degree; rows of cells go from west to east.
A_DEGREE = 2
ROW = 10_000
SPOTS = """
CREATE TEMP TABLE spot (cell INTEGER, id TEXT, lat REAL NOT NULL, lon REAL NOT NULL, PRIMARY KEY (cell, id)) WITHOUT ROWID
"""
#: Places with a point of their own: an area may only be told to lie in another by its name.
READ = """
INSERT OR IGNORE INTO spot
SELECT CAST((lat + 90) * ? AS INTEGER) * ? + CAST((lon + 180) * ? AS INTEGER) AS cell, id, lat, lon FROM volume.place
WHERE lat IS NOT NULL AND precision IN ('town', 'site', 'neighbourhood', 'near') ORDER BY cell, id
"""
IN_ROW = "SELECT id, lat, lon FROM spot WHERE cell BETWEEN ? AND ? AND lon BETWEEN ? AND ? AND lat BETWEEN ? AND ? ORDER BY cell, id"


class Spots:
    """The places of some volumes by where they lie; of a place that more than one has, the point of the first."""

    def __init__(self, volumes: Sequence[Path]) -> None:
        self._volumes = volumes
        self._connection: sqlite3.Connection | None = None

    def find(self, box: tuple[float, float, float, float]) -> Iterator[tuple[str, float, float]]:
        """Ids and points of the places in a box (west, south, east, north)."""
        if self._connection is None:
            self._connection = self._make()
        west, south, east, north = box
        for row in range(floor((south + 90) * A_DEGREE), floor((north + 90) * A_DEGREE) + 1):
            first, last = (row * ROW + floor((lon + 180) * A_DEGREE) for lon in (west, east))
            yield from self._connection.execute(IN_ROW, (first, last, west, east, south, north))

    def _make(self) -> sqlite3.Connection:
        connection = sqlite3.connect("", uri=True)
        connection.execute(SPOTS)
        for volume in self._volumes:
            if volume.exists():
                connection.execute("ATTACH ? AS volume", (f"{volume.absolute().as_uri()}?mode=ro",))
                connection.execute(READ, (A_DEGREE, ROW, A_DEGREE))
                connection.commit()
                connection.execute("DETACH volume")
        return connection
