"""Whether tolls hold the true numbers is judged act by act."""

import pytest

from recount.evaluate.worlds.coverage import Coverage, cover_tolls
from recount.evaluate.worlds.happenings import Size
from recount.evaluate.worlds.world import Telling, make_world
from recount.reconcile import make_incidents
from recount.records.incident import Incident


def incidents_of(world: list[Telling], *, short: int = 0) -> list[Incident]:
    """One incident for each act, of its claims, without those that were told last."""
    made: list[Incident] = []
    for act in dict.fromkeys(one.happening.id for one in world):
        told = [one.report for one in world if one.happening.id == act]
        claims = [claim for report in told[: len(told) - short or 1] for claim in report.claims]
        made += make_incidents(claims, [tuple(claim.id for claim in claims)], [], {report.document.id: report.document for report in told})
    return made


@pytest.fixture(scope="module")
def world() -> list[Telling]:
    return list(make_world(7, Size(2, 12)))


def test_right_groups_hold_what_was_told(world: list[Telling]) -> None:
    found = cover_tolls(world, incidents_of(world))
    assert found.told > 50
    assert found.share > 0.97


def test_what_is_left_out_is_not_held(world: list[Telling]) -> None:
    assert cover_tolls(world, incidents_of(world, short=3)).share < cover_tolls(world, incidents_of(world)).share


def test_no_incident_holds_nothing(world: list[Telling]) -> None:
    assert cover_tolls(world, []).held == 0
    assert Coverage(0, 0).share == 1


def test_numbers_that_nobody_told_rightly_are_not_asked_for(world: list[Telling]) -> None:
    wrong = [one for one in world if not set(one.told.losses) & set(one.happening.losses)]
    assert wrong
    assert cover_tolls(wrong, []) == Coverage(0, 0)
