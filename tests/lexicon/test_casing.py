"""Text that was written without a difference of capitals gets them back, letter for letter."""

from collections.abc import Callable

import pytest

from recount.lexicon.casing import is_uncased, read_caser

WRITTEN = """Two killed in ambush near Gao

GAO, 14 May 2025 - Gunmen killed two soldiers of the Malian army on Monday on the road to Ansongo, the army said. In March, \
fighters may march on the city of Deir ez-Zor. JNIM said that al-Hol was quiet, and that the United Nations knew it."""


@pytest.mark.parametrize("change", [str.lower, str.upper])
def test_names_sentences_and_days_have_their_capitals_again(change: Callable[[str], str]) -> None:
    restored = read_caser().restore(change(WRITTEN))
    assert len(restored) == len(WRITTEN)
    assert restored.lower() == WRITTEN.lower()
    for name in ("Gao,", "14 May 2025", "killed two soldiers of the Malian", "Monday", "to Ansongo", "In March, fighters may march on"):
        assert name in restored
    for name in ("city of Deir ez-Zor", "JNIM said", "al-Hol was quiet", "United Nations knew"):
        assert name in restored


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        (WRITTEN, False),
        (WRITTEN.upper(), True),
        (WRITTEN.lower(), True),
        ("TWO KILLED\n\nGunmen killed two soldiers on the road to Ansongo on Monday, the army said in a statement.", False),
        ("short and small", False),
        ("", False),
        ("1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890", False),
    ],
)
def test_only_a_text_without_both_kinds_of_letters_is_restored(text: str, *, is_so: bool) -> None:
    assert is_uncased(text) is is_so


@pytest.mark.parametrize(
    ("typed", "restored"),
    [
        (
            "THE US MILITARY TOLD US THAT A CAR BOMB WENT OFF NEAR KISMAYO.",
            "The US military told us that a car bomb went off near Kismayo.",
        ),
        ("us troops left kismayo", "US troops left Kismayo"),
    ],
)
def test_words_that_are_also_countries_are_told_apart(typed: str, restored: str) -> None:
    assert read_caser().restore(typed) == restored


def test_letters_that_change_their_length_stay_as_they_are() -> None:
    text = "ÜÇ KİŞİ ÖLDÜ: THREE PEOPLE WERE KILLED IN İSKENDERUN ON MONDAY, THE STRASSE OF GAO SAID, AND A FEW MORE WORDS."
    assert len(read_caser().restore(text)) == len(text)
