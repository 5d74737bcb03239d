# ruff: noqa: S603 - our own program, run by our own interpreter
"""Whether this checkout codes reports as another one does, to the last byte: what a change made only for speed must leave alone.

``python scripts/same_output.py OTHER [PATH...]`` runs ``recount code`` of both checkouts over each PATH (a folder or a table of reports)
and prints the SHA-256 of what each wrote. Without PATH: the gold, every blind round, and 200 made reports of each kind. Exit 1: not alike.
"""

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from make_corpus import make_reports

HERE = Path(__file__).resolve().parent.parent
#: So many made reports of each sort are coded too.
MADE = {"general": 200, "conflict": 200}
#: The records of a folder of gold: they are no reports.
RECORDS = "*.json"
CODE = "import sys; from recount.cli.main import main; sys.argv = ['recount', 'code', '--format', 'jsonl', *sys.argv[1:]]; main()"


def main() -> int:
    """Compare both over all inputs."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("other", type=Path, help="the checkout to compare with; its built data must be there")
    arguments.add_argument("paths", type=Path, nargs="*", help="folders or tables of reports")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        inputs = list(chosen.paths) or [*find_gold(), *write_made(Path(folder))]
        differing = [path for path in inputs if not is_same(path, chosen.other, Path(folder))]
    print(f"{len(inputs)} inputs, {len(differing)} coded otherwise")
    return 1 if differing else 0


def find_gold() -> Iterator[Path]:
    """The folders of the project's own gold."""
    yield HERE / "eval" / "gold"
    yield from sorted(path for path in (HERE / "eval" / "rounds").iterdir() if path.is_dir())


def write_made(folder: Path) -> Iterator[Path]:
    """Tables of made reports."""
    for kind, number in MADE.items():
        path = folder / f"{kind}.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in make_reports(kind, number)), encoding="utf-8")
        yield path


def is_same(path: Path, other: Path, folder: Path) -> bool:
    """Whether both checkouts write the same for an input, together and for each report by itself; it prints their digests."""
    reports = path
    if path.is_dir():
        reports = folder / "reports" / "-".join(path.parts[-3:])
        shutil.copytree(path, reports, ignore=shutil.ignore_patterns(RECORDS))
    ours, theirs = digest(HERE, reports), digest(other, reports)
    print(f"{'same  ' if ours == theirs else 'DIFFER'} {ours[:16]} {theirs[:16]} {path}", flush=True)
    return ours == theirs


def digest(checkout: Path, reports: Path) -> str:
    """The digest of what the program of a checkout writes of these reports; hashing of words differs from run to run, as in use."""
    surroundings = {**os.environ, "PYTHONPATH": str(checkout / "src")}
    done = subprocess.run([sys.executable, "-c", CODE, reports], cwd=checkout, env=surroundings, check=False, capture_output=True)
    if done.returncode > 1 or not done.stdout:
        raise SystemExit(f"{checkout}: recount code {reports} failed: {done.stderr.decode()[-500:]}")
    return hashlib.sha256(done.stdout).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
