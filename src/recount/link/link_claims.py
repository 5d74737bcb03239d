"""Linking from end to end: which claims are about one occurrence."""

from collections.abc import Mapping, Sequence

from recount.lexicon.link_weights import read_link_weights
from recount.link.block import candidate_pairs
from recount.link.cluster import cluster_claims
from recount.link.features import Parents, make_features
from recount.link.openers import can_join
from recount.link.score import PairScorer
from recount.link.views import make_views
from recount.records.claim import Claim
from recount.records.document import Document
from recount.records.link import Answer, Link

_NO_PARENTS: Parents = {}


def link_claims(
    claims: Sequence[Claim], documents: Mapping[str, Document], *, parents: Parents = _NO_PARENTS
) -> tuple[tuple[Link, ...], tuple[tuple[str, ...], ...]]:
    """Links with their grounds, and groups of claim ids, each about one occurrence that one of its claims opens.

    ``parents`` are the registry's parents of each actor. The order of the claims changes nothing: groups list claims
    by report and span, and come in order of their first claim.
    """
    weights = read_link_weights()
    places = {claim.id: (claim.said.document, claim.said.span.start, claim.said.span.end, claim.id) for claim in claims}
    views = make_views({claim.id: claim for claim in claims if can_join(claim)}, documents, weights.limits.undated_days)
    scorer = PairScorer(views, make_features(weights, parents), weights)
    scored = [scorer.link(one, two) for one, two in candidate_pairs(views, weights.limits)]
    clusters = cluster_claims(views, scored, scorer)
    groups = [tuple(sorted(group, key=places.__getitem__)) for group in clusters if any(views[key].opens for key in group)]
    kept = [link for link in scored if link.answer is Answer.SAME or link.score >= weights.near_tie]
    kept.sort(key=lambda link: (link.first, link.second))
    return tuple(kept), tuple(sorted(groups, key=lambda group: places[group[0]]))
