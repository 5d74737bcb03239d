"""Names of places in sentences, with the words around them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recount.extract.places import make_place_finder
from recount.lexicon.gazetteer import open_gazetteer
from recount.lexicon.place_words import read_place_words
from recount.lexicon.tagger import read_tagger
from recount.records.mention import PlaceMention
from recount.text.read_text import read_text

find_places = make_place_finder(open_gazetteer(), read_place_words())


def find(sentence: str) -> tuple[PlaceMention, ...]:
    return find_places(read_text(f"Report\n\n{sentence}", read_tagger()))


def names(sentence: str) -> list[str]:
    return [mention.name for mention in find(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Shells fell on Nawa, Inkhil and Jasim in Daraa province, Syria.", ["Nawa", "Inkhil", "Jasim", "Daraa", "Syria"]),
        ("Gunmen killed five people in Gao and Kidal regions, Mali.", ["Gao", "Kidal", "Mali"]),
        ("A drone struck Port Sudan and Kassala.", ["Port Sudan", "Kassala"]),
        ("A rocket hit the al-Hol camp and Tishrin Dam.", ["al-Hol camp", "Tishrin Dam"]),
        ("Sudan's El Obeid was bombed.", ["Sudan", "El Obeid"]),
        ("Talks were held in the Sahel.", ["Sahel"]),
        ("6 May, Kikuru. Two men were shot.", ["Kikuru"]),
        ("Gharyan. Two men were shot in Libya.", ["Gharyan", "Libya"]),
        ("Men were shot in the Kikuru area of Mali.", ["Kikuru", "Mali"]),
        ("Men were shot 10 km west of Kikuru in Mali.", ["Kikuru", "Mali"]),
        ("The Salamu elders met in Mali.", ["Mali"]),
        ("At Zorbali, fighters stopped a bus.", ["Zorbali"]),
        ("Men shelled Zorbali, west of Gao.", ["Zorbali"]),
        ("A bomb went off at the market of Zorbali.", ["Zorbali"]),
        ("Two were shot in Puerto del Zorbali in Colombia.", ["Puerto del Zorbali", "Colombia"]),
        ("Two died in West Zorbali in Mali.", ["West Zorbali", "Mali"]),
        ("Three boys were taken in mid-August near Gao.", ["Gao"]),
        ("- In Pemba, shops stayed shut.", ["Pemba"]),
        ("A bomb fell on the market of Nasir.", ["Nasir"]),
        ("Kidal (the rebel radio) said that two had died near Gao.", ["Gao"]),
    ],
)
def test_known_names(sentence: str, expected: list[str]) -> None:
    assert names(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "name", "container"),
    [
        ("Bandits raided Kankara in Katsina.", "Kankara", "Katsina"),
        ("Shells hit Nawa (Daraa province).", "Nawa", "Daraa"),
        ("Rebels took the town of Solenzo, Burkina Faso.", "Solenzo", "Burkina Faso"),
        ("Sudan's El Obeid was bombed.", "El Obeid", "Sudan"),
        ("Gunmen opened fire in Zorbali, Gao, late at night.", "Zorbali", "Gao"),
        ("Gao. A shell hit the Zorbali quarter.", "Zorbali", "Gao"),
        ("Shells fell in Zorbali in the Malian capital.", "Zorbali", "the Malian capital"),
    ],
)
def test_containers(sentence: str, name: str, container: str) -> None:
    held = {mention.name: mention.container for mention in find(sentence)}[name]
    assert held is not None
    assert held.text == container


@pytest.mark.parametrize(
    ("sentence", "words", "relation", "anchors"),
    [
        ("A bomb went off 12 km north-east of Mopti.", "12 km north-east of Mopti", "12 km northeast", ["Mopti"]),
        ("A bomb went off 5 miles from Djenne.", "5 miles from Djenne", "5 mi", ["Djenne"]),
        ("Troops entered a village east of Bunia.", "east of Bunia", "east", ["Bunia"]),
        ("Clashes took place near Bunia.", "near Bunia", "near", ["Bunia"]),
        ("Families left on the outskirts of Beni.", "on the outskirts of Beni", "outskirts", ["Beni"]),
        ("Planes bombed the western Homs countryside.", "western Homs countryside", "countryside west", ["Homs"]),
        ("Planes bombed the countryside of Idlib.", "countryside of Idlib", "countryside", ["Idlib"]),
        ("Jets struck targets in eastern Ukraine.", "eastern Ukraine", "eastern", ["Ukraine"]),
        ("They fired on the road between Gao and Ansongo.", "road between Gao and Ansongo", "road", ["Gao", "Ansongo"]),
        ("A convoy on the Sevare-Mopti road was hit.", "Sevare-Mopti road", "road", ["Sevare", "Mopti"]),
        ("Fighters hid between Gao and Ansongo.", "between Gao and Ansongo", "between", ["Gao", "Ansongo"]),
        ("Shells fell along the border with Lebanon.", "border with Lebanon", "border", ["Lebanon"]),
        ("The Syria-Iraq border was closed.", "Syria-Iraq border", "border", ["Syria", "Iraq"]),
        ("Three died at the Turkish border.", "Turkish border", "border", ["Turkish"]),
        ("A mine killed two halfway between Gao and Ansongo.", "halfway between Gao and Ansongo", "halfway", ["Gao", "Ansongo"]),
        ("A camp lies 15 km upstream from Gao.", "15 km upstream from Gao", "15 km", ["Gao"]),
        ("The pit is a two-hour walk from Gao.", "two-hour walk from Gao", "8 km by time", ["Gao"]),
        ("The pit is a 20-minute drive from Gao.", "20-minute drive from Gao", "15 km by time", ["Gao"]),
        ("A boat sank five miles off the coast of Zawiya.", "five miles off the coast of Zawiya", "5 mi off the coast", ["Zawiya"]),
        ("Men hid in a rural part of Beni.", "rural part of Beni", "countryside", ["Beni"]),
        ("He died 12 km from Goma, on the road to Sake.", "12 km from Goma, on the road to Sake", "12 km", ["Goma", "Sake"]),
        ("He died on the road to Sake, 12 km from Goma.", "road to Sake, 12 km from Goma", "12 km", ["Goma", "Sake"]),
        ("War rages in valleys straddling Ituri and North Kivu.", "straddling Ituri and North Kivu", "straddling", ["Ituri", "North Kivu"]),
        ("Men hid between Gao and the Niger border.", "between Gao and the Niger border", "between", ["Gao", "Niger border"]),
        (
            "Men hid between the border with Niger and Gao.",
            "between the border with Niger and Gao",
            "between",
            ["Gao", "border with Niger"],
        ),
        ("It fell near the border with Niger, east of Gao.", "border with Niger, east of Gao", "east", ["Gao", "Niger"]),
        ("Guns fired across the border from Goma.", "across the border from Goma", "across", ["border", "Goma"]),
        ("Guns fired across the Blue Line from Metula.", "across the Blue Line from Metula", "across", ["Blue Line", "Metula"]),
        (
            "It fell on the Rwandan side of the border, opposite Goma.",
            "Rwandan side of the border, opposite Goma",
            "across",
            ["Rwandan", "Goma"],
        ),
        ("They met in the capital of Helmand.", "the capital of Helmand", "capital", ["Helmand"]),
        ("They met in the capital of Mali's Mopti region.", "the capital of Mali's Mopti region", "capital", ["Mopti"]),
        ("They met in Helmand's provincial capital.", "Helmand's provincial capital", "capital", ["Helmand"]),
        ("He died 9 km from the capital of Helmand.", "9 km from the capital of Helmand", "9 km", ["Helmand"]),
        ("He died 9 km north of the Malian capital.", "9 km north of the Malian capital", "9 km north", ["the Malian capital"]),
        ("Guns fell silent on the eastern front.", "the eastern front", "war front", []),
        ("Civilians fled rebel-held areas of Ituri.", "rebel-held areas of Ituri", "control area", ["Ituri"]),
    ],
)
def test_relations(sentence: str, words: str, relation: str, anchors: list[str]) -> None:
    found = {mention.span.text: mention for mention in find(sentence)}
    assert found[words].relation == relation
    assert [anchor.text for anchor in found[words].anchors] == anchors


@pytest.mark.parametrize(
    ("sentence", "holder"),
    [
        ("Aid reached areas under the control of the government in Yemen.", "government"),
        ("Turkish-held areas of Syria were shelled.", "turkey"),
        ("Houthi-controlled territory in Yemen saw raids.", "houthi"),
    ],
)
def test_control_areas_bear_the_key_of_their_holder(sentence: str, holder: str) -> None:
    assert [m.name for m in find(sentence) if m.relation == "control area"] == [holder]


@pytest.mark.parametrize(
    ("sentence", "name", "cue"),
    [
        ("Gunmen raided Brokanda village before dawn.", "Brokanda", "village"),
        ("Gunmen raided the town of Okolora before dawn.", "Okolora", "town"),
        ("A mine killed two in Zerbati district.", "Zerbati", "district"),
        ("Shells hit the Zal-Vera neighbourhood.", "Zal-Vera", "neighbourhood"),
        ("They fought in Sennar state.", "Sennar", "admin1"),
    ],
)
def test_a_cue_makes_a_place_of_a_name_that_nobody_knows(sentence: str, name: str, cue: str) -> None:
    assert (name, cue) in [(mention.name, mention.cue) for mention in find(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Moscow said it was not involved.",
        "Tehran denied the report.",
        "The Damascus government agreed.",
        "Ukrainians mourned; Nigerians and Somalis marched.",
        "Mogadishu University was shut.",
        "The Bank of Libya paid.",
        "The Islamic State in the Greater Sahara took credit.",
        "Captain Ibrahim Hassan spoke in October.",
        "The Nuer clan and the Zaire group clashed.",
        "Soldiers of the Confederation retreated.",
        "The Salamat fought back.",
    ],
)
def test_metonyms_peoples_persons_and_bodies_are_no_places(sentence: str) -> None:
    assert names(sentence) == []


def test_whose_it_is_and_who_acts_are_no_places_of_events() -> None:
    assert [m.cue for m in find("Mali's army said it lost men. The president of Chad spoke.")] == ["affiliation", "affiliation"]
    assert [m.cue for m in find("The town was bombed by Ukraine.")] == ["agent"]


@pytest.mark.parametrize("report", ["BAMAKO (Reuters) - Two soldiers died in Menaka.", "KHARTOUM, 4 May \u2014 Shells hit Omdurman."])
def test_datelines(report: str) -> None:
    assert [m.cue == "dateline" for m in find_places(read_text(report, read_tagger()))] == [True, False]


PIECES = st.sampled_from(
    ["Gao", "near", "the", "road", "between", "and", "Sudan", "-", ",", "(", "km", "20", "of", "Tal", "al-Hol", "'s", "camp"]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=25).map(" ".join)))
def test_no_text_breaks_the_finder_and_spans_are_exact(text: str) -> None:
    reading = read_text(text, read_tagger())
    for mention in find_places(reading):
        for span in (mention.span, *mention.anchors, *([] if mention.container is None else [mention.container])):
            assert reading.text[span.start : span.end] == span.text != ""


def test_equals_of_a_list_do_not_hold_each_other() -> None:
    mentions = find("Mines lie in the governorates of Taiz, Marib and Hodeidah in Yemen.")
    assert [mention.name for mention in mentions if mention.container is not None and mention.container.text == "Marib"] == []


def test_a_capital_behind_a_participle_acts() -> None:
    cues = {mention.name: mention.cue for mention in find("The militia, armed by Bamako, burned a market near Gao.")}
    assert cues["Bamako"] == "agent"


def test_capitals_before_a_colon_label_the_items_of_a_round_up_and_date_a_single_report() -> None:
    reading = read_text("Mali: news of the day\n\nGAO: Two men were shot.\n\nKIDAL: A mine was found.", read_tagger())
    assert {mention.name: mention.cue for mention in find_places(reading)}["GAO"] != "dateline"
    assert find("GAO: Two men were shot.")[0].cue == "dateline"


@pytest.mark.parametrize(
    "sentence",
    [
        "Rockets fired over the border from Chad killed two.",
        "A shell fell in the west of the capital.",
        "The eastern front commander resigned.",
        "The eastern front of Kherson is calm.",
    ],
)
def test_a_country_is_no_town_a_part_no_bearing_and_a_named_front_not_without_name(sentence: str) -> None:
    assert not {"across", "west", "war front"} & {mention.relation for mention in find(sentence)}


def test_a_plural_kind_holds_for_every_name_before_it() -> None:
    assert [mention.cue for mention in find("Shells fell in Masisi, Rutshuru and Lubero territories.")] == ["district"] * 3
