"""Tables of a user's own."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.atlas.effects import RowError
from recount.atlas.user_table import UserTableReader, map_columns
from recount.lexicon.features import read_features
from recount.lexicon.gazetteer import open_gazetteer
from recount.records.feature import Feature
from recount.records.issue import InputError, UsageError
from recount.records.place import PlacePrecision
from tests.atlas.factory import Shelf

HEADER = "name,aliases,lat,lon,country,admin1,district,kind"


def test_usual_columns_are_understood(shelf: Shelf) -> None:
    shelf.bring_rows("own.csv", [HEADER, "Zorba,Zorbah;زوربا,35.9,39,SY,Raqqa,Zorba District,camp"])
    found = shelf.find("زوربا")
    assert (found.place.id, found.place.name, found.place.admin1, found.place.admin2) == (
        "user:sy-raqqa-zorba", "Zorba", "Raqqa", "Zorba District",
    )  # fmt: skip
    assert (found.feature, found.place.precision, found.source) == (Feature.CAMP, PlacePrecision.SITE, "user")


def test_mapped_columns_semicolons_and_decimal_commas(shelf: Shelf) -> None:
    mapped = {"name": "Ort", "lat": "Breite", "lon": "Laenge"}
    shelf.bring_rows("own.csv", ["Ort;Breite;Laenge", "Zorba;35,9;39,25"], country="SY", columns=mapped)
    place = shelf.find("Zorba").place
    assert (place.lat, place.lon, place.country) == (35.9, 39.25, "SY")


@pytest.mark.parametrize("words", ["SY", "sy", "Syria", "Syrian"])
def test_a_country_is_a_code_or_a_word(shelf: Shelf, words: str) -> None:
    shelf.bring_rows("own.csv", ["name,lat,lon,country", f"Zorba,1,2,{words}"])
    assert shelf.find("Zorba").place.country == "SY"


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (",,1,2,SY,,,", "the name is empty"),
        ("!!!,,1,2,SY,,,", "the name is empty"),
        ("Zorba,,,2,SY,,,", 'latitude: "" is no number'),
        ("Zorba,,1,200,SY,,,", "longitude: 200 lies outside -180 to 180; degrees (WGS 84, EPSG:4326) are needed"),
        ("Zorba,,1,2,Zorbania,,,", 'country: "Zorbania" is no country that the index knows; write its two letters (SY)'),
        ("Zorba,,1,2,SY,,,,and,more", "10 cells under 8 names; put quotes around text with commas"),
        ('Zorba,"open,1,2,SY,,,', "a quotation mark is not closed"),
    ],
)
def test_a_bad_row_is_listed_under_the_number_of_its_line(shelf: Shelf, row: str, why: str) -> None:
    done = shelf.bring_rows("own.csv", [HEADER, "Zorbagol,,1,2,SY,,,", row, "Zorbaville,,1,2,SY,,,"])
    assert (done.places, done.bad) == (2, 1)
    assert [(number, reason) for _, number, reason, _ in shelf.bad] == [(3, why)]


def test_empty_lines_are_no_rows_and_no_faults(shelf: Shelf) -> None:
    done = shelf.bring_rows("own.csv", [HEADER, "", "Zorba,,1,2,SY,,,", ",,,,,,,", "Bad,,x,2,SY,,,"])
    assert (done.places, done.bad) == (1, 1)
    assert shelf.bad[0][1] == 5


def test_namesakes_of_one_province_are_both_kept(shelf: Shelf) -> None:
    rows = ["Zorba,,35.0,39,SY,Raqqa,,", "Zorba,,36.0,39,SY,Raqqa,,"]
    assert shelf.bring_rows("own.csv", [HEADER, *rows]).places == 2
    assert {c.place.lat for c in shelf.gazetteer.find("Zorba")} == {35.0, 36.0}


def test_one_place_in_two_rows_has_the_names_of_both(shelf: Shelf) -> None:
    shelf.bring_rows("own.csv", [HEADER, "Zorba,Zorbah,35.0,39,SY,Raqqa,,", "Zorba,Zorbaville,35.001,39,SY,Raqqa,,"])
    assert {shelf.find(name).place.id for name in ("Zorba", "Zorbah", "Zorbaville")} == {"user:sy-raqqa-zorba"}


def test_an_id_of_the_users_own_is_kept(shelf: Shelf) -> None:
    shelf.bring_rows("own.csv", ["uid,name,lat,lon", "V-17,Zorba,1,2"])
    assert shelf.find("Zorba").place.id == "user:V-17"


def test_the_licence_is_asked_for(shelf: Shelf) -> None:
    with pytest.raises(UsageError, match="--licence"):
        shelf.bring_rows("own.csv", ["name,lat,lon", "Zorba,1,2"], licence=None)


@pytest.mark.parametrize(
    ("given", "message"),
    [({"nom": "Ort"}, '"nom" is no field'), ({"name": "Nope"}, '"Nope" is no field or no column'), ({}, "no column for name, lat, lon")],
)
def test_columns_that_are_not_there_are_named(given: dict[str, str], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        map_columns(("Ort", "Breite", "Laenge"), given)


def test_an_unknown_country_of_the_option_is_refused(shelf: Shelf) -> None:
    with pytest.raises(UsageError, match='"ZZ" is no country'):
        shelf.bring_rows("own.csv", ["name,lat,lon", "Zorba,1,2"], country="ZZ")


def test_a_table_without_a_header_is_refused(shelf: Shelf) -> None:
    with pytest.raises(InputError, match="no first row"):
        shelf.bring_rows("own.csv", [])


def test_read_with_other_columns_a_file_is_imported_anew(shelf: Shelf) -> None:
    path = shelf.write("own.csv", ["name,lat,lon,y,x", "Zorba,north,east,35,39"])
    assert shelf.bring(path).bad == 1
    done = shelf.bring(path, columns={"lat": "y", "lon": "x"})
    assert (done.places, done.bad, done.was_done) == (1, 0, False)
    assert (len(shelf.imports), shelf.bad) == (1, [])


@given(st.lists(st.text(max_size=20), min_size=4, max_size=4))
def test_no_row_of_text_raises_but_row_errors(cells: list[str]) -> None:
    fields = ("name", "lat", "lon", "country")
    columns = map_columns(fields, {})
    reader = UserTableReader(columns, "own", None, open_gazetteer(), read_features())
    with suppress(RowError):
        list(reader.read_row(dict(zip(fields, cells, strict=True)), columns, PlacePrecision.TOWN))


def test_a_first_row_in_another_encoding_is_named(shelf: Shelf) -> None:
    path = shelf.folder / "own.csv"
    path.write_bytes("Ort;Breite;Länge\n".encode("cp1252"))
    with pytest.raises(InputError, match="cannot be read: not UTF-8; save it in UTF-8"):
        shelf.bring(path)


@pytest.mark.parametrize("country", ["-99", "n/a", ""])
def test_a_place_of_no_country_is_kept(shelf: Shelf, country: str) -> None:
    shelf.bring_rows("own.csv", ["name,lat,lon,iso_a2", f"Zorbaville,1,2,{country}"])
    assert shelf.find("Zorbaville").place.country is None


def test_a_province_that_the_index_has_gains_names_and_is_no_town(shelf: Shelf) -> None:
    shelf.bring_rows("own.csv", ["name,namealt,lat,lon,iso_a2,type_en", "Raqqa,Zorbaland,35.9,39,SY,Province"])
    assert (shelf.find("Zorbaland").place.id, shelf.find("Zorbaland").feature) == ("iso:SY-RA", Feature.ADMIN1)
    assert not any(c.source == "user" for c in shelf.gazetteer.find("Raqqa"))


def test_a_table_without_countries_says_so(shelf: Shelf) -> None:
    assert "--country" in shelf.bring_rows("own.csv", ["name,lat,lon", "Zorba,1,2"]).hint
    assert not shelf.bring_rows("own.csv", ["name,lat,lon", "Zorbaville,1,2"], country="SY").hint
