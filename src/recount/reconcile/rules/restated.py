"""restated: a second mention of one figure or one event in one report is no second count."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from recount.lexicon.reconcile_tables import read_limits
from recount.reconcile.board import Board
from recount.reconcile.counts import OUTSIDE, Count, is_empty, perpetrators
from recount.reconcile.explain import Numbers, describe, is_small, make_finding
from recount.reconcile.relation import Relation
from recount.reconcile.scope import compare_counts
from recount.records.claim import Claim, ClaimKind, Status
from recount.records.finding import Finding, Rule, Verdict
from recount.records.quantity import Measure

_OPEN = (Relation.SAME, Relation.UNKNOWN)


def find_restated(board: Board) -> Iterator[Finding]:
    """One finding for each set of claims that give the same numbers of one thing."""
    by_claims: dict[tuple[str, ...], list[Count]] = defaultdict(list)
    for counts in board.by_document.values():
        for group in _groups(counts, board):
            by_claims[tuple(dict.fromkeys(count.claim.id for count in group))].append(group[0])
    for ids, firsts in sorted(by_claims.items()):
        claims = [board.claims[claim] for claim in ids]
        if is_small(claims):
            values = tuple(dict.fromkeys(count.value or 0 for count in firsts))
            words = "; ".join(describe(count) for count in firsts)
            text = f"{board.speaker(claims[0])} states {words} {_times(len(ids))}: one figure, counted once."
            numbers: Numbers = {"value": values[0] if len(values) == 1 else None, "values": values if len(values) > 1 else None}
            yield make_finding(Rule.RESTATED, Verdict.NOTE, claims, text, numbers)


def find_vague(board: Board) -> Iterator[Finding]:
    """Mentions without a number ("many attacks") that a number of the same report stands for."""
    vague: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(board.claims.values(), key=lambda claim: (claim.said.span.start, claim.id)):
        if _is_vague(claim):
            vague[claim.said.document].append(claim)
    for document in sorted(vague):
        counts = board.by_document.get(document, ())
        figures = [count for count in counts if count.measure is Measure.ATTACKS and count.is_figure and count.quantity.part_of is None]
        for figure in figures:
            rivals = [other for other in figures if other.parties & figure.parties and other.bounds != figure.bounds]
            same = [] if rivals else [claim for claim in vague[document] if _may_mean(claim, figure)]
            yield from _explain_vague(figure, same[: read_limits().most_claims - 1], board)


def _explain_vague(figure: Count, claims: Sequence[Claim], board: Board) -> Iterator[Finding]:
    """The number that the mentions stand for."""
    if claims:
        text = f"{board.speaker(figure.claim)} gives {describe(figure)}; mentions without a number are linked to it, not counted again."
        yield make_finding(Rule.RESTATED, Verdict.NOTE, [figure.claim, *claims], text, {"value": figure.value})


def _is_vague(claim: Claim) -> bool:
    """A figure or a trend of what somebody did, without any number; "many attacks" is a count that states none."""
    said = claim.said
    told = said.kind in (ClaimKind.FIGURE, ClaimKind.TREND) and said.status in (Status.OCCURRED, Status.ONGOING)
    open_counts = all(is_empty(count.bounds) and count.measure is Measure.ATTACKS for count in said.quantities)
    return told and open_counts and bool(perpetrators(claim))


def _may_mean(claim: Claim, figure: Count) -> bool:
    """Whether nothing forbids that a vague mention is of the same acts: one party, days that meet where the words give any."""
    period = claim.said.time
    dated = period is not None and period.inherited_from not in OUTSIDE
    meets = not dated or period is None or figure.period is None or period.days.overlaps(figure.period.days)
    return meets and bool(perpetrators(claim) & figure.parties)


def _times(number: int) -> str:
    """How often."""
    return "twice" if number == 2 else f"{number} times"


def _groups(counts: Sequence[Count], board: Board) -> Iterator[list[Count]]:
    """Counts of one report that restate each other, from different claims."""
    alike: dict[Hashable, list[Count]] = defaultdict(list)
    for count in counts:
        alike[_look(count)].append(count)
    groups = [group for same in alike.values() for group in _groups_of(same, board)]
    yield from sorted(groups, key=lambda group: group[0].key)


def _look(count: Count) -> Hashable:
    """What two counts must have in common to restate each other; looked at first, so that a long report stays affordable."""
    return count.bounds, count.measure, count.is_figure, count.quantity.part_of is None, None if count.is_figure else count.incident


def _groups_of(counts: Sequence[Count], board: Board) -> Iterator[list[Count]]:
    """The groups among counts that look alike."""
    left = list(counts)
    while left:
        first, *others = left
        group, claims, left = [first], {first.claim.id}, []
        for count in others:
            if count.claim.id not in claims and _is_restated(first, count, board):
                group.append(count)
                claims.add(count.claim.id)
            else:
                left.append(count)
        if len(group) > 1:
            yield group


def _is_restated(one: Count, two: Count, board: Board) -> bool:
    """One number of one thing, as far as the words say."""
    if one.bounds != two.bounds or one.is_figure != two.is_figure or (one.quantity.part_of is None) != (two.quantity.part_of is None):
        return False
    scope = compare_counts(one, two, board.parents)
    if scope.measure is not Relation.SAME or scope.people is Relation.DISJOINT:
        return False
    if not one.is_figure:
        return one.incident is not None and one.incident == two.incident
    axes = (scope.area, scope.period)
    sure = all(axis is Relation.SAME for axis in axes)
    small = (one.value or 0) < read_limits().chance_below
    return sure or (not small and all(axis in _OPEN for axis in axes) and Relation.SAME in axes and scope.party is not Relation.DISJOINT)
