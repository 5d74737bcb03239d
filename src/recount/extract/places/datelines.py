"""Datelines: the place at the head of a report from which it was sent."""

from recount.extract.places.hits import Hit
from recount.extract.places.view import View
from recount.text.reading import BlockKind

DASHES = frozenset({"-", "\u2013", "\u2014", "\u2015", "--"})
#: The dash stands within so many tokens of the place.
REACH = 14


def is_dateline(view: View, hit: Hit) -> bool:
    """Whether a name opens a paragraph and is followed by a dash, or by a bracket with an agency: "GOMA, June 3 -"."""
    if view.block.first != view.first or view.block.kind is not BlockKind.BODY or not _opens(view, hit):
        return False
    sign = view.lower(hit.end)
    if sign in DASHES:
        return True
    shouted = view.text(hit.first, hit.last).isupper()
    dashed = any(view.lower(at) in DASHES for at in range(hit.end, min(hit.end + REACH, view.last)))
    return (sign in {",", "(", "/", ":", "|"} and dashed and _is_short(view, hit.end)) or (shouted and sign in {",", "(", ":", "|"})


def _opens(view: View, hit: Hit) -> bool:
    """Whether nothing but capitals and commas stands before the name in its paragraph."""
    return all(view.word(at).isupper() or view.lower(at) == "," for at in range(view.first, hit.fore)) and hit.fore - view.first <= 4


def _is_short(view: View, at: int) -> bool:
    """Whether only names, figures and signs stand before the dash."""
    while at < view.last and view.lower(at) not in DASHES:
        if view.tag(at) in {"V", "B", "M"}:
            return False
        at += 1
    return True
