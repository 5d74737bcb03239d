"""A project's judgements on pairs of claims: a text file to review, merge and share. Rows are only ever added."""

import csv
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from recount.records.issue import SettingsError
from recount.records.judgement import NUMBER, Judgement, Verb
from recount.records.quantity import Measure

COLUMNS = tuple(each.name for each in fields(Judgement) if each.name != "where")
#: What the ids of claims begin with.
CLAIM = "claim-"


def read_judgements(path: Path) -> tuple[Judgement, ...]:
    """Every row in its order; none where there is no file; SettingsError names the line to mend."""
    if not path.exists():
        return ()
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows = csv.DictReader(stream)
            if rows.fieldnames is not None and tuple(rows.fieldnames) != COLUMNS:
                raise SettingsError(f"{path}: the first line must be: {','.join(COLUMNS)}")
            return tuple(_read_rows(rows, path))
    except UnicodeDecodeError as broken:
        raise SettingsError(f"{path}: not UTF-8 ({broken.reason}); save the file in that encoding") from broken


def _read_rows(rows: "csv.DictReader[str]", path: Path) -> Iterator[Judgement]:
    """Rows that say something."""
    for row in rows:
        where = f"{path}: line {rows.line_num}"
        if None in row:
            raise SettingsError(f"{where}: more cells than columns; put quotes around text with commas")
        cells = {name: (value or "").strip() for name, value in row.items()}
        if any(cells.values()):
            yield _check(cells, where)


def _check(cells: dict[str, str], where: str) -> Judgement:
    """One row as a judgement."""
    if cells["judgement"] not in set(Verb):
        raise SettingsError(f'{where}: "{cells["judgement"]}" is no judgement; write {", ".join(Verb)}')
    if not cells["first"].startswith(CLAIM):
        raise SettingsError(f'{where}: "{cells["first"]}" is no id of a claim; `recount code --format jsonl` prints them')
    if not is_second(Verb(cells["judgement"]), cells["second"]):
        raise SettingsError(f'{where}: "{cells["second"]}" must be the id of a claim; of a toll a measure and a number ("killed=14")')
    if cells["first"] == cells["second"]:
        raise SettingsError(f"{where}: a claim is not judged against itself; name two claims")
    others = {name: words for name, words in cells.items() if name != "judgement"}
    return Judgement(Verb(cells["judgement"]), **others, where=where)


def is_second(verb: Verb, words: str) -> bool:
    """Whether some words are what a verb is said of beside a claim: another claim; for a toll a measure, with its number."""
    measure, _, number = words.partition(NUMBER)
    if measure in set(Measure):
        return (verb is Verb.UNDO and not number) or (verb is Verb.TOLL and number.isdecimal())
    return words.startswith(CLAIM) and verb is not Verb.TOLL


def append_judgement(path: Path, judgement: Judgement) -> None:
    """Write one more row."""
    old = path.read_text(encoding="utf-8-sig") if path.exists() else ""
    with path.open("a", encoding="utf-8", newline="") as stream:
        if not old.strip():
            stream.write(",".join(COLUMNS) + "\n")
        elif not old.endswith("\n"):
            stream.write("\n")
        csv.writer(stream, lineterminator="\n").writerow([str(getattr(judgement, name)) for name in COLUMNS])
