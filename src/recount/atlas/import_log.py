"""What was imported into a volume: a record of each file, and its bad rows."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recount.atlas.effects import BadRow
from recount.records.issue import StoreError

TABLES = """
CREATE TABLE IF NOT EXISTS import (
    digest TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, licence TEXT NOT NULL, reading TEXT NOT NULL,
    done_rows INTEGER NOT NULL, places INTEGER NOT NULL, names INTEGER NOT NULL, bad INTEGER NOT NULL, is_done INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS bad_row (
    digest TEXT, row INTEGER, why TEXT NOT NULL, words TEXT NOT NULL, PRIMARY KEY (digest, row)
) WITHOUT ROWID;
"""
#: Bad rows that are listed; the others are only counted.
LISTED = 10_000
#: So much of the words of a bad row is kept, in characters.
KEPT = 200


@dataclass(slots=True)
class Tally:
    """How far an import has come: rows read, places and names written, bad rows."""

    rows: int = 0
    places: int = 0
    names: int = 0
    bad: int = 0
    is_done: bool = False


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """One import of a volume; ``is_done`` is 1 for a whole one, 0 for one that was cut off."""

    name: str
    kind: str
    licence: str
    rows: int
    places: int
    names: int
    bad: int
    is_done: int


class Log:
    """The record of one file in a volume; ``reading`` is how its rows are read: read otherwise, the file is imported anew.

    ``first`` is the number that a person gives to the first row.
    """

    def __init__(self, connection: sqlite3.Connection, digest: str, about: tuple[str, str, str], *, reading: str, first: int) -> None:
        self._connection = connection
        self._first = first
        self._digest = digest
        connection.executescript(TABLES)
        old = connection.execute("SELECT reading FROM import WHERE digest = ?", (digest,)).fetchone()
        if old is not None and old[0] != reading:
            connection.execute("DELETE FROM import WHERE digest = ?", (digest,))
            connection.execute("DELETE FROM bad_row WHERE digest = ?", (digest,))
        connection.execute("INSERT OR IGNORE INTO import VALUES (?, ?, ?, ?, ?, 0, 0, 0, 0, 0)", (digest, *about, reading))
        connection.commit()

    def read(self) -> Tally:
        """How far the import has come."""
        question = "SELECT done_rows, places, names, bad, is_done FROM import WHERE digest = ?"
        rows, places, names, bad, is_done = self._connection.execute(question, (self._digest,)).fetchone()
        return Tally(rows, places, names, bad, bool(is_done))

    def note(self, tally: Tally, bad: BadRow) -> None:
        """Count a row that cannot be used, and list it while the list is short."""
        tally.bad += 1
        if tally.bad <= LISTED:
            words = (self._digest, tally.rows + self._first - 1, bad.why, bad.words[:KEPT])
            self._connection.execute("INSERT OR REPLACE INTO bad_row VALUES (?, ?, ?, ?)", words)

    def save(self, tally: Tally) -> None:
        """Commit what was done, with how far it goes."""
        self._connection.execute(
            "UPDATE import SET done_rows = ?, places = ?, names = ?, bad = ?, is_done = ? WHERE digest = ?",
            (tally.rows, tally.places, tally.names, tally.bad, tally.is_done, self._digest),
        )
        self._connection.commit()


def read_imports(volume: Path) -> tuple[ImportRecord, ...]:
    """The imports of a volume, by the names of their files; none where there is no volume."""
    question = "SELECT name, kind, licence, done_rows, places, names, bad, is_done FROM import ORDER BY name, digest"
    return tuple(ImportRecord(*row) for row in _ask(volume, question))


def read_bad_rows(volume: Path) -> Iterator[tuple[str, int, str, str]]:
    """File, number of the row, what is wrong, the words of the row, for every bad row that was listed."""
    yield from _ask(
        volume, "SELECT i.name, b.row, b.why, b.words FROM bad_row b JOIN import i ON i.digest = b.digest ORDER BY i.name, b.row"
    )


def _ask(volume: Path, question: str) -> Iterator[tuple[Any, ...]]:
    if not volume.exists():
        return
    with closing(sqlite3.connect(f"{volume.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        try:
            if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'import'").fetchone() is not None:
                yield from connection.execute(question)
        except sqlite3.DatabaseError as failed:
            raise StoreError(f"{volume}: {failed}; an import may be under way: try again when it has ended") from failed
