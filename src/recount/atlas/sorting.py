"""What a writer sets aside, and how it is sorted into the keys of a volume: on disk, whatever the number of rows."""

import sqlite3

STAGES = """
CREATE TABLE IF NOT EXISTS staged_name (key TEXT, place INTEGER, kind INTEGER, script TEXT, origin TEXT);
CREATE TABLE IF NOT EXISTS staged_sound (key TEXT, country TEXT, place INTEGER, folded TEXT);
CREATE TABLE IF NOT EXISTS staged_more (place TEXT, text TEXT, kind INTEGER, origin TEXT);
CREATE TABLE IF NOT EXISTS renewed (place INTEGER PRIMARY KEY, since INTEGER NOT NULL);
"""
#: Of two names with one key the better known stands.
SORT_NAMES = """
INSERT INTO name SELECT key, place, kind, script, origin FROM staged_name WHERE true ORDER BY key, place, kind, rowid
ON CONFLICT (key, place) DO UPDATE SET kind = excluded.kind, script = excluded.script, origin = excluded.origin WHERE excluded.kind < kind
"""
SORT_SOUNDS = "INSERT OR IGNORE INTO sound SELECT key, country, place, folded FROM staged_sound ORDER BY key, country, place, folded"
#: Names of a place that came again, from where the place itself is from: those of the older row go, those of other files stay.
DROP_OLD_STAGED = """
DELETE FROM staged_name WHERE origin IS NULL AND rowid <= (SELECT since FROM renewed WHERE renewed.place = staged_name.place)
"""
DROP_OLD_NAMES = "DELETE FROM name WHERE origin IS NULL AND place IN (SELECT place FROM renewed)"
DROP_OLD_SOUNDS = """
DELETE FROM sound WHERE place IN (SELECT place FROM renewed)
AND NOT EXISTS (SELECT 1 FROM name WHERE name.key = sound.folded AND name.place = sound.place)
"""
TWICE = "SELECT first.number FROM place first JOIN place second ON first.id = second.id AND first.number < second.number"


def sort_stages(connection: sqlite3.Connection) -> None:
    """Sort what was set aside into the keys, in the transaction that is open; each stage goes as soon as it is sorted, to give room."""
    if not connection.in_transaction:
        connection.execute("BEGIN")
    has_renewed = connection.execute("SELECT 1 FROM renewed LIMIT 1").fetchone() is not None
    for statement in (DROP_OLD_STAGED, DROP_OLD_NAMES) if has_renewed else ():
        connection.execute(statement)
    connection.execute(SORT_NAMES)
    connection.execute("DROP TABLE staged_name")
    connection.execute(SORT_SOUNDS)
    connection.execute("DROP TABLE staged_sound")
    if has_renewed:
        connection.execute(DROP_OLD_SOUNDS)
    connection.execute("DROP TABLE renewed")
    connection.execute("DROP TABLE staged_more")


def drop_first_of_two(connection: sqlite3.Connection) -> None:
    """Of two places with one id only the later one stays, with its names."""
    if not connection.in_transaction:
        connection.execute("BEGIN")
    connection.execute("CREATE INDEX place_twice ON place (id, number)")
    connection.executemany("DELETE FROM place WHERE number = ?", connection.execute(TWICE).fetchall())
    connection.execute("DELETE FROM staged_name WHERE place NOT IN (SELECT number FROM place)")
    connection.execute("DELETE FROM staged_sound WHERE place NOT IN (SELECT number FROM place)")
    connection.execute("DROP INDEX place_twice")
