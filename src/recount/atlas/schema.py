"""The tables of a volume, the same for what set-up builds and for what a project imports or decides."""

import sqlite3
from collections.abc import Iterable

from recount.lexicon.volume import VERSION

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE source (id TEXT PRIMARY KEY, title TEXT NOT NULL, licence TEXT NOT NULL, url TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE place (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, lat REAL, lon REAL, radius_km REAL,
    precision TEXT NOT NULL, feature TEXT NOT NULL, country TEXT, admin1 TEXT, admin2 TEXT, pcode TEXT, code2 TEXT, within TEXT NOT NULL,
    population INTEGER NOT NULL, fame INTEGER NOT NULL, source TEXT NOT NULL, geonames INTEGER
);
CREATE TABLE nation (word TEXT, country TEXT, kind TEXT NOT NULL, PRIMARY KEY (word, country)) WITHOUT ROWID;
CREATE TABLE largest (area TEXT PRIMARY KEY, population INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE key_bits (bits BLOB NOT NULL);
CREATE TABLE admin (code TEXT PRIMARY KEY, area TEXT, name TEXT, pcode TEXT) WITHOUT ROWID;
CREATE INDEX admin_pcode ON admin (code) WHERE pcode IS NOT NULL;
CREATE TABLE inside (place TEXT PRIMARY KEY, admin1 TEXT, admin2 TEXT, pcode TEXT) WITHOUT ROWID;
CREATE TABLE removed (place TEXT, name TEXT, PRIMARY KEY (place, name)) WITHOUT ROWID;
"""
KEYS = """
CREATE TABLE name (
    key TEXT, place INTEGER, kind INTEGER NOT NULL, script TEXT NOT NULL, origin TEXT, PRIMARY KEY (key, place)
) WITHOUT ROWID;
CREATE TABLE sound (key TEXT, country TEXT, place INTEGER, folded TEXT, PRIMARY KEY (key, country, place, folded)) WITHOUT ROWID;
"""
ID_INDEX = "CREATE UNIQUE INDEX IF NOT EXISTS place_id ON place (id)"
PLACE = "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def create(connection: sqlite3.Connection, meta: Iterable[tuple[str, str]] = ()) -> None:
    """Make the tables of an empty volume."""
    connection.executescript(TABLES + KEYS)
    connection.executemany("INSERT INTO meta VALUES (?, ?)", (("version", str(VERSION)), *meta))
