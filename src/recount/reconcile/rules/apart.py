"""not_comparable: numbers that a reader would be tempted to compare, and why they may not be."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import timedelta
from itertools import combinations

from recount.lexicon.reconcile_tables import read_limits, read_own_acts, read_tempting
from recount.lexicon.totals import read_set_against
from recount.reconcile.board import Board, Key
from recount.reconcile.candidates import Candidates, by_days, by_party_and_land, candidate_pairs
from recount.reconcile.counts import Count, has_own_area
from recount.reconcile.explain import describe, make_finding
from recount.reconcile.relation import Relation
from recount.reconcile.rules.differs import Settled
from recount.reconcile.scope import Scope, compare_counts
from recount.reconcile.voices import is_one_voice
from recount.records.finding import Finding, Rule, Verdict
from recount.records.quantity import Measure
from recount.spill.groups import Groups
from recount.spill.shelf import Picked
from recount.text.tokens import find_tokens

#: Characters between two numbers of one comparison.
_SENTENCE = 200
#: So many areas beside each other are a list.
_FEWEST_LISTED = 3
_MIXED = {Relation.INSIDE, Relation.CONTAINS}
_APART = (Relation.DISJOINT, Relation.OVERLAPS)


def find_incomparable(board: Board, settled: Settled, inner: AbstractSet[Key]) -> Iterator[Finding]:
    """One finding for two claims whose numbers look alike and are not.

    ``settled`` pairs are already explained; ``inner`` are keys of counts that lie inside others, which no reader takes for totals.
    """
    groups = Groups[tuple[Count, Count, str]]()
    told: dict[tuple[str, str, frozenset[Measure], str], tuple[str, str]] = {}
    sides = ((one, two, "party") for one, two in _of_two_sides(board, inner))
    for claims, pair in (((one.claim.id, two.claim.id), (one, two, axis)) for one, two, axis in sides):
        groups.put(claims, pair)
    for one, two in _pairs(board, inner):
        if one.claim.id == two.claim.id or frozenset((one.claim.id, two.claim.id)) in settled:
            continue
        scope = compare_counts(one, two, board.parents)
        axis = _in_one_report(one, two, scope) if one.document == two.document else _in_two_reports(one, two, scope)
        axis = "period" if axis is None and _is_set_against(one, two, scope, board) else axis
        claims = (one.claim.id, two.claim.id)
        # Once is enough: two reports, or one report, are told of one bar between two measures, not of every pair of numbers.
        kind = (one.document, two.document, frozenset((one.measure, two.measure)), axis or "")
        if axis is not None and (one.document != two.document or told.setdefault(kind, claims) == claims):
            groups.put(claims, (one, two, axis))
    for pairs in groups:
        yield _explain(pairs, board)


def _pairs(board: Board, inner: AbstractSet[Key]) -> Iterator[tuple[Count, Count]]:
    """Totals of one report, and totals of acts of one party in two reports: what a reader sets side by side."""
    for counts in board.by_document.values():
        here = [count for count in counts if board.is_whole(count) and _is_headline(count, inner)]
        listed = _find_listed(here)
        yield from combinations([count for count in here if count.key not in listed], 2)
    headlines = Picked(board.wholes, array("I", (at for at, count in enumerate(board.wholes) if _is_headline(count, inner))))
    yield from (pair for pair in candidate_pairs(headlines, by_party_and_land) if pair[0].document != pair[1].document)


def _find_listed(counts: Sequence[Count]) -> set[Key]:
    """The items of lists by areas: a reader adds them up, and compares none of them with anything else."""
    lists: dict[tuple[int, Measure], dict[tuple[str, ...], Count]] = defaultdict(dict)
    for count in counts:
        if has_own_area(count):
            lists[count.claim.said.paragraph, count.measure][tuple(area.name for area in count.areas)] = count
    return {count.key for items in lists.values() if len(items) >= _FEWEST_LISTED for count in items.values()}


def _is_headline(count: Count, inner: AbstractSet[Key]) -> bool:
    """Whether a total has a number and lies inside no other."""
    return bool(count.value) and count.key not in inner


def _in_one_report(one: Count, two: Count, scope: Scope) -> str | None:
    """The axis that bars two figures of one report: acts against harm, two areas, two periods, two parties."""
    if abs(one.claim.said.paragraph - two.claim.said.paragraph) > read_limits().near_paragraphs:
        return "period" if _is_distant_trend(one, two, scope) else None
    if scope.measure is Relation.SAME:
        if _is_trend(one, two, scope) or _is_distant_trend(one, two, scope) or _is_of_two_sources(one, two, scope):
            return "period"
        return "rule" if scope.rule is not Relation.SAME and _touches(scope) else None
    if not _is_tempting(one.measure, two.measure):
        return None
    if scope.party is Relation.DISJOINT and scope.period in (Relation.SAME, Relation.INSIDE, Relation.CONTAINS):
        return "party" if {one.measure, two.measure} == {Measure.ATTACKS, Measure.OPERATIONS} else None
    if scope.party is not Relation.SAME:
        return None
    return _named_axis(scope) if _has_other_area(one, two, scope) else None


def _is_of_two_sources(one: Count, two: Count, scope: Scope) -> bool:
    """Two sources' numbers that lie close together, over days of which some are the same."""
    names, others = ({source.name for source in count.claim.said.sources} for count in (one, two))
    alike = scope.people is not Relation.DISJOINT and scope.party is not Relation.DISJOINT and scope.area in (Relation.SAME, *_MIXED)
    days = scope.period in (*_MIXED, Relation.OVERLAPS)
    return alike and days and not names & others and bool(names | others) and _is_close(one, two) and is_as_long(one, two)


def _is_set_against(one: Count, two: Count, scope: Scope, board: Board) -> bool:
    """Whether a report itself sets a number beside that of other days, and leaves out of what ("148 casualties, against 168 in May")."""
    document = board.documents.get(one.document)
    if one.document != two.document or document is None or one.measure is not two.measure or scope.period is not Relation.DISJOINT:
        return False
    first, second = sorted((one, two), key=lambda count: count.key)
    between = document.text[first.quantity.span.end : second.quantity.span.start]
    if len(between) > _SENTENCE or "\n" in between or second.quantity.of is not None:
        return False
    lowers = find_tokens(between).lowers
    return any(found.last == len(lowers) for found in read_set_against().find(lowers))


def _is_tempting(one: Measure, two: Measure) -> bool:
    """Measures that invite a rate, such as deaths per attack."""
    return (one, two) in read_tempting() or (two, one) in read_tempting()


def _has_other_area(one: Count, two: Count, scope: Scope) -> bool:
    """Two named areas of which neither is known to hold the other."""
    return bool(one.areas) and bool(two.areas) and scope.area in (*_APART, Relation.UNKNOWN)


def _named_axis(scope: Scope) -> str:
    """The axes on which the two differ."""
    return "area and period" if scope.period is not Relation.SAME else "area"


def _is_trend(one: Count, two: Count, scope: Scope) -> bool:
    """The same thing over other days, such as two months or the same months of two years; what names no area is read beside it."""
    near = abs(one.claim.said.paragraph - two.claim.said.paragraph) <= 1
    alike = scope.rule is Relation.SAME and scope.people is not Relation.DISJOINT
    placed = scope.area is Relation.SAME or (scope.area is not Relation.DISJOINT and not (has_own_area(one) and has_own_area(two)))
    return near and alike and placed and scope.period is Relation.DISJOINT and scope.party in (Relation.SAME, Relation.UNKNOWN)


def _is_distant_trend(one: Count, two: Count, scope: Scope) -> bool:
    """Two numbers of one thing and area over days that are as long, the first days and those right before them, wherever they stand."""
    if one.bounds == two.bounds or scope.period is not Relation.DISJOINT or one.period is None or two.period is None:
        return False
    alike = scope.measure is Relation.SAME and scope.rule is Relation.SAME and scope.area is Relation.SAME
    lengths = [(count.period.days.end - count.period.days.start).days + 1 for count in (one, two) if count.period is not None]
    days = sorted((count.period.days.start, count.period.days.end) for count in (one, two) if count.period is not None)
    follows = days[1][0] - days[0][1] == timedelta(days=1)
    same_length = abs(lengths[0] - lengths[1]) <= read_limits().same_start_days and min(lengths) >= read_limits().series_days
    return alike and same_length and follows and scope.people is not Relation.DISJOINT and scope.party in (Relation.SAME, Relation.UNKNOWN)


def _touches(scope: Scope) -> bool:
    """Whether area and period have something in common."""
    return Relation.DISJOINT not in (scope.area, scope.period) and Relation.UNKNOWN not in (scope.area, scope.period)


def _in_two_reports(one: Count, two: Count, scope: Scope) -> str | None:
    """The axis that bars two totals of two voices whose numbers lie close together."""
    if scope.measure is not Relation.SAME or is_one_voice(one.voice, two.voice) or not _touches(scope):
        return None
    if scope.people is Relation.DISJOINT:
        return None
    if scope.party in (Relation.DISJOINT, Relation.UNKNOWN) or not _is_close(one, two):
        return None
    if scope.rule is not Relation.SAME:
        return "rule"
    if not is_as_long(one, two):
        return None
    axes = {"party": scope.party, "area": scope.area, "period": scope.period}
    if set(axes.values()) >= _MIXED or Relation.OVERLAPS in axes.values():
        return " and ".join(name for name, relation in axes.items() if relation is not Relation.SAME)
    return None


def _of_two_sides(board: Board, inner: AbstractSet[Key]) -> Iterator[tuple[Count, Count]]:
    """What two sides report of operations over the same days, the one in an area inside the other's: they may have acted together.

    Of a report that breaks its number down by areas it is the smallest that is set against the other's.
    """
    known = Candidates(board.wholes, by_days)
    for one in board.wholes:
        if one.measure not in (Measure.OPERATIONS, *read_own_acts()) or not _is_headline(one, inner) or not one.areas:
            continue
        near: dict[str, list[Count]] = defaultdict(list)
        for other in known.sharing(by_days(one)):
            if other.document != one.document and other.value and _may_have_acted_together(one, other, board):
                near[other.document].append(other)
        for document in sorted(near):
            yield one, min(near[document], key=lambda count: (count.value or 0, count.key))


def _may_have_acted_together(one: Count, two: Count, board: Board) -> bool:
    """Whether the acts of two sides, in an area and in a wider one, may be the same acts."""
    if is_one_voice(one.voice, two.voice) or not one.parties or not two.parties:
        return False
    scope = compare_counts(one, two, board.parents)
    alike = scope.measure is Relation.SAME and scope.people is not Relation.DISJOINT
    return (
        alike and scope.area is Relation.INSIDE and scope.period is Relation.SAME and scope.party in (Relation.DISJOINT, Relation.OVERLAPS)
    )


def is_as_long(one: Count, two: Count) -> bool:
    """Whether the shorter period is at least half the longer: a month is not taken for half a year."""
    if one.period is None or two.period is None:
        return False
    short, long = sorted((count.period.days.end - count.period.days.start).days + 1 for count in (one, two) if count.period is not None)
    return 2 * short >= long


def _is_close(one: Count, two: Count) -> bool:
    """Whether two numbers invite comparison."""
    low, high = sorted((one.value or 0, two.value or 0))
    return high <= low * read_limits().tempting_ratio


def _explain(pairs: Sequence[tuple[Count, Count, str]], board: Board) -> Finding:
    """The numbers, the axis, and what a reader must not do."""
    counts = sorted({count.key: count for pair in pairs for count in pair[:2]}.values(), key=lambda count: count.key)
    axes = " and ".join(dict.fromkeys(name for _, _, axis in pairs for name in axis.split(" and ")))
    words = "; ".join(f"{describe(count)}, by {board.speaker(count.claim)}" for count in counts)
    bar = {"rule": "claimed and counted numbers are two measures"}.get(axes, f"they differ in {axes}")
    text = f"{words}: {bar}. Neither added nor divided nor set against each other."
    claims = [count.claim for count in counts]
    values = tuple(count.value or 0 for count in counts)
    return make_finding(Rule.NOT_COMPARABLE, Verdict.NOT_COMPARABLE, claims, text, {"values": values})
