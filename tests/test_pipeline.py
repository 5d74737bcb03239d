"""All stages together: the same bytes whatever the circumstances, records as the schema has them, laws over any text."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from time import process_time

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recount.coder import code_document
from recount.pipeline import compare_reports
from recount.publish.schema import read_schema
from recount.records.claim import Claim
from recount.records.coding import CodedReport
from recount.records.span import Span
from tests.coded import as_document

REPORTS = {
    "radio.txt": """Night raid near Gao

Gao, 7 May 2024

Gunmen killed four farmers in a village 20 km south of Gao on Monday, residents told the radio. Two others were wounded.
The army said its soldiers later killed three rebels and seized weapons.
""",
    "ministry.txt": """Ministry on the attack near Gao

8 May 2024

The ministry put the toll at six dead in the attack near Gao on Monday. It denied that soldiers fired on farmers.
Since January, 45 attacks have killed 120 civilians in the region, up from 80 last year.
""",
    "monitor.txt": """Weekly notes

10 May 2024

A drone strike hit a market in Idlib on Wednesday, killing nine people, among them two children.
Police in Nairobi arrested 30 protesters on Thursday. The union called for another protest.
""",
    "quiet.txt": "Weather\n\n9 May 2024\n\nIt rained in Gao.\n",
}
#: Words that make engines stumble, strung together at random.
SCRAPS = [
    "Gunmen", "killed", "four farmers", "the army said", "on Monday", "in Gao", ",", ".", "according to", "\n\n", "\u201c", "\u201d", "not",
    "will attack", "between", "and", "12", "at least", "1,2", "20 km south of", "if", "denied", "was", "by", "'s", "(", ")", ";", "–", "İ",
    "\ufeff", "\u202e", "\ud800", "攻击", "هجوم", "7 May 2024", "31 February", "0", "99999999999999999999", "\u00a0", "n't", "while",
    "compared with", "its", "the attack", "- ", "# ", "no", "dozens",
]  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("reports")
    for name, text in REPORTS.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


def run(folder: Path, *arguments: str, cwd: Path | None = None, **environment: str) -> bytes:
    """What `recount code` prints, with its own interpreter."""
    command = [sys.executable, "-c", "from recount.cli.main import main; main()", "code", str(folder), "--format", "jsonl", *arguments]
    done = subprocess.run(command, check=False, capture_output=True, cwd=cwd, env={**os.environ, **environment})
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


@pytest.fixture(scope="module")
def printed(folder: Path) -> bytes:
    return run(folder, PYTHONHASHSEED="1")


def test_reports_make_every_kind_of_record(printed: bytes) -> None:
    records = [json.loads(line) for line in printed.splitlines()]
    assert {r["record"] for r in records} >= {"document", "claim", "incident"}
    assert sum(r["record"] == "document" for r in records) == len(REPORTS)


def test_every_record_is_as_the_schema_has_it(printed: bytes) -> None:
    validator = jsonschema.Draft202012Validator(read_schema())
    for line in printed.splitlines():
        assert [error.message for error in validator.iter_errors(json.loads(line))] == []


def test_every_span_that_is_printed_quotes_its_report(printed: bytes) -> None:
    records = [json.loads(line) for line in printed.splitlines()]
    texts = {r["id"]: r["text"] for r in records if r["record"] == "document"}
    for claim in (r for r in records if r["record"] == "claim"):
        span = claim["span"]
        assert texts[claim["document"]][span["start"] : span["end"]] == span["text"]


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (["--workers", "2"], {"PYTHONHASHSEED": "2"}),
        (["--workers", "1"], {"PYTHONHASHSEED": "3", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}),
    ],
)
def test_circumstances_change_no_byte(
    folder: Path, tmp_path: Path, printed: bytes, arguments: list[str], environment: dict[str, str]
) -> None:
    assert run(folder, *arguments, cwd=tmp_path, **environment) == printed


def test_another_place_for_the_reports_changes_no_byte(tmp_path: Path, printed: bytes) -> None:
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    for name in sorted(REPORTS, reverse=True):
        (moved / name).write_text(REPORTS[name], encoding="utf-8")
    assert run(moved, PYTHONHASHSEED="4", TZ="America/New_York") == printed


def spans_of(claim: Claim) -> list[Span]:
    said = claim.said
    found = [said.span, said.trigger, said.time.span if said.time is not None else None, *(s.span for s in said.sources)]
    found += (
        [q.span for q in said.quantities]
        + [q.part_of for q in said.quantities]
        + [w.span for w in said.weapons]
        + [w.span for w in said.loaded]
    )
    found += [p.span for p in claim.parties] + [p.located.span for p in claim.places]
    return [span for span in found if span is not None]


def check_laws(report: CodedReport) -> None:
    text = report.document.text
    for span in [*(s for c in report.claims for s in spans_of(c)), *(p.span for p in report.toponyms)]:
        assert text[span.start : span.end] == span.text
    for said in (claim.said for claim in report.claims):
        assert said.time is None or said.time.days.start <= said.time.days.end
        for bounds in (q.bounds for q in said.quantities):
            stated = [n for n in (bounds.low, bounds.best, bounds.high) if n is not None]
            assert all(a <= b for a, b in pairwise(stated))
    assert len({claim.id for claim in report.claims}) == len(report.claims)


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(st.sampled_from(SCRAPS), max_size=60).map(" ".join)))
def test_law_any_text_is_coded_and_every_span_quotes_it(text: str) -> None:
    check_laws(code_document(as_document(text)))


TYPED = """Army says it repelled an attack near Gao

GAO, 14 May 2025 - Gunmen killed seven soldiers of the Malian army in an ambush near Ansongo on Monday, the army said.

Shelling by Russian forces killed two women in Kharkiv in April 2025, the regional governor, Oleh Syniehubov, told Reuters."""


@pytest.mark.parametrize("change", [str.upper, str.lower])
def test_a_text_without_a_difference_of_capitals_is_coded_as_with_them_in_its_own_words(change: Callable[[str], str]) -> None:
    typed, plain = code_document(as_document(change(TYPED))), code_document(as_document(TYPED))
    check_laws(typed)

    def facts(report: CodedReport) -> list[object]:
        return [
            (
                *(c.said.kind, c.said.status, c.said.event_type, c.said.time and c.said.time.days),
                *([p.located.place for p in c.places], [(p.role, p.actor) for p in c.parties]),
            )
            for c in report.claims
        ]

    assert facts(typed) == facts(plain)
    assert {"Gao", "Kharkiv"} <= {place.name for report in (typed, plain) for place in report.toponyms if place.name}


def test_a_report_names_the_same_places_whether_it_is_read_for_claims_or_not() -> None:
    quiet = "Fair opens in Gao\n\nThe government of Mali and France's ministry of culture opened the fair."
    closed, read = code_document(as_document(quiet)), code_document(as_document(f"{quiet}\n\nGunmen abducted a driver."))
    assert not closed.claims
    assert read.claims
    assert [place.span for place in closed.toponyms] == [place.span for place in read.toponyms]
    assert {"Mali", "France", "Gao"} == {place.name for place in closed.toponyms}


def seconds(text: str) -> float:
    """Processor time of coding a text."""
    began = process_time()
    code_document(as_document(text))
    return process_time() - began


LONG = {
    "sentences": "Notes\n\n" + "Gunmen killed four farmers in Gao on Monday, the army said. ",
    "paragraphs": "Rebels attacked Sake on 7 May 2024.\n\n",
    "one sentence": "the army said gunmen killed four farmers in Gao on Monday and ",
    "one clause": "attack killed dozens in Gao ",
    "one name": "Gao Beni ",
    "numbers": "12 and 13 killed, ",
    "openings": "\u201c(the attack ",
    "nested quotes": "\u201c\u2018",
    "one trigger": "attack ",
    "capitals": "Ab Cd ",
    "hyphens": "a-b- ",
    "digits": "1-2-3/4 ",
    "marks": "\u0301\u200d\U0001f1e6 ",
}


@pytest.mark.parametrize("unit", LONG.values(), ids=LONG.keys())
def test_twice_the_text_takes_about_twice_the_time(unit: str) -> None:
    once = unit * (16_000 // len(unit))
    code_document(as_document(unit))
    assert seconds(once * 2) < 3.2 * seconds(once) + 0.3


def compared(text: str) -> float:
    """Processor time of linking and comparing what one text says."""
    report = code_document(as_document(text))
    began = process_time()
    compare_reports((report,))
    return process_time() - began


@pytest.mark.parametrize("name", ["sentences", "paragraphs"])
def test_comparing_twice_the_claims_takes_about_twice_the_time(name: str) -> None:
    once = LONG[name] * 250
    assert compared(once * 2) < 3.2 * compared(once) + 0.5


@pytest.mark.parametrize("name", ["sentences", "one sentence"])
def test_eight_times_the_text_takes_about_eight_times_the_time(name: str) -> None:
    """Walks over a whole report for each of its claims show only in long ones."""
    unit = LONG[name].removeprefix("Notes\n\n")
    once = unit * (20_000 // len(unit))
    assert seconds(f"Notes\n\n{once * 8}") < 12 * seconds(f"Notes\n\n{once}") + 0.3
