"""Mentions that stand side by side and place one thing together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from recount.extract.places.hits import Hit
from recount.extract.places.view import View
from recount.lexicon.gazetteer import Standing
from recount.records.mention import PlaceMention
from recount.records.span import Span

#: A name, its mention, and the token range that this takes up.
Single = tuple[Hit, PlaceMention, int, int]
#: A distance without a bearing.
BARE_DISTANCE = re.compile(r"[\d.]+ (km|mi|nmi)")
#: Between a distance and a road.
ON_THE_WAY = frozenset({",", "on", "along", "the", "a"})


def join_ways(view: View, singles: Sequence[Single]) -> list[Single]:
    """A distance and the way that it is told along are one: "25 km from A, on the road to B", "on the road to B, 25 km from A"."""
    joined: list[Single] = []
    for single in singles:
        whole = _way(view, joined[-1], single) if joined else None
        if whole is None:
            joined.append(single)
        else:
            joined[-1] = whole
    return joined


def _way(view: View, one: Single, two: Single) -> Single | None:
    """Two mentions as one, or None: a distance from the one place, and the road to the other."""
    gap = view.reading.tokens.lowers[one[3] : two[2]]
    far, road = (one, two) if two[1].relation == "road" else (two, one)
    distant = road[1].relation == "road" and BARE_DISTANCE.fullmatch(far[1].relation or "") is not None
    if not (distant and all(word in ON_THE_WAY for word in gap)):
        return None
    span = Span.cut(view.reading.text, one[1].span.start, two[1].span.end)
    return far[0], replace(far[1], span=span, anchors=(*far[1].anchors, *road[1].anchors)), one[2], two[3]


def join_apposed(view: View, singles: Sequence[Single]) -> Iterator[PlaceMention]:
    """A small place right before a relation is what the relation places: "Tal Brak, east of Hasakah"."""
    skip = False
    for number, (hit, mention, _, last) in enumerate(singles):
        if skip:
            skip = False
            continue
        following = singles[number + 1] if number + 1 < len(singles) else None
        if (
            following is not None
            and (mention.relation == "site" or (mention.relation is None and hit.standing is not Standing.AREA))
            and _apposed(view, last, following)
        ):
            other = following[1]
            span = Span.cut(view.reading.text, mention.span.start, other.span.end)
            yield replace(
                mention, span=span, relation=other.relation, anchors=other.anchors, container=mention.container or other.container
            )
            skip = True
        else:
            yield mention


def _apposed(view: View, last: int, following: Single) -> bool:
    """Whether a relation follows a name at once or behind a comma."""
    _, mention, first, _ = following
    if (
        mention.relation is None
        or mention.relation.split(" ")[0] in {"around", "front", "road", "site", "countryside"}
        or mention.relation.endswith("ern")
    ):
        return False
    return first == last or (first == last + 1 and view.lower(last) in {",", "("})
