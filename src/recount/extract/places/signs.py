"""Words that hold a name in its place: a preposition before it, the list that it stands in."""

from recount.extract.places.hits import Hit
from recount.extract.places.view import View


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
