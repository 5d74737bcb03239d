"""A private database on disk that is gone when nothing uses it any more, however the program ends."""

import sqlite3
import tempfile
import weakref
from collections.abc import Iterable, Iterator
from typing import Any

from recount.records.issue import SpillError

#: Pages that stay in memory, in KiB; a database that is smaller never touches the disk.
CACHE = 512
_SETTINGS = ("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "BEGIN")


class Scratch:
    """Tables of a database without a name: the system removes its file as soon as it is made, so that nothing is ever left behind.

    The file lies where TMPDIR says. Nothing is shared between processes, and nothing outlives this one.
    """

    def __init__(self, *schema: str, cache: int = CACHE) -> None:
        self._connection = sqlite3.connect("", isolation_level=None)
        weakref.finalize(self, self._connection.close)
        for statement in (f"PRAGMA cache_size = -{cache}", *_SETTINGS, *schema):
            self.run(statement)

    def run(self, statement: str, values: Iterable[Any] = ()) -> sqlite3.Cursor:
        """The rows that a statement gives."""
        try:
            return self._connection.execute(statement, tuple(values))
        except sqlite3.Error as error:
            raise _explain(error) from error

    def run_all(self, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """One statement for each of many rows."""
        try:
            self._connection.executemany(statement, rows)
        except sqlite3.Error as error:
            raise _explain(error) from error

    def stream(self, statement: str) -> Iterator[tuple[Any, ...]]:
        """The rows that a statement gives, one after the other."""
        rows = self.run(statement)
        while (row := _next(rows)) is not None:
            yield row


def _next(rows: sqlite3.Cursor) -> tuple[Any, ...] | None:
    """The next row, or None at the end."""
    try:
        row: tuple[Any, ...] | None = rows.fetchone()
    except sqlite3.Error as error:
        raise _explain(error) from error
    return row


def _explain(error: sqlite3.Error) -> SpillError:
    """What a user can do about it."""
    return SpillError(
        f"{tempfile.gettempdir()}: temporary files could not be written or read ({error}); free some space there, or set TMPDIR to a "
        "folder that has it"
    )
