"""Weights, limits and reaches by which a name becomes a place."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from recount.lexicon.files import read_toml
from recount.records.issue import LexiconError

RULES = "gazetteer/rules.toml"


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign adds to the score of a candidate."""

    population: float
    fame: float
    main_name: float
    own_table: float
    users_word: float
    learnt: float
    loose_match: float
    country_share: float
    admin1_named: float
    inside_container: float
    outside_container: float
    cue_agrees: float
    cue_differs: float
    country_itself: float
    area_itself: float
    at_border: float
    near_others: float


@dataclass(frozen=True, slots=True)
class Limits:
    """Where a name stops meaning a place; distances in kilometres."""

    least_score: float
    known_population: float
    least_certainty: float
    suburbs_km: float
    at_border_km: float
    stranger_population: float
    sure_share: float
    sure_weight: float
    sound_share: float
    alias_share: float
    sound_spread_km: float
    sound_likeness: float
    sound_likeness_afar: float
    spelling_letters: float
    spelling_score: float
    near_km: float
    relation_slack_km: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """How much a word says for a country."""

    country_name: float
    home: float
    focus: float
    demonym: float
    only_country: float
    prominent: float
    prominent_ratio: float


@dataclass(frozen=True, slots=True)
class Reaches:
    """How far relations reach, in kilometres or as a share of the distance or radius."""

    direction_km: float
    just_km: float
    near_km: float
    coast_km: float
    around_km: float
    outskirts_km: float
    front_km: float
    border_km: float
    stretch_km: float
    countryside_km: float
    countryside_shift_km: float
    distance_share: float
    way_share: float
    halfway_share: float
    land_share: float
    ring_share: float
    distance_least_km: float
    line_least_km: float
    line_most_km: float
    part_shift: float
    part_radius: float
    district_km: float
    capital_share: float


@dataclass(frozen=True, slots=True)
class PlaceRules:
    """All of them; ``certainty`` holds log-odds by the sign of a choice."""

    weights: Weights
    limits: Limits
    evidence: Evidence
    relations: Reaches
    certainty: Mapping[str, float]


@cache
def read_place_rules() -> PlaceRules:
    """The rules of the program."""
    raw = read_toml(RULES)
    return PlaceRules(
        Weights(**_numbers(raw, "weights", Weights)),
        Limits(**_numbers(raw, "limits", Limits)),
        Evidence(**_numbers(raw, "evidence", Evidence)),
        Reaches(**_numbers(raw, "relations", Reaches)),
        {name: float(weight) for name, weight in raw["certainty"].items()},
    )


def _numbers(raw: dict[str, Any], part: str, kind: type[Weights | Limits | Evidence | Reaches]) -> dict[str, float]:
    """The numbers of one part; every field must stand, and nothing else."""
    given = raw.get(part, {})
    wanted = {field.name for field in fields(kind)}
    if set(given) != wanted:
        raise LexiconError(f"{RULES}: [{part}] must hold exactly {', '.join(sorted(wanted))}; differs in {sorted(wanted ^ set(given))}")
    return {name: float(value) for name, value in given.items()}
