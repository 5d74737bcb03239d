"""Figures, incidents, findings and sources as tables: from reports, and from a coding that was printed before."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from recount.cli.main import main

REPORTS = {
    "army.txt": (
        "Army of Mali: March in numbers\n2 April 2024\n\n"
        "The Malian army carried out 31 operations in Gao Region from 1 to 31 March 2024, in which 117 people were arrested, the army said."
    ),
    "watch.txt": (
        "Northern Watch: March bulletin\n3 April 2024\n\n"
        "Northern Watch recorded 9 operations of the Malian army in Gao Region in March 2024. "
        "In these operations 140 people were arrested.\n\n"
        "On 12 March 2024 gunmen killed 14 civilians in Ansongo, Mali, Northern Watch said."
    ),
}
COMMANDS = ("compare", "incidents", "findings", "sources")


@pytest.fixture(autouse=True)
def pipeline() -> None:
    """The pipeline itself, and no stand-in: what tables show is what it finds."""


def run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)


@pytest.fixture
def reports(tmp_path: Path) -> list[Path]:
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text + "\n", encoding="utf-8")
    return [tmp_path / name for name in REPORTS]


@pytest.fixture
def coding(reports: list[Path], tmp_path: Path) -> Path:
    path = tmp_path / "coding.jsonl"
    path.write_text(run("code", *reports).stdout, encoding="utf-8")
    return path


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("format_", ["table", "jsonl", "json", "csv", "tsv"])
def test_a_printed_coding_shows_what_the_reports_show(command: str, format_: str, reports: list[Path], coding: Path) -> None:
    from_reports, from_coding = run(command, *reports, "--format", format_), run(command, coding, "--format", format_)
    assert (from_reports.exit_code, from_coding.exit_code) == (0, 0)
    assert from_reports.stdout == from_coding.stdout != ""


def test_a_coding_may_come_through_a_pipe(coding: Path) -> None:
    assert run("compare", "-", stdin=coding.read_bytes()).stdout == run("compare", coding).stdout


def test_figures_of_two_sources_stand_in_one_row(coding: Path) -> None:
    rows = [json.loads(line) for line in run("compare", coding, "--measure", "arrested").stdout.splitlines()]
    (row,) = [row for row in rows if row["period"] == "2024-03" and "Gao" in row["area"]]
    assert {117, 140} <= {value for value in row.values() if isinstance(value, int)}
    assert "same_scope_differs" in row["findings"]


RECORD = (
    "Army of Mali: first quarter of 2024\n2 June 2024\n\n"
    "The Malian army arrested 117 people in Gao Region from 1 January to 31 March 2024, it said.\n\n"
    "On 12 March 2024 the Malian army arrested 25 people in Ansongo, Mali, it said.\n\n"
    "On 14 March 2024 the Malian army arrested 30 people in Timbuktu, Mali, it said.\n\n"
    "On 12 May 2024 the Malian army arrested 40 people in Gao, Mali, it said.\n"
)


@pytest.mark.parametrize(("total", "left"), [(117, "92"), (20, "the record holds 5 more")])
def test_a_figure_is_set_against_the_incidents_of_its_area_and_days(total: int, left: str, tmp_path: Path) -> None:
    path = tmp_path / "quarter.txt"
    path.write_text(RECORD.replace("117", str(total)), encoding="utf-8")
    (row,) = [json.loads(line) for line in run("compare", path, "--record", "--measure", "arrested").stdout.splitlines()]
    assert (row["figure"], row["incidents"], row["recorded"], row["left"], len(row["ids"])) == (str(total), 1, "25", left, 1)


def test_one_figure_a_row_has_its_words_and_its_claim(coding: Path) -> None:
    rows = [json.loads(line) for line in run("compare", coding, "--long", "--measure", "arrested").stdout.splitlines()]
    assert {row["best"] for row in rows} == {117, 140}
    assert all(row["claim"].startswith("claim-") and str(row["best"]) in row["words"] for row in rows)


@pytest.mark.parametrize(
    ("filters", "left"),
    [
        (["--area", "gao"], {31, 117, 9, 140}),
        (["--area", "ML"], {31, 117, 9, 140}),
        (["--area", "Darfur"], set()),
        (["--since", "2024-04"], set()),
        (["--until", "2024-03-15"], {31, 117, 9, 140}),
        (["--measure", "operations"], {31, 9}),
        (["--measure", "operations", "--measure", "arrested", "--source", "Watch"], {9, 140}),
    ],
)
def test_filters_leave_what_is_wanted(filters: list[str], left: set[int], coding: Path) -> None:
    rows = [json.loads(line) for line in run("compare", coding, "--long", *filters).stdout.splitlines()]
    assert {row["best"] for row in rows} == left


def test_an_incident_has_its_grade_and_its_toll(coding: Path) -> None:
    (row,) = csv.DictReader(io.StringIO(run("incidents", coding, "--format", "csv").stdout))
    assert (row["grade"], row["killed_low"], row["killed_high"], row["place"]) == ("single", "14", "14", "Ansongo")
    assert run("incidents", coding, "--grade", "contested", "--format", "csv").stdout.count("\n") == 1


def test_a_toll_shows_what_its_resolver_chose_from(reports: list[Path]) -> None:
    rows = [json.loads(line) for line in run("incidents", *reports, "--tolls", "--resolver", "highest").stdout.splitlines()]
    assert [(row["given"], row["best"], row["resolver"], row["source"]) for row in rows] == [("14", 14, "highest", "Northern Watch")]


def test_a_resolver_is_not_asked_of_a_printed_coding(coding: Path) -> None:
    result = run("incidents", coding, "--resolver", "highest")
    assert result.exit_code == 2
    assert "give the reports with --resolver" in " ".join(result.stderr.split())


def test_contradictions_come_first_and_can_be_asked_for(coding: Path) -> None:
    verdicts = [json.loads(line)["verdict"] for line in run("findings", coding).stdout.splitlines()]
    order = ["contradiction", "differs", "not_comparable", "note", "agrees"]
    assert verdicts == sorted(verdicts, key=order.index)
    asked = [json.loads(line)["rule"] for line in run("findings", coding, "--rule", "same_scope_differs").stdout.splitlines()]
    assert set(asked) == {"same_scope_differs"}


def test_sources_are_described_by_month_too(coding: Path) -> None:
    rows = [json.loads(line) for line in run("sources", coding, "--monthly").stdout.splitlines()]
    assert {row["month"] for row in rows} == {"2024-04"}
    assert all(row["copied"] <= row["claims"] for row in rows)
    assert not any("score" in key or "truth" in key for row in rows for key in row)


def test_a_cell_is_never_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "bad.txt"
    path.write_text(f"=HYPERLINK(1)\n2 June 2024\n\n{REPORTS['watch.txt'].splitlines()[-1]}\n", encoding="utf-8")
    for line in run("incidents", path, "--format", "tsv").stdout.splitlines():
        assert not any(cell.startswith(("=", "@", "+")) for cell in line.split("\t"))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--measure", "deaths"], "choose from killed"),
        (["--since", "2024-05", "--until", "2024-04"], "exchange them"),
        (["--since", "spring"], "no date"),
    ],
)
def test_a_wrong_filter_says_what_is_right(arguments: list[str], words: str, coding: Path) -> None:
    result = run("compare", coding, *arguments)
    assert result.exit_code == 2
    assert words in " ".join(result.stderr.split())


def test_a_coding_and_a_report_are_not_mixed(coding: Path, reports: list[Path]) -> None:
    result = run("compare", coding, reports[0])
    assert result.exit_code == 2
    assert "either codings or reports" in result.stderr


def test_a_broken_coding_names_the_line(coding: Path) -> None:
    coding.write_text(coding.read_text(encoding="utf-8") + "{broken\n", encoding="utf-8")
    result = run("findings", coding)
    assert result.exit_code == 2
    assert f"coding.jsonl:{len(coding.read_text(encoding='utf-8').splitlines())}" in result.stderr


def test_the_wounded_of_nobody_in_particular_are_no_enemys(tmp_path: Path) -> None:
    report = tmp_path / "bankass.txt"
    report.write_text(
        "Attack at Bankass\n\nBamako, 12 March 2024\n\n"
        "The army of Mali said gunmen attacked the market of Bankass in Mali on Monday, and 14 civilians were killed and 20 wounded. "
        "The army of Mali said it had killed nine fighters near Gao in Mali on Sunday.\n",
        encoding="utf-8",
    )
    (row,) = [row for row in map(json.loads, run("sources", report, "--format", "jsonl").stdout.splitlines()) if row["enemy_losses"]]
    assert (row["civilian_losses"], row["own_losses"], row["enemy_losses"]) == (1, 0, 1)
