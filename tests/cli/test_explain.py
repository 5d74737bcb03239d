"""`recount explain`: every claim or one, for people and for machines."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from recount.cli.main import main


@pytest.fixture(autouse=True)
def pipeline() -> None:
    """The real pipeline, in place of the stand-in of the other commands."""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("Notes\n\n5 May 2024\n\nSoldiers shelled Gao and killed 3 people. Police arrested 2 men in Mopti.", encoding="utf-8")
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["explain", *map(str, arguments)])


def claims_of(report: Path) -> list[str]:
    return [claim["claim"] for claim in json.loads(run(report, "--format", "json").stdout)]


def test_every_claim_is_explained(report: Path) -> None:
    result = run(report)
    assert (result.exit_code, result.stderr) == (0, "")
    assert all(claim in result.stdout for claim in claims_of(report))
    assert "kind: event" in result.stdout
    assert "“shelled”" in result.stdout


def test_one_claim_is_chosen_by_its_id_or_the_beginning_of_it(report: Path) -> None:
    first, second = claims_of(report)
    assert second not in run(report, "--claim", first).stdout
    assert run(report, "--claim", first).stdout == run(report, "--claim", first[:12]).stdout
    assert run(report, "--claim", first).stdout == run(report, "--claim", first.removeprefix("claim-")).stdout


def test_ids_are_those_that_code_prints(report: Path) -> None:
    lines = CliRunner().invoke(main, ["code", str(report)]).stdout.splitlines()
    assert claims_of(report) == [record["id"] for record in map(json.loads, lines) if record["record"] == "claim"]


def test_json_and_json_lines_say_the_same(report: Path) -> None:
    lines = run(report, "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line) for line in lines] == json.loads(run(report, "--format", "json").stdout)


@pytest.mark.parametrize(("claim", "problem"), [("nothing", 'there is no claim "nothing"'), ("claim-", "several claims have an id")])
def test_a_claim_that_is_not_there_is_told_with_those_that_are(report: Path, claim: str, problem: str) -> None:
    result = run(report, "--claim", claim)
    assert (result.exit_code, result.stdout) == (2, "")
    assert problem in result.stderr
    assert all(name in result.stderr for name in claims_of(report))


def test_a_report_without_claims_says_so(report: Path) -> None:
    report.write_text("Notes\n\nThe weather was fine.", encoding="utf-8")
    assert "makes no claim" in run(report).stdout
    assert run(report, "--format", "json").stdout == "[]\n"
    assert "the report makes none" in run(report, "--claim", "x").stderr


def test_what_cannot_be_read_is_one_line_and_exit_code_1(report: Path) -> None:
    result = run(report.parent / "none.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "there is no such file" in result.stderr
