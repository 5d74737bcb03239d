"""How scopes lie to each other, axis by axis."""

from itertools import permutations

import pytest

from recount.reconcile.areas import compare_areas
from recount.reconcile.counts import find_counts
from recount.reconcile.people import compare_people
from recount.reconcile.relation import Relation, combine, turn
from recount.reconcile.scope import compare_counts, compare_days, compare_parties
from recount.records.place import PlacePrecision
from recount.records.place_ref import Located
from recount.records.quantity import Measure, OfStatus, Quantity
from recount.records.span import Span
from tests.factory import BRENN, COUNTRY, NORTH, SOUTH, TARN, count, document, figure, period

WORD = Span(0, 1, "x")
ABROAD = Located("Wyeland", WORD, "iso:YY", precision=PlacePrecision.COUNTRY, country="YY")
NEAR_BRENN = Located(
    "Brenn", WORD, "geonames:1", 10.0, 20.0, 20.0, PlacePrecision.NEAR, "XX", "East", relation="near", within=("iso:XX-E",)
)


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        (NORTH, NORTH, Relation.SAME),
        (BRENN, NORTH, Relation.INSIDE),
        (BRENN, COUNTRY, Relation.INSIDE),
        (NORTH, COUNTRY, Relation.INSIDE),
        (COUNTRY, SOUTH, Relation.CONTAINS),
        (COUNTRY, ABROAD, Relation.DISJOINT),
        (BRENN, TARN, Relation.DISJOINT),
        (NORTH, SOUTH, Relation.UNKNOWN),
        (BRENN, NEAR_BRENN, Relation.UNKNOWN),
    ],
)
def test_areas(one: Located, two: Located, relation: Relation) -> None:
    assert compare_areas(one, two) is relation
    assert compare_areas(two, one) is turn(relation)


def test_two_countries_hold_one_of_them() -> None:
    rows = [[compare_areas(COUNTRY, other) for other in (COUNTRY, ABROAD)]]
    assert combine(rows) is Relation.INSIDE


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        (("2025-01-01", "2025-01-31"), ("2025-01-01", "2025-01-31"), Relation.SAME),
        (("2025-01-29", "2025-01-29"), ("2025-01-01", "2025-04-30"), Relation.INSIDE),
        (("2025-01-01", "2025-04-30"), ("2025-02-01", "2025-02-28"), Relation.CONTAINS),
        (("2025-01-01", "2025-02-15"), ("2025-02-01", "2025-02-28"), Relation.OVERLAPS),
        (("2025-01-01", "2025-01-31"), ("2025-02-01", "2025-02-28"), Relation.DISJOINT),
    ],
)
def test_periods(one: tuple[str, str], two: tuple[str, str], relation: Relation) -> None:
    assert compare_days(period(*one).days, period(*two).days) is relation


PARENTS = {"brigade": ("army",), "army": ("alliance",)}


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        ({"army"}, {"army"}, Relation.SAME),
        ({"brigade"}, {"alliance"}, Relation.INSIDE),
        ({"army", "police"}, {"army"}, Relation.CONTAINS),
        ({"army", "police"}, {"army", "navy"}, Relation.OVERLAPS),
        ({"army"}, {"front"}, Relation.DISJOINT),
        (set(), {"front"}, Relation.UNKNOWN),
        (set(), set(), Relation.UNKNOWN),
    ],
)
def test_parties(one: set[str], two: set[str], relation: Relation) -> None:
    assert compare_parties(frozenset(one), frozenset(two), PARENTS) is relation


def test_a_circle_of_parents_ends() -> None:
    assert compare_parties(frozenset({"a"}), frozenset({"c"}), {"a": ("b",), "b": ("a",)}) is Relation.DISJOINT


def people(of: str | None, status: OfStatus = OfStatus.UNKNOWN) -> Quantity:
    return count(Measure.KILLED, 5, of=of, status=status)


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        (people(None), people("people"), Relation.SAME),
        (people("civilians"), people("people"), Relation.INSIDE),
        (people("people"), people("soldiers"), Relation.CONTAINS),
        (people("children"), people("civilians"), Relation.INSIDE),
        (people("civilians"), people("soldiers"), Relation.DISJOINT),
        (people("miners"), people("traders"), Relation.UNKNOWN),
        (people("suspected Front members"), people("members of the Front"), Relation.SAME),
        (people(None, OfStatus.CIVILIAN), people(None), Relation.INSIDE),
    ],
)
def test_people(one: Quantity, two: Quantity, relation: Relation) -> None:
    assert compare_people(one, two) is relation


def test_inside_is_a_partial_order() -> None:
    """What lies inside something inside a third lies inside the third; nothing lies inside what lies inside it."""
    wheres = [BRENN, TARN, NORTH, SOUTH, COUNTRY]
    times = [period("2025-01-29"), period("2025-01-01", "2025-01-31"), period("2025-01-01", "2025-04-30")]
    claims = [
        figure("a", at * 20, (count(Measure.KILLED, 5, at=at),), time, where)
        for at, (time, where) in enumerate((t, w) for t in times for w in wheres)
    ]
    counts = find_counts(claims, {}, {"a": document("a")}, {})
    inside = {(one.key, two.key) for one, two in permutations(counts, 2) if _strictly_within(one, two)}
    assert inside
    assert all((two, one) not in inside for one, two in inside)
    assert all((one, three) in inside for one, two in inside for other, three in inside if two == other)


def _strictly_within(one: object, two: object) -> bool:
    scope = compare_counts(one, two, {})  # type: ignore[arg-type]
    return scope.is_within() and Relation.INSIDE in (scope.area, scope.period)
