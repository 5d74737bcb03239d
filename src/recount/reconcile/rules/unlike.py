"""not_comparable: numbers of one report of two kinds: dead of a disease and of violence, people held and people taken, and the like."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from recount.lexicon.reconcile_tables import read_flows, read_limits
from recount.lexicon.totals import read_other_causes, read_stocks
from recount.reconcile.board import Board
from recount.reconcile.counts import Count
from recount.reconcile.explain import describe, make_finding
from recount.reconcile.lists import item_left_out, item_of
from recount.reconcile.nesting import may_cover
from recount.reconcile.relation import Relation
from recount.reconcile.scope import compare_counts
from recount.reconcile.wording import sentence_of
from recount.records.claim import Status
from recount.records.finding import Finding, Rule, Verdict
from recount.records.period import TimeKind
from recount.records.quantity import Measure, Unit
from recount.text.phrases import Phrases
from recount.text.tokens import find_tokens


def find_unlike(board: Board) -> Iterator[Finding]:
    """One finding for each number that is of another kind than what stands in the same report."""
    for counts in board.by_document.values():
        yield from _of_other_cause(counts, board)
        yield from _held_and_taken(counts, board)
        yield from _left_out(counts, board)
        yield from _after_the_total(counts, board)
        yield from _of_two_sides(counts, board)


def _of_other_cause(counts: Sequence[Count], board: Board) -> Iterator[Finding]:
    """The dead of a disease, beside those of the deadliest act that the report tells of."""
    dead = [count for count in counts if count.measure is Measure.KILLED and count.value]
    apart = [count for count in dead if _says(count, read_other_causes(), board)]
    acts = [count for count in dead if not count.is_figure and count.quantity.part_of is None and count not in apart]
    deadliest = max(acts, key=lambda count: count.value or 0, default=None)
    for count in apart:
        if count.is_figure and deadliest is not None:
            yield _unlike([count, deadliest], "one is of a disease or a disaster, the other of violence", board)


def _held_and_taken(counts: Sequence[Count], board: Board) -> Iterator[Finding]:
    """How many are held on a day, beside how many were taken or gave themselves up over some days."""
    stocks = [count for count in counts if _is_stock(count, board)]
    flows = [count for count in counts if count.is_figure and count.measure in read_flows() and count.value and count not in stocks]
    for stock in stocks:
        before = [flow for flow in flows if flow.claim.id != stock.claim.id]
        if before:
            yield _unlike([before[0], stock], "one counts who is there on a day, the other who was taken or gave up over some days", board)


def _is_stock(count: Count, board: Board) -> bool:
    """Whether a number is of people who are held, not of an act."""
    held = count.measure is Measure.OTHER or count.measure in read_flows()
    return (
        held and count.is_figure and count.claim.said.status is Status.ONGOING and bool(count.value) and _says(count, read_stocks(), board)
    )


def _left_out(counts: Sequence[Count], board: Board) -> Iterator[Finding]:
    """A total beside the item of its report that it says it leaves out ("dead without note 3: 20")."""
    for total in counts:
        number = item_left_out(total) if total.is_figure else None
        if number is None:
            continue
        items = [count for count in counts if count.measure is total.measure and not count.is_figure and item_of(count, board) == number]
        if items:
            yield _unlike([total, items[-1]], "by its own words the total leaves the other out", board)


def _after_the_total(counts: Sequence[Count], board: Board) -> Iterator[Finding]:
    """The largest total of days that were over, beside the gravest act of its kind that the report tells of after them."""
    totals = [count for count in counts if count.is_figure and count.value and not board.is_subset(count)]
    by_measure: dict[Measure, tuple[Count, Count]] = {}
    for total in sorted(totals, key=lambda count: -(count.value or 0)):
        later = [count for count in counts if _is_after(count, total, board) and not _is_covered(count, totals)]
        if later:
            by_measure.setdefault(total.measure, (total, max(later, key=lambda count: count.value or 0)))
    for pair in by_measure.values():
        yield _unlike(pair, "the act came after the days of the total", board)


def _is_covered(count: Count, totals: Sequence[Count]) -> bool:
    """Whether some total of its measure takes in the days of an act: then nobody looks for it in another."""
    return any(total.measure is count.measure and may_cover(total, count) for total in totals)


def _is_after(count: Count, total: Count, board: Board) -> bool:
    """Whether a number of an act is such as a total counts, but for its days, which come soon after those of the total."""
    if count.is_figure or not count.value or count.period is None or total.period is None or count.quantity.part_of is not None:
        return False
    gap = (count.period.days.start - total.period.days.end).days
    if (
        count.inferred
        or total.period.kind is TimeKind.OPEN_PERIOD
        or not 0 < gap <= read_limits().series_days_in_report
        or total.period.days.start == total.period.days.end
    ):
        return False
    scope = compare_counts(count, total, board.parents)
    return scope.measure is Relation.SAME and Relation.DISJOINT not in (scope.area, scope.people, scope.party)


def _of_two_sides(counts: Sequence[Count], board: Board) -> Iterator[Finding]:
    """What two sources count of one kind of thing over one night: what one side launched is not what the other shot down."""
    found = [count for count in counts if count.measure is Measure.OTHER and count.quantity.unit is Unit.ITEMS and (count.value or 0) > 1]
    things = sorted(
        found, key=lambda count: (not count.is_figure, -(count.value or 0))
    )  # what a figure sums up goes before what an act tells
    told: set[frozenset[str]] = set()
    for one, two in combinations(things, 2):
        sides = frozenset(source.name for count in (one, two) for source in count.claim.said.sources[-1:])
        if len(sides) > 1 and sides not in told and _is_one_thing(one, two):
            told.add(sides)
            yield _unlike([one, two], "each side counts the other's", board)


def _is_one_thing(one: Count, two: Count) -> bool:
    """Whether two numbers of items name them by one noun, over days of which some are the same."""
    nouns = [(count.quantity.of or "").casefold().split(" ")[-1] for count in (one, two)]
    days = [count.period.days for count in (one, two) if count.period is not None]
    return nouns[0] == nouns[1] != "" and len(days) > 1 and days[0].overlaps(days[1])


def _says(count: Count, phrases: Phrases[bool], board: Board) -> bool:
    """Whether a phrase stands in the sentence of a count of people."""
    if count.quantity.unit not in (Unit.PERSONS, Unit.FAMILIES):
        return False
    span = count.claim.said.span
    lowers = find_tokens(span.text).lowers or sentence_of(span, board.documents.get(count.document)).lowers
    return phrases.stands_in(lowers)


def _unlike(counts: Sequence[Count], why: str, board: Board) -> Finding:
    """The numbers and why they are two things."""
    ordered = sorted(counts, key=lambda count: count.key)
    words = "; ".join(f"{describe(count)}, by {board.speaker(count.claim)}" for count in ordered)
    text = f"{words}: {why}. Neither added nor divided nor set against each other."
    values = tuple(count.value or 0 for count in ordered)
    return make_finding(Rule.NOT_COMPARABLE, Verdict.NOT_COMPARABLE, [count.claim for count in ordered], text, {"values": values})
