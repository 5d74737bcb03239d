"""Places that coded and corrected events teach: a name with its province, its point, how often it was seen, and by whom."""

import csv
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from statistics import fmean

from recount.atlas.effects import BadRow, RowError
from recount.atlas.points import find_point, read_point
from recount.atlas.rows import Cells, read_lines, read_table
from recount.atlas.user_table import FIELDS
from recount.lexicon.place_names import fold_name
from recount.records.issue import InputError, SettingsError
from recount.records.place import Point, kilometres

#: Events of one name and province that lie further apart (kilometres) are of more than one place.
SAME_PLACE_KM = 25.0
#: Precisions under which an event's point is that of the place it names.
PINNED = frozenset({"town", "site", "neighbourhood"})


@dataclass(frozen=True, slots=True)
class Example:
    """One event at a named place: country (ISO alpha-2), usual name of the province, point, who coded it."""

    name: str
    country: str
    admin1: str
    point: Point
    by: str


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
    """Two means as one, weighted by their events."""
    events = old.events + new.events
    lat = round((old.lat * old.events + new.lat * new.events) / events, 5)
    lon = round((old.lon * old.events + new.lon * new.events) / events, 5)
    spread = max(kilometres((lat, lon), (each.lat, each.lon)) + each.spread_km for each in (old, new))
    people = ";".join(sorted({person for each in (old, new) for person in each.by.split(";") if person}))
    return replace(old, lat=lat, lon=lon, events=events, spread_km=round(spread, 1), by=people)


def read_examples(path: Path, by: str) -> Iterator[Example | BadRow]:
    """Events of a file: claims as `recount code` prints them, corrected by hand or not, or a table with names and points.

    Of claims only places with a point of their own and no id of an index are taken: what the index knows need not be learnt.
    """
    yield from (_read_table(path, by) if path.suffix.lower() in {".csv", ".tsv", ".xlsx"} else _read_claims(path, by))


def _read_claims(path: Path, by: str) -> Iterator[Example | BadRow]:
    for line in read_lines(path):
        if isinstance(line, BadRow) or not line.strip():
            continue
        try:
            record = json.loads(line)
        except json.JSONDecodeError as broken:
            yield BadRow(f"no JSON ({broken})", line)
            continue
        if isinstance(record, dict) and record.get("record") == "claim":
            yield from _places_of(record, by)


def _places_of(claim: Cells, by: str) -> Iterator[Example]:
    for place in claim.get("places") or ():
        if not isinstance(place, dict) or place.get("place") or place.get("lat") is None or place.get("precision") not in PINNED:
            continue
        coder = str(claim.get("corrected_by") or by)
        yield Example(
            str(place["name"]),
            str(place.get("country") or ""),
            str(place.get("admin1") or ""),
            (float(place["lat"]), float(place["lon"])),
            coder,
        )


def _read_table(path: Path, by: str) -> Iterator[Example | BadRow]:
    header, rows = read_table(path)
    point = find_point(header)
    folded = {column.lower().strip(): column for column in header}
    columns = {field: next((folded[name] for name in usual if name in folded), "") for field, usual in FIELDS.items()}
    if point is None or not columns["name"]:
        raise InputError(f"{path}: needs the columns name, lat and lon; it has {', '.join(header)}")
    coder = next((folded[name] for name in ("by", "coder", "corrected_by") if name in folded), "")
    for row in rows:
        if isinstance(row, BadRow):
            yield row
            continue
        try:
            found = read_point(row, point)
        except RowError as wrong:
            yield BadRow(str(wrong), ",".join(row.values()))
            continue
        name = row.get(columns["name"], "")
        if found is not None and name:
            country, admin1 = (row.get(columns[field], "") if columns[field] else "" for field in ("country", "admin1"))
            yield Example(name, country, admin1, found, row.get(coder) or by if coder else by)


def read_learnt(path: Path) -> tuple[Learnt, ...]:
    """The learnt places of a project; none where there is no file; SettingsError names the line to mend."""
    if not path.exists():
        return ()
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = csv.DictReader(stream)
        if tuple(rows.fieldnames or ()) != COLUMNS:
            raise SettingsError(f"{path}: the first line must be {','.join(COLUMNS)}")
        return tuple(_read_row(row, f"{path}: line {rows.line_num}") for row in rows)


def _read_row(row: dict[str, str], where: str) -> Learnt:
    try:
        point = float(row["lat"]), float(row["lon"])
        return Learnt(
            row["name"], row["country"], row["admin1"], *point, int(row["events"]), float(row["spread_km"]), row["by"], row["confirmed_by"]
        )
    except (TypeError, ValueError) as wrong:
        raise SettingsError(f"{where}: {wrong}; lat, lon, events and spread_km are numbers") from wrong


def write_learnt(path: Path, places: Iterable[Learnt]) -> None:
    """Write the learnt places, one a line, in the order of names."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows([getattr(place, column) for column in COLUMNS] for place in places)
