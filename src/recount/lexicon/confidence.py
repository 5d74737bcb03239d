"""Weights by which a claim's confidence is reckoned."""

from collections.abc import Mapping
from functools import cache
from math import exp

from recount.lexicon.files import read_toml


@cache
def read_confidence(language: str = "en") -> Mapping[str, float]:
    """Weights in log-odds, by what a claim shows."""
    return read_toml(f"lexicon/{language}/confidence.toml")


def reckon(weights: Mapping[str, float], shown: Mapping[str, bool]) -> float:
    """The probability, to two places, that a claim which shows these things is right."""
    total = weights["base"] + sum(weights[name] for name, is_shown in shown.items() if is_shown)
    return round(1 / (1 + exp(-total)), 2)
