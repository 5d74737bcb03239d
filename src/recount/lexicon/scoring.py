"""What the scorer holds to be the same, and what it forgives."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from recount.lexicon.files import read_toml

Names = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class ScoringTables:
    """Gold words against words of the contract; the data file says why. ``limits`` and ``affinity`` hold numbers by name."""

    kinds: Names
    statuses: Names
    party_roles: Names
    place_roles: Names
    finding_rules: Names
    relation_rules: Names
    spare_findings: Mapping[str, int]
    nameless: frozenset[str]
    loose_roles: frozenset[str]
    pointed: frozenset[str]
    named: frozenset[str]
    core: frozenset[str]
    limits: Mapping[str, float]
    affinity: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class ScoringWords:
    """Words that tell no name apart, those that always do (``branches``), and ``same``: folded words that stand for one thing."""

    generic: frozenset[str]
    place_noise: frozenset[str]
    branches: frozenset[str]
    same: Mapping[str, str]


@cache
def read_scoring_tables() -> ScoringTables:
    """The tables of data/evaluate/tables.toml."""
    data = read_toml("evaluate/tables.toml")
    sets = ("kinds", "statuses", "party_roles", "place_roles", "finding_rules", "relation_rules")
    return ScoringTables(
        **{name: {key: frozenset(values) for key, values in data[name].items()} for name in sets},
        spare_findings=data["spare_findings"],
        nameless=frozenset(data["names"]["nameless"]),
        loose_roles=frozenset(data["names"]["loose_roles"]),
        pointed=frozenset(data["places"]["pointed"]),
        named=frozenset(data["places"]["named"]),
        core=frozenset(data["calibration"]["core"]),
        limits=data["limits"],
        affinity=data["affinity"],
    )


@cache
def read_scoring_words() -> ScoringWords:
    """English words of scoring, with the adjectives of countries from the actor registry's own table."""
    data = read_toml("lexicon/en/scoring.toml")
    generic, noise, branches = (frozenset(data[name]) for name in ("generic", "place_noise", "branches"))
    return ScoringWords(generic, noise, branches, {**_countries(), **data["same"]})


def _countries() -> dict[str, str]:
    """One-word names and adjectives of countries, in lower case, to the country's code."""
    words: dict[str, str] = {}
    for code, row in read_toml("actors/countries.toml").items():
        for name in (row["name"], *row.get("adjectives", ()), *row.get("other", ())):
            if name.isalpha():
                words.setdefault(name.lower(), f"country-{code.lower()}")
    return words


@cache
def read_plover_names() -> Mapping[str, str]:
    """Today's names of PLOVER's types of 2016, for those that were renamed."""
    renamed: Mapping[str, str] = read_toml("evaluate/plover.toml")["renamed"]
    return renamed
