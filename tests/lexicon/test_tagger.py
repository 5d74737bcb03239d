"""The lexicon corrects the trained tagger where it misreads words of conflict reports."""

import pytest

from recount.lexicon.tagger import read_tagger
from recount.text.tokens import find_tokens


def tag_of(sentence: str, word: str) -> str:
    words = find_tokens(sentence).words
    return read_tagger().tag(words, [0])[words.index(word)]


@pytest.mark.parametrize(
    ("sentence", "word", "tag"),
    [
        ("The military denies that its men fired.", "military", "N"),
        ("A landmine hit a bus.", "hit", "V"),
        ("A mortar round hit Baidoa.", "hit", "V"),
        ("Artillery hit Laukkai hospital.", "hit", "V"),
        ("Moscow denied killing civilians.", "denied", "V"),
        ("Moscow denied killing civilians.", "Moscow", "P"),
        ("An IED hit two lorries.", "hit", "V"),
        ("The hit was heard far away.", "hit", "N"),
        ("A military court sat.", "military", "J"),
        ("Security forces martyred at least two mourners.", "martyred", "V"),
        ("Two mourners were martyred by police.", "martyred", "D"),
        ("The NSCDC put the toll at thirty.", "put", "V"),
        ("They want to put the gun down.", "put", "B"),
        ("Forest gendarmes set fire to two hundred dwellings.", "set", "V"),
        ("Rebels left, according to the so-called Colombian army.", "so-called", "J"),
        ("Police officers shot five detained residents.", "detained", "J"),
        ("Three soldiers killed in Gao were buried.", "killed", "D"),
    ],
)
def test_words_are_read_as_what_they_are(sentence: str, word: str, tag: str) -> None:
    assert tag_of(sentence, word) == tag
