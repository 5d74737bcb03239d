"""The gate refuses what falls, and its floors only rise."""

from dataclasses import replace
from pathlib import Path

import pytest

from recount.evaluate import Floors, Gold, find_breaches, raise_floors, read_floors, render_floors, render_table, score
from recount.evaluate.gate import LOSSES
from recount.evaluate.tally import Fault, Measure
from recount.records.issue import InputError
from tests.evaluate.perfect import Fields

OPEN = Floors(
    "d", "none", 0.01, {str(measure): 0.0 for measure in Measure}, {**{str(fault): 9.0 for fault in Fault}, **dict.fromkeys(LOSSES, 1.0)}
)


def test_the_gate_is_open_where_all_holds(gold: Gold, perfect: list[Fields]) -> None:
    assert find_breaches(OPEN, score(gold, perfect), "d") == ()


def test_every_breach_is_told(gold: Gold) -> None:
    floors = replace(OPEN, floors={**OPEN.floors, "time": 0.5}, ceilings={**OPEN.ceilings, "must_not_incidents": -1})
    assert find_breaches(floors, score(gold, []), "other") == (
        "the gold is not the one that the floors were measured on: its digest is other",
        "report a is not in the output",
        "report b is not in the output",
        "time fell to 0.000, below its floor of 0.50",
        "must_not_incidents rose to 0.000, above its ceiling of -1",
    )


def test_floors_rise_to_what_was_measured_and_do_not_fall(gold: Gold, perfect: list[Fields]) -> None:
    risen = raise_floors(OPEN, score(gold, perfect), "e")
    assert set(risen.floors.values()) == {0.99}
    assert [risen.ceilings[fault] for fault in Fault] == [0, 0, 0]
    assert [risen.ceilings[name] for name in LOSSES] == [0.01, 0.01]
    fallen = raise_floors(risen, score(gold, []), "f")
    assert (fallen.floors, fallen.ceilings, fallen.digest) == (risen.floors, risen.ceilings, "f")


def test_floors_are_read_as_they_are_written(tmp_path: Path, gold: Gold, perfect: list[Fields]) -> None:
    path = tmp_path / "floors.toml"
    floors = raise_floors(OPEN, score(gold, perfect), "e")
    path.write_text(render_floors(floors), encoding="utf-8")
    assert read_floors(path) == floors
    assert "   0.99" in render_table(score(gold, perfect), floors)


def test_no_measure_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    path.write_text(render_floors(OPEN).replace("places = 0.00\n", ""), encoding="utf-8")
    with pytest.raises(InputError, match="missing or unknown: places"):
        read_floors(path)
