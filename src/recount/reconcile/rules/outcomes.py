"""part_of: what counted acts came to ("12 raids, resulting in the arrest of 40"), and a single act told as one of them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from recount.lexicon.measures import load_measures
from recount.lexicon.reconcile_tables import read_limits
from recount.lexicon.totals import read_resulting
from recount.reconcile.board import Board
from recount.reconcile.counts import TOLD, Count
from recount.reconcile.explain import Numbers, describe, make_finding
from recount.reconcile.relation import Relation
from recount.reconcile.scope import compare_counts
from recount.reconcile.wording import sentence_of
from recount.records.claim import Claim, ClaimKind
from recount.records.finding import Finding, Rule, Verdict
from recount.records.quantity import Measure
from recount.text.tokens import find_tokens

#: Fewer acts are no series of which one could be picked out.
_FEWEST = 2
#: An outcome that goes on behind a stop begins so near the one before it ("... of 10. Others, and many rifles").
_GOES_ON = 20


def find_outcomes(board: Board) -> Iterator[Finding]:
    """One finding for the outcomes of each count of operations, and one for the events that are some of them."""
    here = board.told_in_order()
    for counts in board.by_document.values():
        for whole in counts:
            if whole.measure is Measure.OPERATIONS and whole.is_figure and whole.quantity.part_of is None and (whole.value or 0) >= _FEWEST:
                yield from _explain_outcomes(whole, _outcomes(whole, here, board), board)
                yield from _explain_single(whole, _single(whole, counts, board), board)


def _outcomes(whole: Count, claims: Sequence[Claim], board: Board) -> list[Claim]:
    """The figures that the sentence of a count of operations gives as what they came to."""
    document = board.documents.get(whole.document)
    behind = [claim for claim in claims if claim.said.kind is ClaimKind.FIGURE and claim.said.span.start >= whole.quantity.span.end]
    behind = [claim for claim in behind if claim.said.quantities and claim.said.paragraph == whole.claim.said.paragraph]
    if document is None or not behind:
        return []
    between = find_tokens(document.text[whole.quantity.span.end : behind[0].said.span.start]).lowers
    sentence = sentence_of(whole.quantity.span, document)
    if not read_resulting().stands_in(between) or not sentence.holds(behind[0].said.span):
        return []
    chain = [behind[0]]
    for before, claim in pairwise(behind):
        near = claim.said.span.start - before.said.span.end <= _GOES_ON
        if before is not chain[-1] or not near or any(count.measure is Measure.OPERATIONS for count in claim.said.quantities):
            break
        chain.append(claim)
    return chain[: read_limits().most_claims - 1]


def _explain_outcomes(whole: Count, outcomes: Sequence[Claim], board: Board) -> Iterator[Finding]:
    """What operations came to, which is no count beside them."""
    if outcomes:
        ids = {claim.id for claim in outcomes}
        parts = [count for count in board.by_document[whole.document] if count.claim.id in ids]
        words = "; ".join(map(describe, parts)) or "what is told behind it"
        text = f"{words}: the outcome of {describe(whole)}, by {board.speaker(whole.claim)}, not a count beside them."
        numbers: Numbers = {"whole": whole.value}
        yield make_finding(Rule.PART_OF, Verdict.NOTE, [whole.claim, *outcomes], text, numbers)


def _single(whole: Count, counts: Sequence[Count], board: Board) -> list[Claim]:
    """The events behind a count of operations that are operations of the same party, inside its area and its days."""
    events = {count.claim.id: count for count in reversed(counts) if not count.is_figure and count.key > whole.key}
    found = [count.claim for count in events.values() if count.claim.said.status in TOLD and _is_one_of(count, whole, board)]
    return sorted(found, key=lambda claim: (claim.said.span.start, claim.id))[: read_limits().most_claims - 1]


def _is_one_of(event: Count, whole: Count, board: Board) -> bool:
    """Whether an event is called an operation and lies inside area, days and party of a count of them."""
    nouns = {found.value.kind for found in load_measures().nouns.find(find_tokens(event.claim.said.span.text).lowers)}
    if Measure.OPERATIONS not in nouns:
        return False
    scope = compare_counts(event, whole, board.parents)
    inside = scope.area is Relation.INSIDE and scope.period is Relation.INSIDE
    return inside and scope.party is not Relation.DISJOINT


def _explain_single(whole: Count, events: Sequence[Claim], board: Board) -> Iterator[Finding]:
    """Events that a count of operations takes in."""
    if events:
        text = f"Told as single acts, inside area and days of {describe(whole)}, by {board.speaker(whole.claim)}: never added to them."
        numbers: Numbers = {"whole": whole.value, "part": len({claim.id for claim in events})}
        yield make_finding(Rule.PART_OF, Verdict.NOTE, [whole.claim, *events], text, numbers)
