"""Why the parties of a claim have their roles, names and categories."""

from collections.abc import Iterator
from functools import cache

from recount.extract.claims.roles import clause_scene, clause_sides
from recount.extract.claims.scenes import Scene as Stage
from recount.extract.claims.sides import is_passive_trigger
from recount.extract.claims.triggers import Trigger
from recount.lexicon.actor_entries import read_rows
from recount.lexicon.actor_names import NameUse
from recount.lexicon.actors import REGIONS
from recount.records.mention import MentionForm, PartyUse
from recount.records.party import Party, PartyKind, PartyRole
from recount.records.trace import Basis
from recount.tracing.scene import Scene

PEOPLE, OBJECTS, FORCES = "lexicon/en/people.toml", "lexicon/en/objects.toml", "actors/forces.toml"


def find_parties(scene: Scene) -> Iterator[Basis]:
    """Role and name of each party, in the order of the claim."""
    for number, party in enumerate(scene.claim.parties, 1):
        words = () if party.span is None else (party.span,)
        yield Basis(f"parties {number} role", party.role, _role(scene, party), words)
        rule, data = _naming(scene, party)
        known = f"{party.name} [{party.category.replace('_', ' ')}]" if party.category is not None else party.name
        yield Basis(f"parties {number} name", known, rule, words, data)


def _role(scene: Scene, party: Party) -> str:
    """Where the words of a party stand to the word that carries the event."""
    if party.inherited_from is not None:
        return f"did what was told before, taken over from the {party.inherited_from}"
    if party.role is PartyRole.SPEAKER:
        return "the subject of the words of speech"
    place = _range(scene, party)
    if place is None or scene.passage.main is None:
        return "by its place in the clause"
    stage = clause_scene(scene.reading, scene.passage, scene.passage.parties, scene.said.kind)
    trigger, (first, last) = _trigger(scene, stage, scene.passage.main, party), place
    before = scene.reading.tokens.lowers[first - 1] if first > scene.passage.clause.first else ""
    word = f"“{scene.reading.span(trigger.first, trigger.last).text}”"
    side = "before" if last <= trigger.first else "after"
    if before in {"by", "on", "against", "of", "at", "between", "with"}:
        return f"after “{before}”, {side} {word}"
    if not trigger.verbal:
        return f"{side} the noun {word}"
    return f"{side} the {'passive' if is_passive_trigger(stage, trigger) else 'active'} {word}"


def _trigger(scene: Scene, stage: Stage, main: Trigger, party: Party) -> Trigger:
    """The word that gives a party its role: the main one where it does, else the first that does."""
    told = clause_sides(stage, scene.passage.clause, main, scene.engine.language.triggers.acts)
    suffering = party.role is PartyRole.TARGET
    ranked = sorted(told, key=lambda trigger: (trigger != main, trigger.first))
    return next((t for t in ranked if any(p[2].span == party.span for p in (told[t].sufferers if suffering else told[t].doers))), main)


def _range(scene: Scene, party: Party) -> tuple[int, int] | None:
    """The tokens of a party's words in its passage."""
    return next(((first, last) for first, last, mention in scene.passage.parties if mention.span == party.span), None)


def _use(scene: Scene, party: Party) -> PartyUse | None:
    """The mention that a party was made from."""
    return next((use for use in scene.draft.parties if use.role is party.role and use.mention.span == party.span), None)


def _naming(scene: Scene, party: Party) -> tuple[str, tuple[str, ...]]:
    """How the words of a party gave its name and category, with the files that say so."""
    use = _use(scene, party)
    if use is None:
        return "by its words", ()
    if use.mention.form is MentionForm.PRONOUN:
        return "a pronoun: stands for a party told before", (PEOPLE,)
    if party.actor is not None:
        return _entry(scene, party.actor, use)
    if party.kind is PartyKind.PERSON:
        return "a person: the report's words, with the organisation where they name one", ()
    if party.kind is PartyKind.OBJECT:
        return "a thing, with its holder where the words name one", (OBJECTS,)
    parts = scene.engine.words.parts(use.mention.head)
    people = next((part.people for part in reversed(parts) if part.people is not None), None)
    if people is not None:
        return f"people of the class {people.of.key.replace('_', ' ')}", (PEOPLE,)
    if any(part.branch is not None for part in parts):
        return "a force of a state whose country the report leaves open", (FORCES,)
    return "not in the registry: the report's own words", ()


def _entry(scene: Scene, actor: str, use: PartyUse) -> tuple[str, tuple[str, ...]]:
    """The entry of the registry that the words lead to."""
    namings = [part.naming for part in scene.engine.words.parts(use.mention.head) if part.naming is not None]
    entry = f"the registry's entry {actor}"
    data = (_files().get(actor, FORCES),)
    if any(naming.use is NameUse.LOADED for naming in namings):
        return f"{entry}, by a name that takes sides", data
    if any(actor in naming.actors for naming in namings):
        several = any(len(naming.actors) > 1 for naming in namings)
        return f"{entry}, one of several that bear the name: by the report's countries and day" if several else f"{entry}, by name", data
    return f"{entry}, meant by the report's country or by what was told before", data


@cache
def _files() -> dict[str, str]:
    """The data file of each actor that has an entry of its own."""
    return {row.actor.id: row.file for region in REGIONS for row in read_rows(f"actors/{region}.toml")}
