"""A project's own decisions: what the file may hold, and what it is told where it may not."""

from pathlib import Path

import pytest

from recount.atlas.decisions import COLUMNS, Decision, Verb, append_decision, read_decisions
from recount.atlas.effects import RowError
from recount.records.issue import SettingsError

HEADER = ",".join(COLUMNS)


def write(folder: Path, *rows: str, header: str = HEADER) -> Path:
    path = folder / "places.csv"
    path.write_text("\n".join((header, *rows)), encoding="utf-8")
    return path


def test_decisions_are_read_in_their_order(tmp_path: Path) -> None:
    added = "add,Zorba,,35.9,39,camp,SY,Raqqa,ana,2026-11-25,seen"
    rows = (added, "", 'alias,"Zorba, old",user:zorba,,,,,,,,', "remove,,geonames:1,,,,,,,,")
    found = read_decisions(write(tmp_path, *rows))
    assert [decision.decision for decision in found] == [Verb.ADD, Verb.ALIAS, Verb.REMOVE]
    assert (found[0].by, found[1].name, found[2].place) == ("ana", "Zorba, old", "geonames:1")


def test_without_a_file_there_are_none(tmp_path: Path) -> None:
    assert read_decisions(tmp_path / "places.csv") == ()


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("move,Zorba,,1,2,,,,,,", '"move" is no decision; write add, alias, remove'),
        ("add,,,1,2,,,,,,", "add needs a name"),
        ("add,Zorba,,91,2,,,,,,", "lat: 91 lies outside"),
        ("add,Zorba,,1,,,,,,,", 'lon: "" is no number'),
        ("add,Zorba,,1,2,castle,,,,,", '"castle" is no kind of place'),
        ("add,Zorba,,1,2,,Syria,,,,", '"Syria" is no country; write its two letters in capitals'),
        ("alias,Zorba,,,,,,,,,", "alias needs the id of the place"),
        ("alias,,geonames:1,,,,,,,,", "alias needs a name"),
        ("remove,Zorba,,,,,,,,,", "remove needs the id of the place"),
        ("add,Zorba, old,,1,2,,,,,,,", "more cells than columns"),
    ],
)
def test_a_bad_line_is_named_by_file_and_line(tmp_path: Path, row: str, why: str) -> None:
    path = write(tmp_path, "remove,,geonames:1,,,,,,,,", row)
    with pytest.raises(SettingsError) as told:
        read_decisions(path)
    assert str(told.value).startswith(f"{path}: line 3: ")
    assert why in str(told.value)


def test_bytes_that_are_no_utf8_are_named_too(tmp_path: Path) -> None:
    path = tmp_path / "places.csv"
    path.write_bytes(HEADER.encode() + "\nadd,Zorbä,,1,2,,,,,,\n".encode("latin-1"))
    with pytest.raises(SettingsError, match="line 2: not UTF-8"):
        read_decisions(path)


@pytest.mark.parametrize("header", ["", "name,lat", "decision,nom"])
def test_a_header_of_other_columns_is_refused(tmp_path: Path, header: str) -> None:
    with pytest.raises(SettingsError, match="the first line must name columns"):
        read_decisions(write(tmp_path, header=header))


def test_what_is_appended_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "places.csv"
    decisions = (Decision(Verb.ADD, 'Zorba "the old", north', lat="35,9", lon="39"), Decision(Verb.REMOVE, "", "geonames:1"))
    for decision in decisions:
        append_decision(path, decision)
    assert read_decisions(path) == decisions


def test_a_file_with_fewer_columns_keeps_them(tmp_path: Path) -> None:
    path = write(tmp_path, "add,Zorba,1,2", header="decision,name,lat,lon")
    append_decision(path, Decision(Verb.ADD, "Zorbagol", lat="3", lon="4"))
    assert path.read_text(encoding="utf-8").splitlines()[-1] == "add,Zorbagol,3,4"
    with pytest.raises(SettingsError, match="the first line lacks the column place"):
        append_decision(path, Decision(Verb.REMOVE, "", "geonames:1"))


def test_a_decision_that_lacks_something_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(RowError, match="needs a name"):
        append_decision(tmp_path / "places.csv", Decision(Verb.ADD, "", lat="1", lon="2"))
    assert not (tmp_path / "places.csv").exists()
