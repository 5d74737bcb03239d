"""Linking from end to end: which claims are about one occurrence."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from recount.lexicon.link_weights import read_link_weights
from recount.link.block import Window, find_window, is_worth, look_keys, pairs_in_report, post_keys
from recount.link.features import make_features
from recount.link.grouping import find_homes, find_loose
from recount.link.openers import can_join
from recount.link.places import are_unplaced
from recount.link.score import NEVER, PairScorer
from recount.link.ties import Ties
from recount.link.views import Parents, View, make_view
from recount.records.claim import Claim
from recount.records.document import Document
from recount.records.link import Link
from recount.spill.claims import Claims
from recount.spill.shelf import Picked, Shelf

_NO_PARENTS: Parents = {}
#: A day before all days, for claims that meet none of another report.
_NEVER = 0


@dataclass(frozen=True, slots=True)
class Linked:
    """Claims about one occurrence that one of them opens, their ids by report and span, and the strongest link of each to another."""

    claims: Sequence[Claim]
    links: tuple[Link, ...]
    groups: tuple[tuple[str, ...], ...]


def link_claims(claims: Claims, documents: Mapping[str, Document], *, parents: Parents = _NO_PARENTS) -> Iterator[Linked]:
    """What is of one occurrence, one after the other, with its grounds; each claim that can be of an occurrence comes at most once.

    ``parents`` are the registry's parents of each actor. The order of the claims changes no link and no group. Only one report,
    the claims of a few days or what hangs together is in memory at a time.
    """
    linker = _Linker(claims, documents, parents)
    linker.tie_reports()
    linker.tie_days()
    yield from linker.find_linked()


class _Linker:
    """The claims with what was found of them so far."""

    def __init__(self, claims: Claims, documents: Mapping[str, Document], parents: Parents) -> None:
        self._claims, self._documents = claims, documents
        self._weights = read_link_weights()
        self._limits = self._weights.limits
        self._scorer = PairScorer(make_features(self._weights), self._weights)
        self._parents = parents
        self._views = Shelf[View]()
        self._numbers = array("I")
        self._starts, self._ends = array("i"), array("i")

    def tie_reports(self) -> None:
        """A view of every claim that can be of an occurrence, and the ties within each report."""
        held: list[tuple[int, int]] = []
        loose = bytearray()
        for document in self._claims.reports():
            views = self._view(document)
            first = len(self._views)
            for number, view in views.items():
                self._keep(view, number)
            told = list(views.values())
            pairs = self._hold(told)
            loose += find_loose(told, pairs)
            held += [(first + one, first + two) for one, two in pairs]
        self._ties = Ties(loose, self._weights.sure, self._weights.margin)
        for one, two in held:
            self._ties.hold(one, two)

    def _view(self, document: str) -> dict[int, View]:
        """Views of the claims of a report that can be of an occurrence, by number; a claim that comes twice is one."""
        numbers = {self._claims[number].id: number for number in reversed(self._claims.numbers_of(document))}
        claims = {number: self._claims[number] for number in sorted(numbers.values())}
        report = self._documents.get(document)
        days, parents = self._limits.undated_days, self._parents
        return {number: make_view(claim, report, days, parents) for number, claim in claims.items() if can_join(claim)}

    def _hold(self, told: Sequence[View]) -> list[tuple[int, int]]:
        """The pairs that one report holds together, by their places in it."""
        pairs = pairs_in_report(told, self._limits)
        return [(one, two) for one, two in pairs if self._scorer.weigh(told[one], told[two]) >= self._weights.same]

    def _keep(self, view: View, number: int) -> None:
        """Put a view on its shelf."""
        window = find_window(view, self._limits)
        self._numbers.append(number)
        self._starts.append(window[0] if window is not None else _NEVER)
        self._ends.append(window[1] if window is not None else _NEVER)
        self._views.put(view)

    def tie_days(self) -> None:
        """Ties between reports, day by day."""
        order = array("I", sorted((at for at, start in enumerate(self._starts) if start != _NEVER), key=self._starts.__getitem__))
        window, near = Window(), dict[int, View]()
        for at in order:
            for gone in window.move_to(self._starts[at] - self._limits.neighbour_days):
                del near[gone]
            view = self._views[at]
            for other in window.find(look_keys(view, self._limits)):
                points = self._scorer.weigh(view, near[other]) if is_worth(view, near[other]) else NEVER
                if points >= self._weights.same:
                    self._tie(at, other, points, loose=are_unplaced(view.places, near[other].places))
            near[at] = view
            window.post(at, self._ends[at], post_keys(view, self._limits))

    def _tie(self, one: int, two: int, points: float, *, loose: bool) -> None:
        """Remember that two claims of two reports may be of one occurrence."""
        if loose and (self._ties.is_loose(one) or self._ties.is_loose(two)):
            self._ties.lean(one, two)
        else:
            self._ties.tie(one, two, points)

    def find_linked(self) -> Iterator[Linked]:
        """Every occurrence; claims of which none opens one are no occurrence."""
        homes = find_homes(self._views, self._ties, self._scorer)
        for members in homes.groups():
            views = [self._views[place] for place in members]
            if any(view.opens for view in views):
                yield self._link(members, views)

    def _link(self, members: Sequence[int], views: Sequence[View]) -> Linked:
        """One occurrence with its grounds."""
        return Linked(
            claims=Picked(self._claims, [self._numbers[place] for place in members]),
            links=self._strongest(dict(zip(members, views, strict=True))),
            groups=(tuple(view.id for view in sorted(views, key=_place)),),
        )

    def _strongest(self, views: Mapping[int, View]) -> tuple[Link, ...]:
        """For each claim of an occurrence its strongest tie to another claim of it."""
        best: dict[int, tuple[float, str, int]] = {}
        for one, two in self._ties.among(list(views)) if len(views) > 1 else ():
            points = self._scorer.weigh(views[one], views[two])
            for here, there in ((one, two), (two, one)):
                best[here] = min(best.get(here, (0.0, "", here)), (-points, views[there].id, there))
        pairs = {(min(one, two), max(one, two)) for one, (_, _, two) in best.items() if one != two}
        links = [self._scorer.link(views[one], views[two]) for one, two in pairs]
        return tuple(sorted(links, key=lambda link: (link.first, link.second)))


def _place(view: View) -> tuple[str, int, int, str]:
    """Order by report and span."""
    return (view.report, view.start, view.end, view.id)
