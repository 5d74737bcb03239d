"""Each file teaches once."""

from dataclasses import replace
from pathlib import Path

from recount.atlas.learning import Learnt, read_learnt, write_learnt
from recount.locating import locate
from recount.project.folder import Project, init_project, open_project
from recount.project.ground import read_ground
from recount.project.teaching import teach

EVENTS = "name,lat,lon,country,admin1\nZorba,35.9,39,SY,Raqqa\nZorba,36.0,39,SY,Raqqa\nBad,x,39,,\nFar,1,1,SY,\nFar,5,5,SY,\n"


def test_a_file_teaches_once(tmp_path: Path) -> None:
    init_project(tmp_path / "war", ())
    project = open_project(tmp_path / "war")
    (tmp_path / "events.csv").write_text(EVENTS, encoding="utf-8")
    lesson = teach(project, tmp_path / "events.csv", "ana")
    assert (lesson.places, lesson.events, lesson.apart, len(lesson.bad), lesson.was_done) == (1, 4, 1, 1, False)
    known = read_learnt(project.learnt)
    again = teach(project, (tmp_path / "events.csv").rename(tmp_path / "copy.csv"), "bob")
    assert again.was_done
    assert read_learnt(project.learnt) == known
    assert [(place.name, place.events, place.by) for place in known] == [("Zorba", 2, "ana")]


def point_of(name: str, project: Project) -> tuple[float | None, float | None]:
    sentence = f"Two people were killed in {name} in Raqqa province, Syria."
    start = sentence.index(name)
    found = locate(sentence, [(start, start + len(name))], ground=read_ground(project))[0].placed.located
    return found.lat, found.lon


def test_what_is_learnt_or_decided_is_seen_at_once_by_a_process_that_goes_on(tmp_path: Path) -> None:
    init_project(tmp_path / "war", ())
    project = open_project(tmp_path / "war")
    assert point_of("Zorbaniya", project) != (35.9, 39.0)
    write_learnt(project.learnt, [Learnt("Zorbaniya", "SY", "Raqqa", 35.9, 39.0, 2, 1.0, "ana")])
    assert point_of("Zorbaniya", project) == (35.9, 39.0)
    write_learnt(project.learnt, [Learnt("Zorbaniya", "SY", "Raqqa", 35.8, 39.1, 2, 1.0, "ana")])
    assert point_of("Zorbaniya", project) == (35.8, 39.1)


def test_a_learnt_place_never_beats_one_of_the_index_without_a_persons_word(tmp_path: Path) -> None:
    init_project(tmp_path / "war", ())
    project = open_project(tmp_path / "war")
    official = point_of("Tabqa", project)
    wrong = Learnt("Tabqa", "SY", "Raqqa", 36.4, 39.5, 900, 1.0, "ana")
    write_learnt(project.learnt, [wrong])
    assert point_of("Tabqa", project) == official
    write_learnt(project.learnt, [replace(wrong, confirmed_by="bob")])
    assert point_of("Tabqa", project) == (36.4, 39.5)
