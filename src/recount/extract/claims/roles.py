"""Parts that parties play in a clause: who did it and to whom, who helps, and whom a sentence accuses."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from recount.extract.claims.clauses import Clause
from recount.extract.claims.enumerations import find_label
from recount.extract.claims.objects import find_aimed, find_held, find_objects
from recount.extract.claims.passages import Passage
from recount.extract.claims.scenes import FAR, Placed, Scene, make_scene
from recount.extract.claims.sides import Sides, find_sides
from recount.extract.claims.subjects import find_subject
from recount.extract.claims.triggers import Trigger
from recount.lexicon.role_words import read_role_words
from recount.lexicon.triggers import Act
from recount.records.claim import ClaimKind
from recount.records.inherited import Inherited
from recount.records.mention import MentionForm, PartyUse
from recount.records.party import PartyKind, PartyRole
from recount.text.reading import Reading

#: "No" governs so many words of its phrase.
NO_REACH = 6
ACCUSED = frozenset({"accused", "suspected"})
EACH_OTHER = frozenset({("each", "other"), ("one", "another")})
#: A subject stands at most so many tokens before its clause.
LOOK_BACK = 80


def party_uses(
    reading: Reading, passage: Passage, parties: Sequence[Placed], acts: Mapping[str, Act], kind: ClaimKind
) -> tuple[PartyUse, ...]:
    """The parties of a passage in their roles; ``parties`` are the mentions of its sentence with their token ranges, in order.

    In a figure "people" may be anybody, and are no party. In an activity without a trigger the subject acts.
    """
    clause, main = passage.clause, passage.main
    scene = clause_scene(reading, passage, parties, kind)
    if main is None and passage.act is not None and passage.act.violent:  # only who is blamed for it is said
        blamed = passage.frames[-1].last if passage.frames else clause.first
        return tuple(PartyUse(PartyRole.PERPETRATOR, placed[2]) for placed in scene.parties if placed[0] >= blamed)[:1]
    if main is None:
        acting = _acting(scene, clause) if kind is ClaimKind.ACTIVITY else []
        return tuple(_without_trigger(scene, clause, [p for p in scene.parties if p[0] >= clause.first and p not in acting], acting))
    told = clause_sides(scene, clause, main, acts)
    doers = _doers(scene, clause, told, main, acts)
    sufferers = _sufferers(scene, told, main, acts, doers)
    role = PartyRole.PERPETRATOR if acts[main.act].violent else PartyRole.ACTOR
    role = PartyRole.OTHER if main.act in scene.words.afterwards else role
    return tuple(_uses(scene, clause, doers.values(), sufferers, role))


def clause_scene(reading: Reading, passage: Passage, parties: Sequence[Placed], kind: ClaimKind) -> Scene:
    """A clause with what stands before it in its sentence, without mentions that are mere tolls."""
    words, clause = read_role_words(), passage.clause
    idle = words.tolls | words.anybody if kind is ClaimKind.FIGURE else words.tolls
    kept = [p for p in parties if p[2].head.lower() not in idle]
    return make_scene(reading, max(passage.sentence[0], clause.first - LOOK_BACK), clause.last, kept)


def clause_sides(scene: Scene, clause: Clause, main: Trigger, acts: Mapping[str, Act]) -> dict[Trigger, Sides]:
    """Who does and who suffers what each trigger of a clause says, its main one among them."""
    told = {trigger: find_sides(scene, trigger, acts[trigger.act]) for trigger in clause.triggers}
    told.setdefault(main, find_sides(scene, main, acts[main.act]))
    return told


def _doers(scene: Scene, clause: Clause, told: Mapping[Trigger, Sides], main: Trigger, acts: Mapping[str, Act]) -> dict[int, Placed]:
    """Who does what a clause tells, by first token: whom it accuses, else the doers of its main trigger, else of another."""
    doers = _accused(scene, clause) or told[main].doers or _other_doers(told, main, acts)
    if acts[main.act].name in scene.words.mutual - scene.words.own:
        doers = [*doers, *(p for trigger, other in told.items() if trigger != main for p in other.doers)]
    return {placed[0]: placed for placed in doers}


def _sufferers(
    scene: Scene, told: Mapping[Trigger, Sides], main: Trigger, acts: Mapping[str, Act], doers: Mapping[int, Placed]
) -> list[Placed]:
    """Who suffers what a clause tells: by its main trigger, by what came of it, and by other acts of the same doers."""
    found = {placed[0]: placed for placed in told[main].sufferers}
    for trigger, other in told.items():
        if trigger == main or _only_describes(scene, trigger) or (acts[main.act].name in scene.words.own and not trigger.verbal):
            continue
        if acts[trigger.act].result or all(placed[0] in doers for placed in other.doers):
            found.update({placed[0]: placed for placed in other.sufferers if placed[0] not in found})
    return [held for placed in found.values() for held in (placed, *find_held(scene, placed))]


def _only_describes(scene: Scene, trigger: Trigger) -> bool:
    """Whether a trigger tells what somebody is suspected or held for ("suspected of killing a teacher", "over the killing")."""
    before, before2 = scene.low(trigger.first - 1), scene.low(trigger.first - 2)
    if not trigger.verbal and before == "the" and before2 in {"over", "for", "about"}:
        return True
    return before in {"of", "with"} and before2 in scene.words.suspected and not scene.is_passive_at(trigger.first - 2)


def _other_doers(told: Mapping[Trigger, Sides], main: Trigger, acts: Mapping[str, Act]) -> list[Placed]:
    """Doers of another trigger of the clause where the main one names none, those that are no outcome first."""
    ranked = sorted((t for t in told if t != main), key=lambda t: (acts[t.act].result, t.first))
    return next((told[t].doers for t in ranked if told[t].doers), [])


def _uses(scene: Scene, clause: Clause, doers: Iterable[Placed], sufferers: Iterable[Placed], role: PartyRole) -> Iterator[PartyUse]:
    """Uses in order of the words; things do nothing, nobody is no party, and who does it is not hit by it."""
    roles: dict[int, tuple[Placed, PartyRole]] = {}
    for placed in doers:
        if placed[2].kind is not PartyKind.OBJECT and not _is_nobody(scene, placed):
            roles[placed[0]] = (placed, role)
    for placed in sufferers:
        if not _is_nobody(scene, placed):
            roles.setdefault(placed[0], (placed, PartyRole.TARGET))
    for placed, part in _helpers(scene, clause):
        if placed[0] not in roles or roles[placed[0]][1] is not PartyRole.TARGET:
            roles[placed[0]] = (placed, part)
    for at in sorted(roles):
        placed, played = roles[at]
        if played is PartyRole.TARGET and (thing := _thing_meant(scene, placed)) is not None:
            placed = thing
        yield PartyUse(played, placed[2], None if at >= clause.first else Inherited.SENTENCE)


def _is_nobody(scene: Scene, placed: Placed) -> bool:
    """Whether "no" stands in the phrase of a mention ("no farmer", "no American or allied forces")."""
    at = placed[0]
    while at > max(scene.first, placed[0] - NO_REACH) and scene.tag(at - 1) in "JNPC":
        at -= 1
    return "no" in {scene.low(placed[0]), scene.low(at - 1), scene.low(at)}


def _thing_meant(scene: Scene, placed: Placed) -> Placed | None:
    """The thing told before in the sentence that "it" stands for."""
    if scene.low(placed[0]) != "it":
        return None
    told = (scene.inside.get(at) for at in range(placed[0] - 1, max(scene.first, placed[0] - FAR) - 1, -1))
    return next((thing for thing in told if thing is not None and thing[2].kind is PartyKind.OBJECT), None)


def _helpers(scene: Scene, clause: Clause) -> Iterator[tuple[Placed, PartyRole]]:
    """Those who back a side, brokered what the clause tells, or are given something."""
    tied = scene.words.brokered | scene.words.backed
    given = any(trigger.act in scene.words.giving for trigger in clause.triggers)
    for trigger in clause.triggers:
        joined = scene.starts.get(trigger.last + 1)
        if trigger.act == "move" and trigger.verbal and scene.low(trigger.last) == "of" and joined is not None:
            yield joined, PartyRole.OTHER
    for at in range(clause.first, clause.last - 1):
        word = scene.low(at)
        if word in tied and scene.low(at + 1) == "by" and (after := scene.mention_at(at + 2)) is not None:
            yield after, PartyRole.OTHER if word in scene.words.brokered else PartyRole.SUPPORTER
        lent = word in scene.words.backing and scene.low(at + 1) == "of" and _lends(scene, at)
        if lent and (after := scene.mention_at(at + 2)) is not None:
            yield after, PartyRole.SUPPORTER
        if given and word == "to" and (to := scene.mention_at(at + 1)) is not None and to[2].kind is not PartyKind.OBJECT:
            yield to, PartyRole.OTHER


def _lends(scene: Scene, noun: int) -> bool:
    """Whether a noun of support stands behind "under" or "with" ("under the protection of")."""
    before = noun - 1 - (scene.tag(noun - 1) in "TJ")
    return scene.low(before) in {"under", "with", "enjoying"}


def _accused(scene: Scene, clause: Clause) -> list[Placed]:
    """Whom the sentence accuses of what the clause tells."""
    said = frozenset(scene.reading.words(scene.first, clause.last))
    if not (said & scene.words.accusing or said & scene.words.attributing or said & ACCUSED):
        return []
    end = max((trigger.first for trigger in clause.triggers), default=scene.first)
    for at in range(scene.first, clause.last):
        word, later = scene.low(at), at < end
        if word in scene.words.accusing and later and (scene.low(at + 1), scene.low(at + 2)) in EACH_OTHER:
            return find_subject(scene, at)
        if word in scene.words.accusing and at not in scene.inside and later and (found := find_objects(scene, at + 1)):
            return found
        if word in scene.words.attributing and at not in scene.inside and (found := find_aimed(scene, at + 1, frozenset({"on", "to"}))):
            return found
        if word in ACCUSED and scene.low(at + 1) == "of" and later and scene.low(at - 1) in scene.words.being:
            return find_subject(scene, at)
    return []


def _acting(scene: Scene, clause: Clause) -> list[Placed]:
    """The subject of the first verb of a clause."""
    for at in range(clause.first, clause.last):
        if scene.is_verb(at) and scene.tag(at + 1) not in "VDGBMRK":
            return [p for p in find_subject(scene, at, shared=True) if p[2].kind is not PartyKind.OBJECT]
    return []


def _lists_doers(scene: Scene) -> bool:
    """Whether a list goes by doers: by its label ("By alleged perpetrator: ...") or by its verb ("raiders did 30, mines 12")."""
    if not scene.words.answerable.isdisjoint(scene.reading.words(scene.first, scene.last)):
        return True
    colon = find_label(scene.reading, scene.first, scene.last)
    return colon is not None and not scene.words.doers.isdisjoint(scene.reading.words(scene.first, colon))


def _without_trigger(scene: Scene, clause: Clause, parties: Sequence[Placed], acting: Sequence[Placed]) -> Iterator[PartyUse]:
    """Parties of a clause that only counts ("12 by X"): whoever stands after "by" did it."""
    for placed in acting:
        yield PartyUse(PartyRole.ACTOR, placed[2], None if placed[0] >= clause.first else Inherited.SENTENCE)
    for placed in parties:
        if scene.low(placed[0] - 1) == "by" or (
            placed[0] == clause.first and _lists_doers(scene) and placed[2].kind is not PartyKind.OBJECT
        ):
            yield PartyUse(PartyRole.PERPETRATOR, placed[2])
        elif placed[0] == clause.first and placed[2].form is MentionForm.NAME:
            yield PartyUse(PartyRole.OTHER, placed[2])
