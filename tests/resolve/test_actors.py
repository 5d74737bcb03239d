"""Parties under their neutral names, whatever words a report has for them."""

from datetime import date

import pytest

from recount.extract.parties import make_party_finder
from recount.lexicon.outlets import read_outlets
from recount.lexicon.party_words import read_party_words
from recount.lexicon.tagger import read_tagger
from recount.records.actor import Category
from recount.records.mention import PartyUse
from recount.records.party import Party, PartyKind, PartyRole
from recount.records.period import Days
from recount.resolve.actors import ReportContext, make_party_resolver
from recount.text.read_text import read_text

WORDS = read_party_words()
find_parties = make_party_finder(WORDS, read_outlets())


def parties(
    text: str, *countries: str, day: str = "2024-05-01", role: PartyRole = PartyRole.ACTOR, voice: str | None = None
) -> list[Party]:
    reading = read_text(f"Report\n\n{text}", read_tagger())
    mentions = find_parties(reading)
    days = Days(date.fromisoformat(day), date.fromisoformat(day))
    starts = tuple(reading.tokens.starts[s.first] for s in reading.sentences)
    context = ReportContext(countries, days, mentions, starts, voice)
    resolver = make_party_resolver(WORDS)
    return [resolver.resolve(PartyUse(role, m), context) for m in mentions if m.span.start > 6]


def names(text: str, *countries: str, day: str = "2024-05-01", role: PartyRole = PartyRole.ACTOR) -> list[str]:
    return [p.name for p in parties(text, *countries, day=day, role=role)]


@pytest.mark.parametrize(
    ("text", "country", "name"),
    [
        ("ISIS mercenaries came.", "SY", "Islamic State (IS)"),
        ("The soldiers came.", "ML", "Military Forces of Mali"),
        ("Police came.", "KE", "Police Forces of Kenya"),
        ("Citizens came.", "SY", "Civilians"),
        ("Women came.", "SY", "Civilians (women)"),
        ("Terrorists came.", "NE", "Unidentified armed group"),
        ("Russia came.", "UA", "Government of Russia"),
        ("A police station burned.", "CO", "Police station (Police Forces of Colombia)"),
        ("The Blue River Brigade came.", "LY", "Blue River Brigade"),
        ("A den of ISIS burned.", "IQ", "Hideout (Islamic State)"),
        ("An ISIS emir came.", "IQ", "Islamic State (IS) leader"),
    ],
)
def test_names_are_neutral(text: str, country: str, name: str) -> None:
    assert names(text, country)[0] == name


def test_a_country_that_does_violence_does_it_by_its_forces() -> None:
    assert names("Russia attacked.", "UA", role=PartyRole.PERPETRATOR) == ["Military Forces of Russia"]


def test_soldiers_of_no_known_country_stay_soldiers() -> None:
    assert names("Soldiers came.", "ML", "NE") == ["Military forces"]


def test_the_day_of_the_report_decides_between_namesakes() -> None:
    text = "The Internal Security Forces came."
    assert parties(text, "SY", day="2024-05-01")[0].actor == "asayish"
    assert parties(text, "SY", day="2025-05-01")[0].actor == "isf-syria"


def test_actors_named_beside_decide_between_namesakes() -> None:
    text = "The Autonomous Administration spoke. The Internal Security Forces came."
    assert parties(text, "SY", day="2025-05-01")[1].actor == "asayish"


def test_the_group_is_the_armed_group_named_before() -> None:
    assert names("JNIM fought the Malian army. The group left.", "ML")[-1] == "Jama'at Nusrat al-Islam wal-Muslimin (JNIM)"


def test_a_slur_once_joined_to_a_name_keeps_its_meaning() -> None:
    assert names("ISIS mercenaries came. Mercenaries left.", "SY")[-1] == "Islamic State (IS)"


def test_the_gunmen_are_those_brought_in_without_a_name() -> None:
    assert names("JNIM left. Gunmen came. The gunmen fired.", "ML")[-1] == "Unidentified armed group"


def test_our_forces_are_those_of_the_reports_voice() -> None:
    text = "The Turkish army attacked. Our forces left."
    assert parties(text, "SY", voice="sdf")[-1].actor == "sdf"
    assert parties(text, "SY")[-1].actor is None


def test_a_person_has_no_actor() -> None:
    person = parties("A spokesman for the Houthis said so.", "YE")[0]
    assert person.kind is PartyKind.PERSON
    assert person.actor is None
    assert person.name == "Houthi movement (Ansar Allah) spokesman"


def test_forces_outside_their_country_are_external() -> None:
    assert parties("The Turkish army came.", "SY")[0].category is Category.EXTERNAL_FORCES
    assert parties("The Turkish army came.", "TR")[0].category is Category.STATE_FORCES


@pytest.mark.parametrize("word", ["mercenaries", "fighters", "terrorists", "militants", "gunmen", "rebels", "bandits", "insurgents"])
def test_framing_changes_nothing(word: str) -> None:
    bare, named = parties(f"{word.capitalize()} came.", "ML")[0], parties(f"JNIM {word} came.", "ML")[0]
    assert (bare.kind, bare.category) == (PartyKind.GROUP, Category.POLITICAL_MILITIA)
    assert (named.kind, named.actor, named.category) == (PartyKind.ORGANISATION, "jnim", Category.REBEL_GROUP)


def test_no_slur_is_ever_a_name() -> None:
    registry = WORDS.registry
    for match_text, actor in [
        ("The Zionist entity came.", "gov-israel"),
        ("The Houthi militia came.", "houthis"),
        ("Khawarij came.", "ttp"),
    ]:
        found = parties(match_text, *registry.get(actor).countries)[0]
        assert (found.actor, found.name) == (actor, registry.get(actor).name)
