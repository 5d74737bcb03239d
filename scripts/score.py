"""Codes the gold with Recount and prints how right the output is.

python scripts/score.py [--gold eval/gold] [--explain] [--reports] [--output FILE]
python scripts/score.py --shared FOLDER           score the other gold and the PLOVER records that a folder is or holds as well
python scripts/score.py --raise-floors            raise eval/floors.toml to what was measured; never lowers one
python scripts/score.py --unread                  score rounds that are kept unread (eval/rounds/unread.txt) as well
python scripts/score.py --framing                 exchange names, loaded words and epithets, and print every claim that changes

Later rounds of gold (eval/rounds) and single sentences by ACLED sub-type (eval/sentences.csv) come after the gold; one table of errors by
class, a column a set, ends it all.
"""

import argparse
import importlib
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from recount import evaluate
from recount.evaluate import ClassScores, ErrorColumn, Example, Floors, Gold, Scores
from recount.evaluate.framing import Text, check_framing, read_texts, render_framing
from recount.records.document import Document

ROOT = Path(__file__).resolve().parent.parent
OWN = ROOT / "eval" / "gold"
ROUNDS = ROOT / "eval" / "rounds"
SENTENCES = ROOT / "eval" / "sentences.csv"
FLOORS = ROOT / "eval" / "floors.toml"
#: Where a folder that is shared holds the records of PLOVER's codebook.
PLOVER = Path("data") / "plover_gsr" / "plover_gsr.jsonl"
#: A script beside this one whose function `error_column(FOLDER)` gives the column of MUC-4, where the folder holds it (else None).
MUC = "score_muc"

Records = Iterator[dict[str, Any]]


def code_files(paths: Sequence[Path]) -> Records:
    """What Recount prints for files, coded together."""
    from recount.pipeline import code_paths  # noqa: PLC0415 - heavy, and only needed where nothing was coded before
    from recount.publish.jsonl import find_records  # noqa: PLC0415

    yield from find_records(code_paths([str(path) for path in paths], on_issue=lambda issue: print(issue, file=sys.stderr)))


def code_gold(gold: Gold) -> list[dict[str, Any]]:
    """What Recount prints for the reports of a gold."""
    with tempfile.TemporaryDirectory() as folder:
        return list(code_files(evaluate.stage_reports(gold, Path(folder))))


def score_examples(examples: Sequence[Example], code: str) -> ClassScores:
    """The scores of single sentences under one code of the event type."""
    with tempfile.TemporaryDirectory() as folder:
        records = list(code_files([evaluate.stage_examples(examples, Path(folder) / "sentences.jsonl")]))
    return ClassScores(evaluate.answer_examples(examples, records, code))


def read_records(path: Path) -> Records:
    """Lines that `recount code --format jsonl` printed earlier."""
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line:
            yield json.loads(line)


def show(title: str, scores: Scores, floors: Floors | None, options: argparse.Namespace) -> None:
    """Print one scoring."""
    parts = [evaluate.render_table(scores, floors)]
    if options.reports:
        parts.append(evaluate.render_reports(scores))
    if options.explain:
        parts.append(evaluate.render_remarks(scores))
    print(f"{title}\n")
    print("\n\n".join(parts))


def show_classes(title: str, scores: ClassScores, floor: float | None, options: argparse.Namespace) -> None:
    """Print the scores of single sentences."""
    print(f"\n{title}\n\n{evaluate.render_classes(scores, floor)}")
    if options.explain:
        print(f"\n{evaluate.render_mistakes(scores.answers)}")


def show_framing() -> None:
    """Print how many claims stay the same when sides are called by other names, and those that do not."""
    from recount.coder import code_document  # noqa: PLC0415
    from recount.publish.fields import claim_fields  # noqa: PLC0415
    from recount.text.dates import read_date_words  # noqa: PLC0415

    def code(text: Text) -> list[dict[str, Any]]:
        read = read_date_words(text.published[:10]) if text.published is not None else None
        published = read.published if read is not None else None
        document = Document(text.id, text.words.partition("\n")[0], text.words, "0" * 64, "note.txt", published=published)
        return [claim_fields(claim, incident=None, corrects=None) for claim in code_document(document).claims]

    texts = read_texts(evaluate.read_gold(OWN), evaluate.read_sentences(SENTENCES))
    print(f"\nthe same claims under other names and epithets\n\n{render_framing(check_framing(texts, code), explain=True)}")


def score_other(path: Path, name: str, options: argparse.Namespace) -> ErrorColumn:
    """Score another folder of gold."""
    gold = evaluate.read_gold(path)
    scores = evaluate.score(gold, code_gold(gold))
    show(f"\n{path} ({len(gold.reports)} reports)", scores, None, options)
    return evaluate.find_errors(name, scores)


def find_rounds(options: argparse.Namespace) -> tuple[Path, ...]:
    """The rounds to be scored: unread ones only when they are asked for."""
    return evaluate.find_gold(ROUNDS) if options.unread else evaluate.find_rounds(ROUNDS)


def score_shared(folder: Path, options: argparse.Namespace) -> Iterator[ErrorColumn]:
    """Score what a folder of others holds: gold, PLOVER records, MUC-4."""
    for path in evaluate.find_gold(folder):
        yield score_other(path, path.name, options)
    if (folder / PLOVER).exists():
        classes = score_examples(evaluate.read_plover(folder / PLOVER), "plover")
        show_classes(f"{folder / PLOVER}: PLOVER types", classes, None, options)
        yield evaluate.find_class_errors("PLOVER records", classes, "plover type of a sentence")
    if (ROOT / "scripts" / f"{MUC}.py").exists():
        column = importlib.import_module(MUC).error_column(folder)
        if column is not None:
            yield column


def parse_options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=OWN, help="folder of gold (default: the project's own)")
    parser.add_argument("--shared", type=Path, help="a folder that is or holds other gold, scored after the first")
    parser.add_argument("--output", type=Path, help="score this file of JSON lines instead of coding the reports")
    parser.add_argument("--explain", action="store_true", help="print every miss and false alarm by class")
    parser.add_argument("--reports", action="store_true", help="print the main measures of each report")
    parser.add_argument("--framing", action="store_true", help="check that names and epithets change no claim")
    parser.add_argument("--unread", action="store_true", help="score rounds that are still unread as well; not with --explain")
    parser.add_argument("--raise-floors", action="store_true", help="write what was measured to eval/floors.toml where it is better")
    options = parser.parse_args()
    if options.unread and options.explain:
        parser.error("what is unread stays unread; leave out --explain")
    if options.raise_floors and options.gold.resolve() != OWN:
        parser.error("floors are raised on the project's own gold only; leave out --gold")
    return options


def main() -> None:
    """Score, print, and raise the floors if asked to."""
    options = parse_options()
    gold, floors = evaluate.read_gold(options.gold), evaluate.read_floors(FLOORS)
    scores = evaluate.score(gold, read_records(options.output) if options.output else code_gold(gold))
    digest = evaluate.digest_gold(options.gold)
    show(f"{options.gold} ({len(gold.reports)} reports)", scores, floors if digest == floors.digest else None, options)
    columns = [evaluate.find_errors("own gold" if options.gold.resolve() == OWN else options.gold.name, scores)]
    columns += [score_other(path, f"round {path.name}", options) for path in find_rounds(options)]
    classes = score_examples(evaluate.read_sentences(SENTENCES), "acled_sub")
    show_classes("eval/sentences.csv: ACLED sub-types", classes, floors.sentences.weighted_f1, options)
    columns.append(evaluate.find_class_errors("sentences", classes, "sub-type of a sentence"))
    if options.raise_floors:
        risen = evaluate.raise_class_floor(evaluate.raise_floors(floors, scores, digest), classes, evaluate.digest_file(SENTENCES))
        FLOORS.write_text(evaluate.render_floors(risen), encoding="utf-8")
    if options.framing:
        show_framing()
    if options.shared:
        columns += score_shared(options.shared, options)
    print(f"\n{evaluate.render_errors(columns)}")


if __name__ == "__main__":
    main()
