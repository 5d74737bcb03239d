"""Grouping: what hangs together is clustered piece by piece, then claims that name no place are added to what they are most like."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from recount.link.cluster import cluster_claims, compare_groups, mean_of
from recount.link.homes import Homes, hang_together, reach
from recount.link.places import is_narrow
from recount.link.score import PairScorer
from recount.link.ties import Pair, Ties
from recount.link.views import View


def find_loose(told: Sequence[View], held: Sequence[Pair]) -> list[bool]:
    """Which claims of a report are loose: neither they, nor what the report holds them together with, name a place that is known."""
    homes = Homes(len(told))
    for one, two in held:
        homes.join(one, two)
    placed = {homes.home(at) for at, view in enumerate(told) if any(map(is_narrow, view.places))}
    return [homes.home(at) not in placed for at in range(len(told))]


@dataclass(frozen=True, slots=True)
class Change:
    """Groups of numbers of claims that are no more, and those that are new."""

    gone: tuple[tuple[int, ...], ...]
    made: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True, order=True)
class _Wish:
    """The occurrence that loose claims would be added to: how far it is from them, its first claim and theirs, and its home."""

    distance: float
    claim: str
    own: str
    home: int


class Grouping:
    """The occurrence that each claim is about: ``homes``, and these without the loose claims that were added: ``firm``."""

    def __init__(self, views: Sequence[View], ties: Ties, scorer: PairScorer) -> None:
        self._views, self._ties, self._scorer = views, ties, scorer
        self.firm = Homes(len(views))
        self.homes = Homes(len(views))

    def group_all(self) -> None:
        """Group all claims anew."""
        self._ties.index()
        self.firm = Homes(len(self._views))
        self._group_firm(self._ties.components())
        self.homes = self.firm.copy()
        self._add(unit for unit in self.firm.groups() if self._is_loose(unit))
        self._group_rest(self._ties.between_loose())

    def regroup(self, new: Sequence[int], before: dict[int, float]) -> Change:
        """Group what new claims change, and nothing else; ``before`` is the best that each claim that they were tied to had."""
        for _ in new:
            self.firm.grow()
            self.homes.grow()
        firm = reach({*new, *before}, lambda number: (*self._ties.around(number, before), *self.firm.members(number)))
        affected = firm.union(*map(self._ties.leaning, firm))
        affected |= {other for number in affected for member in self.firm.members(number) for other in self._ties.rivals(member)}
        touched = reach(affected, self._beside)
        old = {tuple(self.homes.members(number)) for number in touched.difference(new)}
        kept = self._find_kept(touched, affected)
        self.firm.part(firm)
        self._group_firm(hang_together(self._ties.pairs(firm)))
        units = {self.firm.home(number): self.firm.members(number) for number in sorted(touched)}
        self.homes.part(touched)
        for one, two in [*kept, *((unit[0], number) for unit in units.values() for number in unit[1:])]:
            self.homes.join(one, two)
        self._add(unit for unit in units.values() if self._is_loose(unit) and not affected.isdisjoint(unit))
        self._group_rest((one, two) for one in sorted(touched) for two in self._ties.near(one) if self._ties.is_loose(two))
        now = {tuple(self.homes.members(number)) for number in touched}
        return Change(tuple(sorted(old - now)), tuple(sorted(now - old)))

    def _find_kept(self, touched: set[int], affected: set[int]) -> list[Pair]:
        """Loose claims for which nothing changes that they could be added to, each with a claim of the occurrence that it was added to."""
        kept: list[Pair] = []
        for number in sorted(touched - affected):
            unit = self.firm.members(number)
            if self._is_loose(unit) and affected.isdisjoint(unit):
                firm = (other for other in self.homes.members(number) if not self._is_loose(self.firm.members(other)))
                kept.extend((number, other) for other in islice(firm, 1))
        return kept

    def _beside(self, number: int) -> Iterator[int]:
        """What may change with a claim: its groups, and loose claims that are no more than loose."""
        yield from self.homes.members(number)
        yield from self.firm.members(number)
        yield from (other for other in self._ties.near(number) if self._is_loose(self.homes.members(other)))

    def _is_loose(self, group: Iterable[int]) -> bool:
        """Whether none of some claims names a place."""
        return all(map(self._ties.is_loose, group))

    def _group_firm(self, components: Iterable[Sequence[int]]) -> None:
        """Bring together what hangs together, piece by piece."""
        for members in components:
            if len(members) > 1:
                self._cluster(self.firm, members, self._ties.pairs(members))

    def _add(self, units: Iterable[Sequence[int]]) -> None:
        """Add loose claims to the occurrences that they are clearly most like; none of them makes another one fit."""
        additions = [(unit[0], home) for unit in units if (home := self._choose_home(unit)) is not None]
        for number, home in additions:
            self.homes.join(number, home)

    def _choose_home(self, unit: Sequence[int]) -> int | None:
        """The occurrence that loose claims are added to; of two that their report tells apart only the one that is more like it."""
        wish = self._find_wish(unit)
        if wish is None:
            return None
        rivals = {self.firm.home(other) for number in unit for other in self._ties.rivals(number)}
        wishes = [self._find_wish(self.firm.members(rival)) for rival in rivals]
        return None if any(other is not None and other.home == wish.home and other < wish for other in wishes) else wish.home

    def _find_wish(self, unit: Sequence[int]) -> "_Wish | None":
        """The occurrence that loose claims are clearly more like than any other, if there is one."""
        loose = [self._views[number] for number in unit]
        found: list[_Wish] = []
        for home in {self.firm.home(other) for number in unit for other in self._ties.near(number)}:
            members = self.firm.members(home)
            pairs = None if self._is_loose(members) else compare_groups(loose, [self._views[number] for number in members], self._scorer)
            if pairs is not None and mean_of(pairs) >= self._scorer.weights.joined:
                found.append(
                    _Wish(-mean_of(pairs), min(self._views[number].id for number in members), min(view.id for view in loose), home)
                )
        found.sort()
        clear = len(found) == 1 or (found and found[1].distance - found[0].distance >= self._scorer.weights.clear)
        return found[0] if clear else None

    def _group_rest(self, pairs: Iterable[Pair]) -> None:
        """Bring together loose claims that were added to nothing."""
        alone = [pair for pair in pairs if all(self._is_loose(self.homes.members(number)) for number in pair)]
        for units in hang_together((self.firm.home(one), self.firm.home(two)) for one, two in alone):
            members = sorted(number for unit in units for number in self.firm.members(unit))
            known = set(members)
            self._cluster(self.homes, members, [(one, two) for one in members for two in self._ties.near(one) if two in known])

    def _cluster(self, homes: Homes, members: Sequence[int], pairs: Iterable[Pair]) -> None:
        """Bring together what is of one occurrence among claims that hang together."""
        seen = {number: self._views[number] for number in members}
        numbers = {view.id: number for number, view in seen.items()}
        ties = [(seen[one].id, seen[two].id) for one, two in pairs]
        wholes = [[seen[number].id for number in homes.members(home)] for home in {homes.home(number) for number in members}]
        for group in cluster_claims({view.id: view for view in seen.values()}, ties, self._scorer, wholes):
            for key in group[1:]:
                homes.join(numbers[group[0]], numbers[key])
