"""Counts: a table of sentences with every quantity that must be read from them, and laws."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recount.extract.quantities import QuantityWords, make_quantity_finder
from recount.lexicon.measures import load_measures
from recount.lexicon.numbers import load_numbers
from recount.lexicon.tagger import read_tagger
from recount.records.quantity import Exactness, OfStatus, Quantity, Unit
from recount.text.read_text import read_text
from recount.text.tagging import Tagger
from tests.extract.untagged import Untagged

#: Each line of the file: sentence => words: measure value, with "12+" at least, "-12" at most, "~12" about, "6..8" a range, "24?" vague;
#: "< words" names the larger count that it is a part of. What is not listed must not be found.
TABLE = Path(__file__).with_name("quantities.txt").read_text(encoding="utf-8")
ROWS = tuple(line for line in TABLE.strip().splitlines() if not line.startswith("#"))
FIND = make_quantity_finder(QuantityWords(load_numbers(), load_measures()))
TAGGERS: tuple[Tagger, ...] = (read_tagger(), Untagged())
WORDS = st.sampled_from(
    [
        "12",
        "three",
        "at",
        "least",
        "dozens",
        "of",
        "no",
        "one",
        "killed",
        "wounded",
        "soldiers",
        "were",
        "and",
        ",",
        ".",
        ":",
        "(",
        ")",
        "between",
        "to",
        "of",
        "them",
        "including",
        "a",
        "farmer",
        "who",
        "had",
        "the",
        "toll",
        "rose",
        "attacks",
        "operations",
        "by",
        "half",
        "all",
        "more",
        "than",
        "some",
        "2.5",
        "million",
        "seized",
        "rifles",
        "including",
        "children",
        "when",
        "said",
    ],
)


def find(text: str, tagger: Tagger) -> tuple[Quantity, ...]:
    """The quantities of one paragraph."""
    return FIND(read_text("Title\n\n" + text, tagger))


def one(text: str) -> Quantity:
    """The only quantity of a sentence."""
    (found,) = find(text, read_tagger())
    return found


def show(quantity: Quantity) -> str:
    """A quantity in the notation of the table."""
    low, best, high = quantity.bounds.low, quantity.bounds.best, quantity.bounds.high
    value = {
        Exactness.EXACT: f"{best}",
        Exactness.AT_LEAST: f"{low}+",
        Exactness.AT_MOST: f"-{high}",
        Exactness.APPROXIMATE: f"~{best}",
        Exactness.RANGE: f"{low}..{high}",
        Exactness.VAGUE: f"{low or ''}?",
        Exactness.NONE_REPORTED: f"{high}",
    }[quantity.exactness]
    part = f" < {quantity.part_of.text}" if quantity.part_of is not None else ""
    return f"{quantity.span.text}: {quantity.measure} {value}{part}"


@pytest.mark.parametrize("row", ROWS)
@pytest.mark.parametrize("tagger", TAGGERS, ids=["tagged", "untagged"])
def test_table(row: str, tagger: Tagger) -> None:
    text, _, expected = row.partition(" =>")
    assert "; ".join(show(q) for q in find(text, tagger)) == expected.strip()


def test_table_is_long() -> None:
    assert len(ROWS) >= 120


def test_count_carries_over_a_stray_full_stop() -> None:
    assert [show(q) for q in find("It told of the arrest of 30 men and the killing of 4. Others got away.", read_tagger())] == [
        "30 men: arrested 30",
        "4. Others: killed 4",
    ]


def test_list_items_are_parts_of_the_count_above() -> None:
    found = find("The attack left 41 people dead, as follows:\n- 30 soldiers.\n- 11 farmers, including two girls.", read_tagger())
    assert [show(q) for q in found] == [
        "41 people: killed 41",
        "30 soldiers: killed 30 < 41 people",
        "11 farmers: killed 11 < 41 people",
        "two girls: killed 2 < 11 farmers",
    ]


def test_operations_of_an_armed_group_are_attacks() -> None:
    found = find("The monitors count 90 operations by ISIS. In Bor there were 12 operations and six dead.", read_tagger())
    assert [str(q.measure) for q in found] == ["attacks", "attacks", "killed"]


def test_row_of_figures_repeats_the_row_before() -> None:
    found = find("Officials count 300 dead and 900 injured. On Monday they had put it at 280 and 850.", read_tagger())
    assert [show(q) for q in found][2:] == ["280: killed 280", "850: injured 850"]


@pytest.mark.parametrize(
    ("text", "of", "status"),
    [
        ("Four police officers were killed.", "police officers", OfStatus.SECURITY_FORCES),
        ("Four members of the army were killed.", "members of the army", OfStatus.SECURITY_FORCES),
        ("Four bandits were killed.", "alleged bandits", OfStatus.COMBATANT),
        ("Four nurses were killed.", "nurses", OfStatus.CIVILIAN),
        ("Four men were killed.", "men", OfStatus.UNKNOWN),
        ("Four were killed.", None, OfStatus.UNKNOWN),
        ("There were four civilian deaths.", "civilians", OfStatus.CIVILIAN),
    ],
)
def test_of_tells_who_is_counted(text: str, of: str | None, status: OfStatus) -> None:
    assert (one(text).of, one(text).of_status) == (of, status)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Nine families fled.", Unit.FAMILIES),
        ("Nine men fled.", Unit.PERSONS),
        ("They launched nine attacks.", Unit.EVENTS),
        ("They seized nine rifles.", Unit.ITEMS),
    ],
)
def test_unit(text: str, unit: Unit) -> None:
    assert one(text).unit is unit


def test_agent_after_by() -> None:
    assert one("Nine farmers were killed by unknown gunmen on Friday.").by == "unknown gunmen"


def test_rule_of_a_series() -> None:
    assert one("The movement claimed 14 attacks in May.").rule == "claimed"


@given(st.text(max_size=300))
@settings(deadline=None)
def test_any_text_is_read(text: str) -> None:
    check(text)


@given(st.lists(WORDS, max_size=60))
@settings(deadline=None)
def test_any_words_are_read(words: list[str]) -> None:
    check(" ".join(words))


def check(text: str) -> None:
    """Spans quote the text, come in order and hold sane bounds."""
    whole = "Title\n\n" + text
    for tagger in TAGGERS:
        found = FIND(read_text(whole, tagger))
        for quantity in found:
            assert whole[quantity.span.start : quantity.span.end] == quantity.span.text
            assert quantity.part_of is None or whole[quantity.part_of.start : quantity.part_of.end] == quantity.part_of.text
        assert all(a.span.start <= b.span.start for a, b in pairwise(found))


def test_endless_text_is_read_in_step() -> None:
    assert len(find("12 killed: 3 dead; " * 2000, Untagged())) == 4000
