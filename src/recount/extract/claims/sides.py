"""Who does what one trigger says and who suffers it, by its subject, object, agent and owner."""

from dataclasses import dataclass

from recount.extract.claims.objects import chain_right, find_agents, find_aimed, find_objects
from recount.extract.claims.passives import suffers
from recount.extract.claims.scenes import FAR, NEAR, POSSESSIVE, Placed, Scene
from recount.extract.claims.subjects import find_subject
from recount.extract.claims.triggers import Trigger
from recount.extract.claims.voice import governing_verb, has_object, is_coordinated, is_negated, is_passive, owner
from recount.lexicon.triggers import Act
from recount.records.party import PartyKind

#: "No" governs so many words of its phrase; an explosive stands so near the verb of meeting it.
NO_REACH = 6
OWNING = frozenset({*POSSESSIVE, "own"})


@dataclass(slots=True)
class Sides:
    """Who does an act and who suffers it, as placed mentions."""

    doers: list[Placed]
    sufferers: list[Placed]


def find_sides(scene: Scene, trigger: Trigger, act: Act) -> Sides:
    """Who does what a trigger says and who suffers it."""
    beaten = _beaten_back(scene, trigger) if act.name in scene.words.mutual and trigger.verbal else None
    if beaten is not None:
        return beaten
    noun = scene.tag(trigger.first) == "G" and scene.low(trigger.first - 1) in scene.words.coming_out  # "died in fighting near X"
    verbal = (trigger.verbal and not noun) or suffers(scene.reading, trigger)  # "fell" is often tagged as a noun
    sides = _verb_sides(scene, trigger) if verbal else _noun_sides(scene, trigger)
    if act.name in scene.words.mutual and act.name not in scene.words.own:
        tied = _tied(scene, trigger) + sides.sufferers
        ours = sides.doers or (_telling_side(scene, trigger) if tied and not trigger.verbal else [])
        return Sides([*ours, *(p for p in tied if p not in ours)], [])
    if act.name in scene.words.own:
        return Sides(sides.doers, [])
    return sides


def _tied(scene: Scene, trigger: Trigger) -> list[Placed]:
    """Those behind "between", "with" or "against" after a trigger, or after "between" before it."""
    return find_aimed(scene, trigger.last, frozenset({"between", "with", "against"}), closed=not trigger.verbal)


def _telling_side(scene: Scene, trigger: Trigger) -> list[Placed]:
    """The subject of the verb before "after clashes **with**", which is the other side of them."""
    if scene.low(trigger.last) not in {"with", "against"} or scene.low(trigger.first - 1) not in scene.words.coming_out:
        return []
    for at in range(trigger.first - 1, max(scene.first, trigger.first - FAR) - 1, -1):
        if scene.is_finite(at):
            suffers_it = scene.low(at) in scene.words.suffering or scene.low(at) in scene.words.being
            return [] if suffers_it else find_subject(scene, at)
    return []


def _beaten_back(scene: Scene, trigger: Trigger) -> Sides | None:
    """Sides of an attack that did not get through ("the garrison **repelled** a rebel attack"): whoever beats it back was attacked."""
    verb = _verb_of(scene, trigger)
    if scene.low(verb) not in scene.words.repelling or scene.is_passive_at(verb):
        return None
    for at in range(trigger.last, min(trigger.last + NO_REACH, scene.last)):
        if scene.low(at) in scene.words.stops:
            return None
        if scene.low(at) in scene.words.assaults:
            owned = owner(scene, at)
            doers = find_agents(scene, at + 1, scene.words.light_verbs, frozenset({"by", "from"}))
            subject = find_subject(scene, verb, shared=is_coordinated(scene, verb))
            return Sides(doers or ([owned] if owned is not None and owned not in subject else []), subject)
    return None


def _verb_sides(scene: Scene, trigger: Trigger) -> Sides:
    """Sides of a verb: subject and object, exchanged in the passive."""
    verb, under = _verb_of(scene, trigger), _is_under(scene, trigger)
    passive = is_passive_trigger(scene, trigger)
    shared = is_coordinated(scene, verb)
    subject = find_subject(scene, verb, shared=shared)
    fell = not under and suffers(scene.reading, trigger)
    if fell or scene.low(verb) in scene.words.suffering or (trigger.act in scene.words.losing and trigger.last - trigger.first > 1):
        return Sides(find_agents(scene, trigger.last, scene.words.light_verbs), subject or find_objects(scene, trigger.last))
    if trigger.act == "territory" and scene.low(verb) in scene.words.losing_verbs:
        return Sides(find_aimed(scene, trigger.last, frozenset({"to"})), subject)
    if trigger.act == "territory" and any(scene.low(i) in scene.words.falling for i in range(trigger.first, trigger.last)):
        taken = find_objects(scene, trigger.last) if scene.low(trigger.last - 1) in {"to", "of"} else []
        return Sides(taken, subject)
    if _runs_into(scene, trigger) or _has_done_to_it(scene, trigger) or _loses_life(scene, trigger, verb):
        return Sides([], subject)
    if passive:
        marks = frozenset({"by", "from"}) if under or trigger.act == "launch" else frozenset({"by"})
        if trigger.act in scene.words.moving and subject and subject[0][2].kind is not PartyKind.OBJECT:
            return Sides(subject, [])  # "soldiers have been deployed"
        return Sides(find_agents(scene, trigger.last, scene.words.light_verbs, marks), subject)
    objects = find_objects(scene, trigger.last) or _objects_inside(scene, trigger)
    marks = scene.words.beside if trigger.act in scene.words.explosions else scene.words.aims
    aims = trigger.act in scene.words.aimed or trigger.act in scene.words.explosions
    aimed = find_aimed(scene, trigger.last, marks) if aims and not objects else []
    if trigger.act in scene.words.subjectless and not (objects or (trigger.act == "blast" and has_object(scene, trigger.last))):
        return Sides(find_agents(scene, trigger.last, scene.words.light_verbs), aimed)
    return Sides(subject, objects or aimed)


def is_passive_trigger(scene: Scene, trigger: Trigger) -> bool:
    """Whether the subject of a verb suffers what it says."""
    alone = trigger.last - trigger.first == 1
    transitive = trigger.act in scene.words.transitive and alone
    hit = trigger.act in scene.words.hitting and alone
    return _is_under(scene, trigger) or is_passive(scene, _verb_of(scene, trigger), trigger.last, transitive=transitive, hit=hit)


def _is_under(scene: Scene, trigger: Trigger) -> bool:
    """Whether a trigger says that somebody came under an act."""
    return scene.low(trigger.first + 1) == "under"


def _runs_into(scene: Scene, trigger: Trigger) -> bool:
    """Whether a trigger tells that somebody met an explosive or an ambush ("the truck ran over a mine", "fell into an ambush")."""
    if trigger.act == "attack" and scene.low(trigger.last - 1) == "ambush":
        return scene.low(trigger.first) in scene.words.meeting
    if trigger.act != "blast":
        return False
    reach = range(trigger.first, min(trigger.last + NO_REACH, scene.last))
    return scene.low(trigger.first) in scene.words.meeting and any(scene.low(i) in scene.words.explosives for i in reach)


def _has_done_to_it(scene: Scene, trigger: Trigger) -> bool:
    """Whether its subject had something done to it ("**had** their throats cut")."""
    return trigger.last - trigger.first > 1 and scene.low(trigger.first) in scene.words.having


def _loses_life(scene: Scene, trigger: Trigger, verb: int) -> bool:
    """Whether a trigger tells that its subject lost life, or lost its own ("the army lost four men")."""
    if scene.low(verb) not in scene.words.losing_verbs:
        return False
    own = trigger.act in scene.words.losing and trigger.last - trigger.first == 1
    return own or any(scene.low(i) in {"lives", "life"} for i in range(trigger.first, trigger.last + 2))


def _objects_inside(scene: Scene, trigger: Trigger) -> list[Placed]:
    """The object that a phrase of action holds itself ("set up a base")."""
    inside = [scene.starts[i] for i in range(trigger.first + 1, trigger.last) if i in scene.starts]
    return inside[:1]


def _verb_of(scene: Scene, trigger: Trigger) -> int:
    """The verb of a trigger of one or more words."""
    return next((i for i in range(trigger.first, trigger.last) if scene.reading.tags[i] in "VDGB"), trigger.first)


def _noun_sides(scene: Scene, trigger: Trigger) -> Sides:
    """Sides of a noun: "X's attack on Y", "X launched an attack against Y", "the killing of Y by X"."""
    marks = scene.words.beside if trigger.act in scene.words.explosions else scene.words.aims
    agent = scene.inside.get(trigger.last - 1)
    if agent is not None and agent[0] <= trigger.first and agent[2].kind is not PartyKind.OBJECT:
        return Sides([], [agent]) if trigger.act in scene.words.harmed else Sides([agent], find_aimed(scene, trigger.last, marks))
    split = _split_verb(scene, trigger)
    if split is not None:
        return split
    sufferers = find_aimed(scene, trigger.last, marks | scene.words.harming, closed=True)
    if trigger.act == "casualty" and not sufferers:
        sufferers = _listed_dead(scene, trigger)
    doers = find_agents(scene, trigger.last, scene.words.light_verbs)
    after_of = scene.starts.get(trigger.last + 1) if scene.low(trigger.last) == "of" else None
    if after_of is not None and _is_tally(scene, trigger, after_of):
        return Sides([], [])
    if after_of is not None and trigger.act in scene.words.suffered:
        sufferers = [*find_objects(scene, trigger.last + 1), *sufferers]
    elif after_of is not None and not doers:
        doers = [after_of]
    owned = owner(scene, trigger.first)
    if owned is not None and trigger.act == "casualty" and scene.low(trigger.first - 1) not in OWNING:
        owned = None
    if owned is not None and (trigger.act == "casualty" or scene.low(trigger.first) == "to" or owned[2].kind is PartyKind.OBJECT):
        sufferers = [owned, *sufferers]
    elif owned is not None and not doers:
        doers = [owned]
    return Sides(doers or _light_subject(scene, trigger), sufferers)


def _is_tally(scene: Scene, trigger: Trigger, counting: Placed) -> bool:
    """Whether an organisation behind "the toll of" keeps that count and is not counted by it."""
    named = counting[2].kind is PartyKind.ORGANISATION and scene.tag(counting[0]) == "T"
    return scene.low(trigger.last - 1) in scene.words.tallies and named


def _listed_dead(scene: Scene, trigger: Trigger) -> list[Placed]:
    """Those whom a toll lists behind a colon ("a toll of 13: nine farmers and four soldiers")."""
    for at in range(trigger.last, min(trigger.last + FAR, scene.last)):
        if scene.low(at) == ":" and at + 1 in scene.starts:
            return chain_right(scene, scene.starts[at + 1])
    return []


def _split_verb(scene: Scene, trigger: Trigger) -> Sides | None:
    """Sides of words that end a verb ("set a house **on fire**"), or None where they do not."""
    if trigger.last - trigger.first > 1 and (objects := find_objects(scene, trigger.last)) and trigger.last == objects[0][0]:
        owned = owner(scene, trigger.first)
        return Sides([owned] if owned is not None else [], objects)
    if scene.low(trigger.first) == "without":
        verb = next((i for i in range(trigger.first - 1, max(scene.first, trigger.first - NEAR) - 1, -1) if scene.is_verb(i)), None)
        return Sides(find_subject(scene, verb, shared=is_coordinated(scene, verb)), []) if verb is not None else None
    if scene.low(trigger.first) not in scene.words.set_states:
        return None
    for at in range(trigger.first - 1, max(scene.first, trigger.first - NEAR) - 1, -1):
        if scene.low(at) in {"set", "sets", "setting"} and at not in scene.inside:
            return Sides(find_subject(scene, at, shared=is_coordinated(scene, at)), find_objects(scene, at + 1))
    return None


def _light_subject(scene: Scene, trigger: Trigger) -> list[Placed]:
    """The subject of the verb that says no more than that the act was done."""
    behind = scene.phrase_start(trigger.first) - 1
    if scene.low(behind) == "behind" and scene.low(behind - 1) in scene.words.being:  # "it was behind the attack"
        return find_subject(scene, behind - 1)
    if scene.low(behind) == "with" and scene.low(behind - 1) in scene.words.answering:  # "the army responded with air strikes"
        return find_subject(scene, behind - 1)
    verb = governing_verb(scene, trigger.first)
    if verb is None or scene.low(verb) not in scene.words.light_verbs:
        return []
    subject = find_subject(scene, verb, shared=is_coordinated(scene, verb))
    return [] if scene.low(verb) in scene.words.claiming and is_negated(scene, verb, subject) else subject
