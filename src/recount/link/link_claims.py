"""Linking from end to end: which claims are about one occurrence."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from recount.lexicon.link_weights import LinkWeights, read_link_weights
from recount.link.block import find_blocks, pairs_across, pairs_in_report
from recount.link.cluster import cluster_claims
from recount.link.features import Feature, Parents, make_features
from recount.link.openers import can_join
from recount.link.score import PairScorer
from recount.link.ties import Ties
from recount.link.views import View, make_views
from recount.records.claim import Claim
from recount.records.document import Document
from recount.records.link import Answer, Link
from recount.spill.claims import Claims
from recount.spill.index import Index

_NO_PARENTS: Parents = {}


@dataclass(frozen=True, slots=True)
class Linked:
    """Claims that hang together, the links that tie them, and groups of their ids, each about one occurrence that one of them opens.

    Claims that hang together through others may yet be of several occurrences: what a report tells apart never meets.
    """

    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    groups: tuple[tuple[str, ...], ...]


def link_claims(claims: Claims, documents: Mapping[str, Document], *, parents: Parents = _NO_PARENTS) -> Iterator[Linked]:
    """What hangs together, one after the other, with its grounds; each claim that can be of an occurrence comes at most once.

    ``parents`` are the registry's parents of each actor. The order of the claims changes no link and no group: groups list
    claims by report and span. Only one report, one block or what hangs together is in memory at a time.
    """
    linker = _Linker(claims, documents, parents)
    linker.tie_reports()
    linker.tie_blocks()
    yield from linker.find_linked()


class _Linker:
    """The claims with what was found of them so far."""

    def __init__(self, claims: Claims, documents: Mapping[str, Document], parents: Parents) -> None:
        self._claims, self._documents = claims, documents
        self._weights: LinkWeights = read_link_weights()
        self._features: Mapping[str, Feature] = make_features(self._weights, parents)
        self._blocks = Index()
        self._ties = Ties(len(claims))
        self._opens = bytearray(len(claims))
        self._reports = array("I", bytes(4 * len(claims)))

    def tie_reports(self) -> None:
        """Ties within each report; its claims are put into the blocks in which those of others may lie."""
        for place, (document, _) in enumerate(self._claims.by_report()):
            numbers = self._numbers(self._claims.numbers_of(document))
            views = self._views(numbers)
            self._tie(pairs_in_report(views, self._weights.limits), views, numbers)
            for key, view in views.items():
                self._opens[numbers[key]] = view.opens
                self._reports[numbers[key]] = place
                self._blocks.put(find_blocks(view, self._weights.limits), numbers[key])

    def tie_blocks(self) -> None:
        """Ties between reports, block by block."""
        for block, members in self._blocks.shared():
            if len({self._reports[number] for number in members}) > 1:
                numbers = self._numbers(members)
                views = self._views(numbers)
                self._tie(pairs_across(block, views, self._weights.limits), views, numbers)

    def find_linked(self) -> Iterator[Linked]:
        """What hangs together, clustered; a claim that stands alone and opens nothing is no occurrence."""
        for members in self._ties.clusters():
            if any(self._opens[number] for number in members):
                yield self._cluster(members)

    def _cluster(self, members: Sequence[int]) -> Linked:
        """Groups among claims that hang together."""
        numbers = self._numbers(members)
        names = {number: key for key, number in numbers.items()}
        views = self._views(numbers)
        scorer = PairScorer(views, self._features, self._weights)
        links = [scorer.link(names[one], names[two]) for one, two in self._ties.pairs(members)]
        links.sort(key=lambda link: (link.first, link.second))
        clusters = cluster_claims(views, links, scorer)
        groups = [
            tuple(sorted(group, key=lambda key: _place(views[key].claim))) for group in clusters if any(views[key].opens for key in group)
        ]
        return Linked(
            claims=tuple(view.claim for view in views.values()),
            links=tuple(links),
            groups=tuple(sorted(groups, key=lambda group: _place(views[group[0]].claim))),
        )

    def _tie(self, pairs: Iterable[tuple[str, str]], views: Mapping[str, View], numbers: Mapping[str, int]) -> None:
        """Tie those of some pairs that are of one occurrence."""
        scorer = PairScorer(views, self._features, self._weights)
        for one, two in pairs:
            if scorer.score(one, two).answer is Answer.SAME:
                self._ties.tie(numbers[one], numbers[two])

    def _numbers(self, members: Sequence[int]) -> dict[str, int]:
        """Numbers of those claims that can be of an occurrence, by id."""
        return {claim.id: number for number in members if can_join(claim := self._claims[number])}

    def _views(self, numbers: Mapping[str, int]) -> dict[str, View]:
        """Views of some claims."""
        return make_views(
            {key: self._claims[number] for key, number in numbers.items()}, self._documents, self._weights.limits.undated_days
        )


def _place(claim: Claim) -> tuple[str, int, int, str]:
    """Order by report and span."""
    return (claim.said.document, claim.said.span.start, claim.said.span.end, claim.id)
