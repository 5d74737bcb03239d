"""The subject of a verb, found by walking left over what is tied to other words.

All rules walk a bounded number of tokens, so that hostile text costs linear time.
"""

from recount.extract.claims.scenes import FAR, NEAR, POSSESSIVE, Placed, Scene
from recount.records.mention import MentionForm
from recount.records.party import PartyKind

#: Before the age of somebody.
AGED = frozenset({"of", "aged"})


def find_subject(scene: Scene, verb: int, *, shared: bool = False) -> list[Placed]:
    """The mentions that are the subject of the verb at a token; ``shared`` where it may be that of an earlier verb."""
    at = scene.group_start(verb)
    direct, asked = at, scene.low(at) == "to"
    shared = shared or scene.tag(verb) == "G" or any(scene.low(i) == "to" for i in range(at, verb))
    clean = True
    for _ in range(FAR):
        before = at - 1
        if before < scene.first:
            return []
        placed = scene.inside.get(before)
        if placed is not None:
            if asked and at == direct and placed[2].kind is not PartyKind.OBJECT and scene.is_verb(_compound_start(scene, placed) - 1):
                return [placed]
            taken = _subject_here(scene, placed, at, direct=at == direct, clean=clean)
            if isinstance(taken, list):
                return taken
            at = taken
            continue
        step = _step_left(scene, at, shared=shared)
        if step is None:
            return []
        stepped = range(step[0] + 1, at - 1) if _is_aside(scene, step[0], at) else range(step[0], at)
        clean = clean and not any(scene.is_verb(i) or scene.low(i) == "," for i in stepped)
        at, shared = step
    return []


def _is_aside(scene: Scene, first: int, last: int) -> bool:
    """Whether a range of tokens begins and ends with a comma."""
    return last - first > 1 and scene.low(first) == "," and scene.low(last - 1) == ","


def _subject_here(scene: Scene, placed: Placed, at: int, *, direct: bool, clean: bool) -> list[Placed] | int:
    """The subject that ends before a token, or where to look on: a mention tied to another word is none."""
    first = _compound_start(scene, placed)
    before, tag = scene.low(first - 1), scene.tag(first - 1)
    if scene.low(placed[1]) in POSSESSIVE and at > placed[1]:
        return _chain_left(scene, placed)
    opens = before in scene.words.openers or before in scene.words.relatives
    if before == "of" and (scene.low(first - 2) in scene.words.quantities or scene.tag(first - 2) == "#" or _owns(scene, placed)):
        above = scene.phrase_start(first - 2)
        return above if scene.is_verb(above - 1) or scene.tag(above - 1) == "I" else [placed]
    if before in {"by", "from"} and _made_by(scene, first - 1):
        return _chain_left(scene, placed)
    if tag in "IK" and not (clean and opens):
        # "In Gao soldiers stormed ...": the name behind the preposition that opens the sentence is not theirs.
        behind_place = direct and first - 1 == scene.first and first < placed[0]
        return [placed] if behind_place else first - 1
    if (
        scene.is_verb(first - 1)
        and placed[2].form is not MentionForm.PRONOUN
        and not ((direct or scene.is_finite(at)) and _may_tell(scene, first - 1))
    ):
        return first
    head = _head_of_chain(scene, placed)
    if not direct and head is not placed and (scene.is_verb(head[0] - 1) or scene.tag(head[0] - 1) == "I"):
        return head[0] - (scene.tag(head[0] - 1) == "I")
    return _chain_left(scene, placed)


def _compound_start(scene: Scene, placed: Placed) -> int:
    """Where the phrase begins that a mention ends ("Kaduna **state**")."""
    first = placed[0]
    while (
        first > scene.first
        and first - 1 not in scene.inside
        and scene.tag(first - 1) == "P"
        and scene.low(first - 1) not in scene.words.times
    ):
        if scene.tag(first) == "T":
            return first
        first -= 1
    return first - (first < placed[0] and scene.tag(first - 1) == "T")


def _made_by(scene: Scene, by: int) -> bool:
    """Whether "by" names who used a thing that is no mention ("a mine laid by rebels", "shells fired by troops")."""
    verb = by - 1 - (scene.low(by - 1) in scene.words.particles)
    if scene.low(by) == "from" and scene.low(verb) not in {"fired", "launched", "shot"}:
        return False
    return scene.is_verb(verb) and scene.group_start(verb) == verb and verb - 1 not in scene.inside and scene.tag(verb - 1) in "NP"


def _may_tell(scene: Scene, verb: int) -> bool:
    """Whether a verb may be followed by a clause of its own ("residents said gunmen attacked")."""
    return scene.low(verb) in scene.words.telling


def _owns(scene: Scene, placed: Placed) -> bool:
    """Whether an organisation stands after "of" and a noun that is no mention ("drones of the army")."""
    return placed[2].kind is PartyKind.ORGANISATION and placed[0] - 2 not in scene.inside and scene.tag(placed[0] - 2) in "NP"


def _step_left(scene: Scene, at: int, *, shared: bool) -> tuple[int, bool] | None:
    """One step to the left over what is no mention, or None where no subject can stand further left."""
    before = at - 1
    word, tag = scene.low(before), scene.tag(before)
    if tag == "#" and scene.low(before - 1) in AGED and before - 2 in scene.inside:  # "a boy of 14 was shot"
        return before - 1, shared
    if word in scene.words.relatives and tag in "WIT":
        head = before - (scene.low(before - 1) == ",")
        return (head, shared) if head - 1 in scene.inside or scene.tag(head - 1) in "NP" else None
    if word in scene.words.joiners or word in ("then", "later"):
        return before, True
    if word == ",":
        return _over_comma(scene, before), shared or scene.tag(at) == "G"
    if scene.is_verb(before) or tag == "M":
        return _over_verb(scene, before, shared=shared)
    if word in scene.words.openers and (tag != "I" or word in scene.words.certain):
        return None
    if (tag == "O" and word not in scene.words.pronouns) or (tag == "#" and _is_head(scene, before)):
        return None
    if tag in "NP#" and word not in scene.words.times:
        return _over_noun(scene, at, shared=shared)
    return before, shared


def _is_head(scene: Scene, number: int) -> bool:
    """Whether a number stands for people by itself ("two were killed", "20 of them fled")."""
    after = number + 1
    if scene.low(after) == "of":
        after += 2
    while scene.tag(after) == "R":
        after += 1
    return scene.is_finite(after)


def _over_comma(scene: Scene, comma: int) -> int:
    """Where to look on before a comma: before the words between two commas where they are an aside."""
    for at in range(comma - 1, max(scene.first, comma - 26) - 1, -1):
        if scene.low(at) == ",":
            opening = scene.low(at + 1)
            if opening in scene.words.naming_more:  # "47 civilians, among them 12 children, were killed"
                return at
            aside = scene.tag(at + 1) == "W" or scene.is_verb(comma - 1) or not any(scene.is_finite(i) for i in range(at + 1, comma))
            listed = opening in scene.words.joiners
            return at if aside and not listed and scene.tag(at + 1) not in "VI" else comma
    return comma


def _over_verb(scene: Scene, verb: int, *, shared: bool) -> tuple[int, bool] | None:
    """Where to look on before an earlier verb: over relative clauses and participles, and where the verbs share a subject."""
    start = scene.group_start(verb)
    before = scene.low(start - 1)
    if before in scene.words.relatives and scene.tag(start - 1) in "WIT":
        return start - 1, shared
    bare = start == verb and scene.tag(verb) in "DG"
    if bare or shared:
        return start, shared
    return None


def _over_noun(scene: Scene, at: int, *, shared: bool) -> tuple[int, bool] | None:
    """Where to look on before a noun that is no mention: it may hang on a preposition or a verb; else it is the subject itself."""
    start = scene.phrase_start(at - 1)
    before = start - 1
    if scene.tag(before) in "IK":
        word = scene.low(before)
        opens = word in scene.words.certain or (word in scene.words.openers and scene.is_finite(at))
        return None if opens else (before, shared)
    if scene.is_verb(before) or before in scene.inside or scene.tag(before) == "R":
        return start, shared
    return (before, shared) if scene.joins(before) and (before - 1 in scene.inside or scene.tag(before - 1) in "NP") else None


def _head_of_chain(scene: Scene, placed: Placed) -> Placed:
    """The first of the mentions that a mention is coordinated with."""
    for _ in range(NEAR):
        earlier = _joined_before(scene, placed)
        if earlier is None:
            return placed
        placed = earlier
    return placed


def _joined_before(scene: Scene, placed: Placed) -> Placed | None:
    """The mention before a comma or "and" that stands before another."""
    at = placed[0] - 1
    joined = False
    while at >= scene.first and at not in scene.inside and (scene.joins(at) or scene.low(at) == "both"):
        joined, at = True, at - 1
    return scene.inside.get(at) if joined else None


def _chain_left(scene: Scene, placed: Placed) -> list[Placed]:
    """A mention with those before it in its list, as long as they are the object of nothing."""
    chain = [placed]
    while (earlier := _joined_before(scene, chain[0])) is not None and len(chain) < NEAR:
        before = earlier[0] - 1
        if (scene.is_verb(before) and not _may_tell(scene, before)) or (
            scene.tag(before) == "I" and scene.low(before) not in scene.words.openers
        ):
            break
        chain.insert(0, earlier)
    return chain
