"""Imports a file into a volume: row by row, in bounded memory, going on where an import was cut off, once for each file."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from recount.atlas.effects import Admin, BadRow, Effect, Inside, MoreName
from recount.atlas.entry import Entry, NameKind, PlaceName
from recount.atlas.schema import create
from recount.atlas.writer import VolumeWriter
from recount.lexicon.gazetteer import Candidate

IMPORTS = """
CREATE TABLE IF NOT EXISTS import (
    digest TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, licence TEXT NOT NULL,
    done_rows INTEGER NOT NULL, places INTEGER NOT NULL, names INTEGER NOT NULL, bad INTEGER NOT NULL, is_done INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS bad_row (
    digest TEXT, row INTEGER, why TEXT NOT NULL, words TEXT NOT NULL, PRIMARY KEY (digest, row)
) WITHOUT ROWID;
"""
#: Rows between two commits: what a cut loses at most.
BATCH = 20_000
#: Bad rows that are listed; the others are only counted.
LISTED = 10_000
#: Kilobytes of the page cache, the greatest part of what an import needs.
CACHE_KB = 65_536
PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Source:
    """A file to import: its kind in words, its licence, its rows as the effects of each, and whether it may fill an empty volume."""

    path: Path
    kind: str
    licence: str
    rows: Callable[[], Iterable[Iterator[Effect] | BadRow]]
    is_bulk: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import came to: rows read, places and names written, bad rows; ``was_done``: the file had been imported before."""

    rows: int
    places: int
    names: int
    bad: int
    was_done: bool = False


def digest_of(path: Path) -> str:
    """SHA-256 of a file, read in pieces."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while piece := stream.read(PIECE):
            digest.update(piece)
    return digest.hexdigest()


def open_for_import(path: Path) -> sqlite3.Connection:
    """The volume to import into, made if it is not there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA cache_size = -{CACHE_KB}")
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'place'").fetchone() is None:
        create(connection)
    connection.executescript(IMPORTS)
    connection.commit()
    return connection


def import_file(volume: Path, source: Source, known: Callable[[str], Candidate | None], count: Callable[[int], None]) -> Imported:
    """Import a file, or what an earlier run left of it.

    ``known`` answers for the ids of the index that set-up built; ``count`` is told the rows done after each batch.
    """
    with closing(open_for_import(volume)) as connection:
        return _Run(connection, source, digest_of(source.path), known).run(count)


class _Run:
    """One import into one volume."""

    def __init__(self, connection: sqlite3.Connection, source: Source, digest: str, known: Callable[[str], Candidate | None]) -> None:
        self._connection = connection
        self._known = known
        self._source = source
        self._digest = digest
        connection.execute(
            "INSERT OR IGNORE INTO import VALUES (?, ?, ?, ?, 0, 0, 0, 0, 0)", (digest, source.path.name, source.kind, source.licence)
        )
        connection.commit()
        columns = "done_rows, places, names, bad, is_done"
        found = connection.execute(f"SELECT {columns} FROM import WHERE digest = ?", (digest,)).fetchone()  # noqa: S608 - columns of our own
        self._rows, self._places, self._names, self._bad, self._was_done = found

    def run(self, count: Callable[[int], None]) -> Imported:
        if not self._was_done:
            self._writer = VolumeWriter(self._connection, is_bulk=self._source.is_bulk)
            self._connection.commit()
            rows = iter(self._source.rows())
            for _ in islice(rows, self._rows):
                pass
            while batch := list(islice(rows, BATCH)):
                for effects in batch:
                    self._take(effects)
                self._save(is_done=False)
                count(self._rows)
            self._writer.finish()
            self._save(is_done=True)
        return Imported(self._rows, self._places, self._names, self._bad, bool(self._was_done))

    def _take(self, effects: Iterator[Effect] | BadRow) -> None:
        """Apply what one row does; a row that breaks half way has done what came before."""
        self._rows += 1
        if isinstance(effects, BadRow):
            self._note(effects)
            return
        try:
            for effect in effects:
                self._apply(effect)
        except ValueError as wrong:
            self._note(BadRow(str(wrong), ""))

    def _apply(self, effect: Effect) -> None:
        match effect:
            case Entry():
                self._writer.add(effect)
                self._places += 1
                self._names += len(effect.names)
            case MoreName():
                self._add_name(effect)
            case Admin():
                self._connection.execute(
                    "INSERT INTO admin VALUES (?, ?, ?, ?) ON CONFLICT (code) DO UPDATE SET area = coalesce(excluded.area, area),"
                    " name = coalesce(excluded.name, name), pcode = coalesce(excluded.pcode, pcode)",
                    (effect.code, effect.area, effect.name, effect.pcode),
                )
            case Inside():
                self._connection.execute(
                    "INSERT OR REPLACE INTO inside VALUES (?, ?, ?, ?)", (effect.place, effect.admin1, effect.admin2, effect.pcode)
                )
            case BadRow():
                self._note(effect)

    def _add_name(self, more: MoreName) -> None:
        """A name of a place that this volume has, or that the built index has; of others it means nothing."""
        if self._writer.add_name(more.place, more.name):
            self._names += 1
            return
        known = self._known(more.place)
        if known is not None:
            self._writer.add(with_name(known, more.name))
            self._names += 1

    def _note(self, bad: BadRow) -> None:
        """Count a row that cannot be used, and list it while the list is short."""
        self._bad += 1
        if self._bad <= LISTED:
            self._connection.execute(
                "INSERT OR REPLACE INTO bad_row VALUES (?, ?, ?, ?)", (self._digest, self._rows, bad.why, bad.words[:200])
            )

    def _save(self, *, is_done: bool) -> None:
        """Commit what was done, with how far it goes."""
        self._connection.execute(
            "UPDATE import SET done_rows = ?, places = ?, names = ?, bad = ?, is_done = ? WHERE digest = ?",
            (self._rows, self._places, self._names, self._bad, is_done, self._digest),
        )
        self._connection.commit()


def with_name(candidate: Candidate, name: PlaceName) -> Entry:
    """A place of the built index as an entry that adds one name to it."""
    place = candidate.place
    names = (PlaceName(place.name, NameKind.USUAL), name)
    return Entry(
        place.id, place.lat, place.lon, place.radius_km, place.precision, candidate.feature, candidate.source, names, place.country,
        place.admin1, place.admin2, within=place.within[:1], population=candidate.population, fame=candidate.fame,
    )  # fmt: skip


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


def read_imports(volume: Path) -> tuple[ImportRecord, ...]:
    """The imports of a volume, by the names of their files; none where there is no volume."""
    if not volume.exists():
        return ()
    columns = "name, kind, licence, done_rows, places, names, bad, is_done"
    with closing(sqlite3.connect(f"{volume.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        rows = connection.execute(f"SELECT {columns} FROM import ORDER BY name, digest").fetchall()  # noqa: S608 - columns of our own
    return tuple(ImportRecord(*row) for row in rows)


def read_bad_rows(volume: Path) -> Iterator[tuple[str, int, str, str]]:
    """File, number of the row, what is wrong, the words of the row, for every bad row that was listed."""
    with closing(sqlite3.connect(f"{volume.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        yield from connection.execute(
            "SELECT i.name, b.row, b.why, b.words FROM bad_row b JOIN import i ON i.digest = b.digest ORDER BY i.name, b.row"
        )
