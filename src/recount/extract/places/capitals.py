"""The capital of a country or an area without its name: "in the capital", "near the Somali capital", "40 km from the capital of Foo"."""

from collections.abc import Mapping, Sequence

from recount.extract.places.borders import Taken
from recount.extract.places.hits import POSSESSIVE, Hit
from recount.extract.places.relations import relation_before
from recount.extract.places.view import View
from recount.lexicon.gazetteer import Standing
from recount.records.mention import PlaceMention

RELATION = "capital"
OWNERS = frozenset({"country", "nation"})


def find_capitals_meant(view: View, hits: Sequence[Hit]) -> list[Taken]:
    """Capitals of a sentence that are no name's apposition, with the token range of each.

    The name is the country's code, or empty; of an area, which is the anchor then, it is the area's name.
    """
    if view.titled or RELATION not in view.reading.tokens.lowers[view.first : view.last]:
        return []
    by_fore, by_end = {hit.fore: hit for hit in hits}, {hit.end: hit for hit in hits}
    found = (_of_area(view, at, by_fore, by_end) or _at(view, at) for at in range(view.first, view.last) if view.word(at) == RELATION)
    return [_related(view, *one) for one in found if one is not None]


def _at(view: View, at: int) -> Taken | None:
    """The capital at a token: "the capital", "the X capital", "X's capital", "the capital of X"; of a province it is none."""
    last = behind = at + 2 if view.lower(at + 1) == "city" else at + 1
    opening = _opening(view, at)
    if opening is None:
        return None
    first, country = opening
    if not _is_placed(view, first):
        return None
    if view.lower(last) == "of":
        nation = view.names.nation(view.word(last + 1))
        if nation is None or country or view.lower(last + 2) in POSSESSIVE:
            return None
        country, last = nation[0], last + 2
    return None if _is_named(view, behind) else (PlaceMention(view.span(first, last), country, RELATION), first, last)


def _of_area(view: View, at: int, by_fore: Mapping[int, Hit], by_end: Mapping[int, Hit]) -> Taken | None:
    """The capital of an area in a country: "the (provincial) capital of X", "X's provincial capital"."""
    first = at - 1 if view.lower(at - 1) in view.words.seat_sides else at
    area = by_fore.get(at + 2) if view.lower(at + 1) == "of" else None
    if area is not None and view.lower(area.end) in POSSESSIVE:
        area = by_fore.get(area.end + 1)
    if area is not None and view.lower(first - 1) == "the":
        first, last = first - 1, area.end
    else:
        area, last = by_end.get(first - 1) if view.lower(first - 1) in POSSESSIVE else None, at + 1
        first = first if area is None else area.fore
    if area is None or view.names.nation(area.name(view)) is not None or not (area.standing is Standing.AREA or area.kind == "admin1"):
        return None
    in_country = view.lower(last) == "," and view.names.nation(view.word(last + 1)) is not None
    if not _is_placed(view, first) or (_is_named(view, last) and not in_country):
        return None
    span = view.span(area.first, area.last)
    return PlaceMention(view.span(first, last), span.text, RELATION, (span,)), first, last


def _is_placed(view: View, first: int) -> bool:
    """Whether a word before it says that something is there."""
    return view.lower(first - 1) in view.words.place_signs or view.lower(first - 1) in view.words.motion_signs


def _related(view: View, mention: PlaceMention, first: int, last: int) -> Taken:
    """A capital from which a distance or a bearing starts is the anchor of that place; "the west of" it is a part of it."""
    relation = relation_before(view, first)
    if relation is None or view.lower(relation[1]) in view.words.articles:
        return mention, first, last
    anchors = mention.anchors or (mention.span,)
    return PlaceMention(view.span(relation[1], last), mention.name, relation[0], anchors, cue=RELATION), relation[1], last


def _opening(view: View, at: int) -> tuple[int, str] | None:
    """Where the words for a capital begin, and the code of the country that they name."""
    if view.lower(at - 1) == "the":
        return at - 1, ""
    if view.lower(at - 1) in POSSESSIVE:
        if view.lower(at - 2) in OWNERS and view.lower(at - 3) == "the":
            return at - 3, ""
        nation = view.names.nation(view.word(at - 2))
        return None if nation is None else (at - 2, nation[0])
    nation = view.names.nation(view.word(at - 1))
    return (at - 2, nation[0]) if nation is not None and view.lower(at - 2) == "the" else None


def _is_named(view: View, behind: int) -> bool:
    """Whether the capital's name follows, or a noun that the word belongs to ("the capital, Gao", "the capital market")."""
    if view.lower(behind) in view.words.dates:
        return False
    if view.is_capital(behind) or (view.lower(behind) in {",", "("} and view.is_capital(behind + 1)):
        return True
    return view.lower(behind) not in {"early", "late"} and view.tag(behind) in {"N", "J"}
