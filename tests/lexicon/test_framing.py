"""What the check of framing exchanges."""

import pytest

from recount.lexicon.files import read_toml
from recount.lexicon.framing import read_framing
from recount.text.tokens import find_tokens

FRAMING = read_framing()


def others(words: str) -> tuple[str, ...]:
    match = FRAMING.loaded.at(find_tokens(words).lowers, 0)
    assert match is not None
    return match.value


def test_words_of_one_rendering_stand_for_each_other() -> None:
    assert {"terrorists", "mercenaries"} <= set(others("fighters"))
    assert {"fighters", "mercenaries"} <= set(others("terrorists"))
    assert "terrorist" not in others("terrorists")


def test_no_word_stands_for_itself() -> None:
    assert all(word not in others(word) for word in read_toml("evaluate/framing.toml")["plain"]["words"])


def test_words_that_say_more_are_left_out() -> None:
    assert FRAMING.loaded.at(("massacre",), 0) is None
    assert "massacre" not in others("attack")


@pytest.mark.parametrize("word", [*FRAMING.before_party, *FRAMING.before_act])
def test_an_epithet_is_one_word(word: str) -> None:
    assert " " not in word
