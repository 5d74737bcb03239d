"""B-cubed: how well groups agree with the true ones, item by item.

After Bagga and Baldwin, "Algorithms for Scoring Coreference Chains" (1998): the precision of an item is the share of its group that
truly belongs with it, its recall the share of its true group that it was put together with; the mean over items weighs all of them alike.
"""

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BCubed:
    """Precision and recall, 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean; 0 where nothing is right."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def score_groups(found: Mapping[str, Hashable], truth: Mapping[str, Hashable]) -> BCubed:
    """Groups by item against the true ones; an item of the truth that no group holds stands alone."""
    homes = {item: ("found", found[item]) if item in found else ("alone", item) for item in truth}
    sizes, true_sizes = Counter(homes.values()), Counter(truth.values())
    shared = Counter((homes[item], truth[item]) for item in truth)
    precision = sum(count * count / sizes[home] for (home, _), count in shared.items())
    recall = sum(count * count / true_sizes[name] for (_, name), count in shared.items())
    return BCubed(precision / len(truth), recall / len(truth)) if truth else BCubed(0.0, 0.0)
