"""Phrases are found by longest match, within the range that is asked for."""

import pytest

from recount.text.phrases import Match, Phrases

PHRASES = Phrases({"car": "thing", "car bomb": "weapon", "bomb": "weapon", "as well as": "join"})
WORDS = ("a", "car", "bomb", "as", "well", "as", "a", "car")


@pytest.mark.parametrize(
    ("position", "last", "expected"),
    [
        (1, None, Match(1, 3, "weapon")),
        (1, 2, Match(1, 2, "thing")),
        (3, None, Match(3, 6, "join")),
        (3, 5, None),
        (7, 99, Match(7, 8, "thing")),
        (0, None, None),
    ],
)
def test_the_longest_phrase_that_ends_in_range_is_taken(position: int, last: int | None, expected: Match[str] | None) -> None:
    assert PHRASES.at(WORDS, position, last) == expected


def test_phrases_are_found_from_left_to_right_without_overlap() -> None:
    assert [(m.first, m.last) for m in PHRASES.find(WORDS)] == [(1, 3), (3, 6), (7, 8)]
    assert [(m.first, m.last) for m in PHRASES.find(WORDS, 2, 7)] == [(2, 3), (3, 6)]


@pytest.mark.parametrize(("first", "last", "expected"), [(0, None, True), (0, 1, False), (3, 5, False), (3, 6, True), (8, 9, False)])
def test_a_phrase_stands_in_a_range_if_it_is_found_there(first: int, last: int | None, *, expected: bool) -> None:
    assert PHRASES.stands_in(WORDS, first, last) is expected
    assert (next(PHRASES.find(WORDS, first, last), None) is not None) is expected
