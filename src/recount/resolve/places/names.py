"""The bare names in a report's place mentions: what has to be looked up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recount.lexicon.place_names import fold_name
from recount.records.building import quick
from recount.records.mention import PlaceMention

#: Words between two names that make the second the container of the first; in any language these signs alone.
HOLDING = frozenset({",", "(", ", in", "in"})
LONGEST_GAP = 5
#: What stands before a name that only says where another lies.
BEHIND = (", ", "(")
#: Cues that say what kind of place a name is; "dateline" and "affiliation" say only how it is used.
KINDS = frozenset({"country", "admin1", "district", "town", "village", "neighbourhood", "site", "nature"})
#: A name that holds another is an area where it can be one.
HOLDER = "holder"
#: What bears these cues lies in towns as often as in areas.
IN_TOWNS = frozenset({"site", "neighbourhood"})
#: A mention that is the capital of its anchor, or starts from it.
CAPITAL = "capital"
#: A front that is told by its side alone.
FRONT = "war front"
#: Relations that have no name of their own: they start from the anchors alone.
FROM_OTHERS = frozenset(
    {"control area", "control part", "between", "halfway", "straddling", "across", "road", "border", "tri-border", "war front", CAPITAL}
)


@quick
@dataclass(frozen=True, slots=True)
class Name:
    """A name to look up: where it stands, its folded form, the kind that a cue gives it, the names it is said to lie in.

    ``behind``: it stands right behind another name, so that a short form is understood ("Churchill, Man.").
    """

    start: int
    end: int
    text: str
    folded: str
    kind: str | None = None
    container: str | None = None
    stated: bool = False
    behind: bool = False


def find_names(mentions: Sequence[PlaceMention], text: str) -> tuple[tuple[Name, ...], ...]:
    """For each mention its bare name if it has one of its own, then the names its relation starts from."""
    after = {mention.span.start: mention for mention in mentions}
    holders = frozenset(
        m.container.start for m in mentions if m.container is not None and m.container.start > m.span.start and m.cue not in IN_TOWNS
    )
    return tuple(tuple(_names_of(mention, _next(mention, after, text), holders, after, text)) for mention in mentions)


def has_own_name(mention: PlaceMention) -> bool:
    """Whether a mention names a place besides those its relation starts from ("Kafr, east of Town")."""
    return mention.relation is None or (mention.cue != CAPITAL and all(mention.name != anchor.text for anchor in mention.anchors))


def _names_of(
    mention: PlaceMention, following: PlaceMention | None, holders: frozenset[int], after: dict[int, PlaceMention], text: str
) -> Iterator[Name]:
    kind = mention.cue if mention.cue in KINDS else None
    if CAPITAL in {mention.cue, mention.relation}:
        kind = "admin1"
    if kind is None and mention.span.start in holders:
        kind = HOLDER
    holder = mention.container
    container = holder.text if holder is not None else None if following is None else following.name
    stated = holder is not None
    if mention.relation not in FROM_OTHERS and has_own_name(mention):
        behind = text[: mention.span.start].endswith(BEHIND)
        yield Name(mention.span.start, mention.span.end, mention.name, fold_name(mention.name), kind, container, stated, behind)
    single = len(mention.anchors) == 1 and mention.relation != "border"
    for anchor in mention.anchors:
        yield Name(
            anchor.start, anchor.end, anchor.text, fold_name(anchor.text), kind if single else None, container if single else None, stated
        )
    if holder is not None:
        itself = after.get(holder.start)
        said = itself.cue if itself is not None and itself.relation is None and itself.cue in KINDS else None
        wide = said or (HOLDER if holder.start > mention.span.start and mention.cue not in IN_TOWNS else None)
        yield Name(holder.start, holder.end, holder.text, fold_name(holder.text), wide, behind=True)


def _next(mention: PlaceMention, after: dict[int, PlaceMention], text: str) -> PlaceMention | None:
    """The mention that follows behind a comma, a bracket or an "in", if it can hold this one."""
    if mention.container is not None or mention.relation is not None:
        return None
    for gap in range(1, LONGEST_GAP + 1):
        found = after.get(mention.span.end + gap)
        if found is not None:
            between = text[mention.span.end : found.span.start].strip()
            return found if between in HOLDING and found.relation is None else None
    return None
