"""Codes the MUC-4 corpus with Recount and prints how well its templates agree with the key.

python scripts/score_muc.py FOLDER                     train on FOLDER/dev.jsonl, score FOLDER/tst12.jsonl
python scripts/score_muc.py FOLDER --folds 5           cross-validate on dev.jsonl; the test documents are not opened
python scripts/score_muc.py FOLDER --engine            the engine's claims alone, nothing learned, on dev.jsonl

--predictions FILE writes the templates as JSON lines. --cache FOLDER keeps what was trained (default: build/muc, ignored by git).
The corpus states no licence: neither its texts nor weights trained on them may be added to the project.
"""

import argparse
import gc
import hashlib
import json
import multiprocessing
import pickle
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import ClassVar

from recount.coder import code_document, find_mentions, read_engine
from recount.evaluate.errors import ErrorCell, ErrorColumn
from recount.evaluate.muc.adapting import adapt_claims
from recount.evaluate.muc.assembling import make_templates, read_choices
from recount.evaluate.muc.casing import Caser, learn_caser
from recount.evaluate.muc.coded import Coded
from recount.evaluate.muc.documents import ROLES, MucDocument, Template, read_documents
from recount.evaluate.muc.faults import count_faults
from recount.evaluate.muc.linear import Linear
from recount.evaluate.muc.measures import SLOTS, add_counts, score_entities, score_templates, table_of
from recount.evaluate.muc.selector import Job, Selector, train_selector
from recount.evaluate.muc.views import View, view_report
from recount.records.document import Document, Published
from recount.records.period import Days
from recount.text.read_text import read_text

ROOT = Path(__file__).resolve().parent.parent
#: Where what was trained is kept, and how many processes code and train.
CACHE, WORKERS = ROOT / "build" / "muc", 2
SOURCES = ROOT / "src" / "recount" / "evaluate" / "muc"
WORDS = ROOT / "src" / "recount" / "data" / "evaluate" / "muc_words.toml"
MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
DAY = re.compile(rf"(\d{{1,2}}) ({'|'.join(MONTHS)})[A-Z]* (\d\d)\b")

Answers = list[tuple[MucDocument, tuple[Template, ...]]]


@dataclass(frozen=True, slots=True)
class Coder:
    """Codes one document; a value, so that it can be sent to another process."""

    caser: Caser

    def __call__(self, document: MucDocument) -> View:
        """The engine's finds in a document, as the selector sees them."""
        text = self.caser.capitalise(document.text).replace("    ", "  \n\n")
        report = Document(document.id, "", text, "0" * 64, document.id, published=find_day(document.dateline))
        engine = read_engine()
        reading = read_text(text, engine.tagger)
        finds = find_mentions(engine, report, reading)
        claims = code_document(report).claims
        reading = replace(reading, tags=reading.tags[:])  # all tags at once: they are all needed, and are sent to another process
        return view_report(Coded(document, reading, finds.parties, finds.weapons, finds.places, claims), self.caser)


def find_day(dateline: str | None) -> Published | None:
    """The day of a dateline ("SAN JOSE, 3 JAN 90")."""
    match = DAY.search(dateline or "")
    if match is None:
        return None
    day = date(1900 + int(match[3]), MONTHS.index(match[2]) + 1, int(match[1]))
    return Published(day.isoformat(), Days(day, day))


def code_all(documents: Sequence[MucDocument], caser: Caser, pool: ProcessPoolExecutor) -> list[View]:
    """Views of documents, in order."""
    return list(pool.map(Coder(caser), documents, chunksize=20))


def answer(views: Sequence[View], selector: Selector) -> Answers:
    """Templates of the selector."""
    choices = read_choices()
    return [(view.coded.document, make_templates(view, selector.guess(view), selector, choices)) for view in views]


class Fork:
    """Spreads training jobs over processes that inherit the examples, which would take longer to send than to learn from."""

    jobs: ClassVar[Sequence[Job]] = ()

    def __init__(self, workers: int) -> None:
        self.workers = workers

    def __call__(self, train: Callable[[Job], Linear], jobs: Sequence[Job]) -> Iterator[Linear]:
        """The trained models, in the order of the jobs."""
        Fork.jobs = jobs
        with ProcessPoolExecutor(self.workers, multiprocessing.get_context("fork")) as pool:
            yield from pool.map(partial(_run_job, train), range(len(jobs)))
        Fork.jobs = ()


def _run_job(train: Callable[[Job], Linear], number: int) -> Linear:
    """One job of those that the process was born with."""
    return train(Fork.jobs[number])


def cross_validate(views: Sequence[View], folds: int, run: Fork) -> Answers:
    """Answers for each document by models that have not seen it."""
    answers: Answers = []
    for fold in range(folds):
        selector = train_selector([view for n, view in enumerate(views) if n % folds != fold], run)
        answers += answer([view for n, view in enumerate(views) if n % folds == fold], selector)
    return answers


def read_or_train(path: Path, folder: Path, pool: ProcessPoolExecutor, run: Fork) -> tuple[Caser, Selector]:
    """The models kept under a name that holds the corpus and the recipe; trained where there are none."""
    source = folder / "dev.jsonl"
    files = [source, *sorted(SOURCES.glob("*.py")), WORDS]
    kept = path / f"{hashlib.sha256(b''.join(file.read_bytes() for file in files)).hexdigest()[:16]}.pickle"
    if kept.exists():
        with kept.open("rb") as stream:
            caser, selector = pickle.load(stream)  # noqa: S301 - our own file
            return caser, selector
    documents = list(read_documents(source))
    caser = learn_caser(document.text for document in documents)
    selector = train_selector(code_all(documents, caser, pool), run)
    path.mkdir(parents=True, exist_ok=True)
    with kept.open("wb") as stream:
        pickle.dump((caser, selector), stream)
    return caser, selector


def render(answers: Answers) -> Iterator[str]:
    """Tables of both measures and of the faults."""
    yield from table_of("template F1", add_counts([score_templates(*pair) for pair in answers], SLOTS))
    yield ""
    yield from table_of("CEAF-REE", add_counts([score_entities(*pair) for pair in answers], ROLES))
    yield ""
    faults = sum((count_faults(*pair) for pair in answers), Counter[str]())
    yield "faults"
    yield from (f"  {name:36}{count:6}" for name, count in sorted(faults.items()))


def write_predictions(path: Path, answers: Answers) -> None:
    """Templates as JSON lines."""
    with path.open("w", encoding="utf-8") as stream:
        for document, templates in answers:
            raw = [
                {"incident_type": t.kind} | {role: [list(entity) for entity in t.roles.get(role, ())] for role in ROLES} for t in templates
            ]
            stream.write(json.dumps({"id": document.id, "templates": raw}) + "\n")


def parse_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--folds", type=int)
    parser.add_argument("--engine", action="store_true")
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--cache", type=Path, default=CACHE)
    parser.add_argument("--workers", type=int, default=WORKERS)
    return parser.parse_args()


def answer_test(folder: Path, cache: Path, workers: int, pool: ProcessPoolExecutor) -> Answers:
    """The test documents with their templates, by what is kept in the cache or trained now."""
    caser, selector = read_or_train(cache, folder, pool, Fork(workers))
    return answer(code_all(list(read_documents(folder / "tst12.jsonl")), caser, pool), selector)


def error_column(folder: Path) -> ErrorColumn | None:
    """The errors on the test documents under a folder by class, for the table of ``score.py``; None where it holds no such corpus."""
    path = next((found.parent for found in sorted(folder.rglob("tst12.jsonl"))), None)
    if path is None:
        return None
    with ProcessPoolExecutor(WORKERS) as pool:
        answers = answer_test(path, CACHE, WORKERS, pool)
    print("\n".join(("", f"{path}: MUC-4", "", *render(answers))))
    faults: Counter[str] = sum((count_faults(document, given) for document, given in answers), Counter())
    return ErrorColumn("MUC-4", {f"muc: {fault}": ErrorCell(number) for fault, number in sorted(faults.items())})


def main() -> None:
    """Train where needed, score, print."""
    arguments = parse_arguments()
    began = time.monotonic()
    gc.disable()  # millions of small strings, no cycles: the collector would only walk them
    with ProcessPoolExecutor(arguments.workers) as pool:
        if arguments.engine or arguments.folds:
            documents = list(read_documents(arguments.folder / "dev.jsonl"))
            views = code_all(documents, learn_caser(d.text for d in documents), pool)
            made = [(v.coded.document, adapt_claims(v.coded)) for v in views] if arguments.engine else None
            answers = made if made is not None else cross_validate(views, arguments.folds, Fork(arguments.workers))
        else:
            answers = answer_test(arguments.folder, arguments.cache, arguments.workers, pool)
    print("\n".join(render(answers)))
    print(f"{time.monotonic() - began:.0f} s", file=sys.stderr)
    if arguments.predictions is not None:
        write_predictions(arguments.predictions, answers)


if __name__ == "__main__":
    main()
