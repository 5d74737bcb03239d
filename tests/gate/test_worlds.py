"""The gate of linking and comparing: on made worlds, whose truth is known, no measure is below its floor."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from statistics import mean
from typing import Any

import pytest

from recount.evaluate.worlds.bulletins import make_bulletins
from recount.evaluate.worlds.habits import read_stuff
from recount.evaluate.worlds.happenings import Size
from recount.evaluate.worlds.judge import Judged, judge_world, parents_of
from recount.evaluate.worlds.planted import Planted, judge_contradictions
from recount.evaluate.worlds.world import make_world
from recount.link import link_claims
from recount.pipeline import compare_reports
from recount.reconcile import make_incidents
from recount.spill.reports import Reports

GATE: Mapping[str, Any] = tomllib.loads((Path(__file__).parents[2] / "eval" / "worlds.toml").read_text("utf-8"))
FLOORS, CEILINGS = GATE["floors"], GATE["ceilings"]


def try_world(seed: int, factor: float = 1.0) -> Judged:
    size = Size(GATE["world"]["districts"], GATE["world"]["days"])
    world = list(make_world(seed, size, read_stuff().noise.times(factor)))
    reports = Reports(one.report for one in world)
    linked = link_claims(reports.claims, reports.documents, parents=parents_of(world))
    return judge_world(world, [made for one in linked for made in make_incidents(one.claims, one.groups, one.links, reports.documents)])


def try_bulletins(seed: int) -> Planted:
    bulletins = list(make_bulletins(seed, GATE["bulletins"]["sources"]))
    return judge_contradictions(bulletins, compare_reports(one.report for one in bulletins).findings)


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    return [try_world(seed) for seed in GATE["world"]["seeds"]]


def test_reports_of_one_act_are_brought_together(judged: list[Judged]) -> None:
    assert mean(one.linking.f1 for one in judged) >= FLOORS["bcubed_f1"], judged


def test_tolls_hold_the_true_numbers_that_were_told(judged: list[Judged]) -> None:
    assert sum(one.tolls.held for one in judged) / sum(one.tolls.told for one in judged) >= FLOORS["toll_coverage"], judged


def test_less_noise_is_linked_better_and_more_noise_worse(judged: list[Judged]) -> None:
    """What a measure of linking must do: else it measures something else."""
    seed = GATE["world"]["seeds"][0]
    assert try_world(seed, 0).linking.f1 > judged[0].linking.f1 > try_world(seed, 2).linking.f1


def test_planted_contradictions_are_found_and_no_others() -> None:
    tried = [try_bulletins(seed) for seed in GATE["bulletins"]["seeds"]]
    assert sum(one.planted for one in tried) >= 10
    assert sum(one.found for one in tried) / sum(one.planted for one in tried) >= FLOORS["planted_found"], tried
    assert sum(one.false for one in tried) / sum(one.declared for one in tried) <= CEILINGS["planted_false"], tried
