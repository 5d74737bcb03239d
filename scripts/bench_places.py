# ruff: noqa: S603 - our own program, run by our own interpreter
"""The index of places at the size of the world: rows a second and memory of an import, look-ups a second, opening, memory of reading.

``python scripts/bench_places.py [ROWS] [--folder FOLDER]`` makes a dump of so many rows (200,000) in the format of allCountries and imports
it into a new project. 12,000,000 rows need about 12 GB of disk and up to an hour.
"""

import argparse
import json
import os
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from made_geonames import make_name, make_rows

from recount.lexicon.gazetteer import Gazetteer, built_index

ROWS = 200_000
ASKED = 20_000
#: What is wanted: milliseconds to open the index and answer once, megabytes of a process after 20,000 look-ups.
OPENING_MS, READING_MB = 10, 60
RUN = "import sys; from recount.cli.main import main; sys.argv[0] = 'recount'; main()"
MEGABYTE = 1 << 20


def write_dump(path: Path, number: int) -> None:
    """A made dump."""
    with path.open("w", encoding="utf-8") as stream:
        stream.writelines(f"{row}\n" for row in make_rows(number))


def import_dump(project: Path, dump: Path) -> tuple[float, float, str]:
    """Seconds and peak megabytes of the command that imports it, and what it says."""
    begun = time.perf_counter()
    command = [sys.executable, "-c", RUN, "places", "import", str(dump), "--project", str(project)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    said = child.stdout.read() if child.stdout is not None else ""
    _, code, usage = os.wait4(child.pid, 0)
    if code != 0:
        raise SystemExit(f"the import ended with {os.waitstatus_to_exitcode(code)}")
    return time.perf_counter() - begun, usage.ru_maxrss / 1024, said.strip()


def read_apart(volumes: list[Path], dump: Path | None) -> dict[str, float]:
    """What reading takes, in a process of its own."""
    command = [sys.executable, __file__, "--read", *map(str, volumes), *(["--names", str(dump)] if dump is not None else [])]
    return dict(json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))


def read(volumes: list[Path], dump: Path | None) -> dict[str, float]:
    """Opening, look-ups a second and memory, nothing remembered at first."""
    known, unknown = _names(dump)
    begun = time.perf_counter()
    gazetteer = Gazetteer(built_index(), *volumes)
    gazetteer.find("Goma")
    opened = time.perf_counter()
    found = sum(bool(gazetteer.find(name)) for name in known)
    halfway = time.perf_counter()
    for name in unknown:
        gazetteer.find(name)
    ended = time.perf_counter()
    return {
        "opening_ms": (opened - begun) * 1000,
        "found": found / len(known),
        "known_per_s": len(known) / (halfway - opened),
        "unknown_per_s": len(unknown) / (ended - halfway),
        "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def _names(dump: Path | None) -> tuple[list[str], list[str]]:
    """Names that are there, from all over the dump or of the built index, and names that are not."""
    chance = random.Random(1)  # noqa: S311 - no secrets
    unknown = [f"{make_name(chance)}xyx {number}" for number in range(ASKED // 2)]
    if dump is None:
        with closing(sqlite3.connect(f"{built_index().as_uri()}?mode=ro", uri=True)) as connection:
            rows = connection.execute("SELECT name FROM place WHERE number % 24 = 0 LIMIT ?", (ASKED // 2,)).fetchall()
        return [name for (name,) in rows], unknown
    size = dump.stat().st_size
    with dump.open("rb") as stream:
        known = []
        for at in sorted(chance.randrange(size) for _ in range(ASKED)):
            stream.seek(at)
            stream.readline()
            cells = stream.readline().decode("utf-8").split("\t")
            if len(cells) > 6 and cells[6] == "P":
                known.append(cells[1])
    return known, unknown


def main() -> None:
    """Make, import, read; print what it took."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("rows", nargs="?", type=int, default=ROWS)
    options.add_argument("--folder", type=Path, help="where the dump and the project are made, and left")
    options.add_argument("--read", nargs="*", type=Path, help=argparse.SUPPRESS)
    options.add_argument("--names", type=Path, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.read is not None:
        print(json.dumps(read(given.read, given.names)))
        return
    folder = given.folder or Path(tempfile.mkdtemp(prefix="recount-places-"))
    try:
        bench(folder, given.rows)
    finally:
        if given.folder is None:
            shutil.rmtree(folder)


def bench(folder: Path, rows: int) -> None:
    """One dump, one project."""
    folder.mkdir(parents=True, exist_ok=True)
    dump, project = folder / "allCountries.txt", folder / "project"
    if not dump.exists():
        write_dump(dump, rows)
    subprocess.run([sys.executable, "-c", RUN, "init", str(project)], check=True, capture_output=True)
    print(f"{rows:,} rows, {dump.stat().st_size / MEGABYTE:,.0f} MB")
    seconds, peak, said = import_dump(project, dump)
    print(said)
    volume = project / ".recount" / "imported.sqlite"
    print(f"import: {seconds:,.1f} s, {rows / seconds:,.0f} rows/s, peak {peak:,.0f} MB; volume {volume.stat().st_size / MEGABYTE:,.0f} MB")
    for what, volumes, names in (("built index", [], None), ("with the import", [volume], dump)):
        took = read_apart(volumes, names)
        print(
            f"{what}: opening {took['opening_ms']:.1f} ms (wanted {OPENING_MS}); look-ups/s: {took['known_per_s']:,.0f} of names that are"
            f" there ({took['found']:.0%} found), {took['unknown_per_s']:,.0f} of others; memory {took['mb']:.0f} MB (wanted {READING_MB})"
        )


if __name__ == "__main__":
    main()
