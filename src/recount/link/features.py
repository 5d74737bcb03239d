"""Features: each looks at one side of a pair of claims and names the case that it finds."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from recount.lexicon.link_weights import Limits, LinkWeights
from recount.link.places import UNKNOWN, Case, compare_places
from recount.link.views import Number, View

#: A feature gives a case of the table of weights and what its words are filled with.
Feature = Callable[[View, View], Case]
#: Features that say nothing of claims of two reports.
IN_REPORT = ("chain", "telling")
#: Two numbers of one measure, from what says most for one occurrence on.
_COUNTS = ("large", "same", "small", "update", "apart")
_SAME, _SMALL, _UPDATE = 1, 2, 3


def compare_chains(first: View, second: View) -> Case:
    """What the report itself says of two of its claims."""
    if first.report != second.report:
        return UNKNOWN
    if first.chain is None or second.chain is None:
        return ("silent", ())
    if first.chain == second.chain:
        return ("same", ())
    return ("silent" if compare_tellings(first, second) is not UNKNOWN else "other", ())


def compare_tellings(first: View, second: View) -> Case:
    """Whether the later of two claims of one paragraph tells on: it names neither place nor day nor doer of its own, and counts people."""
    if first.report != second.report or first.paragraph != second.paragraph:
        return UNKNOWN
    earlier, later = (first, second) if (first.start, first.id) <= (second.start, second.id) else (second, first)
    if not later.leans or not earlier.opens or (later.doers and later.doers != earlier.doers) or earlier.correction or later.correction:
        return UNKNOWN
    return ("on", ())


def compare_times(first: View, second: View, limits: Limits) -> Case:
    """How the days of two claims lie to each other."""
    one, two = first.days, second.days
    if one is None or two is None:
        return UNKNOWN
    if one == two and first.exact and second.exact:
        return ("same_day", (date.fromordinal(one[0]),))
    gap = max(one[0] - two[1], two[0] - one[1])
    if gap <= 0:
        return ("overlap", ())
    if gap <= limits.neighbour_days:
        return ("neighbour", ())
    if gap <= 2 * limits.neighbour_days:
        return ("near", ())
    return ("apart", (date.fromordinal(one[0]), date.fromordinal(two[0])))


def compare_types(first: View, second: View, weights: LinkWeights) -> Case:
    """Whether two types of event may be names of one occurrence."""
    one, two = first.acled, second.acled
    if one is None or two is None:
        return UNKNOWN
    if first.acled_sub is not None and first.acled_sub == second.acled_sub:
        return ("same_sub", (first.acled_sub,))
    if one == two:
        denied = first.denied or second.denied  # whoever denies one act says nothing of another
        if (denied or one in weights.unlike_sub_types) and first.acled_sub is not None and second.acled_sub is not None:
            return ("other", (first.acled_sub, second.acled_sub))
        return ("same", (one,))
    if frozenset((one, two)) in weights.related_types:
        return ("related_in_report" if first.report == second.report else "related", (one, two))
    return ("other", (one, two))


def compare_parties(first: View, second: View) -> Case:
    """Whether the same organisations stand on the same sides."""
    doers, targets = first.doers and second.doers, first.targets and second.targets
    if not doers and not targets:
        return UNKNOWN
    shared = (not first.doers.isdisjoint(second.doers)) + (not first.targets.isdisjoint(second.targets))
    if shared == 2:
        return ("both_sides", ())
    if shared:
        return ("crossed" if doers and targets else "one_side", ())
    if doers and not first.doers_family.isdisjoint(second.doers_family):
        return ("related", ())
    return ("related" if targets and not first.targets_family.isdisjoint(second.targets_family) else "other", ())


def compare_counts(first: View, second: View, limits: Limits) -> Case:
    """The best that can be said of any two numbers of one measure; two equal numbers say more than one."""
    best, named, equal = len(_COUNTS), "", ""
    for one in first.counts:
        for two in second.counts:
            if one[0] == two[0]:
                rank = _rank_numbers(one, two, limits)
                if rank <= _SAME and equal not in ("", one[0]):
                    return ("several", (", ".join(sorted((equal, one[0]))),))
                equal = one[0] if rank <= _SAME else equal
                best, named = min((best, named), (rank, one[0])) if named else (rank, one[0])
    return (_COUNTS[best], (named,)) if named else UNKNOWN


def _rank_numbers(one: Number, two: Number, limits: Limits) -> int:
    """Two numbers of one measure: the same, such as a toll passes through, or far apart; by place in the order of cases."""
    low, high = (one[1], two[1]) if one[1] <= two[1] else (two[1], one[1])
    if low == high:
        return _SMALL if low <= limits.small_count else _SAME if low < limits.large_count else 0
    if high <= max(low, 1) * limits.update_ratio:
        return _UPDATE
    meets = (one[3] is None or two[2] <= one[3]) and (two[3] is None or one[2] <= two[3])
    return _UPDATE if meets else _UPDATE + 1


def compare_weapons(first: View, second: View) -> Case:
    """Whether the same weapon is named."""
    if first.weapons.isdisjoint(second.weapons):
        return UNKNOWN
    return ("same", (min(first.weapons & second.weapons),))


def compare_sources(first: View, second: View) -> Case:
    """Whether one report gives the other's publisher as its source."""
    if first.report != second.report and (first.publisher in second.cited or second.publisher in first.cited):
        return ("cites", ())
    return UNKNOWN


def share_words(first: View, second: View) -> float:
    """The share of telling words that the claim with fewer of them has in common with the other, from 0 to nearly 1 for many words."""
    return len(first.words & second.words) / (1 + min(len(first.words), len(second.words)))


def make_features(weights: LinkWeights) -> Mapping[str, Feature]:
    """All features with a case, in the order in which their reasons are shown."""
    limits = weights.limits
    return {
        "chain": compare_chains,
        "telling": compare_tellings,
        "time": partial(compare_times, limits=limits),
        "place": partial(_compare_places, reach_km=limits.reach_km),
        "type": partial(compare_types, weights=weights),
        "parties": compare_parties,
        "counts": partial(compare_counts, limits=limits),
        "weapons": compare_weapons,
        "source": compare_sources,
    }


def _compare_places(first: View, second: View, reach_km: float) -> Case:
    """How the places of two claims lie to each other."""
    return compare_places(first.places, second.places, reach_km)
