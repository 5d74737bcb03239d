"""Numbers in words and figures with their bounds, and the numbers that are no counts."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.lexicon.numbers import load_numbers
from recount.records.quantity import Exactness
from recount.text.number_words import Number, NumberForm
from recount.text.numbers import find_numbers
from recount.text.tokens import find_tokens

PRONOUNS = frozenset({NumberForm.ARTICLE, NumberForm.ALL, NumberForm.ANOTHER})


def find(text: str) -> list[Number]:
    """Numbers of a text without articles."""
    tokens = find_tokens(text)
    return [n for n in find_numbers(tokens.lowers, 0, len(tokens), load_numbers()) if n.form not in PRONOUNS]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,204 men", 1204),
        ("two hundred and five men", 205),
        ("forty-five men", 45),
        ("forty five thousand two hundred men", 45_200),
        ("half a million men", 500_000),
        ("2.5 million men", 2_500_000),
        ("one thousand men", 1000),
        ("a hundred men", 100),
        ("3 crore men", 30_000_000),
        ("two dozen men", 24),
        ("half a dozen men", 6),
        ("\u0663\u0664 men", 34),
    ],
)
def test_value(text: str, value: int) -> None:
    assert [n.bounds.best for n in find(text)] == [value]


@pytest.mark.parametrize(
    ("text", "low", "best", "high", "exactness"),
    [
        ("at least 9 men", 9, None, None, Exactness.AT_LEAST),
        ("no fewer than 9 men", 9, None, None, Exactness.AT_LEAST),
        ("9+ men", 9, None, None, Exactness.AT_LEAST),
        ("up to 9 men", None, None, 9, Exactness.AT_MOST),
        ("as many as 9 men", None, None, 9, Exactness.AT_MOST),
        ("about 9 men", 9, 9, 9, Exactness.APPROXIMATE),
        ("40-ish men", 40, 40, 40, Exactness.APPROXIMATE),
        ("between three and nine men", 3, None, 9, Exactness.RANGE),
        ("3-9 men", 3, None, 9, Exactness.RANGE),
        ("two to three million men", 2_000_000, None, 3_000_000, Exactness.RANGE),
        ("scores of men", 40, None, None, Exactness.VAGUE),
        ("several men", None, None, None, Exactness.VAGUE),
        ("no one", 0, 0, 0, Exactness.NONE_REPORTED),
    ],
)
def test_bounds(text: str, low: int | None, best: int | None, high: int | None, exactness: Exactness) -> None:
    (number,) = find(text)
    assert (number.bounds.low, number.bounds.best, number.bounds.high, number.exactness) == (low, best, high, exactness)


@pytest.mark.parametrize(
    "text",
    [
        "on 7 May",
        "on May 7, 2021",
        "2 and 3 May",
        "May 2 to 5",
        "since 2014",
        "9 km",
        "9 per cent",
        "$900",
        "No. 9",
        "road 9",
        "won 3-1",
        "in the third attack",
        "the Second Brigade",
        "aged 9",
        "at 08:30",
        "F-16 jets",
        "a 14-year-old",
    ],
)
def test_other_numbers_are_no_counts(text: str) -> None:
    assert find(text) == []


def test_change_is_two_figures() -> None:
    assert [n.bounds.best for n in find("raised the toll from 5 to 9")] == [5, 9]


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    tokens = find_tokens(text)
    found = list(find_numbers(tokens.lowers, 0, len(tokens), load_numbers()))
    assert all(a.last <= b.first for a, b in pairwise(found))
