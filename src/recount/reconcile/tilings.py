"""Figures of one voice that cover the days of another figure one after the other, without a gap."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from recount.reconcile.board import Board
from recount.reconcile.candidates import Candidates, by_area
from recount.reconcile.counts import Count
from recount.reconcile.relation import Relation
from recount.reconcile.scope import compare_counts
from recount.reconcile.voices import is_one_voice

_DAY = timedelta(days=1)
#: One figure is no tiling.
_FEWEST = 2


def find_tilings(board: Board) -> Iterator[tuple[Count, tuple[Count, ...]]]:
    """Each figure with the figures of another voice that cover its days, in order of their days."""
    wholes = board.wholes
    known = Candidates(wholes, by_area)
    for whole in wholes:
        near = known.inside(by_area(whole), whole.period.days) if whole.period is not None else ()
        for tiles in _by_voice([count for place in near if _may_tile(count := wholes[place], whole, board)]):
            covering = _cover(tiles, whole)
            if len(covering) >= _FEWEST:
                yield whole, covering


def _may_tile(tile: Count, whole: Count, board: Board) -> bool:
    """A figure of the same measure and area by another voice, over some of the days."""
    if tile.bounds.best is None or tile.period is None or whole.period is None or tile.period.days == whole.period.days:
        return False
    if not whole.period.days.covers(tile.period.days) or is_one_voice(tile.voice, whole.voice):
        return False
    scope = compare_counts(tile, whole, board.parents)
    loose = (Relation.SAME, Relation.UNKNOWN)
    alike = scope.area is Relation.SAME and scope.rule is Relation.SAME and scope.measure is Relation.SAME
    return alike and scope.period is Relation.INSIDE and scope.party in loose and scope.people in (*loose, Relation.INSIDE)


def _by_voice(counts: Sequence[Count]) -> list[list[Count]]:
    """Counts of each voice together."""
    groups: list[list[Count]] = []
    for count in counts:
        home = next((group for group in groups if is_one_voice(group[0].voice, count.voice)), None)
        if home is None:
            groups.append([count])
        else:
            home.append(count)
    return groups


def _cover(tiles: Sequence[Count], whole: Count) -> tuple[Count, ...]:
    """Tiles from the first day to the last without a gap, of several for the same days the first stated; empty if there is a gap."""
    starts: dict[date, Count] = {}
    for tile in tiles:
        if tile.period is not None:
            starts.setdefault(tile.period.days.start, tile)
    chosen: list[Count] = []
    if whole.period is None:
        return ()
    day = whole.period.days.start
    while day <= whole.period.days.end:
        next_tile = starts.get(day)
        if next_tile is None or next_tile.period is None:
            return ()
        chosen.append(next_tile)
        day = next_tile.period.days.end + _DAY
    return tuple(chosen)
