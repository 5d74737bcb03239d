"""GeoNames files: places, codes of areas, alternate names, plain or packed."""

import gzip
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.atlas.effects import Effect, RowError
from recount.atlas.geonames import PlaceReader, read_alternate_name, read_code
from recount.lexicon.features import read_features
from recount.lexicon.gazetteer import open_gazetteer
from recount.records.feature import Feature
from recount.records.issue import InputError
from recount.records.place import PlacePrecision
from tests.atlas.factory import Shelf, geonames

VILLAGE = geonames(900001, "Zorbaniyah", names="Zorbanije,زوربانية,zrbnyh,ABC")


def effects(row: str) -> list[Effect]:
    return list(PlaceReader(read_features(), open_gazetteer()).read_row(row))


def test_a_village_lies_in_its_province(shelf: Shelf) -> None:
    done = shelf.bring_rows("SY.txt", [VILLAGE])
    found = shelf.find("Zorbaniyah")
    assert (done.rows, done.places, done.bad) == (1, 1, 0)
    assert (found.place.id, found.place.admin1, found.place.country) == ("geonames:900001", "Raqqa", "SY")
    assert (found.place.lat, found.place.lon, found.place.precision) == (35.9, 39.0, PlacePrecision.TOWN)
    assert "iso:SY-RA" in found.place.within
    assert "geonames:163843" in found.place.within


@pytest.mark.parametrize("name", ["Zorbaniyah", "ZORBANIYA", "Zorbanije", "زوربانية", "زوربانيه"])
def test_every_name_that_a_report_could_write_finds_it(shelf: Shelf, name: str) -> None:
    shelf.bring_rows("SY.txt", [VILLAGE])
    assert shelf.find(name).place.id == "geonames:900001"


@pytest.mark.parametrize("name", ["zrbnyh", "ABC"])
def test_codes_and_transliterations_by_machine_are_no_names(shelf: Shelf, name: str) -> None:
    shelf.bring_rows("SY.txt", [VILLAGE])
    assert "geonames:900001" not in {c.place.id for c in shelf.gazetteer.find(name)}


@pytest.mark.parametrize("suffix", [".txt", ".zip", ".gz", ".txt.gz"])
def test_a_file_may_be_packed(shelf: Shelf, suffix: str) -> None:
    path = shelf.folder / f"SY{suffix}"
    if suffix == ".zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("readme.txt", "words about the format\n" * 99)
            archive.writestr("SY.txt", VILLAGE + "\n")
    else:
        data = (VILLAGE + "\n").encode()
        path.write_bytes(data if suffix == ".txt" else gzip.compress(data))
    assert shelf.bring(path).places == 1
    assert shelf.find("Zorbaniyah").place.id == "geonames:900001"


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (geonames(1, "Short").rsplit("\t", 3)[0], "16 columns instead of 19"),
        (geonames(1, "North", lat="north"), 'latitude: "north" is no number'),
        (geonames(1, "High", lat="91"), "latitude: 91 lies outside -90 to 90; degrees (WGS 84, EPSG:4326) are needed"),
        (geonames(1, "Nowhere", lon="nan"), "longitude: nan lies outside -180 to 180; degrees (WGS 84, EPSG:4326) are needed"),
        (geonames(1, "  "), "the name is empty"),
        (geonames(1, "Number").replace("1", "one", 1), 'geonameid: "one" is no number'),
    ],
)
def test_a_bad_row_is_listed_with_its_number_and_words(shelf: Shelf, row: str, why: str) -> None:
    done = shelf.bring_rows("SY.txt", [VILLAGE, row, geonames(900002, "Zorbagol")])
    assert (done.rows, done.places, done.bad) == (3, 2, 1)
    assert shelf.bad == [("SY.txt", 2, why, row.strip("\n"))]
    assert shelf.find("Zorbagol").place.id == "geonames:900002"


def test_bytes_that_are_no_utf8_are_a_bad_row(shelf: Shelf) -> None:
    path = shelf.folder / "SY.txt"
    path.write_bytes(VILLAGE.encode() + b"\n" + geonames(2, "Zorb\u00e4").encode("latin-1") + b"\n")
    assert shelf.bring(path).bad == 1
    assert shelf.why == ["not UTF-8"]


def test_what_no_report_of_war_names_is_left_out() -> None:
    assert effects(geonames(1, "Hotel Zorba", **{"class": "S", "code": "HTL"})) == []


def test_a_camp_is_a_camp(shelf: Shelf) -> None:
    shelf.bring_rows("SY.txt", [geonames(900003, "Zorba Camp", **{"class": "S", "code": "CMPRF"})])
    assert shelf.find("Zorba Camp").feature is Feature.CAMP


@pytest.mark.parametrize(
    ("row", "id_"),
    [
        (geonames(163843, "Zorbaland", **{"class": "A", "code": "PCLI", "admin1": "00"}), "geonames:163843"),
        (geonames(172957, "Zorba Governorate", **{"class": "A", "code": "ADM1"}), "iso:SY-RA"),
    ],
)
def test_an_area_that_the_index_has_only_gains_names(shelf: Shelf, row: str, id_: str) -> None:
    shelf.bring_rows("SY.txt", [row, VILLAGE])
    name = row.split("\t")[1]
    assert [c.place.id for c in shelf.gazetteer.find(name)] == [id_]
    assert shelf.find(name).is_area


def test_a_province_that_the_index_lacks_is_made_and_holds_its_villages(shelf: Shelf) -> None:
    province = geonames(900010, "Zorbastan", **{"class": "A", "code": "ADM1", "admin1": "98"})
    shelf.bring_rows("SY.txt", [geonames(900011, "Zorbagol", admin1="98"), province])
    found = shelf.find("Zorbagol").place
    assert (found.admin1, found.within[:2]) == ("Zorbastan", ("geonames:900010", "geonames:163843"))
    assert shelf.find("Zorbastan").place.precision is PlacePrecision.ADMIN1


def test_a_district_names_that_of_its_villages_whatever_their_order(shelf: Shelf) -> None:
    district = geonames(900020, "Zorba District", **{"class": "A", "code": "ADM2", "admin2": "0499"})
    shelf.bring_rows("SY.txt", [geonames(900021, "Zorbagol", admin2="0499"), district])
    assert shelf.find("Zorbagol").place.admin2 == "Zorba District"
    assert shelf.find("Zorba District").place.precision is PlacePrecision.DISTRICT


def test_codes_of_districts_name_them_too(shelf: Shelf) -> None:
    shelf.bring_rows("SY.txt", [geonames(900021, "Zorbagol", admin2="0499")])
    shelf.bring_rows("admin2Codes.txt", ["SY.04.0499\tZorba\tZorba\t900020", "SY.04.0500\t\t\t7", "SY.04"])
    assert shelf.find("Zorbagol").place.admin2 == "Zorba"
    assert shelf.why == ["the name is empty", "1 columns instead of 4"]


def test_a_town_of_the_built_index_gains_its_district(shelf: Shelf) -> None:
    goma = shelf.find("Goma").place
    row = geonames(int(goma.id.partition(":")[2]), "Goma", country="CD", admin1="11", admin2="99", lat=goma.lat, lon=goma.lon)
    shelf.bring_rows("CD.txt", [row])
    shelf.bring_rows("admin2Codes.txt", ["CD.11.99\tZorba Territory\tZorba Territory\t5"])
    assert shelf.find("Goma").place.admin2 == "Zorba Territory"


@pytest.mark.parametrize("columns", [8, 10])
def test_alternate_names_find_places_of_the_import_and_of_the_built_index(shelf: Shelf, columns: int) -> None:
    shelf.bring_rows("SY.txt", [VILLAGE])
    goma = shelf.find("Goma").place.id.partition(":")[2]
    flags = [""] * (columns - 4)
    rows = [("1", "900001", "en", "Zorbaville"), ("2", goma, "sw", "Zorbagoma"), ("3", "77777777", "en", "Zorbanowhere")]
    done = shelf.bring_rows("alternateNamesV2.txt", ["\t".join((*row, *flags)) for row in rows])
    assert (done.rows, done.names, done.bad) == (3, 2, 0)
    assert shelf.find("Zorbaville").place.id == "geonames:900001"
    assert shelf.find("Zorbagoma").place.id == f"geonames:{goma}"
    assert shelf.gazetteer.find("Zorbanowhere") == ()


def test_alternate_names_of_a_province_find_it_under_the_id_of_the_index(shelf: Shelf) -> None:
    number = shelf.gazetteer.geonames_of("iso:SY-RA")
    shelf.bring_rows("alternateNamesV2.txt", [f"{at}\t{number}\ten\t{name}\t\t\t\t" for at, name in enumerate(("Zorbastan", "Zorbaland"))])
    assert [c.place.id for name in ("Zorbastan", "Zorbaland") for c in shelf.gazetteer.find(name)] == ["iso:SY-RA"] * 2


@pytest.mark.parametrize("language", ["link", "wkdt", "iata", "post"])
def test_links_and_codes_are_no_names(language: str) -> None:
    assert list(read_alternate_name(f"1\t2\t{language}\tZorba\t\t\t\t")) == []


def test_a_file_of_no_known_width_is_refused(shelf: Shelf) -> None:
    with pytest.raises(InputError, match="no format that can be imported"):
        shelf.bring_rows("words.txt", ["only words", "and more"])


@given(st.text(max_size=60), st.integers(0, 25))
def test_no_row_of_text_raises_but_row_errors(words: str, tabs: int) -> None:
    for read in (effects, read_alternate_name, lambda row: read_code(row, open_gazetteer())):
        with suppress(RowError):
            list(read("\t".join([words] * tabs)))


def test_a_list_of_countries_is_no_list_of_places(shelf: Shelf) -> None:
    row = "\t".join(("AD", "AND", "020", "AN", "Andorra", "Andorra la Vella", "468", "77006", "EU", ".ad", "EUR", *[""] * 8))
    with pytest.raises(InputError, match="no format that can be imported"):
        shelf.bring_rows("countryInfo.txt", ["# ISO", row])
