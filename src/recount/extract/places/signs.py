"""Words that hold a name in its place: a preposition before it, the list that it stands in."""

from recount.extract.places.hits import Hit
from recount.extract.places.view import View
from recount.lexicon.gazetteer import Standing


def has_sign(view: View, first: int) -> bool:
    """Whether a preposition or a verb that takes places stands before a name."""
    at = first - 1
    if view.lower(at) in view.words.articles:
        at -= 1
    word = view.lower(at)
    if view.titled:
        return word in view.words.place_signs
    return (
        word in view.words.place_signs
        or word in view.words.motion_signs
        or view.ending(view.words.before, first) is not None
        or _has_direction(view, first)
    )


def _has_direction(view: View, first: int) -> bool:
    return view.ending(view.words.parts, first) is not None


def is_joined(view: View, before: Hit, after: Hit) -> bool:
    """Whether two names stand side by side in a list."""
    between = [view.lower(at) for at in range(before.end, after.fore)]
    return 1 <= len(between) <= 2 and all(word in view.words.joining for word in between)


def goes_on_in_list(view: View, hit: Hit) -> bool:
    """Whether a comma, an "and" or a bracket stands behind a name."""
    return view.lower(hit.end) in view.words.joining or view.lower(hit.end) == "("


def is_label(view: View, hit: Hit) -> bool:
    """Whether a name is all that its sentence says, or opens its paragraph before a colon ("Gao. ...", "6 May, Gao: ...")."""
    if view.titled or not all(is_dated(view, at) for at in range(view.first, hit.fore)):
        return False
    if hit.end < view.last and all(is_sign(view, at) for at in range(hit.end, view.last)):
        return hit.standing is not Standing.UNKNOWN or view.tag(hit.first) == "P"
    return view.block.first == view.first and view.lower(hit.end) == ":" and hit.standing >= Standing.TOWN


def is_dated(view: View, at: int) -> bool:
    """Whether a token can stand before the place in a label: part of a date or of a number, or a sign."""
    word = view.lower(at)
    return word in view.words.dates or word[:1].isdigit() or is_sign(view, at)


def is_sign(view: View, at: int) -> bool:
    """Whether a token is a sign, or lies outside the sentence."""
    return not view.lower(at)[:1].isalnum()
