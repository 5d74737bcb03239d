"""The answer for a pair: the points of the table added up, with every ground kept."""

from collections.abc import Mapping

from recount.lexicon.link_weights import LinkWeights
from recount.link.features import Feature, share_words
from recount.link.views import View
from recount.records.link import Answer, Link, Reason


class PairScorer:
    """Scores pairs and remembers them; a pair has one link, whichever way round it is asked for."""

    def __init__(self, views: Mapping[str, View], features: Mapping[str, Feature], weights: LinkWeights) -> None:
        self._views = views
        self._features = features
        self._weights = weights
        self._links: dict[tuple[str, str], Link] = {}

    def link(self, one: str, two: str) -> Link:
        """The link of two claims, by their ids."""
        pair = (one, two) if one < two else (two, one)
        if pair not in self._links:
            self._links[pair] = self.score(*pair)
        return self._links[pair]

    def score(self, one: str, two: str) -> Link:
        """All features of one pair, given in order of the ids; not remembered."""
        first, second = self._views[one], self._views[two]
        reasons = [reason for name, feature in self._features.items() if (reason := self._reason(name, *feature(first, second)))]
        alike = share_words(first, second)
        weight = alike * self._weights.points["wording", "alike"]
        if weight:
            reasons.append(Reason("wording", round(weight, 2), f"{alike:.0%} of the words in common"))
        score = round(sum(reason.weight for reason in reasons), 2)
        return Link(one, two, self._answer(score, reasons), score, tuple(reasons))

    def _reason(self, feature: str, case: str, words: str) -> Reason | None:
        """The points of one case; a case without points is no reason."""
        weight = self._weights.points.get((feature, case), 0.0)
        return Reason(feature, weight, words) if weight else None

    def _answer(self, score: float, reasons: list[Reason]) -> Answer:
        """The report's own word first, then the thresholds of the table."""
        weights = self._weights
        chain = next((reason.weight for reason in reasons if reason.feature == "chain"), 0.0)
        if chain == weights.points["chain", "same"]:
            return Answer.SAME
        if chain == weights.points["chain", "other"] and score < weights.told_apart:
            return Answer.DIFFERENT
        if score >= weights.same:
            return Answer.SAME
        return Answer.DIFFERENT if score <= weights.different else Answer.UNSURE
