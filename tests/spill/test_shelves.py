"""Records that lie on disk come back as they were, in their order."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.records.period import Days
from recount.records.quantity import Bounds, Measure
from recount.spill.groups import Groups
from recount.spill.index import Index
from recount.spill.ordered import Ordered
from recount.spill.shelf import Picked, Shelf

NUMBERS = st.none() | st.integers(0, 99)
RECORDS = st.lists(
    st.tuples(
        st.sampled_from(Measure), st.builds(lambda low: Bounds(low=low), NUMBERS), st.text(), st.dates().map(lambda day: Days(day, day))
    )
)
WORDS = st.text(st.characters(min_codepoint=2), max_size=3)


@given(RECORDS)
def test_a_shelf_gives_back_what_was_put(records: list[object]) -> None:
    shelf = Shelf(records, kept=1)
    assert [*shelf] == records
    assert [shelf[at] for at in range(len(shelf))] == records
    assert [*shelf[1:3]] == records[1:3]
    assert [*Picked(shelf, range(len(shelf) - 1, -1, -1))[:2]] == records[::-1][:2]


def test_what_was_never_put_is_not_there() -> None:
    with pytest.raises(IndexError):
        Shelf[int]()[0]


def test_words_that_no_encoding_holds_come_back() -> None:
    assert [*Shelf(["\ud800", "\0"])] == ["\ud800", "\0"]


@given(st.lists(st.lists(WORDS, min_size=1)))
def test_an_order_is_that_of_the_keys(keys: list[list[str]]) -> None:
    ordered = Ordered[list[str]]()
    for key in keys:
        ordered.put(key, key)
    assert [*ordered] == sorted({tuple(key): key for key in keys}.values())
    assert len(ordered) == len({tuple(key) for key in keys})


def test_of_two_records_with_one_key_the_last_counts() -> None:
    ordered = Ordered[str]()
    for word in ("first", "last"):
        ordered.put(("a", "b"), word)
    assert ordered[:] == ("last",)


@given(st.lists(st.tuples(st.sets(st.sampled_from("abc")), st.integers(0, 9))), st.sets(st.sampled_from("abcd")))
def test_an_index_gives_what_shares_a_key(rows: list[tuple[set[str], int]], keys: set[str]) -> None:
    index = Index()
    for names, number in rows:
        index.put(names, number)
    assert index.sharing(keys) == sorted({number for names, number in rows if names & keys})


def test_an_index_tells_which_keys_have_several_numbers() -> None:
    index = Index()
    index.put([("a", date(2025, 3, 1)), "b"], 1)
    index.put([("a", date(2025, 3, 1)), "c"], 2)
    assert [numbers for _, numbers in index.shared()] == [[1, 2]]


def test_an_index_takes_more_keys_than_one_statement() -> None:
    index = Index()
    index.put(["1999"], 7)
    assert index.sharing(map(str, range(2000))) == [7]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers())))
def test_groups_come_as_they_were_put(rows: list[tuple[str, int]]) -> None:
    groups, known = Groups[int](), dict[str, list[int]]()
    for key, number in rows:
        groups.put(key, number)
        known.setdefault(key, []).append(number)
    assert [*groups] == [*known.values()]
    assert groups["nobody"] == []
