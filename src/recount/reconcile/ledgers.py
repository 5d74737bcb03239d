"""Ledgers: one voice's counts of one thing over many periods, which together allow no history at all.

A count over some days says by how much the running number of that thing grew between two dates; that number never falls. So counts are
differences between dates, and a set of them cannot all be true just where going around by them, forwards over what they allow at most and
backwards over what they say at least, comes out below where it began. What no two of them show, three or four may.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from recount.lexicon.reconcile_tables import read_limits
from recount.reconcile.board import Board, Key
from recount.reconcile.counts import Count
from recount.reconcile.people import people_words, status_of
from recount.reconcile.scope import allow
from recount.spill.index import Index

_DAY = timedelta(days=1)
#: Two counts that clash are told by other rules.
_FEWEST = 3
#: A period is told so many times, at most, before its ledger is too large to look at.
_MOST_TOLD = 10


@dataclass(frozen=True, slots=True)
class Clash:
    """Counts that cannot all be true: what some say at least is more than the others, which hold all of their days, allow at most."""

    at_least: tuple[Count, ...]
    at_most: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class _Step:
    """A way from one date to another with the most that the number may change on it; None for a date that only passes."""

    start: int
    end: int
    most: int
    count: Count | None


def find_clashes(board: Board, replaced: AbstractSet[Key]) -> Iterator[Clash]:
    """For each ledger the smallest set of three counts and more that cannot all be true; ``replaced`` are older counts."""
    for ledger in _find_ledgers(board, replaced):
        clash = _find_clash(ledger)
        if clash is not None:
            yield clash


def _find_ledgers(board: Board, replaced: AbstractSet[Key]) -> Iterator[list[Count]]:
    """Counts of one voice, area, measure, people and doer, of which nothing is inferred, of each period the first stated."""
    index = Index()
    for place, count in enumerate(board.wholes):
        key = _key(count)
        if key is not None and count.key not in replaced:
            index.put([key], place)
    for _, places in index.shared():
        if _FEWEST <= len(places) <= _MOST_TOLD * read_limits().longest_ledger:
            ledger = {count.period.days: count for place in reversed(places) if (count := board.wholes[place]).period is not None}
            if _FEWEST <= len(ledger) <= read_limits().longest_ledger:
                yield sorted(ledger.values(), key=lambda count: count.key)


def _key(count: Count) -> str | None:
    """What counts of one ledger have in common; None for what is not known well enough to be held against another."""
    voice = count.voice
    speaker = voice.publisher or next((actor or name for name, actor in voice.sources), None) or voice.series
    if speaker is None or count.inferred or count.period is None or not count.areas:
        return None
    areas = sorted({area.place or area.name.casefold() for area in count.areas})
    people = (sorted(people_words(count.quantity.of)), status_of(count.quantity).value)
    return repr((speaker, count.measure.value, areas, people, sorted(count.parties), count.rule))


def _find_clash(ledger: Sequence[Count]) -> Clash | None:
    """The smallest set of counts of a ledger that cannot all be true, by ways of ever more steps."""
    steps = _steps(ledger)
    for number in range(_FEWEST, read_limits().most_claims + 1):
        for first in steps:
            if first.count is not None:
                way = _around(first, steps, number)
                if way is not None:
                    return _as_clash(way)
    return None


def _steps(ledger: Sequence[Count]) -> list[_Step]:
    """Each count forwards with the most that it allows and backwards with the least; and back in time at no change."""
    steps: list[_Step] = []
    dates: set[int] = set()
    for count in ledger:
        if count.period is not None:
            start, end = count.period.days.start.toordinal(), (count.period.days.end + _DAY).toordinal()
            bounds = allow(count.quantity)
            dates |= {start, end}
            if bounds.high is not None:
                steps.append(_Step(start, end, bounds.high, count))
            if bounds.low is not None:
                steps.append(_Step(end, start, -bounds.low, count))
    ordered = sorted(dates)
    return [*steps, *(_Step(later, earlier, 0, None) for earlier, later in pairwise(ordered))]


def _around(first: _Step, steps: Sequence[_Step], number: int) -> list[_Step] | None:
    """The way back to where a step begins, over so many counts in all, that comes out lowest; None where it does not fall below 0."""
    best: dict[int, tuple[int, list[_Step]]] = {first.end: (first.most, [first])}
    for left in range(number - 1, -1, -1):
        best = _pass_dates(best, steps)
        if left == 0:
            break
        further: dict[int, tuple[int, list[_Step]]] = {}
        for step in steps:
            if step.count is not None and step.start in best:
                most, way = best[step.start]
                fresh = all(step.count is not one.count for one in way)
                if fresh and (step.end not in further or most + step.most < further[step.end][0]):
                    further[step.end] = (most + step.most, [*way, step])
        best = further
    found = best.get(first.start)
    return found[1] if found is not None and found[0] < 0 else None


def _pass_dates(best: dict[int, tuple[int, list[_Step]]], steps: Sequence[_Step]) -> dict[int, tuple[int, list[_Step]]]:
    """The same, also for dates that lie before those reached: the number was no larger then."""
    reached = dict(best)
    for step in sorted((step for step in steps if step.count is None), key=lambda step: -step.start):
        if step.start in reached and (step.end not in reached or reached[step.start][0] < reached[step.end][0]):
            reached[step.end] = reached[step.start]
    return reached


def _as_clash(way: Sequence[_Step]) -> Clash:
    """The counts of a way, by time, on the side on which it uses them."""
    told = [step for step in way if step.count is not None]
    backwards = sorted((step for step in told if step.end < step.start), key=lambda step: step.end)
    forwards = sorted((step for step in told if step.end > step.start), key=lambda step: step.start)
    return Clash(
        tuple(step.count for step in backwards if step.count is not None), tuple(step.count for step in forwards if step.count is not None)
    )
