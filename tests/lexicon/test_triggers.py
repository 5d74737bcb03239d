"""Words that carry an event."""

import pytest

from recount.lexicon.files import read_toml
from recount.lexicon.plurals import plural
from recount.lexicon.speech import read_speech
from recount.lexicon.triggers import inflect, read_triggers
from recount.text.phrases import Phrases
from recount.text.tokens import find_tokens

TRIGGERS = read_triggers()


def act_of(table: Phrases[str], words: str) -> str | None:
    match = table.at(find_tokens(words).lowers, 0)
    return match.value if match is not None else None


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("raid", ("raid", "raids", "raiding", "raided")),
        ("torture", ("torture", "tortures", "torturing", "tortured")),
        ("ambush", ("ambush", "ambushes", "ambushing", "ambushed")),
        ("rally", ("rally", "rallies", "rallying", "rallied")),
        ("deploy", ("deploy", "deploys", "deploying", "deployed")),
        ("assess", ("assess", "assesses", "assessing", "assessed")),
        ("steal", ("steal", "steals", "stealing", "stole", "stolen")),
    ],
)
def test_verbs_inflect(verb: str, forms: tuple[str, ...]) -> None:
    assert inflect(verb, {"steal": ["steals", "stealing", "stole", "stolen"]}) == forms


@pytest.mark.parametrize(("noun", "many"), [("rally", "rallies"), ("ambush", "ambushes"), ("raid", "raids"), ("convoy", "convoys")])
def test_nouns_have_plurals(noun: str, many: str) -> None:
    assert plural(noun) == many


@pytest.mark.parametrize("name", ["triggers", "speech"])
def test_an_irregular_verb_has_its_four_forms(name: str) -> None:
    irregular = read_toml(f"lexicon/en/{name}.toml")["irregular"]
    assert {verb: len(forms) for verb, forms in irregular.items() if len(forms) != 4} == {}


@pytest.mark.parametrize(
    ("word", "act"),
    [("shelled", "shelling"), ("shot", "kill"), ("overran", "territory"), ("fought", "clash"), ("kidnapping", "abduct"), ("stole", "loot")],
)
def test_forms_of_a_verb_are_one_act(word: str, act: str) -> None:
    assert act_of(TRIGGERS.verbs, word) == act


@pytest.mark.parametrize(("words", "act"), [("skirmishes", "clash"), ("casualties", "casualty"), ("robots", None)])
def test_nouns_are_acts(words: str, act: str | None) -> None:
    assert act_of(TRIGGERS.nouns, words) == act


@pytest.mark.parametrize(
    ("words", "act"), [("suicide car bomb", "suicide"), ("car bomb", "blast"), ("Drone  strikes", "air_strike"), ("opened fire", "attack")]
)
def test_the_longest_phrase_wins(words: str, act: str) -> None:
    assert act_of(TRIGGERS.phrases, words) == act


def test_acts_bound_to_objects_name_them() -> None:
    assert "rockets" in TRIGGERS.objects["launch"]
    assert set(TRIGGERS.objects) <= set(TRIGGERS.acts)


def test_no_word_is_listed_twice_in_one_act() -> None:
    for words in read_toml("lexicon/en/triggers.toml")["act"].values():
        for part in ("verbs", "nouns", "phrases"):
            listed = words.get(part, [])
            assert len(listed) == len(set(listed))


def test_past_forms_are_those_that_differ_from_the_base() -> None:
    assert {"struck", "overran", "killed"} <= TRIGGERS.pasts
    assert not {"strike", "hit", "strikes"} & TRIGGERS.pasts


def test_verbs_of_speech_have_classes() -> None:
    verbs = read_speech().verbs
    assert [verbs[w] for w in ("told", "denied", "warns", "urging", "swore")] == ["say", "deny", "threaten", "call", "plan"]


@pytest.mark.parametrize(
    ("table", "words", "act"),
    [
        ("verbs", "liquidated", "kill"),
        ("verbs", "butchered", "kill"),
        ("phrases", "sent to hell", "kill"),
        ("phrases", "fell as martyrs", "kill"),
        ("phrases", "terrorist acts", "attack"),
        ("nouns", "aggression", "attack"),
        ("verbs", "cleansed", "territory"),
        ("nouns", "massacre", "kill"),
    ],
)
def test_loaded_words_stand_for_the_act_of_their_rendering_unless_listed(table: str, words: str, act: str) -> None:
    found = [act_of(getattr(TRIGGERS, name), words) for name in (table, "phrases")]
    assert act in found
