"""All rules in their order: what replaces what is settled first, so that no correction is called a contradiction."""

from collections.abc import Mapping, Sequence
from itertools import chain, combinations

from recount.reconcile.board import lay_out
from recount.reconcile.nesting import find_nesting
from recount.reconcile.rules.apart import find_incomparable
from recount.reconcile.rules.counted_in import find_counted_in
from recount.reconcile.rules.denied import find_denied
from recount.reconcile.rules.differs import find_differences
from recount.reconcile.rules.exceeds import find_excesses
from recount.reconcile.rules.headlines import find_headlines
from recount.reconcile.rules.of_them import find_of_them
from recount.reconcile.rules.origins import find_copied, find_unattributed
from recount.reconcile.rules.outcomes import find_outcomes
from recount.reconcile.rules.parts import find_concentrations, find_parts
from recount.reconcile.rules.restated import find_restated, find_vague
from recount.reconcile.rules.revised import revised_steps
from recount.reconcile.rules.series import find_running_totals, running_steps
from recount.reconcile.rules.sums import find_sums
from recount.reconcile.rules.superseded import find_superseded, replaced_steps
from recount.reconcile.rules.unlike import find_unlike
from recount.reconcile.scope import Parents
from recount.records.claim import Claim
from recount.records.document import Document
from recount.records.finding import Finding, Rule
from recount.records.incident import Incident

_RULES = tuple(Rule)
_NO_PARENTS: Parents = {}


def find_findings(
    claims: Sequence[Claim],
    incidents: Sequence[Incident],
    documents: Mapping[str, Document],
    parents: Parents = _NO_PARENTS,
) -> tuple[Finding, ...]:
    """Every finding, each once, in order of rule and of its first claim; ``parents`` are the registry's parents of each actor."""
    board = lay_out(claims, incidents, documents, parents)
    revised = revised_steps(board)  # the report's own words on which number is the older go before the order of its claims
    replaced = list(dict.fromkeys([step for step in replaced_steps(board) if step[::-1] not in revised] + revised))
    running = running_steps(board)
    settled = frozenset(frozenset((earlier.claim.id, later.claim.id)) for earlier, later in (*replaced, *running))
    nesting = find_nesting(board, settled)
    differing = list(find_differences(board, settled, frozenset(earlier.key for earlier, _ in replaced)))
    differing += find_denied(board, settled | _pairs(differing))
    excesses = list(find_excesses(board))
    explained = settled | _pairs([*differing, *excesses])
    found = chain(
        find_superseded(board, replaced),
        find_running_totals(board, running),
        differing,
        excesses,
        find_parts(board, nesting),
        find_counted_in(board),
        find_of_them(board),
        find_outcomes(board),
        find_concentrations(board, nesting),
        find_sums(board),
        find_incomparable(board, explained, frozenset(part.key for part, _ in nesting)),
        find_unlike(board),
        find_restated(board),
        find_vague(board),
        find_headlines(board),
        find_copied(board),
        find_unattributed(board, nesting),
    )
    return tuple(sorted({finding.id: finding for finding in found}.values(), key=_order))


def _pairs(findings: Sequence[Finding]) -> frozenset[frozenset[str]]:
    """Pairs of claims that findings join."""
    return frozenset(frozenset(pair) for finding in findings for pair in combinations(finding.claims, 2))


def _order(finding: Finding) -> tuple[int, tuple[str, ...], str]:
    """Rules in the order of the contract."""
    return (_RULES.index(finding.rule), finding.claims, finding.id)
