"""Grouping: what hangs together is clustered piece by piece, then claims that name no place are added to what they are most like."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from recount.link.block import is_placed
from recount.link.cluster import cluster_claims, compare_groups, mean_of
from recount.link.homes import Homes
from recount.link.score import PairScorer
from recount.link.ties import Ties
from recount.link.views import View


def find_loose(told: Sequence[View], held: Sequence[tuple[int, int]]) -> bytearray:
    """Which claims of a report are loose: neither they, nor what the report holds them together with, name a place."""
    homes = Homes(len(told))
    for one, two in held:
        homes.join(one, two)
    placed = {homes.home(at) for at, view in enumerate(told) if is_placed(view)}
    return bytearray(homes.home(at) not in placed for at in range(len(told)))


def find_homes(views: Sequence[View], ties: Ties, scorer: PairScorer) -> Homes:
    """The occurrence that each claim is about."""
    homes = Homes(len(views))
    for members in ties.components():
        _cluster(homes, members, ties.pairs(members), views, scorer)
    for one, two in ties.held():
        homes.join(one, two)
    loose = [unit for unit in homes.groups() if all(map(ties.is_loose, unit))]
    alone = {homes.home(unit[0]) for unit in loose}
    additions = [(unit[0], home) for unit in loose if (home := _find_home(unit, homes, alone, views, ties, scorer)) is not None]
    for number, home in additions:
        homes.join(number, home)
        alone.discard(number)
    rest = Homes(len(views))
    for one, two in ties.between_loose():
        if homes.home(one) in alone and homes.home(two) in alone:
            rest.join(one, two)
    for members in rest.groups():
        known = set(members)
        _cluster(homes, members, [(one, two) for one in members for two in ties.around(one) if two in known], views, scorer)
    return homes


def _cluster(homes: Homes, members: Sequence[int], pairs: Iterable[tuple[int, int]], views: Sequence[View], scorer: PairScorer) -> None:
    """Bring together what is of one occurrence among claims that hang together."""
    if len(members) < 2:
        return
    seen = {number: views[number] for number in members}
    numbers = {view.id: number for number, view in seen.items()}
    ties = [(seen[one].id, seen[two].id) for one, two in pairs]
    for group in cluster_claims({view.id: view for view in seen.values()}, ties, scorer):
        for key in group[1:]:
            homes.join(numbers[group[0]], numbers[key])


def _find_home(
    unit: Sequence[int], homes: Homes, alone: AbstractSet[int], views: Sequence[View], ties: Ties, scorer: PairScorer
) -> int | None:
    """The occurrence that loose claims are clearly more like than any other, if there is one."""
    loose = [views[number] for number in unit]
    found: list[tuple[float, str, int]] = []
    for home in {homes.home(other) for number in unit for other in ties.around(number)} - alone:
        group = [views[number] for number in homes.members(home)]
        pairs = compare_groups(loose, group, scorer)
        if pairs is not None and mean_of(pairs) >= scorer.weights.joined:
            found.append((-mean_of(pairs), min(view.id for view in group), home))
    found.sort()
    if not found or (len(found) > 1 and found[1][0] - found[0][0] < scorer.weights.clear):
        return None
    return found[0][2]
