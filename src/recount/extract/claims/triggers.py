"""Triggers of a sentence: words that carry an event, read as verb, noun or phrase by their tags."""

from dataclasses import dataclass, replace

from recount.lexicon.triggers import Triggers
from recount.records.building import quick
from recount.text.phrases import Match
from recount.text.reading import Reading

VERBAL = frozenset("VGDB")
NOMINAL = frozenset("NPJ")
#: What a verb is done to begins within so many words after it; who or what does it stands within so many before it.
OBJECT_REACH = 9
SUBJECT_REACH = 12
PARTICLE_REACH = 12
#: The act of words that only look like one ("the attackers fled", "a generator exploded").
NO_ACT = "none"
#: What is found or seized may stand before the verb without "was".
FOUND = "disarm"
#: Nouns that a tagger takes for pronouns.
HOMONYMS = frozenset({"mine"})
#: Words before "to" and what did not succeed, acts that take ground, and what it is to try them.
ATTEMPTS = frozenset({"attempted", "tried", "failed", "attempt", "attempts", "bid", "unable"})
TAKINGS = frozenset({"territory", "handover"})
ATTACK = "attack"
#: A strike is called by one of these so few words before it, and is aimed at nobody.
CALLS = frozenset({"called", "call", "calls", "calling", "declared", "announced"})
CALL_REACH, AIMING = 5, frozenset({"on", "against", "at"})
STRIKE, PROTEST = "strike", "protest"
BLAST, BOMB = "blast", "bomb"
HAVE = frozenset({"has", "have", "had", "having"})
BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
HELPERS = frozenset({"is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would"})


@quick
@dataclass(frozen=True, slots=True)
class Trigger:
    """A half-open token range that carries an event; ``verbal`` where it is a verb form."""

    first: int
    last: int
    act: str
    verbal: bool


def find_triggers(reading: Reading, first: int, last: int, triggers: Triggers, places: frozenset[int] = frozenset()) -> tuple[Trigger, ...]:
    """The triggers of a token range, in order; longer ones first where they share words; ``places`` are tokens where places begin."""
    found: list[Trigger] = []
    at, lowers = first, reading.tokens.lowers
    while at < last:
        trigger = _trigger_at(reading, at, (first, last), triggers, places) if lowers[at] in triggers.openers else None
        if trigger is None:
            at += 1
        else:
            found += [_as_meant(reading, trigger, (first, last))] if trigger.act != NO_ACT else []
            at = trigger.last
    return tuple(found)


def _as_meant(reading: Reading, trigger: Trigger, sentence: tuple[int, int]) -> Trigger:
    """A trigger as the words before it make it: ground only tried for was attacked, a strike that is called stops work."""
    lowers, at, (first, last) = reading.tokens.lowers, trigger.first, sentence
    tried = at - 2 >= first and lowers[at - 1] == "to" and lowers[at - 2] in ATTEMPTS
    if tried and trigger.act in TAKINGS:
        return replace(trigger, act=ATTACK)
    if trigger.act == BLAST and lowers[at] == "bombing" and trigger.last - at == 1 and reading.tags[at + 1 : at + 2] == "T":
        return replace(trigger, act=BOMB, verbal=True)  # "of bombing the village"
    called = not trigger.verbal and not CALLS.isdisjoint(lowers[max(first, at - CALL_REACH) : at])
    aimed = trigger.last < last and lowers[trigger.last] in AIMING
    return replace(trigger, act=PROTEST) if trigger.act == STRIKE and called and not aimed else trigger


def _trigger_at(reading: Reading, at: int, sentence: tuple[int, int], triggers: Triggers, places: frozenset[int]) -> Trigger | None:
    """The trigger that begins at a token, or None."""
    lowers, (first, last) = reading.tokens.lowers, sentence
    phrase = triggers.phrases.at(lowers, at, last)
    if phrase is not None and phrase.last - phrase.first > 1:
        return Trigger(phrase.first, phrase.last, phrase.value, any(reading.tags[i] in VERBAL for i in range(phrase.first, phrase.last)))
    paired = _collocation_at(reading, at, sentence, triggers, places)
    if paired is not None:
        return paired
    verb = triggers.verbs.at(lowers, at, last)
    if (
        verb is not None
        and reading.tags[at] in VERBAL
        and not _is_noun_like(reading, at, first, last)
        and _has_object(reading, verb, first, last, triggers)
    ):
        return Trigger(verb.first, verb.last, verb.value, verbal=True)
    noun = triggers.nouns.at(lowers, at, last)
    if noun is not None and (reading.tags[at] in NOMINAL or reading.tags[at] == "G") and not _is_modifier(reading, noun.last, last):
        return Trigger(noun.first, noun.last, noun.value, verbal=False)
    if phrase is not None:
        return Trigger(phrase.first, phrase.last, phrase.value, reading.tags[at] in VERBAL)
    return None


def _collocation_at(reading: Reading, at: int, sentence: tuple[int, int], triggers: Triggers, places: frozenset[int]) -> Trigger | None:
    """The verb at a token with the noun that makes it an act ("set up a base", "shells fell"), or None."""
    first, last = sentence
    if reading.tags[at] not in VERBAL:
        return None
    match = triggers.collocations.at(reading.tokens.lowers, at, last)
    if match is None or _is_noun_like(reading, at, first, last) or _is_attribute(reading, at, first, last):
        return None
    before, after = _nouns_before(reading, at, first), _nouns_after(reading, match.last, last)
    behind = reading.tokens.lowers[max(first, at - 3) : at]
    passive = (reading.tags[at] == "D" and not any(word in HAVE for word in behind)) or (
        reading.tags[at] in "DV" and any(word in BE for word in behind)
    )
    bare = reading.tags[at] in "VD" and (match.last >= last or reading.tags[match.last] in "I.")  # "IED found on the road"
    for found in match.value:
        if found.particles and found.particles.isdisjoint(reading.tokens.lowers[match.last : min(match.last + PARTICLE_REACH, last)]):
            continue
        named = found.names and match.last in places
        if named or found.subjects & before or found.objects & (after | before if passive or (bare and found.act == FOUND) else after):
            return Trigger(match.first, match.last, found.act, verbal=True)
    return None


def _is_attribute(reading: Reading, at: int, first: int, last: int) -> bool:
    """Whether a participle only describes the noun after it ("an occupied town")."""
    return at > first and at + 1 < last and reading.tags[at - 1] in "TJ" and reading.tags[at + 1] in "NP" and reading.tags[at] in "DVG"


def _nouns_after(reading: Reading, at: int, last: int) -> frozenset[str]:
    """The nouns of what a verb is done to, alone and with the word before them: those that follow before the next verb or sign."""
    found: list[str] = []
    for i in range(at, min(at + OBJECT_REACH, last)):
        word, tag = reading.tokens.lowers[i], reading.tags[i]
        if tag in "VMWGK" or word in (";", ":", ",") or (tag == "I" and word != "of"):
            break
        if tag in NOMINAL or word in HOMONYMS:
            found += (word, f"{reading.tokens.lowers[i - 1]} {word}")
    return frozenset(found)


def _nouns_before(reading: Reading, at: int, first: int) -> frozenset[str]:
    """The nouns that a verb follows, alone and with the word before them, back to the verb before it."""
    found: list[str] = []
    for i in range(at - 1, max(first, at - SUBJECT_REACH) - 1, -1):
        if (reading.tags[i] in "VM" and reading.tokens.lowers[i] not in HELPERS) or reading.tokens.lowers[i] in (";", ":"):
            break
        if reading.tags[i] in NOMINAL:
            found += (reading.tokens.lowers[i], f"{reading.tokens.lowers[max(first, i - 1)]} {reading.tokens.lowers[i]}")
    return frozenset(found)


def _is_noun_like(reading: Reading, at: int, first: int, last: int) -> bool:
    """Whether a participle stands for people ("the abducted", "those arrested")."""
    before = reading.tokens.lowers[at - 1] if at > first else ""
    alone = at + 1 >= last or reading.tags[at + 1] not in "NPJ"
    return reading.tags[at] == "D" and before in ("the", "those") and alone


def _has_object(reading: Reading, verb: Match[str], first: int, last: int, triggers: Triggers) -> bool:
    """Whether a verb that needs certain words near it ("fired rockets") has one."""
    needed = triggers.objects.get(verb.value)
    if needed is None:
        return True
    near = reading.tokens.lowers[max(first, verb.first - 8) : min(last, verb.last + 9)]
    return any(word in needed for word in near)


def _is_modifier(reading: Reading, after: int, last: int) -> bool:
    """Whether a noun only describes the next one ("attack drones", "arrest warrant")."""
    return after < last and reading.tags[after] in "NP" and reading.tokens.lowers[after] not in ("today", "yesterday", "monday")
