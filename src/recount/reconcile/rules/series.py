"""running_total: numbers of one series that grow are differenced, never summed."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from recount.lexicon.reconcile_tables import read_limits
from recount.reconcile.board import Board
from recount.reconcile.candidates import Candidates, by_area_and_near_start, by_area_and_start
from recount.reconcile.counts import Count, day_of
from recount.reconcile.explain import Numbers, make_finding, measure_words
from recount.reconcile.people import people_words
from recount.reconcile.relation import Relation
from recount.reconcile.scope import compare_counts, meet, start_together
from recount.reconcile.voices import is_one_voice
from recount.records.finding import Finding, Rule, Verdict
from recount.records.period import Period, TimeKind
from recount.spill.groups import Groups
from recount.spill.shelf import Picked

Step = tuple[Count, Count]
_NO_DAY = date.min
#: Months of a month, a quarter, half a year and a year.
_CALENDAR_MONTHS = (1, 3, 6, 12)


def running_steps(board: Board) -> Iterator[Step]:
    """Pairs (earlier, later) of neighbouring numbers of each series, in order of the later ones."""
    counts = Picked(board.counts, array("I", (at for at, count in enumerate(board.counts) if _may_run(count, board))))
    known = Candidates(counts, by_area_and_start)
    yield from ((earlier, later) for later in counts if (earlier := _previous(later, known, board)) is not None)


def _may_run(count: Count, board: Board) -> bool:
    """Whether a figure may be a stage of a series: a total, or those of it who are told by the name of their group."""
    return board.is_whole(count) or (count.is_figure and bool(people_words(count.quantity.of)))


def find_running_totals(board: Board, steps: Iterable[Step]) -> Iterator[Finding]:
    """One finding for the series that two reports continue, or several where they have very many claims."""
    reports = Groups[Step]()
    for earlier, later in steps:
        reports.put((earlier.document, later.document), (earlier, later))
    size = read_limits().most_claims // 3
    for series in map(_without_items, reports):
        pairs: dict[tuple[str, str], list[Step]] = defaultdict(list)
        for earlier, later in series:
            pairs[earlier.claim.id, later.claim.id].append((earlier, later))
        groups = list(pairs.values())
        for start in range(0, len(groups), size):
            yield _explain_series([step for group in groups[start : start + size] for step in group], board)


def _without_items(series: Sequence[Step]) -> list[Step]:
    """The steps of a series without those of the items of a list, whose total has its own step."""
    totals = [later for _, later in series]
    return [step for step in series if not any(_is_item_of(step[1], total) for total in totals)]


def _is_item_of(count: Count, total: Count) -> bool:
    """Whether a number of a list is told behind a larger one of its measure and of another area."""
    listed = count.measure is total.measure and (count.value or 0) < (total.value or 0) and count.key > total.key
    return listed and count.claim.id != total.claim.id and count.areas != total.areas


def _previous(later: Count, known: Candidates, board: Board) -> Count | None:
    """The last earlier count of the series that a count belongs to."""
    series = [count for count in known.sharing(by_area_and_near_start(later)) if _continues(count, later, board)]
    return max(series, key=lambda count: (_age(count), count.key), default=None)


def _continues(earlier: Count, later: Count, board: Board) -> bool:
    """Whether two counts are of one series: one voice, one area, one start, and the later goes further."""
    if earlier.key == later.key or earlier.period is None or later.period is None or earlier.measure is not later.measure:
        return False
    if not start_together(earlier.period.days, later.period.days) or not is_one_voice(earlier.voice, later.voice):
        return False
    if earlier.document == later.document and _names(earlier) != _names(later):
        return False  # one report that gives two sources' counts tells two series
    shortest = read_limits().series_days_in_report if earlier.document == later.document else read_limits().series_days
    if _length(earlier) < shortest or _length(later) < shortest or _age(earlier) >= _age(later):
        return False
    if _is_calendar(earlier.period) and _is_calendar(later.period):
        return False  # half a year is a part of the year, not an earlier stage of it
    scope = compare_counts(earlier, later, board.parents)
    if {scope.measure, scope.area, scope.rule} != {Relation.SAME}:
        return False
    one_group = (
        count_one_group(earlier, later, scope.people) or _is_short_for(earlier, later, board) or _is_short_for(later, earlier, board)
    )
    return one_group and _may_be_one(scope.party)


def _is_short_for(bare: Count, named: Count, board: Board) -> bool:
    """Whether a number of one report, the only one of its measure and days, leaves out the people that a series has named before."""
    if people_words(bare.quantity.of) or not people_words(named.quantity.of) or bare.document == named.document:
        return False
    if not board.is_whole(named):
        return False  # some of a total are never what another report's total is short for
    others = [count for count in board.by_document[bare.document] if board.is_whole(count) and count.measure is bare.measure]
    return [count.key for count in others if count.period == bare.period and count.areas == bare.areas] == [bare.key]


def _is_calendar(period: Period) -> bool:
    """Whether a period is closed, and a month, a quarter, half a year or a year of the calendar."""
    days, after = period.days, period.days.end + timedelta(days=1)
    months = 12 * (after.year - days.start.year) + after.month - days.start.month
    whole = days.start.day == after.day == 1 and months in _CALENDAR_MONTHS
    return period.kind is not TimeKind.OPEN_PERIOD and whole and (days.start.month - 1) % months == 0


def _names(count: Count) -> set[str]:
    """The sources that a report gives for a number."""
    return {source.name for source in count.claim.said.sources}


def _may_be_one(party: Relation) -> bool:
    """A series need not name who acted."""
    return party in (Relation.SAME, Relation.UNKNOWN)


def count_one_group(one: Count, two: Count, people: Relation) -> bool:
    """The same people, or words of which one series uses the more and the less full form."""
    words, others = people_words(one.quantity.of), people_words(two.quantity.of)
    return people is Relation.SAME or (people is Relation.UNKNOWN and bool(words & others))


def _length(count: Count) -> int:
    """Days that a count covers."""
    return (count.period.days.end - count.period.days.start).days + 1 if count.period is not None else 0


def _age(count: Count) -> tuple[date, date]:
    """How far a series has come: by its last day, then by publication."""
    end = count.period.days.end if count.period is not None else _NO_DAY
    return (end, day_of(count) or _NO_DAY)


def _explain_series(steps: Sequence[Step], board: Board) -> Finding:
    """What a series grew by, measure by measure."""
    growth = tuple((later.value or 0) - (earlier.value or 0) for earlier, later in steps)
    falls = any(_falls(*step) for step in steps)
    first = steps[0][1]
    start = f" since {first.period.days.start}" if first.period is not None else ""
    words = "; ".join(_step_words(*step) for step in steps)
    text = f"One series by {board.speaker(first.claim)}{start}: {words}."
    text += " It falls, and no correction says why." if falls else " Differenced, never summed."
    values = tuple(count.value or 0 for step in steps for count in step)
    numbers: Numbers = {"values": values, "difference": growth[0] if len(growth) == 1 else growth}
    verdict = Verdict.CONTRADICTION if falls else Verdict.NOTE
    return make_finding(Rule.RUNNING_TOTAL, verdict, [count.claim for step in steps for count in step], text, numbers)


def _falls(earlier: Count, later: Count) -> bool:
    """Whether a series goes down without a word of correction."""
    return (later.value or 0) < (earlier.value or 0) and not meet(earlier, later) and not later.claim.said.correction


def _step_words(earlier: Count, later: Count) -> str:
    """One step of a series."""
    old, new = earlier.value or 0, later.value or 0
    return f"{_group_words(later)} {old:,}, then {new:,} ({new - old:+,})"


def _group_words(count: Count) -> str:
    """Whom or what a series counts."""
    return f"{count.quantity.of} {measure_words(count.measure)}" if count.quantity.of else measure_words(count.measure)
