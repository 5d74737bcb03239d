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
    neighbour_days: int
    small_count: int
    large_count: int
    update_ratio: float
    window_days: int
    undated_days: int
    telling_words: int


@dataclass(frozen=True, slots=True)
class LinkWeights:
    """Points by feature and case ("time", "same_day"), the words for each, thresholds of the answer, and limits."""

    same: float
    different: float
    told_apart: float
    joined: float
    clear: float
    sure: float
    margin: float
    never: frozenset[tuple[str, str]]
    points: Mapping[str, Mapping[str, float]]
    words: Mapping[tuple[str, str], str]
    limits: Limits
    related_types: frozenset[frozenset[str]]
    unlike_sub_types: frozenset[str]


@cache
def read_link_weights() -> LinkWeights:
    """The whole policy of linking as one value."""
    table = dict(read_toml("link/weights.toml"))
    answer, limits = table.pop("answer"), table.pop("limits")
    never = frozenset((feature, case) for feature, case in answer.pop("never"))
    types = read_toml("link/types.toml")
    return LinkWeights(
        **answer,
        never=never,
        points=MappingProxyType(
            {feature: {case: float(points) for case, (points, _) in cases.items()} for feature, cases in table.items()}
        ),
        words=MappingProxyType({(feature, case): words for feature, cases in table.items() for case, (_, words) in cases.items()}),
        limits=Limits(**limits),
        related_types=frozenset(frozenset(pair) for pair in types["related"]),
        unlike_sub_types=frozenset(types["unlike_sub_types"]),
    )


@cache
def read_plain_words() -> frozenset[str]:
    """Words that so many reports have that sharing them tells nothing."""
    return frozenset(word for words in read_toml("link/plain_words.toml").values() for word in words)
