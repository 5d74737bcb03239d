"""The capital of a country without its name: "in the capital", "near the Somali capital", "in Somalia's capital"."""

from recount.extract.places.hits import POSSESSIVE
from recount.extract.places.view import View
from recount.records.mention import PlaceMention

RELATION = "capital"
OWNERS = frozenset({"country", "nation"})


def find_capitals_meant(view: View) -> list[tuple[PlaceMention, int, int]]:
    """Capitals of a sentence that are no name's apposition, with the token range of each; the name is the country's code, or empty."""
    if view.titled or RELATION not in view.reading.tokens.lowers[view.first : view.last]:
        return []
    found = (_at(view, at) for at in range(view.first, view.last) if view.word(at) == RELATION)
    return [one for one in found if one is not None]


def _at(view: View, at: int) -> tuple[PlaceMention, int, int] | None:
    """The capital at a token: "the capital", "the X capital", "X's capital", "the capital of X"; of a province it is none."""
    last = behind = at + 2 if view.lower(at + 1) == "city" else at + 1
    opening = _opening(view, at)
    if opening is None:
        return None
    first, country = opening
    if view.lower(first - 1) not in view.words.place_signs and view.lower(first - 1) not in view.words.motion_signs:
        return None
    if view.lower(last) == "of":
        nation = view.names.nation(view.word(last + 1))
        if nation is None or country:
            return None
        country, last = nation[0], last + 2
    return None if _is_named(view, behind) else (PlaceMention(view.span(first, last), country, RELATION), first, last)


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
