"""Where sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.text.sentences import find_sentences
from recount.text.tokens import find_tokens


def cut(text: str) -> list[str]:
    tokens = find_tokens(text)
    return [text[tokens.starts[first] : tokens.ends[last - 1]] for first, last in find_sentences(tokens, 0, len(tokens))]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Two boats were found.", "The guard left."],
        ["It was 5 p.m. on Monday.", "He rested."],
        ["He sailed to the U.S.", "The guard stayed."],
        ["Gen. Roe spoke.", "Nobody heard."],
        ['"Go!"', "They left."],
        ['"Why now?" he said.', "Nobody knew."],
        ["The storm sank 10. Others fled.", "It was over."],
        ["1. On 3 May two boats left.", "One came back."],
        ["(It did.)", "They left."],
        ["It cost 2.5 million.", "See example.org for more."],
    ],
)
def test_a_stop_ends_a_sentence_unless_the_words_go_on(sentences: list[str]) -> None:
    assert cut(" ".join(sentences)) == sentences


def test_a_forgotten_space_still_ends_a_sentence() -> None:
    assert cut("Two boats were found.The guard left.") == ["Two boats were found.", "The guard left."]


@given(st.text(max_size=300))
def test_sentences_follow_each_other_without_a_gap(text: str) -> None:
    tokens = find_tokens(text)
    bounds = list(find_sentences(tokens, 0, len(tokens)))
    assert [first for first, _ in bounds] == [0, *(last for _, last in bounds)][: len(bounds)]
    assert not bounds or bounds[-1][1] == len(tokens)
