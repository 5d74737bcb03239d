"""What linking knows of claims: how it sees them, on disk, their days, and their ties."""

from array import array
from collections.abc import Sequence

from recount.lexicon.link_weights import LinkWeights
from recount.link.block import find_window, is_worth, pairs_in_report
from recount.link.features import make_features
from recount.link.grouping import Grouping, find_loose
from recount.link.places import are_one_place
from recount.link.score import NEVER, PairScorer
from recount.link.ties import Ties
from recount.link.views import View
from recount.spill.shelf import Shelf

#: A day before all days, for claims that meet none of another report.
NO_DAY = 0


class Known:
    """Claims by number in the order in which their reports were put; some thirty bytes of each are in memory."""

    def __init__(self, weights: LinkWeights) -> None:
        self.weights, self.limits = weights, weights.limits
        self.scorer = PairScorer(make_features(weights), weights)
        self.views = Shelf[View]()
        self.starts, self.ends = array("i"), array("i")
        self.ties = Ties(weights.sure, weights.margin)
        self.grouping = Grouping(self.views, self.ties, self.scorer)

    def put(self, told: Sequence[View]) -> range:
        """Put the claims of one report, with what it says itself of which of them are one; their numbers."""
        first = len(self.views)
        points = {(one, two): self.scorer.weigh(told[one], told[two]) for one, two in pairs_in_report(told, self.limits)}
        held = [(one, two) for (one, two), weight in points.items() if weight >= self.weights.same and (told[one].opens or told[two].opens)]
        loose = find_loose(told, held)
        for view, is_loose in zip(told, loose, strict=True):
            window = find_window(view, self.limits)
            self.starts.append(window[0] if window is not None else NO_DAY)
            self.ends.append(window[1] if window is not None else NO_DAY)
            self.ties.grow(loose=is_loose)
            self.views.put(view)
        for one, two in held:
            self.ties.hold(first + one, first + two)
        for one, two in (pair for pair, weight in points.items() if weight == NEVER and loose[pair[0]] and loose[pair[1]]):
            self.ties.oppose(first + one, first + two)
        return range(first, len(self.views))

    def compare(self, one: int, view: View, two: int, other: View) -> bool:
        """Tie two claims of two reports if they may be of one occurrence; whether they may.

        Two claims of which neither names a place must be as like as what needs no better.
        """
        points = self.scorer.weigh(view, other) if is_worth(view, other) else NEVER
        if points < self.weights.same:
            return False
        loose = self.ties.is_loose(one) + self.ties.is_loose(two)
        if loose == 0 or are_one_place(view.places, other.places):
            self.ties.tie(one, two, points)
            return True
        if loose == 1 or points >= self.weights.sure:
            self.ties.lean(one, two)
            return True
        return False
