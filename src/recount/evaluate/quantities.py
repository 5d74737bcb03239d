"""Scores counts: measure and numbers at the right words, then who is counted and by whom."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from recount.evaluate.affinity import is_near_status
from recount.evaluate.align import Aligned
from recount.evaluate.bodies import Interval, overlap
from recount.evaluate.gold import GoldCount, GoldRecord
from recount.evaluate.names import is_same_name
from recount.evaluate.output import Fields, span_of, words_of
from recount.evaluate.tally import Measure, Sheet
from recount.evaluate.values import is_same_count

Given = tuple[Fields, Fields]


@dataclass(slots=True)
class _Asked:
    """One count of the gold, however many records repeat it, with the quantities that are found for it."""

    count: GoldCount
    hits: tuple[Interval, ...]
    records: list[GoldRecord] = field(default_factory=list)
    pool: set[str] = field(default_factory=set)
    found: list[Given] = field(default_factory=list)


def score_quantities(aligned: Aligned, sheet: Sheet) -> None:
    """The counts of one report."""
    asked = _find_asked(aligned)
    for quantity, claim in _find_given(aligned):
        match = _find_match(quantity, claim, asked)
        if match is not None:
            match.found.append((quantity, claim))
        elif not _is_spare(quantity, asked, aligned):
            detail = f"{quantity['measure']} {_bounds(quantity)} in a claim that {claim['status']}"
            sheet.alarm(Measure.QUANTITIES, "-", detail, words_of(quantity), claim["id"])
    for item in asked:
        _score_asked(item, sheet)


def _find_asked(aligned: Aligned) -> list[_Asked]:
    """Counts of the gold by measure, numbers and words."""
    asked: dict[tuple[object, ...], _Asked] = {}
    for pairing in aligned.pairings:
        for count in pairing.record.counts:
            key = (count.measure, count.low, count.best, count.high, count.surface.lower())
            item = asked.setdefault(key, _Asked(count, aligned.body.find(count.surface)))
            item.records.append(pairing.record)
            item.pool |= {claim["id"] for claim in pairing.pool}
    return list(asked.values())


def _find_given(aligned: Aligned) -> Iterator[Given]:
    """Quantities with a number, and their claims."""
    for claim in aligned.claims:
        for quantity in claim.get("quantities") or ():
            if any(quantity.get(bound) is not None for bound in ("low", "best", "high")):
                yield quantity, claim


def _find_match(quantity: Fields, claim: Fields, asked: list[_Asked]) -> _Asked | None:
    """The count that a quantity tells; of several, one whose record the claim renders."""
    fitting = [item for item in asked if _fits(quantity, claim, item)]
    return next((item for item in fitting if claim["id"] in item.pool), fitting[0] if fitting else None)


def _fits(quantity: Fields, claim: Fields, item: _Asked) -> bool:
    """Whether numbers, words and status agree."""
    at = span_of(quantity)
    where = at is None or not item.hits or any(overlap(at, hit) for hit in item.hits)
    return is_same_count(item.count, quantity) and where and any(is_near_status(record, claim) for record in item.records)


def _is_spare(quantity: Fields, asked: list[_Asked], aligned: Aligned) -> bool:
    """Whether a quantity is no error: the title's round form of a count of the body."""
    at = span_of(quantity)
    in_title = at is not None and at[1] <= aligned.body.title_end
    return in_title and any(item.count.measure == quantity["measure"] and item.count.best == quantity.get("best") for item in asked)


def _score_asked(item: _Asked, sheet: Sheet) -> None:
    """A count found or missed; what it counts is judged on the claim that renders its record."""
    count, record = item.count, item.records[0]
    if not count.is_stated:
        return
    if not item.found:
        sheet.miss(Measure.QUANTITIES, record.id, f"{count.measure} {(count.low, count.best, count.high)}", count.surface)
        _score_unfound(count, record.id, sheet)
        return
    sheet.hit(Measure.QUANTITIES)
    quantity, claim = next((given for given in item.found if given[1]["id"] in item.pool), item.found[0])
    _score_counted(count, quantity, record.id, claim["id"], sheet)


def _score_unfound(count: GoldCount, record: str, sheet: Sheet) -> None:
    """What an unfound count fails to tell."""
    for measure, value in ((Measure.OF, count.of), (Measure.OF_STATUS, count.of_status), (Measure.BY, count.by)):
        if value is not None:
            sheet.miss(measure, record, f"count not found, should be {value}", count.surface)


def _score_counted(count: GoldCount, quantity: Fields, record: str, claim: str, sheet: Sheet) -> None:
    """Whom a found count counts, of which status, and who did it."""
    _score_name(Measure.OF, count.of, quantity.get("of"), (record, claim, count.surface), sheet)
    _score_name(Measure.BY, count.by, quantity.get("by"), (record, claim, count.surface), sheet)
    if count.of_status is None:
        return
    if quantity.get("of_status") == count.of_status:
        sheet.hit(Measure.OF_STATUS)
    else:
        sheet.confuse(Measure.OF_STATUS, record, f"{quantity.get('of_status')}, should be {count.of_status}", count.surface, claim)


def _score_name(measure: Measure, gold: str | None, given: str | None, where: tuple[str, str, str], sheet: Sheet) -> None:
    """A name that may be left out by either side; nobody is to blame where the gold blames nobody, but all counts count something."""
    record, claim, surface = where
    if gold is None:
        if given and measure is Measure.BY:
            sheet.alarm(measure, record, f"{given}, should be none", surface, claim)
    elif not given:
        sheet.miss(measure, record, gold, surface)
    elif is_same_name(gold, given):
        sheet.hit(measure)
    else:
        sheet.confuse(measure, record, f"{given}, should be {gold}", surface, claim)


def _bounds(quantity: Fields) -> str:
    """The three numbers."""
    return str(tuple(quantity.get(bound) for bound in ("low", "best", "high")))
