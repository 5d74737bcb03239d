"""`recount judge`: written into the project, obeyed when its reports are coded, and undone to the byte."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from recount.cli.main import main

TEXTS = {
    "a.txt": "Attack in Ansongo\n13 March 2024\n\nOn 12 March 2024 gunmen killed 14 civilians in Ansongo, Mali, the mayor said.\n",
    "b.txt": "Market attacked\n13 March 2024\n\nOn 12 March 2024 gunmen killed 17 civilians in Ansongo, Mali, a nurse said.\n",
}


@pytest.fixture(autouse=True)
def pipeline() -> None:
    """The pipeline itself, and no stand-in: a judgement shows only in what is coded."""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert run("init").exit_code == 0
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def code() -> str:
    return run("code", *TEXTS).stdout


def records(kind: str) -> list[dict[str, Any]]:
    return [record for record in map(json.loads, code().splitlines()) if record["record"] == kind]


def claims() -> list[str]:
    return [record["id"] for record in records("claim")]


def test_different_parts_and_undo_brings_back_every_byte(project: Path) -> None:
    before = code()
    assert len(records("incident")) == 1
    first, second = claims()
    assert run("judge", "different", first, second, "--reason", "two days of the fair", "--by", "Ada").exit_code == 0
    assert len(records("incident")) == 2
    assert run("judge", "undo", second, first, "--by", "Ada").exit_code == 0
    assert code() == before
    assert (project / "judgements.csv").read_text(encoding="utf-8").count("\n") == 3


def test_a_judgement_survives_coding_with_more_reports(project: Path) -> None:
    first, second = claims()
    run("judge", "different", first, second, "--reason", "two fairs", "--by", "Ada")
    more = "Mine in Gao\n20 March 2024\n\nOn 19 March 2024 a mine killed two soldiers in Gao, Mali, the army said.\n"
    (project / "c.txt").write_text(more, encoding="utf-8")
    found = [json.loads(line) for line in run("code", *TEXTS, "c.txt").stdout.splitlines()]
    assert not any({first, second} <= set(record["claims"]) for record in found if record["record"] == "incident")


def test_incidents_may_be_named_where_their_coding_is_given(project: Path) -> None:
    first, second = claims()
    run("judge", "different", first, second, "--reason", "two fairs", "--by", "Ada")
    (project / "coding.jsonl").write_text(code(), encoding="utf-8")
    one, two = (record["id"] for record in records("incident"))
    assert run("judge", "same", one, two, "--in", "coding.jsonl", "--reason", "one fair after all", "--by", "Bea").exit_code == 0
    (incident,) = records("incident")
    assert any("judged same by Bea" in link["reason"] for link in incident["links"])


@pytest.mark.usefixtures("project")
def test_a_toll_that_a_person_decided_is_reviewed() -> None:
    first, _ = claims()
    assert run("judge", "toll", first, "killed", "15", "--reason", "counted the graves", "--by", "Ada").exit_code == 0
    (toll,) = [toll for incident in records("incident") for toll in incident["tolls"] if toll["measure"] == "killed"]
    assert (toll["low"], toll["best"], toll["high"], toll["resolver"]) == (14, 15, 17, "reviewed")
    assert run("judge", "undo", first, "killed").exit_code == 0
    assert {toll["resolver"] for incident in records("incident") for toll in incident["tolls"]} == {"range"}


def test_a_claim_that_is_no_longer_there_is_told_of(project: Path) -> None:
    first, second = claims()
    run("judge", "same", first, second, "--reason", "one fair", "--by", "Ada")
    (project / "b.txt").unlink()
    result = run("code", "a.txt")
    assert (result.exit_code, second in result.stderr) == (0, True)


def test_the_resolver_is_the_option_s_else_the_project_s(project: Path) -> None:
    def best(*options: str) -> object:
        lines = run("code", *TEXTS, *options).stdout.splitlines()
        (incident,) = [record for record in map(json.loads, lines) if record["record"] == "incident"]
        return incident["tolls"][0]["resolver"], incident["tolls"][0]["best"]

    assert best() == ("range", None)
    assert best("--resolver", "highest") == ("highest", 17)
    settings = project / "recount.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace('resolver = "range"', 'resolver = "lowest"'), encoding="utf-8")
    assert best() == ("lowest", 14)
    assert best("--resolver", "highest") == ("highest", 17)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["same", "claim-1", "claim-1", "--reason", "x"], "name two claims"),
        (["same", "here", "claim-1", "--reason", "x"], "is no id of a claim"),
        (["same", "incident-1", "incident-2", "--reason", "x"], "--in FILE"),
        (["toll", "claim-1", "deaths", "3", "--reason", "x"], "CLAIM MEASURE NUMBER"),
        (["undo", "claim-1", "claim-2"], "nothing that stands"),
        (["same", "claim-1", "claim-2"], "--reason"),
    ],
)
def test_what_cannot_be_judged_is_said_and_not_written(arguments: list[str], words: str, project: Path) -> None:
    result = run("judge", *arguments)
    assert result.exit_code == 2
    assert words in " ".join(result.stderr.split())
    assert (project / "judgements.csv").read_text(encoding="utf-8").count("\n") == 1


def test_a_broken_line_of_the_file_is_named(project: Path) -> None:
    with (project / "judgements.csv").open("a", encoding="utf-8") as stream:
        stream.write("maybe,claim-1,claim-2,why,Ada,2025-01-01\n")
    result = run("code", "a.txt")
    assert result.exit_code == 1
    assert "line 2" in result.stderr


@pytest.mark.usefixtures("project")
def test_the_judgements_that_stand_are_listed() -> None:
    first, second = claims()
    run("judge", "same", first, second, "--reason", "one fair", "--by", "Ada")
    assert json.loads(run("judge", "list").stdout)["reason"] == "one fair"
