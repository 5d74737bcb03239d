"""Clusters: the two groups that are most alike on average are joined first, and what is known to be two occurrences never meets."""

from collections.abc import Iterable, Mapping, Sequence
from heapq import heappop, heappush

from recount.link.score import NEVER, PairScorer
from recount.link.views import View

#: The most points of any two claims of two reports, by the two reports; None where two groups must not meet.
Pairs = dict[tuple[str, str], float]


def cluster_claims(
    views: Mapping[str, View], ties: Iterable[tuple[str, str]], scorer: PairScorer, wholes: Iterable[Sequence[str]] = ()
) -> list[tuple[str, ...]]:
    """Claim ids by occurrence; claims that nothing joins stand alone.

    Only groups between which a tie runs are compared. A report often tells one act in several claims, so a pair of reports is
    worth its best pair of claims; the mean over all pairs of reports must be large enough, so that a chain of claims, each like
    the next, does not become one occurrence. ``wholes`` are groups that are known already.
    """
    clusters = _Clusters(views, scorer)
    clusters.begin(wholes)
    clusters.tie(ties)
    while (pair := clusters.pop_best()) is not None:
        clusters.merge(*pair)
    return clusters.groups()


class _Clusters:
    """Groups of claims, each under its lowest claim, with the points between those that ties join."""

    def __init__(self, views: Mapping[str, View], scorer: PairScorer) -> None:
        self._views = [views[key] for key in sorted(views)]
        self._numbers = {view.id: number for number, view in enumerate(self._views)}
        self._homes = list(range(len(self._views)))
        self._scorer = scorer
        self._members: dict[int, list[int]] = {number: [number] for number in range(len(self._views))}
        self._near: dict[int, dict[int, Pairs | None]] = {number: {} for number in self._members}
        self._heap: list[tuple[float, int, int, int, int]] = []

    def begin(self, wholes: Iterable[Sequence[str]]) -> None:
        """Make groups of what is known to be one."""
        for whole in wholes:
            first, *rest = sorted(self._numbers[key] for key in whole)
            for number in rest:
                self._members[first] += self._members.pop(number)
                del self._near[number]
                self._homes[number] = first

    def tie(self, ties: Iterable[tuple[str, str]]) -> None:
        """Compare the groups of the claims of each tie."""
        for first, second in ties:
            one, two = (self._homes[self._numbers[key]] for key in (first, second))
            if one != two:
                self._set(one, two, self._compare(one, two))

    def pop_best(self) -> tuple[int, int] | None:
        """The two groups that are most alike, or None where none are alike enough."""
        while self._heap:
            mean, one, two, many, others = heappop(self._heap)
            if -mean < self._scorer.weights.joined:
                return None
            if len(self._members.get(one, ())) == many and len(self._members.get(two, ())) == others:
                return one, two
        return None

    def merge(self, one: int, two: int) -> None:
        """Make two groups one, under the lower name."""
        home, gone = min(one, two), max(one, two)
        near, others = self._near.pop(home), self._near.pop(gone)
        around = (near.keys() | others.keys()) - {home, gone}
        joined = {other: _join(self._between(home, other, near), self._between(gone, other, others)) for other in around}
        self._members[home] += self._members.pop(gone)
        self._near[home] = {}
        for other, pairs in joined.items():
            self._near[other].pop(gone, None)
            self._set(home, other, pairs)

    def _between(self, one: int, two: int, known: Mapping[int, Pairs | None]) -> Pairs | None:
        """Points between two groups, worked out where they are not known."""
        return known[two] if two in known else self._compare(one, two)

    def _set(self, one: int, two: int, pairs: Pairs | None) -> None:
        """Keep the points between two groups, and put them among those that may be joined."""
        self._near[one][two] = self._near[two][one] = pairs
        if pairs is not None:
            low, high = min(one, two), max(one, two)
            heappush(self._heap, (-mean_of(pairs), low, high, len(self._members[low]), len(self._members[high])))

    def groups(self) -> list[tuple[str, ...]]:
        """Ids of the claims of each group."""
        return sorted(tuple(sorted(self._views[number].id for number in members)) for members in self._members.values())

    def _compare(self, one: int, two: int) -> Pairs | None:
        """The points of two groups by their reports."""
        first, second = ([self._views[number] for number in self._members[group]] for group in (one, two))
        return compare_groups(first, second, self._scorer)


def compare_groups(one: Sequence[View], two: Sequence[View], scorer: PairScorer) -> Pairs | None:
    """The points of two groups of claims by their reports."""
    pairs: Pairs = {}
    for first in one:
        for second in two:
            score = scorer.weigh(first, second)
            if score == NEVER:
                return None
            reports = (first.report, second.report) if first.report <= second.report else (second.report, first.report)
            pairs[reports] = max(score, pairs.get(reports, score))
    return None if any(score <= scorer.weights.different for score in pairs.values()) else pairs


def mean_of(pairs: Pairs) -> float:
    """The mean over pairs of reports, the same in whatever order they come."""
    return sum(sorted(pairs.values())) / len(pairs)


def _join(one: Pairs | None, two: Pairs | None) -> Pairs | None:
    """The points of what becomes one group against another."""
    if one is None or two is None:
        return None
    return {reports: max(found[reports] for found in (one, two) if reports in found) for reports in one.keys() | two.keys()}
