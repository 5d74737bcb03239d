"""Clusters: links are followed from the strongest on, and a pair that is known to be two occurrences never meets."""

from collections.abc import Iterable, Mapping

from recount.link.score import PairScorer
from recount.link.views import View
from recount.records.link import Answer, Link


def cluster_claims(views: Mapping[str, View], links: Iterable[Link], scorer: PairScorer) -> list[tuple[str, ...]]:
    """Claim ids by occurrence; claims that nothing joins stand alone."""
    home: dict[str, tuple[str, ...]] = {key: (key,) for key in views}
    for link in sorted(links, key=lambda link: (-link.score, link.first, link.second)):
        one, two = home[link.first], home[link.second]
        if link.answer is Answer.SAME and one is not two and not _clash(one, two, scorer):
            joined = tuple(sorted(one + two))
            home.update(dict.fromkeys(joined, joined))
    return sorted(set(home.values()))


def _clash(one: tuple[str, ...], two: tuple[str, ...], scorer: PairScorer) -> bool:
    """Whether any claim of one cluster is known to be about something else than any claim of the other."""
    return any(scorer.link(first, second).answer is Answer.DIFFERENT for first in one for second in two)
