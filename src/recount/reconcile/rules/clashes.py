"""sum_check and part_exceeds_whole of a ledger: three counts and more of one voice that cannot all be true, though any two of them can."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from recount.reconcile.board import Board, Key
from recount.reconcile.explain import Numbers, describe, make_finding, sum_words
from recount.reconcile.ledgers import Clash, find_clashes
from recount.reconcile.rules.differs import Settled
from recount.reconcile.scope import allow
from recount.records.finding import Finding, Rule, Verdict


def find_ledger_clashes(board: Board, settled: Settled, replaced: AbstractSet[Key]) -> Iterator[Finding]:
    """One finding for each ledger that allows no history; none where two of its claims are told to clash already."""
    for clash in find_clashes(board, replaced):
        claims = [count.claim.id for count in (*clash.at_least, *clash.at_most)]
        if len(set(claims)) > 1 and not any(pair <= set(claims) for pair in _pairs_of(settled, claims)):
            yield _explain(clash, board)


def _pairs_of(settled: Settled, claims: list[str]) -> Iterator[frozenset[str]]:
    """Pairs of some claims that are settled."""
    yield from (frozenset((one, two)) for one in claims for two in claims if one < two and frozenset((one, two)) in settled)


def _explain(clash: Clash, board: Board) -> Finding:
    """The two sums, and why the first cannot be larger than the second."""
    parts = tuple(allow(count.quantity).low or 0 for count in clash.at_least)
    wholes = tuple(allow(count.quantity).high or 0 for count in clash.at_most)
    first, second = sum(parts), sum(wholes)
    one = len(parts) == 1
    speakers = [board.speaker(counts[0].claim) for counts in (clash.at_least, clash.at_most)]
    text = (
        f"{speakers[0]}: {'; '.join(map(describe, clash.at_least))}. Every day of {'it' if one else 'these'} lies in a day of "
        f"{'; '.join(map(describe, clash.at_most))}, by {speakers[1]}; "
        f"but {_words(parts)} is {first - second:,} more than {_words(wholes)}. "
        "They cannot all be true; any of them may be wrong."
    )
    claims = [count.claim for count in (*clash.at_least, *clash.at_most)]
    if len(wholes) == 1:
        numbers: Numbers = {"whole": second, "parts": parts, "sum": first, "excess": first - second}
        return make_finding(Rule.PART_EXCEEDS_WHOLE, Verdict.CONTRADICTION, claims, text, numbers)
    numbers = {"parts": wholes, "sum": second, "difference": first - second}
    numbers |= {"whole": first} if one else {"values": parts}
    return make_finding(Rule.SUM_CHECK, Verdict.CONTRADICTION, claims, text, numbers)


def _words(numbers: tuple[int, ...]) -> str:
    """A sum with its result, or the one number."""
    return sum_words(numbers) if len(numbers) > 1 else f"{numbers[0]:,}"
