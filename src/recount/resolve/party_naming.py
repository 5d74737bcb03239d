"""The neutral name of a party from its words and from what was told before."""

from collections.abc import Sequence
from dataclasses import replace

from recount.lexicon.actor_names import NameUse
from recount.lexicon.party_words import Part, PartyWords
from recount.lexicon.people import Noun, PeopleClass
from recount.records.actor import Actor, Category
from recount.records.mention import MentionForm, PartyMention
from recount.records.party import PartyKind, PartyRole
from recount.resolve.actor_choice import choose_actor, fits_country, known_actor, state_branch
from recount.resolve.opponents import find_fought_state, find_opponent, find_owner, is_hostile
from recount.resolve.party_context import Known, ReportContext, Told, nearest_first
from recount.resolve.party_forms import STATES, as_doer, is_own_name, may_mean, short_name
from recount.text.tokens import find_phrase_tokens

VIOLENT = frozenset({PartyRole.PERPETRATOR, PartyRole.TARGET})
BARE = frozenset({NameUse.COUNTRY, NameUse.ADJECTIVE, NameUse.METONYM})
#: Classes whose words say nothing beside the name of an organisation ("JNIM militants" are JNIM).
MERGED = frozenset({"fighters", "gangs", "persons_unknown", "people", "officials", "vigilantes", "communal", "parties", "dead"})
#: "five others" are of those told before.
OTHERS = "others"
#: Says what befell people, not who they are.
DEAD = "dead"
#: Classes that show the organisation they are tied to.
TIED = frozenset({"suspects", "detainees"})
SHAPED = {"armed": Category.POLITICAL_MILITIA, "state": Category.STATE_FORCES}
UNKNOWN = Known("Unspecified party")
#: Countries that have no army: "the military" in a report about them is another's.
ARMYLESS = frozenset({"PS"})


class Namer:
    """Knows parties by their words; everything about the report comes as arguments."""

    def __init__(self, words: PartyWords) -> None:
        self._words = words

    def know(self, mention: PartyMention, role: PartyRole, context: ReportContext, told: list[Told]) -> Known:
        """What a mention is, by its form and by the parties told before it."""
        if mention.form is MentionForm.PRONOUN:
            return self._pronoun(mention, role, context, told)
        registry = self._words.registry
        parts = [
            p
            for p in self._words.parts(mention.head)
            if p.naming is None or not p.naming.common or fits_country(registry, p.naming, context)
        ]
        if mention.kind is PartyKind.PERSON:
            return self._person(mention, parts, context)
        if mention.kind is PartyKind.OBJECT:
            return self._thing(mention, parts, context, told)
        return self._group(mention, parts, role, context, told)

    def _group(self, mention: PartyMention, parts: Sequence[Part], role: PartyRole, context: ReportContext, told: list[Told]) -> Known:
        """An organisation or a group, by the most telling of its parts."""
        named = next((p.naming for p in parts if p.naming is not None and p.is_actor), None)
        folk = [p.people for p in reversed(parts) if p.people is not None and p.people.of.key != DEAD]
        people = next((noun for noun in folk if noun.of.kind is not PartyKind.PERSON), folk[0] if folk and named is not None else None)
        branch = next((p.branch for p in reversed(parts) if p.branch is not None), None)
        if named is not None and (people is None or people.of.key in MERGED or people.of.kind is PartyKind.PERSON):
            actor = choose_actor(self._words, named, context)
            return self._doer(actor, role, context) if actor is not None else Known(named.neutral or UNKNOWN.name)
        own = self._own_force(mention, branch, context) if branch is not None else None
        if own is not None:
            return own
        if people is not None and not (branch is not None and people.of.key in MERGED):
            if role is PartyRole.PERPETRATOR and self._is_own(mention):  # "our brothers attacked"
                return self._voice(mention, context) or UNKNOWN
            known = self._people(mention, people, parts, context, told)
            return as_doer(people, known) if role is PartyRole.PERPETRATOR else known
        if branch is not None and not is_own_name(mention, parts):
            return self._branch(mention, branch, parts, context, told)
        if mention.kind is PartyKind.GROUP and parts and all(p.naming is not None and p.naming.use is NameUse.ADJECTIVE for p in parts):
            return Known("Civilians", category=Category.CIVILIANS)  # "a Malian was shot"
        country = next((p.naming.country for p in parts if p.naming is not None and p.naming.use in BARE), None)
        if country is not None and len(parts) == 1 and parts[0].last == len(find_phrase_tokens(mention.head).words):
            seat = role is PartyRole.TARGET and any(p.naming is not None and p.naming.use is NameUse.METONYM for p in parts)
            return state_branch(self._words.registry, country, "military" if role in VIOLENT and not seat else "government", context)
        nation = next((p.national for p in parts if p.national is not None), None)
        if nation is not None and role is PartyRole.PERPETRATOR and _are_a_nation(mention):  # "the Russians shelled the town"
            return state_branch(self._words.registry, nation, "military", context)
        if nation is not None:
            return Known(f"Civilians ({mention.head})", category=Category.CIVILIANS)
        return self._unlisted(mention, context, told)

    def _doer(self, actor: Actor, role: PartyRole, context: ReportContext) -> Known:
        """An actor in its role: a state that does violence does it by its forces."""
        registry = self._words.registry
        home = actor.countries[0] if actor.countries else ""
        if role is PartyRole.PERPETRATOR and actor.id in registry.branch_actors.get((home, "government"), ()):
            return state_branch(registry, home, "military", context)
        return known_actor(actor)

    def _branch(self, mention: PartyMention, branch: str, parts: Sequence[Part], context: ReportContext, told: list[Told]) -> Known:
        """A branch of a state without its country: that of the words, of a force told before, or of the report."""
        registry = self._words.registry
        country = next((p.naming.country for p in parts if p.naming is not None and p.naming.country is not None), None)
        if country is not None:
            return state_branch(registry, country, branch, context)
        entry = registry.words.branches[branch]
        owner = find_owner(registry, mention, context, told)
        if owner is not None:
            home = owner.countries[:1] if owner.category in STATES else ()
            return state_branch(registry, home[0], branch, context) if home else known_actor(owner)
        if is_hostile(mention):
            return find_opponent(registry, mention, context, told) or Known(entry.unplaced, category=entry.category)
        for earlier, known in nearest_first(told, mention.span, ()):
            if earlier.kind is PartyKind.OBJECT:
                continue
            home = registry.get(known.actor).countries[:1] if known.actor is not None else ()
            if home and known.actor in registry.branch_actors.get((home[0], branch), ()):
                return known
            if home and ARMYLESS.issuperset(context.countries) and known.actor in registry.branch_actors.get((home[0], "government"), ()):
                return state_branch(registry, home[0], branch, context)  # "Israeli strikes ... in Gaza; the military said"
        fought = find_fought_state(registry, mention, context, branch)
        if fought is not None:
            return fought
        if len(context.countries) == 1:
            return state_branch(registry, context.countries[0], branch, context)
        return Known(entry.unplaced, category=entry.category)

    def _people(
        self, mention: PartyMention, noun: Noun[PeopleClass], parts: Sequence[Part], context: ReportContext, told: list[Told]
    ) -> Known:
        """A group under the neutral name of its class; armed groups may be those told before."""
        kind = noun.of
        before = self._whose_own(mention, noun, context, told)
        if before is None and kind.armed:
            before = UNKNOWN if self._is_own(mention) else self._armed_before(mention, parts, context, told)
        if before is not None:
            return before
        if kind.of_state and len(context.countries) == 1:
            return state_branch(self._words.registry, context.countries[0], "government", context)
        shown = noun.many if kind.shown else ""
        if kind.key in TIED:
            tied = [a for p in parts if p.naming is not None and (a := choose_actor(self._words, p.naming, context)) is not None]
            shown = short_name(tied[0].name) if tied else ""
        return Known(f"{kind.name} ({shown})" if shown else kind.name, category=kind.category)

    def _unlisted(self, mention: PartyMention, context: ReportContext, told: list[Told]) -> Known:
        """Words that point back, an organisation by its own name, or people of whom nothing is said."""
        words = find_phrase_tokens(mention.head).lowers
        if mention.form is MentionForm.NOMINAL and mention.kind is PartyKind.ORGANISATION and self._is_own(mention):
            return self._voice(mention, context) or Known(mention.head.capitalize())
        if mention.form is MentionForm.NOMINAL and words[0] in self._words.people.anaphors:
            armed = self._words.people.anaphors[words[0]]
            return self._antecedent(mention, context, told, armed=armed) or Known(self._words.neutral_people(mention.head).capitalize())
        if (
            words[-1] == OTHERS
            and (before := self._antecedent(replace(mention, form=MentionForm.PRONOUN), context, told, armed=False)) is not None
        ):
            return before
        if mention.kind is PartyKind.GROUP:
            return Known("Civilians", category=Category.CIVILIANS)
        if mention.form is MentionForm.NOMINAL:
            return Known(self._words.neutral_people(mention.head))
        shapes = self._words.people.shapes
        sorts = [m.value for i in range(len(words)) if (m := shapes.at(words, i)) is not None]
        return Known(mention.head, category=SHAPED.get(sorts[-1]) if sorts else None)

    def _person(self, mention: PartyMention, parts: Sequence[Part], context: ReportContext) -> Known:
        """A person in the report's words, with the organisation under its neutral name; never joined to anything."""
        named = next((p.naming for p in parts if p.naming is not None and p.is_actor), None)
        role = next((p.people.one for p in parts if p.people is not None and p.people.of.kind is PartyKind.PERSON), None)
        actor = choose_actor(self._words, named, context) if named is not None else None
        if actor is None or role is None:
            return Known(mention.head)
        return Known(f"{actor.name} {self._words.neutral_people(role)}", category=actor.category)

    def _thing(self, mention: PartyMention, parts: Sequence[Part], context: ReportContext, told: list[Told]) -> Known:
        """A thing, with the force that holds it where the words name one."""
        things = [p.thing for p in parts if p.thing is not None]
        if not things:
            return Known(mention.head)
        owned = any(p.is_actor for p in parts)
        thing = things[0] if owned else things[-1]
        called = self._words.neutral_people(thing.one)
        label = f"{thing.of.name} ({called})" if thing.of.name is not None else called.capitalize()
        owner = self._owner(mention, parts, thing.of.branch, thing.one, context, told)
        if owner is not None:
            return replace(owner, name=f"{label} ({short_name(owner.name)})")
        return Known(label, category=Category.CIVILIANS if thing.of.civilian else None)

    def _owner(
        self, mention: PartyMention, parts: Sequence[Part], branch: str | None, thing: str, context: ReportContext, told: list[Told]
    ) -> Known | None:
        """Who holds a thing: an actor of its own words, or the branch that its words name ("police station")."""
        naming = next((p.naming for p in parts if p.naming is not None and p.is_actor), None)
        if naming is not None:
            actor = choose_actor(self._words, naming, context)
            return known_actor(actor) if actor is not None else None
        if branch is not None and (own := self._own_force(mention, branch, context)) is not None:
            return own
        holder = find_owner(self._words.registry, mention, context, told) if branch is not None else None
        if holder is not None:
            return known_actor(holder)  # "one of its patrols"
        if branch is not None and is_hostile(mention):
            return find_opponent(self._words.registry, mention, context, told)
        said = next((p.branch for p in parts if p.branch is not None), None)
        if said is None:
            match = self._words.registry.words.branch_alone.at(find_phrase_tokens(thing).lowers, 0)
            said = match.value if match is not None else None
        if said is None:
            return None
        return self._branch(mention, branch if said == "government" and branch is not None else said, parts, context, told)

    def _pronoun(self, mention: PartyMention, role: PartyRole, context: ReportContext, told: list[Told]) -> Known:
        """The party before that a pronoun may stand for; of those who suffer something rather whoever was named last."""
        found = self._antecedent(mention, replace(context, sentences=()) if role is PartyRole.TARGET else context, told, armed=False)
        return found if found is not None else UNKNOWN

    def _antecedent(self, mention: PartyMention, context: ReportContext, told: list[Told], *, armed: bool) -> Known | None:
        """The nearest party before that a pronoun or a word like "the group" may mean; "we" and "our" are the report's own voice."""
        if self._is_own(mention):
            return self._voice(mention, context)
        for earlier, known in nearest_first(told, mention.span, context.sentences):
            if earlier.kind is not PartyKind.OBJECT and known != UNKNOWN and may_mean(mention, earlier, known, armed=armed):
                return known
        return None

    def is_somebody(self, mention: PartyMention, context: ReportContext) -> bool:
        """Whether words say who a party is: in the first person they do where it is known who speaks, or for other words in them."""
        if not self._is_own(mention) or context.voice_at(mention.span.start) is not None:
            return True
        parts = self._words.parts(mention.head)
        return any(p.is_actor or p.thing is not None or (p.people is not None and not p.people.of.armed) for p in parts)

    def _is_own(self, mention: PartyMention) -> bool:
        """Whether words are in the first person ("we", "our forces", "two of our men")."""
        return not self._words.people.grammar.own.isdisjoint(find_phrase_tokens(mention.span.text).lowers)

    def _voice(self, mention: PartyMention, context: ReportContext) -> Known | None:
        """Who speaks where a mention stands."""
        voice = context.voice_at(mention.span.start)
        return known_actor(self._words.registry.get(voice)) if voice is not None else None

    def _own_force(self, mention: PartyMention, branch: str, context: ReportContext) -> Known | None:
        """Whose "our army" is: a state that speaks means the branch, any other party itself."""
        known = self._voice(mention, context) if self._is_own(mention) else None
        if known is None or known.actor is None or known.category not in STATES:
            return known
        home = self._words.registry.get(known.actor).countries
        return state_branch(self._words.registry, home[0], branch, context) if home else known

    def _armed_before(self, mention: PartyMention, parts: Sequence[Part], context: ReportContext, told: list[Told]) -> Known | None:
        """The party that a word for armed people points back to; an enemy is whomever the voice fights."""
        if not is_hostile(mention):
            return self._meant_before(mention, told)
        country = next((p.naming.country for p in parts if p.naming is not None and p.naming.use in BARE), None)
        if country is not None:
            return state_branch(self._words.registry, country, "military", context)
        found = find_opponent(self._words.registry, mention, context, told)
        return found or (self._meant_before(mention, told) if context.voice_at(mention.span.start) is None else None)

    def _whose_own(self, mention: PartyMention, noun: Noun[PeopleClass], context: ReportContext, told: list[Told]) -> Known | None:
        """Whose people "its men" or "three of their fighters" are: those of the organisation told before."""
        grammar, words = self._words.people.grammar, find_phrase_tokens(mention.span.text).lowers
        head = find_phrase_tokens(mention.head).lowers[0]
        whose = next((word for word in words[: words.index(head)] if word in grammar.owners), None) if head in words else None
        if whose is None or noun.one not in grammar.own_people:
            return None
        pointing = replace(mention, kind=PartyKind.ORGANISATION, form=MentionForm.PRONOUN)
        known = self._antecedent(pointing, context, told, armed=False)
        return known if known is not None and known.actor is not None else None

    def _meant_before(self, mention: PartyMention, told: list[Told]) -> Known | None:
        """The armed group that "the gunmen", or a word once joined to its name, points back to."""
        noun = find_phrase_tokens(mention.head).lowers[-1].rstrip("s")
        said, grammar = find_phrase_tokens(mention.span.text).lowers[0], self._words.people.grammar
        definite, indefinite = said in grammar.definite, said in grammar.indefinite
        if indefinite and not definite:
            return None
        for earlier, known in nearest_first(told, mention.span, ()):
            acts = known.actor is not None and known.category not in STATES and earlier.kind is not PartyKind.OBJECT
            if acts and (definite or _is_among(noun, earlier)):
                return known
            if definite and earlier.kind is PartyKind.GROUP and _is_among(noun, earlier):
                return None
        return None


def _are_a_nation(mention: PartyMention) -> bool:
    """Whether words are only "the" and the name of a people."""
    words = find_phrase_tokens(mention.span.text).lowers
    return len(words) == 2 and words[0] == "the"


def _is_among(noun: str, earlier: PartyMention) -> bool:
    """Whether a noun, in the singular or plural, stands in the head of an earlier mention."""
    return any(word.rstrip("s") == noun for word in find_phrase_tokens(earlier.head).lowers)
