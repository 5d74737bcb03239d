"""Whom a party that calls them "the enemy" or "the occupation forces" means: only where one alone can be meant."""

from collections.abc import Sequence

from recount.lexicon.actors import Registry
from recount.lexicon.voice_words import read_voice_words
from recount.records.actor import Actor, Category
from recount.records.mention import PartyMention
from recount.records.party import PartyKind
from recount.resolve.actor_choice import are_kin, known_actor
from recount.resolve.party_context import Known, ReportContext, Told, nearest_first
from recount.text.tokens import find_phrase_tokens

STATE = frozenset({Category.STATE_FORCES, Category.EXTERNAL_FORCES})
FIGHTING = STATE | {Category.REBEL_GROUP, Category.POLITICAL_MILITIA}


def is_hostile(mention: PartyMention) -> bool:
    """Whether words call somebody the enemy or an occupier."""
    return not read_voice_words().hostile.isdisjoint(find_phrase_tokens(mention.span.text).lowers)


def find_opponent(registry: Registry, mention: PartyMention, context: ReportContext, told: Sequence[Told]) -> Known | None:
    """The one party that is meant: the only opponent of the voice, else the only state told before that fights abroad."""
    voice = context.voice_at(mention.span.start)
    if voice is not None:
        found = {actor for actor in context.named if _are_opponents(registry, voice, actor)}
    else:
        found = {known.actor for _, known in told if known.actor is not None and _is_abroad(registry, known, context)}
    return known_actor(registry.get(found.pop())) if len(found) == 1 else None


def find_fought_state(registry: Registry, mention: PartyMention, context: ReportContext, branch: str) -> Known | None:
    """The branch of the one state that a report's voice fights: a voice that is no state means its soldiers by "soldiers"."""
    voice = context.voice
    if voice is None or voice != context.voice_at(mention.span.start) or registry.get(voice).category in STATE:
        return None
    found = find_opponent(registry, mention, context, ())
    if found is None or found.actor is None or found.category not in STATE:
        return None
    home = registry.get(found.actor).countries[:1]
    return found if home and found.actor in registry.branch_actors.get((home[0], branch), ()) else None


def find_owner(registry: Registry, mention: PartyMention, context: ReportContext, told: list[Told]) -> Actor | None:
    """Whose "its soldiers" are: those of whoever speaks, else of the organisation told before in the sentence."""
    if read_voice_words().owners.isdisjoint(find_phrase_tokens(mention.span.text).lowers):
        return None
    voice = context.voice_at(mention.span.start)
    if voice is None:
        named = ((earlier, known) for earlier, known in nearest_first(told, mention.span, context.sentences))
        voice = next((known.actor for earlier, known in named if earlier.kind is PartyKind.ORGANISATION and known.actor is not None), None)
    return registry.get(voice) if voice is not None else None


def _are_opponents(registry: Registry, voice: str, other: str) -> bool:
    """Whether two actors may fight each other: no parts of one whole, and no two forces of one state."""
    ours, theirs = registry.get(voice), registry.get(other)
    if theirs.category not in FIGHTING or are_kin(registry, voice, other):
        return False
    return not (ours.category in STATE and theirs.category in STATE and ours.countries[:1] == theirs.countries[:1])


def _is_abroad(registry: Registry, known: Known, context: ReportContext) -> bool:
    """Whether a party is a state's forces outside its own country."""
    home = registry.get(known.actor).countries[:1] if known.actor is not None else ()
    return known.category in STATE and bool(home) and home[0] not in context.countries
