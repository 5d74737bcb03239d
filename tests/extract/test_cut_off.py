"""Reports that end in the midst of a sentence: whatever word comes last, they are coded."""

from itertools import cycle
from pathlib import Path

import pytest

from tests.coded import code

#: Words after which every rule that looks ahead expects another one.
LAST = (
    "by",
    "since",
    "of",
    "that",
    "and",
    "to",
    "the",
    "as",
    "who",
    "may",
    "not",
    "was",
    "from",
    "between",
    "their",
    "so",
    "than",
    ",",
    ":",
)
LINES = (Path(__file__).parent / "told.txt").read_text("utf-8").splitlines()
TOLD = [line.partition(" => ")[0] for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The attack near Gao on Monday was condemned by", ["event"]),
        ("Rebels have killed six people in Gao since", ["event"]),
        ("A mine killed the driver and wounded both of his passengers. since", ["event"]),
        ("The troops near Gao, they may", []),
        ("In", []),
    ],
)
def test_a_last_word_that_wants_another(text: str, kinds: list[str]) -> None:
    assert [claim.said.kind for claim in code(text).claims] == kinds


def test_sentences_cut_off_anywhere() -> None:
    for turn, (sentence, last) in enumerate(zip(TOLD, cycle(LAST), strict=False)):
        words = sentence.rstrip(".").split()
        kept = words[: 1 + turn % len(words)]
        for text in (" ".join(kept), " ".join([*kept, last]), " ".join([*words, last])):
            assert code(text).document.text.endswith(text)
