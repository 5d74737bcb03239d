# ruff: noqa: S603 - our own scripts, run by our own interpreters
"""The speed of extraction on one core, beside a blank spaCy pipeline over the same text: reports a second, memory, stages, linearity.

``python scripts/bench.py [--quick] [--plain]`` makes reports with make_corpus.py and codes each by itself, from a row to JSON lines.
spaCy is no part of the product: it is installed into a folder of the bench's own (``.bench``), and left out where it cannot be had.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
import venv
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from make_corpus import make_reports

HERE = Path(__file__).resolve()
FOLDER = HERE.parent.parent / ".bench"
SPACY = "spacy>=3.8,<4"
#: Numbers of reports by kind: enough to see whether time and memory grow with them.
SIZES = {"general": (1_000, 2_000, 4_000), "conflict": (250, 500, 1_000)}
QUICK = {"general": (100, 200, 400), "conflict": (25, 50, 100)}
#: What is wanted: reports a second, and the ratio to the blank pipeline.
WANTED = {"general": (400, 1.5), "conflict": (100, 0.4)}
#: A blank pipeline with sentence ends, timed without its import; it prints reports a second.
BLANK = """
import json, sys, time
import spacy
nlp = spacy.blank("en")
nlp.add_pipe("sentencizer")
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
begun = time.process_time()
words = sum(len(document) for document in nlp.pipe(texts))
print(len(texts) / (time.process_time() - begun))
"""
Stage = Callable[..., Any]


def write_corpus(kind: str, number: int, folder: Path, *, plain: bool) -> Path:
    """A table of made reports."""
    path = folder / f"{kind}-{number}.jsonl"
    with path.open("w", encoding="utf-8") as stream:
        stream.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in make_reports(kind, number, plain=plain))
    return path


def find_spacy() -> Path | None:
    """The interpreter that has spaCy, installed if need be; None where it cannot be had."""
    python = FOLDER / "bin" / "python"
    if not python.exists():
        venv.create(FOLDER, with_pip=True)
    if subprocess.run([python, "-c", "import spacy"], check=False, capture_output=True).returncode != 0:
        subprocess.run([python, "-m", "pip", "install", "-qqq", "--disable-pip-version-check", SPACY], check=False)
    return python if subprocess.run([python, "-c", "import spacy"], check=False, capture_output=True).returncode == 0 else None


def time_blank(python: Path | None, path: Path) -> float | None:
    """Reports a second of the blank pipeline."""
    if python is None:
        return None
    return float(subprocess.run([python, "-c", BLANK, path], check=True, capture_output=True, text=True).stdout)


def measure_apart(path: Path) -> dict[str, float]:
    """Extraction of a table in a process of its own, so that its memory is its own."""
    done = subprocess.run([sys.executable, HERE, "--measure", path], check=True, capture_output=True, text=True)
    return dict(json.loads(done.stdout))


def measure(path: Path) -> dict[str, float]:
    """Processor seconds and peak memory of coding every report of a table by itself, warm."""
    from recount.coder import read_engine  # noqa: PLC0415 - the other ways to call this script need none of it
    from recount.pipeline import code_each  # noqa: PLC0415
    from recount.publish.jsonl import write_reports  # noqa: PLC0415

    read_engine()
    begun = time.process_time()
    with tempfile.TemporaryFile("w", encoding="utf-8") as stream:
        write_reports(code_each([str(path)]), stream)
    seconds = time.process_time() - begun
    return {"seconds": seconds, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def measure_stages(path: Path) -> dict[str, float]:
    """Processor seconds by stage, over all reports of a table."""
    from recount import coder  # noqa: PLC0415
    from recount.collect.reports import collect_reports  # noqa: PLC0415
    from recount.read.reports import Defaults, read_report  # noqa: PLC0415

    spent: dict[str, float] = defaultdict(float)
    inside = [0.0]

    def timed(name: str, stage: Stage) -> Stage:
        def run(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - it stands for any stage
            begun, before = time.process_time(), inside[0]
            inside[0] = 0.0
            result = stage(*arguments, **named)
            whole = time.process_time() - begun
            spent[name] += whole - inside[0]
            inside[0] = before + whole
            return result

        return run

    engine = coder.read_engine()
    from dataclasses import replace  # noqa: PLC0415

    finders = {name: timed(name, getattr(engine, name)) for name in ("parties", "places", "times", "quantities", "weapons", "loaded")}
    watched = replace(engine, **finders)
    coder.read_engine = lambda *_, **__: watched  # type: ignore[assignment,misc]
    names = {"skim_text": "words", "tag_all": "tags", "find_drafts": "drafts", "make_claims": "claims"}
    names |= dict.fromkeys(("place_mentions", "resolve_places"), "placing")
    for function, name in names.items():
        setattr(coder, function, timed(name, getattr(coder, function)))
    read, code = timed("read", read_report), timed("the rest, with the gate", coder.code_document)
    for raw in collect_reports([str(path)], None):
        document, _ = read(raw, Defaults(None, None))
        code(document)
    return dict(spent)


def show(kind: str, sizes: Sequence[int], folder: Path, python: Path | None, *, plain: bool) -> None:
    """The figures of one kind of reports."""
    print(f"\n{kind}: about 600 words a report; wanted {WANTED[kind][0]} reports/s, {WANTED[kind][1]} of a blank pipeline")
    print(f"{'reports':>9} {'seconds':>8} {'reports/s':>10} {'blank':>8} {'ratio':>6} {'peak MB':>8}")
    for number in sizes:
        path = write_corpus(kind, number, folder, plain=plain)
        found, blank = measure_apart(path), time_blank(python, path)
        speed = number / found["seconds"]
        beside = f"{blank:8.0f} {speed / blank:6.2f}" if blank is not None else f"{'-':>8} {'-':>6}"
        print(f"{number:9} {found['seconds']:8.1f} {speed:10.1f} {beside} {found['peak']:8.0f}", flush=True)
    done = subprocess.run(
        [sys.executable, HERE, "--stages", folder / f"{kind}-{sizes[0]}.jsonl"], check=True, capture_output=True, text=True
    )
    spent = json.loads(done.stdout)
    whole = sum(spent.values())
    shares = sorted(spent.items(), key=lambda item: -item[1])
    print("stages: " + ", ".join(f"{name} {seconds / whole:.0%}" for name, seconds in shares))


def main() -> None:
    """Measure everything, or one table for the process that asks."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--quick", action="store_true", help="a tenth of the reports")
    arguments.add_argument("--plain", action="store_true", help="reports of few words, often repeated, which a blank pipeline remembers")
    arguments.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    arguments.add_argument("--stages", type=Path, help=argparse.SUPPRESS)
    chosen = arguments.parse_args()
    if chosen.measure is not None or chosen.stages is not None:
        print(json.dumps(measure(chosen.measure) if chosen.measure is not None else measure_stages(chosen.stages)))
        return
    python = find_spacy()
    if python is None:
        print("spaCy could not be had: speed is shown without a blank pipeline beside it")
    with tempfile.TemporaryDirectory() as folder:
        for kind, sizes in (QUICK if chosen.quick else SIZES).items():
            show(kind, sizes, Path(folder), python, plain=chosen.plain)


if __name__ == "__main__":
    main()
