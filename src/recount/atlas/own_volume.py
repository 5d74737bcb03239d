"""The volume of a project's decisions and learnt places, built anew whenever their text files change."""

import hashlib
import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from recount.atlas.decisions import Decision, Verb
from recount.atlas.entry import Entry, NameKind, PlaceName
from recount.atlas.import_log import ImportRecord
from recount.atlas.importing import with_name
from recount.atlas.keys import LOOSE
from recount.atlas.learning import Learnt
from recount.atlas.schema import create
from recount.atlas.user_table import SLUG
from recount.atlas.writer import VolumeWriter
from recount.lexicon.features import Features, read_features
from recount.lexicon.gazetteer import Gazetteer
from recount.lexicon.place_names import fold_name, loosen
from recount.lexicon.volume import VERSION
from recount.records.feature import Feature
from recount.records.issue import SettingsError, StoreError
from recount.records.place import Place, PlacePrecision

#: A learnt place reaches this far at least (kilometres): its point is a mean of other people's points.
LEARNT_KM = 5.0


def stamp_of(paths: Iterable[Path], imports: Iterable[ImportRecord]) -> str:
    """A digest of the files that an own volume is built from, and of the imports it can point to; a file that is not there is empty."""
    digest = hashlib.sha256(f"{VERSION} {tuple(imports)}".encode())
    for path in paths:
        digest.update((path.read_bytes() if path.exists() else b"") + b"\0")
    return digest.hexdigest()


def is_current(volume: Path, stamp: str) -> bool:
    """Whether a volume stands for these very files."""
    if not volume.exists():
        return False
    with closing(sqlite3.connect(f"{volume.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        try:
            return bool(connection.execute("SELECT value FROM meta WHERE key = 'stamp'").fetchone() == (stamp,))
        except sqlite3.DatabaseError:
            return False


def write_own(volume: Path, decisions: Iterable[Decision], learnt: Iterable[Learnt], gazetteer: Gazetteer, stamp: str) -> None:
    """Build the volume beside the old one, then put it in its place; ``gazetteer`` knows the other volumes."""
    fresh = volume.with_suffix(f".{os.getpid()}.tmp")
    try:
        volume.parent.mkdir(parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
        with closing(sqlite3.connect(fresh)) as connection:
            create(connection, (("stamp", stamp),))
            writer = VolumeWriter(connection)
            for place in learnt:
                writer.add(learnt_entry(place, gazetteer))
            for decision in decisions:
                _apply(decision, writer, connection, gazetteer)
            writer.finish()
            connection.commit()
        fresh.replace(volume)
    except sqlite3.OperationalError as failed:
        raise StoreError(f"{volume.parent}: {failed}; see that the folder can be written and the disk has room") from failed
    finally:
        fresh.unlink(missing_ok=True)


def _apply(decision: Decision, writer: VolumeWriter, connection: sqlite3.Connection, gazetteer: Gazetteer) -> None:
    match decision.decision:
        case Verb.ADD:
            writer.add(user_entry(decision, gazetteer, read_features()))
        case Verb.ALIAS:
            name = PlaceName(decision.name, origin="user")
            known = gazetteer.place(decision.place)
            if not writer.add_name(decision.place, name):
                if known is None:
                    raise SettingsError(
                        f"{decision.where or 'alias'}: no place has the id {decision.place}; see `recount places find {decision.name}`"
                    )
                writer.add(with_name(known, name))
        case Verb.REMOVE:
            folded = fold_name(decision.name)
            keys = (folded,) if loosen(folded) == folded else (folded, LOOSE + loosen(folded))
            connection.executemany("INSERT OR IGNORE INTO removed VALUES (?, ?)", [(decision.place, key) for key in keys])


def user_entry(decision: Decision, gazetteer: Gazetteer, features: Features) -> Entry:
    """A place that a person added."""
    area = find_area(decision.admin1, decision.country, gazetteer)
    feature = Feature(decision.kind) if decision.kind else features.of_name(decision.name, PlacePrecision.TOWN)
    reach = features.reach[feature]
    return Entry(
        decision.place or f"user:{slug(decision.country, decision.admin1, decision.name)}",
        float(decision.lat.replace(",", ".")),
        float(decision.lon.replace(",", ".")),
        reach.radius_km,
        reach.precision,
        feature,
        "user",
        (PlaceName(decision.name, NameKind.USUAL),),
        decision.country or None,
        area.name if area is not None else decision.admin1 or None,
        within=() if area is None else (area.id,),
    )


def learnt_entry(place: Learnt, gazetteer: Gazetteer) -> Entry:
    """A learnt place; one that a person confirmed counts as that person's word."""
    area = find_area(place.admin1, place.country, gazetteer)
    return Entry(
        f"user:{'' if place.confirmed_by else 'learnt-'}{slug(place.country, place.admin1, place.name)}",
        place.lat,
        place.lon,
        max(LEARNT_KM, place.spread_km),
        PlacePrecision.TOWN,
        Feature.POPULATED_PLACE,
        "user" if place.confirmed_by else "learnt",
        (PlaceName(place.name, NameKind.USUAL),),
        place.country or None,
        area.name if area is not None else place.admin1 or None,
        within=() if area is None else (area.id,),
        fame=place.events,
    )


def find_area(name: str, country: str, gazetteer: Gazetteer) -> Place | None:
    """The first-level area of that name in a country."""
    found = (candidate.place for candidate in gazetteer.find(name)) if name else iter(())
    return next(
        (place for place in found if place.precision is PlacePrecision.ADMIN1 and place.country == (country or place.country)), None
    )


def slug(*words: str) -> str:
    """Words as a part of an id."""
    return SLUG.sub("-", fold_name(" ".join(words))).strip("-")
