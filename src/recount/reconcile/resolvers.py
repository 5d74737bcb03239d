"""Named resolvers: each picks the best number of a toll by one written rule, or none. Switching one changes no claim."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from recount.lexicon.reconcile_tables import read_resolver_table
from recount.records.quantity import Bounds
from recount.records.source import SourceKind


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one claim says of a toll.

    ``voice`` is equal for claims that are not independent. ``day`` is the publication; ``own`` says that the party blamed
    is the source.
    """

    claim: str
    bounds: Bounds
    voice: int
    day: date | None
    correction: bool
    kind: SourceKind
    own: bool


Resolver = Callable[[Sequence[Evidence]], int | None]


def choose_agreed(evidence: Sequence[Evidence]) -> int | None:
    """The number that all claims give, else none: the range is the answer."""
    bests = {one.bounds.best for one in evidence}
    return bests.pop() if len(bests) == 1 else None


def choose_lowest(evidence: Sequence[Evidence]) -> int | None:
    """The smallest number that any claim allows."""
    return min((one.bounds.low for one in evidence if one.bounds.low is not None), default=None)


def choose_highest(evidence: Sequence[Evidence]) -> int | None:
    """The largest number that any claim states; what a claim leaves open is not guessed."""
    bounds = range_of(evidence)
    return bounds.high


def choose_majority(evidence: Sequence[Evidence]) -> int | None:
    """The number that most independent voices give; copies count once, and a tie decides nothing."""
    votes = Counter(number for _, number in {(one.voice, one.bounds.best) for one in evidence if one.bounds.best is not None})
    ranked = votes.most_common()
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def choose_latest(evidence: Sequence[Evidence]) -> int | None:
    """The last number by publication, a correction after what it corrects; none where the last ones differ."""
    stated = [one for one in evidence if one.bounds.best is not None and one.day is not None]
    if not stated:
        return choose_agreed(evidence)
    last = max((one.day or date.min, one.correction) for one in stated)
    return choose_agreed([one for one in stated if (one.day, one.correction) == last])


def choose_by_hierarchy(evidence: Sequence[Evidence], order: Sequence[str] = ()) -> int | None:
    """The number of the first kind of source in the list that gives one; the latest where one kind gives several.

    ``order`` is the list of a project, else the program's own.
    """
    for kind in order or read_resolver_table().hierarchy:
        best = choose_latest([one for one in evidence if one.kind == kind and one.bounds.best is not None])
        if best is not None:
            return best
    return None


def choose_for_gtd(evidence: Sequence[Evidence]) -> int | None:
    """GTD's order of rules, without the numbers of the party blamed."""
    others = [one for one in evidence if not one.own]
    for name in read_resolver_table().gtd:
        best = RESOLVERS[name](others) if others else None
        if best is not None:
            return best
    return None


#: Every resolver that a user can name; ``reviewed`` is a person's and lives with the reviews.
RESOLVERS: Mapping[str, Resolver] = {
    "range": choose_agreed,
    "lowest": choose_lowest,
    "highest": choose_highest,
    "majority": choose_majority,
    "latest": choose_latest,
    "hierarchy": choose_by_hierarchy,
    "acled": choose_lowest,
    "ucdp": choose_agreed,
    "gtd": choose_for_gtd,
}


def range_of(evidence: Sequence[Evidence]) -> Bounds:
    """Low is the smallest low, high the largest high; open above where a claim says more than the largest high."""
    lows = [one.bounds.low for one in evidence if one.bounds.low is not None]
    highs = [one.bounds.high for one in evidence if one.bounds.high is not None]
    high = max(highs, default=None)
    if high is not None and lows and max(lows) > high:
        high = None
    return Bounds(min(lows, default=None), None, high)


@dataclass(frozen=True, slots=True)
class Resolving:
    """Which resolver picks the best number, and the order of kinds of source that a project gives for the one by hierarchy.

    ``reviewed`` are numbers that a person decided, by a claim of the incident and the measure: they outrank every resolver.
    """

    name: str
    order: tuple[str, ...] = ()
    reviewed: Mapping[tuple[str, str], int] = field(default_factory=dict)

    def pick(self, evidence: Sequence[Evidence]) -> int | None:
        """The number that the resolver picks, or none."""
        if self.name == "hierarchy":
            return choose_by_hierarchy(evidence, self.order)
        return RESOLVERS[self.name](evidence)


def resolve_toll(evidence: Sequence[Evidence], resolving: Resolving) -> Bounds:
    """The range over the claims, with the number that the resolver picks if it lies in that range."""
    span = range_of(evidence)
    best = resolving.pick(evidence)
    if best is None or (span.low is not None and best < span.low) or (span.high is not None and best > span.high):
        return span
    return Bounds(span.low, best, span.high)


def review_toll(bounds: Bounds, number: int) -> Bounds:
    """The range with a person's number, which it takes in."""
    low = number if bounds.low is None else min(bounds.low, number)
    return Bounds(low, number, max(bounds.high, number) if bounds.high is not None else None)
