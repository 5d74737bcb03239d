"""Contradictions that no two counts show: one voice's counts of one thing over many periods, solved together."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recount.reconcile import find_findings
from recount.records.claim import Claim
from recount.records.finding import Finding, Rule, Verdict
from recount.records.quantity import Exactness, Measure
from recount.spill.claims import Claims
from tests.factory import NORTH, count, document, figure, party, period, source

ARMY = (party("army"),)
WATCH = (source("Watch"),)
MONTHS = [("01", "31"), ("02", "28"), ("03", "31"), ("04", "30"), ("05", "31"), ("06", "30")]


def told(report: str, number: int, first: int, last: int, *, exactness: Exactness = Exactness.EXACT) -> Claim:
    """A count of arrests by Watch from a month to a month, in a report of its own."""
    time = period(f"2025-{MONTHS[first - 1][0]}-01", f"2025-{MONTHS[last - 1][0]}-{MONTHS[last - 1][1]}")
    counts = (count(Measure.ARRESTED, number, exactness=exactness),)
    return figure(report, 0, counts, time, NORTH, parties=ARMY, sources=WATCH)


def find(*claims: Claim) -> list[Finding]:
    """The contradictions of three claims and more."""
    documents = {one.said.document: document(one.said.document, f"2025-07-{at + 1:02}", "Watch") for at, one in enumerate(claims)}
    found = find_findings(Claims(claims), (), documents)
    return [finding for finding in found if finding.verdict is Verdict.CONTRADICTION and len(finding.claims) > 2]


def test_two_quarters_that_do_not_make_the_half_year() -> None:
    (found,) = find(told("a", 100, 1, 3), told("b", 60, 4, 6), told("c", 200, 1, 6))
    assert (found.rule, found.numbers["whole"], found.numbers["parts"], found.numbers["difference"]) == (Rule.SUM_CHECK, 200, (100, 60), 40)
    assert "100 + 60 = 160" in found.explanation


def test_two_quarters_that_make_the_half_year() -> None:
    assert find(told("a", 100, 1, 3), told("b", 60, 4, 6), told("c", 160, 1, 6)) == []


def test_four_counts_of_which_no_three_clash() -> None:
    """January to April less January and February is March and April; so is March to June less May and June."""
    claims = [told("a", 50, 1, 4), told("b", 20, 1, 2), told("c", 60, 3, 6), told("d", 40, 5, 6)]
    (found,) = find(*claims)
    assert set(found.claims) == {claim.id for claim in claims}
    assert all(not find(*three) for three in combinations(claims, 3))


def test_the_smallest_set_explains() -> None:
    (found,) = find(told("a", 100, 1, 3), told("b", 60, 4, 6), told("c", 200, 1, 6), told("d", 10, 1, 1), told("e", 20, 2, 2))
    assert set(found.claims) == {"a-0", "b-0", "c-0"}


@pytest.mark.parametrize("number", [40, 61])
def test_at_least_leaves_room_above(number: int) -> None:
    claims = [told("a", 100, 1, 3), told("b", number, 4, 6, exactness=Exactness.AT_LEAST), told("c", 161, 1, 6)]
    assert find(*claims) == []


def test_another_voice_counts_by_rules_of_its_own() -> None:
    half = period("2025-01-01", "2025-06-30")
    other = figure("c", 0, (count(Measure.ARRESTED, 200),), half, NORTH, parties=ARMY, sources=(source("Post"),))
    documents = {key: document(key, "2025-07-01", paper) for key, paper in (("a", "Watch"), ("b", "Watch"), ("c", "Post"))}
    found = find_findings(Claims([told("a", 100, 1, 3), told("b", 60, 4, 6), other]), (), documents)
    assert not [finding for finding in found if finding.verdict is Verdict.CONTRADICTION]


@settings(deadline=None)
@given(
    st.lists(st.integers(10, 60), min_size=6, max_size=6),
    st.lists(st.tuples(st.integers(1, 6), st.integers(1, 6)).map(sorted).map(tuple), min_size=3, max_size=8, unique=True),
)
def test_what_one_history_tells_never_clashes(months: list[int], periods: list[tuple[int, int]]) -> None:
    claims = [told(f"r{at}", sum(months[first - 1 : last]), first, last) for at, (first, last) in enumerate(periods)]
    assert find(*claims) == []
