"""What linking knows of claims: how it sees them, on disk, their days, and their ties."""

from array import array
from collections.abc import Sequence

from recount.lexicon.link_weights import LinkWeights
from recount.link.block import find_window, is_worth, pairs_in_report
from recount.link.features import make_features
from recount.link.grouping import Grouping, find_loose
from recount.link.places import are_unplaced
from recount.link.score import PairScorer
from recount.link.ties import Ties
from recount.link.views import View
from recount.spill.shelf import Shelf

#: A day before all days, for claims that meet none of another report.
NEVER = 0


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
        pairs = pairs_in_report(told, self.limits)
        held = [(one, two) for one, two in pairs if self.scorer.weigh(told[one], told[two]) >= self.weights.same]
        for view, loose in zip(told, find_loose(told, held), strict=True):
            window = find_window(view, self.limits)
            self.starts.append(window[0] if window is not None else NEVER)
            self.ends.append(window[1] if window is not None else NEVER)
            self.ties.grow(loose=loose)
            self.views.put(view)
        for one, two in held:
            self.ties.hold(first + one, first + two)
        return range(first, len(self.views))

    def compare(self, one: int, view: View, two: int, other: View) -> bool:
        """Tie two claims of two reports if they may be of one occurrence; whether they may."""
        points = self.scorer.weigh(view, other) if is_worth(view, other) else self.weights.different
        if points < self.weights.same:
            return False
        if (self.ties.is_loose(one) or self.ties.is_loose(two)) and are_unplaced(view.places, other.places):
            self.ties.lean(one, two)
        else:
            self.ties.tie(one, two, points)
        return True
