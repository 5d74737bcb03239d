"""Cues of speech that cannot stand among some words are not looked for."""

import pytest

from recount.lexicon.speech import read_speech
from recount.text.tokens import find_tokens


@pytest.mark.parametrize("cue", sorted(read_speech().cues))
def test_every_phrase_of_a_cue_makes_it_one_that_may_stand(cue: str) -> None:
    speech = read_speech()
    assert all(cue in speech.cues_among(("a", *words, "b")) for words in speech.cues[cue].entries)


def test_plain_words_open_no_cue() -> None:
    assert not read_speech().cues_among(find_tokens("Gunmen killed three farmers.").lowers)
