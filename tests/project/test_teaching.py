"""Each file teaches once."""

from pathlib import Path

from recount.atlas.learning import read_learnt
from recount.project.folder import init_project, open_project
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
