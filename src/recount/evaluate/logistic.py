"""Weights of signs under which what was found right is likeliest."""

import math
from collections.abc import Mapping, Sequence

#: The weight that every claim bears.
BASE = "base"
#: Newton's method doubles the digits at each step; twenty-five are far more than it needs.
STEPS = 25

Shown = tuple[Mapping[str, bool], bool]


def fit_weights(rows: Sequence[Shown], penalty: float) -> dict[str, float]:
    """Log-odds by sign for rows of (signs shown, right or not), all rows naming the same signs.

    ``penalty`` holds each weight but the base towards 0, so that what few rows show weighs little.
    """
    names = [BASE, *rows[0][0]]
    shown = [[at for at, name in enumerate(names) if name == BASE or signs[name]] for signs, _ in rows]
    right = [is_right for _, is_right in rows]
    weights = [0.0] * len(names)
    for _ in range(STEPS):
        slope, bend = _derive(shown, right, weights, penalty)
        weights = [weight + step for weight, step in zip(weights, solve(bend, slope), strict=True)]
    return dict(zip(names, weights, strict=True))


def _derive(
    shown: Sequence[Sequence[int]], right: Sequence[bool], weights: Sequence[float], penalty: float
) -> tuple[list[float], list[list[float]]]:
    """Gradient and curvature of the penalised likelihood at some weights."""
    held = [0.0] + [penalty] * (len(weights) - 1)
    slope = [-hold * weight for hold, weight in zip(held, weights, strict=True)]
    bend = [[hold if at == other else 0.0 for other in range(len(weights))] for at, hold in enumerate(held)]
    for signs, is_right in zip(shown, right, strict=True):
        likely = 1 / (1 + math.exp(-sum(weights[at] for at in signs)))
        for at in signs:
            slope[at] += is_right - likely
            for other in signs:
                bend[at][other] += likely * (1 - likely)
    return slope, bend


def solve(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """The solution of as many linear equations as unknowns, by elimination with the largest pivot."""
    size = len(right)
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for at in range(size):
        best = max(range(at, size), key=lambda below: abs(rows[below][at]))
        rows[at], rows[best] = rows[best], rows[at]
        for other in range(size):
            if other != at:
                factor = rows[other][at] / rows[at][at]
                rows[other] = [value - factor * pivot for value, pivot in zip(rows[other], rows[at], strict=True)]
    return [rows[at][size] / rows[at][at] for at in range(size)]
