"""Logistic regression over sets of features: exact, deterministic, and no library needed."""

import random
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

#: Features seen in fewer examples are left out.
SELDOM = 3
PASSES = 8
NEWTON = 8
TINY = 1e-8
#: An example whose dual weight moved by less than this share of the bound twice in a row rests until the last pass.
STILL = 1e-3

Features = Collection[str]


@dataclass(frozen=True, slots=True)
class Linear:
    """Weights by feature; features without a weight count nothing. ``even``: the more features an example has, the less each counts."""

    weights: Mapping[str, float]
    even: bool = False

    def score(self, features: Features) -> float:
        """The logarithm of the odds."""
        found = [self.weights[feature] for feature in features if feature in self.weights]
        return self.weights.get("", 0.0) + sum(found) * _share(len(found), even=self.even)

    def probability(self, features: Features) -> float:
        """How likely the answer is yes, from 0 to 1."""
        return squash(self.score(features))


def squash(score: float) -> float:
    """Odds in logarithms as a probability."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


def _share(count: int, *, even: bool) -> float:
    """What one of so many features counts: all examples are of one length where they are to be even."""
    return 1 / sqrt(count) if even and count else 1.0


def train(examples: Sequence[Features], answers: Sequence[bool], bound: float, *, even: bool = False) -> Linear:
    """Weights that fit the answers; a larger ``bound`` fits them more closely (the C of liblinear).

    Dual coordinate descent (Yu, Huang and Lin 2011), with "" as the feature that every example has.
    """
    numbers = _number(examples)
    rows = [sorted(numbers[f] for f in features if f in numbers) for features in examples]
    signs = [1.0 if answer else -1.0 for answer in answers]
    weights = _descend(rows, signs, [_share(len(row), even=even) for row in rows], len(numbers) + 1, bound)
    return Linear({"": weights[0]} | {feature: weights[n] for feature, n in numbers.items() if abs(weights[n]) > 1e-5}, even)


def _number(examples: Sequence[Features]) -> dict[str, int]:
    """A number from 1 for each feature that is not too seldom."""
    seen = Counter(feature for features in examples for feature in features)
    return {feature: n for n, feature in enumerate(sorted(f for f, count in seen.items() if count >= SELDOM), 1)}


def _descend(rows: Sequence[Sequence[int]], signs: Sequence[float], shares: Sequence[float], size: int, bound: float) -> list[float]:
    """Weights after all passes over the examples; the first is that of "", which counts in full in each."""
    start = min(1e-3 * bound, TINY)
    alphas, weights, resting = [start] * len(rows), [0.0] * size, [0] * len(rows)
    for row, sign, share in zip(rows, signs, shares, strict=True):
        weights[0] += sign * start
        for n in row:
            weights[n] += sign * start * share
    order, shuffler = list(range(len(rows))), random.Random(1)  # noqa: S311 - a fixed shuffle
    for number in range(PASSES):
        shuffler.shuffle(order)
        last = number == PASSES - 1
        for at in order:
            if resting[at] >= 2 and not last:
                continue
            row, sign, share, old = rows[at], signs[at], shares[at], alphas[at]
            margin = 0.0
            for n in row:
                margin += weights[n]
            new = _best_alpha(old, 1 + len(row) * share * share, sign * (margin * share + weights[0]), bound)
            change = new - old
            resting[at] = resting[at] + 1 if abs(change) < STILL * bound else 0
            if change:
                alphas[at] = new
                change *= sign
                weights[0] += change
                change *= share
                for n in row:
                    weights[n] += change
    return weights


def _best_alpha(old: float, square: float, margin: float, bound: float) -> float:
    """The dual weight that is best while all others stay: the root of a rising function, by guarded Newton steps."""
    low, high = bound * 1e-12, bound * (1 - 1e-12)
    # Where the quadratic term is weak the root is near that of the plain logistic; start there.
    value = min(high, max(low, bound / (1 + exp(max(-30.0, min(30.0, margin))))))
    for _ in range(NEWTON):
        slope = bound / (value * (bound - value)) + square
        gap = log(value / (bound - value)) + square * (value - old) + margin
        if gap > 0:
            high = value
        else:
            low = value
        new = value - gap / slope
        new = new if low < new < high else (low + high) / 2
        if abs(new - value) <= 1e-4 * bound * min(1.0, max(1e-3, value / bound)):
            return new
        value = new
    return value
