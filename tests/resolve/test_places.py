"""Names of places become points where the report says enough, and stay bare names where it does not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recount.extract.places import make_place_finder
from recount.lexicon.gazetteer import open_gazetteer
from recount.lexicon.place_words import read_place_words
from recount.lexicon.tagger import read_tagger
from recount.records.place import PlacePrecision, kilometres
from recount.records.place_ref import Located
from recount.resolve.places import place_mentions
from recount.text.read_text import read_text

GAZETTEER = open_gazetteer()
find_places = make_place_finder(GAZETTEER, read_place_words())


def locate(body: str) -> dict[str, Located]:
    """By the words of each mention, where it lies."""
    text = f"Report\n\n{body}"
    mentions = find_places(read_text(text, read_tagger()))
    placed = place_mentions(mentions, text, GAZETTEER)
    return {mention.span.text: place.located for mention, place in zip(mentions, placed, strict=True)}


def point(located: Located) -> tuple[float, float]:
    assert located.lat is not None
    assert located.lon is not None
    return located.lat, located.lon


@pytest.mark.parametrize(
    ("body", "country"),
    [
        ("Gunmen struck Tripoli. Libyans fled and Libya closed Benghazi airport.", "LY"),
        ("Militia fired in Tripoli. Beirut and Sidon were calm and the Lebanese army waited.", "LB"),
        ("Gunmen struck Tripoli in Lebanon.", "LB"),
        ("Gunmen struck Tripoli in Libya.", "LY"),
        ("Lebanon mourned. Beirut was calm. Gunmen struck Tripoli, Libya.", "LY"),
    ],
)
def test_the_report_and_the_container_choose_between_namesakes(body: str, country: str) -> None:
    assert locate(body)["Tripoli"].country == country


def test_a_town_lies_in_the_areas_of_its_container() -> None:
    nawa = locate("Shells hit Nawa in Daraa province, Syria.")["Nawa"]
    assert (nawa.admin1, nawa.country, nawa.precision) == ("Daraa", "SY", PlacePrecision.TOWN)


@pytest.mark.parametrize(
    ("words", "anchor", "least", "most"),
    [
        ("20 km south of Gao", "Gao", 19.0, 21.0),
        ("12 km north-east of Gao", "Gao", 11.0, 13.0),
        ("near Gao", "Gao", 0.0, 1.0),
        ("on the outskirts of Gao", "Gao", 0.0, 1.0),
        ("east of Gao", "Gao", 0.0, 30.0),
        ("between Gao and Ansongo", "Gao", 20.0, 80.0),
        ("road from Gao to Ansongo", "Gao", 20.0, 80.0),
    ],
)
def test_a_relative_place_has_a_point_and_a_radius(words: str, anchor: str, least: float, most: float) -> None:
    joint = "on the " if words.startswith("road") else ""
    found = locate(f"An ambush took place {joint}{words}. People in {anchor} in Mali fled.")
    relative = found[words]
    assert relative.precision is PlacePrecision.NEAR
    assert relative.radius_km is not None
    assert relative.radius_km > 0
    assert relative.place is None
    assert least <= kilometres(point(relative), point(found[anchor])) <= most


def test_a_bearing_is_kept() -> None:
    found = locate("A mine went off 30 km north of Gao. Gao lies in Mali.")
    assert point(found["30 km north of Gao"])[0] > point(found["Gao"])[0] + 0.2


def test_borders_and_held_areas_are_regions() -> None:
    found = locate("Shells fell along the border with Lebanon in Syria and in Turkish-held areas of Syria.")
    assert {found[words].precision for words in ("border with Lebanon", "Turkish-held areas of Syria")} == {PlacePrecision.REGION}


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Gunmen raided Brokanda village in Nigeria.", "Brokanda village"),
        ("Fighters attacked the town of Okolora in Nigeria.", "Okolora"),
        ("A mine killed two in Zerbati district, Yemen.", "Zerbati district"),
        ("Fighting raged near Zorbanika in Somalia.", "near Zorbanika"),
    ],
)
def test_what_nobody_knows_keeps_its_name_and_has_no_point(body: str, words: str) -> None:
    located = locate(body)[words]
    assert (located.lat, located.lon, located.radius_km, located.place) == (None, None, None, None)
    assert located.name
    assert located.reasons


ABROAD = "Somali troops fell back. Somalia mourned the dead of Mogadishu and Kismayo."


@pytest.mark.parametrize(
    ("body", "words"),
    [
        pytest.param("A blast hit the Al-Yeres quarter of Kismayo.", "Al-Yeres quarter", id="loose, of a quarter"),
        pytest.param("A blast hit Saint-Denis district.", "Saint-Denis district", id="exact, of a district"),
        pytest.param("A blast hit Munich district.", "Munich district", id="big, but with the cue of a district"),
        pytest.param("A blast hit Munich village.", "Munich village", id="big, but with the cue of a village"),
        pytest.param("A blast hit Kobrin.", "Kobrin", id="another name, of a town whose only sign is itself"),
        pytest.param("Gunmen fought in Salamat.", "Salamat", id="area of small towns"),
        pytest.param("Gunmen fought in Liberty.", "Liberty", id="small town that is a common noun"),
        pytest.param("Gunmen fought in the Confederation.", "Confederation", id="small town that is a political noun"),
    ],
)
def test_nothing_is_pinned_somewhere_plausible_abroad(body: str, words: str) -> None:
    located = locate(f"{body} {ABROAD}").get(words)
    assert located is None or (located.place is None and (located.lat is None or located.country == "SO"))


@pytest.mark.parametrize(("name", "country"), [("Geneva", "CH"), ("Doha", "QA"), ("Munich", "DE"), ("Bavaria", "DE"), ("Kiev", "UA")])
def test_what_is_known_abroad_stays(name: str, country: str) -> None:
    assert locate(f"Talks were held in {name}. {ABROAD}")[name].country == country


def test_no_sign_speaks_for_its_own_sense() -> None:
    assert locate(f"Gunmen fought in Kobrin. {ABROAD}")["Kobrin"].lat is None
    assert locate(f"Gunmen fought in Kobrin in Belarus. {ABROAD}")["Kobrin"].country == "BY"


PIECES = st.sampled_from(
    ["Gao", "near", "the", "road", "between", "and", "Sudan", "-", ",", "(", "km", "20", "of", "Tal", "al-Hol", "'s", "north"]
)


@settings(max_examples=100, deadline=None)
@given(st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=25).map(" ".join)))
def test_no_text_breaks_the_resolver_and_spans_are_exact(text: str) -> None:
    reading = read_text(text, read_tagger())
    mentions = find_places(reading)
    placed = place_mentions(mentions, reading.text, GAZETTEER)
    assert [place.located.span for place in placed] == [mention.span for mention in mentions]
    for place in placed:
        assert (place.located.lat is None) == (place.located.lon is None)
        assert all(reading.text[a.span.start : a.span.end] == a.span.text for a in place.anchors)


@pytest.mark.parametrize(
    ("body", "words", "precision"),
    [
        ("Men burned Zalapo village, Falam township, in Myanmar.", "Zalapo village", PlacePrecision.DISTRICT),
        ("Shells fell on the Beroko quarter of Nyala in Sudan.", "Beroko quarter", PlacePrecision.TOWN),
        ("Men burned Zalapo village in Borno State, Nigeria.", "Zalapo village", PlacePrecision.ADMIN1),
        ("Men burned Zalapo village in Nigeria.", "Zalapo village", None),
    ],
)
def test_an_unknown_place_takes_the_extent_of_a_small_holder(body: str, words: str, precision: PlacePrecision | None) -> None:
    found = locate(body)[words]
    assert (found.place, found.precision, found.lat is None) == (None, precision, precision is None)


@pytest.mark.parametrize(
    ("body", "name", "country"),
    [
        ("Gunmen killed four people at Paris Camp near Timbuktu in Mali on Monday.", "Paris Camp", "ML"),
        ("The RSF shelled Berlin farm outside Nyala on Monday.", "Berlin farm", "SD"),
        ("Shells fell on London Bridge village near El Fasher in Sudan on Monday.", "London Bridge", None),
        ("Fighting near Georgia Camp, Darfur, killed two on Monday.", "Georgia Camp", "SD"),
    ],
)
def test_a_site_with_the_name_of_a_far_city_lies_where_the_words_put_it(body: str, name: str, country: str | None) -> None:
    found = {one.name: one for one in locate(body).values()}[name]
    assert found.country == country
    assert found.lat is None or found.lat < 20


def test_a_site_is_not_pinned_to_a_namesake_of_its_town() -> None:
    camp = locate("Men broke into the Hasahisa camp in Zalingei, Darfur, Sudan.")["Hasahisa camp"]
    assert kilometres(point(camp), (12.91, 23.47)) < 5


def test_between_a_known_and_an_unknown_place_is_near_the_known_one() -> None:
    found = locate("A car was hit between Qana and Zulbiqin in Lebanon.")["between Qana and Zulbiqin"]
    assert (found.precision, kilometres(point(found), (33.21, 35.30)) < 3) == (PlacePrecision.NEAR, True)
    assert found.anchor == "Qana"


@pytest.mark.parametrize(
    ("body", "words", "name"),
    [
        ("Haiti was tense. Police in Haiti shot two men in the capital on Monday.", "the capital", "Port-au-Prince"),
        ("A bomb went off near the Somali capital on Monday.", "the Somali capital", "Mogadishu"),
        ("Thousands marched in Senegal's capital on Monday.", "Senegal's capital", "Dakar"),
        ("Mali mourned. A bomb went off in the country's capital.", "the country's capital", "Bamako"),
    ],
)
def test_the_capital_is_that_of_its_country(body: str, words: str, name: str) -> None:
    assert locate(body)[words].name == name


@pytest.mark.parametrize(
    "body",
    [
        "Mali was calm. Gunmen struck Gao, the regional capital.",
        "A bomb went off in the capital.",
        "Mali mourned. The capital market in Gao fell. Its working capital is low.",
        "Mali mourned. A bomb went off in the capital, Bamako.",
    ],
)
def test_no_other_capital_is_meant(body: str) -> None:
    assert not [words for words, located in locate(body).items() if "capital" in words and located.lat is not None]


def test_a_given_name_behind_a_preposition_of_place_is_a_town() -> None:
    assert locate("South Sudan was tense. Army helicopters bombed a village near Nasir.")["near Nasir"].country == "SS"


def test_a_road_to_an_unknown_village_is_near_its_known_end() -> None:
    road = locate("Lebanon was tense. A drone hit a car on the road between Nabatieh and Kfar Zebrun.")[
        "road between Nabatieh and Kfar Zebrun"
    ]
    assert road.precision is PlacePrecision.NEAR
    assert kilometres(point(road), (33.38, 35.48)) < 5


def test_a_capital_beside_the_province_of_its_name_is_a_town() -> None:
    assert locate("Protesters marched in Lima, Peru.")["Lima"].precision is PlacePrecision.TOWN


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("tri-border area of Mali, Burkina Faso and Niger", (14.91, 0.22)),
        ("Mali-Niger-Burkina Faso tri-border area", (14.91, 0.22)),
        ("borders of Syria, Iraq and Turkey", (37.11, 42.36)),
    ],
)
def test_three_countries_meet_at_a_point(words: str, where: tuple[float, float]) -> None:
    found = locate(f"Men were killed in the {words}.")[words]
    assert (found.precision, kilometres(point(found), where) < 5) == (PlacePrecision.REGION, True)


def test_a_third_country_can_be_that_of_the_report() -> None:
    found = locate("Mali's army fought in the tri-border area with Niger and Burkina Faso.")
    assert point(found["tri-border area with Niger and Burkina Faso"]) == (14.91, 0.22)


def test_a_border_in_an_area_is_the_side_of_the_area_that_faces_it() -> None:
    found = locate("Rebels fought near the border with Venezuela in Arauca department.")
    assert found["border with Venezuela"].country == "CO"
    assert point(found["border with Venezuela"])[0] > point(found["Arauca department"])[0]


def test_the_side_of_a_countryside_begins_at_the_town() -> None:
    found = locate("Shells fell in the eastern Homs countryside in Syria. Homs itself was calm. Homs province is large.")
    area, town, side = point(found["Homs province"]), point(found["Homs"]), point(found["eastern Homs countryside"])
    assert town[1] < side[1] < area[1] + 1


def test_both_ends_of_a_road_may_be_unknown() -> None:
    found = locate("A mine went off on the road from Wadi Zorbanika to Brokanda in Yemen.")
    assert found["road from Wadi Zorbanika to Brokanda"].lat is None


def test_a_list_with_a_vague_last_part_is_no_chain_of_areas() -> None:
    found = locate("Aid agencies left El Geneina, Zalingei and the camps around Nyala in Sudan.")
    assert found["Zalingei"].precision is PlacePrecision.TOWN


@pytest.mark.parametrize("name", ["Manbji", "Manbidj", "Manbjij"])
def test_a_slip_of_the_pen_is_mended_inside_the_area_that_is_said(name: str) -> None:
    found = locate(f"Two people were killed in {name} in Aleppo province, Syria.")[name]
    assert kilometres(point(found), (36.53, 37.95)) < 25
    assert found.admin1 == "Aleppo"


def test_a_letter_off_is_said_and_scores_less() -> None:
    text = "Two people were killed in {} in Lviv region in Ukraine."
    exact, spelt = (locate(text.format(name))[name] for name in ("Drohobych", "Drohodych"))
    assert (spelt.place, spelt.reasons[0]) == (exact.place, "spelt otherwise in the index")
    assert (spelt.score or 1.0) < (exact.score or 0.0)


@pytest.mark.parametrize(
    "body",
    [
        "Two people were killed in Drohodych in Ukraine.",
        "Two people were killed in Drohodych in Kharkiv region in Ukraine.",
        "Two people were killed in Drohodych in Lviv region in Ukraine, not in Drohobych.",
    ],
)
def test_a_letter_off_is_no_place_outside_the_area_or_beside_the_name_itself(body: str) -> None:
    assert locate(body)["Drohodych"].place is None


def test_in_the_area_of_the_report_a_letter_off_is_an_alternative_alone() -> None:
    body = "Lviv region was calm. Two people were killed in Drohodych. Ukraine mourned."
    mentions = find_places(read_text(f"Report\n\n{body}", read_tagger()))
    placed = dict(zip((m.name for m in mentions), place_mentions(mentions, f"Report\n\n{body}", GAZETTEER), strict=True))
    assert placed["Drohodych"].located.lat is None
    assert [place.name for place in placed["Drohodych"].others] == ["Drohobych"]


@pytest.mark.parametrize(
    ("body", "words", "place"),
    [
        ("Nine died in the Sahel region of Burkina Faso.", "Sahel region", "iso:BF-12"),
        ("Three juntas in the Sahel region announced a force.", "Sahel region", "recount:sahel"),
        ("Mali, Niger and Burkina Faso fight in the Sahel region.", "Sahel region", "recount:sahel"),
    ],
)
def test_a_region_of_a_country_is_not_the_wide_one_of_its_name(body: str, words: str, place: str) -> None:
    assert locate(body)[words].place == place


@pytest.mark.parametrize(
    ("body", "words", "country", "where", "within_km"),
    [
        ("Guns fired across the border from Goma.", "across the border from Goma", "RW", (-1.67, 29.25), 15),
        ("Guns fired on the Turkish side of the border near Azaz.", "Turkish side of the border near Azaz", "TR", (36.6, 37.05), 15),
        ("Men hid between Gao and the Niger border, Mali said.", "between Gao and the Niger border", "ML", (15.6, 0.5), 60),
        ("It fell near the border with Niger, east of Menaka, Mali.", "border with Niger, east of Menaka", "ML", (15.9, 3.0), 60),
        ("He died 12 km from Goma, on the road to Sake.", "12 km from Goma, on the road to Sake", "CD", (-1.6, 29.13), 8),
        ("He died 9 km from the capital of Helmand.", "9 km from the capital of Helmand", "AF", (31.59, 64.37), 5),
        ("They met in Helmand's provincial capital.", "Helmand's provincial capital", "AF", (31.59, 64.37), 5),
        ("War rages in valleys straddling Ituri and North Kivu.", "straddling Ituri and North Kivu", "CD", (0.7, 29.3), 80),
    ],
)
def test_lines_and_seats_place_what_is_told_by_them(
    body: str, words: str, country: str, where: tuple[float, float], within_km: float
) -> None:
    found = locate(body)[words]
    assert found.country == country
    assert kilometres(where, point(found)) <= within_km


def test_half_way_says_more_than_between() -> None:
    half, whole = (locate(f"Troops lay {words} Gao and Ansongo.")[f"{words} Gao and Ansongo"] for words in ("halfway between", "between"))
    assert (half.lat, half.lon) == (whole.lat, whole.lon)
    assert (half.radius_km or 0) < (whole.radius_km or 0)


def test_a_direction_reaches_less_in_a_small_land() -> None:
    small, wide = locate("A shell fell east of Jabalia.")["east of Jabalia"], locate("A shell fell east of Gao.")["east of Gao"]
    assert (small.radius_km or 0) < 10 < (wide.radius_km or 0)


def test_off_a_coast_counts_from_the_coast_and_an_area_there_is_a_region() -> None:
    near = locate("A boat sank two miles off the coast of Zawiya.")["two miles off the coast of Zawiya"]
    assert 3 < (near.radius_km or 0) < 15
    assert locate("A boat sank off the coast of Puntland.")["off the coast of Puntland"].precision is PlacePrecision.REGION


def test_a_front_without_a_name_has_its_country_and_no_point() -> None:
    front = locate("Ukraine lost ground on the eastern front.")["the eastern front"]
    assert (front.lat, front.country, front.precision) == (None, "UA", PlacePrecision.REGION)


def test_a_town_at_the_border_that_is_named_is_meant() -> None:
    assert locate("Refugees were robbed at the border with Sudan near Metema.")["near Metema"].country == "ET"


def test_an_area_whose_seat_is_not_known_stands_for_it() -> None:
    assert locate("They met in the capital of Puntland.")["the capital of Puntland"].precision is not PlacePrecision.TOWN


def test_a_river_that_is_said_to_lie_in_a_country_is_there() -> None:
    river = locate("A boat was hit on the Niger River in Mali.")["Niger River"]
    assert river.country == "ML"
    assert (river.radius_km or 0) < 800


def test_small_namesakes_that_nothing_tells_apart_are_left_alone() -> None:
    assert len(GAZETTEER.find("Petrivka")) > 2
    alone = locate("Ukraine mourned. A church burned down in Petrivka.")["Petrivka"]
    assert (alone.lat, alone.place) == (None, None)
    told = locate("Ukraine mourned. A church burned down in Petrivka in Poltava province.")["Petrivka"]
    assert told.admin1 == "Poltava"


def test_a_wide_end_of_a_stretch_makes_a_region_of_it() -> None:
    stretch = locate("Troops hold the land between Lake Chad and the Cameroon border in Nigeria.")[
        "between Lake Chad and the Cameroon border"
    ]
    assert stretch.lat is not None
    assert (stretch.radius_km or 0) >= 60
    assert stretch.precision is PlacePrecision.REGION
