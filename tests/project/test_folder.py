"""The folder of a project: made whole, left alone, found from inside."""

from pathlib import Path

import pytest

from recount.atlas.decisions import COLUMNS, read_decisions
from recount.atlas.learning import COLUMNS as LEARNT_COLUMNS
from recount.atlas.learning import read_learnt
from recount.project.folder import find_project, init_project, open_project
from recount.records.issue import SettingsError


def test_a_new_project_is_whole_and_readable(tmp_path: Path) -> None:
    made = init_project(tmp_path / "deep" / "war", ["SY", "IQ"])
    project = open_project(tmp_path / "deep" / "war")
    assert (project.settings.name, project.settings.countries) == ("war", ("SY", "IQ"))
    assert {path.name for path in made} == {"recount.toml", "places.csv", "learnt_places.csv", "judgements.csv", ".gitignore"}
    assert (read_decisions(project.places), read_learnt(project.learnt)) == ((), ())


def test_the_headers_are_those_that_are_read(tmp_path: Path) -> None:
    init_project(tmp_path, ())
    assert set((tmp_path / "places.csv").read_text(encoding="utf-8").strip().split(",")) <= set(COLUMNS)
    assert tuple((tmp_path / "learnt_places.csv").read_text(encoding="utf-8").strip().split(",")) == LEARNT_COLUMNS


def test_what_is_there_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "places.csv").write_text("decision,name\n", encoding="utf-8")
    (tmp_path / "recount.toml").write_text('[project]\nname = "mine"\n', encoding="utf-8")
    made = init_project(tmp_path, ["SY"])
    assert not {"places.csv", "recount.toml"} & {path.name for path in made}
    assert open_project(tmp_path).settings.name == "mine"
    assert init_project(tmp_path, ["SY"]) == ()


@pytest.mark.parametrize("name", ['a "quoted" name', "back\\slash", "зона"])
def test_any_name_of_a_folder_makes_good_settings(tmp_path: Path, name: str) -> None:
    init_project(tmp_path / name, ())
    assert open_project(tmp_path / name).settings.name == name


def test_it_is_found_from_inside_and_nowhere_else(tmp_path: Path) -> None:
    init_project(tmp_path / "war", ())
    inner = tmp_path / "war" / "reports" / "may"
    inner.mkdir(parents=True)
    found = find_project(inner)
    assert found is not None
    assert found.folder == tmp_path / "war"
    assert find_project(tmp_path) is None


def test_the_nearest_project_is_the_one(tmp_path: Path) -> None:
    init_project(tmp_path, ())
    init_project(tmp_path / "inner", ())
    found = find_project(tmp_path / "inner")
    assert found is not None
    assert found.folder == tmp_path / "inner"


def test_a_folder_without_settings_says_how_to_make_a_project(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"there is no recount\.toml; make a project with: recount init"):
        open_project(tmp_path)
