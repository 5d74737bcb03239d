"""How one place is named by another: distance, direction, surroundings, parts, roads and borders."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recount.extract.places.borders import Taken, border_of, find_across, find_borders, find_meetings
from recount.extract.places.distances import distance_before
from recount.extract.places.hits import POSSESSIVE, Hit
from recount.extract.places.view import View
from recount.records.mention import PlaceMention
from recount.records.span import Span

#: What joins a distance to the name that it is counted from; all but the first take no bearing.
JOINTS = frozenset({"of", "from", "outside", "off"})
DASHES = frozenset({"-", "\u2013", "\u2014", "to"})
#: What bearings are called here, in whatever words they are told.
BEARINGS = frozenset({"north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"})
LINK_WORDS = 4
#: "The border with X" has at most so many words.
LONGEST_BORDER = 8


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation in short, with the token range of its words and the name together."""

    name: str
    first: int
    last: int


def find_relation(view: View, hit: Hit, left: int) -> Relation | None:
    """The relation that the words around one name state; ``left`` is where the name, its kind and its container begin."""
    behind = _behind(view, hit, left)
    if behind is not None:
        return behind
    start = left - 1 if view.lower(left - 1) in view.words.articles else left
    found = _distance_or_direction(view, start) or _before(view, start) or _road_to(view, start)
    if found is not None:
        return Relation(found[0], found[1], hit.end)
    part = view.ending(view.words.parts, left)
    if part is not None and hit.kind is None and (view.tag(part.first - 1) != "V" or view.lower(part.first).endswith("ern")):
        return Relation(part.value, part.first, hit.end)
    if view.lower(left - 1) in view.words.rural:
        return Relation("countryside", left - 1, hit.end)
    if hit.base is not None:
        return Relation("site", left, hit.end)
    return None


def relation_before(view: View, start: int) -> tuple[str, int] | None:
    """A distance, a bearing or both that is counted from what begins at a token, and the first token of its words; not mere nearness."""
    found = _distance_or_direction(view, start)
    measured = found is not None and (found[0][0].isdecimal() or found[0].removeprefix("just ") in BEARINGS)
    return found if measured else None


def _behind(view: View, hit: Hit, left: int) -> Relation | None:
    """A relation whose noun stands behind the name: "western Homs countryside", "the Kherson front"."""
    at = hit.end + 1 if view.lower(hit.end) in POSSESSIVE else hit.end
    part = view.at(view.words.parts, at)
    noun = view.at(view.words.after, part.last if part is not None else at)
    if noun is None or view.is_capital(noun.first):
        return None
    before = view.ending(view.words.parts, left)
    side = part or before
    name = (
        f"{noun.value} {_direction(side.value)}"
        if side is not None and noun.value == "countryside" and side.value != "central"
        else noun.value
    )
    return Relation(name, before.first if before is not None else left, noun.last)


def _direction(part: str) -> str:
    return part.removesuffix("ern")


def _distance_or_direction(view: View, start: int) -> tuple[str, int] | None:
    """The words "20 km south of", "south of", "20 km from", "western countryside of": the relation and its first token."""
    of = view.lower(start - 1)
    if of not in JOINTS:
        return None
    direction = view.ending(view.words.directions, start - 1) if of in {"of", "from"} else None
    if direction is None and of == "of":
        return _noun_of(view, start - 1)
    first = start - 1 if direction is None else direction.first
    distance = distance_before(view, first)
    if distance is not None:
        return (distance[0] if direction is None else f"{distance[0]} {direction.value}"), distance[1]
    if direction is None:
        return None
    just = view.lower(first - 1) == "just"
    while view.lower(first - 1) in {"the", "to", "just", "further", "far"}:
        first -= 1
    return f"just {direction.value}" if just else direction.value, first


def _noun_of(view: View, of: int) -> tuple[str, int] | None:
    """The words "the western countryside of": the noun before "of" and its side."""
    noun = view.ending(view.words.after, of)
    if noun is None:
        return None
    part = view.ending(view.words.parts, noun.first)
    if part is None or noun.value != "countryside" or part.value == "central":
        return noun.value, noun.first
    return f"{noun.value} {_direction(part.value)}", part.first


def _before(view: View, start: int) -> tuple[str, int] | None:
    """The words "near", "around", "on the outskirts of"."""
    found = view.ending(view.words.before, start)
    if found is None or (found.value == "around" and not view.is_capital(found.last) and view.tag(found.last) == "#"):
        return None
    away = distance_before(view, found.first) if found.value == "coast" else None
    return (found.value, found.first) if away is None else (f"{away[0]} off the coast", away[1])


def _road_to(view: View, start: int) -> tuple[str, int] | None:
    """The words "on the road to": the relation of a place on the way to another."""
    if (
        view.lower(start - 1) in {"to", "towards", "from"}
        and view.lower(start - 2) in view.words.road
        and view.lower(start - 3) in view.words.articles
    ):
        return "road", start - 2
    return None


def find_pairs(view: View, hits: Sequence[Hit], *, related: bool) -> list[Taken]:
    """Roads, borders and stretches between two places, with the token range that they take up.

    ``related``: whether a word for a road or a border stands in the sentence at all.
    """
    pairs = [pair for one, two in itertools.pairwise(hits) if (pair := _pair(view, one, two)) is not None]
    if related:
        stretches = (_to_border(view, hit, {hit.fore: hit for hit in hits}) for hit in hits)
        pairs += [*_compounds(view, hits), *find_borders(view, hits), *find_meetings(view, hits), *filter(None, stretches)]
    return sorted(pairs, key=lambda pair: (pair[1], -pair[2]))


def _pair(view: View, one: Hit, two: Hit) -> Taken | None:
    """The words "between A and B", "the road from A to B", "the A-B road", "the border of A and B"."""
    gap = view.reading.tokens.lowers[one.end : two.fore]
    across = find_across(view, one, two)
    if across is not None:
        return across
    start = one.fore - 1 if view.lower(one.fore - 1) in view.words.articles else one.fore
    before = view.lower(start - 1)
    if before in view.words.linking and gap in {("and",), ("to",), ("with",), ("and", "the")}:
        first, relation = _linked(view, start - 1)
        if relation not in {"between", "halfway"} or (before == "between" and gap[0] == "and"):
            return _mention(view, relation, (one, two), first, two.end)
    noun = view.at(view.words.border, two.end)
    if len(gap) == 1 and gap[0] in DASHES and (noun is not None or view.lower(two.end) in view.words.road):
        return _mention(view, "road" if noun is None else "border", (one, two), start, two.end + 1 if noun is None else noun.last)
    noun = view.ending(view.words.border, start - 1)
    if noun is not None and view.lower(start - 1) == "of" and gap == ("and",):
        return _mention(view, "border", (one, two), noun.first, two.end)
    return None


def _to_border(view: View, hit: Hit, by_start: Mapping[int, Hit]) -> Taken | None:
    """The words "between TOWN and the X border", "between the X border and TOWN": a stretch of which one end is a line."""
    if view.names.nation(hit.name(view)) is not None:
        return None
    name, first = view.span(hit.first, hit.last), hit.fore - 1
    if view.lower(hit.end) == "and" and view.lower(first) == "between":
        border = border_of(view, hit.end + 1, by_start)
        last = hit.end if border is None else border[1]
    else:
        first = next((at for at in range(first - 1, max(view.first, first - LONGEST_BORDER) - 1, -1) if view.lower(at) == "between"), first)
        border = border_of(view, first + 1, by_start) if view.lower(hit.fore - 1) == "and" and view.lower(first) == "between" else None
        border = border if border is not None and border[1] == hit.fore - 1 else None
        last = hit.end
    if border is None:
        return None
    span = view.span(first, last)
    return PlaceMention(span, span.text, "between", (name, border[0])), first, last


def _linked(view: View, at: int) -> tuple[int, str]:
    """What "between", "linking" or "from" links: a road or a border right before it, else just the land between."""
    border = view.ending(view.words.border, at)
    if border is not None:
        return border.first, "border"
    if view.lower(at - 1) in view.words.road:
        return at - 1, "road"
    if view.lower(at) in view.words.straddling:
        return at, "straddling"
    if view.lower(at) == "between" and view.lower(at - 1) in view.words.halfway:
        return at - 1, "halfway"
    return at, "between" if view.lower(at) == "between" else "between "


def _mention(view: View, relation: str, hits: tuple[Hit, Hit], first: int, last: int) -> Taken | None:
    """A mention that starts from two places; "from A to B" alone is a movement, not a place."""
    if relation.endswith(" "):
        return None
    anchors = tuple(view.span(hit.first, hit.last) for hit in hits)
    span = view.span(first, last)
    return PlaceMention(span, span.text, relation, anchors), first, last


def _compounds(view: View, hits: Sequence[Hit]) -> list[Taken]:
    """The words "the Gao-Ansongo road": two names in one word; the first may have more words before it."""
    found = []
    for at in range(view.first, view.last - 1):
        if "-" not in view.reading.tokens.lowers[at]:
            continue
        noun = view.at(view.words.border, at + 1)
        if (noun is None and view.lower(at + 1) not in view.words.road) or not view.is_capital(at):
            continue
        if any(hit.first <= at < hit.last for hit in hits):
            continue
        anchors = _split(view, at, people=noun is not None)
        if anchors is not None:
            first = next(k for k in range(at, -1, -1) if view.reading.tokens.starts[k] <= anchors[0].start)
            last = at + 2 if noun is None else noun.last
            span = view.span(first, last)
            found.append((PlaceMention(span, span.text, "road" if noun is None else "border", anchors), first, last))
    return found


def _split(view: View, at: int, *, people: bool) -> tuple[Span, Span] | None:
    """The two names in a word, cut at the hyphen where both are known best; peoples stand for their countries."""
    word, start = view.word(at), view.reading.tokens.starts[at]
    first = at
    while view.is_capital(first - 1) and first > at - LINK_WORDS:
        first -= 1
    options = []
    for cut in (k for k, sign in enumerate(word) if sign in "-\u2010\u2011"):
        right = Span.cut(view.reading.text, start + cut + 1, start + len(word)) if cut + 1 < len(word) else None
        for begin in range(first, at + 1):
            offset = view.reading.tokens.starts[begin]
            left = Span.cut(view.reading.text, offset, start + cut) if start + cut > offset else None
            if left is not None and right is not None and right.text[0].isupper():
                options.append((_worth(view, left, people=people) + _worth(view, right, people=people), -begin, cut, left, right))
    best = max(options, key=lambda option: option[:3], default=None)
    return None if best is None or best[0] <= 0 else (best[3], best[4])


def _worth(view: View, span: Span, *, people: bool) -> int:
    """How well a piece of a word is known; peoples have borders, but no roads lead to them."""
    nation = view.names.nation(span.text)
    if nation is not None and nation[1]:
        return 5 if people else -9
    return int(view.names.standing(span.text))
