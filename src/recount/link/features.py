"""Features: each looks at one side of a pair of claims and names the case that it finds."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from recount.lexicon.link_weights import Limits, LinkWeights
from recount.link.places import compare_places
from recount.link.views import View
from recount.records.claim import Status
from recount.records.quantity import Bounds

Parents = Mapping[str, tuple[str, ...]]
#: A feature gives a case of the table of weights and the words for it.
Feature = Callable[[View, View], tuple[str, str]]
_UNKNOWN = ("unknown", "")


def compare_chains(first: View, second: View) -> tuple[str, str]:
    """What the report itself says of two of its claims."""
    one, two = first.claim.said, second.claim.said
    if one.document != two.document:
        return _UNKNOWN
    if one.chain is None or two.chain is None:
        return ("silent", "one report, which does not say that they are one")
    if one.chain == two.chain:
        return ("same", "the report speaks of one occurrence")
    if compare_tellings(first, second) != _UNKNOWN:
        return ("silent", "one report, which does not say that they are one")
    return ("other", "the report tells the two apart")


def compare_tellings(first: View, second: View) -> tuple[str, str]:
    """Whether the later of two claims of one paragraph tells on: it names neither place nor day nor doer of its own, and counts people."""
    earlier, later = sorted((first, second), key=lambda view: view.claim.said.span.start)
    one, two = earlier.claim.said, later.claim.said
    if one.document != two.document or one.paragraph != two.paragraph or not later.leans or not earlier.opens:
        return _UNKNOWN
    if (later.doers and later.doers != earlier.doers) or one.correction or two.correction:
        return _UNKNOWN
    return ("on", "told on in one paragraph, without a place or day of its own")


def compare_times(first: View, second: View, limits: Limits) -> tuple[str, str]:
    """How the days of two claims lie to each other."""
    if first.days is None or second.days is None:
        return _UNKNOWN
    one, two = first.days, second.days
    if one == two and first.exact and second.exact:
        return ("same_day", f"both on {one.start}")
    if one.overlaps(two):
        return ("overlap", "the days overlap")
    slack = timedelta(days=limits.neighbour_days)
    if one.start - slack <= two.end and two.start - slack <= one.end:
        return ("neighbour", "a day apart")
    return ("apart", f"{one.start} against {two.start}")


def compare_types(first: View, second: View, weights: LinkWeights) -> tuple[str, str]:
    """Whether two types of event may be names of one occurrence."""
    one, two = first.claim.said.event_type, second.claim.said.event_type
    if one is None or two is None or one.acled is None or two.acled is None:
        return _UNKNOWN
    if one.acled_sub is not None and one.acled_sub == two.acled_sub:
        return ("same_sub", f"both {one.acled_sub}")
    denied = Status.DENIED in (first.claim.said.status, second.claim.said.status)  # whoever denies one act says nothing of another
    if one.acled == two.acled and (denied or one.acled in weights.unlike_sub_types) and None not in (one.acled_sub, two.acled_sub):
        return ("other", f"{one.acled_sub} is not {two.acled_sub}")
    if one.acled == two.acled:
        return ("same", f"both {one.acled}")
    if frozenset((one.acled, two.acled)) in weights.related_types:
        in_report = first.claim.said.document == second.claim.said.document
        return ("related_in_report" if in_report else "related", f"{one.acled} and {two.acled} may be one act")
    return ("other", f"{one.acled} is not {two.acled}")


def compare_parties(first: View, second: View, parents: Parents) -> tuple[str, str]:
    """Whether the same organisations stand on the same sides."""
    sides = [(first.doers, second.doers), (first.targets, second.targets)]
    known = [(one, two) for one, two in sides if one and two]
    if not known:
        return _UNKNOWN
    shared = sum(bool(one & two) for one, two in known)
    if shared == 2:
        return ("both_sides", "the same parties on both sides")
    if shared:
        return ("one_side", "the same party on one side")
    if any(_family(one, parents) & _family(two, parents) for one, two in known):
        return ("related", "parties that belong together")
    return ("other", "other parties")


def _family(actors: frozenset[str], parents: Parents) -> frozenset[str]:
    """The actors with those that they belong to."""
    return actors.union(*(parents.get(actor, ()) for actor in actors))


def compare_counts(first: View, second: View, limits: Limits) -> tuple[str, str]:
    """The best that can be said of any two numbers of one measure."""
    cases = [(_count_case(one, two, limits), measure) for measure, one in first.counts for other, two in second.counts if measure is other]
    for case, words in (
        ("same", "the same number"),
        ("small", "the same small number"),
        ("update", "numbers that a growing toll explains"),
    ):
        for found, measure in cases:
            if found == case:
                return (case, f"{words}: {measure}")
    return ("apart", "numbers far apart") if cases else _UNKNOWN


def _count_case(one: Bounds, two: Bounds, limits: Limits) -> str:
    """Two numbers of one measure: the same, such as a toll passes through, or far apart."""
    low, high = sorted((one.best or one.low or one.high or 0, two.best or two.low or two.high or 0))
    if low == high:
        return "small" if low <= limits.small_count else "same"
    return "update" if one.meets(two) or high <= max(low, 1) * limits.update_ratio else "apart"


def compare_weapons(first: View, second: View) -> tuple[str, str]:
    """Whether the same weapon is named."""
    shared = sorted(first.weapons & second.weapons)
    return ("same", f"both with {shared[0]}") if shared else _UNKNOWN


def share_words(first: View, second: View) -> float:
    """The share of content words that the shorter of two claims has in common with the other, 0 to 1."""
    shorter = min(len(first.words), len(second.words))
    return len(first.words & second.words) / shorter if shorter else 0.0


def make_features(weights: LinkWeights, parents: Parents) -> Mapping[str, Feature]:
    """All features with a case, in the order in which their reasons are shown."""
    limits = weights.limits
    return {
        "chain": compare_chains,
        "telling": compare_tellings,
        "time": lambda first, second: compare_times(first, second, limits),
        "place": lambda first, second: compare_places(first.places, second.places, limits.reach_km),
        "type": lambda first, second: compare_types(first, second, weights),
        "parties": lambda first, second: compare_parties(first, second, parents),
        "counts": lambda first, second: compare_counts(first, second, limits),
        "weapons": compare_weapons,
    }
