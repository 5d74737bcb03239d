"""Places that coded and corrected events teach: a name with its province, its point, how often it was seen, and by whom."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from statistics import fmean

from recount.atlas.effects import BadRow
from recount.atlas.examples import Example
from recount.atlas.points import read_degrees
from recount.atlas.rows import check_text
from recount.lexicon.place_names import fold_name
from recount.records.issue import SettingsError
from recount.records.place import Point, kilometres

#: Events of one name and province that lie further apart (kilometres) are of more than one place.
SAME_PLACE_KM = 25.0


@dataclass(frozen=True, slots=True)
class Learnt:
    """A learnt place: the mean point of its events, how many, and the greatest distance between it and one of them (kilometres)."""

    name: str
    country: str
    admin1: str
    lat: float
    lon: float
    events: int
    spread_km: float
    by: str
    confirmed_by: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes it one place: its folded name in its province."""
        return fold_name(self.name), self.country, fold_name(self.admin1)

    @property
    def point(self) -> Point:
        """Where it lies."""
        return self.lat, self.lon


COLUMNS = tuple(field.name for field in fields(Learnt))


def learn(examples: Iterable[Example], known: Iterable[Learnt]) -> tuple[tuple[Learnt, ...], int]:
    """What was known and what the events add, in the order of names; and how many names were left out because their events lie apart."""
    groups: dict[tuple[str, str, str], list[Example]] = defaultdict(list)
    for example in examples:
        groups[fold_name(example.name), example.country, fold_name(example.admin1)].append(example)
    places = {place.key: place for place in known}
    apart = 0
    for key, group in groups.items():
        fresh = _mean_of(group)
        merged = fresh if key not in places else _merge(places[key], fresh)
        if merged.spread_km > SAME_PLACE_KM:
            apart += 1
        else:
            places[key] = merged
    return tuple(places[key] for key in sorted(places)), apart


def _mean_of(group: Sequence[Example]) -> Learnt:
    lat, lon = round(fmean(e.point[0] for e in group), 5), round(fmean(e.point[1] for e in group), 5)
    spread = max(kilometres((lat, lon), example.point) for example in group)
    people = ";".join(sorted({example.by for example in group if example.by}))
    return Learnt(group[0].name, group[0].country, group[0].admin1, lat, lon, len(group), round(spread, 1), people)


def _merge(old: Learnt, new: Learnt) -> Learnt:
    """Two means as one, weighted by their events; a point that a person confirmed stays."""
    events = old.events + new.events
    lat = round((old.lat * old.events + new.lat * new.events) / events, 5)
    lon = round((old.lon * old.events + new.lon * new.events) / events, 5)
    if old.confirmed_by:
        lat, lon = old.point
    spread = max(kilometres((lat, lon), each.point) + each.spread_km for each in (old, new))
    people = ";".join(sorted({person for each in (old, new) for person in each.by.split(";") if person}))
    return replace(old, lat=lat, lon=lon, events=events, spread_km=round(spread, 1), by=people)


def read_learnt(path: Path) -> tuple[Learnt, ...]:
    """The learnt places of a project; none where there is no file; SettingsError names the line to mend."""
    if not path.exists():
        return ()
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as stream:
        rows = csv.DictReader(stream)
        if tuple(rows.fieldnames or ()) != COLUMNS:
            raise SettingsError(f"{path}: the first line must be {','.join(COLUMNS)}")
        return tuple(_read_row(row, f"{path}: line {rows.line_num}") for row in rows)


def _read_row(row: Mapping[str, str], where: str) -> Learnt:
    fault = _fault_in(row)
    if fault is not None:
        raise SettingsError(f"{where}: {fault}")
    try:
        point = read_degrees(row["lat"], "lat", 90), read_degrees(row["lon"], "lon", 180)
        events, spread = int(row["events"]), float(row["spread_km"])
    except ValueError as wrong:
        raise SettingsError(f"{where}: {wrong}") from wrong
    if events < 1 or not 0 <= spread <= SAME_PLACE_KM:
        raise SettingsError(f"{where}: events must be 1 or more, spread_km 0 to {SAME_PLACE_KM:g}")
    return Learnt(row["name"], row["country"], row["admin1"], *point, events, spread, row["by"], row["confirmed_by"])


def _fault_in(row: Mapping[str, str]) -> str | None:
    """What keeps a line from being one of the table."""
    if None in row.values() or None in row:
        return f"it must have {len(COLUMNS)} cells"
    if isinstance(check_text("".join(row.values())), BadRow):
        return "not UTF-8; save the file in that encoding"
    return None if row["name"].strip() else "the name is empty"


def write_learnt(path: Path, places: Iterable[Learnt]) -> None:
    """Write the learnt places, one a line, in the order of names, beside the old file and then in its place."""
    fresh = path.with_suffix(".tmp")
    with fresh.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows([getattr(place, column) for column in COLUMNS] for place in places)
    fresh.replace(path)
