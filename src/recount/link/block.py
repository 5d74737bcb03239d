"""Blocks: only claims that may meet in time and country are compared, so that a large corpus stays affordable."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import combinations, product

from recount.lexicon.link_weights import Limits
from recount.link.views import View
from recount.records.place_ref import distance_km
from recount.spill.index import name_key

Block = tuple[str, str]
#: The block of all claims of a report.
_REPORT: Block = ("report", "")
#: Claims of one report are compared with so many after them; few reports make more claims than that.
REACH = 200


def pairs_in_report(views: Mapping[str, View], limits: Limits) -> list[tuple[str, str]]:
    """Pairs of claim ids of one report worth comparing, each once, in order."""
    blocks: dict[Block, list[str]] = defaultdict(list)
    for key in sorted(views):
        for block in {_REPORT, *find_blocks(views[key], limits)}:
            blocks[block].append(key)
    pairs = {pair for members in blocks.values() for pair in _in_reach(members, views)}
    return sorted(pair for pair in pairs if _worth(views[pair[0]], views[pair[1]], limits))


def _in_reach(keys: Sequence[str], views: Mapping[str, View]) -> Iterator[tuple[str, str]]:
    """Pairs of one block and one report, only within reach of each other, so that a very long report costs linear time."""
    told = sorted(keys, key=lambda key: (views[key].claim.said.span.start, key))
    for at, key in enumerate(told):
        yield from ((min(key, other), max(key, other)) for other in told[at + 1 : at + 1 + REACH])


def pairs_across(block: bytes, views: Mapping[str, View], limits: Limits) -> Iterator[tuple[str, str]]:
    """Pairs of claim ids of one block and of two reports worth comparing; a pair of many blocks comes from the first of them alone."""
    known = {key: set(map(name_key, find_blocks(view, limits))) for key, view in views.items()}
    reports: dict[str, list[str]] = defaultdict(list)
    for key in sorted(views):
        reports[views[key].claim.said.document].append(key)
    for one, two in combinations(reports.values(), 2):
        for first, second in product(one, two):
            if min(known[first] & known[second]) == block and _worth(views[first], views[second], limits):
                yield min(first, second), max(first, second)


def _worth(one: View, two: View, limits: Limits) -> bool:
    """A pair of which neither opens an incident can wait; places of two reports that lie far apart cannot be one."""
    if not one.opens and not two.opens:
        return False
    if one.claim.said.document == two.claim.said.document:
        return True
    distances = [distance_km(first, second) for first in one.places for second in two.places]
    known = [distance for distance in distances if distance is not None]
    return len(known) < len(distances) or not known or min(known) <= limits.far_km


def find_blocks(view: View, limits: Limits) -> Iterator[Block]:
    """Each day in each country, or with each party, that the claim may be about."""
    for ground in _grounds(view):
        for day in _days(view, limits):
            yield (day, ground)


def _grounds(view: View) -> Iterable[str]:
    """Countries of the places, else their names; and the parties, for claims that name no place at all."""
    known = {place.country for place in view.places if place.country is not None}
    places = known or {f"name:{place.name.casefold()}" for place in view.places}
    return places | {f"party:{actor}" for actor in view.doers | view.targets}


def _days(view: View, limits: Limits) -> Iterator[str]:
    """Days of the window with one day of slack; a vague window counts by months."""
    if view.window is None:
        return
    slack = timedelta(days=limits.neighbour_days)
    day, last = view.window.start - slack, view.window.end
    if (last - day).days > limits.window_days:
        yield from {f"{view.window.start:%Y-%m}", f"{view.window.end:%Y-%m}"}
        return
    while day <= last:
        yield day.isoformat()
        day += timedelta(days=1)
