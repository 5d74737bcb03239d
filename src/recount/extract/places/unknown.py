"""Rows of capitals that the index lacks: how far they reach, and the words around that make places of them."""

from recount.extract.places.hits import POSSESSIVE, Hit
from recount.extract.places.signs import is_dated
from recount.extract.places.view import View

#: Between words that make a place of a name, and the name.
LINKS = frozenset({"of", "and"})
#: Between the two ends of a way.
WAY_LINKS = frozenset({"to", "and", "with"})


def row_end(view: View, position: int) -> int:
    """Behind a row of capitals; "de" and the like go on in names of Latin tongues ("Puerto de la Cruz")."""
    last = position + 1
    while last < view.last:
        link = behind_links(view, last)
        if not view.is_capital(link):
            return last
        last = link + 1
    return last


def behind_links(view: View, at: int) -> int:
    """The token behind "de" or "de la", if one stands there."""
    last = at
    while last < at + 2 and view.lower(last) in view.words.latin_links:
        last += 1
    return last


def fits_unknown(view: View, position: int, at: int, last: int) -> bool:
    """Whether a token can stand in an unknown name: a capital word, a word for a side at its head, a link."""
    return not view.is_capital(at) or _can_be_unknown(view, at) or (at == position and _opens_name(view, at, last))


def _opens_name(view: View, at: int, last: int) -> bool:
    """Whether a word for a side, written as part of the name, opens one of several words ("West Gondor", "Upper Nubra")."""
    return (
        last > at + 1
        and not view.word(at).isupper()
        and (view.at(view.words.parts, at) is not None or view.lower(at) in view.words.openings)
    )


def _can_be_unknown(view: View, at: int) -> bool:
    """Whether a token can be part of an unknown name of a place."""
    word, lower = view.word(at), view.lower(at)
    dated = "-" in lower and any(part in view.words.dates for part in lower.split("-"))
    excluded = (
        dated or lower in view.words.never or lower in view.words.persons or lower in view.words.organisations or lower in view.words.dates
    )
    return not excluded and not word.isupper() and len(word) > 1 and view.names.nation(word) is None and "." not in word


def is_framed(view: View, first: int, last: int) -> bool:
    """Whether the last word of a row, or the words right before or behind it, can make a place of it at all; of most rows they cannot."""
    if view.lower(last) in view.words.framing or view.lower(last - 1) in view.words.framing:
        return True
    before = view.lower(first - 1)
    return (
        before in view.words.place_signs
        or before in LINKS
        or begins_way(view, first)
        or before in WAY_LINKS
        or (first > view.first and is_dated(view, first - 1))
    )


def is_free(view: View, first: int, last: int) -> bool:
    """Whether an unknown name is neither a person with a title nor a thing that has a noun of its own."""
    return (
        view.lower(first - 2) not in view.words.titles
        and view.tag(first) == "P"
        and view.tag(last) not in {"N", "G"}
        and view.lower(last) not in POSSESSIVE
    )


def opens_with_sign(view: View, position: int) -> bool:
    """Whether the capital before a name is only that of a preposition that opens the sentence ("At X, fighters ...")."""
    return position - 1 == view.first and view.lower(position - 1) in view.words.place_signs


def is_pointed_at(view: View, position: int) -> bool:
    """Whether a direction stands before "of" ("west of X")."""
    return view.lower(position - 1) == "of" and view.ending(view.words.directions, position - 1) is not None


def bears_site(view: View, position: int) -> bool:
    """Whether a building or a base of a place is named by it ("the market of X", "a post of X")."""
    if view.lower(position - 1) != "of":
        return False
    noun = view.ending(view.words.named_kinds, position - 1)
    return (noun is not None and not view.is_capital(noun.first)) or view.lower(position - 2) in view.words.site_nouns


def is_set_behind(view: View, last: int) -> bool:
    """Whether words behind a name say where it lies ("X, west of Y", "X, in the Y district", "X, 20 km from Y")."""
    if view.lower(last) not in {",", "("}:
        return False
    at = last + 1
    if view.at(view.words.before, at) is not None:
        return view.is_capital(at + 1)
    direction = view.at(view.words.directions, at)
    if direction is not None:
        return view.lower(direction.last) == "of"
    unit = view.at(view.words.units, at + 1)
    if unit is not None and view.lower(at)[:1].isdigit():
        return True
    return view.lower(at) == "in" and _kind_ahead(view, at + 1)


def _kind_ahead(view: View, at: int) -> bool:
    """Whether "the X district" or "the district of X" follows."""
    if view.lower(at) in view.words.articles:
        at += 1
    kind = view.at(view.words.kinds, at)
    if kind is not None:
        return view.lower(kind.last) == "of" and view.is_capital(kind.last + 1)
    row = at
    while view.is_capital(row):
        row += 1
    return row > at and (view.at(view.words.kinds, row) is not None or view.ending(view.words.kinds, row) is not None)


def begins_way(view: View, position: int) -> bool:
    """Whether a road begins at a name ("the road from A to B", "the highway linking A with B")."""
    return view.lower(position - 1) in view.words.linking and view.lower(position - 2) in view.words.road


def is_other_end(view: View, before: Hit, position: int) -> bool:
    """Whether a name is the second of two that something lies between ("between A and B", "the road from A to B")."""
    if position != before.end + 1 or view.lower(before.end) not in WAY_LINKS:
        return False
    return (view.lower(before.end) == "and" and view.lower(before.fore - 1) == "between") or begins_way(view, before.fore)
