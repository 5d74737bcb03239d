"""Country outlines for the page's map: Natural Earth's 1:50m, made small enough to be kept with the program.

Run once by a maintainer who has npm: ``python scripts/build_outlines.py``. Fetches the package ``world-atlas`` (ISC; its data are
Natural Earth's, public domain) into a temporary folder and writes ``src/recount/data/publish/outlines.json``.
"""

import json
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

PACKAGE = "world-atlas@2.0.2"
TARGET = Path(__file__).parent.parent / "src/recount/data/publish/outlines.json"
#: Steps per degree: a hundredth of a degree is about a kilometre, finer than 1:50m is.
STEPS = 100
NOTE = (
    "Country outlines, Natural Earth 1:50m (public domain), by way of the npm package world-atlas 2.0.2 (ISC); written by"
    " scripts/build_outlines.py, not by hand. Each arc is a polyline of longitude and latitude in hundredths of a degree, as zigzag"
    " differences in base 32 (offset 63). A country lists its rings as numbers of arcs; ~n is arc n reversed. code is the ISO 3166-1"
    " numeric code, null where none is assigned. What must not go in: provinces, names of places, anything that is not an outline."
)


def main() -> None:
    """Fetch, convert, write."""
    with tempfile.TemporaryDirectory() as folder:
        # A fixed package from the registry that npm is set to; no shell, no input from outside.
        subprocess.run(["npm", "install", "--silent", "--ignore-scripts", PACKAGE], cwd=folder, check=True)  # noqa: S603, S607
        source = Path(folder) / "node_modules/world-atlas/countries-50m.json"
        topology = json.loads(source.read_text(encoding="utf-8"))
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(to_text(topology), encoding="utf-8")
    print(f"{TARGET}: {TARGET.stat().st_size:,} bytes")


def to_text(topology: dict[str, Any]) -> str:
    """The outlines as one JSON object, a country or an arc on each line so that differences can be read."""
    shapes = topology["objects"]["countries"]["geometries"]
    countries = ",\n".join(json.dumps(to_country(shape), ensure_ascii=False) for shape in shapes if shape["arcs"])
    arcs = ",\n".join(json.dumps(to_polyline(points)) for points in decode_arcs(topology))
    return f'{{\n"note": {json.dumps(NOTE)},\n"countries": [\n{countries}\n],\n"arcs": [\n{arcs}\n]\n}}\n'


def decode_arcs(topology: dict[str, Any]) -> Iterator[list[tuple[int, int]]]:
    """Arcs in steps of a hundredth of a degree, without the points that fall together."""
    (scale_x, scale_y), (move_x, move_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points: list[tuple[int, int]] = []
        for right, up in arc:
            x, y = x + right, y + up
            point = (round((x * scale_x + move_x) * STEPS), round((y * scale_y + move_y) * STEPS))
            if not points or point != points[-1]:
                points.append(point)
        yield points


def to_polyline(points: list[tuple[int, int]]) -> str:
    """Points as text: the first as it is, the others as differences."""
    pairs = pairwise([(0, 0), *points])
    return "".join(to_digits(after[axis] - before[axis]) for before, after in pairs for axis in (0, 1))


def to_digits(number: int) -> str:
    """A number as zigzag, five bits a character, lowest first; 32 is added to all but the last."""
    rest = ~(number << 1) if number < 0 else number << 1
    digits = []
    while rest >= 32:
        digits.append(chr((rest & 31 | 32) + 63))
        rest >>= 5
    return "".join([*digits, chr(rest + 63)])


def to_country(shape: dict[str, Any]) -> dict[str, Any]:
    """Name, code and rings of one country; holes are rings like any other, since areas are filled by the even-odd rule."""
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    return {"name": shape["properties"]["name"], "code": shape.get("id"), "rings": [ring for polygon in polygons for ring in polygon]}


if __name__ == "__main__":
    main()
