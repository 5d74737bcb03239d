"""The documents name only files, folders and commands that there are."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from recount.cli.main import main

ROOT = Path(__file__).parent.parent
FOLDERS = (".ci", "assets", "demo", "docs", "eval", "scripts", "src", "tests")
DOCUMENTS = sorted(path for path in (*ROOT.glob("*.md"), *(p for folder in FOLDERS for p in (ROOT / folder).rglob("*.md"))))
#: A path in backticks, or in a line of a command: folders end in a stroke.
PATH = re.compile(r"(?<![\w/.*-])[\w.][\w./-]*(?:\.(?:py|toml|md|csv|json|jsonl|png|gz)|/)(?![\w*])")
CODE = re.compile(r"`([^`\n]+)`|^    (.+)$", re.MULTILINE)
LINK = re.compile(r"\]\(([^)#:]+)\)")
#: Files of a user's project, and files that a user brings to it.
OF_A_PROJECT = {
    "war/",
    "recount.toml",
    "places.csv",
    "learnt_places.csv",
    "judgements.csv",
    "villages.csv",
    "events.csv",
    "corrected.jsonl",
}
#: Patterns, what a user has or makes, and what is there only at times.
NOT_KEPT = frozenset(
    {
        ".venv/bin/",
        "NN.json",
        "rounds/N/",
        "rounds/unread.txt",
        "data/plover_gsr/plover_gsr.jsonl",
        "reports/",
        "coding.jsonl",
        *OF_A_PROJECT,
    }
)


def kept() -> frozenset[str]:
    """Every file and folder of the project, as a path from its root that begins with a stroke; folders end in one."""
    paths = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*")] + list(ROOT.iterdir())
    return frozenset(f"/{path.relative_to(ROOT).as_posix()}{'/' * path.is_dir()}" for path in paths)


def named(text: str) -> set[str]:
    """Paths that a document names in code."""
    return {path for quoted, line in CODE.findall(text) for path in PATH.findall(quoted or line)}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_documents_name_only_what_there_is(document: Path) -> None:
    ends, text = tuple(kept()), document.read_text(encoding="utf-8")
    lost = [path for path in sorted(named(text) - NOT_KEPT) if not any(end.endswith(f"/{path}") for end in ends)]
    assert not lost
    assert not [link for link in LINK.findall(text) if not (document.parent / link).exists()]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_documents_name_only_commands_that_there_are(document: Path) -> None:
    code = "\n".join(quoted or line for quoted, line in CODE.findall(document.read_text(encoding="utf-8")))
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z]+)", code)) <= targets
    assert set(re.findall(r"\brecount ([a-z]+)", code)) <= set(main.commands)


def test_the_tour_knows_every_package() -> None:
    tour = (ROOT / "docs/tour.md").read_text(encoding="utf-8")
    packages = {path.parent.name for path in (ROOT / "src/recount").glob("*/__init__.py")}
    assert not [package for package in sorted(packages) if not re.search(rf"\b{package}\b", tour)]


def test_a_path_that_is_not_there_is_seen() -> None:
    assert named("See `lexicon/gone.py`, `make test` and `data/link/`.\n\n    python scripts/lost.py --all") == {
        "lexicon/gone.py",
        "data/link/",
        "scripts/lost.py",
    }


def test_the_readme_shows_what_recount_explain_prints(tmp_path: Path) -> None:
    blocks = re.split(r"\n    \$ (.+)\n", (ROOT / "README.md").read_text(encoding="utf-8"))
    shown = {command: re.split(r"\n(?=\S)", block)[0] for command, block in zip(blocks[1::2], blocks[2::2], strict=True)}
    report = tmp_path / "report.txt"
    report.write_text("".join(f"{line.strip()}\n" for line in shown["cat report.txt"].splitlines()), encoding="utf-8")
    command = next(command for command in shown if command.startswith("recount explain"))
    printed = CliRunner().invoke(main, command.replace("report.txt", str(report)).split()[1:]).stdout.splitlines()
    lost = [line for line in shown[command].splitlines() if line.strip() and line.removeprefix("    ") not in printed]
    assert not lost
