"""All rules in their order: what replaces what is settled first, so that no correction is called a contradiction."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, combinations

from recount.reconcile.board import Board, lay_out, lay_out_pages
from recount.reconcile.copies import NO_COPIES, Copies
from recount.reconcile.counts import Count
from recount.reconcile.nesting import find_nesting
from recount.reconcile.rules.across import find_told_again, find_within
from recount.reconcile.rules.apart import find_incomparable
from recount.reconcile.rules.clashes import find_ledger_clashes
from recount.reconcile.rules.counted_in import find_counted_in
from recount.reconcile.rules.denied import find_denied
from recount.reconcile.rules.differs import find_differences
from recount.reconcile.rules.exceeds import find_excesses
from recount.reconcile.rules.headlines import find_headlines
from recount.reconcile.rules.of_them import find_of_them
from recount.reconcile.rules.origins import find_copied, find_unattributed, sourced_parts
from recount.reconcile.rules.outcomes import find_outcomes
from recount.reconcile.rules.parts import find_concentrations, find_parts
from recount.reconcile.rules.percents import find_percents
from recount.reconcile.rules.restated import find_restated, find_vague
from recount.reconcile.rules.revised import revised_steps
from recount.reconcile.rules.series import Step, find_running_totals, running_steps
from recount.reconcile.rules.sums import find_sums
from recount.reconcile.rules.superseded import find_superseded, replaced_steps
from recount.reconcile.rules.taken import find_taken
from recount.reconcile.rules.unlike import find_unlike
from recount.reconcile.scope import Parents
from recount.records.digest import digest
from recount.records.document import Document
from recount.records.finding import Finding, Rule
from recount.records.incident import Incident
from recount.spill.claims import Claims
from recount.spill.ordered import Ordered
from recount.spill.shelf import Shelf

Pairs = frozenset[frozenset[str]]
_RULES = tuple(Rule)
_NO_PARENTS: Parents = {}
#: What the rules within a report look at: that report alone.
_IN_REPORT = (
    find_counted_in,
    find_of_them,
    find_outcomes,
    find_sums,
    find_percents,
    find_unlike,
    find_restated,
    find_vague,
    find_headlines,
)


def find_findings(
    claims: Claims,
    incidents: Sequence[Incident],
    documents: Mapping[str, Document],
    parents: Parents = _NO_PARENTS,
    copies: Copies = NO_COPIES,
) -> Sequence[Finding]:
    """Every finding, each once, in order of rule and of its first claim; ``parents`` are the registry's parents of each actor.

    What is compared lies on disk; what memory holds of a claim is what is known of the pairs that it is in.
    """
    board = lay_out(claims, incidents, documents, parents, copies.wording)
    found = Ordered[Finding]()
    replaced = _find_replaced(board)
    running = Shelf(running_steps(board), kept=1)
    settled = frozenset(frozenset((earlier.claim.id, later.claim.id)) for steps in (replaced, running) for earlier, later in steps)
    _keep(found, find_superseded(board, replaced), find_running_totals(board, running))
    explained = settled | _keep(found, find_differences(board, settled, frozenset(earlier.key for earlier, _ in replaced)))
    told = frozenset(chain.from_iterable(explained))
    explained |= _keep(found, chain.from_iterable(find_denied(page, told) for page in lay_out_pages(board, claims)))
    explained |= _keep(found, find_excesses(board))
    explained |= _keep(found, find_ledger_clashes(board, explained - settled, frozenset(earlier.key for earlier, _ in replaced)))
    nesting = Shelf(find_nesting(board, settled), kept=1)
    _keep(
        found,
        find_parts(board, nesting),
        find_concentrations(board, nesting),
        find_copied(board),
        find_told_again(board),
        find_taken(board, copies),
    )
    inner = frozenset(part.key for part, whole in nesting if part.document == whole.document)
    explained |= _keep(found, find_within(board, explained, inner))
    _keep(found, find_incomparable(board, explained, inner))
    parts = sourced_parts(nesting)
    for page in lay_out_pages(board, claims):
        _keep(found, *(rule(page) for rule in _IN_REPORT), find_unattributed(page, parts))
    return found


def _find_replaced(board: Board) -> Shelf[Step]:
    """Pairs of numbers of which the later takes the place of the earlier, each once.

    A report's own words on which number is the older go before the order of its claims.
    """
    revised = Shelf(revised_steps(board), kept=1)
    turned = {_mark(later, earlier) for earlier, later in revised}
    known: set[str] = set()
    replaced = Shelf[Step](kept=1)
    for step in chain((step for step in replaced_steps(board) if _mark(*step) not in turned), revised):
        mark = _mark(*step)
        if mark not in known:
            known.add(mark)
            replaced.put(step)
    return replaced


def _mark(earlier: Count, later: Count) -> str:
    """What tells a pair of counts from all others, in few bytes."""
    return digest("step", (part for count in (earlier, later) for part in (count.claim.id, repr(count.quantity))))


def _keep(found: Ordered[Finding], *findings: Iterable[Finding]) -> Pairs:
    """Keep findings; the pairs of claims that they join."""
    pairs: set[frozenset[str]] = set()
    for finding in chain.from_iterable(findings):
        found.put((f"{_RULES.index(finding.rule):02}", *finding.claims, "", finding.id), finding)
        pairs.update(frozenset(pair) for pair in combinations(finding.claims, 2))
    return frozenset(pairs)
