"""The codebooks' tables hold together."""

from recount.lexicon.files import read_toml
from recount.lexicon.ontology import read_ontology
from recount.lexicon.speech import read_speech
from recount.lexicon.triggers import read_acts
from recount.lexicon.weapons import FILE as WEAPONS
from recount.records.event_type import EventType

ONTOLOGY = read_ontology()
#: Sub-types that rules and not tables give (resolve/event_types.py).
BY_RULE = {"Government regains territory", "Excessive force against protesters", "Mob violence"}


def test_all_sub_types_are_typed_in_both_codebooks() -> None:
    assert len(ONTOLOGY.order) == len(set(ONTOLOGY.order)) == 25
    assert set(ONTOLOGY.order) == set(ONTOLOGY.types) == set(ONTOLOGY.plover)
    assert len(set(ONTOLOGY.types.values())) == 6


def test_every_sub_type_is_within_reach() -> None:
    reached = {*ONTOLOGY.acts.values(), *ONTOLOGY.weapon_sub.values(), *ONTOLOGY.means_sub.values()} - {""}
    assert reached | BY_RULE == set(ONTOLOGY.order)


def test_tables_name_only_known_sub_types_and_acts() -> None:
    named = {*ONTOLOGY.acts.values(), *ONTOLOGY.weapon_sub.values(), *ONTOLOGY.means_sub.values()} - {""}
    assert named <= set(ONTOLOGY.order)
    assert ONTOLOGY.rules["by_weapon"] | ONTOLOGY.rules["by_parties"] <= set(ONTOLOGY.acts)


def test_weapons_of_the_tables_are_classes_of_the_finder() -> None:
    assert set(ONTOLOGY.weapon_sub) | set(ONTOLOGY.weapon_mode) <= set(read_toml(WEAPONS))


def test_every_act_of_the_triggers_is_typed_and_every_typed_act_has_triggers() -> None:
    spoken = read_toml("lexicon/en/triggers.toml")["act"]
    assert set(spoken) == set(read_acts()) == set(ONTOLOGY.acts)
    assert all(any(words.get(part) for part in ("verbs", "nouns", "phrases")) for words in spoken.values())


def test_an_event_type_has_the_published_names() -> None:
    typed = ONTOLOGY.event_type("Air/drone strike", ("ASSAULT", "drone"))
    assert (typed.acled, typed.acled_sub, typed.plover, typed.plover_mode) == (
        "Explosions/Remote violence",
        "Air/drone strike",
        "ASSAULT",
        "drone",
    )
    assert ONTOLOGY.event_type("Agreement").plover_mode is None
    assert ONTOLOGY.event_type("Other").plover is None


def test_acts_of_speech_have_codes_of_plover_alone() -> None:
    ontology, speech = read_ontology(), read_speech()
    assert set(ontology.speech) <= {*speech.verbs.values(), *speech.acts.values()}
    assert set(ontology.speech_modes) <= set(ontology.speech)
    assert ontology.speech_type("deny", frozenset()) == EventType(None, None, "REJECT", None)
    assert ontology.speech_type("say", frozenset()) is None


def test_what_is_asked_for_gives_the_mode() -> None:
    ontology = read_ontology()
    assert ontology.speech_type("call", frozenset({"release", "prisoners"})) == EventType(None, None, "REQUEST", "yield")
    assert ontology.speech_type("call", frozenset({"inquiry"})) == EventType(None, None, "REQUEST", "change")


def test_every_act_of_speech_is_performed_by_a_word_of_speech() -> None:
    speech = read_speech()
    assert all(form in speech.verbs or speech.phrases.at(tuple(form.split()), 0, len(form.split())) is not None for form in speech.acts)
