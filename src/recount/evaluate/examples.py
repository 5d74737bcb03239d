"""Single sentences with the class of the event that they tell: read, staged as reports, and answered."""

import csv
import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recount.evaluate.output import Fields, span_of
from recount.lexicon.scoring import read_plover_names
from recount.records.issue import InputError

COLUMNS = ("id", "sub_type", "acceptable", "sentence")
#: Parts two other right classes of a sentence.
BAR = "|"
#: A title that says nothing, as every report has one.
TITLE = "Note"
NEWS = ("occurred", "ongoing")
NONE = "(none)"


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence with its class, and others that are right too."""

    id: str
    sentence: str
    label: str
    also: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Answer:
    """The class that the output gives an example: its own where the one given is right too, ``NONE`` where it gives none."""

    example: Example
    given: str

    @property
    def is_right(self) -> bool:
        """Whether the class is the example's own."""
        return self.given == self.example.label

    @property
    def is_silent(self) -> bool:
        """Whether the output gives no class."""
        return self.given == NONE


def read_sentences(path: Path) -> tuple[Example, ...]:
    """Sentences with their ACLED sub-types, from a CSV file."""
    with path.open(encoding="utf-8", newline="") as stream:
        table = csv.DictReader(stream)
        if tuple(table.fieldnames or ()) != COLUMNS:
            raise InputError(f"{path}: the columns must be {', '.join(COLUMNS)}")
        return tuple(_example(row) for row in table)


def _example(row: dict[str, str]) -> Example:
    """One line of the table."""
    also = frozenset(name.strip() for name in row["acceptable"].split(BAR) if name.strip())
    return Example(row["id"], row["sentence"], row["sub_type"], also)


def read_plover(path: Path) -> tuple[Example, ...]:
    """Sentences with their PLOVER types under today's names, from JSON lines of the codebook's gold standard records."""
    rows: list[dict[str, Any]] = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    names = read_plover_names()
    return tuple(Example(row["id"], row["text"], names.get(row["event"], row["event"])) for row in rows)


def digest_file(path: Path) -> str:
    """SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def stage_examples(examples: Sequence[Example], path: Path) -> Path:
    """Write each sentence as a report of its own, all in one file of JSON lines; the path."""
    rows = ({"id": example.id, "title": TITLE, "text": example.sentence} for example in examples)
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def answer_examples(examples: Sequence[Example], records: Iterable[Fields], code: str) -> tuple[Answer, ...]:
    """The class of the main claim of each sentence under one code of the contract's event type ("acled_sub", "plover")."""
    names: dict[str, str] = {}
    claims: dict[str, list[Fields]] = {}
    for record in records:
        if record["record"] == "document":
            names[record["id"]] = record["source_id"]
        elif record["record"] == "claim":
            claims.setdefault(names[record["document"]], []).append(record)
    return tuple(_answer(example, claims.get(example.id, ()), code) for example in examples)


def _answer(example: Example, claims: Sequence[Fields], code: str) -> Answer:
    """What the claims of one sentence answer."""
    main = choose_main(claims)
    given = (main["event_type"][code] if main is not None else None) or NONE
    return Answer(example, example.label if given in example.also else given)


def choose_main(claims: Sequence[Fields]) -> Fields | None:
    """The first claim with a type, one that happened before all others; None where no claim has a type."""
    typed = sorted((claim for claim in claims if claim["event_type"] is not None), key=lambda claim: span_of(claim) or (0, 0))
    return min(typed, key=lambda claim: claim["status"] not in NEWS, default=None)
