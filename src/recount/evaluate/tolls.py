"""Scores the tolls of incidents that were found."""

from collections.abc import Mapping, Sequence

from recount.evaluate.assignment import assign
from recount.evaluate.gold import GoldToll
from recount.evaluate.incidents import Group, Sheets
from recount.evaluate.names import is_same_name
from recount.evaluate.output import Fields
from recount.evaluate.tally import Measure, Sheet

#: Statuses that say too little to contradict another.
OPEN = frozenset({None, "unknown", "mixed"})
Bounds = tuple[int | None, ...]


def score_tolls(groups: Sequence[Group], tolls: Mapping[str, tuple[GoldToll, ...]], found: Mapping[str, Fields], sheets: Sheets) -> None:
    """Tolls of each incident of the gold; those of older events only where the incident is there."""
    for group in groups:
        if group.key in tolls and (group.is_asked or group.key in found):
            given = (found.get(group.key) or {}).get("tolls") or []
            _score_group(group.key, tolls[group.key], given, sheets[group.report])


def _score_group(key: str, gold: Sequence[GoldToll], given: Sequence[Fields], sheet: Sheet) -> None:
    """The tolls of one incident: low, best and high must all be right."""
    pairs = assign([[_weigh(toll, other) for other in given] for toll in gold])
    for row, toll in enumerate(gold):
        label = f"{toll.measure} of {toll.of}, {toll.bounds}"
        if row not in pairs:
            sheet.miss(Measure.TOLLS, key, label)
        elif _bounds(given[pairs[row]]) == toll.bounds:
            sheet.hit(Measure.TOLLS)
        else:
            sheet.confuse(Measure.TOLLS, key, f"{_bounds(given[pairs[row]])}, should be {label}")
    for column, other in enumerate(given):
        if column not in pairs.values():
            sheet.alarm(Measure.TOLLS, key, f"{other['measure']} of {other.get('of')}, {_bounds(other)}")


def _weigh(gold: GoldToll, toll: Fields) -> float:
    """0 for another measure or status; more where numbers, people and the one to blame agree."""
    if toll["measure"] != gold.measure:
        return 0.0
    statuses = {gold.of_status, toll.get("of_status")} - OPEN
    if len(statuses) > 1:
        return 0.0
    people = bool(gold.of and toll.get("of")) and is_same_name(gold.of or "", str(toll["of"]))
    blamed = bool(gold.by and toll.get("by")) and is_same_name(gold.by or "", str(toll["by"]))
    return 1.0 + 4.0 * (_bounds(toll) == gold.bounds) + 2.0 * people + blamed


def _bounds(toll: Fields) -> Bounds:
    """Low, best and high."""
    return tuple(toll.get(bound) for bound in ("low", "best", "high"))
