"""The file that an import writes into: a new volume is filled beside its place and put there whole; an old one stays readable meanwhile."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from recount.atlas.schema import create
from recount.lexicon.volume import check_version
from recount.records.issue import StoreError

#: Kilobytes of the page cache, the greatest part of what an import needs.
CACHE_KB = 65_536


def part_of(volume: Path) -> Path:
    """Where a volume is filled that is not whole yet."""
    return volume.with_suffix(".part")


@contextmanager
def filling(volume: Path) -> Iterator[sqlite3.Connection]:
    """The volume to import into, for one import at a time; StoreError where the folder or the disk does not take it."""
    try:
        volume.parent.mkdir(parents=True, exist_ok=True)
        with closing(_lock(volume.with_suffix(".lock"))):
            if volume.exists():
                part_of(volume).unlink(missing_ok=True)
                yield from _fill_old(volume)
            else:
                yield from _fill_new(volume)
    except (sqlite3.OperationalError, OSError) as failed:
        raise StoreError(
            f"{volume.parent}: {failed}; see that the folder can be written and the disk has room, then run it again"
        ) from failed


def _lock(path: Path) -> sqlite3.Connection:
    """A lock that goes with its process, however that ends."""
    connection = sqlite3.connect(path, timeout=0, isolation_level=None)
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as taken:
        connection.close()
        if "locked" not in str(taken):
            raise
        raise StoreError(f"{path.parent}: another import is under way; wait until it has ended") from taken
    return connection


def _fill_old(volume: Path) -> Iterator[sqlite3.Connection]:
    """A volume that is in use: those who read it see it as it was, until each step is done."""
    with closing(_open(volume)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        yield connection
        with suppress(sqlite3.OperationalError):  # while somebody reads, the file stays as it is: it is whole all the same
            connection.execute("PRAGMA journal_mode = DELETE")


def _fill_new(volume: Path) -> Iterator[sqlite3.Connection]:
    """A volume that nobody reads yet; whole, it is written anew without the room that sorting took, and put in its place."""
    part, whole = part_of(volume), volume.with_suffix(".tmp")
    with closing(_open(part)) as connection:
        yield connection
        whole.unlink(missing_ok=True)
        connection.execute("VACUUM INTO ?", (str(whole),))
    whole.replace(volume)
    part.unlink()


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA cache_size = -{CACHE_KB}")
    connection.execute("PRAGMA secure_delete = OFF")  # places are no secrets, and wiping what sorting took costs minutes
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'place'").fetchone() is None:
        create(connection)
        connection.commit()
    check_version(connection, path)
    return connection
