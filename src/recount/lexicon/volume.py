"""One file of the index of places, read-only."""

import os
import sqlite3
from pathlib import Path
from typing import Any

from recount.records.issue import SetupError

#: Of the shape of the tables; a volume of another shape cannot be read.
VERSION = 4
#: A row as the file gives it.
Row = tuple[Any, ...]
COLUMNS = """p.number, p.id, p.name, p.lat, p.lon, p.radius_km, p.precision, p.feature, p.country, p.admin1, p.admin2, p.pcode, p.code2,
    p.within, p.population, p.fame, p.source"""
BY_NAME = f"SELECT n.key, n.kind, {COLUMNS} FROM name n JOIN place p ON p.number = n.place WHERE n.key IN (?, ?, ?)"  # noqa: S608 - columns of our own
BY_SOUND = f"SELECT s.folded, 1, {COLUMNS} FROM sound s JOIN place p ON p.number = s.place WHERE s.key = ? AND s.country = ?"  # noqa: S608 - columns of our own
BY_ID = f"SELECT '', 0, {COLUMNS} FROM place p WHERE p.id = ?"  # noqa: S608 - columns of our own
NATIONS = "SELECT word, country, kind = 'demonym' FROM nation ORDER BY country DESC"
LARGEST = "SELECT population FROM largest WHERE area = ?"
KEY_BITS = "SELECT bits FROM key_bits"
ADMIN = "SELECT area, name, pcode FROM admin WHERE code = ?"
GEONAMES = "SELECT geonames FROM place WHERE id = ?"
INSIDE = "SELECT admin1, admin2, pcode FROM inside WHERE place = ?"
ANY_INSIDE = "SELECT 1 FROM inside LIMIT 1"
ANY_PCODE = "SELECT 1 FROM admin WHERE pcode IS NOT NULL LIMIT 1"
AREAS_OF = "SELECT code2, admin2, pcode FROM place WHERE id = ?"
NUMBERED = "SELECT geonames, id FROM place WHERE geonames IS NOT NULL"
REMOVED = "SELECT place, name FROM removed"
SOURCES = "SELECT id, title, licence, url FROM source ORDER BY id"
MEND = "run `make data`, or delete it and import again if it is a project's"


class Volume:
    """Questions to one file. The connection opens at the first question, once in each process; ``fixed``: nobody ever writes to it."""

    def __init__(self, path: Path, *, fixed: bool = False) -> None:
        self._path = path
        self._fixed = fixed
        self._connection: sqlite3.Connection | None = None
        self._process = 0

    def ask(self, question: str, values: tuple[str, ...] = ()) -> list[Row]:
        """The answer of the file; a connection is never shared with a parent process."""
        if self._connection is None or self._process != os.getpid():
            self._connection = _open(self._path, fixed=self._fixed)
            self._process = os.getpid()
        return self._connection.execute(question, values).fetchall()


def check_version(connection: sqlite3.Connection, path: Path) -> None:
    """SetupError where a file is no volume, or one of another version of the program."""
    try:
        found = connection.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()
    except sqlite3.DatabaseError as broken:
        if "locked" in str(broken):
            raise
        raise SetupError(f"{path}: no index of places ({broken}); {MEND}") from broken
    if found != (str(VERSION),):
        raise SetupError(f"{path}: an index of places of another version; {MEND}")


def _open(path: Path, *, fixed: bool) -> sqlite3.Connection:
    if not path.exists():
        raise SetupError(f"{path}: the index of places is not there; run `make data`")
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable={int(fixed)}", uri=True, check_same_thread=False)
    check_version(connection, path)
    return connection
