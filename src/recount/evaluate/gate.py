"""Holds the scores: floors that may rise and do not fall silently."""

import math
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from recount.evaluate.classes import ClassScores
from recount.evaluate.scores import Scores
from recount.evaluate.tally import Fault, Measure
from recount.records.issue import InputError

#: Losses of the calibration, for which less is better.
LOSSES = ("calibration_error", "brier")
#: Steps in which floors and losses are written.
STEP = 100
HEADER = """\
# Floors of the quality gate: tests/gate/test_floors.py codes eval/gold and fails where a measure falls below its floor, where a
# fault or a loss rises above its ceiling, or where the gold is not the one named here. Values are F1 from 0 to 1.
# [sentences] holds the same for eval/sentences.csv, whose digest is its own: the F1 over ACLED's sub-types, each weighing by its sentences.
# Raised by `python scripts/score.py --raise-floors`, which never lowers one. Lowering one is done by hand, and the commit says why.
# Must not go in: floors measured on anything but the gold whose digest stands here.
"""


@dataclass(frozen=True, slots=True)
class ClassFloor:
    """What must hold of single sentences: the weighted F1 over the classes, on the file of a digest."""

    digest: str = ""
    weighted_f1: float = 0.0


@dataclass(frozen=True, slots=True)
class Floors:
    """What must hold. ``margin`` is left between a measured value and its floor when floors are raised."""

    digest: str
    noise: str
    margin: float
    floors: Mapping[str, float]
    ceilings: Mapping[str, float]
    sentences: ClassFloor = ClassFloor()


def read_floors(path: Path) -> Floors:
    """The floors of a file; every measure must have one, so that none is forgotten."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    _check_names(path, "floors", data["floors"], {*Measure})
    _check_names(path, "ceilings", data["ceilings"], {*Fault, *LOSSES})
    gold = data["gold"]
    return Floors(
        gold["digest"],
        gold["noise"].strip(),
        gold["margin"],
        MappingProxyType(data["floors"]),
        MappingProxyType(data["ceilings"]),
        ClassFloor(**data.get("sentences", {})),
    )


def _check_names(path: Path, table: str, given: Mapping[str, float], wanted: set[str]) -> None:
    """Raise where a name is missing or unknown."""
    odd = sorted(set(given) ^ {str(name) for name in wanted})
    if odd:
        raise InputError(f"{path}: [{table}] must name each measure once; missing or unknown: {', '.join(odd)}")


def find_breaches(floors: Floors, scores: Scores, digest: str) -> tuple[str, ...]:
    """Everything that does not hold, in words; empty where the gate is open."""
    return tuple(_find_breaches(floors, scores, digest))


def _find_breaches(floors: Floors, scores: Scores, digest: str) -> Iterator[str]:
    """One sentence for each breach."""
    if digest != floors.digest:
        yield f"the gold is not the one that the floors were measured on: its digest is {digest}"
    for name in scores.missing:
        yield f"report {name} is not in the output"
    for measure in Measure:
        value = scores.tally(measure).f1
        if value < floors.floors[measure]:
            yield f"{measure} fell to {value:.3f}, below its floor of {floors.floors[measure]:.2f}"
    for name, loss in find_losses(scores).items():
        if loss > floors.ceilings[name]:
            yield f"{name} rose to {loss:.3f}, above its ceiling of {floors.ceilings[name]:g}"


def find_class_breaches(floor: ClassFloor, scores: ClassScores, digest: str) -> tuple[str, ...]:
    """What does not hold of single sentences, in words."""
    found = []
    if digest != floor.digest:
        found.append(f"the sentences are not those that the floor was measured on: their digest is {digest}")
    if scores.weighted_f1 < floor.weighted_f1:
        found.append(f"weighted F1 of the sentences fell to {scores.weighted_f1:.3f}, below its floor of {floor.weighted_f1:.2f}")
    return tuple(found)


def raise_class_floor(floors: Floors, scores: ClassScores, digest: str) -> Floors:
    """The floor of the sentences a margin below what was measured; it never falls."""
    risen = max(floors.sentences.weighted_f1, _round_down(scores.weighted_f1 - floors.margin))
    return replace(floors, sentences=ClassFloor(digest, risen))


def find_losses(scores: Scores) -> dict[str, float]:
    """Faults and losses by name: less is better."""
    calibration = scores.calibration
    faults = {str(fault): float(scores.faults(fault)) for fault in Fault}
    return {**faults, "calibration_error": calibration.error, "brier": calibration.brier}


def raise_floors(floors: Floors, scores: Scores, digest: str) -> Floors:
    """Floors a margin below what was measured, and ceilings at it; none falls, whatever was measured."""
    risen = {measure: max(floors.floors[measure], _round_down(scores.tally(measure).f1 - floors.margin)) for measure in Measure}
    losses = find_losses(scores)
    lowered = {str(fault): min(floors.ceilings[fault], losses[fault]) for fault in Fault}
    lowered |= {name: min(floors.ceilings[name], _round_up(losses[name] + floors.margin)) for name in LOSSES}
    return replace(floors, digest=digest, floors={str(name): value for name, value in risen.items()}, ceilings=lowered)


def _round_down(value: float) -> float:
    """To two digits, never above."""
    return max(0.0, math.floor(value * STEP) / STEP)


def _round_up(value: float) -> float:
    """To two digits, never below."""
    return math.ceil(value * STEP) / STEP


def render_floors(floors: Floors) -> str:
    """The floors as the file that `read_floors` reads."""
    gold = f'[gold]\ndigest = "{floors.digest}"\nnoise = """\n{floors.noise}\n"""\nmargin = {floors.margin}\n'
    values = "".join(f"{name} = {value:.2f}\n" for name, value in floors.floors.items())
    limits = "".join(f"{name} = {value:g}\n" for name, value in floors.ceilings.items())
    sentences = f'[sentences]\ndigest = "{floors.sentences.digest}"\nweighted_f1 = {floors.sentences.weighted_f1:.2f}\n'
    return f"{HEADER}\n{gold}\n[floors]\n{values}\n[ceilings]\n{limits}\n{sentences}"
