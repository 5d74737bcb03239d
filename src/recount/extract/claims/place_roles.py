"""Parts that places play in a clause: where it happened, where somebody came from or went, what was meant, what is counted."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from recount.extract.claims.clauses import Clause
from recount.lexicon.place_words import PlaceWords
from recount.lexicon.triggers import Act
from recount.records.building import quick
from recount.records.claim import ClaimKind, Status
from recount.records.inherited import Inherited
from recount.records.mention import PlaceMention, PlaceUse
from recount.records.place_ref import PlaceRole
from recount.text.reading import Reading

#: Token range of a mention, and the mention.
PlacedMention = tuple[int, int, PlaceMention]
INTENDED = frozenset({Status.PLANNED, Status.THREATENED, Status.HYPOTHETICAL})
TOWARDS = frozenset({"to", "towards", "toward", "into", "onto"})
#: These say where somebody heads whatever the verb, unless something is fired.
HEADING = frozenset({"towards", "toward"})
DIRECTION = ("in", "the", "direction", "of")
WITHIN = frozenset({"in", "at", "of"})
#: Before "X" in "from positions near X": where the thing that somebody came or fired from lies.
BESIDE = WITHIN | {"near", "around", "outside", "inside"}
#: Who is taken "from X" by these acts is taken at X.
TAKING = frozenset({"abduct"})
#: What is foiled before it begins, and by which act.
FOIL = "foil"
PLOTS = frozenset({"plot", "plots", "plan", "plans", "planned", "conspiracy", "conspiracies", "scheme", "intended"})
LISTED = frozenset({",", "and", "or", "&", "("})
#: "To the humanitarian area in X": so many words may stand between the two prepositions.
LANDMARK = 5


@quick
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
        """What a place is to the claim where no word says more; what is denied was said to have happened there."""
        denied = self.status is Status.DENIED and self.kind is not ClaimKind.FIGURE
        return PlaceRole.EVENT if denied or self.kind is ClaimKind.EVENT else PlaceRole.SCOPE


def place_uses(telling: Telling, places: Sequence[PlacedMention]) -> tuple[PlaceUse, ...]:
    """The places of a clause in their roles; of those that say where, later ones that are no list with the first are references."""
    uses: list[PlaceUse] = []
    taken, previous = False, 0
    for number, (first, last, mention) in enumerate(places):
        following = places[number + 1][0] if number + 1 < len(places) else None
        listed = bool(uses) and _is_listed(telling, previous, first)
        if uses and _tells_where(telling, uses[-1].mention, previous, first, mention):
            uses.append(PlaceUse(PlaceRole.REFERENCE, mention))
            previous = last
            continue
        role = uses[-1].role if listed else _role(telling, first, last, following)
        if uses and uses[-1].role is PlaceRole.ORIGIN and telling.reading.tokens.lowers[previous:first] == ("for",):
            role = PlaceRole.DESTINATION
        if role is telling.main_role and not listed:
            role = role if not taken or _is_added(telling, previous, first) else PlaceRole.REFERENCE
            if role is PlaceRole.REFERENCE and narrows(uses[-1].mention, mention):
                uses[-1], role = replace(uses[-1], role=PlaceRole.REFERENCE), telling.main_role
        taken = (taken or role is telling.main_role) and not (number == 0 and _is_label(telling, last) and following is not None)
        uses.append(PlaceUse(role, mention))
        previous = last
    return _without_label(telling, uses, places)


def _tells_where(telling: Telling, before: PlaceMention, end: int, start: int, mention: PlaceMention) -> bool:
    """Whether a relation behind a plain name and a comma says where that place lies ("in X, 45 km west of Y")."""
    apposed = telling.reading.tokens.lowers[end:start] == (",",)
    return apposed and before.relation is None and mention.relation is not None


def narrows(before: PlaceMention, mention: PlaceMention) -> bool:
    """Whether a relation right behind a plain name tells which part of it is meant ("on the Nile south of X")."""
    adjoining = mention.span.start <= before.span.end + 1
    return adjoining and before.relation is None and mention.relation is not None and mention.name in {a.text for a in mention.anchors}


def _is_label(telling: Telling, last: int) -> bool:
    """Whether a colon stands behind a place: it labels what follows."""
    return telling.reading.tokens.lowers[last : last + 1] == (":",)


def _without_label(telling: Telling, uses: Sequence[PlaceUse], places: Sequence[PlacedMention]) -> tuple[PlaceUse, ...]:
    """The label of a clause is a reference where the clause itself says where ("GAO: two shot at Ansongo market")."""
    if len(uses) < 2 or not _is_label(telling, places[0][1]) or all(use.role is not telling.main_role for use in uses[1:]):
        return tuple(uses)
    return replace(uses[0], role=PlaceRole.REFERENCE, inherited_from=Inherited.LIST), *uses[1:]


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
        return telling.main_role if _is_stretch(telling, last, following) or _is_taken(telling, at) else PlaceRole.ORIGIN
    if _is_left(telling, at, last):
        return PlaceRole.ORIGIN
    if word in TOWARDS:
        moved = (telling.act is not None and telling.act.activity) or _is_moved(telling, at) or _is_taken(telling, at)
        return PlaceRole.DESTINATION if moved or (word in HEADING and not _is_fired(telling, at)) else _default(telling)
    if _is_bound(telling, at, word):
        return PlaceRole.DESTINATION
    if _is_plotted(telling, at):
        return PlaceRole.TARGET
    return PlaceRole.ORIGIN if _is_base(telling, first) and not _is_taken(telling, at) else _default(telling)


def _is_plotted(telling: Telling, at: int) -> bool:
    """Whether a place is what a plot that was foiled was aimed at ("a planned attack on X was prevented"): nothing happened there."""
    if telling.act is None or telling.act.name != FOIL or telling.kind is not ClaimKind.EVENT:
        return False
    return not PLOTS.isdisjoint(telling.reading.tokens.lowers[telling.clause.first : at])


def _is_taken(telling: Telling, at: int) -> bool:
    """Whether people are seized where "from" or "to" stands behind the verb: "from X" they are taken at X, "to Y" brought to Y."""
    return (
        telling.act is not None
        and telling.act.name in TAKING
        and any(tag in "VDG" for tag in telling.reading.tags[telling.clause.first : at])
    )


def _is_left(telling: Telling, at: int, last: int) -> bool:
    """Whether a place is left: a verb of flight stands before it, or it was left for another ("left X for Y")."""
    word = telling.lower(at)
    if telling.reading.tags[at : at + 1] not in {"V", "D", "G", "B"}:
        return False
    following = telling.reading.tokens.lowers[last : last + len(DIRECTION)]
    return word in telling.words.leaving or (
        word in telling.words.departing and (following[:1] in {("for",), ("towards",), ("toward",)} or following == DIRECTION)
    )


def _is_bound(telling: Telling, at: int, word: str) -> bool:
    """Whether somebody is bound for a place: "left for X", "is due in X"."""
    before = telling.lower(at - 1) if at > telling.clause.first else ""
    return (word == "for" and before in telling.words.departing) or (word in WITHIN and before in telling.words.expected)


def _is_base(telling: Telling, first: int) -> bool:
    """Whether where somebody came or fired from lies at a place ("from positions near X", "from a camp in X")."""
    at = first if telling.lower(first) in BESIDE else first - 1
    while at > telling.clause.first and telling.reading.tags[at] in "TJ" and telling.lower(at) not in BESIDE:
        at -= 1
    if telling.lower(at) not in BESIDE:
        return False
    if telling.lower(at - 1) not in telling.words.bases:
        return False
    for back in range(at - 2, max(telling.clause.first, at - LANDMARK) - 1, -1):
        if telling.lower(back) == "from":
            return True
        if telling.reading.tags[back] not in "TJN":
            return False
    return False


def _is_fired(telling: Telling, at: int) -> bool:
    """Whether something is fired or somebody attacks, so that it happens there."""
    return any(word in telling.words.firing for word in telling.reading.tokens.lowers[telling.clause.first : at])


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
    if word == "of" and telling.reading.tokens.lowers[max(0, at - 3) : at + 1] == DIRECTION:
        return at - 3, "towards"
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
