"""Puts reports beside documents and records beside claims."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from recount.evaluate.affinity import Placed, find_affinity, place_record
from recount.evaluate.assignment import assign
from recount.evaluate.bodies import Body, overlap
from recount.evaluate.gold import GoldRecord, GoldReport
from recount.evaluate.output import Fields, Output, span_of

#: What is left over of a sentence may be one more part of a record for each of its counts, and one besides.
SPARE_SPLITS = 1


@dataclass(frozen=True, slots=True)
class Pairing:
    """A record of the gold with the claim that renders it, and further claims that render parts of it."""

    record: GoldRecord
    claim: Fields | None
    splits: tuple[Fields, ...]

    @property
    def pool(self) -> tuple[Fields, ...]:
        """All claims that render the record, the best first."""
        return self.splits if self.claim is None else (self.claim, *self.splits)


@dataclass(frozen=True, slots=True)
class Aligned:
    """One report with its document, None where the output lacks it. ``false_claims`` render nothing of the gold.

    ``claims`` are all claims of the document; a claim that is neither paired nor false is harmless (a title that repeats the body).
    """

    report: GoldReport
    document: Fields | None
    body: Body
    claims: tuple[Fields, ...]
    pairings: tuple[Pairing, ...]
    false_claims: tuple[Fields, ...]


def align_reports(reports: Sequence[GoldReport], output: Output) -> tuple[Aligned, ...]:
    """Each report with what the output says of it."""
    documents = _bind(reports, output.documents)
    return tuple(_align(report, documents.get(report.name), output.claims) for report in reports)


def _bind(reports: Sequence[GoldReport], documents: Sequence[Fields]) -> dict[str, Fields]:
    """Documents by the report's name: by file name, else by the id that the input gave, else by their text."""
    named: dict[str, Fields] = {}
    for document in documents:
        path = str(document.get("path") or "").replace("\\", "/")
        for name in (PurePath(path).stem, document.get("source_id"), " ".join(document["text"].split())):
            if name:
                named.setdefault(name, document)
    found = {report.name: named.get(report.name) or named.get(" ".join(report.source.split())) for report in reports}
    return {name: document for name, document in found.items() if document is not None}


def _align(report: GoldReport, document: Fields | None, claims: Sequence[Fields]) -> Aligned:
    """One report; without its document every record is a miss."""
    if document is None:
        missing = tuple(Pairing(record, None, ()) for record in report.records if record.kind is not None)
        return Aligned(report, None, Body(report.source), (), missing, ())
    body = Body(document["text"])
    mine = tuple(claim for claim in claims if claim["document"] == document["id"])
    placed = [place_record(record, body) for record in report.records if record.kind is not None]
    weights = [[find_affinity(record, claim) for claim in mine] for record in placed]
    pairs = assign(weights)
    splits, false = _place_leftovers(_Leftovers(report, body, mine, placed, weights, pairs))
    pairings = tuple(
        Pairing(record.record, mine[pairs[row]] if row in pairs else None, tuple(splits.get(row, ()))) for row, record in enumerate(placed)
    )
    return Aligned(report, document, body, mine, pairings, false)


@dataclass(frozen=True, slots=True)
class _Leftovers:
    """What the assignment of one report leaves."""

    report: GoldReport
    body: Body
    claims: tuple[Fields, ...]
    placed: list[Placed]
    weights: list[list[float]]
    pairs: Mapping[int, int]


def _place_leftovers(left: _Leftovers) -> tuple[dict[int, list[Fields]], tuple[Fields, ...]]:
    """Claims that render one more part of a found record, and those that are false alarms."""
    splits: dict[int, list[Fields]] = {}
    false: list[Fields] = []
    taken = set(left.pairs.values())
    for column, claim in enumerate(left.claims):
        if column in taken:
            continue
        row = _choose_row(left, column, splits)
        if row is not None:
            splits.setdefault(row, []).append(claim)
        elif not _is_harmless(left, claim):
            false.append(claim)
    return splits, tuple(false)


def _choose_row(left: _Leftovers, column: int, splits: Mapping[int, list[Fields]]) -> int | None:
    """The found record that a claim renders best and that has room for it."""
    rows = [
        row
        for row in left.pairs
        if left.weights[row][column] > 0 and len(splits.get(row, ())) < SPARE_SPLITS + len(left.placed[row].record.counts)
    ]
    return max(rows, key=lambda row: (left.weights[row][column], -row), default=None)


def _is_harmless(left: _Leftovers, claim: Fields) -> bool:
    """Whether a claim repeats the body in the title, or says no more than that words which are no news were said."""
    at = span_of(claim)
    if at is None:
        return False
    nothing = [record for record in left.report.records if record.kind is None]
    if any(overlap(at, hit) for record in nothing for span in record.spans for hit in left.body.find(span)):
        return claim.get("kind") != "event" and not (claim.get("event_type") or {}).get("acled")
    return at[1] <= left.body.title_end
