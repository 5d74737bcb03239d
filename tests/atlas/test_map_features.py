"""Maps: points, outlines with holes, districts that hold the places of the index."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from recount.atlas.effects import BadRow
from recount.atlas.entry import Entry
from recount.atlas.geojson import check_feature, read_features
from recount.atlas.map_features import MapReader
from recount.lexicon.features import read_features as load_features
from recount.lexicon.gazetteer import open_gazetteer
from recount.records.issue import InputError, UsageError
from recount.records.place import PlacePrecision
from tests.atlas.factory import Shelf, feature, geonames, square

DISTRICT = {"ADM1_EN": "Raqqa", "ADM1_PCODE": "SY11", "ADM2_EN": "Zorba", "ADM2_PCODE": "SY1199"}
VILLAGE = geonames(900001, "Zorbagol", lat=35.5, lon=38.5)


def polygon(*rings: Sequence[Sequence[float]]) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": rings}


def point(lon: object, lat: object) -> dict[str, Any]:
    return {"type": "Point", "coordinates": [lon, lat]}


def test_points_are_places(shelf: Shelf) -> None:
    done = shelf.bring(shelf.write_map("own.geojson", [feature(point(39.0, 35.9), name="Zorba", type="camp")]), country="SY")
    place = shelf.find("Zorba").place
    assert (done.places, place.lat, place.lon, place.precision) == (1, 35.9, 39.0, PlacePrecision.SITE)


@pytest.mark.parametrize("opening", ["", "\x1e"])
def test_one_feature_a_line_is_read_too(shelf: Shelf, opening: str) -> None:
    lines = [opening + json.dumps(feature(point(1, 2), name=f"Zorba\u2028{at}"), ensure_ascii=False) for at in range(3)]
    path = shelf.folder / "own.geojsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    assert shelf.bring(path).places == 3


def test_properties_may_be_mapped(shelf: Shelf) -> None:
    path = shelf.write_map("own.geojson", [feature(point(1, 2), Ort="Zorba")])
    assert shelf.bring(path, columns={"name": "Ort"}).places == 1
    with pytest.raises(UsageError, match='"nom" is no field'):
        shelf.bring(path, columns={"nom": "Ort"})


def test_an_outline_is_an_area_with_its_reach(shelf: Shelf) -> None:
    shelf.bring(shelf.write_map("own.geojson", [feature(polygon(square(38, 35)), name="Zorba zone")]), country="SY")
    place = shelf.find("Zorba zone").place
    assert (place.lat, place.lon, place.precision) == (35.5, 38.5, PlacePrecision.DISTRICT)
    assert place.radius_km == pytest.approx(56.6, abs=1)


def test_a_district_holds_the_places_inside_it_but_not_in_its_holes(shelf: Shelf) -> None:
    shelf.bring_rows("SY.txt", [VILLAGE, geonames(900002, "Zorbaville", lat=35.1, lon=38.1), geonames(900003, "Zorbasted", lat=37.5)])
    shelf.bring(shelf.write_map("adm2.geojson", [feature(polygon(square(38, 35), square(38.05, 35.05, 0.2)), **DISTRICT)]))
    inside, hole, outside = (shelf.find(name).place for name in ("Zorbagol", "Zorbaville", "Zorbasted"))
    assert (inside.admin2, inside.pcode) == ("Zorba", "SY1199")
    assert (hole.admin2, outside.admin2) == (None, None)


def test_a_multipolygon_holds_what_lies_in_any_part(shelf: Shelf) -> None:
    shelf.bring_rows("SY.txt", [VILLAGE])
    geometry = {"type": "MultiPolygon", "coordinates": [[square(10, 10, 3)], [square(38, 35)]]}
    shelf.bring(shelf.write_map("adm2.geojson", [feature(geometry, **DISTRICT)]))
    assert shelf.find("Zorbagol").place.admin2 == "Zorba"


def test_places_of_the_built_index_are_held_too(shelf: Shelf) -> None:
    raqqa = next(c.place for c in shelf.gazetteer.find("Raqqa") if not c.is_area)
    assert raqqa.lat is not None
    assert raqqa.lon is not None
    shelf.bring(shelf.write_map("adm2.geojson", [feature(polygon(square(raqqa.lon - 0.1, raqqa.lat - 0.1, 0.2)), **DISTRICT)]))
    assert next(c.place.admin2 for c in shelf.gazetteer.find("Raqqa") if not c.is_area) == "Zorba"


def test_an_outline_of_the_province_that_comes_later_keeps_the_district(shelf: Shelf) -> None:
    shelf.bring_rows("SY.txt", [VILLAGE])
    shelf.bring(shelf.write_map("adm2.geojson", [feature(polygon(square(38, 35)), **DISTRICT)]))
    shelf.bring(shelf.write_map("adm1.geojson", [feature(polygon(square(37, 34, 3)), ADM1_EN="Raqqa", ADM1_PCODE="SY11")]))
    place = shelf.find("Zorbagol").place
    assert (place.admin2, place.pcode) == ("Zorba", "SY1199")


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (feature(None, name="Zorba"), "no feature with a geometry"),
        ("words", "no feature with a geometry"),
        ({**feature(point(1, 2)), "properties": [1]}, "the properties of the feature are no names with values"),
        (feature(point(1, 2), other="Zorba"), "no column for name"),
        (feature(point(None, 2), name="Zorba"), "the point is no pair of numbers"),
        (feature({"type": "Point"}, name="Zorba"), "the point is no pair of numbers"),
        (feature(point(4500000, 3900000), name="Zorba"), "latitude: 3900000 lies outside -90 to 90; degrees"),
        (feature(polygon(square(4500000, 3900000)), name="Zorba"), "the outline is not in degrees; save it in WGS 84 (EPSG:4326)"),
        (feature(polygon([[1, 2], [3, 4]]), name="Zorba"), "the outline is no list of points (a ring of 2 points)"),
        (feature({"type": "Polygon", "coordinates": [[1]]}, name="Zorba"), "the outline is no list of points"),
        (
            feature({"type": "LineString", "coordinates": []}, name="Zorba"),
            "a geometry of type LineString is neither a point nor an outline",
        ),
        (feature(polygon(), name="Zorba"), "a geometry of type Polygon is neither a point nor an outline"),
    ],
)
def test_a_bad_feature_is_listed_and_the_others_are_read(shelf: Shelf, bad: object, why: str) -> None:
    good = [feature(point(1, 2), name=name) for name in ("Zorbagol", "Zorbaville")]
    done = shelf.bring(shelf.write_map("own.geojson", [good[0], bad, good[1]]))
    assert (done.places, done.bad) == (2, 1)
    assert shelf.bad[0][1] == 2
    assert shelf.why[0].startswith(why)


@pytest.mark.parametrize("cut", [30, 100, -3])
def test_a_map_that_breaks_off_is_refused_in_one_line(shelf: Shelf, cut: int) -> None:
    path = shelf.write_map("own.geojson", [feature(point(1, 2), name="Zorba")] * 2)
    path.write_text(path.read_text(encoding="utf-8")[:cut], encoding="utf-8")
    with pytest.raises(InputError, match=r"cut off or broken|no list"):
        shelf.bring(path)


def test_features_longer_than_a_piece_are_read_whole(tmp_path: Path) -> None:
    long = feature({"type": "Polygon", "coordinates": [square(38, 35) * 20_000]}, name="Zorba")
    path = tmp_path / "own.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [long, feature(point(1, 2))]}), encoding="utf-8")
    assert list(read_features(path)) == [long, feature(point(1, 2))]


VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["type", "coordinates", "name", "x"]), inner, max_size=3),
    max_leaves=12,
)


@given(VALUES, VALUES, st.sampled_from(["Point", "Polygon", "MultiPolygon", "Zorba"]))
@example([[{}, None, None, None]], None, "Polygon")
@example({}, None, "Point")
def test_no_feature_breaks_the_reading(coordinates: object, properties: object, kind: str) -> None:
    value = check_feature({"type": "Feature", "geometry": {"type": kind, "coordinates": coordinates}, "properties": properties})
    reader = MapReader({}, "own", None, open_gazetteer(), load_features(), lambda _box: ())
    (row,) = reader.read([value])
    effects = [row] if isinstance(row, BadRow) else list(row)
    assert effects
    assert all(isinstance(effect, Entry | BadRow) for effect in effects)


def test_the_outline_of_a_country_is_that_country(shelf: Shelf) -> None:
    square = {"type": "Polygon", "coordinates": [[[35, 32], [42, 32], [42, 37], [35, 37], [35, 32]]]}
    shelf.bring(shelf.write_map("m.geojson", [{"type": "Feature", "properties": {"name": "Syria"}, "geometry": square}]), licence="own")
    assert [c.source for c in shelf.gazetteer.find("Syria") if c.place.precision is not PlacePrecision.TOWN] == ["country"]


def test_a_line_with_a_geometry_among_its_cells_is_a_feature(shelf: Shelf) -> None:
    line = '{"name": "Zorbaville", "iso_a2": "SY", "geometry": {"type": "Point", "coordinates": [39, 35.9]}}'
    shelf.bring(shelf.write("places.jsonl", [line]), licence="own")
    assert (shelf.find("Zorbaville").place.country, shelf.find("Zorbaville").place.lat) == ("SY", 35.9)
