"""Codes the gold with Recount and prints how right the output is.

python scripts/score.py [--gold eval/gold] [--explain] [--reports] [--output FILE]
python scripts/score.py --shared FOLDER           score another folder of gold of the same schema as well
python scripts/score.py --raise-floors            raise eval/floors.toml to what was measured; never lowers one
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from recount.evaluate import Floors, Gold, Scores, digest_gold, raise_floors, read_floors, read_gold, render_floors, score, stage_reports
from recount.evaluate.report import render_remarks, render_reports, render_table

ROOT = Path(__file__).resolve().parent.parent
OWN = ROOT / "eval" / "gold"
FLOORS = ROOT / "eval" / "floors.toml"


def code_gold(gold: Gold) -> Iterator[dict[str, Any]]:
    """What Recount prints for the reports of a gold, coded together."""
    from recount.pipeline import code_paths  # noqa: PLC0415 - heavy, and only needed where nothing was coded before
    from recount.publish.jsonl import find_records  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        paths = [str(path) for path in stage_reports(gold, Path(folder))]
        coding = code_paths(paths, on_issue=lambda issue: print(issue, file=sys.stderr))
    yield from find_records(coding)


def read_records(path: Path) -> Iterator[dict[str, Any]]:
    """Lines that `recount code --format jsonl` printed earlier."""
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line:
            yield json.loads(line)


def show(title: str, scores: Scores, floors: Floors | None, options: argparse.Namespace) -> None:
    """Print one scoring."""
    parts = [render_table(scores, floors)]
    if options.reports:
        parts.append(render_reports(scores))
    if options.explain:
        parts.append(render_remarks(scores))
    print(f"{title}\n")
    print("\n\n".join(parts))


def parse_options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=OWN, help="folder of gold (default: the project's own)")
    parser.add_argument("--shared", type=Path, help="another folder of gold, scored after the first")
    parser.add_argument("--output", type=Path, help="score this file of JSON lines instead of coding the reports")
    parser.add_argument("--explain", action="store_true", help="print every miss and false alarm by class")
    parser.add_argument("--reports", action="store_true", help="print the main measures of each report")
    parser.add_argument("--raise-floors", action="store_true", help="write what was measured to eval/floors.toml where it is better")
    options = parser.parse_args()
    if options.raise_floors and options.gold.resolve() != OWN:
        parser.error("floors are raised on the project's own gold only; leave out --gold")
    return options


def main() -> None:
    """Score, print, and raise the floors if asked to."""
    options = parse_options()
    gold, floors = read_gold(options.gold), read_floors(FLOORS)
    scores = score(gold, read_records(options.output) if options.output else code_gold(gold))
    digest = digest_gold(options.gold)
    show(f"{options.gold} ({len(gold.reports)} reports)", scores, floors if digest == floors.digest else None, options)
    if options.raise_floors:
        FLOORS.write_text(render_floors(raise_floors(floors, scores, digest)), encoding="utf-8")
    if options.shared:
        other = read_gold(options.shared)
        show(f"\n{options.shared} ({len(other.reports)} reports)", score(other, code_gold(other)), None, options)


if __name__ == "__main__":
    main()
