"""The index itself: tables of places and of the keys under which they are found."""

import sqlite3
from pathlib import Path
from typing import Any

from gazetteer.rows import Row
from recount.lexicon.key_bits import make_bits
from recount.lexicon.place_names import consonants, fold_name, loosen

#: Sources of towns.
TOWNS = ("geonames", "own")
SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE place (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, lat REAL NOT NULL, lon REAL NOT NULL,
    radius_km REAL NOT NULL,
    precision TEXT NOT NULL, country TEXT, admin1 TEXT, admin2 TEXT, within TEXT NOT NULL,
    population INTEGER NOT NULL, fame INTEGER NOT NULL, source TEXT NOT NULL
);
CREATE UNIQUE INDEX place_id ON place (id);
CREATE TABLE name (key TEXT, place INTEGER, rank INTEGER NOT NULL, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE sound (key TEXT, country TEXT, place INTEGER, folded TEXT, PRIMARY KEY (key, country, place, folded)) WITHOUT ROWID;
CREATE TABLE nation (word TEXT, country TEXT, kind TEXT NOT NULL, PRIMARY KEY (word, country)) WITHOUT ROWID;
CREATE TABLE largest (area TEXT PRIMARY KEY, population INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE key_bits (bits BLOB NOT NULL);
"""


def write(path: Path, rows: list[Row], nations: list[tuple[str, str, str]], settings: dict[str, Any], stamp: str) -> None:
    """Write the index in one go, in a fixed order."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.executescript(SCHEMA)
    connection.execute("INSERT INTO meta VALUES ('stamp', ?)", (stamp,))
    connection.execute(
        "INSERT INTO meta VALUES ('licence', 'Data from GeoNames, geonames.org, CC BY 4.0; ISO 3166-2; tables of the project, CC0')"
    )
    connection.executemany(
        "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (place_values(number, row) for number, row in enumerate(rows)),
    )
    spelled = frozenset(settings["transliterated"])
    names: dict[tuple[str, int], int] = {}
    sounds: set[tuple[str, str, int, str]] = set()
    for number, row in enumerate(rows):
        add_names(number, row, names, sounds, loose=row.country in spelled)
    connection.executemany("INSERT INTO name VALUES (?, ?, ?)", sorted((key, number, rank) for (key, number), rank in names.items()))
    connection.executemany("INSERT INTO sound VALUES (?, ?, ?, ?)", sorted(sounds))
    connection.executemany("INSERT INTO nation VALUES (?, ?, ?)", nations)
    connection.executemany("INSERT INTO largest VALUES (?, ?)", sorted(largest_towns(rows).items()))
    connection.execute("INSERT INTO key_bits VALUES (?)", (make_bits(key for key, _ in names),))
    connection.commit()
    connection.execute("VACUUM")
    connection.close()


def largest_towns(rows: list[Row]) -> dict[str, int]:
    """The population of the largest town by area, for every area that the chain of a town holds."""
    largest: dict[str, int] = {}
    for row in rows:
        if row.source.split()[0] in TOWNS:
            for area in row.parents:
                largest[area] = max(largest.get(area, 0), row.population)
    return largest


def place_values(number: int, row: Row) -> tuple[object, ...]:
    """A row as the columns of the table of places."""
    source = row.source.split()[0]
    parents = row.parents[:1] if source in TOWNS else row.parents  # the chain of a town is that of its area
    return (
        number, row.id, row.name, round(row.lat, 5), round(row.lon, 5), row.radius_km, row.precision, row.country, row.admin1, row.admin2,
        " ".join(parents), row.population, row.fame, source,
    )  # fmt: skip


def add_names(number: int, row: Row, names: dict[tuple[str, int], int], sounds: set[tuple[str, str, int, str]], *, loose: bool) -> None:
    """The keys of a place: rank 0 its usual name, 1 another name; "~" opens a loosened name."""
    for name in row.names:
        folded = name if name.startswith("|") else fold_name(name)
        if not folded:
            continue
        rank = 0 if name == row.name or row.source in ("region", "country") else 1
        names[folded, number] = min(rank, names.get((folded, number), 9))
        if loose and not folded.startswith("|"):
            loosened = loosen(folded)
            if loosened != folded:
                names.setdefault((f"~{loosened}", number), rank)
            sound = consonants(folded)
            if sound and row.precision in ("town", "site", "district", "neighbourhood", "admin1"):
                sounds.add((sound, row.country or "", number, folded))
