"""Named resolvers, and the laws of the range."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.reconcile.resolvers import RESOLVERS, Evidence, Resolving, range_of, resolve_toll, review_toll
from recount.records.incident import RESOLVER_NAMES
from recount.records.quantity import Bounds
from recount.records.source import SourceKind


def told(
    number: int | None, voice: int = 0, day: int = 1, *, kind: SourceKind = SourceKind.MEDIA, low: int | None = None, own: bool = False
) -> Evidence:
    bounds = Bounds(number, number, number) if number is not None else Bounds(low)
    return Evidence(f"c{voice}", bounds, voice, date(2025, 3, day), correction=False, kind=kind, own=own)


FIVE_FIVE_NINE = [told(5, 0, 1), told(5, 1, 2), told(9, 2, 3)]


@pytest.mark.parametrize(
    ("name", "best"),
    [
        ("range", None),
        ("lowest", 5),
        ("highest", 9),
        ("majority", 5),
        ("latest", 9),
        ("acled", 5),
        ("ucdp", None),
        ("gtd", 5),
        ("hierarchy", 9),
    ],
)
def test_what_each_resolver_picks(name: str, best: int | None) -> None:
    assert resolve_toll(FIVE_FIVE_NINE, Resolving(name)) == Bounds(5, best, 9)


@pytest.mark.parametrize("name", sorted(RESOLVERS))
def test_all_agree_where_all_claims_agree(name: str) -> None:
    assert resolve_toll([told(4, 0), told(4, 1)], Resolving(name)).best == 4


def test_the_hierarchy_hears_the_ministry_before_the_witness() -> None:
    evidence = [told(9, 0, 3, kind=SourceKind.WITNESS), told(5, 1, 1, kind=SourceKind.OFFICIAL)]
    assert RESOLVERS["hierarchy"](evidence) == 5


def test_a_project_s_own_hierarchy_goes_before_the_program_s() -> None:
    evidence = [told(9, 0, 3, kind=SourceKind.WITNESS), told(5, 1, 1, kind=SourceKind.OFFICIAL)]
    assert resolve_toll(evidence, Resolving("hierarchy", ("witness", "official"))).best == 9


def test_every_name_that_a_user_can_give_is_a_resolver() -> None:
    assert set(RESOLVER_NAMES) == set(RESOLVERS)


@pytest.mark.parametrize(("number", "range_"), [(7, (5, 9)), (3, (3, 9)), (12, (5, 12))])
def test_a_person_s_number_is_the_best_and_the_range_takes_it_in(number: int, range_: tuple[int, int]) -> None:
    assert review_toll(Bounds(5, None, 9), number) == Bounds(range_[0], number, range_[1])


def test_gtd_never_takes_the_blamed_partys_number_alone() -> None:
    assert RESOLVERS["gtd"]([told(3, own=True)]) is None


def test_a_tie_is_no_majority() -> None:
    assert RESOLVERS["majority"]([told(5, 0), told(9, 1)]) is None


def test_at_least_more_than_the_largest_high_opens_the_range() -> None:
    assert range_of([told(8), told(None, low=19)]) == Bounds(8, None, None)


def test_at_least_less_than_the_largest_high_leaves_it() -> None:
    assert range_of([told(9), told(None, low=6)]) == Bounds(6, None, 9)


EVIDENCE = st.builds(
    lambda number, voice, day, open_above: told(None if open_above else number, voice, day, low=number),
    st.integers(0, 60),
    st.integers(0, 4),
    st.integers(1, 28),
    st.booleans(),
)


@given(st.lists(EVIDENCE, min_size=1, max_size=8), st.sampled_from(sorted(RESOLVERS)))
def test_low_best_high_are_in_order(evidence: list[Evidence], name: str) -> None:
    bounds = resolve_toll(evidence, Resolving(name))
    stated = [number for number in (bounds.low, bounds.best, bounds.high) if number is not None]
    assert stated == sorted(stated)


@given(st.lists(EVIDENCE, min_size=1, max_size=8), EVIDENCE)
def test_a_claim_more_never_raises_low_nor_lowers_high(evidence: list[Evidence], more: Evidence) -> None:
    before, after = range_of(evidence), range_of([*evidence, more])
    assert after.low is not None
    assert before.low is None or after.low <= before.low
    assert after.high is None or (before.high is None or after.high >= before.high)


@given(st.lists(EVIDENCE, min_size=1, max_size=8), st.randoms(use_true_random=False), st.sampled_from(sorted(RESOLVERS)))
def test_the_order_of_claims_changes_nothing(evidence: list[Evidence], random: object, name: str) -> None:
    shuffled = list(evidence)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert resolve_toll(shuffled, Resolving(name)) == resolve_toll(evidence, Resolving(name))


@given(st.lists(EVIDENCE, min_size=1, max_size=8), st.data())
def test_a_copy_changes_no_majority(evidence: list[Evidence], data: st.DataObject) -> None:
    copy = data.draw(st.sampled_from(evidence))
    assert RESOLVERS["majority"]([*evidence, copy]) == RESOLVERS["majority"](evidence)
