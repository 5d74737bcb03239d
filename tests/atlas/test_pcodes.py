"""Tables of humanitarian place codes, in the header styles that are about, as CSV and as workbooks."""

from collections.abc import Sequence
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.atlas.effects import RowError
from recount.atlas.pcodes import PcodeReader, find_levels
from recount.lexicon.features import read_features
from recount.lexicon.gazetteer import open_gazetteer
from recount.records.place import PlacePrecision
from tests.atlas.factory import Shelf, geonames

STYLES = (
    ("ADM1_EN", "ADM1_AR", "ADM1_PCODE", "ADM2_EN", "ADM2_AR", "ADM2_PCODE"),
    ("admin1Name_en", "admin1Name_ar", "admin1Pcode", "admin2Name_en", "admin2Name_ar", "admin2Pcode"),
    ("adm1_name", "adm1_name_ar", "adm1_pcode", "adm2_name", "adm2_name_ar", "adm2_pcode"),
    ("adm1_name1", "adm1_ref_name", "adm1_pcode", "adm2_name1", "adm2_ref_name", "adm2_pcode"),
)
ROW = ("Raqqa", "الرقة", "SY11", "Zorba", "زوربا", "SY1199")
HEADER = "admin1Name_en,admin1Pcode,admin2Name_en,admin2Pcode"


@pytest.mark.parametrize("header", STYLES[:3])
@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_header_styles_and_arabic_names(shelf: Shelf, header: Sequence[str], suffix: str) -> None:
    path = (
        shelf.write("codes.csv", [",".join(header), ",".join(ROW)])
        if suffix == ".csv"
        else shelf.write_book("codes.xlsx", {"admin2": [header, ROW]})
    )
    done = shelf.bring(path)
    assert (done.rows, done.places, done.bad) == (1, 1, 0)
    for name in ("Zorba", "زوربا"):
        place = shelf.find(name).place
        assert (place.id, place.pcode, place.admin1, place.admin2) == ("pcode:SY1199", "SY1199", "Raqqa", "Zorba")
        assert place.precision is PlacePrecision.DISTRICT


def test_every_style_has_its_levels() -> None:
    assert [[level.number for level in find_levels(header)] for header in STYLES] == [[1, 2]] * 4
    assert find_levels(("name", "lat", "lon")) == ()


def test_a_province_of_the_index_gets_its_code_and_no_double(shelf: Shelf) -> None:
    shelf.bring_rows("codes.csv", ["ADM1_EN,ADM1_PCODE", "Raqqa,SY11"])
    assert [c.place.id for c in shelf.gazetteer.find("Raqqa") if c.is_area] == ["iso:SY-RA"]
    assert next(c.place.pcode for c in shelf.gazetteer.find("Raqqa") if c.is_area) == "SY11"


def test_every_sheet_of_a_workbook_is_read(shelf: Shelf) -> None:
    sheets: dict[str, Sequence[Sequence[object]]] = {
        "about": [("Contents",), ("areas",)],
        "admin1": [("admin1Name_en", "admin1Pcode", "lat", "lon"), ("Zorbastan", "SY98", 35.1, 39.1)],
        "admin2": [HEADER.split(","), ("Zorbastan", "SY98", "Zorba", "SY9801")],
    }
    done = shelf.bring(shelf.write_book("codes.xlsx", sheets))
    assert (done.rows, done.places, done.bad) == (2, 2, 0)
    assert shelf.find("Zorbastan").place.lat == 35.1
    assert shelf.find("Zorba").place.admin1 == "Zorbastan"


def test_a_province_that_a_table_of_districts_repeats_keeps_its_point(shelf: Shelf) -> None:
    shelf.bring_rows("one.csv", ["ADM1_EN,ADM1_PCODE,lat,lon", "Zorbastan,SY98,35.1,39.1"])
    shelf.bring_rows("two.csv", [HEADER, "Zorbastan,SY98,Zorba,SY9801", "Zorbastan,SY98,Zorbagol,SY9802"])
    assert shelf.find("Zorbastan").place.lat == 35.1


def test_settlements_with_points_are_towns(shelf: Shelf) -> None:
    header = f"{HEADER},admin4Name_en,admin4Pcode,Latitude_d,Longitude_d"
    shelf.bring_rows("codes.csv", [header, "Raqqa,SY11,Zorba,SY1199,Zorbagol,C9001,35.9,39.0"])
    place = shelf.find("Zorbagol").place
    assert (place.lat, place.precision, place.admin2, place.pcode) == (35.9, PlacePrecision.TOWN, "Zorba", "C9001")


def test_a_settlement_that_the_index_has_at_that_point_gets_its_code(shelf: Shelf) -> None:
    raqqa = next(c.place for c in shelf.gazetteer.find("Raqqa") if not c.is_area)
    header = f"{HEADER},admin4Name_en,admin4Pcode,lat,lon"
    shelf.bring_rows("codes.csv", [header, f"Raqqa,SY11,Zorba,SY1199,Raqqa,C9002,{raqqa.lat},{raqqa.lon}"])
    towns = [c.place for c in shelf.gazetteer.find("Raqqa") if not c.is_area]
    assert [place.pcode for place in towns if place.id == raqqa.id] == ["C9002"]
    assert "pcode:C9002" not in {place.id for place in towns}


@pytest.mark.parametrize("name", ["Al-Zorbah District", "Zorba", "Az Zorbah"])
def test_a_district_of_geonames_gets_its_code_whatever_its_spelling(shelf: Shelf, name: str) -> None:
    shelf.bring_rows("codes.csv", [HEADER, "Raqqa,SY11,Az-Zorba,SY1199"])
    district = geonames(900020, name, **{"class": "A", "code": "ADM2", "admin2": "0499"})
    shelf.bring_rows("SY.txt", [district, geonames(900021, "Zorbagol", admin2="0499")])
    assert shelf.find("Zorbagol").place.pcode == "SY1199"


def test_one_district_is_not_another_of_its_number(shelf: Shelf) -> None:
    shelf.bring_rows("SY.txt", [geonames(900020, "Zorba District 1", **{"class": "A", "code": "ADM2", "admin2": "0499"})])
    shelf.bring_rows("codes.csv", [HEADER, "Raqqa,SY11,Zorba District 11,SY1111"])
    assert (shelf.find("Zorba District 1").place.pcode, shelf.find("Zorba District 11").place.pcode) == ("SY11", "SY1111")  # its province's


def test_a_district_that_was_imported_before_is_no_double(shelf: Shelf) -> None:
    shelf.bring_rows("SY.txt", [geonames(900020, "Zorba", **{"class": "A", "code": "ADM2", "admin2": "0499"})])
    shelf.bring_rows("codes.csv", [HEADER, "Raqqa,SY11,Zorba,SY1199"])
    assert [(c.place.id, c.place.pcode) for c in shelf.gazetteer.find("Zorba")] == [("geonames:900020", "SY1199")]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Raqqa,,Zorba,", "no p-code in the row"),
        ("Raqqa,11,Zorba,1199", '"11" is no p-code: it opens with the two letters of its country'),
        ("Raqqa,SY11,,SY1199", "SY1199 has no name"),
        ("Raqqa,SY11,Zorbaville,SY1101", "SY1101 stood in an earlier row under the name Zorbagol"),
    ],
)
def test_bad_rows_are_listed(shelf: Shelf, row: str, why: str) -> None:
    done = shelf.bring_rows("codes.csv", [HEADER, "Raqqa,SY11,Zorbagol,SY1101", row, "Raqqa,SY11,Zorbasted,SY1102"])
    assert (done.places, done.bad) == (2, 1)
    assert shelf.bad == [("codes.csv", 3, why, ",".join(filter(None, row.split(","))))]


def test_a_row_that_failed_does_not_silence_a_later_one(shelf: Shelf) -> None:
    shelf.bring_rows("codes.csv", [HEADER, "Raqqa,SY11,,SY1199", "Raqqa,SY11,Zorba,SY1199"])
    assert shelf.find("Zorba").place.pcode == "SY1199"


def test_the_same_area_twice_is_one(shelf: Shelf) -> None:
    done = shelf.bring_rows("codes.csv", [HEADER, *["Raqqa,SY11,Zorba,SY1199"] * 2])
    assert (done.places, done.bad) == (1, 0)


@given(st.lists(st.text(max_size=12), min_size=6, max_size=6))
def test_no_row_of_text_raises_but_row_errors(cells: list[str]) -> None:
    header = ("ADM1_EN", "ADM1_PCODE", "ADM2_EN", "ADM2_PCODE", "lat", "lon")
    reader = PcodeReader(header, open_gazetteer(), read_features())
    with suppress(RowError):
        list(reader.read_row({name: cell for name, cell in zip(header, cells, strict=True) if cell}))
