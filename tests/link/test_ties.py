"""Linking piece by piece finds what linking everything at once finds."""

from collections.abc import Sequence
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from recount.lexicon.link_weights import read_link_weights
from recount.link import link_claims
from recount.link.block import find_blocks, pairs_in_report
from recount.link.cluster import cluster_claims
from recount.link.features import make_features
from recount.link.score import PairScorer
from recount.link.ties import Ties
from recount.link.views import make_views
from recount.records.claim import Claim
from recount.records.link import Link
from recount.records.party import PartyRole
from recount.records.place_ref import distance_km
from recount.records.quantity import Measure
from recount.spill.claims import Claims
from tests.factory import BRENN, NORTH, TARN, claim, count, document, party, period

KEYS = "abcdef"
DOCUMENTS = {key: document(key) for key in KEYS}
ROWS = st.tuples(
    st.sampled_from(KEYS),
    st.sampled_from([BRENN, TARN, NORTH, None]),
    st.sampled_from([period("2025-03-09"), period("2025-03-10"), period("2025-03-01", "2025-03-31"), None]),
    st.sampled_from([None, 1, 2]),
    st.sampled_from([(), (party("front"),), (party("front"), party("army", PartyRole.TARGET))]),
    st.integers(1, 3),
)


def link_at_once(claims: Sequence[Claim]) -> tuple[set[tuple[str, ...]], set[Link]]:
    """Groups and links from every pair that shares a block, all in memory."""
    weights = read_link_weights()
    views = make_views({one.id: one for one in claims}, DOCUMENTS, weights.limits.undated_days)
    blocks = {key: set(find_blocks(view, weights.limits)) for key, view in views.items()}
    scorer = PairScorer(views, make_features(weights, {}), weights)
    links = []
    for one, two in combinations(sorted(views), 2):
        first, second = views[one], views[two]
        if first.claim.said.document == second.claim.said.document:
            here = pairs_in_report({one: first, two: second}, weights.limits) != []
        else:
            known = [distance_km(a, b) for a in first.places for b in second.places]
            far = bool(known) and all(distance is not None and distance > weights.limits.far_km for distance in known)
            here = bool(blocks[one] & blocks[two]) and (first.opens or second.opens) and not far
        links += [scorer.link(one, two)] if here else []
    clusters = cluster_claims(views, links, scorer)
    groups = {tuple(sorted(group)) for group in clusters if any(views[key].opens for key in group)}
    return groups, {link for link in links if link.answer == "same"}


@given(st.lists(ROWS, max_size=12))
def test_piece_by_piece_is_as_at_once(rows: list[tuple[str, None, None, None, tuple[()], int]]) -> None:
    claims = [
        claim(key, at * 20, where=where, time=time, chain=chain, parties=parties, counts=(count(Measure.KILLED, number),))
        for at, (key, where, time, chain, parties, number) in enumerate(rows)
    ]
    linked = list(link_claims(Claims(claims), DOCUMENTS))
    groups = {tuple(sorted(group)) for one in linked for group in one.groups}
    opened = {key for group in groups for key in group}
    at_once, links = link_at_once(claims)
    assert groups == at_once
    assert {link for one in linked for link in one.links} >= {link for link in links if link.first in opened or link.second in opened}


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9))))
def test_what_hangs_together_comes_together(pairs: list[tuple[int, int]]) -> None:
    ties = Ties(10)
    for one, two in pairs:
        ties.tie(one, two)
    clusters = list(ties.clusters())
    assert sorted(number for members in clusters for number in members) == list(range(10))
    assert [members[0] for members in clusters] == sorted(members[0] for members in clusters)
    home = {number: members for members in clusters for number in members}
    assert all(home[one] is home[two] for one, two in pairs)
    assert sorted(pair for members in clusters for pair in ties.pairs(members)) == sorted(pairs)
