"""Whether a verb is active, passive or negated, and what a noun of action hangs on."""

from collections.abc import Sequence

from recount.extract.claims.denials import VERB_NEGATIONS
from recount.extract.claims.frames import QUOTES
from recount.extract.claims.scenes import NEAR, Placed, Scene

#: Words before a verb that make it active, beside "have".
DOING = frozenset({"did", "do", "does", "to"})


def is_passive(scene: Scene, first: int, last: int, *, transitive: bool, hit: bool) -> bool:
    """Whether the verb in a token range suffers its subject.

    ``transitive`` verbs need an object to be active; participles of verbs that ``hit`` somebody describe whom they hit.
    """
    if scene.tag(first) == "G":
        return False
    before = frozenset(scene.reading.words(scene.group_start(first), first))
    if before & scene.words.being:
        return True
    if before & scene.words.having or before & DOING or scene.tag(first) == "B":
        return False
    if scene.low(last) == "by":
        return True
    if has_object(scene, last):
        return False
    return transitive or (hit and scene.tag(first) == "D") or _follows_passive(scene, first)


def _follows_passive(scene: Scene, verb: int) -> bool:
    """Whether a verb goes on a passive one ("were held and **released**")."""
    if scene.low(scene.group_start(verb) - 1) not in {"and", "or", ","}:
        return False
    for at in range(verb - 2, max(scene.first, verb - NEAR) - 1, -1):
        if scene.is_verb(at):
            return any(scene.low(i) in scene.words.being for i in range(scene.group_start(at), at))
    return False


def has_object(scene: Scene, at: int) -> bool:
    """Whether a noun phrase, a number or a pronoun follows."""
    rough = at
    while scene.tag(at) == "R" or scene.low(at) in scene.words.particles:
        at += 1
    at += 2 * (scene.low(at) == "to" and scene.low(at + 1) == "death")
    if scene.low(at) in QUOTES and scene.low(at):
        at, rough = at + 1, rough + 1
    while scene.low(rough) in scene.words.roughly:
        rough += 1
    if scene.tag(at) == "T":
        return True
    if scene.low(at) in scene.words.unhurt:
        return False
    while scene.tag(at) == "J" and at not in scene.starts:
        at += 1
    return at in scene.starts or scene.tag(at) in "NP#O" or scene.tag(rough) == "#"


def is_negated(scene: Scene, verb: int, subject: Sequence[Placed]) -> bool:
    """Whether a verb group holds "not", or its subject is nobody."""
    start = scene.group_start(verb)
    return any(scene.low(i) in VERB_NEGATIONS for i in range(start, verb)) or any(scene.low(p[0]) == "no" for p in subject)


def owner(scene: Scene, noun: int) -> Placed | None:
    """The mention before a noun that owns it or describes it ("the army's attack", "an army drone strike")."""
    at = noun - 1
    for _ in range(NEAR // 3):
        placed = scene.inside.get(at)
        if placed is not None:
            return placed
        if scene.tag(at) in "JNP#" or scene.low(at) in ("'s", "'", "-"):
            at -= 1
        else:
            return None
    return None


def governing_verb(scene: Scene, noun: int) -> int | None:
    """The verb whose object a noun is, over the words of its phrase and "responsibility for"."""
    at = scene.phrase_start(noun) - 1
    if scene.low(at) in {"for", "in", "to", "of"} and scene.low(at - 1) in {"responsibility", "part", "up", "numerous", "series", "wave"}:
        at = scene.phrase_start(at - 1) - 1 if scene.low(at - 1) != "up" else at - 1
    if scene.low(at) in {"in", "for"} and scene.low(at - 1) in scene.words.using:
        at -= 1
    while scene.low(at) in scene.words.particles and scene.tag(at) in "RI" and scene.is_verb(at - 1):
        at -= 1
    return at if scene.is_verb(at) else None


def is_coordinated(scene: Scene, verb: int) -> bool:
    """Whether a verb goes on a list of verbs."""
    return scene.low(scene.group_start(verb) - 1) in {"and", "or", "but", ",", "then"}
