"""Outlines: what they hold, their middle, their reach."""

from math import cos, radians

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from recount.atlas.outlines import Outline, parse_outline
from tests.atlas.factory import square

Corner = tuple[int, int]
#: Corners on whole degrees and points between them: no point lies on a line.
CORNERS = st.lists(st.tuples(st.integers(-20, 20), st.integers(-20, 20)), min_size=3, max_size=8, unique=True)
BETWEEN = st.tuples(st.integers(-21, 20), st.integers(-21, 20)).map(lambda p: (p[0] + 0.377, p[1] + 0.619))


def outline(*rings: list[list[float]]) -> Outline:
    return parse_outline({"type": "Polygon", "coordinates": rings})


def winding(corners: list[Corner], x: float, y: float) -> int:
    """How often the edges cross the half-line upwards from a point: another way than the one under test."""
    crossings = 0
    for (x1, y1), (x2, y2) in zip(corners, [*corners[1:], corners[0]], strict=True):
        if min(x1, x2) <= x < max(x1, x2):
            crossings += y1 + (y2 - y1) * (x - x1) / (x2 - x1) > y
    return crossings


@given(CORNERS, BETWEEN)
def test_it_holds_what_an_odd_number_of_lines_is_crossed_from(corners: list[Corner], at: tuple[float, float]) -> None:
    ring = [[float(x), float(y)] for x, y in (*corners, corners[0])]
    assert outline(ring).holds(at[1], at[0]) == bool(winding(corners, *at) % 2)


@given(st.floats(-0.99, 0.99), st.floats(-0.99, 0.99))
def test_a_hole_holds_nothing(lat: float, lon: float) -> None:
    assert not outline(square(-2, -2, 4), square(-1, -1, 2)).holds(lat, lon)


@given(CORNERS)
def test_the_middle_lies_inside_or_on_a_corner(corners: list[Corner]) -> None:
    ring = [[float(x), float(y)] for x, y in (*corners, corners[0])]
    shape = outline(ring)
    lat, lon = shape.middle
    assume(shape.radius_km > 1)
    assert shape.holds(lat, lon) or [lon, lat] in ring


def test_the_reach_is_that_of_a_circle_as_large() -> None:
    area = 111.2**2 * cos(radians(0.5))
    assert outline(square(0, 0)).radius_km == pytest.approx((area / 3.14159) ** 0.5, abs=0.1)


def test_the_middle_of_many_is_that_of_the_greatest() -> None:
    shape = parse_outline({"type": "MultiPolygon", "coordinates": [[square(0, 0)], [square(10, 10, 4)]]})
    assert shape.middle == (12, 12)
