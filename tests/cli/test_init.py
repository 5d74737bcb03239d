"""`recount init`, through the command itself."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from recount.cli.main import main


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["init", *words])


def test_it_says_what_it_makes_and_leaves_it_alone_afterwards(tmp_path: Path) -> None:
    first, second = run(str(tmp_path / "war"), "--country", "sy"), run(str(tmp_path / "war"))
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert f"made {tmp_path / 'war' / 'recount.toml'}" in first.output
    assert 'countries = ["SY"]' in (tmp_path / "war" / "recount.toml").read_text(encoding="utf-8")
    assert "nothing was changed" in second.output


def test_here_is_where_it_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run().exit_code == 0
    assert (tmp_path / "recount.toml").exists()


def test_what_is_no_country_is_refused(tmp_path: Path) -> None:
    told = run(str(tmp_path / "war"), "--country", "ZZ")
    assert told.exit_code == 2
    assert '"ZZ" is no country' in told.output
    assert not (tmp_path / "war").exists()


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, **_others: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "mkdir", refuse)
    told = run(str(tmp_path / "war"))
    assert (told.exit_code, told.output) == (1, f"Error: {tmp_path / 'war'}: Permission denied\n")
