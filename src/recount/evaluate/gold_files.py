"""Reads a folder of gold: NAME.json beside NAME.txt, and pairs.json."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from recount.evaluate.gold import Gold, GoldFinding, GoldReport, GoldToll, Number
from recount.evaluate.gold_records import parse_record
from recount.records.issue import InputError

Fields = dict[str, Any]
SCHEMA = "conflict-gold/1"
PAIRS = "pairs.json"
#: Names rounds that nobody looks at until they have been scored once, one a line.
UNREAD = "unread.txt"


def read_gold(folder: Path) -> Gold:
    """The gold of a folder; reports in the order of their names."""
    loaded = [(path, data) for path, data in _load(folder) if data.get("schema") == SCHEMA]
    if not loaded:
        raise InputError(f"{folder}: no NAME.json beside NAME.txt of schema {SCHEMA}; give the folder that holds them")
    pairs = _load_pairs(folder)
    return Gold(
        tuple(_parse_report(path, data) for path, data in loaded),
        _parse_tolls([data["doc"] for _, data in loaded], pairs),
        tuple(_parse_findings(loaded, pairs)),
    )


def find_gold(folder: Path) -> tuple[Path, ...]:
    """The folders of gold that a folder is or holds, two levels down at most."""
    folders = [path for pattern in ("*", "*/*") for path in sorted(folder.glob(pattern)) if path.is_dir()]
    return tuple(path for path in (folder, *folders) if any(data.get("schema") == SCHEMA for _, data in _load(path)))


def find_rounds(folder: Path) -> tuple[Path, ...]:
    """The rounds of gold that may be read: those that ``unread.txt`` beside them does not name."""
    listed = folder / UNREAD
    unread = listed.read_text(encoding="utf-8").split() if listed.exists() else []
    return tuple(path for path in find_gold(folder) if path.name not in unread)


def digest_gold(folder: Path) -> str:
    """SHA-256 over the names and bytes of all files of the folder, so that a changed gold cannot pass unseen."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _load(folder: Path) -> Iterator[tuple[Path, Fields]]:
    """Annotations that have their text beside them."""
    for path in sorted(folder.glob("*.json")):
        if path.with_suffix(".txt").exists():
            try:
                data = json.loads(path.read_text(encoding="utf-8"))
            except ValueError as broken:
                raise InputError(f"{path}: not JSON ({broken}); mend the file") from broken
            if isinstance(data, dict):
                yield path, data


def _load_pairs(folder: Path) -> list[Fields]:
    """What the folder says of reports that tell of the same incidents."""
    path = folder / PAIRS
    pairs: list[Fields] = json.loads(path.read_text(encoding="utf-8"))["pairs"] if path.exists() else []
    return pairs


def _parse_report(path: Path, data: Fields) -> GoldReport:
    """One report with its records."""
    doc = data["doc"]
    return GoldReport(
        path.stem,
        path.with_suffix(".txt").read_text(encoding="utf-8"),
        doc.get("published"),
        tuple(parse_record(path.stem, record) for record in data["records"]),
        tuple(doc.get("must_not_create_current_incident") or ()),
    )


def _parse_tolls(docs: Iterable[Fields], pairs: Iterable[Fields]) -> dict[str, tuple[GoldToll, ...]]:
    """Tolls by incident; a pair is coded together, so its own ranges replace those of its reports."""
    single = {row["key"]: row["tolls"] for doc in docs for row in doc.get("incidents") or ()}
    joint = {row["incident_key"]: row["tolls"] for pair in pairs for row in pair["incidents"]}
    return {key: tuple(_parse_toll(toll) for toll in tolls) for key, tolls in {**single, **joint}.items()}


def _parse_toll(data: Fields) -> GoldToll:
    """One range."""
    return GoldToll(
        data["measure"], data.get("of"), data.get("of_status"), data.get("by"), (data.get("low"), data.get("best"), data.get("high"))
    )


def _parse_findings(loaded: Iterable[tuple[Path, Fields]], pairs: Iterable[Fields]) -> Iterator[GoldFinding]:
    """Findings of the reports, then of the pairs."""
    for path, data in loaded:
        for row in data["doc"].get("findings") or ():
            yield from _parse_finding(path.stem, row)
    for pair in pairs:
        for row in pair.get("findings") or ():
            yield from _parse_finding(pair["pair"][0], row)


def _parse_finding(report: str, data: Fields) -> Iterator[GoldFinding]:
    """One finding; a figure without a source is a finding of its own for each record."""
    records = tuple(split_id(report, name) for name in data["records"])
    numbers = tuple(sorted(_flatten(data.get("numbers") or {})))
    for group in [(record,) for record in records] if data["rule"] == "unattributed" else [records]:
        yield GoldFinding(group[0][0], data["rule"], data["verdict"], group, numbers)


def split_id(report: str, name: str) -> tuple[str, str]:
    """Report and record of an id; "NN:ID" is a record of another report."""
    other, colon, record = name.partition(":")
    return (other, record) if colon else (report, name)


def _flatten(numbers: Fields) -> Iterator[Number]:
    """All figures, lists opened."""
    for value in numbers.values():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, int | float):
                yield one
