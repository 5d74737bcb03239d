"""superseded: a correction or a later toll takes the place of an earlier number."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from recount.reconcile.board import Board
from recount.reconcile.candidates import Candidates, by_incident_or_days
from recount.reconcile.counts import Count, day_of
from recount.reconcile.explain import Numbers, describe, make_finding
from recount.reconcile.relation import Relation
from recount.reconcile.rules.series import Step, count_one_group
from recount.reconcile.scope import compare_counts
from recount.reconcile.voices import is_one_voice, principal
from recount.records.finding import Finding, Rule, Verdict
from recount.records.source import SourceKind
from recount.spill.groups import Groups

_NO_DAY = date.min


def replaced_steps(board: Board) -> Iterator[Step]:
    """Pairs (earlier, later) of numbers of which the later takes the place of the earlier, in order of the later ones."""
    known = Candidates(board.counts, by_incident_or_days)
    for later in board.counts:
        for earlier in known.sharing(by_incident_or_days(later)):
            if _is_replaced(earlier, later, board):
                yield earlier, later


def find_superseded(board: Board, steps: Iterable[Step]) -> Iterator[Finding]:
    """One finding for two claims; and one for each correction of a number that stands in none of the reports."""
    pairs, alone = Groups[Step](), Groups[Count]()
    paired: set[str] = set()
    for earlier, later in steps:
        pairs.put((earlier.claim.id, later.claim.id), (earlier, later))
        paired |= {earlier.claim.id, later.claim.id}
    for pair in pairs:
        yield _explain_replaced(pair, board)
    for count in board.corrections:
        if count.claim.id not in paired:
            alone.put(count.claim.id, count)
    for counts in alone:
        yield _explain_correction(counts, board)


def _is_replaced(earlier: Count, later: Count, board: Board) -> bool:
    """Whether a count takes the place of another: of one occurrence or one scope, by a correction or by the same voice later."""
    if earlier.claim.id == later.claim.id or earlier.measure is not later.measure or earlier.bounds == later.bounds:
        return False
    if earlier.claim.said.correction or (earlier.quantity.part_of is None) != (later.quantity.part_of is None):
        return False
    if not _is_one_matter(earlier, later, board):
        return False
    if earlier.document == later.document:
        return later.claim.said.correction
    if _publication(later) <= _publication(earlier):
        return False
    source = principal(earlier.claim)
    is_party = source is not None and source.kind is SourceKind.PARTY
    return is_one_voice(earlier.voice, later.voice) or (later.claim.said.correction and not is_party)


def _is_one_matter(earlier: Count, later: Count, board: Board) -> bool:
    """One incident, or one area and one period, of the same people."""
    scope = compare_counts(earlier, later, board.parents)
    short = earlier.document == later.document and later.claim.said.correction and later.quantity.of is None
    if scope.measure is not Relation.SAME or not (short or count_one_group(earlier, later, scope.people)):
        return False
    if short and scope.people is Relation.CONTAINS:
        scope = replace(scope, people=Relation.SAME)  # "the right number is 13" names nobody again
    if earlier.incident is not None or later.incident is not None:
        return earlier.incident == later.incident
    return scope.is_same() and earlier.is_figure and later.is_figure


def _publication(count: Count) -> date:
    """Reports without a date count as older than all others."""
    return day_of(count) or _NO_DAY


def _explain_replaced(steps: Sequence[Step], board: Board) -> Finding:
    """What was said before, and what is said now."""
    old, new = steps[0]
    words = "; ".join(dict.fromkeys(f"{describe(later)} takes the place of {earlier.value:,}" for earlier, later in steps))
    text = f"{board.speaker(new.claim)}: {words}; {board.speaker(old.claim)} gave the earlier number. Never added."
    values = tuple(count.value or 0 for pair in steps for count in pair)
    gaps = tuple((later.value or 0) - (earlier.value or 0) for earlier, later in steps)
    numbers: Numbers = {"values": values, "difference": gaps[0] if len(gaps) == 1 else gaps}
    return make_finding(Rule.SUPERSEDED, Verdict.NOTE, [old.claim, new.claim], text, numbers)


def _explain_correction(counts: Sequence[Count], board: Board) -> Finding:
    """A correction of a number that stands in none of the reports."""
    text = f"{board.speaker(counts[0].claim)} corrects or updates an earlier number: {'; '.join(map(describe, counts))}."
    values = tuple(count.value or 0 for count in counts)
    numbers: Numbers = {"value": values[0] if len(values) == 1 else None, "values": values if len(values) > 1 else None}
    return make_finding(Rule.SUPERSEDED, Verdict.NOTE, [counts[0].claim], text, numbers)
