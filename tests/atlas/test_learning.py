"""Learnt places: means, spread, merging, what lies apart, what a person confirmed."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.atlas.effects import BadRow
from recount.atlas.examples import Example, read_examples
from recount.atlas.learning import COLUMNS, SAME_PLACE_KM, Learnt, learn, read_learnt, write_learnt
from recount.lexicon.gazetteer import open_gazetteer
from recount.records.issue import InputError, SettingsError
from recount.records.place import kilometres
from tests.atlas.factory import Shelf

POINTS = st.tuples(st.floats(35.9, 36.0), st.floats(39.0, 39.1))


def seen(lat: float, lon: float, by: str = "ana", name: str = "Zorba") -> Example:
    return Example(name, "SY", "Raqqa", (lat, lon), by)


def examples_of(path: Path) -> list[Example | BadRow]:
    return list(read_examples(path, "ana", open_gazetteer()))


def test_a_place_is_the_mean_of_its_events_with_its_spread() -> None:
    (place,), apart = learn([seen(35.9, 39.0, "ana"), seen(36.0, 39.0, "bob"), seen(35.95, 39.0, "ana", "ZORBA")], ())
    assert (place.lat, place.lon, place.events, place.by, apart) == (35.95, 39.0, 3, "ana;bob", 0)
    assert place.spread_km == pytest.approx(5.6, abs=0.1)


def test_events_that_lie_apart_teach_nothing() -> None:
    assert learn([seen(35.0, 39.0), seen(36.0, 39.0)], ()) == ((), 1)


def test_more_events_move_a_place_by_their_weight() -> None:
    first, _ = learn([seen(35.90, 39.0)] * 3, ())
    (place,), _ = learn([seen(35.94, 39.0, "bob")], first)
    assert (place.lat, place.events, place.by) == (35.91, 4, "ana;bob")


def test_an_event_far_off_leaves_a_known_place_as_it_is() -> None:
    known, _ = learn([seen(35.9, 39.0)], ())
    assert learn([seen(37.0, 39.0)], known) == (known, 1)


def test_a_confirmed_point_stays() -> None:
    known = Learnt("Zorba", "SY", "Raqqa", 35.9, 39.0, 1, 0.0, "ana", "bob")
    (place,), _ = learn([seen(36.0, 39.0)], [known])
    assert (place.lat, place.events, place.confirmed_by) == (35.9, 2, "bob")


def test_one_name_in_two_provinces_is_two_places() -> None:
    other = Example("Zorba", "SY", "Idlib", (35.9, 36.7), "ana")
    assert len(learn([seen(35.9, 39.0), other], ())[0]) == 2


@given(st.lists(POINTS, min_size=1, max_size=8), st.lists(POINTS, min_size=1, max_size=8))
def test_the_order_of_files_hardly_matters(first: Sequence[tuple[float, float]], second: Sequence[tuple[float, float]]) -> None:
    one, two = [seen(*point) for point in first], [seen(*point) for point in second]
    (ahead,), (behind,) = learn(two, learn(one, ())[0])[0], learn(one, learn(two, ())[0])[0]
    assert ahead.events == behind.events == len(first) + len(second)
    assert kilometres(ahead.point, behind.point) < 0.01
    assert all(kilometres(ahead.point, point) <= ahead.spread_km + 0.2 for point in (*first, *second))
    assert ahead.spread_km <= SAME_PLACE_KM


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    places, _ = learn([seen(35.9, 39.0), seen(35.9, 39.0, name='Zorba, "old"')], ())
    write_learnt(tmp_path / "l.csv", places)
    assert read_learnt(tmp_path / "l.csv") == places
    assert read_learnt(tmp_path / "none.csv") == ()


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Zorba,SY,Raqqa,north,39,1,0,ana,", 'lat: "north" is no number'),
        ("Zorba,SY,Raqqa,nan,39,1,0,ana,", "lat: nan lies outside"),
        ("Zorba,SY,Raqqa,35,39,0,0,ana,", "events must be 1 or more"),
        ("Zorba,SY,Raqqa,35,39,many,0,ana,", "invalid literal"),
        ("Zorba,SY,Raqqa,35,39,1,inf,ana,", "spread_km 0 to 25"),
        ("Zorba,SY,Raqqa,35", "it must have 9 cells"),
        ("Zorba,SY,Raqqa,35,39,1,0,ana,,more", "it must have 9 cells"),
        (" ,SY,Raqqa,35,39,1,0,ana,", "the name is empty"),
    ],
)
def test_a_bad_line_is_named_by_file_and_line(tmp_path: Path, row: str, why: str) -> None:
    path = tmp_path / "learnt_places.csv"
    path.write_text(f"{','.join(COLUMNS)}\nZorba,SY,Raqqa,35,39,1,0,ana,\n{row}\n", encoding="utf-8")
    with pytest.raises(SettingsError) as told:
        read_learnt(path)
    assert str(told.value).startswith(f"{path}: line 3: ")
    assert why in str(told.value)


def claim(**place: object) -> str:
    usual = {"name": "Zorba", "place": None, "lat": 35.9, "lon": 39.0, "precision": "town", "country": "SY", "admin1": "Raqqa"}
    return json.dumps({"record": "claim", "places": [{**usual, **place}]})


def test_claims_teach_the_places_that_no_index_has(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    others = (claim(place="geonames:1"), claim(lat=None), claim(precision="admin1"), '{"record": "document"}', "[]", '{"record": "claim"}')
    path.write_text("\n".join((claim(), *others)), encoding="utf-8")
    assert examples_of(path) == [seen(35.9, 39.0)]


@pytest.mark.parametrize("line", ["no json", claim(name=""), claim(lat="north"), claim(lat=1e9), claim(country="Zorbania")])
def test_a_bad_claim_is_counted(tmp_path: Path, line: str) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_text(f"{line}\n{claim()}\n", encoding="utf-8")
    bad, good = examples_of(path)
    assert isinstance(bad, BadRow)
    assert good == seen(35.9, 39.0)


def test_a_table_of_events_teaches_too(tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    path.write_text("location,Latitude,Longitude,country,admin1,coder\nZorba,35.9,39,Syria,Raqqa,bob\nZorba,,39,,,\n", encoding="utf-8")
    good, bad = examples_of(path)
    assert good == seen(35.9, 39.0, "bob")
    assert isinstance(bad, BadRow)


def test_a_table_without_points_is_refused(tmp_path: Path) -> None:
    (tmp_path / "events.csv").write_text("location,date\nZorba,today\n", encoding="utf-8")
    with pytest.raises(InputError, match="needs the columns name, lat and lon"):
        examples_of(tmp_path / "events.csv")


@pytest.mark.parametrize(
    ("confirmed", "id_", "source"), [("", "user:learnt-sy-raqqa-zorba", "learnt"), ("bob", "user:sy-raqqa-zorba", "user")]
)
def test_a_learnt_place_says_so_until_it_is_confirmed(shelf: Shelf, confirmed: str, id_: str, source: str) -> None:
    write_learnt(shelf.project.learnt, [Learnt("Zorba", "SY", "Raqqa", 35.9, 39.0, 2, 7.5, "ana", confirmed)])
    found = shelf.find("Zorba")
    assert (found.place.id, found.source, found.place.radius_km) == (id_, source, 7.5)
