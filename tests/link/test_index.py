"""What reports give one by one, in whatever order, is what linking them all at once gives."""

from collections.abc import Mapping, Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recount.evaluate.worlds.habits import read_stuff
from recount.evaluate.worlds.happenings import Size
from recount.evaluate.worlds.judge import parents_of
from recount.evaluate.worlds.world import make_world
from recount.lexicon.link_weights import read_link_weights
from recount.link import link_claims
from recount.link.index import LinkIndex
from recount.link.known import Known
from recount.link.views import View, make_view
from recount.spill.claims import Claims
from recount.spill.reports import Reports
from tests.link.test_ties import DOCUMENTS, ROWS, Row, make_claims, view

WEIGHTS = read_link_weights()
Groups = set[tuple[str, ...]]


def make_index(told: Sequence[Sequence[View]] = ()) -> LinkIndex:
    index = LinkIndex(Known(WEIGHTS))
    for views in told:
        index.add(views)
    return index


def groups_at_once(reports: Reports, parents: Mapping[str, tuple[str, ...]]) -> Groups:
    linked = link_claims(reports.claims, reports.documents, parents=parents)
    return {tuple(sorted(group)) for one in linked for group in one.groups}


@pytest.mark.parametrize("factor", [0.5, 1.0, 2.0])
def test_reports_of_a_world_one_by_one_are_as_at_once(factor: float) -> None:
    world = list(make_world(41, Size(districts=3, days=5), read_stuff().noise.times(factor)))
    parents, days = parents_of(world), WEIGHTS.limits.undated_days
    told = [[make_view(claim, one.report.document, days, parents) for claim in one.report.claims] for one in world]
    Random(factor).shuffle(told)  # noqa: S311  an order, no secret
    found = set(make_index(told).groups())
    assert found == groups_at_once(Reports(one.report for one in world), parents)
    assert len(found) > 20


@settings(deadline=None)
@given(st.lists(ROWS, max_size=14), st.randoms(use_true_random=False))
def test_any_reports_one_by_one_are_as_at_once(rows: list[Row], random: Random) -> None:
    claims = make_claims(rows)
    told = [[view(claim) for claim in claims if claim.said.document == key] for key in DOCUMENTS]
    random.shuffle(told)
    assert set(make_index(told).groups()) == {
        tuple(sorted(group)) for one in link_claims(Claims(claims), DOCUMENTS) for group in one.groups
    }


@settings(deadline=None)
@given(st.lists(ROWS, max_size=12), st.sampled_from(sorted(DOCUMENTS)))
def test_a_report_that_is_known_changes_nothing(rows: list[Row], again: str) -> None:
    told = [[view(claim) for claim in make_claims(rows) if claim.said.document == key] for key in DOCUMENTS]
    index = make_index(told)
    before = set(index.groups())
    change = index.add([view(claim) for claim in make_claims(rows) if claim.said.document == again])
    assert (change.gone, change.made) == ((), ())
    assert set(index.groups()) == before


@settings(deadline=None)
@given(st.lists(ROWS, min_size=2, max_size=12))
def test_a_report_changes_only_what_it_says_it_changes(rows: list[Row]) -> None:
    told = [[view(claim) for claim in make_claims(rows) if claim.said.document == key] for key in DOCUMENTS]
    index = make_index(told[:-1])
    homes = index.known.grouping.homes
    before = {tuple(members) for members in homes.groups()}
    change = index.add(told[-1])
    assert {tuple(members) for members in homes.groups()} == (before - set(change.gone)) | set(change.made)
