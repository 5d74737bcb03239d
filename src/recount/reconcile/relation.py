"""How two scopes lie to each other on one axis."""

from collections.abc import Iterable
from enum import StrEnum


class Relation(StrEnum):
    """The first scope seen from the second."""

    SAME = "same"
    INSIDE = "inside"
    CONTAINS = "contains"
    OVERLAPS = "overlaps"
    DISJOINT = "disjoint"
    UNKNOWN = "unknown"


_TURNED = {Relation.INSIDE: Relation.CONTAINS, Relation.CONTAINS: Relation.INSIDE}
#: The first scope is no wider than the second.
WITHIN = (Relation.SAME, Relation.INSIDE)


def turn(relation: Relation) -> Relation:
    """The second scope seen from the first."""
    return _TURNED.get(relation, relation)


def combine(rows: Iterable[Iterable[Relation]]) -> Relation:
    """How a set of areas lies to another, from the relation of each of its members (a row) to each of the other's."""
    table = [tuple(row) for row in rows]
    if not table or not table[0]:
        return Relation.UNKNOWN
    within = all(any(cell in WITHIN for cell in row) for row in table)
    holds = all(any(cell in (Relation.SAME, Relation.CONTAINS) for cell in column) for column in zip(*table, strict=True))
    if within and holds:
        return Relation.SAME
    if within:
        return Relation.INSIDE
    if holds:
        return Relation.CONTAINS
    return _loose({cell for row in table for cell in row})


def _loose(cells: set[Relation]) -> Relation:
    """Neither holds the other."""
    if cells == {Relation.DISJOINT}:
        return Relation.DISJOINT
    if cells <= {Relation.DISJOINT, Relation.UNKNOWN}:
        return Relation.UNKNOWN
    return Relation.OVERLAPS
