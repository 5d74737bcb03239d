"""The objects, aims and agents that follow a verb or noun of action, with the lists and things they stand in."""

from recount.extract.claims.frames import QUOTES
from recount.extract.claims.scenes import NEAR, Placed, Scene
from recount.records.party import PartyKind


def find_objects(scene: Scene, at: int) -> list[Placed]:
    """The mentions that follow a verb as its object; ``at`` is the token after the verb."""
    for _ in range(NEAR):
        placed = scene.starts.get(at)
        if placed is not None:
            return chain_right(scene, placed)
        word, tag = scene.low(at), scene.tag(at)
        if (word in scene.words.particles and tag in "RIJ" and (at + 1 not in scene.starts or tag in "RJ")) or (
            word == "of" and (scene.tag(at - 1) == "#" or scene.low(at - 1) in scene.words.quantities)
        ):
            at += 1
        elif (word in scene.words.joiners and scene.tag(at + 1) in "DV" and at + 1 not in scene.inside) or (
            word == "to" and scene.low(at + 1) == "death"
        ):
            at += 2
        elif word and (tag in "T#JR" or _leads_on(scene, at)):
            at += 1
        elif tag in "NP" and (member := _whose(scene, at)) is not None:
            return chain_right(scene, member)
        else:
            return []
    return []


def _leads_on(scene: Scene, at: int) -> bool:
    """Whether a sign or a word about a number stands before what a verb is done to."""
    word = scene.low(at)
    return word in QUOTES or word in scene.words.estimating or _is_rough(scene, at) or _is_amid_number(scene, at)


def _is_amid_number(scene: Scene, at: int) -> bool:
    """Whether "and" stands inside a number."""
    return scene.low(at) == "and" and scene.tag(at - 1) == "#" == scene.tag(at + 1)


def _is_rough(scene: Scene, at: int) -> bool:
    """Whether a word tells how exact the number after it is ("killed **as many as** six")."""
    while scene.low(at) in scene.words.roughly and scene.low(at):
        at += 1
    return scene.tag(at) == "#" and scene.low(at - 1) in scene.words.roughly


def _whose(scene: Scene, at: int) -> Placed | None:
    """The organisation that a noun which is no mention belongs to ("two cadres of the front")."""
    while scene.tag(at) in "NP" and at not in scene.inside:
        at += 1
    placed = scene.starts.get(at + 1) if scene.low(at) == "of" else None
    return placed if placed is not None and placed[2].kind is PartyKind.ORGANISATION else None


def chain_right(scene: Scene, placed: Placed, *, closed: bool = False) -> list[Placed]:
    """A mention with those after it in its list and those it holds or counts among it; a ``closed`` list ends before no verb."""
    chain = [placed]
    at = placed[1]
    while len(chain) < NEAR:
        found = _next_in_list(scene, at, closed=closed)
        if found is None:
            return chain
        chain.append(found)
        at = found[1]
    return chain


def _next_in_list(scene: Scene, at: int, *, closed: bool = False) -> Placed | None:
    """The mention that goes on a list after a token: "and two women", ", among them children", "carrying workers"."""
    start = at
    at = _over_place(scene, at)
    while scene.joins(at) or scene.low(at) == "(" or scene.low(at) in QUOTES:
        at += 1
    if scene.low(at) in scene.words.naming_more:
        at += 1
        at += scene.low(at) in {"them", "whom"}
        at += scene.low(at) in {"were", "was", "are"}
    elif scene.low(at) in scene.words.holding:
        at += 1
    elif scene.low(at) in scene.words.held and scene.low(at + 1) == "by":
        at += 2
    elif scene.tag(at) == "#" and scene.low(at + 1) == "of" and scene.low(at + 2) in {"them", "whom"}:
        at += 3
        at += scene.low(at) in {"were", "was", "are"}
        return scene.starts.get(at)
    found = scene.starts.get(at) if at > start else None
    return None if found is None or (not closed and _acts(scene, found)) else found


def _over_place(scene: Scene, at: int) -> int:
    """The token after "in" and a name, where "and" goes on a list behind it ("two men in Gao and a woman in Kidal")."""
    if scene.low(at) not in {"in", "at", "from", "near", "of"} or scene.tag(at + 1) != "P" or at + 1 in scene.inside:
        return at
    end = at + 1
    while scene.tag(end) == "P" and end not in scene.inside:
        end += 1
    return end if scene.low(end) == "and" and end + 1 in scene.starts else at


def find_held(scene: Scene, placed: Placed) -> list[Placed]:
    """Those in or around a thing or counted among people ("a bus carrying workers", "five people, including two children,")."""
    at = placed[1]
    if placed[2].kind is not PartyKind.OBJECT:
        more = at + (scene.low(at) == ",")
        found = _next_in_list(scene, at) if scene.low(more) in {"including", "among"} else None
        return chain_right(scene, found) if found is not None else []
    if scene.low(at) in scene.words.holding or (scene.low(at) in scene.words.held and scene.low(at + 1) == "by"):
        found = _next_in_list(scene, at, closed=True)
        return chain_right(scene, found) if found is not None else []
    return []


def _acts(scene: Scene, placed: Placed) -> bool:
    """Whether a finite verb follows a mention, so that it is the subject of a clause of its own."""
    at = placed[1]
    while scene.tag(at) == "R":
        at += 1
    if scene.is_finite(at):
        return True
    return scene.tag(at) == "D" and at not in scene.inside and (at + 1 in scene.starts or scene.tag(at + 1) in "T#")


def find_aimed(scene: Scene, at: int, marks: frozenset[str], *, closed: bool = False) -> list[Placed]:
    """The mentions after a preposition of aim behind a word of action ("an attack on", "fired at")."""
    for _ in range(NEAR):
        word = scene.low(at)
        if word in marks and at not in scene.inside:
            if word in scene.words.harming:
                return find_objects(scene, at + 1)
            start = at + 1 + (scene.low(at + 1) == "to")
            while start not in scene.starts and scene.tag(start) in "TJ" and start - at < NEAR // 3:
                start += 1
            if start in scene.starts:
                return chain_right(scene, scene.starts[start], closed=closed or word == "between")
        helps = word in scene.words.having or word in scene.words.happening
        if not word or word in scene.words.stops or (not helps and scene.is_finite(at)):
            return []
        at += 1
    return []


def find_agents(scene: Scene, at: int, light: frozenset[str], marks: frozenset[str] = frozenset({"by"})) -> list[Placed]:
    """The mentions after "by" behind a passive verb or a noun; ``light`` verbs may stand between."""
    begun = at
    for _ in range(NEAR):
        word = scene.low(at)
        if not word or word in (";", "when", "while", "but", "who", "which"):
            return []
        helps = word in light or word in scene.words.being or word in scene.words.having
        if not helps and scene.is_finite(at):
            return []
        if word in marks and at not in scene.inside:
            if at > begun and scene.tag(at - 1) in {"D", "V"} and scene.low(at - 1) not in light:
                return []  # "the attack was condemned by X"
            placed = scene.starts.get(at + 1)
            if placed is not None and placed[2].kind is not PartyKind.OBJECT:
                return chain_right(scene, placed)
        at += 1
    return []
