"""The index of places: names made comparable, chains of areas, standing, speed, and that nothing writes to it."""

import sqlite3
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recount.lexicon.gazetteer import Candidate, Gazetteer, Standing, Step, built_index, open_gazetteer
from recount.lexicon.place_names import consonants, fold_name, loosen
from recount.lexicon.volume import Volume
from recount.records.issue import SetupError

GAZETTEER = open_gazetteer()


def best(name: str) -> Candidate:
    return GAZETTEER.find(name)[0]


def town(name: str) -> Candidate:
    return next(c for c in GAZETTEER.find(name) if not c.is_area)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zémio", "zemio"),
        ("Deir ez-Zor", "DEIR EZ ZOR"),
        ("Ma'arra", "Ma\u2019arra"),
        ("Sa\u02bfda", "Sada"),
        ("Łódź", "lodz"),
        ("أريحا", "اريحا"),
        ("القاهرة", "القاهره"),
        ("  Port   Sudan ", "port sudan"),
    ],
)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tell Brak", "Tal Brak"),
        ("Tall Rifat", "Tel Rifat"),
        ("al-Bab", "Bab"),
        ("El Fasher", "Al Fasher"),
        ("Jebel Marra", "Jabal Mara"),
        ("Sheikh Miskin", "Shaykh Miskin"),
        ("Dar'ah", "Dara"),
    ],
)
def test_articles_doubled_letters_and_first_words_loosen_alike(one: str, other: str) -> None:
    assert loosen(fold_name(one)) in {loosen(fold_name(other)), loosen(fold_name(other)).removesuffix("a")}


def test_an_article_alone_is_kept() -> None:
    assert loosen("la") == "la"


def test_doubled_figures_are_another_number() -> None:
    assert loosen("district 11") != loosen("district 1")


def test_transliterations_share_their_consonants() -> None:
    assert consonants("el fasher") == consonants("al fashir") != ""
    assert consonants("omdurman") != consonants("khartoum")


def test_little_or_no_latin_has_no_consonants() -> None:
    assert consonants("gao") == ""
    assert consonants(fold_name("حلب")) == ""


@pytest.mark.parametrize(
    ("name", "country"),
    [("Aleppo", "SY"), ("حلب", "SY"), ("Goma", "CD"), ("El Fasher", "SD"), ("Al-Fashir", "SD"), ("Kyiv", "UA"), ("Ménaka", "ML")],
)
def test_exact_names_are_found_in_their_country(name: str, country: str) -> None:
    assert (best(name).place.country, best(name).step) == (country, Step.EXACT)


def test_a_loosened_name_says_so() -> None:
    assert best("Tall Brāk").step is Step.LOOSE


@pytest.mark.parametrize("name", ["", " ", "Zorbanika", "|country ML", "\x00", "--"])
def test_what_is_no_name_is_not_found(name: str) -> None:
    assert GAZETTEER.find(name) == ()
    assert GAZETTEER.standing(name) is Standing.UNKNOWN


def test_the_chain_of_a_town_goes_up_to_its_country() -> None:
    place = town("Nawa").place
    names = [found.place.name for area in place.within if (found := GAZETTEER.place(area)) is not None]
    assert names[0] == place.admin1 == "Daraa"
    assert "Syria" in names
    assert len(names) == len(place.within)


def test_standing_rises_with_what_is_known() -> None:
    assert GAZETTEER.standing("Syria") is Standing.AREA
    assert GAZETTEER.standing("Khartoum") >= Standing.TOWN
    assert GAZETTEER.standing("Reform") is Standing.SOMEWHERE


def test_countries_borders_and_held_areas_have_keys_of_their_own() -> None:
    border, country, held = GAZETTEER.border("TR", "SY"), GAZETTEER.country("ML"), GAZETTEER.held("YE", "government")
    assert border == GAZETTEER.border("SY", "TR") is not None
    assert country is not None
    assert country.place.name == "Mali"
    assert held is not None
    assert held.place.country == "YE"
    assert GAZETTEER.border("ML", "JP") is None


def test_a_nation_is_told_from_its_people() -> None:
    assert GAZETTEER.nation("Mali") == ("ML", False)
    assert GAZETTEER.nation("Malians") == ("ML", True)
    assert GAZETTEER.nation("Zorbanika") is None


def test_a_nation_of_several_words_is_one_that_its_first_word_may_open() -> None:
    several = [words for words in GAZETTEER._nations() if " " in words]  # noqa: SLF001  all of them, as the index holds them
    assert len(several) > 40
    assert all(GAZETTEER.may_open_nation(words.split()[0].title()) for words in several)
    assert GAZETTEER.may_open_nation("Guinea-Bissau")
    assert not GAZETTEER.may_open_nation("Tuesday")


def test_sounds_answer_only_in_the_countries_asked() -> None:
    assert {c.place.country for c in GAZETTEER.find_by_sound("Omdorman", ["SD"])} == {"SD"}
    assert GAZETTEER.find_by_sound("Omdorman", []) == ()


def test_an_area_counts_the_people_of_its_largest_town() -> None:
    area = next(c for c in GAZETTEER.find("Bavaria") if c.source == "area")
    assert GAZETTEER.people_of(area) == town("Munich").population
    assert GAZETTEER.people_of(town("Goma")) == town("Goma").population


def test_the_index_cannot_be_written_to() -> None:
    before = built_index().stat().st_mtime_ns
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        Volume(built_index()).ask("DELETE FROM place")
    assert built_index().stat().st_mtime_ns == before


def test_a_missing_index_is_reported_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="make data"):
        Gazetteer(tmp_path / "none.sqlite").find("Goma")
    assert not list(tmp_path.iterdir())


def test_look_ups_are_fast() -> None:
    names = [f"{first}{second} {number}" for number in range(20) for first in ("Kafr", "Gao", "Tal") for second in ("a", "ma", "bu", "")]
    fresh = Gazetteer(built_index())  # one that remembers nothing
    start = perf_counter()
    for name in names:
        fresh.find(name)
    assert len(names) / (perf_counter() - start) > 500


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40))
def test_no_text_breaks_a_look_up(text: str) -> None:
    assert fold_name(fold_name(text)) == fold_name(text) or not text.isascii()
    consonants(fold_name(text))
    assert isinstance(GAZETTEER.find(text), tuple)
    assert isinstance(GAZETTEER.find_by_sound(text, ["SD"]), tuple)
