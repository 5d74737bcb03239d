"""part_of across voices: a total that lies inside another's total, if both count by one rule; and one operation told by two reports."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from recount.reconcile.board import Board, Key
from recount.reconcile.candidates import Candidates, by_inner_party, by_outer_party
from recount.reconcile.counts import Count
from recount.reconcile.explain import describe, make_finding
from recount.reconcile.nesting import fits
from recount.reconcile.people import people_words, status_of
from recount.reconcile.relation import WITHIN, Relation
from recount.reconcile.retold import find_retold
from recount.reconcile.rules.apart import is_as_long
from recount.reconcile.rules.differs import Settled
from recount.reconcile.scope import compare_counts
from recount.reconcile.voices import is_one_voice
from recount.records.finding import Finding, Rule, Verdict
from recount.records.quantity import OfStatus


def find_within(board: Board, settled: Settled, inner: AbstractSet[Key]) -> Iterator[Finding]:
    """One finding for each total and the smallest total of another voice that its area, days and doers lie inside.

    ``inner`` are keys of counts that lie inside others of their own report, which no reader adds to anything.
    """
    wholes = Candidates(board.wholes, by_outer_party)
    keys = by_inner_party(board.parents)
    for part in board.wholes:
        if part.period is None or not part.value or not part.parties or part.key in inner:
            continue
        near = (board.wholes[place] for place in wholes.holding(keys(part), part.period.days))
        holding = [
            whole for whole in near if frozenset((part.claim.id, whole.claim.id)) not in settled and _lies_inside(part, whole, board)
        ]
        if holding:
            yield _explain(part, min(holding, key=lambda whole: (whole.value or 0, whole.key)), board)


def _lies_inside(part: Count, whole: Count, board: Board) -> bool:
    """Whether a total is of most of the days of another voice's total, or of some of its area, and nothing in the words forbids it."""
    if part.document == whole.document or is_one_voice(part.voice, whole.voice) or not fits(part.bounds, whole.bounds):
        return False
    if not is_as_long(part, whole):
        return False  # nobody takes a month for a part of the year to be added to it
    scope = compare_counts(part, whole, board.parents)
    if scope.people is Relation.CONTAINS and not people_words(part.quantity.of) and status_of(whole.quantity) is OfStatus.COMBATANT:
        scope = replace(scope, people=Relation.UNKNOWN)  # those whom a side says it took or killed are fighters to it
    return scope.is_within() and Relation.INSIDE in (scope.area, scope.period) and scope.party in WITHIN


def _explain(part: Count, whole: Count, board: Board) -> Finding:
    """Both numbers; nothing is left over by subtraction, for two voices may count by two rules."""
    text = (
        f"{describe(part)}, by {board.speaker(part.claim)}, lies inside {describe(whole)}, by {board.speaker(whole.claim)}: "
        "never added to it. What is left is not derived, for the two may count by other rules."
    )
    return make_finding(Rule.PART_OF, Verdict.NOTE, [part.claim, whole.claim], text, {"whole": whole.value, "part": part.value})


def find_told_again(board: Board) -> Iterator[Finding]:
    """One finding for each number that two reports give for one operation."""
    for count, witness in find_retold(board):
        text = (
            f"{board.speaker(count.claim)} gives {describe(count)}, {board.speaker(witness.claim)} {describe(witness)}: "
            "the same number at the same place, one operation told twice and counted once."
        )
        yield make_finding(Rule.RESTATED, Verdict.NOTE, [count.claim, witness.claim], text, {"value": count.value})
