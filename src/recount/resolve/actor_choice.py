"""Which actor a name means in a report, where several bear it or stand for one branch of a state."""

from collections.abc import Iterable

from recount.lexicon.actor_names import NameUse, Naming
from recount.lexicon.actors import Registry
from recount.lexicon.party_words import PartyWords
from recount.records.actor import Actor
from recount.records.mention import PartyMention
from recount.resolve.party_context import Known, ReportContext


def known_actor(actor: Actor) -> Known:
    """What is known of an actor of the registry."""
    return Known(actor.name, actor.id, actor.category)


def choose_actor(words: PartyWords, naming: Naming, context: ReportContext) -> Actor | None:
    """The actor that a name means: alive, of the report's countries, akin to others it names, first listed."""
    registry = words.registry
    if not naming.actors:
        return None
    if len(naming.actors) == 1:
        return registry.get(naming.actors[0])
    if naming.use is NameUse.FORCES and context.published is None:
        open_ended = [a for a in naming.actors if registry.get(a).until is None]
        return registry.get((open_ended or list(naming.actors))[0])
    kin = _kin(words, naming, context)

    def rank(actor: str) -> tuple[bool, bool, int]:
        at_home = bool(set(registry.get(actor).countries) & set(context.countries))
        return (not registry.is_alive(actor, context.published), not at_home, -kin[actor])

    return registry.get(min(naming.actors, key=rank))


def fits_country(registry: Registry, naming: Naming, context: ReportContext) -> bool:
    """Whether one of the actors of a name is of the report's countries."""
    return any(set(registry.get(a).countries) & set(context.countries) for a in naming.actors)


def state_branch(registry: Registry, country: str, branch: str, context: ReportContext) -> Known:
    """A branch of a state at the time of the report."""
    actor = registry.of_branch(country, branch, context.published)
    entry = registry.words.branches[branch]
    return Known(entry.unplaced, category=entry.category) if actor is None else known_actor(actor)


def _kin(words: PartyWords, naming: Naming, context: ReportContext) -> dict[str, int]:
    """How many of the actors named beyond doubt are kin to each candidate."""
    return {candidate: sum(are_kin(words.registry, candidate, other) for other in context.named) for candidate in naming.actors}


def sure_actors(words: PartyWords, mentions: Iterable[PartyMention]) -> frozenset[str]:
    """The actors that mentions name beyond doubt."""
    heads = dict.fromkeys(mention.head for mention in mentions)
    return frozenset(p.naming.actors[0] for head in heads for p in words.parts(head) if p.naming is not None and len(p.naming.actors) == 1)


def are_kin(registry: Registry, one: str, other: str) -> bool:
    """Whether two actors are one, or parts of one whole."""
    return bool({one, *registry.wholes(one)} & {other, *registry.wholes(other)})
