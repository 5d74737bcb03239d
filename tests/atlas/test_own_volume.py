"""The volume of a project's own decisions: what they do to look-ups, and that it follows its files."""

import pytest

from recount.atlas.decisions import Decision, Verb, append_decision
from recount.records.feature import Feature
from recount.records.issue import SettingsError
from tests.atlas.factory import Shelf, geonames

ADD = Decision(Verb.ADD, "Zorba Camp", lat="35,9", lon="39", country="SY", admin1="Raqqa")


def decide(shelf: Shelf, *decisions: Decision) -> None:
    for decision in decisions:
        append_decision(shelf.project.places, decision)


def test_an_added_place_lies_in_its_province_and_has_the_class_of_its_name(shelf: Shelf) -> None:
    decide(shelf, ADD)
    found = shelf.find("zorba camp")
    assert (found.place.id, found.place.lat, found.place.admin1) == ("user:sy-raqqa-zorba-camp", 35.9, "Raqqa")
    assert (found.feature, found.source) == (Feature.CAMP, "user")


def test_another_name_of_a_place_of_the_index_and_of_the_project(shelf: Shelf) -> None:
    goma = shelf.find("Goma").place.id
    decide(shelf, ADD, Decision(Verb.ALIAS, "Zorbagoma", goma), Decision(Verb.ALIAS, "Zorbaville", "user:sy-raqqa-zorba-camp"))
    assert shelf.find("Zorbagoma").place.id == goma
    assert shelf.find("Zorbaville").place.name == "Zorba Camp"


def test_another_name_of_an_imported_place(shelf: Shelf) -> None:
    shelf.bring_rows("SY.txt", [geonames(900001, "Zorbagol")])
    decide(shelf, Decision(Verb.ALIAS, "Zorbaville", "geonames:900001"))
    assert shelf.find("Zorbaville").place.id == "geonames:900001"


def test_a_place_or_one_of_its_names_is_struck_out(shelf: Shelf) -> None:
    goma = shelf.find("Goma").place.id
    decide(shelf, Decision(Verb.REMOVE, "", goma))
    assert goma not in {c.place.id for c in shelf.gazetteer.find("Goma")}
    shelf.bring_rows("SY.txt", [geonames(900001, "Zorbagol", names="Zorbaville")])
    decide(shelf, Decision(Verb.REMOVE, "Zorbaville", "geonames:900001"))
    assert shelf.gazetteer.find("Zorbaville") == ()
    assert shelf.find("Zorbagol").place.id == "geonames:900001"


def test_an_alias_of_nothing_is_named_by_file_and_line(shelf: Shelf) -> None:
    decide(shelf, ADD, Decision(Verb.ALIAS, "Zorbaville", "user:nobody"))
    with pytest.raises(SettingsError, match=r"places\.csv: line 3: no place has the id user:nobody"):
        _ = shelf.gazetteer
    assert not list(shelf.project.own.parent.glob("*.tmp"))


def test_a_line_that_goes_takes_its_place_with_it(shelf: Shelf) -> None:
    decide(shelf, ADD)
    assert shelf.gazetteer.find("Zorba Camp")
    shelf.project.places.write_text(shelf.project.places.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    assert shelf.gazetteer.find("Zorba Camp") == ()


def test_the_volume_is_built_only_when_its_files_change(shelf: Shelf) -> None:
    decide(shelf, ADD)
    assert shelf.gazetteer.find("Zorba Camp")
    before = shelf.project.own.stat()
    assert shelf.gazetteer.find("Zorba Camp")
    assert shelf.project.own.stat().st_ino == before.st_ino
    shelf.bring_rows("SY.txt", [geonames(900001, "Zorbagol")])
    assert shelf.gazetteer.find("Zorba Camp")
    assert shelf.project.own.stat().st_mtime_ns != before.st_mtime_ns


def test_a_decision_outranks_an_import(shelf: Shelf) -> None:
    shelf.bring_rows("SY.txt", [geonames(900001, "Zorbagol")])
    decide(shelf, Decision(Verb.ADD, "Zorbagol", "geonames:900001", "36.5", "39", country="SY"))
    assert shelf.find("Zorbagol").place.id == "geonames:900001"


def test_a_name_that_is_struck_out_takes_its_loosened_spellings_along(shelf: Shelf) -> None:
    decide(shelf, Decision(Verb.ADD, "Ar Zorbah", lat="35.9", lon="39", country="SY"))
    (place,) = (candidate.place.id for candidate in shelf.gazetteer.find("Az-Zorba"))
    decide(shelf, Decision(Verb.REMOVE, "Ar Zorbah", place))
    assert not any(shelf.gazetteer.find(name) for name in ("Ar Zorbah", "Az-Zorba", "al-Zorba", "Zorba"))
