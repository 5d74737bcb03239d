"""The lines of borders: every pair of neighbours has one, and the nearest point of it is found."""

from recount.lexicon.frontiers import nearest_crossing, read_frontiers
from recount.lexicon.gazetteer import open_gazetteer
from recount.lexicon.seats import read_seats
from recount.records.place import kilometres


def test_a_line_is_sampled_without_gaps() -> None:
    points = read_frontiers()[frozenset(("EG", "SD"))]
    assert all(min(kilometres(point, other) for other in points if other != point) < 20 for point in points)


def test_the_nearest_point_is_on_the_border_that_is_asked_for() -> None:
    goma = (-1.67, 29.23)
    crossing = nearest_crossing(goma, ("CD",))
    assert crossing is not None
    assert crossing.beyond("CD") == "RW"
    assert crossing.apart_km < 15
    assert nearest_crossing(goma, ("CD", "RW")) == crossing


def test_countries_that_do_not_meet_have_no_crossing() -> None:
    assert nearest_crossing((0.0, 0.0), ("CD", "SY")) is None


def test_a_point_that_is_not_allowed_is_not_found() -> None:
    south = nearest_crossing((36.58, 37.04), ("SY", "TR"), lambda point: point[1] > 40)
    assert south is not None
    assert south.point[1] > 40


def test_seats_lie_in_their_areas() -> None:
    gazetteer = open_gazetteer()
    for area in ("iso:AF-HEL", "iso:ML-5", "iso:SY-DR"):
        seat = gazetteer.numbered(read_seats()[area])
        assert seat is not None
        assert area in seat.place.within
