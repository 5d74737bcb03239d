"""part_of: what later became of some of those just counted ("took 14 passengers ... five of them came back", "two were let go")."""

from collections.abc import Iterator, Sequence

from recount.lexicon.totals import read_of_them
from recount.reconcile.board import Board
from recount.reconcile.counts import Count
from recount.reconcile.explain import describe, make_finding
from recount.records.finding import Finding, Rule, Verdict
from recount.records.quantity import Measure, Unit
from recount.text.tokens import find_tokens

#: Whoever is let go was held before.
_HELD = (Measure.ABDUCTED, Measure.ARRESTED)
#: Characters behind a number in which "of them" stands.
_REACH = 12


def find_of_them(board: Board) -> Iterator[Finding]:
    """One finding for each such number and the last larger count of people of its paragraph, under another measure."""
    for counts in board.by_document.values():
        for place, part in enumerate(counts):
            whole = _whole(part, counts[:place], board)
            if whole is not None:
                text = f"{describe(part)} are some of {describe(whole)}, by {board.speaker(part.claim)}: never added to it."
                numbers = {"whole": whole.value, "part": part.value}
                yield make_finding(Rule.PART_OF, Verdict.NOTE, [whole.claim, part.claim], text, {**numbers})


def _whole(part: Count, before: Sequence[Count], board: Board) -> Count | None:
    """The count that a number of people points back to, or None."""
    if part.quantity.unit is not Unit.PERSONS or part.quantity.part_of is not None or not part.value:
        return None
    points, freed = _points_back(part, board), part.measure is Measure.RELEASED and part.quantity.of is None
    if not points and not freed:
        return None
    here = [count for count in before if count.claim.said.paragraph == part.claim.said.paragraph and count.claim.id != part.claim.id]
    return next((count for count in reversed(here) if _may_hold(count, part, points=points)), None)


def _may_hold(count: Count, part: Count, *, points: bool) -> bool:
    """Whether a count is of people, no smaller, and of something that can have come before."""
    if count.quantity.unit is not Unit.PERSONS or count.measure is part.measure or (count.value or 0) < (part.value or 0):
        return False
    return points or count.measure in _HELD


def _points_back(part: Count, board: Board) -> bool:
    """Whether "of them" or the like stands in a number or right behind it."""
    document = board.documents.get(part.document)
    if document is None:
        return False
    span = part.quantity.span
    lowers = find_tokens(document.text[span.start : span.end + _REACH]).lowers
    return read_of_them().stands_in(lowers)
