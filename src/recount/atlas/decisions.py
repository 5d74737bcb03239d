"""A project's own decisions on places: added, given another name, struck out. A text file that people review and share."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from enum import StrEnum
from pathlib import Path

from recount.atlas.effects import BadRow, RowError
from recount.atlas.points import read_degrees
from recount.atlas.rows import check_text
from recount.records.feature import Feature
from recount.records.issue import SettingsError


class Verb(StrEnum):
    """What a decision does."""

    ADD = "add"
    ALIAS = "alias"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Decision:
    """One row of the file.

    ``add``: a name with its point, class (``kind``), country and province; ``alias``: another name of the place with the id ``place``;
    ``remove``: the place with that id, or only its name ``name``. ``by`` and ``on`` say who decided and when (ISO date); ``where``
    is the line it was read from.
    """

    decision: Verb
    name: str
    place: str = ""
    lat: str = ""
    lon: str = ""
    kind: str = ""
    country: str = ""
    admin1: str = ""
    by: str = ""
    on: str = ""
    note: str = ""
    where: str = field(default="", compare=False)


COLUMNS = tuple(each.name for each in fields(Decision) if each.name != "where")
COUNTRY = re.compile(r"[A-Z]{2}")


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """The decisions in their order; none where there is no file; SettingsError names the line to mend."""
    if not path.exists():
        return ()
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as stream:
        rows = csv.DictReader(stream)
        if rows.fieldnames is None or not set(rows.fieldnames) <= set(COLUMNS) or "decision" not in rows.fieldnames:
            raise SettingsError(f"{path}: the first line must name columns out of: {','.join(COLUMNS)}")
        return tuple(_read_rows(rows, path))


def _read_rows(rows: "csv.DictReader[str]", path: Path) -> Iterator[Decision]:
    for row in rows:
        where = f"{path}: line {rows.line_num}"
        if None in row:
            raise SettingsError(f"{where}: more cells than columns; put quotes around text with commas")
        if isinstance(check_text("".join(filter(None, row.values()))), BadRow):
            raise SettingsError(f"{where}: not UTF-8; save the file in that encoding")
        cells = {name: (value or "").strip() for name, value in row.items()}
        if not any(cells.values()):
            continue
        if cells["decision"] not in set(Verb):
            raise SettingsError(f'{where}: "{cells["decision"]}" is no decision; write {", ".join(Verb)}')
        try:
            others = {name: words for name, words in cells.items() if name != "decision"}
            yield check_decision(Decision(Verb(cells["decision"]), **{"name": "", **others}, where=where))
        except RowError as wrong:
            raise SettingsError(f"{where}: {wrong}") from wrong


def check_decision(decision: Decision) -> Decision:
    """The decision, if it holds all that its verb needs; RowError says what is missing."""
    if decision.decision is Verb.ADD:
        read_degrees(decision.lat, "lat", 90)
        read_degrees(decision.lon, "lon", 180)
    elif not decision.place:
        raise RowError(f"{decision.decision} needs the id of the place in the column place; `recount places find NAME` shows it")
    if decision.decision is not Verb.REMOVE and not any(letter.isalnum() for letter in decision.name):
        raise RowError(f"{decision.decision} needs a name")
    if decision.country and COUNTRY.fullmatch(decision.country) is None:
        raise RowError(f'"{decision.country}" is no country; write its two letters in capitals (SY)')
    if decision.kind and decision.kind not in set(Feature):
        raise RowError(f'"{decision.kind}" is no kind of place; there are {", ".join(Feature)}')
    return decision


def append_decision(path: Path, decision: Decision) -> None:
    """Write one decision at the end of the file, under the columns that the file has; a new file gets all of them."""
    read_decisions(path)
    cells = {name: str(getattr(check_decision(decision), name)) for name in COLUMNS}
    is_new = not path.exists() or path.stat().st_size == 0
    columns = COLUMNS if is_new else _columns_of(path)
    lacking = [name for name, words in cells.items() if words and name not in columns]
    if lacking:
        raise SettingsError(f"{path}: the first line lacks the column {lacking[0]}; add it and try again")
    ends_open = not is_new and not path.read_bytes().endswith(b"\n")
    with path.open("a", encoding="utf-8", newline="") as stream:
        if ends_open:
            stream.write("\n")
        writer = csv.DictWriter(stream, columns, extrasaction="ignore", lineterminator="\n")
        if is_new:
            writer.writeheader()
        writer.writerow(cells)


def _columns_of(path: Path) -> tuple[str, ...]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return tuple(next(csv.reader(stream)))
