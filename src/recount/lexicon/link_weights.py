"""Weights and limits of linking, read once from ``data/link``."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from recount.lexicon.files import read_toml


@dataclass(frozen=True, slots=True)
class Limits:
    """Distances in kilometres, times in days; see the data file for what each is for."""

    reach_km: float
    far_km: float
    neighbour_days: int
    small_count: int
    update_ratio: float
    window_days: int
    undated_days: int


@dataclass(frozen=True, slots=True)
class LinkWeights:
    """Points by feature and case ("time", "same_day"), thresholds of the answer, and limits."""

    same: float
    different: float
    told_apart: float
    points: Mapping[tuple[str, str], float]
    limits: Limits
    related_types: frozenset[frozenset[str]]
    unlike_sub_types: frozenset[str]


@cache
def read_link_weights() -> LinkWeights:
    """The whole policy of linking as one value."""
    table = dict(read_toml("link/weights.toml"))
    answer, limits = table.pop("answer"), table.pop("limits")
    points = {(feature, case): float(weight) for feature, cases in table.items() for case, weight in cases.items()}
    types = read_toml("link/types.toml")
    return LinkWeights(
        **answer,
        points=MappingProxyType(points),
        limits=Limits(**limits),
        related_types=frozenset(frozenset(pair) for pair in types["related"]),
        unlike_sub_types=frozenset(types["unlike_sub_types"]),
    )
