"""not_comparable: numbers of a report that are of two kinds: dead of a disease and of violence, people held and people taken, and the like."""

import re
from collections.abc import Iterator, Sequence

from recount.lexicon.reconcile_tables import read_flows
from recount.lexicon.totals import read_left_out, read_other_causes, read_stocks
from recount.reconcile.board import Board
from recount.reconcile.counts import Count
from recount.reconcile.explain import describe, make_finding
from recount.reconcile.wording import sentence_of
from recount.records.claim import Status
from recount.records.finding import Finding, Rule, Verdict
from recount.records.quantity import Measure, Unit
from recount.text.phrases import Phrases
from recount.text.tokens import find_tokens

#: The number before an item of a list.
_ITEM = re.compile(r"[ \t]*(\d{1,3})[.)]")


def find_unlike(board: Board) -> Iterator[Finding]:
    """One finding for each number that is of another kind than what stands in the same report."""
    for counts in board.by_document.values():
        yield from _of_other_cause(counts, board)
        yield from _held_and_taken(counts, board)
        yield from _left_out(counts, board)


def _of_other_cause(counts: Sequence[Count], board: Board) -> Iterator[Finding]:
    """The dead of a disease, beside those of the deadliest act that the report tells of."""
    dead = [count for count in counts if count.measure is Measure.KILLED and count.value]
    apart = [count for count in dead if _says(count, read_other_causes(), board)]
    acts = [count for count in dead if not count.is_figure and count.quantity.part_of is None and count not in apart]
    deadliest = max(acts, key=lambda count: count.value or 0, default=None)
    for count in apart:
        if count.is_figure and deadliest is not None:
            yield _unlike([count, deadliest], "one is of a disease or a disaster, the other of violence", board)


def _held_and_taken(counts: Sequence[Count], board: Board) -> Iterator[Finding]:
    """How many are held on a day, beside how many were taken or gave themselves up over some days."""
    stocks = [count for count in counts if _is_stock(count, board)]
    flows = [count for count in counts if count.is_figure and count.measure in read_flows() and count.value and count not in stocks]
    for stock in stocks:
        before = [flow for flow in flows if flow.claim.id != stock.claim.id]
        if before:
            yield _unlike([before[0], stock], "one counts who is there on a day, the other who was taken or gave up over some days", board)


def _is_stock(count: Count, board: Board) -> bool:
    """Whether a number is of people who are held, not of an act."""
    held = count.measure is Measure.OTHER or count.measure in read_flows()
    return (
        held and count.is_figure and count.claim.said.status is Status.ONGOING and bool(count.value) and _says(count, read_stocks(), board)
    )


def _left_out(counts: Sequence[Count], board: Board) -> Iterator[Finding]:
    """A total beside the item of its report that it says it leaves out ("dead without note 3: 20")."""
    for total in counts:
        number = _item_left_out(total) if total.is_figure else None
        if number is None:
            continue
        items = [count for count in counts if count.measure is total.measure and not count.is_figure and _item_of(count, board) == number]
        if items:
            yield _unlike([total, items[-1]], "by its own words the total leaves the other out", board)


def _item_left_out(total: Count) -> int | None:
    """The number of the item that the words of a total leave out."""
    lowers = find_tokens(total.claim.said.span.text).lowers
    for found in read_left_out().find(lowers):
        if found.last < len(lowers) and lowers[found.last].isdigit():
            return int(lowers[found.last])
    return None


def _item_of(count: Count, board: Board) -> int | None:
    """The number of the item of a list in which a count stands."""
    document = board.documents.get(count.document)
    if document is None:
        return None
    found = _ITEM.match(document.text, document.text.rfind("\n", 0, count.quantity.span.start) + 1)
    return int(found[1]) if found is not None else None


def _says(count: Count, phrases: Phrases[bool], board: Board) -> bool:
    """Whether a phrase stands in the sentence of a count of people."""
    if count.quantity.unit not in (Unit.PERSONS, Unit.FAMILIES):
        return False
    span = count.claim.said.span
    lowers = find_tokens(span.text).lowers or sentence_of(span, board.documents.get(count.document)).lowers
    return next(phrases.find(lowers), None) is not None


def _unlike(counts: Sequence[Count], why: str, board: Board) -> Finding:
    """The numbers and why they are two things."""
    ordered = sorted(counts, key=lambda count: count.key)
    words = "; ".join(f"{describe(count)}, by {board.speaker(count.claim)}" for count in ordered)
    text = f"{words}: {why}. Neither added nor divided nor set against each other."
    values = tuple(count.value or 0 for count in ordered)
    return make_finding(Rule.NOT_COMPARABLE, Verdict.NOT_COMPARABLE, [count.claim for count in ordered], text, {"values": values})
