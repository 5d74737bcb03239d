"""sum_check of a rise or a fall: two numbers that a sentence sets against each other, and the per cent that it gives for it."""

import re
from collections.abc import Iterator, Sequence

from recount.lexicon.totals import read_change
from recount.reconcile.board import Board
from recount.reconcile.counts import Count
from recount.reconcile.explain import Numbers, describe, make_finding
from recount.reconcile.relation import Relation
from recount.reconcile.scope import compare_counts
from recount.reconcile.wording import sentence_of
from recount.records.finding import Finding, Rule, Verdict

#: A stated per cent is rounded, up or down, to the next whole one.
_ROUNDED = 1.0
_PERCENT = re.compile(r"(\d+(?:\.\d+)?) ?(?:%|per cent\b|percent\b)")
#: Between the word for a rise and its per cent stand at most so many characters.
_REACH = 30


def find_percents(board: Board) -> Iterator[Finding]:
    """One finding for each sentence with two numbers of two periods and the change between them."""
    for counts in board.by_document.values():
        for at, one in enumerate(counts):
            later = [two for two in counts[at + 1 :] if two.claim.said.paragraph == one.claim.said.paragraph]
            two = next((two for two in later if _are_compared(one, two, board)), None)
            found = _stated(one, two, board) if two is not None else None
            if two is not None and found is not None:
                yield _explain(one, two, found, board)


def _are_compared(one: Count, two: Count, board: Board) -> bool:
    """Whether two numbers are of one thing over two periods that do not meet."""
    if not one.value or not two.value or not (one.is_figure and two.is_figure):
        return False
    scope = compare_counts(one, two, board.parents)
    return scope.measure is Relation.SAME and scope.period is Relation.DISJOINT and scope.people is not Relation.DISJOINT


def _stated(one: Count, two: Count, board: Board) -> float | None:
    """The per cent of a rise or a fall in the sentence of two numbers."""
    document = board.documents.get(one.document)
    sentence = sentence_of(one.claim.said.span, document)
    if document is None or not sentence.holds(two.quantity.span):
        return None
    text = document.text[sentence.start(0) : sentence.start(len(sentence.lowers) - 1) + _REACH].split("\n")[0]
    for found in _PERCENT.finditer(text):
        if not read_change().isdisjoint(re.findall(r"[a-z]+", text[max(0, found.start() - _REACH) : found.end() + _REACH].casefold())):
            return float(found[1])
    return None


def _explain(one: Count, two: Count, stated: float, board: Board) -> Finding:
    """The change as it is stated and as the numbers give it."""
    before, after = _in_time(one, two)
    first, last = before.value or 1, after.value or 0
    change = 100 * (last - first) / first
    agrees = abs(abs(change) - stated) <= _ROUNDED
    outcome = f"the stated {stated:g} per cent agrees" if agrees else f"the text states {stated:g} per cent"
    text = f"{board.speaker(one.claim)}: from {describe(before)} to {describe(after)} is {change:+.1f} per cent; {outcome}."
    numbers: Numbers = {"before": first, "after": last, "value": round(change, 1), "values": (stated,)}
    verdict = Verdict.AGREES if agrees else Verdict.CONTRADICTION
    return make_finding(Rule.SUM_CHECK, verdict, [one.claim, two.claim], text, numbers)


def _in_time(one: Count, two: Count) -> Sequence[Count]:
    """The two numbers, the older first."""
    return sorted((one, two), key=lambda count: (count.period.days.start.isoformat() if count.period is not None else "", count.key))
