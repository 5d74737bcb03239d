"""Linking piece by piece finds what linking everything at once finds."""

from collections.abc import Sequence
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from recount.lexicon.link_weights import read_link_weights
from recount.link.block import find_window, look_keys, post_keys
from recount.link.features import make_features
from recount.link.homes import Homes
from recount.link.link_claims import link_claims
from recount.link.places import are_one_place, is_narrow
from recount.link.score import NEVER, PairScorer
from recount.link.ties import Ties
from recount.link.views import View, make_view
from recount.records.claim import Claim
from recount.records.link import Answer
from recount.records.party import PartyRole
from recount.records.period import Period
from recount.records.place_ref import Located
from recount.records.quantity import Measure
from recount.spill.claims import Claims
from tests.factory import BRENN, NORTH, SOUTH, TARN, claim, count, document, party, period

WEIGHTS = read_link_weights()
SCORER = PairScorer(make_features(WEIGHTS), WEIGHTS)
KEYS = "abcdef"
DOCUMENTS = {key: document(key) for key in KEYS}
PARTIES = [(), (party("front"),), (party("front"), party("army", PartyRole.TARGET)), (party("army"),)]
Row = tuple[str, Located | None, Period | None, int | None, tuple[()], int]
ROWS: st.SearchStrategy[Row] = st.tuples(
    st.sampled_from(KEYS),
    st.sampled_from([BRENN, TARN, NORTH, SOUTH, None]),
    st.sampled_from([period("2025-03-09"), period("2025-03-10"), period("2025-03-12"), period("2025-03-01", "2025-03-31"), None]),
    st.sampled_from([None, 1, 2]),
    st.sampled_from(PARTIES),
    st.integers(1, 12),
)


def make_claims(rows: Sequence[Row]) -> list[Claim]:
    return [
        claim(key, at * 20, where=where, time=time, chain=chain, parties=parties, counts=(count(Measure.KILLED, number),))
        for at, (key, where, time, chain, parties, number) in enumerate(rows)
    ]


def view(made: Claim) -> View:
    return make_view(made, DOCUMENTS[made.said.document], WEIGHTS.limits.undated_days, {})


@given(ROWS, ROWS)
def test_a_pair_has_one_score_whichever_way_round(one: Row, two: Row) -> None:
    first, second = map(view, make_claims([one, two]))
    assert SCORER.weigh(first, second) == SCORER.weigh(second, first)
    assert SCORER.link(first, second) == SCORER.link(second, first)


@given(ROWS, ROWS)
def test_the_quick_score_is_that_of_the_grounds(one: Row, two: Row) -> None:
    first, second = map(view, make_claims([one, two]))
    points, link = SCORER.weigh(first, second), SCORER.link(first, second)
    assert link.score == round(sum(reason.weight for reason in link.reasons), 2)
    assert (points >= WEIGHTS.same) == (link.answer is Answer.SAME)
    if points != NEVER and first.report != second.report:
        assert points == link.score
    assert (points <= WEIGHTS.different) == (link.answer is Answer.DIFFERENT)


@given(ROWS, ROWS)
def test_two_claims_meet_whichever_comes_first(one: Row, two: Row) -> None:
    first, second = map(view, make_claims([one, two]))
    limits = WEIGHTS.limits
    assert bool(look_keys(first, limits) & post_keys(second, limits)) == bool(look_keys(second, limits) & post_keys(first, limits))


@settings(deadline=None)
@given(st.lists(ROWS, min_size=2, max_size=8))
def test_claims_of_one_occurrence_meet_where_their_places_agree(rows: list[Row]) -> None:
    limits = WEIGHTS.limits
    for first, second in combinations(map(view, make_claims(rows)), 2):
        dated = find_window(first, limits) is not None and find_window(second, limits) is not None
        if (
            dated
            and are_one_place(first.places, second.places)
            and first.report != second.report
            and SCORER.weigh(first, second) >= WEIGHTS.same
        ):
            assert look_keys(first, limits) & post_keys(second, limits)


def is_known(one: View, two: View) -> bool:
    """Claims that name no place of their own are each held against those that do, and not against each other."""
    return any(map(is_narrow, (*one.places, *two.places)))


@settings(deadline=None)
@given(st.lists(ROWS, max_size=12))
def test_what_is_known_to_be_two_never_meets(rows: list[Row]) -> None:
    claims = make_claims(rows)
    views = {made.id: view(made) for made in claims}
    for linked in link_claims(Claims(claims), DOCUMENTS):
        for group in linked.groups:
            assert any(views[key].opens for key in group)
            told = [views[key] for key in group]
            assert all(
                SCORER.weigh(one, two) > NEVER for one, two in combinations(told, 2) if one.report == two.report or is_known(one, two)
            )


@settings(deadline=None)
@given(st.lists(ROWS, max_size=10))
def test_the_same_report_twice_changes_nothing(rows: list[Row]) -> None:
    claims = make_claims(rows)
    once = {group for linked in link_claims(Claims(claims), DOCUMENTS) for group in linked.groups}
    twice = {tuple(dict.fromkeys(group)) for linked in link_claims(Claims([*claims, *claims]), DOCUMENTS) for group in linked.groups}
    assert twice == once


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9))))
def test_homes_are_what_hangs_together(pairs: list[tuple[int, int]]) -> None:
    homes = Homes(10)
    for one, two in pairs:
        homes.join(one, two)
    groups = list(homes.groups())
    assert sorted(number for members in groups for number in members) == list(range(10))
    assert all(homes.members(number) == members and homes.home(number) == members[0] for members in groups for number in members)
    assert all(homes.home(one) == homes.home(two) for one, two in pairs)
    assert sum(len(members) - 1 for members in groups) <= len(pairs)


def make_ties(size: int, loose: int | None = None) -> Ties:
    ties = Ties(sure=7.0, margin=2.0)
    for number in range(size):
        ties.grow(loose=number == loose)
    return ties


def test_a_little_alike_does_not_tie_what_is_much_more_like_others() -> None:
    ties = make_ties(4)
    for one, two, points in ((0, 1, 9.0), (2, 3, 9.0), (1, 2, 5.0)):
        ties.tie(one, two, points)
    assert list(ties.components()) == [[0, 1], [2, 3]]
    assert ties.pairs([0, 1, 2, 3]) == [(0, 1), (2, 3)]


def test_a_weak_tie_holds_where_it_is_the_best_that_a_claim_has() -> None:
    ties = make_ties(3)
    ties.tie(0, 1, 9.0)
    ties.tie(1, 2, 5.0)
    assert list(ties.components()) == [[0, 1, 2]]


def test_a_loose_claim_ties_nothing_together() -> None:
    ties = make_ties(3, loose=1)
    ties.lean(0, 1)
    ties.lean(1, 2)
    assert list(ties.components()) == [[0], [1], [2]]
    assert ties.near(1) == [0, 2]
    assert ties.leaning(0) == ties.leaning(2) == [1]
