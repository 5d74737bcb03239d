"""Records refuse what cannot be."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from recount.records.finding import Finding, Rule, Verdict
from recount.records.period import Days
from recount.records.place import Point, is_within, kilometres
from recount.records.quantity import Bounds
from recount.records.span import Span

LATITUDES, LONGITUDES = st.floats(-90, 90), st.floats(-180, 180)


def test_a_span_holds_the_words_it_says() -> None:
    assert Span.cut("seven dead", 0, 5).text == "seven"
    with pytest.raises(ValueError, match="as long as"):
        Span(0, 3, "seven")


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (4, 2)])
def test_a_span_has_characters(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="at least one character"):
        Span(start, end, "x")


@pytest.mark.parametrize("bounds", [(5, 4, None), (None, 4, 3), (5, None, 4), (-1, None, None)])
def test_low_best_and_high_stand_in_order(bounds: tuple[int | None, int | None, int | None]) -> None:
    with pytest.raises(ValueError, match="low <= best <= high"):
        Bounds(*bounds)


def test_bounds_meet_where_a_number_satisfies_both() -> None:
    assert Bounds(5, None, None).meets(Bounds(7, 7, 7))
    assert not Bounds(None, None, 4).meets(Bounds(5, 5, 5))


@given(st.tuples(LATITUDES, LONGITUDES), st.tuples(LATITUDES, LONGITUDES), st.floats(1, 20_000))
def test_law_points_within_reach_are_those_no_further_apart(one: Point, other: Point, reach: float) -> None:
    apart = kilometres(one, other)
    assume(abs(apart - reach) > 1e-6)
    assert is_within(one, other, reach) is (apart <= reach)


def test_an_interval_runs_forward() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        Days(date(2024, 5, 2), date(2024, 5, 1))


def test_a_finding_has_a_verdict_of_its_rule() -> None:
    with pytest.raises(ValueError, match="no verdict"):
        Finding("f", Rule.PART_OF, Verdict.CONTRADICTION, ("a",), "", {})
