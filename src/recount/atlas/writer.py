"""Writes places into a volume: rows as they come, their keys sorted in one go at the end, so that memory stays bounded."""

import sqlite3
from collections.abc import Sequence

from recount.atlas.entry import Entry, PlaceName
from recount.atlas.keys import name_keys, name_sounds
from recount.atlas.schema import ID_INDEX, PLACE
from recount.records.place import PlacePrecision

STAGES = """
CREATE TABLE IF NOT EXISTS staged_name (key TEXT, place INTEGER, kind INTEGER, script TEXT, origin TEXT);
CREATE TABLE IF NOT EXISTS staged_sound (key TEXT, country TEXT, place INTEGER, folded TEXT);
"""
#: Of two names with one key the better known stands.
SORT_NAMES = """
INSERT INTO name SELECT key, place, kind, script, origin FROM staged_name WHERE true ORDER BY key, place, kind
ON CONFLICT (key, place) DO UPDATE SET kind = excluded.kind, script = excluded.script, origin = excluded.origin WHERE excluded.kind < kind
"""
SORT_SOUNDS = "INSERT OR IGNORE INTO sound SELECT key, country, place, folded FROM staged_sound ORDER BY key, country, place, folded"
HAS_INDEX = "SELECT 1 FROM sqlite_master WHERE type = 'index' AND name = 'place_id'"
TWICE = "SELECT first.number FROM place first JOIN place second ON first.id = second.id AND first.number < second.number"


class VolumeWriter:
    """Adds entries to one volume. A place whose id the volume has keeps its number and takes the new values.

    ``is_bulk``: a volume without an index of ids is filled before it gets one, which is far faster.
    """

    def __init__(self, connection: sqlite3.Connection, *, is_bulk: bool = False) -> None:
        self._connection = connection
        connection.executescript(STAGES)
        self._next = (connection.execute("SELECT MAX(number) FROM place").fetchone()[0] or 0) + 1
        self._is_indexed = connection.execute(HAS_INDEX).fetchone() is not None
        if not is_bulk:
            self._index_ids()

    def add(self, entry: Entry) -> None:
        """Write a place and set its names aside."""
        number = self._number(entry.id)
        self._connection.execute("DELETE FROM place WHERE number = ?", (number,))
        self._connection.execute(PLACE, _row(number, entry))
        self._add_names(number, entry.names, entry.country, entry.precision)

    def add_name(self, id_: str, name: PlaceName) -> bool:
        """Set another name of a place aside; whether the volume has the place."""
        found = self._connection.execute("SELECT number, country, precision FROM place WHERE id = ?", (id_,)).fetchone()
        if found is not None:
            self._add_names(found[0], (name,), found[1], PlacePrecision(found[2]))
        return found is not None

    def _add_names(self, number: int, names: Sequence[PlaceName], country: str | None, precision: PlacePrecision) -> None:
        self._connection.executemany(
            "INSERT INTO staged_name VALUES (?, ?, ?, ?, ?)",
            ((key.text, number, key.kind, key.script, key.origin) for key in name_keys(names, country)),
        )
        self._connection.executemany(
            "INSERT INTO staged_sound VALUES (?, ?, ?, ?)",
            ((sound, country or "", number, folded) for sound, folded in name_sounds(names, country, precision)),
        )

    def finish(self) -> None:
        """Sort what was set aside into the keys."""
        self._index_ids()
        self._connection.execute(SORT_NAMES)
        self._connection.execute(SORT_SOUNDS)
        self._connection.execute("DROP TABLE staged_name")
        self._connection.execute("DROP TABLE staged_sound")

    def _number(self, id_: str) -> int:
        """The number of a place that the volume has, else the next one; a volume without its index is being filled for the first time."""
        found = self._connection.execute("SELECT number FROM place WHERE id = ?", (id_,)).fetchone() if self._is_indexed else None
        if found is not None:
            return int(found[0])
        self._next += 1
        return self._next - 1

    def _index_ids(self) -> None:
        """Give the ids their index, once; a place that came twice stands as it came last."""
        if self._is_indexed:
            return
        self._drop_first_of_two()
        self._connection.execute(ID_INDEX)
        self._is_indexed = True

    def _drop_first_of_two(self) -> None:
        self._connection.execute("CREATE INDEX place_twice ON place (id, number)")
        twice = self._connection.execute(TWICE).fetchall()
        self._connection.executemany("DELETE FROM place WHERE number = ?", twice)
        if twice:
            numbers = "(SELECT number FROM place)"
            self._connection.execute(f"DELETE FROM staged_name WHERE place NOT IN {numbers}")  # noqa: S608 - no words from outside
            self._connection.execute(f"DELETE FROM staged_sound WHERE place NOT IN {numbers}")  # noqa: S608 - no words from outside
        self._connection.execute("DROP INDEX place_twice")


def _row(number: int, entry: Entry) -> tuple[object, ...]:
    """An entry as the columns of the table of places."""
    lat, lon = (None, None) if entry.lat is None or entry.lon is None else (round(entry.lat, 5), round(entry.lon, 5))
    return (
        number, entry.id, entry.name, lat, lon, entry.radius_km, str(entry.precision), str(entry.feature), entry.country, entry.admin1,
        entry.admin2, entry.pcode, entry.code2, " ".join(entry.within), entry.population, entry.fame, entry.source,
        entry.geonames,
    )  # fmt: skip
