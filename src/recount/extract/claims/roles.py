"""Parts that parties play in a clause: who did it and to whom, by subject, object, agent and owner."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from recount.extract.claims.arguments import (
    AIMS,
    BESIDE,
    FAR,
    HARMING,
    NEAR,
    chain_right,
    find_agents,
    find_aimed,
    find_held,
    find_objects,
    find_subject,
    governing_verb,
    has_object,
    is_negated,
    is_passive,
    owner,
)
from recount.extract.claims.clauses import Clause
from recount.extract.claims.modality import suffers
from recount.extract.claims.scenes import BEING, Placed, Scene, make_scene
from recount.extract.claims.triggers import Trigger
from recount.lexicon.triggers import Act
from recount.records.inherited import Inherited
from recount.records.mention import MentionForm, PartyUse
from recount.records.party import PartyKind, PartyRole
from recount.text.reading import Reading

#: Verbs whose subject does the act that their object names ("carried out an attack", "claimed the attack").
LIGHT_VERBS = frozenset(
    {
        "carried", "carry", "carries", "carrying", "launched", "launch", "launches", "launching", "conducted", "conduct", "conducts", "conducting",
        "made", "make", "makes", "making", "mounted", "mount", "mounting", "staged", "stage", "stages", "staging", "committed", "commit",
        "committing", "began", "begin", "begun", "waged", "wage", "waging", "perpetrated", "perpetrate", "executed", "unleashed", "resumed",
        "continued", "continue", "renewed", "claimed", "claim", "claims", "claiming", "owned", "admitted", "admits", "took", "taken", "take", "use", "used", "using",
        "takes", "held", "hold", "holds", "holding", "intensified", "opened", "started", "led", "lead", "organised", "organized", "planned",
        "planning", "signed", "sign", "signing", "reached", "agreed", "attributed", "blamed", "done", "exchanged", "exchange", "swapped", "returned",
        "involved", "engaged", "participated", "participating",
    }
)  # fmt: skip
#: Verbs whose object did what is spoken of ("blamed the rebels for the attack"), and the noun before "on" ("blamed on").
ACCUSING = frozenset(
    {
        "accused", "accuse", "accuses", "accusing", "blamed", "blame", "blames", "blaming", "suspect", "suspects", "implicated", "implicate",
        "implicates",
    }
)  # fmt: skip
ATTRIBUTING = frozenset(
    {"blamed", "blame", "blames", "blaming", "attributed", "attribute", "attributes", "attributing", "pinned", "ascribed"}
)
#: Acts that all sides do.
MUTUAL = frozenset({"clash", "agreement", "protest"})
#: Acts whose subject is the only doer: whom they are about stands behind prepositions.
OWN = frozenset({"protest"})
#: Acts whose nouns take the one who suffers after "of" ("the killing of"); "the attacks of" names the doer.
SUFFERED = frozenset(
    {
        "kill", "casualty", "arrest", "abduct", "capture", "release", "displace", "beat", "sexual", "shelling", "loot", "territory", "bomb",
        "disarm", "air_strike", "blast",
    }
)  # fmt: skip
#: Acts whose verbs have a thing or a victim for subject ("the device went off", "two died").
SUBJECTLESS = frozenset({"blast", "casualty", "displace"})
#: Acts whose verbs always have an object, so that without one they are passive ("three captured").
TRANSITIVE = frozenset({"kill", "arrest", "abduct", "capture", "loot", "beat", "sexual", "casualty", "bomb", "disarm", "territory"})
#: Acts whose bare participles describe whom they befell ("the post attacked on Monday").
HITTING = TRANSITIVE | {"attack", "raid", "shelling", "release", "displace", "riot", "air_strike"}
#: Verbs of harm whose subject suffers it.
SUFFERING = frozenset({"die", "dies", "died", "dying", "perish", "perished", "succumb", "succumbed"})
#: Acts whose phrases have those who suffer for subject ("lost their lives", "joined the caravan of martyrs").
LOSING = frozenset({"casualty"})
#: Acts of arms that are aimed ("fired at", "an attack on").
AIMED = frozenset(
    {
        "attack",
        "raid",
        "launch",
        "shelling",
        "air_strike",
        "grenade",
        "riot",
        "crowd_control",
        "chemical",
        "generic",
        "kill",
        "loot",
        "bomb",
    }
)
EXPLOSIONS = frozenset({"blast", "suicide"})
#: Acts whose words describe the people they befell ("a shepherd dead", "two dead fighters").
HARMED = frozenset({"kill", "casualty", "abduct"})
#: Acts that give something to somebody.
GIVING = frozenset({"handover", "release", "agreement"})
#: Heads of mentions that are tolls, not people.
ANYBODY = frozenset({"people", "persons", "person", "individuals", "others"})
TOLLS = frozenset({"dead", "fatalities", "casualties", "wounded", "injured", "victims", "bodies", "toll", "deaths", "body"})
CLAIMING = frozenset({"claimed", "claim", "claims", "claiming", "owned", "admitted", "admits"})
SET_STATES = frozenset({"on", "ablaze", "alight"})
POSSESSIVE = frozenset({"'s", "'", "own"})
#: Verbs of losing one's life, and of meeting an explosive.
LOSING_VERBS = frozenset({"lost", "lose", "loses", "losing", "gave"})
MEETING = frozenset(
    {"ran", "run", "runs", "running", "drove", "drives", "driving", "stepped", "stepping", "hit", "hits", "struck", "triggered", "passed"}
)
EXPLOSIVES = frozenset({"mine", "mines", "bomb", "device", "explosive", "explosives", "landmine", "ied", "shell", "ordnance"})
SUSPECTED = frozenset({"suspected", "accused", "convicted", "charged", "guilty"})
BACKED = frozenset({"backed", "supported", "assisted", "aided"})
#: "No" governs so many words of its phrase.
NO_REACH = 6
BROKERED = frozenset({"brokered", "mediated", "arranged", "facilitated", "sponsored", "supervised"})


@dataclass(slots=True)
class Sides:
    """Who does an act and who suffers it, as placed mentions."""

    doers: list[Placed]
    sufferers: list[Placed]


def party_uses(
    reading: Reading,
    sentence: tuple[int, int],
    clause: Clause,
    main: Trigger | None,
    parties: Sequence[Placed],
    acts: Mapping[str, Act],
    *,
    total: bool = False,
    open_act: bool = False,
) -> tuple[PartyUse, ...]:
    """The parties of a clause in their roles; ``parties`` are the mentions of its sentence with their token ranges, in order.

    In a ``total`` "people" may be anybody, and are no party. In an ``open_act``, which has no trigger, the subject acts.
    """
    idle = TOLLS | ANYBODY if total else TOLLS
    parties = [p for p in parties if p[2].head.lower() not in idle]
    scene = make_scene(reading, sentence[0], clause.last, parties)
    if main is None:
        acting = _acting(scene, clause) if open_act else ()
        return tuple(_without_trigger(scene, clause, [p for p in parties if p[0] >= clause.first and p not in acting], acting))
    act = acts[main.act]
    told = {trigger: _sides(scene, trigger, acts[trigger.act]) for trigger in clause.triggers}
    sides = told.get(main) or _sides(scene, main, act)
    doers = sides.doers or _other_doers(told, main, acts)
    doers = _accused(scene, clause) or doers
    if act.name in MUTUAL - OWN:
        doers = [*doers, *(p for t, other in told.items() if t != main for p in other.doers if p not in doers)]
    sufferers = list(sides.sufferers)
    for trigger, other in told.items():
        if trigger == main or _only_describes(scene, trigger) or (act.name in OWN and not trigger.verbal):
            continue
        if acts[trigger.act].result or not other.doers or all(d in doers for d in other.doers):
            sufferers += [p for p in other.sufferers if p not in sufferers]
    sufferers = [held for p in sufferers for held in (p, *find_held(scene, p))]
    role = PartyRole.PERPETRATOR if act.violent else PartyRole.ACTOR
    return tuple(_uses(scene, clause, doers, sufferers, role))


def _only_describes(scene: Scene, trigger: Trigger) -> bool:
    """Whether a trigger tells what somebody is suspected or held for ("suspected of killing a teacher", "over the killing")."""
    before, before2 = scene.low(trigger.first - 1), scene.low(trigger.first - 2)
    if not trigger.verbal and before == "the" and before2 in {"over", "for", "about"}:
        return True
    return before in {"of", "with"} and before2 in SUSPECTED and not scene.is_passive_at(trigger.first - 2)


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
    return next((p for p in reversed(scene.parties) if p[1] <= placed[0] and p[2].kind is PartyKind.OBJECT), None)


def _helpers(scene: Scene, clause: Clause) -> Iterator[tuple[Placed, PartyRole]]:
    """Those who back a side, brokered what the clause tells, or are given something."""
    given = any(trigger.act in GIVING for trigger in clause.triggers)
    for trigger in clause.triggers:
        joined = scene.starts.get(trigger.last + 1)
        if trigger.act == "move" and trigger.verbal and scene.low(trigger.last) == "of" and joined is not None:
            yield joined, PartyRole.OTHER
    for at in range(clause.first, clause.last - 1):
        word, after = scene.low(at), scene.mention_at(at + 2)
        if scene.low(at + 1) == "by" and after is not None and word in BROKERED | BACKED:
            yield after, PartyRole.OTHER if word in BROKERED else PartyRole.SUPPORTER
        to = scene.mention_at(at + 1)
        if given and word == "to" and to is not None and to[2].kind is not PartyKind.OBJECT:
            yield to, PartyRole.OTHER


def _accused(scene: Scene, clause: Clause) -> list[Placed]:
    """Whom the sentence accuses of what the clause tells."""
    for at in range(scene.first, clause.last):
        word, later = scene.low(at), any(t.first > at for t in clause.triggers)
        if word in ACCUSING and at not in scene.inside and later and (found := find_objects(scene, at + 1)):
            return found
        if word in ATTRIBUTING and at not in scene.inside and (found := find_aimed(scene, at + 1, frozenset({"on", "to"}))):
            return found
        if word in {"accused", "suspected"} and scene.low(at + 1) == "of" and later and scene.low(at - 1) in BEING:
            return find_subject(scene, at)
    return []


def _acting(scene: Scene, clause: Clause) -> list[Placed]:
    """The subject of the first verb of a clause."""
    for at in range(clause.first, clause.last):
        if scene.is_verb(at) and scene.tag(at + 1) not in "VDGBMRK":
            return [p for p in find_subject(scene, at, shared=True) if p[2].kind is not PartyKind.OBJECT]
    return []


def _without_trigger(scene: Scene, clause: Clause, parties: Sequence[Placed], acting: Sequence[Placed]) -> Iterator[PartyUse]:
    """Parties of a clause that only counts ("12 by X"): whoever stands after "by" did it."""
    for placed in acting:
        yield PartyUse(PartyRole.ACTOR, placed[2], None if placed[0] >= clause.first else Inherited.SENTENCE)
    for placed in parties:
        if scene.low(placed[0] - 1) == "by":
            yield PartyUse(PartyRole.PERPETRATOR, placed[2])
        elif placed[0] == clause.first and placed[2].form is MentionForm.NAME:
            yield PartyUse(PartyRole.OTHER, placed[2])


def _sides(scene: Scene, trigger: Trigger, act: Act) -> Sides:
    """Who does what a trigger says and who suffers it."""
    sides = _verb_sides(scene, trigger, act) if trigger.verbal else _noun_sides(scene, trigger)
    if act.name in MUTUAL and act.name not in OWN:
        return Sides([*sides.doers, *(p for p in _tied(scene, trigger) + sides.sufferers if p not in sides.doers)], [])
    if act.name in OWN:
        return Sides(sides.doers, [])
    return sides


def _tied(scene: Scene, trigger: Trigger) -> list[Placed]:
    """Those behind "between", "with" or "against" after a trigger, or after "between" before it."""
    return find_aimed(scene, trigger.last, frozenset({"between", "with", "against"}), closed=not trigger.verbal)


def _verb_sides(scene: Scene, trigger: Trigger, act: Act) -> Sides:
    """Sides of a verb: subject and object, exchanged in the passive."""
    verb = _verb_of(scene, trigger)
    under = scene.low(trigger.first + 1) == "under"
    passive = under or is_passive(
        scene,
        verb,
        trigger.last,
        transitive=trigger.act in TRANSITIVE and trigger.last - trigger.first == 1,
        hit=trigger.act in HITTING and trigger.last - trigger.first == 1,
    )
    shared = _is_coordinated(scene, verb)
    subject = find_subject(scene, verb, shared=shared)
    fell = not under and suffers(scene.reading, trigger)
    if fell or scene.low(verb) in SUFFERING or (trigger.act in LOSING and trigger.last - trigger.first > 1):
        return Sides(find_agents(scene, trigger.last, LIGHT_VERBS), subject or find_objects(scene, trigger.last))
    if (trigger.act == "blast" and _runs_into(scene, trigger)) or (scene.low(verb) in LOSING_VERBS and _holds_lives(scene, trigger)):
        return Sides([], subject)
    if passive:
        marks = frozenset({"by", "from"}) if under or trigger.act == "launch" else frozenset({"by"})
        return Sides(find_agents(scene, trigger.last, LIGHT_VERBS, marks), subject)
    objects = find_objects(scene, trigger.last) or _objects_inside(scene, trigger)
    marks = BESIDE if trigger.act in EXPLOSIONS else AIMS
    aimed = find_aimed(scene, trigger.last, marks) if trigger.act in AIMED | EXPLOSIONS and not objects else []
    if trigger.act in SUBJECTLESS and not (objects or (trigger.act == "blast" and has_object(scene, trigger.last))):
        return Sides(find_agents(scene, trigger.last, LIGHT_VERBS), aimed)
    return Sides(subject, objects or aimed)


def _runs_into(scene: Scene, trigger: Trigger) -> bool:
    """Whether a trigger tells that somebody met an explosive ("the truck ran over a mine")."""
    reach = range(trigger.first, min(trigger.last + NO_REACH, scene.last))
    return scene.low(trigger.first) in MEETING and any(scene.low(i) in EXPLOSIVES for i in reach)


def _holds_lives(scene: Scene, trigger: Trigger) -> bool:
    """Whether a trigger tells that its subject lost life."""
    return any(scene.low(i) in {"lives", "life"} for i in range(trigger.first, trigger.last + 2))


def _objects_inside(scene: Scene, trigger: Trigger) -> list[Placed]:
    """The object that a phrase of action holds itself ("set up a base")."""
    inside = [scene.starts[i] for i in range(trigger.first + 1, trigger.last) if i in scene.starts]
    return inside[:1]


def _verb_of(scene: Scene, trigger: Trigger) -> int:
    """The verb of a trigger of one or more words."""
    return next((i for i in range(trigger.first, trigger.last) if scene.reading.tags[i] in "VDGB"), trigger.first)


def _is_coordinated(scene: Scene, verb: int) -> bool:
    """Whether a verb goes on a list of verbs."""
    return scene.low(scene.group_start(verb) - 1) in {"and", "or", "but", ",", "then"}


def _noun_sides(scene: Scene, trigger: Trigger) -> Sides:
    """Sides of a noun: "X's attack on Y", "X launched an attack against Y", "the killing of Y by X"."""
    marks = BESIDE if trigger.act in EXPLOSIONS else AIMS
    agent = scene.inside.get(trigger.last - 1)
    if agent is not None and agent[0] <= trigger.first and agent[2].kind is not PartyKind.OBJECT:
        return Sides([], [agent]) if trigger.act in HARMED else Sides([agent], find_aimed(scene, trigger.last, marks))
    split = _split_verb(scene, trigger)
    if split is not None:
        return split
    sufferers = find_aimed(scene, trigger.last, marks | HARMING, closed=True)
    if trigger.act == "casualty" and not sufferers:
        sufferers = _listed_dead(scene, trigger)
    doers = find_agents(scene, trigger.last, LIGHT_VERBS)
    after_of = scene.starts.get(trigger.last + 1) if scene.low(trigger.last) == "of" else None
    if after_of is not None and trigger.act in SUFFERED:
        sufferers = [*find_objects(scene, trigger.last + 1), *sufferers]
    elif after_of is not None and not doers:
        doers = [after_of]
    owned = owner(scene, trigger.first)
    if owned is not None and trigger.act == "casualty" and scene.low(trigger.first - 1) not in POSSESSIVE:
        owned = None
    if owned is not None and (trigger.act == "casualty" or owned[2].kind is PartyKind.OBJECT):
        sufferers = [owned, *sufferers]
    elif owned is not None and not doers:
        doers = [owned]
    return Sides(doers or _light_subject(scene, trigger), sufferers)


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
        return Sides(find_subject(scene, verb, shared=_is_coordinated(scene, verb)), []) if verb is not None else None
    if scene.low(trigger.first) not in SET_STATES:
        return None
    for at in range(trigger.first - 1, max(scene.first, trigger.first - NEAR) - 1, -1):
        if scene.low(at) in {"set", "sets", "setting"} and at not in scene.inside:
            return Sides(find_subject(scene, at, shared=_is_coordinated(scene, at)), find_objects(scene, at + 1))
    return None


def _light_subject(scene: Scene, trigger: Trigger) -> list[Placed]:
    """The subject of the verb that says no more than that the act was done."""
    verb = governing_verb(scene, trigger.first)
    if verb is None or scene.low(verb) not in LIGHT_VERBS:
        return []
    subject = find_subject(scene, verb, shared=_is_coordinated(scene, verb))
    return [] if scene.low(verb) in CLAIMING and is_negated(scene, verb, subject) else subject
