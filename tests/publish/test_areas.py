"""Outlines of first-level areas as set-up builds them, and what the map does with them and without."""

import os
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from recount.publish.page import terrain, write_page
from recount.publish.page.areas import read_areas, read_boxes
from recount.publish.page.disputed import read_disputed
from recount.publish.page.outlines import read_outlines
from recount.publish.page.places import SOURCE, SOURCE_CLOSE
from recount.publish.page.polyline import unwrap, walk
from recount.publish.page.projection import Box, View, crossings, fit
from recount.publish.page.terrain import find_terrain
from recount.publish.page.tints import find_tint, roomiest
from recount.records.coding import Coding
from recount.records.incident import Grade
from recount.records.place import PlacePrecision
from recount.records.place_ref import Located, PlaceRole
from recount.records.span import Span
from tests.publish.factory import Maker, coding, incident

#: In CI they must stand: a set-up that no longer builds them is a failure there.
built = pytest.mark.skipif(
    not read_boxes() and not os.environ.get("CI"), reason="the outlines of areas are not built: `make data` needs npm"
)

SYRIA = View(1080, 590, 34.0, 41.0, 90.0)
TOWNS = [
    ("SY", "iso:SY-RA", 35.95, 39.01, "Raqqa"),
    ("SY", "iso:SY-DY", 35.33, 40.14, "Deir ez-Zor"),
    ("SY", "iso:SY-ID", 35.93, 36.63, "Idlib"),
    ("IQ", "iso:IQ-NI", 36.34, 43.13, "Mosul"),
    ("IQ", "iso:IQ-KI", 35.47, 44.39, "Kirkuk"),
    ("UA", "iso:UA-63", 49.99, 36.23, "Kharkiv"),
    ("UA", "iso:UA-30", 50.45, 30.52, "Kyiv"),
    ("UA", "iso:UA-43", 44.95, 34.10, "Simferopol"),
    ("ML", "iso:ML-5", 14.49, -4.19, "Mopti"),
    ("NE", "iso:NE-6", 14.21, 1.45, "Tillabéri"),
    ("NG", "iso:NG-BO", 11.83, 13.15, "Maiduguri"),
    ("SD", "iso:SD-DN", 13.63, 25.35, "El Fasher"),
    ("CD", "iso:CD-NK", -1.66, 29.22, "Goma"),
    ("AF", "iso:AF-PIA", 33.60, 69.23, "Gardez, whose province changed codes with its neighbour"),
    ("AF", "iso:AF-PKA", 33.18, 68.73, "Sharana"),
    ("IR", "iso:IR-23", 35.69, 51.39, "Tehran, whose province has a code that was another's"),
    ("IN", "iso:IN-JK", 34.08, 74.80, "Srinagar"),
    ("YE", "iso:YE-TA", 13.58, 44.02, "Taiz"),
    ("MM", "iso:MM-16", 20.15, 92.90, "Sittwe"),
    ("US", "geonames:4736286", 30.27, -97.74, "Austin"),
    ("BF", "iso:BF-12", 14.04, -0.03, "Dori, in an area made of provinces"),
    ("FR", "iso:FR-NAQ", 44.84, -0.58, "Bordeaux, in an area made of departments"),
]


def holds(rings: list[list[tuple[float, float]]], lat: float, lon: float) -> bool:
    return len([end for end in crossings(rings, lat) if end > lon]) % 2 == 1


@built
@pytest.mark.parametrize(("country", "area", "lat", "lon", "name"), TOWNS)
def test_towns_lie_in_their_areas(country: str, area: str, lat: float, lon: float, name: str) -> None:
    areas = read_areas(country)
    assert areas is not None
    assert holds(areas.rings(area), lat, lon), name
    others = [unit.id for unit in areas.units if unit.id and holds([walk(ring, areas.lines) for ring in unit.rings], lat, lon)]
    assert area in others or len(others) == 1
    assert holds(areas.land_rings(), lat, lon)


@built
@pytest.mark.parametrize(("country", "area"), [("ML", "iso:ML-7"), ("LB", "iso:LB-BI"), ("CD", "iso:CD-EQ"), ("NP", "iso:NP-P4")])
def test_an_outline_older_than_a_split_is_nobodys(country: str, area: str) -> None:
    areas = read_areas(country)
    assert areas is not None
    assert areas.rings(area) == []


@built
def test_every_file_holds_closed_rings_on_earth() -> None:
    for country in read_boxes():
        areas = read_areas(country)
        assert areas is not None, country
        shapes = [*(unit.rings for unit in areas.units), *areas.wide.values(), areas.land]
        assert all(shapes), country
        for points in (walk(ring, areas.lines) for rings in shapes for ring in rings):
            assert len(points) >= 4, country
            assert points[0] == points[-1], country
            assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in points), country
        ids = [unit.id for unit in areas.units if unit.id] + list(areas.wide)
        assert len(ids) == len(set(ids)), country


@built
def test_the_files_are_small() -> None:
    folder = Path(str(files("recount").joinpath("data", "built", "areas")))
    sizes = [path.stat().st_size for path in folder.iterdir()]
    assert len(sizes) > 200
    assert sum(sizes) < 2_500_000
    assert max(sizes) < 120_000


@built
def test_close_up_lines_between_areas_are_drawn_and_from_afar_only_those_of_countries() -> None:
    kinds = {kind for kind, _ in find_terrain(read_outlines(), SYRIA).lines}
    assert kinds == {"coast", "inner", "border", "disputed"}
    world = fit([Box(-100, -30, 100, 60)], 1080, 590)
    assert {kind for kind, _ in find_terrain(read_outlines(), world).lines} == {"coast", "border", "disputed"}


@built
def test_a_border_is_drawn_once_so_that_broken_lines_stay_broken() -> None:
    lines = [line for _, line in find_terrain(read_outlines(), SYRIA).lines]
    assert len(lines) == len({min(line, line[::-1]) for line in lines})


def all_sides() -> Iterator[tuple[str, ...]]:
    yield from (sides for _, sides in read_outlines().sides())
    for country in read_boxes():
        areas = read_areas(country)
        if areas is not None:
            yield from (sides for _, sides in areas.sides())


@built
def test_every_disputed_line_is_a_line_of_the_outlines() -> None:
    seen = {sides for sides in all_sides() if len(sides) == 2}
    idle = [rule for rule in read_disputed().rules if not any(rule.fits(sides) for sides in seen)]
    assert idle == []


def test_a_line_that_crosses_the_edge_of_the_map_is_carried_on() -> None:
    assert unwrap([(179.0, 60.0), (-179.0, 61.0), (178.0, 62.0)]) == ((179.0, 60.0), (181.0, 61.0), (178.0, 62.0))
    russia = next(country for country in read_outlines().countries if country.code == "RU")
    assert any(holds([list(ring)], 60.0, 90.0) for ring in read_outlines().rings(russia))


def place_of(id_: str | None, precision: PlacePrecision, relation: str | None = None) -> Located:
    return Located("Idlib", Span(11, 16, "Idlib"), id_, 35.87, 36.55, 37.0, precision, "SY", "Idlib", relation=relation)


@built
def test_only_what_is_the_area_itself_is_drawn_as_its_outline() -> None:
    tint = find_tint(place_of("iso:SY-ID", PlacePrecision.ADMIN1))
    assert tint is not None
    x, y, half = roomiest(tint, SYRIA)
    rings = [[SYRIA.point(lon, lat) for lon, lat in ring] for ring in tint.rings]
    assert holds(rings, y, x - half * 0.9)
    assert holds(rings, y, x + half * 0.9)
    assert find_tint(place_of("iso:SY-ID", PlacePrecision.ADMIN1, "north")) is None
    assert find_tint(place_of("iso:SY-ID", PlacePrecision.NEAR)) is None
    assert find_tint(place_of("pcode:SY07", PlacePrecision.ADMIN1)) is None
    assert find_tint(place_of(None, PlacePrecision.ADMIN1)) is None


def idlib() -> Coding:
    maker = Maker("A clash in Idlib.")
    mention = maker.place(PlaceRole.EVENT, "Idlib", (35.87, 36.55), PlacePrecision.ADMIN1, 37.0)
    located = place_of("iso:SY-ID", PlacePrecision.ADMIN1)
    clash = maker.claim("A clash in Idlib", places=(type(mention)(mention.role, located),))
    return coding(maker, incidents=(incident([clash], Grade.SINGLE),))


def map_of(tmp_path: Path) -> str:
    with (tmp_path / "page.html").open("w", encoding="utf-8") as stream:
        write_page(idlib(), stream)
    found = re.search(r'<section id="map".*?</section>', (tmp_path / "page.html").read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    return found[0]


@built
def test_an_area_is_drawn_as_its_outline(tmp_path: Path) -> None:
    drawn = map_of(tmp_path)
    assert re.search(r'<g class="area single"><path d="M[^"]+Z" class="ring">', drawn)
    assert "Somewhere within the outline." in drawn
    assert "Somewhere within the circle." not in drawn
    assert SOURCE_CLOSE in drawn


def test_without_the_files_the_map_does_with_countries_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recount.publish.page.areas.read_boxes", dict)
    monkeypatch.setattr("recount.publish.page.places.read_boxes", dict)
    monkeypatch.setattr(terrain, "read_boxes", dict)
    read_areas.cache_clear()
    drawn = map_of(tmp_path)
    read_areas.cache_clear()
    assert re.search(r'<g class="area single"><circle', drawn)
    assert 'class="border"' in drawn
    assert 'class="inner"' not in drawn
    assert "outline" not in drawn.replace(SOURCE, "").replace("the outline of an area says", "")
    assert SOURCE in drawn
