"""Linking from end to end: which claims are about one occurrence."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from recount.lexicon.link_weights import read_link_weights
from recount.link.block import Window, look_keys, post_keys
from recount.link.known import NO_DAY, Known
from recount.link.openers import can_join
from recount.link.views import Parents, View, make_view
from recount.records.claim import Claim
from recount.records.document import Document
from recount.records.link import Link
from recount.spill.claims import Claims
from recount.spill.shelf import Picked

_NO_PARENTS: Parents = {}


@dataclass(frozen=True, slots=True)
class Linked:
    """Claims about one occurrence that one of them opens, and their ids by report and span.

    ``links`` are the strongest of each claim to another of them, and to a claim of another occurrence: the runner-up.
    """

    claims: Sequence[Claim]
    links: tuple[Link, ...]
    groups: tuple[tuple[str, ...], ...]


def link_claims(claims: Claims, documents: Mapping[str, Document], *, parents: Parents = _NO_PARENTS) -> Iterator[Linked]:
    """What is of one occurrence, one after the other, with its grounds; each claim that can be of an occurrence comes at most once.

    ``parents`` are the registry's parents of each actor. The order of the claims changes no link and no group. Only one report,
    the claims of a few days or what hangs together is in memory at a time.
    """
    linker = Linker(claims, documents, parents)
    linker.tie()
    yield from linker.find_linked()


class Linker:
    """Links the claims of many reports; ``known`` is what it knows of them, to which a ``LinkIndex`` adds more."""

    def __init__(self, claims: Claims, documents: Mapping[str, Document], parents: Parents) -> None:
        self._claims, self._documents, self._parents = claims, documents, parents
        self.known = Known(read_link_weights())
        self._numbers = array("I")

    def tie(self) -> None:
        """Find which claims may be of one occurrence, within each report and then between them."""
        self._tie_reports()
        self._tie_days()

    def _tie_reports(self) -> None:
        """A view of every claim that can be of an occurrence, and the ties within each report."""
        for document in self._claims.reports():
            views = self._view(document)
            self.known.put(list(views.values()))
            self._numbers.extend(views)

    def _view(self, document: str) -> dict[int, View]:
        """Views of the claims of a report that can be of an occurrence, by number; a claim that comes twice is one."""
        numbers = {self._claims[number].id: number for number in reversed(self._claims.numbers_of(document))}
        claims = {number: self._claims[number] for number in sorted(numbers.values())}
        report, days = self._documents.get(document), self.known.limits.undated_days
        return {number: make_view(claim, report, days, self._parents) for number, claim in claims.items() if can_join(claim)}

    def _tie_days(self) -> None:
        """Ties between reports, day by day."""
        known = self.known
        order = array("I", sorted((at for at, start in enumerate(known.starts) if start != NO_DAY), key=known.starts.__getitem__))
        window, near = Window(), dict[int, View]()
        for at in order:
            for gone in window.move_to(known.starts[at] - known.limits.neighbour_days):
                del near[gone]
            view = known.views[at]
            for other in window.find(look_keys(view, known.limits)):
                known.compare(at, view, other, near[other])
            near[at] = view
            window.post(at, known.ends[at], post_keys(view, known.limits))

    def find_linked(self) -> Iterator[Linked]:
        """Every occurrence; claims of which none opens one are no occurrence."""
        self.known.grouping.group_all()
        for members in self.known.grouping.homes.groups():
            views = [self.known.views[place] for place in members]
            if any(view.opens for view in views):
                yield self._link(members, views)

    def _link(self, members: Sequence[int], views: Sequence[View]) -> Linked:
        """One occurrence with its grounds."""
        return Linked(
            claims=Picked(self._claims, [self._numbers[place] for place in members]),
            links=(*self._strongest(dict(zip(members, views, strict=True))), *self._next_best(members, views)),
            groups=(tuple(view.id for view in sorted(views, key=_place)),),
        )

    def _strongest(self, views: Mapping[int, View]) -> tuple[Link, ...]:
        """For each claim of an occurrence its strongest tie to another claim of it."""
        best: dict[int, tuple[float, str, int]] = {}
        for one, two in self.known.ties.among(list(views)) if len(views) > 1 else ():
            points = self.known.scorer.weigh(views[one], views[two])
            for here, there in ((one, two), (two, one)):
                best[here] = min(best.get(here, (0.0, "", here)), (-points, views[there].id, there))
        pairs = {(min(one, two), max(one, two)) for one, (_, _, two) in best.items() if one != two}
        links = [self.known.scorer.link(views[one], views[two]) for one, two in pairs]
        return tuple(sorted(links, key=lambda link: (link.first, link.second)))

    def _next_best(self, members: Sequence[int], views: Sequence[View]) -> Iterator[Link]:
        """For each claim its strongest tie to a claim of another occurrence."""
        for number, view in zip(members, views, strict=True):
            others = (self.known.views[other] for other in self.known.ties.next_best(number, members))
            other = min(others, key=lambda other: other.id, default=None)
            if other is not None:
                yield self.known.scorer.link(view, other)


def _place(view: View) -> tuple[str, int, int, str]:
    """Order by report and span."""
    return (view.report, view.start, view.end, view.id)
