"""Bits that say which keys an index lacks."""

from hypothesis import given
from hypothesis import strategies as st

from recount.lexicon.gazetteer import open_gazetteer
from recount.lexicon.key_bits import BITS, make_bits, may_hold


@given(st.lists(st.text(max_size=8), max_size=20))
def test_law_no_key_of_the_index_is_denied(keys: list[str]) -> None:
    bits = make_bits(keys)
    assert len(bits) * 8 == 1 << BITS
    assert all(may_hold(bits, key) for key in keys)


def test_most_other_keys_are_denied() -> None:
    bits = make_bits(f"town {number}" for number in range(1000))
    assert sum(may_hold(bits, f"person {number}") for number in range(1000)) < 10


def test_names_that_the_index_lacks_are_not_found() -> None:
    assert open_gazetteer().find("Emeka Dabirivsky") == ()
    assert open_gazetteer().find("\ud800") == ()
