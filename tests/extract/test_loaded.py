"""Partisan words and their neutral renderings."""

import pytest

from recount.extract.loaded import make_loaded_finder
from recount.lexicon.actors import read_registry
from recount.lexicon.loaded import read_loaded
from recount.lexicon.tagger import read_tagger
from recount.text.read_text import read_text

find_loaded = make_loaded_finder(read_loaded(), read_registry())


def pairs(sentence: str) -> list[tuple[str, str]]:
    return [(w.span.text, w.neutral) for w in find_loaded(read_text(f"Report\n\n{sentence}", read_tagger()))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Two mercenaries were killed.", [("mercenaries", "fighters")]),
        ("He was martyred near the bridge.", [("was martyred", "was killed")]),
        ("The Zionist enemy bombed it.", [("Zionist enemy", "Israel")]),
        ("It was a so-called victory.", [("so-called", "")]),
        ("Two terrorists were neutralised.", [("terrorists", "fighters"), ("neutralised", "killed, wounded or captured (unspecified)")]),
        ("The counter-terrorism law was passed.", []),
        ("A counter-terrorist unit left.", []),
        ("They met at the Martyrs' Square.", []),
        ("The soldiers left the town.", []),
    ],
)
def test_loaded_words(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(sentence) == expected
