"""The commands: what is printed where, and with which exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter
from types import ModuleType

import click
import pytest
from click.testing import CliRunner, Result

from recount.cli.main import main
from recount.cli.messages import Messages, one_line
from recount.records.issue import Issue, LexiconError, Severity


def run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("Böte found\n\nTwo boats were found.", encoding="utf-8")
    return path


def test_help_names_every_command() -> None:
    result = run("--help")
    assert result.exit_code == 0
    assert all(f"  {name}  " in result.stdout for name in ("code", "explain", "page", "schema"))


def test_help_comes_at_once() -> None:
    """The goal is 0.15 seconds on a quiet machine; a busy one gets more."""
    times = []
    for _ in range(3):
        began = perf_counter()
        subprocess.run([sys.executable, "-c", "from recount.cli.main import main; main(['--help'])"], check=True, capture_output=True)
        times.append(perf_counter() - began)
    assert min(times) < 0.5


def test_help_imports_nothing_heavy() -> None:
    heavy = "{'pyarrow', 'trafilatura', 'lxml', 'pypdfium2', 'rich', 'warcio', 'charset_normalizer', 'recount.pipeline'}"
    script = f"import sys, recount.cli.main; print(sorted({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout == "[]\n"


def test_version() -> None:
    assert run("--version").stdout.startswith("recount 0.")


def test_records_are_printed_where_no_terminal_is(report: Path) -> None:
    result = run("code", report, "--publisher", " The  Guard ", "--published", "9 May 2024")
    assert (result.exit_code, result.stderr) == (0, "")
    (line,) = result.stdout.splitlines()
    record = json.loads(line)
    assert (record["path"], record["title"], record["publisher"], record["published"]) == ("a.txt", "Böte found", "The Guard", "2024-05-09")


def test_a_summary_is_printed_on_demand(report: Path) -> None:
    assert "1 report" in run("code", report, "--format", "summary").stdout


def test_standard_input_is_a_report() -> None:
    result = run("code", "-", stdin=b"Boats found")
    assert (result.exit_code, json.loads(result.stdout)["path"]) == (0, "-")


def test_what_cannot_be_read_is_one_line_and_exit_code_1(report: Path) -> None:
    result = run("code", report.parent / "none.txt", report)
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert result.stderr == f"error: {report.parent}/none.txt: there is no such file or folder; check the path\n"


def test_what_is_merely_odd_is_a_warning_and_exit_code_0(report: Path) -> None:
    report.write_text("Boats found\n\n31 February 2024")
    result = run("code", report)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["published"] is None
    assert result.stderr.startswith(f"warning: {report}: ")


@pytest.mark.parametrize(
    "arguments",
    [
        ("code",),
        ("nothing",),
        ("code", "x", "--format", "xml"),
        ("code", "x", "--workers", "0"),
        ("code", "x", "--published", "soon"),
        ("code", "x", "--published", "31 February 2024"),
        ("code", "x", "--published", "14 May"),
        ("page", "x"),
    ],
)
def test_wrong_usage_is_exit_code_2(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error: " in result.stderr


def test_a_wrong_date_is_told_how_to_be_right() -> None:
    assert "write it as 2025-05-14" in run("code", "x", "--published", "14 May").stderr


def test_the_schema_is_json_on_many_lines_or_one() -> None:
    whole, line = run("schema").stdout, run("schema", "--format", "jsonl").stdout
    assert json.loads(whole) == json.loads(line)
    assert line.count("\n") == 1


def test_a_page_is_written(report: Path, tmp_path: Path) -> None:
    result = run("page", report, "-o", tmp_path / "page.html", "--title", "Boats")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert "Böte found" in (tmp_path / "page.html").read_text(encoding="utf-8")
    assert run("page", report, "-o", "-").stdout.startswith("<!DOCTYPE html>")


def test_a_page_stays_as_it_was_where_nothing_could_be_read(report: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    run("page", report, "-o", page)
    before = page.read_bytes()
    result = run("page", tmp_path / "none.txt", "-o", page)
    assert (result.exit_code, page.read_bytes()) == (1, before)
    assert "is as it was" in result.stderr


def test_a_page_that_cannot_be_written_is_wrong_usage(report: Path, tmp_path: Path) -> None:
    assert run("page", report, "-o", tmp_path).exit_code == 2
    assert run("page", report, "-o", tmp_path / "none" / "page.html").exit_code == 2


def test_errors_on_purpose_are_one_line(report: Path, pipeline: ModuleType) -> None:
    def broken(*_: object) -> None:
        raise LexiconError("actors.toml: twice the same; keep one")

    pipeline.__dict__["code_paths"] = broken
    result = run("code", report)
    assert (result.exit_code, result.stderr) == (1, "Error: actors.toml: twice the same; keep one\n")


def test_output_is_utf8_whatever_the_locale(report: Path) -> None:
    script = "import tests.cli.conftest as c, sys; sys.modules['recount.pipeline'] = c; from recount.cli.main import main; main()"
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run([sys.executable, "-c", script, "code", str(report)], check=True, capture_output=True, env=environment)
    assert "Böte" in done.stdout.decode("utf-8")


def test_a_reader_that_goes_away_is_no_error(report: Path) -> None:
    lines = "".join(json.dumps({"text": f"Boats {number}. " + "x" * 500}) + "\n" for number in range(1_000))
    path = report.with_name("a.jsonl")
    path.write_text(lines)
    script = "import tests.cli.conftest as c, sys; sys.modules['recount.pipeline'] = c; from recount.cli.main import main; main()"
    with subprocess.Popen([sys.executable, "-c", script, "code", str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_a_name_cannot_steer_the_terminal() -> None:
    assert one_line("a\n\x1b[31mb\u202e\udcff") == "a\\n\\x1b[31mb\\u202e\\udcff"


def test_progress_is_shown_in_a_terminal_alone(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    with Messages() as messages:
        messages.count(100)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with Messages() as messages:
        for done in range(1, 20):
            messages.count(done)
        messages.tell(Issue(Severity.WARNING, "[red]a", "is odd"))
    assert "warning: [red]a: is odd" in click.unstyle(capsys.readouterr().err)
    assert messages.exit_code == 0
