"""Fits the weights of a claim's confidence to the project's gold, and prints them with how well they hold.

python scripts/fit_confidence.py [--also FOLDER]     print the fitted weights; FOLDER is gold that is measured and not fitted
python scripts/fit_confidence.py --write             put them into src/recount/data/lexicon/en/confidence.toml

A logistic model with a small penalty on each weight, solved by Newton's method: the same gold and the same coding give the same weights.
What a claim shows is found by recount.resolve.confidence, what is right is judged as the calibration of `make score` does. Each folder is
printed with the weights in the file, with the fitted ones, and with those fitted to the other folders alone. Rounds of gold that are kept
unread (eval/rounds/unread.txt) are neither fitted nor measured.
"""

import argparse
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from recount import evaluate
from recount.evaluate import BASE, Calibration, Judged
from recount.lexicon.confidence import read_confidence, reckon
from recount.pipeline import code_paths
from recount.publish.jsonl import find_records
from recount.resolve.confidence import find_signs

ROOT = Path(__file__).resolve().parent.parent
EVAL = ROOT / "eval"
WEIGHTS = ROOT / "src" / "recount" / "data" / "lexicon" / "en" / "confidence.toml"
#: Each weight is held back as if one more claim of each outcome showed its sign: what few claims show weighs little.
PENALTY = 1.0
DIGITS = 1

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Row:
    """One claim: the signs that it shows, and whether it is right."""

    claim: str
    signs: Mapping[str, bool]
    right: bool


def read_rows(folder: Path) -> tuple[Row, ...]:
    """The claims that Recount makes of a folder of gold, judged."""
    gold = evaluate.read_gold(folder)
    with tempfile.TemporaryDirectory() as staged:
        coding = code_paths([str(path) for path in evaluate.stage_reports(gold, Path(staged))])
    signs = {claim.id: find_signs(claim) for report in coding.reports for claim in report.claims}
    judged = evaluate.score(gold, find_records(coding)).judged
    return tuple(Row(one.claim, signs[one.claim], one.right) for one in judged)


def fit(rows: Sequence[Row]) -> dict[str, float]:
    """The weights under which what was right is likeliest, rounded."""
    weights = evaluate.fit_weights([(row.signs, row.right) for row in rows], PENALTY)
    return {name: round(weight, DIGITS) + 0.0 for name, weight in weights.items()}


def measure(rows: Sequence[Row], weights: Weights) -> Calibration:
    """Calibration of the claims of a folder under some weights."""
    return evaluate.calibrate([Judged(row.claim, reckon(weights, row.signs), row.right) for row in rows])


def render_weights(weights: Weights, folders: Mapping[str, Sequence[Row]]) -> Iterator[str]:
    """Each weight, and in each folder how many claims show its sign and the share of them that is right."""
    yield f"{'sign':<22}{'weight':>7}" + "".join(f"{name:>18}" for name in folders)
    for name, weight in weights.items():
        shares = []
        for rows in folders.values():
            shown = [row.right for row in rows if name == BASE or row.signs[name]]
            shares.append(f"{f'{sum(shown) / len(shown):.2f} of {len(shown)}' if shown else '-':>18}")
        yield f"{name:<22}{weight:>7.1f}{''.join(shares)}"


def render_folders(folders: Mapping[str, Sequence[Row]], fitted: Sequence[str], weights: Weights) -> Iterator[str]:
    """Calibration error and Brier score of each folder: weights in the file, fitted, and fitted without the folder."""
    yield f"{'folder':<18}{'claims':>7}{'right':>7}{'in the file':>16}{'fitted':>16}{'left out':>16}   (calibration error, Brier)"
    for name, rows in folders.items():
        others = [row for other in fitted if other != name for row in folders[other]]
        found = [measure(rows, read_confidence()), measure(rows, weights)]
        found += [measure(rows, fit(others))] if name in fitted else []
        figures = "".join(f"{f'{one.error:.3f}  {one.brier:.3f}':>16}" for one in found)
        yield f"{name:<18}{len(rows):>7}{sum(row.right for row in rows) / len(rows):>7.2f}{figures}"


def write_weights(weights: Weights) -> None:
    """Put the weights into their file; what stands beside them there stays."""
    text = WEIGHTS.read_text(encoding="utf-8")
    for name, weight in weights.items():
        line = re.search(rf"(?m)^{name} = \S+ *", text)
        if line is None:
            raise SystemExit(f"{WEIGHTS}: there is no weight {name!r} to be written")
        text = text[: line.start()] + f"{name} = {weight}".ljust(len(line[0])) + text[line.end() :]
    WEIGHTS.write_text(text, encoding="utf-8")


def main() -> None:
    """Fit, print, and write if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--also", type=Path, action="append", default=[], help="gold that is measured and not fitted")
    parser.add_argument("--write", action="store_true", help=f"write the weights to {WEIGHTS.relative_to(ROOT)}")
    options = parser.parse_args()
    fitted = (EVAL / "gold", *evaluate.find_rounds(EVAL / "rounds"))
    own = {str(path.relative_to(ROOT)): read_rows(path) for path in fitted}
    folders = own | {path.name: read_rows(path) for path in options.also}
    weights = fit([row for rows in own.values() for row in rows])
    print("\n".join((*render_weights(weights, folders), "", *render_folders(folders, list(own), weights))))
    if options.write:
        write_weights(weights)


if __name__ == "__main__":
    main()
