"""One operation in two reports: the same number of the same measure at the same spot, of which one dates it more closely."""

from collections.abc import Iterator

from recount.lexicon.reconcile_tables import read_limits
from recount.reconcile.areas import is_one_spot
from recount.reconcile.board import Board
from recount.reconcile.candidates import Candidates, by_bounds_and_spot
from recount.reconcile.counts import Count
from recount.reconcile.nesting import may_cover
from recount.reconcile.relation import Relation
from recount.reconcile.scope import compare_counts
from recount.records.place import PlacePrecision

_WIDE = (PlacePrecision.REGION, PlacePrecision.ADMIN1, PlacePrecision.COUNTRY)


def find_retold(board: Board) -> Iterator[tuple[Count, Count]]:
    """Pairs (count, witness): each number that another report gives for fewer days."""
    known = Candidates(board.large, by_bounds_and_spot)
    for count in board.large:
        if (count.bounds.best or 0) < read_limits().identify_from:
            continue  # small numbers are met everywhere: they identify nothing
        witness = next((other for other in known.sharing(by_bounds_and_spot(count)) if _is_witness(other, count, board)), None)
        if witness is not None:
            yield count, witness


def _is_witness(other: Count, count: Count, board: Board) -> bool:
    """Whether another report speaks of the same operation and dates it more closely."""
    if other.document == count.document or not may_cover(count, other) or not _is_one_place(other, count):
        return False
    scope = compare_counts(other, count, board.parents)
    alike = scope.measure is Relation.SAME and scope.people is not Relation.DISJOINT
    return alike and scope.period is Relation.INSIDE and scope.party is not Relation.DISJOINT


def _is_one_place(one: Count, two: Count) -> bool:
    """Whether both are of one place that is no wide area."""
    places = (*one.areas, *two.areas)
    return len(one.areas) == len(two.areas) == 1 and is_one_spot(*places) and not any(place.precision in _WIDE for place in places)
