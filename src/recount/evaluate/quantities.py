"""Scores counts: measure and numbers at the right words, then who is counted and by whom."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from recount.evaluate.affinity import is_near_status
from recount.evaluate.align import Aligned
from recount.evaluate.bodies import Interval, overlap
from recount.evaluate.gold import GoldCount, GoldRecord
from recount.evaluate.names import Words, find_name_words, find_report_slurs, is_same_name, is_same_people
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


@dataclass(frozen=True, slots=True)
class _Where:
    """The record and words of a count, and the claim that tells it."""

    record: str
    claim: str
    words: str


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
    slurs = find_report_slurs(aligned.report)
    for item in asked:
        _score_asked(item, slurs, sheet)


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


def _score_asked(item: _Asked, slurs: Words, sheet: Sheet) -> None:
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
    where = _Where(record.id, claim["id"], count.surface)
    _score_people(count, quantity, where, slurs, sheet)
    _score_blame(count, quantity, where, sheet)
    _score_status(count, quantity, where, sheet)


def _score_unfound(count: GoldCount, record: str, sheet: Sheet) -> None:
    """What an unfound count fails to tell."""
    for measure, value in ((Measure.OF, count.of), (Measure.OF_STATUS, count.of_status), (Measure.BY, count.by)):
        if value is not None:
            sheet.miss(measure, record, f"count not found, should be {value}", count.surface)


def _score_people(count: GoldCount, quantity: Fields, where: _Where, slurs: Words, sheet: Sheet) -> None:
    """Whom a found count counts, in the gold's words or in neutral words of the report; a part may be named by itself."""
    given = str(quantity.get("of") or "")
    if count.of is None:
        return
    if not given:
        sheet.miss(Measure.OF, where.record, f"should be {count.of}", where.words)
    elif not slurs & find_name_words(given) and is_same_people(count.of, count.surface, given):
        sheet.hit(Measure.OF)
    else:
        sheet.confuse(Measure.OF, where.record, f"{given}, should be {count.of}", where.words, where.claim)


def _score_blame(count: GoldCount, quantity: Fields, where: _Where, sheet: Sheet) -> None:
    """By whom; nobody is to blame where the gold blames nobody."""
    given = str(quantity.get("by") or "")
    if count.by is None:
        if given:
            sheet.alarm(Measure.BY, where.record, f"{given}, should be none", where.words, where.claim)
    elif not given:
        sheet.miss(Measure.BY, where.record, f"should be {count.by}", where.words)
    elif is_same_name(count.by, given):
        sheet.hit(Measure.BY)
    else:
        sheet.confuse(Measure.BY, where.record, f"{given}, should be {count.by}", where.words, where.claim)


def _score_status(count: GoldCount, quantity: Fields, where: _Where, sheet: Sheet) -> None:
    """Whether those counted are civilians, fighters or forces."""
    if count.of_status is None:
        return
    if quantity.get("of_status") == count.of_status:
        sheet.hit(Measure.OF_STATUS)
    else:
        sheet.confuse(
            Measure.OF_STATUS, where.record, f"{quantity.get('of_status')}, should be {count.of_status}", where.words, where.claim
        )


def _bounds(quantity: Fields) -> str:
    """The three numbers."""
    return str(tuple(quantity.get(bound) for bound in ("low", "best", "high")))
