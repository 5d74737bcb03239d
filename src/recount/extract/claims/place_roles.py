"""Parts that places play in a clause: where it happened, where somebody came from or went, what was meant, what is counted."""

from collections.abc import Sequence
from dataclasses import dataclass

from recount.extract.claims.clauses import Clause
from recount.lexicon.place_words import PlaceWords
from recount.lexicon.triggers import Act
from recount.records.claim import ClaimKind, Status
from recount.records.mention import PlaceMention, PlaceUse
from recount.records.place_ref import PlaceRole
from recount.text.reading import Reading

#: Token range of a mention, and the mention.
PlacedMention = tuple[int, int, PlaceMention]
INTENDED = frozenset({Status.PLANNED, Status.THREATENED})
TOWARDS = frozenset({"to", "towards", "toward", "into", "onto"})
WITHIN = frozenset({"in", "at", "of"})
LISTED = frozenset({",", "and", "or", "&", "("})
#: "To the humanitarian area in X": so many words may stand between the two prepositions.
LANDMARK = 5


@dataclass(frozen=True, slots=True)
class Telling:
    """A clause as far as its places need it: its kind, status and act, and the words for moving."""

    reading: Reading
    clause: Clause
    kind: ClaimKind
    status: Status
    act: Act | None
    words: PlaceWords

    def lower(self, at: int) -> str:
        """The folded word of a token of the sentence."""
        return self.reading.tokens.lowers[at] if at >= 0 else ""

    @property
    def main_role(self) -> PlaceRole:
        """What a place is to the claim where no word says more."""
        return PlaceRole.EVENT if self.kind is ClaimKind.EVENT else PlaceRole.SCOPE


def place_uses(telling: Telling, places: Sequence[PlacedMention]) -> tuple[PlaceUse, ...]:
    """The places of a clause in their roles; of those that say where, later ones that are no list with the first are references."""
    uses: list[PlaceUse] = []
    taken, previous = False, 0
    for number, (first, last, mention) in enumerate(places):
        following = places[number + 1][0] if number + 1 < len(places) else None
        listed = bool(uses) and _is_listed(telling, previous, first)
        role = uses[-1].role if listed else _role(telling, first, last, following)
        if role is telling.main_role and not listed:
            role = role if not taken or _is_added(telling, previous, first) else PlaceRole.REFERENCE
        taken = taken or role is telling.main_role
        uses.append(PlaceUse(role, mention))
        previous = last
    return tuple(uses)


def _is_listed(telling: Telling, end: int, start: int) -> bool:
    """Whether only commas, "and", brackets, articles and adjectives stand between two places."""
    between = telling.reading.tokens.lowers[end:start]
    joined = [word for word in between if word in LISTED]
    tags = telling.reading.tags
    return bool(joined) and all(word in LISTED | {")"} or tags[end + i] in "T#J" for i, word in enumerate(between))


def _is_added(telling: Telling, end: int, start: int) -> bool:
    """Whether a second place has a share of its own ("two in A and one near B")."""
    lowers, tags = telling.reading.tokens.lowers[end:start], telling.reading.tags[end:start]
    joined = next((i for i, word in enumerate(lowers) if word in {",", "and", ";", "while"}), None)
    return joined is not None and "#" in tags[joined:] and not any(tag in "VD" for tag in tags[joined:])


def _role(telling: Telling, first: int, last: int, following: int | None) -> PlaceRole:
    """The role of one place by the words before it and by the kind of claim."""
    at, word = _preposition(telling, first)
    if word == "from" or telling.lower(first) == "from":
        return telling.main_role if _is_stretch(telling, last, following) else PlaceRole.ORIGIN
    if word in TOWARDS:
        moved = (telling.act is not None and telling.act.activity) or _is_moved(telling, at)
        return PlaceRole.DESTINATION if moved else _default(telling)
    if telling.lower(at) in telling.words.leaving and telling.reading.tags[at] in "VDGB":
        return PlaceRole.ORIGIN
    return _default(telling)


def _default(telling: Telling) -> PlaceRole:
    """What is planned or threatened has a target; all else happens or is counted somewhere."""
    intended = telling.status in INTENDED and telling.kind is not ClaimKind.FIGURE
    return PlaceRole.TARGET if intended else telling.main_role


def _preposition(telling: Telling, first: int) -> tuple[int, str]:
    """The word that governs a place, over its article and adjectives; "to the area in X" leads to X."""
    at = first - 1
    while at >= telling.clause.first and telling.reading.tags[at] in "TJ":
        at -= 1
    word = telling.lower(at)
    if word in WITHIN:
        for back in range(at - 1, max(telling.clause.first, at - LANDMARK) - 1, -1):
            if telling.lower(back) in TOWARDS:
                return back, telling.lower(back)
            if telling.reading.tags[back] not in "TJN":
                break
    return at, word


def _is_moved(telling: Telling, at: int) -> bool:
    """Whether a word of moving or carrying stands before "to"."""
    return any(word in telling.words.moving for word in telling.reading.tokens.lowers[telling.clause.first : at])


def _is_stretch(telling: Telling, last: int, following: int | None) -> bool:
    """Whether "from A to B" is a stretch of land over which something is done: nobody moves along it, nothing is fired."""
    if following is None or telling.act is None or not telling.act.activity:
        return False
    between = telling.reading.tokens.lowers[last:following]
    return between in {("to",), ("to", "the")} and not _is_moved(telling, last)
