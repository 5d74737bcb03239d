"""`recount places`, through the command itself."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from recount.cli.main import main
from recount.project import volumes
from recount.project.folder import init_project
from tests.atlas.factory import geonames


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project, with the present folder inside it."""
    init_project(tmp_path / "war", ())
    (tmp_path / "war" / "reports").mkdir()
    monkeypatch.chdir(tmp_path / "war" / "reports")
    return tmp_path / "war"


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["places", *words])


def find(name: str, *words: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run("find", name, *words, "--format", "jsonl").stdout.splitlines()]


def write(folder: Path, name: str, *lines: str) -> str:
    (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(folder / name)


def test_a_name_is_looked_up_without_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert find("Goma")[0]["country"] == "CD"
    assert {row["matched"] for row in find("Omdorman", "--country", "sd")} == {"by sound"}
    assert run("find", "Zorbaniyah", "--format", "table").output == 'no place is called "Zorbaniyah"\n'


@pytest.mark.parametrize("format_", ["table", "json", "csv"])
def test_every_format_is_printed(format_: str) -> None:
    told = run("find", "Goma", "--format", format_)
    assert told.exit_code == 0
    assert "Goma" in told.output


@pytest.mark.usefixtures("folder")
def test_a_place_of_no_country_is_refused() -> None:
    result = run("add", "Kafr Test", "35.0", "38.0", "--country", "ZZ")
    assert (result.exit_code, "write its two letters" in result.stderr) == (2, True)


def test_a_place_is_added_named_and_struck_out(folder: Path) -> None:
    assert run("add", "Zorba Camp", "35.9", "39", "--country", "sy", "--admin1", "Raqqa", "--by", "ana", "--note", "seen").exit_code == 0
    row = find("Zorba Camp")[0]
    assert (row["id"], row["kind"], row["country"], row["admin1"]) == ("user:sy-raqqa-zorba-camp", "camp", "SY", "Raqqa")
    assert run("alias", "Zorbaville", row["id"]).exit_code == 0
    assert find("Zorbaville")[0]["id"] == row["id"]
    assert run("remove", row["id"], "--name", "Zorbaville").exit_code == 0
    assert (find("Zorbaville"), len(find("Zorba Camp"))) == ([], 1)
    assert run("remove", row["id"]).exit_code == 0
    assert find("Zorba Camp") == []
    assert "add,Zorba Camp,,35.9,39,,SY,Raqqa,ana," in (folder / "places.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("add", "Zorba", "north", "39"), 2, 'lat: "north" is no number'),
        (("add", "Zorba", "35", "39", "--kind", "castle"), 2, '"castle" is no class'),
        (("add", "Zorba", "35", "39", "--country", "Syria"), 2, "is no country"),
        (("alias", "Zorba", "user:nobody"), 1, "no place has the id user:nobody"),
        (("remove", "user:nobody"), 2, "no place has the id user:nobody"),
    ],
)
def test_a_wrong_decision_is_told_and_not_written(folder: Path, words: tuple[str, ...], code: int, message: str) -> None:
    before = (folder / "places.csv").read_bytes()
    told = run(*words)
    assert told.exit_code == code
    assert message in told.output
    assert (folder / "places.csv").read_bytes() == before


@pytest.mark.usefixtures("folder")
def test_a_negative_degree_stands_behind_two_dashes() -> None:
    assert run("add", "--country", "CD", "--", "Zorba", "-1.5", "28.6").exit_code == 0
    assert find("Zorba")[0]["lat"] == -1.5


def test_decisions_need_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    told = run("add", "Zorba", "1", "2")
    assert told.exit_code == 2
    assert "this folder lies in no project; make one with `recount init`" in told.output


def test_an_import_says_what_it_came_to(folder: Path) -> None:
    path = write(folder, "SY.txt", geonames(900001, "Zorba"), "bad")
    told = run("import", path)
    assert told.exit_code == 0
    assert told.stdout == "SY.txt: 2 rows read, 1 place and 1 name written, 1 bad row\n"
    assert told.stderr == "bad row: SY.txt:2: 1 columns instead of 19: bad\n"
    assert run("import", path).stdout == "SY.txt was imported before: 1 place, 1 bad row; nothing was changed\n"
    assert find("Zorba")[0]["id"] == "geonames:900001"


def test_many_bad_rows_are_shown_in_part_and_listed_whole(folder: Path) -> None:
    told = run("import", write(folder, "SY.txt", *[geonames(900001, "Zorba")] * 9, *["bad\x1b[2J"] * 8))
    assert told.stderr.splitlines()[-1] == "and 3 more: recount places imports --bad"
    assert "\x1b" not in told.stderr
    listed = [json.loads(line) for line in run("imports", "--bad").stdout.splitlines()]
    assert [row["row"] for row in listed] == list(range(10, 18))
    (done,) = [json.loads(line) for line in run("imports").stdout.splitlines()]
    assert (done["rows"], done["places"], done["bad"], done["whole"], done["licence"]) == (17, 9, 8, True, "CC BY 4.0, geonames.org")


def test_a_table_needs_a_licence_and_its_columns(folder: Path) -> None:
    path = write(folder, "own.csv", "Ort;y;x", "Zorba;35,9;39")
    assert "--licence" in run("import", path).output
    assert "no column for name" in run("import", path, "--licence", "CC0").output
    assert '"Ort" is not FIELD=COLUMN' in run("import", path, "--licence", "CC0", "--map", "Ort").output
    assert run("import", path, "--licence", "CC0", "--map", "name=Ort", "--country", "sy").exit_code == 0
    assert find("Zorba")[0]["country"] == "SY"


@pytest.mark.parametrize("words", [("import", "none.txt"), ("imports", "--project", "none"), ("learn", "none.csv")])
@pytest.mark.usefixtures("folder")
def test_what_is_not_there_is_one_line(words: tuple[str, ...]) -> None:
    told = run(*words)
    assert told.exit_code in {1, 2}
    assert "none" in told.output
    assert isinstance(told.exception, SystemExit)


def test_an_import_that_is_stopped_says_how_to_go_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_words: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(volumes, "import_places", stop)
    told = run("import", write(folder, "SY.txt", geonames(900001, "Zorba")))
    assert (told.exit_code, told.stderr) == (130, "SY.txt: stopped; run the same command again to go on\n")


@pytest.mark.usefixtures("folder")
def test_nothing_imported_is_said() -> None:
    assert run("imports", "--format", "table").output == "nothing was imported yet; recount places import FILE\n"
    assert run("imports", "--bad", "--format", "table").output == "no bad rows\n"


def test_places_are_learnt(folder: Path) -> None:
    path = write(folder, "events.csv", "name,lat,lon,country,admin1", "Zorba,35.9,39,SY,Raqqa", "Bad,x,39,,")
    told = run("learn", path, "--by", "ana")
    assert "1 place, from 1 event; left out: 0 names whose events lie apart, 1 bad row" in told.stdout
    assert 'bad row: lat: "x" is no number' in told.stderr
    assert find("Zorba")[0]["source"] == "learnt"
    assert "was learnt before" in run("learn", path).stdout


def test_the_sources_are_told_with_their_licences(folder: Path) -> None:
    run("import", write(folder, "own.csv", "name,lat,lon", "Zorba,1,2"), "--licence", "ODbL, a map")
    run("add", "Zorbagol", "1", "2")
    rows = {row["source"]: row for row in map(json.loads, run("about").stdout.splitlines())}
    assert rows["own.csv: table of places"]["licence"] == "ODbL, a map"
    assert rows["places.csv: the project's own"]["places"] == 1
    assert any(row["licence"] == "CC BY 4.0" for row in rows.values())
