"""What the form of a mention allows: whom it may stand for, and how a name is shown."""

from collections.abc import Sequence
from dataclasses import replace

from recount.lexicon.party_words import Part
from recount.lexicon.people import Noun, PeopleClass
from recount.records.actor import Category
from recount.records.mention import MentionForm, PartyMention
from recount.records.party import DOERS, Party, PartyKind, PartyRole
from recount.resolve.party_context import Known
from recount.text.tokens import find_phrase_tokens

#: Those who live by their herds and do violence do it as a community.
HERDING = frozenset({"herder", "herdsman", "pastoralist", "nomad"})
#: What protesters do that makes them rioters.
VIOLENT_CROWDS = frozenset({"riot", "loot"})
#: Categories of parties that no word for an armed group means.
STATES = frozenset({Category.STATE_FORCES, Category.EXTERNAL_FORCES, None})


def as_doer(noun: Noun[PeopleClass], known: Known) -> Known:
    """People of no armed group who do violence: by their own word, and rioters where they are civilians by it."""
    if known.category is not Category.CIVILIANS:
        return known
    if noun.of.key == "people":
        return Known("Unidentified persons")
    if noun.one in HERDING:
        return Known(f"Communal militia ({noun.many})", category=Category.IDENTITY_MILITIA)
    return Known(f"Rioters ({noun.many})", category=Category.RIOTERS)


def as_crowd(party: Party, act: str | None) -> Party:
    """Civilians who protest are protesters, and protesters who riot or burn are rioters."""
    if act == "protest" and party.role is PartyRole.ACTOR and party.category is Category.CIVILIANS and party.kind is PartyKind.GROUP:
        return replace(party, name=party.name.replace("Civilians", "Protesters", 1), category=Category.PROTESTERS)
    if act in VIOLENT_CROWDS and party.role is PartyRole.PERPETRATOR and party.category is Category.PROTESTERS:
        return replace(party, name="Rioters", category=Category.RIOTERS)
    return party


def without_own_losses(parties: Sequence[Party]) -> list[Party]:
    """Parties without doers taken over from elsewhere who are those hit here: nobody's own losses are their doing."""
    hit = {party.name for party in parties if party.role is PartyRole.TARGET}
    return [p for p in parties if not (p.role in DOERS and p.inherited_from is not None and p.name in hit)]


def may_mean(mention: PartyMention, earlier: PartyMention, known: Known, *, armed: bool) -> bool:
    """Whether a mention may stand for an earlier one: persons for persons, armed words for armed groups."""
    if (mention.kind is PartyKind.PERSON) != (earlier.kind is PartyKind.PERSON):
        return False
    if mention.form is MentionForm.PRONOUN and mention.kind is not PartyKind.ORGANISATION:
        return True
    return known.actor is not None and (not armed or known.category not in STATES)


def is_own_name(mention: PartyMention, parts: Sequence[Part]) -> bool:
    """Whether capitals make a name of words that would else be a branch of a state ("Daraa Police Command")."""
    words = find_phrase_tokens(mention.head).words
    return mention.form is MentionForm.NAME and sum(w[0].isupper() for w in words) > sum(p.last - p.first for p in parts)


def short_name(name: str) -> str:
    """A name without its bracket."""
    return name.partition(" (")[0]
