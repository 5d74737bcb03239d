"""The quality gate: Recount codes its own gold, and no measure is below its floor."""

import json
from pathlib import Path

import pytest

from recount.evaluate import Scores, digest_gold, find_breaches, read_floors, read_gold, render_table, score, stage_reports
from recount.pipeline import code_paths
from recount.publish.jsonl import find_records

EVAL = Path(__file__).parents[2] / "eval"
#: Expected calibration error over ten bins.
CALIBRATED = 0.10


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> Scores:
    gold = read_gold(EVAL / "gold")
    paths = stage_reports(gold, tmp_path_factory.mktemp("reports"))
    coding = code_paths([str(path) for path in paths])
    return score(gold, (json.loads(json.dumps(fields)) for fields in find_records(coding)))


def test_no_measure_is_below_its_floor(scores: Scores) -> None:
    floors = read_floors(EVAL / "floors.toml")
    breaches = find_breaches(floors, scores, digest_gold(EVAL / "gold"))
    assert not breaches, "\n".join((*breaches, "", render_table(scores, floors)))


def test_confidence_says_how_often_claims_are_right(scores: Scores) -> None:
    """The goal of the project, whatever the ceiling of the day: an expected calibration error of 0.10 at most."""
    assert scores.calibration.error <= CALIBRATED, render_table(scores)
