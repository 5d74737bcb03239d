"""Imports a file into a volume: row by row, in bounded memory, going on where an import was cut off, once for each file."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from recount.atlas.effects import Admin, BadRow, Effect, Inside, MoreName, Wider
from recount.atlas.entry import Entry, NameKind, PlaceName
from recount.atlas.filling import filling
from recount.atlas.import_log import Log, Tally
from recount.atlas.writer import VolumeWriter
from recount.lexicon.gazetteer import Candidate

#: Rows between two commits: what a cut loses at most.
BATCH = 20_000
PIECE = 1 << 20
ADMIN = """
INSERT INTO admin VALUES (?, ?, ?, ?) ON CONFLICT (code) DO UPDATE SET area = coalesce(excluded.area, area),
name = coalesce(excluded.name, name), pcode = coalesce(excluded.pcode, pcode)
"""
#: An outline of provinces that comes after one of districts says nothing of districts.
INSIDE = """
INSERT INTO inside VALUES (?, ?, ?, ?) ON CONFLICT (place) DO UPDATE SET admin1 = coalesce(excluded.admin1, admin1),
pcode = CASE WHEN excluded.admin2 IS NULL AND admin2 IS NOT NULL THEN pcode ELSE excluded.pcode END,
admin2 = coalesce(excluded.admin2, admin2)
"""
Row = Iterator[Effect] | BadRow
Known = Callable[[str], Candidate | None]


@dataclass(frozen=True, slots=True)
class Source:
    """A file to import: its kind in words, its licence, its rows as the effects of each.

    ``reading`` is what the user says of how to read it; ``first`` is the number of the first row for a person; ``is_bulk``: it may fill an
    empty volume; ``remembers``: what a row does depends on the rows before it, so that an import that goes on must read them again.
    ``hint`` is what a user should know of the way it is read.
    """

    path: Path
    kind: str
    licence: str
    rows: Callable[[], Iterable[Row]]
    reading: str = ""
    first: int = 1
    is_bulk: bool = False
    remembers: bool = False
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import came to: rows read, places and names written, bad rows; ``was_done``: the file had been imported before.

    ``hint`` is what a user should know of the way it was read.
    """

    rows: int
    places: int
    names: int
    bad: int
    was_done: bool = False
    hint: str = ""


def digest_of(path: Path) -> str:
    """SHA-256 of a file, read in pieces."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while piece := stream.read(PIECE):
            digest.update(piece)
    return digest.hexdigest()


def import_file(volume: Path, source: Source, known: Known, count: Callable[[int], None]) -> Imported:
    """Import a file, or what an earlier run left of it.

    ``known`` answers for the ids of the index that set-up built; ``count`` is told the rows done after each batch.
    """
    digest = digest_of(source.path)
    with filling(volume) as connection:
        log = Log(connection, digest, (source.path.name, source.kind, source.licence), reading=source.reading, first=source.first)
        tally = log.read()
        was_done = tally.is_done
        if not was_done:
            _Run(connection, log, tally, known).run(source, count)
        return Imported(tally.rows, tally.places, tally.names, tally.bad, was_done, source.hint)


class _Run:
    """One import into one volume."""

    def __init__(self, connection: sqlite3.Connection, log: Log, tally: Tally, known: Known) -> None:
        self._connection = connection
        self._log = log
        self._tally = tally
        self._known = known

    def run(self, source: Source, count: Callable[[int], None]) -> None:
        """Read what is left of the rows, batch by batch, then sort."""
        self._writer = VolumeWriter(self._connection, is_bulk=source.is_bulk)
        self._connection.commit()
        rows = iter(source.rows())
        for row in islice(rows, self._tally.rows):
            if source.remembers:
                _read_again(row)
        while batch := list(islice(rows, BATCH)):
            for row in batch:
                self._take(row)
            self._writer.flush()
            self._log.save(self._tally)
            count(self._tally.rows)
        for id_, name in self._writer.take_put_off():
            self._add_name(id_, name)
        self._writer.finish()
        self._tally.is_done = True
        self._log.save(self._tally)

    def _take(self, row: Row) -> None:
        """Apply what one row does; a row that breaks half way has done what came before."""
        self._tally.rows += 1
        for effect in (row,) if isinstance(row, BadRow) else row:
            self._apply(effect)

    def _apply(self, effect: Effect) -> None:
        match effect:
            case Entry():
                self._add(effect)
            case Wider():
                self._add_wider(effect.entry)
            case MoreName() if self._writer.is_filling:
                self._writer.put_off(effect.place, effect.name)
            case MoreName():
                self._add_name(effect.place, effect.name)
            case Admin():
                self._connection.execute(ADMIN, (effect.code, effect.area, effect.name, effect.pcode))
            case Inside():
                self._connection.execute(INSIDE, (effect.place, effect.admin1, effect.admin2, effect.pcode))
            case BadRow():
                self._log.note(self._tally, effect)

    def _add(self, entry: Entry) -> None:
        self._writer.add(entry)
        self._tally.places += 1
        self._tally.names += len(entry.names)

    def _add_wider(self, entry: Entry) -> None:
        """An area that rows repeat: its names are always told, itself only if it is new."""
        if not self._writer.add_name(entry.id, entry.names[0]):
            self._add(entry)
            return
        for name in entry.names[1:]:
            self._writer.add_name(entry.id, name)

    def _add_name(self, id_: str, name: PlaceName) -> None:
        """A name of a place that this volume has, or that the built index has; of others it means nothing."""
        if self._writer.add_name(id_, name):
            self._tally.names += 1
            return
        known = self._known(id_)
        if known is None:
            return
        if known.place.id != id_ and self._writer.add_name(known.place.id, name):
            self._tally.names += 1
            return
        self._writer.add(with_name(known, name))
        self._tally.names += 1


def _read_again(row: Row) -> None:
    """Let a reader see a row that was imported before."""
    if not isinstance(row, BadRow):
        for _ in row:
            pass


def with_name(candidate: Candidate, name: PlaceName) -> Entry:
    """A place of the built index as an entry that adds one name to it."""
    place = candidate.place
    names = (PlaceName(place.name, NameKind.USUAL), name)
    return Entry(
        place.id, place.lat, place.lon, place.radius_km, place.precision, candidate.feature, candidate.source, names, place.country,
        place.admin1, place.admin2, within=place.within[:1], population=candidate.population, fame=candidate.fame,
    )  # fmt: skip
