"""Borders by the countries on their sides: "the border with A", "the Turkish border", "the tri-border area of A, B and C"."""

from collections.abc import Iterator, Mapping, Sequence

from recount.extract.places.hits import POSSESSIVE, Hit
from recount.extract.places.signs import is_joined
from recount.extract.places.view import View
from recount.lexicon.gazetteer import Standing
from recount.records.mention import PlaceMention
from recount.records.span import Span

#: Before the countries that meet: "of A, B and C", "between A, B and C", "with B and C".
MEETING = frozenset({"of", "between", "with", "where", "shared", "by"})
HYPHENS = ("-", "\u2010", "\u2011", "\u2013")
#: The countries that meet at a point.
THREE = 3
#: Names of countries have at most so many words.
LONGEST = 4


def find_borders(view: View, hits: Sequence[Hit]) -> list[tuple[PlaceMention, int, int]]:
    """The words "the border with A", "A's border with B", "the Turkish border"."""
    found: list[tuple[PlaceMention, int, int]] = []
    by_start = {hit.fore: hit for hit in hits}
    by_end = {hit.end: hit for hit in hits}
    by_first = {hit.first: hit for hit in hits}
    lowers, openers = view.reading.tokens.lowers, view.words.border.openers
    for at in range(view.first, view.last):
        noun = view.at(view.words.border, at) if lowers[at] in openers else None
        if noun is None:
            continue
        other = by_start.get(noun.last + 1) if view.lower(noun.last) in {"with", "of"} else None
        owner = by_end.get(at) or (by_end.get(at - 1) if view.lower(at - 1) in POSSESSIVE else None)
        people = view.is_capital(at - 1) and view.names.nation(view.word(at - 1)) is not None
        anchors = [view.span(hit.first, hit.last) for hit in (owner, other) if hit is not None]
        if owner is None and people:
            anchors.insert(0, view.span(at - 1, at))
        if anchors:
            first = at if owner is None and not people else (at - 1 if owner is None else owner.fore)
            last = noun.last if other is None else other.end
            span = view.span(first, last)
            mention = PlaceMention(span, span.text, "border", tuple(anchors), _holder(view, last, by_first))
            found.append((mention, first, last))
    return found


def _holder(view: View, last: int, by_first: Mapping[int, Hit]) -> Span | None:
    """The area that a stretch of a border is said to lie in ("the border with Venezuela in Arauca")."""
    if view.lower(last) != "in":
        return None
    hit = by_first.get(last + 2 if view.lower(last + 1) in view.words.articles else last + 1)
    return None if hit is None or hit.standing is Standing.UNKNOWN else view.span(hit.first, hit.last)


def find_meetings(view: View, hits: Sequence[Hit]) -> Iterator[tuple[PlaceMention, int, int]]:
    """The words "the tri-border area of A, B and C", "A's tri-border area with B and C", "the A-B-C tri-border area"."""
    nations = [hit for hit in hits if view.names.nation(hit.name(view)) is not None]
    for at in range(view.first, view.last):
        meeting = view.at(view.words.tri_border, at)
        noun = meeting or view.at(view.words.border, at)
        if noun is None:
            continue
        end = noun.last
        owner = next((hit for hit in nations if view.lower(at - 1) in POSSESSIVE and hit.end == at - 1), None)
        listed = _listed(view, nations, end)
        before = _compound(view, at) if meeting is not None and not listed else ()
        anchors = (*([view.span(owner.first, owner.last)] if owner else []), *(view.span(hit.first, hit.last) for hit in listed), *before)
        if len(anchors) == THREE or (meeting is not None and len(anchors) == THREE - 1):
            first = at if owner is None else owner.fore
            while before and view.reading.tokens.starts[first] > before[0].start:
                first -= 1
            last = listed[-1].end if listed else end
            span = view.span(first, last)
            yield PlaceMention(span, span.text, "tri-border", anchors), first, last


def _listed(view: View, nations: Sequence[Hit], at: int) -> list[Hit]:
    """The countries that are listed behind a noun and a small word."""
    while view.lower(at) in MEETING:
        at += 1
    listed: list[Hit] = []
    for hit in nations:
        if hit.fore == at or (listed and is_joined(view, listed[-1], hit)):
            listed.append(hit)
        elif listed:
            break
    return listed


def _compound(view: View, at: int) -> tuple[Span, ...]:
    """The countries in a row of capitals with hyphens right before a noun ("Mali-Niger-Burkina Faso")."""
    first = at
    while first > at - LONGEST and view.is_capital(first - 1):
        first -= 1
    if first == at:
        return ()
    row, start = view.text(first, at), view.reading.tokens.starts[first]
    parts, begin = [], 0
    for end in [*(place for place, sign in enumerate(row) if sign in HYPHENS), len(row)]:
        if row[begin:end].strip() and view.names.nation(row[begin:end].strip()) is not None:
            parts.append(Span.cut(view.reading.text, start + begin, start + end))
            begin = end + 1
    return tuple(parts) if len(parts) == THREE else ()
