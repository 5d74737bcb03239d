"""Subjects, objects and agents of a verb or noun of action, found by the words between it and the mentions around it.

All rules walk over tokens a bounded number of steps, so that hostile text costs linear time.
"""

from collections.abc import Sequence

from recount.extract.claims.frames import QUOTES
from recount.extract.claims.scenes import BEING, HAVING, JOINERS, OPENERS, RELATIVES, TIMES, Placed, Scene
from recount.records.mention import MentionForm
from recount.records.party import PartyKind

#: Rules look at most so many tokens away from the word of action.
FAR = 60
NEAR = 18
#: A quantity of those who follow "of" ("the bodies of", "two of", "most of").
QUANTITIES = frozenset(
    {
        "bodies", "body", "remains", "corpses", "lives", "most", "some", "many", "half", "majority", "number", "rest", "deaths", "death", "loss",
        "any", "all", "none", "part", "handful", "dozens", "hundreds", "thousands", "scores", "one", "several", "few", "member", "members",
    }
)  # fmt: skip
#: Words that always open a clause.
CERTAIN = frozenset({"that", "if", "whether", "because", "although", "though", "unless"})
AIMS = frozenset({"on", "at", "against", "upon", "towards", "toward", "into", "onto", "targeting", "hitting", "striking"})
#: A blast strikes what it is beside.
BESIDE = frozenset({*AIMS, "under", "beneath", "beside", "near", "outside", "inside", "in", "next", "alongside"})
#: Participles that tie to people or a thing those who are with it ("a bus carrying workers", "a convoy escorted by troops").
HOLDING = frozenset({"carrying", "transporting", "housing", "sheltering", "hosting", "escorting", "guarding"})
HELD = frozenset({"escorted", "guarded", "manned", "protected", "accompanied", "led"})
NAMING_MORE = frozenset({"including", "among", "mostly", "mainly", "namely", "with"})
PARTICLES = frozenset({"up", "out", "down", "off", "away", "dead", "back"})
#: Words before a number that say how exact it is.
ROUGHLY = frozenset(
    {
        "between",
        "about",
        "around",
        "over",
        "up",
        "at",
        "least",
        "nearly",
        "almost",
        "some",
        "more",
        "less",
        "than",
        "as",
        "many",
        "well",
        "to",
    }
)
PRONOUNS = frozenset({"them", "us", "him", "her", "whom", "me", "you"})
#: Verbs that harm whom an act is about, though they tell no act ("the attacks uprooted thousands").
HARMING = frozenset({"harmed", "harming", "harm", "uprooted", "left", "leaving", "leave", "targeting", "targeted"})


#: Words for how those left who were released or found.
UNHURT = frozenset({"unhurt", "unharmed", "alive", "dead", "safe", "wounded", "injured"})
TELLING = frozenset(
    {
        "said", "says", "say", "saying", "believe", "believes", "believed", "claims", "claimed", "reported", "reports", "alleged", "alleges",
        "added", "adding", "think", "thinks", "confirmed", "confirms", "announced", "denied", "denies", "stated", "wrote",
    }
)  # fmt: skip
USING = frozenset({"use", "used", "using", "involved", "engaged", "participated", "participating"})
POSSESSIVE = frozenset({"'s", "'"})


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
        clean = clean and not any(scene.is_verb(i) or scene.low(i) == "," for i in range(step[0], at))
        at, shared = step
    return []


def _subject_here(scene: Scene, placed: Placed, at: int, *, direct: bool, clean: bool) -> list[Placed] | int:
    """The subject that ends before a token, or where to look on: a mention tied to another word is none."""
    first = _compound_start(scene, placed)
    before, tag = scene.low(first - 1), scene.tag(first - 1)
    if scene.low(placed[1]) in POSSESSIVE and at > placed[1]:
        return _chain_left(scene, placed)
    opens = before in OPENERS or before in RELATIVES
    if before == "of" and (scene.low(first - 2) in QUANTITIES or scene.tag(first - 2) == "#" or _owns(scene, placed)):
        head = scene.phrase_start(first - 2)
        return head if scene.is_verb(head - 1) or scene.tag(head - 1) == "I" else [placed]
    if before in {"by", "from"} and _made_by(scene, first - 1):
        return _chain_left(scene, placed)
    if tag in "IK" and not (clean and opens):
        return first - 1
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
    while first > scene.first and first - 1 not in scene.inside and scene.tag(first - 1) == "P" and scene.low(first - 1) not in TIMES:
        if scene.tag(first) == "T":
            return first
        first -= 1
    return first - (first < placed[0] and scene.tag(first - 1) == "T")


def _made_by(scene: Scene, by: int) -> bool:
    """Whether "by" names who used a thing that is no mention ("a mine laid by rebels", "shells fired by troops")."""
    verb = by - 1 - (scene.low(by - 1) in PARTICLES)
    if scene.low(by) == "from" and scene.low(verb) not in {"fired", "launched", "shot"}:
        return False
    return scene.is_verb(verb) and scene.group_start(verb) == verb and verb - 1 not in scene.inside and scene.tag(verb - 1) in "NP"


def _may_tell(scene: Scene, verb: int) -> bool:
    """Whether a verb may be followed by a clause of its own ("residents said gunmen attacked")."""
    return scene.low(verb) in TELLING


def _owns(scene: Scene, placed: Placed) -> bool:
    """Whether an organisation stands after "of" and a noun that is no mention ("drones of the army")."""
    return placed[2].kind is PartyKind.ORGANISATION and placed[0] - 2 not in scene.inside and scene.tag(placed[0] - 2) in "NP"


def _step_left(scene: Scene, at: int, *, shared: bool) -> tuple[int, bool] | None:
    """One step to the left over what is no mention, or None where no subject can stand further left."""
    before = at - 1
    word, tag = scene.low(before), scene.tag(before)
    if word in RELATIVES and tag in "WIT":
        head = before - (scene.low(before - 1) == ",")
        return (head, shared) if head - 1 in scene.inside or scene.tag(head - 1) in "NP" else None
    if word in JOINERS or word in ("then", "later"):
        return before, True
    if word == ",":
        return _over_comma(scene, before), shared or scene.tag(at) == "G"
    if scene.is_verb(before) or tag == "M":
        return _over_verb(scene, before, shared=shared)
    if word in OPENERS and (tag != "I" or word in CERTAIN):
        return None
    if (tag == "O" and word not in PRONOUNS) or (tag == "#" and _is_head(scene, before)):
        return None
    if tag in "NP#" and word not in TIMES:
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
            aside = scene.tag(at + 1) in "W" or scene.is_verb(comma - 1) or not any(scene.is_finite(i) for i in range(at + 1, comma))
            listed = opening in JOINERS
            return at if aside and not listed and scene.tag(at + 1) not in "VI" else comma
    return comma


def _over_verb(scene: Scene, verb: int, *, shared: bool) -> tuple[int, bool] | None:
    """Where to look on before an earlier verb: over relative clauses and participles, and where the verbs share a subject."""
    start = scene.group_start(verb)
    before = scene.low(start - 1)
    if before in RELATIVES and scene.tag(start - 1) in "WIT":
        return start - 1, shared
    bare = start == verb and scene.tag(verb) in "DG"
    if bare or shared:
        return start, shared
    return None


def _over_noun(scene: Scene, at: int, *, shared: bool) -> tuple[int, bool] | None:
    """Where to look on before a noun that is no mention: it may hang on a preposition or a verb; else it is the subject itself."""
    start = scene.phrase_start(at - 1)
    before = start - 1
    word = scene.low(before)
    if scene.tag(before) in "IK":
        opens = word in CERTAIN or (word in OPENERS and scene.is_finite(at))
        return None if opens else (before, shared)
    if scene.is_verb(before) or before in scene.inside or scene.tag(before) == "R":
        return start, shared
    return (before, shared) if word in {",", *JOINERS} and (before - 1 in scene.inside or scene.tag(before - 1) in "NP") else None


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
    while at >= scene.first and at not in scene.inside and scene.low(at) in {",", "both", *JOINERS}:
        joined, at = True, at - 1
    return scene.inside.get(at) if joined else None


def _chain_left(scene: Scene, placed: Placed) -> list[Placed]:
    """A mention with those before it in its list, as long as they are the object of nothing."""
    chain = [placed]
    while (earlier := _joined_before(scene, chain[0])) is not None and len(chain) < NEAR:
        before = earlier[0] - 1
        if scene.is_verb(before) or (scene.tag(before) == "I" and scene.low(before) not in OPENERS):
            break
        chain.insert(0, earlier)
    return chain


def find_objects(scene: Scene, at: int) -> list[Placed]:
    """The mentions that follow a verb as its object; ``at`` is the token after the verb."""
    for _ in range(NEAR):
        placed = scene.starts.get(at)
        if placed is not None:
            return chain_right(scene, placed)
        word, tag = scene.low(at), scene.tag(at)
        if (word in PARTICLES and tag in "RIJ" and (at + 1 not in scene.starts or tag in "RJ")) or (
            word == "of" and (scene.tag(at - 1) == "#" or scene.low(at - 1) in QUANTITIES)
        ):
            at += 1
        elif (word in JOINERS and scene.tag(at + 1) in "DV" and at + 1 not in scene.inside) or (
            word == "to" and scene.low(at + 1) == "death"
        ):
            at += 2
        elif (tag in "T#JR" or _is_rough(scene, at) or (word == "and" and scene.tag(at - 1) == "#" == scene.tag(at + 1))) and word:
            at += 1
        elif tag in "NP" and (member := _whose(scene, at)) is not None:
            return chain_right(scene, member)
        else:
            return []
    return []


def _is_rough(scene: Scene, at: int) -> bool:
    """Whether a word tells how exact the number after it is ("killed **as many as** six")."""
    while scene.low(at) in ROUGHLY and scene.low(at):
        at += 1
    return scene.tag(at) == "#" and scene.low(at - 1) in ROUGHLY


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
    while scene.low(at) in {",", "(", *QUOTES, *JOINERS}:
        at += 1
    if scene.low(at) in NAMING_MORE:
        at += 1
        at += scene.low(at) in {"them", "whom"}
        at += scene.low(at) in {"were", "was", "are"}
    elif scene.low(at) in HOLDING:
        at += 1
    elif scene.low(at) in HELD and scene.low(at + 1) == "by":
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
    if scene.low(at) in HOLDING or (scene.low(at) in HELD and scene.low(at + 1) == "by"):
        found = _next_in_list(scene, at)
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


#: Verbs that only say that an act took place ("clashes erupted between").
HAPPENING = frozenset({"erupted", "broke", "occurred", "resumed", "continued", "flared", "raged", "began", "started", "took"})
STOPS = frozenset({";", "when", "after", "while", "but", "who"})


def find_aimed(scene: Scene, at: int, marks: frozenset[str], *, closed: bool = False) -> list[Placed]:
    """The mentions after a preposition of aim behind a word of action ("an attack on", "fired at")."""
    for _ in range(NEAR):
        word = scene.low(at)
        if word in marks and at not in scene.inside:
            if word in HARMING:
                return find_objects(scene, at + 1)
            start = at + 1 + (scene.low(at + 1) == "to")
            while start not in scene.starts and scene.tag(start) in "TJ" and start - at < NEAR // 3:
                start += 1
            if start in scene.starts:
                return chain_right(scene, scene.starts[start], closed=closed or word == "between")
        if not word or word in STOPS or (scene.is_finite(at) and word not in HAVING | HAPPENING):
            return []
        at += 1
    return []


def find_agents(scene: Scene, at: int, light: frozenset[str], marks: frozenset[str] = frozenset({"by"})) -> list[Placed]:
    """The mentions after "by" behind a passive verb or a noun; ``light`` verbs may stand between."""
    for _ in range(NEAR):
        word = scene.low(at)
        if not word or word in (";", "when", "while", "but", "who", "which"):
            return []
        if scene.is_finite(at) and scene.low(at) not in light and scene.low(at) not in BEING | HAVING:
            return []
        if word in marks and at not in scene.inside:
            placed = scene.starts.get(at + 1)
            if placed is not None and placed[2].kind is not PartyKind.OBJECT:
                return chain_right(scene, placed)
        at += 1
    return []


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
    if scene.low(at) in {"in", "for"} and scene.low(at - 1) in USING:
        at -= 1
    while scene.low(at) in PARTICLES and scene.tag(at) in "RI" and scene.is_verb(at - 1):
        at -= 1
    return at if scene.is_verb(at) else None


def is_negated(scene: Scene, verb: int, subject: Sequence[Placed]) -> bool:
    """Whether a verb group holds "not", or its subject is nobody."""
    start = scene.group_start(verb)
    return any(scene.low(i) in {"not", "n't", "never"} for i in range(start, verb)) or any(scene.low(p[0]) == "no" for p in subject)


def is_passive(scene: Scene, first: int, last: int, *, transitive: bool, hit: bool) -> bool:
    """Whether the verb in a token range suffers its subject.

    ``transitive`` verbs need an object to be active; participles of verbs that ``hit`` somebody describe whom they hit.
    """
    if scene.tag(first) == "G":
        return False
    before = [scene.low(i) for i in range(scene.group_start(first), first)]
    if any(word in BEING for word in before):
        return True
    if any(word in HAVING | {"did", "do", "does", "to"} for word in before) or scene.tag(first) == "B":
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
            return any(scene.low(i) in BEING for i in range(scene.group_start(at), at))
    return False


def has_object(scene: Scene, at: int) -> bool:
    """Whether a noun phrase, a number or a pronoun follows."""
    rough = at
    while scene.tag(at) == "R" or scene.low(at) in PARTICLES:
        at += 1
    at += 2 * (scene.low(at) == "to" and scene.low(at + 1) == "death")
    while scene.low(rough) in ROUGHLY:
        rough += 1
    if scene.tag(at) == "T":
        return True
    if scene.low(at) in UNHURT:
        return False
    while scene.tag(at) == "J" and at not in scene.starts:
        at += 1
    return at in scene.starts or scene.tag(at) in "NP#O" or scene.tag(rough) == "#"
