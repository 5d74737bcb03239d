"""The parts of a drawing: outlines, projection, lettering, marks."""

import math
import re
from html import unescape
from itertools import combinations
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.publish.page.country_names import name_countries
from recount.publish.page.disputed import read_disputed
from recount.publish.page.glyphs import glyph
from recount.publish.page.ground import find_land
from recount.publish.page.lettering import LETTERS, Ground, Rectangle, places_beside
from recount.publish.page.marks import Mark, MarkKind, find_pieces
from recount.publish.page.outlines import read_outlines
from recount.publish.page.projection import Box, box_around, clip, crossings, fit
from recount.publish.page.report import find_paragraphs
from recount.publish.page.timeline import Scale, find_ticks
from recount.records.incident import Grade
from tests.publish.factory import days


def test_outlines_hold_the_countries_of_the_world() -> None:
    outlines = read_outlines()
    mali = next(country for country in outlines.countries if country.name == "Mali")
    ring = max(outlines.rings(mali), key=len)
    assert len(outlines.countries) > 200
    assert mali.known
    assert -12.3 < min(x for x, _ in ring) < -12.1
    assert 24.9 < max(y for _, y in ring) < 25.1
    assert math.dist(ring[0], ring[-1]) < 0.01


@pytest.mark.parametrize("box", [Box(31, 44, 37, 47), Box(-15, 21, -9, 28), Box(73, 32, 79, 37), Box(-100, -30, 100, 60)])
def test_a_country_is_named_on_its_own_ground_and_not_on_what_is_not_agreed(box: Box) -> None:
    view, outlines = fit([box], 1080, 590), read_outlines()
    named = "".join(name_countries(find_land(outlines, view), Ground(1080, 590), view))
    places = re.findall(r'<text x="([^"]+)" y="([^"]+)" class="country">([^<]+)<', named)
    assert places
    for x, y, name in places:
        country = next(one for one in outlines.countries if one.name.upper() == unescape(name))
        rings = [[view.point(lon, lat) for lon, lat in ring] for ring in outlines.rings(country)]
        middle = float(x), float(y) - LETTERS / 3
        assert len([end for end in crossings(rings, middle[1]) if end > middle[0]]) % 2, name
        for codes, quiet in read_disputed().quiet:
            (left, top), (right, bottom) = view.point(quiet.west, quiet.north), view.point(quiet.east, quiet.south)
            assert country.code not in codes or not (left < middle[0] < right and top < middle[1] < bottom), name


@given(st.lists(st.tuples(st.floats(-89, 89), st.floats(-179, 179), st.floats(0, 800)), min_size=1, max_size=8))
def test_a_view_holds_all_that_it_is_fitted_to(places: list[tuple[float, float, float]]) -> None:
    view = fit([box_around(*place) for place in places], 1000, 600)
    for lat, lon, _ in places:
        x, y = view.point(lon, lat)
        assert -1e-6 <= x <= 1000 + 1e-6
        assert -1e-6 <= y <= 600 + 1e-6


def test_a_length_in_the_middle_of_a_view_is_told_and_drawn_alike() -> None:
    view = fit([box_around(15.0, 0.0, 0.0)], 1000, 600)
    assert math.isclose(view.kilometres(view.pixels(50, 15.0)), 50, rel_tol=0.01)


def test_clipping_keeps_what_lies_inside() -> None:
    square = [(-5.0, -5.0), (5.0, -5.0), (5.0, 5.0), (-5.0, 5.0)]
    assert sorted(set(clip(square, 10, 10))) == [(0.0, 0.0), (0.0, 5.0), (5.0, 0.0), (5.0, 5.0)]
    assert clip([(20.0, 20.0), (30.0, 20.0), (30.0, 30.0)], 10, 10) == []
    assert clip([], 10, 10) == []


@given(st.lists(st.tuples(st.floats(0, 300), st.floats(0, 200), st.floats(1, 90)), max_size=30))
def test_labels_never_cover_one_another(marks: list[tuple[float, float, float]]) -> None:
    ground = Ground(300, 200)
    found = [ground.find(places_beside(x, y, 8, width, 12)) for x, y, width in marks]
    placed = [place for place in found if place is not None]
    assert not any(first.meets(second) for first, second in combinations(placed, 2))
    assert all(place.left >= 0 and place.right <= 300 and place.top >= 0 and place.bottom <= 200 for place in placed)


def test_a_taken_place_is_not_free() -> None:
    ground = Ground(100, 100)
    ground.take(Rectangle(10, 10, 20, 20))
    assert not ground.is_free(Rectangle(15, 15, 30, 30))
    assert ground.is_free(Rectangle(20, 20, 30, 30))


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=12))
def test_pieces_cover_the_text_once_and_know_their_marks(spans: list[tuple[int, int]]) -> None:
    marks = [Mark(start, start + length, number, MarkKind.CLAIM) for number, (start, length) in enumerate(spans)]
    pieces = list(find_pieces([0, 50], marks))
    assert [piece.start for piece in pieces[1:]] == [piece.end for piece in pieces[:-1]]
    assert (pieces[0].start, pieces[-1].end) == (0, 50)
    for piece in pieces:
        expected = {mark.claim for mark in marks if mark.start <= piece.start and piece.end <= mark.end}
        assert {mark.claim for mark in piece.covering} == expected


def test_overlaps_of_thousands_of_claims_take_linear_time() -> None:
    marks = [Mark(number, 40_000 - number, number, MarkKind.CLAIM) for number in range(20_000)]
    start = perf_counter()
    assert sum(1 for _ in find_pieces([0, 40_000], marks)) == 39_999
    assert perf_counter() - start < 5


def test_paragraphs_are_parted_by_empty_lines_only() -> None:
    text = "Title\n\nOne line\ngoes on.\n \n\nLast."
    assert [text[start:end] for start, end in find_paragraphs(text)] == ["Title", "One line\ngoes on.", "Last."]
    assert find_paragraphs("") == []


def test_every_grade_has_a_sign_of_its_own() -> None:
    assert len({glyph(grade, 0, 0) for grade in Grade}) == len(Grade)


def test_ticks_fit_their_axis() -> None:
    for first, last in (
        ("2025-02-03", "2025-02-20"),
        ("2024-01-01", "2025-06-30"),
        ("1990-01-01", "2025-01-01"),
        ("2025-02-03", "2025-02-03"),
    ):
        period = days(first, last)
        count = (period.end - period.start).days + 1
        ticks = find_ticks(Scale(period.start, count, 0, 900 / count))
        assert 1 <= len(ticks) <= 12
        assert all(period.start <= day <= period.end for day, _ in ticks)
