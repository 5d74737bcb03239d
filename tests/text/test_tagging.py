"""Tags of words in their sentences."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recount.lexicon.tagger import read_tagger
from recount.records.issue import LexiconError
from recount.text import tag_sums
from recount.text.tagging import shape
from recount.text.tokens import find_tokens

LETTERS = set("NPVGDBMJRTOICKW#x.")


def tags(sentence: str) -> str:
    words = find_tokens(sentence).words
    return read_tagger().tag(words, [0])


@pytest.mark.parametrize(
    ("word", "look"),
    [("boat", "x"), ("Boat", "Xx"), ("UN", "XX"), ("A", "X"), ("T-72", "9"), ("3rd", "9x"), ("well-known", "x-x"), (",", "."), ("—", ".")],
)
def test_shapes(word: str, look: str) -> None:
    assert shape(word) == look


@pytest.mark.parametrize(
    ("sentence", "at", "tag"),
    [
        ("The rebels retook the outpost.", 2, "V"),
        ("The outpost was overrun by rebels.", 3, "D"),
        ("The strike struck a house.", 1, "N"),
        ("The strike struck a house.", 2, "V"),
        ("Three men died in the village.", 0, "#"),
        ("The army may attack.", 2, "M"),
        ("They are shelling the town.", 2, "G"),
        ("They want to attack it.", 3, "B"),
    ],
)
def test_words_in_a_sentence(sentence: str, at: int, tag: str) -> None:
    assert tags(sentence)[at] == tag


def test_a_sentence_is_tagged_by_itself() -> None:
    words = [*find_tokens("Rebels attacked it.").words, *find_tokens("The army left.").words]
    cut = len(find_tokens("Rebels attacked it.").words)
    assert read_tagger().tag(words, [0, cut]) == tags("Rebels attacked it.") + tags("The army left.")


def test_words_that_are_forgotten_are_tagged_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    sentences = ["Rebels attacked it.", "The army left.", "They are shelling the town."]
    before = [tags(sentence) for sentence in sentences]
    monkeypatch.setattr(tag_sums, "REMEMBERED", 2)
    assert [tags(sentence) for _ in range(3) for sentence in sentences] == before * 3


def test_no_words_have_no_tags() -> None:
    assert read_tagger().tag([], []) == ""


def test_a_language_without_weights_is_named() -> None:
    with pytest.raises(LexiconError, match="qq"):
        read_tagger("qq")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_words_have_one_tag_each(text: str) -> None:
    words = find_tokens(text).words
    found = read_tagger().tag(words, [0] if words else [])
    assert len(found) == len(words)
    assert set(found) <= LETTERS
