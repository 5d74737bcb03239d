"""The data of counts: every rule of the files holds."""

import pytest

from recount.lexicon.files import read_toml
from recount.lexicon.measures import Voice, load_measures, plural_of
from recount.records.quantity import Measure
from recount.text.tokens import find_tokens


@pytest.mark.parametrize(
    ("word", "plural"),
    [
        ("soldier", "soldiers"),
        ("city", "cities"),
        ("boy", "boys"),
        ("bus", "buses"),
        ("ambush", "ambushes"),
        ("border guard", "border guards"),
        ("gunman", "gunmen"),
    ],
)
def test_plural(word: str, plural: str) -> None:
    assert plural_of(word, read_toml("lexicon/en/measures.toml")["heads"]["irregular"]) == plural


def test_every_measure_can_be_found() -> None:
    given = {measure for action in load_measures().actions.values() for measure in action.outcome.values()}
    assert given | {Measure.OPERATIONS} == set(Measure)


def test_noun_stands_in_one_class() -> None:
    words = [
        word
        for groups in read_toml("lexicon/en/measures.toml")["nouns"].values()
        for forms in groups.values()
        for word in (*forms.get("words", ()), *forms.get("plurals", ()))
    ]
    assert sorted({word for word in words if words.count(word) > 1}) == []


def test_loaded_words_count_as_their_renderings_do() -> None:
    words = load_measures()
    (aggression,) = words.nouns.find(find_tokens("acts of aggression").lowers)
    assert aggression.value.kind == "attacks"
    (martyrs,) = words.verbs.find(find_tokens("joined the caravan of immortals").lowers)
    assert (martyrs.value.action.name, martyrs.value.voice) == ("kill", Voice.SUBJECT)
    (slain,) = words.verbs.find(find_tokens("butchered").lowers)
    assert slain.value == next(words.verbs.find(("killed",))).value
