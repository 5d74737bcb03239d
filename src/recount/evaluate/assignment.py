"""The best one-to-one pairing of two lists (Hungarian method, cubic time)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

FAR = float("inf")


def assign(weights: Sequence[Sequence[float]]) -> dict[int, int]:
    """Row to column so that the sum of weights is greatest; pairs of weight 0 are left out.

    Weights are not negative. Ties are broken by position, so that the same input gives the same pairs.
    """
    columns = len(weights[0]) if weights else 0
    if not columns:
        return {}
    if len(weights) > columns:
        flipped = assign([[row[column] for row in weights] for column in range(columns)])
        return dict(sorted((row, column) for column, row in flipped.items()))
    work = _Work(weights, columns)
    for row in range(1, len(weights) + 1):
        work.add(row)
    pairs = ((work.match[column] - 1, column - 1) for column in range(1, columns + 1) if work.match[column])
    return {row: column for row, column in sorted(pairs) if weights[row][column] > 0}


@dataclass(slots=True)
class _Work:
    """Potentials and the matching so far; row and column 0 stand for none."""

    weights: Sequence[Sequence[float]]
    columns: int
    row_potential: list[float] = field(init=False)
    column_potential: list[float] = field(init=False)
    match: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.row_potential = [0.0] * (len(self.weights) + 1)
        self.column_potential = [0.0] * (self.columns + 1)
        self.match = [0] * (self.columns + 1)

    def add(self, row: int) -> None:
        """Match one more row along the cheapest augmenting path."""
        self.match[0] = row
        cost = [FAR] * (self.columns + 1)
        before = [0] * (self.columns + 1)
        done = [False] * (self.columns + 1)
        column = 0
        while self.match[column]:
            done[column] = True
            column = self._step(column, cost, before, done)
        while column:
            self.match[column] = self.match[before[column]]
            column = before[column]

    def _step(self, column: int, cost: list[float], before: list[int], done: list[bool]) -> int:
        """Reach the nearest column that is not done, moving the potentials."""
        row = self.match[column]
        nearest, best = 0, FAR
        for other in range(1, self.columns + 1):
            if not done[other]:
                price = -self.weights[row - 1][other - 1] - self.row_potential[row] - self.column_potential[other]
                if price < cost[other]:
                    cost[other], before[other] = price, column
                if cost[other] < best:
                    nearest, best = other, cost[other]
        for other in range(self.columns + 1):
            if done[other]:
                self.row_potential[self.match[other]] += best
                self.column_potential[other] -= best
            else:
                cost[other] -= best
        return nearest
