"""Which name holds which: "Nawa, Daraa province", "Kankara in Katsina", "Sudan's El Obeid", "Solenzo (Banwa)"."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recount.extract.places.hits import POSSESSIVE, Hit
from recount.extract.places.view import View
from recount.lexicon.gazetteer import Standing
from recount.records.building import quick

#: Between an owner and what it owns stand at most so many words ("Nigeria's northern city of ...").
LONGEST_GAP = 5
#: Kinds of places that lie in towns ("the Rimal quarter of Gaza City", "the Basateen camp in Aden").
IN_TOWNS = frozenset({"neighbourhood", "site"})
#: The last of a list may have a noun of its own before it ("A, B and the camps around C").
LONGEST_LAST = 6
ACTING = frozenset("VDM")
WIDE = frozenset({"admin1", "district", "country"})


@quick
@dataclass(frozen=True, slots=True)
class Containers:
    """By the first token of a name: the name behind it that holds it, and the name before it that owns it."""

    holders: Mapping[int, Hit]
    owners: Mapping[int, Hit]


def find_containers(view: View, hits: Sequence[Hit]) -> Containers:
    """The containers of the names of a sentence."""
    holders: dict[int, Hit] = {}
    owners: dict[int, Hit] = {}
    for one, two in itertools.pairwise(hits):
        if _owns(view, one, two):
            owners[two.first] = one
        elif _holds(view, one, two, hits):
            holders[one.first] = two
    return Containers(holders, owners)


def _owns(view: View, one: Hit, two: Hit) -> bool:
    """The words "A's B", with adjectives and a kind between."""
    if view.lower(one.end) not in POSSESSIVE or two.fore - one.end > LONGEST_GAP or one.standing < Standing.TOWN:
        return False
    return all(view.tag(at) in set("JNITPG#") and not view.is_capital(at) for at in range(one.end + 1, two.fore))


def _holds(view: View, one: Hit, two: Hit, hits: Sequence[Hit]) -> bool:
    """The words "A, B", "A in B", "A (B)", "A district of B": B is a wider place, and the two are no list."""
    gap = tuple(view.lower(at) for at in range(one.end, two.fore))
    nation = view.names.nation(two.name(view)) is not None
    if one.kind == "district" and one.standing is Standing.UNKNOWN and gap == ("of",):
        return two.standing >= Standing.TOWN
    if one.kind in IN_TOWNS and one.end > one.first + 1 and gap in {("of",), ("in",)}:
        return True
    if one.kind is not None and one.kind == two.kind and gap != ("(",):
        return False
    if one.standing is Standing.UNKNOWN and two.standing >= Standing.TOWN and gap in {(",",), ("(",), (",", "in")}:
        return not _goes_on(view, two, hits)
    if not (two.standing is Standing.AREA or two.kind in WIDE) or (
        one.standing is Standing.AREA and one.kind is None and not nation and two.kind is None
    ):
        return False
    if view.names.nation(one.name(view)) is not None:
        return False
    if gap in {("in",), ("in", "the"), (",", "in"), (",", "in", "the")} or (gap in {("of",), ("of", "the")} and one.kind is not None):
        return True
    if gap == ("(",):
        return view.lower(two.end) == ")"
    return gap == (",",) and not _is_list(view, two, hits, nation=nation)


def _goes_on(view: View, two: Hit, hits: Sequence[Hit]) -> bool:
    """Whether a comma or an "and" leads from the second name to a third that does not hold it: then all of them are a list."""
    following = next((hit for hit in hits if hit.first > two.first), None)
    if following is None or following.fore > two.end + 2 or following.fore == two.end:
        return False
    joined = all(view.lower(at) in view.words.joining for at in range(two.end, following.fore))
    return joined and not (following.kind in WIDE or view.names.nation(following.name(view)) is not None)


def _is_list(view: View, two: Hit, hits: Sequence[Hit], *, nation: bool) -> bool:
    """Whether the second name goes on into an "and": then the comma joins equals."""
    if nation or two.kind in WIDE:
        return False
    following = next((hit for hit in hits if hit.first > two.first), None)
    if following is None:
        return False
    if following.fore > two.end + 2:
        return _is_last_of_list(view, two.end, following)
    return all(view.lower(at) in view.words.joining for at in range(two.end, following.fore)) and following.fore > two.end


def _is_last_of_list(view: View, at: int, following: Hit) -> bool:
    """Whether an "and" leads to a name by nouns alone ("A, B and the camps around C")."""
    if view.lower(at) not in {"and", "or"} or following.fore > at + LONGEST_LAST:
        return False
    return all(view.tag(k) not in ACTING for k in range(at + 1, following.fore))
