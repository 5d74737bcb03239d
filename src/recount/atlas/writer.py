"""Writes places into a volume: rows as they come, their keys sorted in one go at the end, so that memory stays bounded."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress

from recount.atlas.entry import Entry, NameKind, PlaceName
from recount.atlas.keys import name_keys, name_sounds
from recount.atlas.schema import ID_INDEX, PLACE
from recount.atlas.sorting import STAGES, drop_first_of_two, sort_stages
from recount.records.place import PlacePrecision

HAS_INDEX = "SELECT 1 FROM sqlite_master WHERE type = 'index' AND name = 'place_id'"
BY_ID = "SELECT number, country, precision, lat, lon, radius_km FROM place WHERE id = ?"
#: So many keys wait in memory before they are set aside.
WAITING = 20_000


class VolumeWriter:
    """Adds entries to one volume. A place whose id the volume has keeps its number and takes the new values and names.

    ``is_bulk``: a volume without an index of ids is filled before it gets one, which is far faster; names of places that other rows add are
    put off until then. What is set aside and put off is part of the volume, so that a writer can go on where another was cut off.
    """

    def __init__(self, connection: sqlite3.Connection, *, is_bulk: bool = False) -> None:
        self._connection = connection
        connection.executescript(STAGES)
        self._next = (connection.execute("SELECT MAX(number) FROM place").fetchone()[0] or 0) + 1
        self._staged = connection.execute("SELECT MAX(rowid) FROM staged_name").fetchone()[0] or 0
        self._is_indexed = connection.execute(HAS_INDEX).fetchone() is not None
        self._places: list[tuple[object, ...]] = []
        self._names: list[tuple[object, ...]] = []
        self._sounds: list[tuple[object, ...]] = []
        if not is_bulk:
            self._index_ids()

    def add(self, entry: Entry) -> None:
        """Write a place and set its names aside; an area that comes again without its point keeps the one it has."""
        found = self._find(entry.id) if self._is_indexed else None
        row = _row(self._next if found is None else found[0], entry)
        if found is None:
            self._next += 1
            self._places.append(row)
        else:
            self._connection.execute("INSERT OR REPLACE INTO renewed VALUES (?, ?)", (found[0], self._staged + len(self._names)))
            self._connection.execute("DELETE FROM place WHERE number = ?", (found[0],))
            self._connection.execute(PLACE, row if entry.lat is not None else (*row[:3], *found[3:], *row[6:]))
        self._set_aside(row[0], entry.names, entry.country, entry.precision)

    def add_name(self, id_: str, name: PlaceName) -> bool:
        """Set another name of a place aside; whether the volume has the place."""
        found = self._find(id_)
        if found is not None:
            self._set_aside(found[0], (name,), found[1], PlacePrecision(found[2]))
        return found is not None

    @property
    def is_filling(self) -> bool:
        """Whether the volume has no index of ids yet, so that a place cannot be asked for."""
        return not self._is_indexed

    def put_off(self, id_: str, name: PlaceName) -> None:
        """Keep a name until places can be asked for by their ids."""
        self._connection.execute("INSERT INTO staged_more VALUES (?, ?, ?, ?)", (id_, name.text, int(name.kind), name.origin))

    def take_put_off(self) -> Iterator[tuple[str, PlaceName]]:
        """Ids of places and the names that were put off, now that the ids are indexed."""
        self._index_ids()
        rows = self._connection.execute("SELECT place, text, kind, origin FROM staged_more ORDER BY rowid").fetchall()
        return ((id_, PlaceName(text, NameKind(kind), origin)) for id_, text, kind, origin in rows)

    def flush(self) -> None:
        """Write what waits in memory."""
        self._connection.executemany(PLACE, self._places)
        self._connection.executemany("INSERT INTO staged_name VALUES (?, ?, ?, ?, ?)", self._names)
        self._connection.executemany("INSERT INTO staged_sound VALUES (?, ?, ?, ?)", self._sounds)
        self._staged += len(self._names)
        for waiting in (self._places, self._names, self._sounds):
            waiting.clear()

    def finish(self) -> None:
        """Sort what was set aside into the keys."""
        self._index_ids()
        self.flush()
        sort_stages(self._connection)

    def _find(self, id_: str) -> tuple[int, str | None, str, float | None, float | None, float | None] | None:
        """The number, country, precision, point and radius of a place that the volume has."""
        if self._places:
            self.flush()
        found: tuple[int, str | None, str, float | None, float | None, float | None] | None
        found = self._connection.execute(BY_ID, (id_,)).fetchone()
        return found

    def _set_aside(self, number: object, names: Sequence[PlaceName], country: str | None, precision: PlacePrecision) -> None:
        self._names.extend((key.text, number, key.kind, key.script, key.origin) for key in name_keys(names, country))
        self._sounds.extend((sound, country or "", number, folded) for sound, folded in name_sounds(names, country, precision))
        if len(self._names) > WAITING:
            self.flush()

    def _index_ids(self) -> None:
        """Give the ids their index, once; a place that came twice stands as it came last."""
        if self._is_indexed:
            return
        self.flush()
        with suppress(sqlite3.IntegrityError):
            self._connection.execute(ID_INDEX)
            self._is_indexed = True
            return
        drop_first_of_two(self._connection)
        self._connection.execute(ID_INDEX)
        self._is_indexed = True


def _row(number: int, entry: Entry) -> tuple[object, ...]:
    """An entry as the columns of the table of places."""
    lat, lon = (None, None) if entry.lat is None or entry.lon is None else (round(entry.lat, 5), round(entry.lon, 5))
    return (
        number, entry.id, entry.name, lat, lon, entry.radius_km, str(entry.precision), str(entry.feature), entry.country, entry.admin1,
        entry.admin2, entry.pcode, entry.code2, " ".join(entry.within), entry.population, entry.fame, entry.source,
        entry.geonames,
    )  # fmt: skip
