"""Areas that are known by who holds them: "areas under the control of the government", "rebel-held areas"."""

from recount.extract.places.view import View
from recount.lexicon.place_words import PlaceWords
from recount.records.mention import PlaceMention
from recount.text.phrases import Phrases
from recount.text.tokens import find_tokens

#: A held area, and a held part of a town or of another place that is named.
RELATION, PART = "control area", "control part"
FILLERS = frozenset({"that", "which", "are", "is", "still", "currently", "now", "remain", "previously", "formerly"})


def find_control(view: View) -> list[tuple[PlaceMention, int, int]]:
    """Held areas of a sentence, with the token range that each takes up; the name is the holder's key."""
    found: list[tuple[PlaceMention, int, int]] = []
    at, lowers, areas, occupied = view.first, view.reading.tokens.lowers, view.words.control_areas, view.words.occupied.openers
    while at < view.last:
        word = lowers[at]
        may_open = word in areas or word in occupied or "-" in word
        held = (_under(view, at) or _joined(view, at) or _occupied(view, at)) if may_open else None
        if held is None:
            at += 1
        else:
            holder, first, last = held
            found.append((PlaceMention(view.span(first, last), holder, RELATION), first, last))
            at = last
    return found


def _under(view: View, at: int) -> tuple[str, int, int] | None:
    """The words "areas (that are) under the control of (the) HOLDER"."""
    if view.lower(at) not in view.words.control_areas:
        return None
    place = at + 1
    while view.lower(place) in FILLERS:
        place += 1
    under = view.at(view.words.control_under, place)
    if under is None:
        return None
    start = under.last + 1 if view.lower(under.last) in view.words.articles else under.last
    holder = view.at(view.words.holders, start)
    return None if holder is None else (holder.value, at, holder.last)


def _joined(view: View, at: int) -> tuple[str, int, int] | None:
    """The words "HOLDER-held areas", with up to one word before the noun ("rebel-held northern areas")."""
    word = view.lower(at)
    if "-" not in word or not word.endswith(view.words.control_joined):
        return None
    for noun in (at + 1, at + 2):
        if view.lower(noun) in view.words.control_areas:
            holder = _holder_of(view, at, view.words)
            return None if holder is None else (holder[0], holder[1], noun + 1)
    return None


def _holder_of(view: View, at: int, words: PlaceWords) -> tuple[str, int] | None:
    """The holder in a joined word, and the token where it begins: more words may stand before it ("Rapid Support Forces-held")."""
    head = view.lower(at).rpartition("-")[0]
    for first in range(max(view.first, at - 2), at + 1):
        phrase = " ".join((*view.reading.tokens.lowers[first:at], head))
        holder = _whole(words.holders, phrase)
        if holder is not None:
            return holder, first
    return None


def _whole(phrases: Phrases[str], phrase: str) -> str | None:
    lowers = find_tokens(phrase).lowers
    found = phrases.at(lowers, 0) if lowers else None
    return None if found is None or found.last != len(lowers) else found.value


def _occupied(view: View, at: int) -> tuple[str, int, int] | None:
    """The words "the occupied territories", where no holder is named."""
    found = view.at(view.words.occupied, at)
    return None if found is None else ("occupied", at, found.last)
