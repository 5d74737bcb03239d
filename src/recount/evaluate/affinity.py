"""How well a claim renders a record of the gold: same words first, then content."""

from dataclasses import dataclass

from recount.evaluate.bodies import Body, Interval, overlap
from recount.evaluate.gold import GoldRecord
from recount.evaluate.output import Fields, span_of
from recount.evaluate.values import is_same_count, is_same_place, is_same_time
from recount.lexicon.scoring import read_scoring_tables


@dataclass(frozen=True, slots=True)
class Placed:
    """A record with the places of its words and of its counts' words in the document."""

    record: GoldRecord
    spans: tuple[Interval, ...]
    counts: tuple[Interval, ...]


def place_record(record: GoldRecord, body: Body) -> Placed:
    """Find a record's words in a document."""
    spans = tuple(hit for span in record.spans for hit in body.find(span))
    counts = (body.find_nearest(count.surface, spans) for count in record.counts if count.surface)
    return Placed(record, spans, tuple(hit for hit in counts if hit is not None))


def find_affinity(placed: Placed, claim: Fields) -> float:
    """0 where the claim cannot be the record; else the greater the better.

    Kind and status must be near: a plan told as a deed is another claim. Content breaks ties between claims of one sentence.
    """
    record, weights = placed.record, read_scoring_tables().affinity
    words = _find_words(placed, claim)
    if not words or not is_compatible(record, claim):
        return 0.0
    places = claim.get("places") or ()
    content: float = (
        weights["overlap"] * _share(placed, claim)
        + weights["values"] * _values(record, claim)
        + weights["kind"] * (claim["kind"] == record.kind)
        + weights["status"] * (claim["status"] == record.status)
        + weights["time"] * (record.time is not None and is_same_time(record.time, claim.get("time")))
        + weights["place"] * any(is_same_place(gold, place) for gold in record.places for place in places)
    )
    return words + content


def is_compatible(record: GoldRecord, claim: Fields) -> bool:
    """Whether kind and status are near enough."""
    kinds = read_scoring_tables().kinds[record.fine_kind] | {record.kind}
    return claim["kind"] in kinds and is_near_status(record, claim)


def is_near_status(record: GoldRecord, claim: Fields) -> bool:
    """Whether the status is near enough; an explicit none may be told as a fact or as a denial."""
    statuses = read_scoring_tables().statuses
    none = record.fine_status == "negated" and any(count.best == 0 for count in record.counts)
    return claim["status"] in statuses["negated" if none else record.status or "occurred"]


def _find_words(placed: Placed, claim: Fields) -> float:
    """Weight of the words: the claim lies over the record's words, or only holds one of its counts."""
    tables = read_scoring_tables()
    at, trigger = span_of(claim), span_of(claim, "trigger")
    if at is None:
        return 0.0
    for span in placed.spans:
        common, shorter = overlap(at, span), min(at[1] - at[0], span[1] - span[0])
        fits = at[1] - at[0] <= 4 * (span[1] - span[0]) + tables.limits["longest_span"]
        if fits and (common >= tables.limits["half"] * shorter or (trigger is not None and overlap(trigger, span) > 0)) and common:
            return tables.affinity["over"]
    return tables.affinity["count_only"] if any(at[0] <= count[0] and count[1] <= at[1] for count in placed.counts) else 0.0


def _share(placed: Placed, claim: Fields) -> float:
    """Share of common characters in the hull of claim and record."""
    at = span_of(claim)
    if at is None:
        return 0.0
    return max((overlap(at, span) / (max(at[1], span[1]) - min(at[0], span[0])) for span in placed.spans), default=0.0)


def _values(record: GoldRecord, claim: Fields) -> float:
    """Share of the counts that are told alike; 0 where neither tells any."""
    counts = [count for count in record.counts if count.is_stated]
    given = claim.get("quantities") or []
    if not counts and not given:
        return 0.0
    alike = sum(any(is_same_count(count, quantity) for quantity in given) for count in counts)
    return alike / max(len(counts), len(given))
