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
#: A mention with the token range that it takes up.
Taken = tuple[PlaceMention, int, int]


def find_borders(view: View, hits: Sequence[Hit]) -> list[Taken]:
    """The words "the border with A", "A's border with B", "the Turkish border"."""
    found: list[Taken] = []
    by_start = {hit.fore: hit for hit in hits}
    by_end = {hit.end: hit for hit in hits}
    by_first = {hit.first: hit for hit in hits}
    lowers, openers = view.reading.tokens.lowers, view.words.border.openers
    for at in range(view.first, view.last):
        noun = view.at(view.words.border, at) if lowers[at] in openers else None
        if noun is None:
            continue
        beyond = _beyond(view, at, noun.last, by_start)
        if beyond is not None:
            found.append(beyond)
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
            facing = _facing(view, mention, first, last, by_start) if len(anchors) == 1 else None
            found.append(facing or (mention, first, last))
    return found


def _beyond(view: View, at: int, last: int, by_start: Mapping[int, Hit]) -> Taken | None:
    """The land beyond a border: "across the border from TOWN", "on the X side of the border, opposite TOWN"."""
    if view.lower(at - 1) not in view.words.articles:
        return None
    side = view.text(at - 4, at - 3) if at - 4 >= view.first and view.lower(at - 3) == "side" and view.lower(at - 2) == "of" else None
    if side is None or view.names.nation(side) is None:
        town = by_start.get(last + 1) if view.lower(at - 2) == "across" and view.lower(last) == "from" else None
        opposite_town = town is not None and view.names.nation(town.name(view)) is None
        return _across(view, (view.span(at, last),), town, at - 2) if town is not None and opposite_town else None
    opposite = view.at(view.words.before, last + 1 if view.lower(last) == "," else last)
    town = by_start.get(opposite.last) if opposite is not None and opposite.value == "near" else None
    if town is not None:
        return _across(view, (view.span(at - 4, at - 3),), town, at - 4)
    span = view.span(at - 4, last)
    return PlaceMention(span, span.text, "border", (view.span(at - 4, at - 3),)), at - 4, last


def find_across(view: View, one: Hit, two: Hit) -> Taken | None:
    """The words "across the X Line from TOWN": the land beyond a border that has a name."""
    named = view.lower(one.last - 1) in view.words.border_lines and view.lower(one.fore - 1) in view.words.articles
    crossed = named and view.lower(one.fore - 2) == "across" and view.reading.tokens.lowers[one.end : two.fore] == ("from",)
    return _across(view, (view.span(one.first, one.last),), two, one.fore - 2) if crossed else None


def _across(view: View, sides: tuple[Span, ...], town: Hit, first: int) -> Taken:
    """The mention of land beyond a border, opposite a town."""
    name = view.span(town.first, town.last)
    return PlaceMention(view.span(first, town.end), name.text, "across", (*sides, name)), first, town.end


def _facing(view: View, border: PlaceMention, first: int, last: int, by_start: Mapping[int, Hit]) -> Taken | None:
    """A border and a bearing from a town are one place: "near the border with X, south of TOWN"."""
    side = view.at(view.words.directions, last + 1 if view.lower(last) == "," else last)
    town = by_start.get(side.last + 1) if side is not None and view.lower(side.last) == "of" else None
    if side is None or town is None:
        return None
    name = view.span(town.first, town.last)
    return PlaceMention(view.span(first, town.end), name.text, side.value, (name, *border.anchors)), first, town.end


def border_of(view: View, first: int, by_start: Mapping[int, Hit]) -> tuple[Span, int] | None:
    """The border of one country that begins at a token ("the X border", "the border with X"), as one end of a stretch, and its end."""
    at = first + 1 if view.lower(first) in view.words.articles else first
    noun = view.at(view.words.border, at + 1) if view.names.nation(view.word(at)) is not None else None
    if noun is not None:
        return view.span(at, noun.last), noun.last
    noun = view.at(view.words.border, at)
    other = by_start.get(noun.last + 1) if noun is not None and view.lower(noun.last) == "with" else None
    if other is None or view.names.nation(other.name(view)) is None:
        return None
    return view.span(at, other.end), other.end


def _holder(view: View, last: int, by_first: Mapping[int, Hit]) -> Span | None:
    """The area that a stretch of a border is said to lie in ("the border with Venezuela in Arauca")."""
    if view.lower(last) != "in":
        return None
    hit = by_first.get(last + 2 if view.lower(last + 1) in view.words.articles else last + 1)
    return None if hit is None or hit.standing is Standing.UNKNOWN else view.span(hit.first, hit.last)


def find_meetings(view: View, hits: Sequence[Hit]) -> Iterator[Taken]:
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
