"""Fronts of a war that are told by their side alone: "on the eastern front", "along the southern front line"."""

from recount.extract.places.borders import Taken
from recount.extract.places.view import View
from recount.records.mention import PlaceMention

RELATION = "war front"
#: What binds a front to a name, which then places it.
BOUND = frozenset({"of", "in", "near", "around", "'s", "\u2019s"})


def find_fronts(view: View) -> list[Taken]:
    """Fronts of a sentence, with the token range of each."""
    if view.words.fronts.isdisjoint(view.reading.tokens.lowers[view.first : view.last]):
        return []
    found = (_at(view, at) for at in range(view.first + 1, view.last))
    return [one for one in found if one is not None]


def _at(view: View, at: int) -> Taken | None:
    """The front whose side stands at a token, behind "the" and a preposition."""
    side = view.at(view.words.parts, at) if view.lower(at - 1) == "the" else None
    noun = view.at(view.words.after, side.last) if side is not None else None
    if side is None or noun is None or noun.value != "front" or view.is_capital(at) or view.tag(at - 2) != "I":
        return None
    if view.lower(noun.last) in BOUND or view.is_capital(noun.last) or view.tag(noun.last) in {"N", "J"}:
        return None
    span = view.span(at, noun.last)
    return PlaceMention(view.span(at - 1, noun.last), span.text, RELATION, cue="front"), at - 1, noun.last
