"""Whether the confidence of claims says how often they are right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recount.evaluate.align import Aligned, Pairing
from recount.evaluate.output import Fields
from recount.evaluate.tally import Sheet
from recount.lexicon.scoring import read_scoring_tables

BINS = 10


@dataclass(frozen=True, slots=True)
class Judged:
    """One claim by its id, its confidence, and whether nothing at the core of it is wrong."""

    claim: str
    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Claims of like confidence: how many, their mean confidence and the share that is right."""

    count: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """Expected calibration error over ten bins of equal width and Brier score: both 0 at best."""

    error: float
    brier: float
    bins: tuple[Bin, ...]


def judge_claims(aligned: Aligned, sheet: Sheet) -> tuple[Judged, ...]:
    """Claims that render a record, and false ones; a claim that leaves something out can still be right in what it prints."""
    core = read_scoring_tables().core
    wrong = frozenset(claim for measure, claim in sheet.wrong_claims if measure in core)
    rendered = [(claim, _is_right(claim, pairing, wrong)) for pairing in aligned.pairings for claim in pairing.pool]
    false = [(claim, False) for claim in aligned.false_claims]
    return tuple(Judged(claim["id"], float(claim["confidence"]), right) for claim, right in (*rendered, *false))


def _is_right(claim: Fields, pairing: Pairing, wrong: frozenset[str]) -> bool:
    """Whether kind, status and assertion are right and no value at the core of the claim was found wrong."""
    record = pairing.record
    wanted = (record.kind, record.status, record.assertion)
    return claim["id"] not in wrong and (claim["kind"], claim["status"], claim["assertion"]) == wanted


def calibrate(judged: Sequence[Judged]) -> Calibration:
    """Error and Brier score over claims; both 0 where there are none."""
    bins = tuple(_fill(judged))
    if not judged:
        return Calibration(0.0, 0.0, bins)
    error = sum(one.count * abs(one.confidence - one.right) for one in bins) / len(judged)
    brier = sum((claim.confidence - claim.right) ** 2 for claim in judged) / len(judged)
    return Calibration(error, brier, bins)


def _fill(judged: Sequence[Judged]) -> Iterable[Bin]:
    """The ten bins, empty ones too."""
    for number in range(BINS):
        inside = [claim for claim in judged if min(int(claim.confidence * BINS), BINS - 1) == number]
        count = len(inside)
        confidence = sum(claim.confidence for claim in inside) / count if count else 0.0
        yield Bin(count, confidence, sum(claim.right for claim in inside) / count if count else 0.0)
