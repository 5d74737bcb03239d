"""The volumes that a project adds to the index."""

from pathlib import Path

from recount.project.folder import init_project, open_project
from recount.project.volumes import volumes_of


def test_no_project_and_an_empty_project_add_none(tmp_path: Path) -> None:
    init_project(tmp_path, ())
    assert volumes_of(None) == volumes_of(open_project(tmp_path)) == ()
    assert not open_project(tmp_path).own.exists()


def test_a_decision_makes_the_own_volume_though_it_was_deleted(tmp_path: Path) -> None:
    init_project(tmp_path, ())
    project = open_project(tmp_path)
    project.places.write_text("decision,name,lat,lon\nadd,Zorba,1,2\n", encoding="utf-8")
    assert volumes_of(project) == (project.own,)
    project.own.unlink()
    assert volumes_of(project) == (project.own,)
    assert project.own.exists()


def test_an_own_volume_that_is_broken_is_built_anew(tmp_path: Path) -> None:
    init_project(tmp_path, ())
    project = open_project(tmp_path)
    project.places.write_text("decision,name,lat,lon\nadd,Zorba,1,2\n", encoding="utf-8")
    project.own.write_bytes(b"no volume" * 1000)
    assert volumes_of(project) == (project.own,)
    assert project.own.read_bytes().startswith(b"SQLite")
