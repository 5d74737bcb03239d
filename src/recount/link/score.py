"""The answer for a pair: the points of the table added up, with every ground kept."""

from collections.abc import Mapping

from recount.lexicon.link_weights import LinkWeights
from recount.link.features import IN_REPORT, Feature, share_words
from recount.link.views import View
from recount.records.link import Answer, Link, Reason

#: Points of what nothing makes up for.
NEVER = float("-inf")


class PairScorer:
    """Scores pairs of views; a pair has one score, whichever way round it is asked for."""

    def __init__(self, features: Mapping[str, Feature], weights: LinkWeights) -> None:
        self.weights = weights
        self._features = [(name, feature, weights.points[name]) for name, feature in features.items()]
        self._across = [
            (feature, {case: NEVER if (name, case) in weights.never else points for case, points in cases.items()})
            for name, feature, cases in self._features
            if name not in IN_REPORT
        ]
        self._nevers = {(feature, weights.points[feature][case]) for feature, case in weights.never}
        self._wording = weights.points["wording"]

    def weigh(self, one: View, two: View) -> float:
        """The points of a pair without the grounds, rounded as they are shown; ``NEVER`` where nothing makes up for what tells it apart."""
        if one.report == two.report:
            link = self.link(one, two)
            return NEVER if link.answer is Answer.DIFFERENT else max(link.score, self.weights.same if link.answer is Answer.SAME else NEVER)
        score = 0.0
        for feature, points in self._across:
            score += points.get(feature(one, two)[0], 0.0)
            if score == NEVER:
                return NEVER
        return round(score + self._weigh_words(one, two)[1], 2)

    def _weigh_words(self, one: View, two: View) -> tuple[str, float]:
        """The case and the points for words in common, or for none though both have several."""
        alike, inside = share_words(one, two), one.report == two.report
        if alike:
            case = "alike_in_report" if inside else "alike"
            return case, round(alike * self._wording[case], 2)
        few = min(len(one.words), len(two.words)) < self.weights.limits.telling_words
        return ("unknown", 0.0) if inside or few else ("unlike", self._wording["unlike"])

    def link(self, one: View, two: View) -> Link:
        """The answer with all its grounds, in order of the ids."""
        first, second = (one, two) if one.id < two.id else (two, one)
        reasons = [reason for name, feature, _ in self._features if (reason := self._reason(name, *feature(first, second)))]
        case, weight = self._weigh_words(first, second)
        if weight:
            reasons.append(Reason("wording", weight, self.weights.words["wording", case].format(f"{share_words(first, second):.0%}")))
        score = round(sum(reason.weight for reason in reasons), 2)
        return Link(first.id, second.id, self._answer(score, reasons, across=first.report != second.report), score, tuple(reasons))

    def _reason(self, feature: str, case: str, details: tuple[object, ...]) -> Reason | None:
        """The points of one case; a case without points is no reason."""
        weight = self.weights.points[feature].get(case, 0.0)
        return Reason(feature, weight, self.weights.words[feature, case].format(*details)) if weight else None

    def _answer(self, score: float, reasons: list[Reason], *, across: bool) -> Answer:
        """The report's own word first, then what nothing makes up for, then the thresholds of the table."""
        weights = self.weights
        chain = next((reason.weight for reason in reasons if reason.feature == "chain"), 0.0)
        if chain == weights.points["chain"]["same"]:
            return Answer.SAME
        if chain == weights.points["chain"]["other"] and score < weights.told_apart:
            return Answer.DIFFERENT
        if across and any((reason.feature, reason.weight) in self._nevers for reason in reasons):
            return Answer.DIFFERENT
        if score >= weights.same:
            return Answer.SAME
        return Answer.DIFFERENT if score <= weights.different else Answer.UNSURE
