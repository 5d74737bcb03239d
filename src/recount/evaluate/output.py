"""The output to be scored: parsed lines of `recount code`, grouped and put in an order of their own."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from recount.evaluate.bodies import Interval
from recount.records.issue import InputError

Fields = dict[str, Any]
KINDS = ("document", "claim", "incident", "finding")
#: Later than any text, for claims without a span.
FAR = 1 << 60


@dataclass(frozen=True, slots=True)
class Output:
    """Records by type, sorted by their content so that their order in the input changes nothing."""

    documents: tuple[Fields, ...]
    claims: tuple[Fields, ...]
    incidents: tuple[Fields, ...]
    findings: tuple[Fields, ...]


def read_output(records: Iterable[Fields]) -> Output:
    """The records of a coding, as parsed from JSON lines."""
    kept: dict[str, list[Fields]] = {kind: [] for kind in KINDS}
    for record in records:
        kind = record.get("record")
        if kind not in kept:
            raise InputError(f"a record of type {kind!r} is not in the contract; score what `recount code --format jsonl` prints")
        kept[kind].append(record)
    return Output(
        tuple(sorted(kept["document"], key=lambda record: (str(record.get("path") or ""), record["id"]))),
        tuple(sorted(kept["claim"], key=_claim_order)),
        tuple(sorted(kept["incident"], key=lambda record: record["id"])),
        tuple(sorted(kept["finding"], key=lambda record: (record["rule"], record["claims"], record["id"]))),
    )


def _claim_order(claim: Fields) -> tuple[str, int, int, str]:
    """By document and place in it."""
    start, end = span_of(claim) or (FAR, FAR)
    return claim["document"], start, end, claim["id"]


def span_of(item: Fields | None, key: str = "span") -> Interval | None:
    """Where the words of an item stand, or None."""
    span = item.get(key) if item else None
    return (span["start"], span["end"]) if span else None


def words_of(item: Fields) -> str:
    """The words of an item, empty where it has none."""
    span = item.get("span")
    return str(span["text"]) if span else ""
