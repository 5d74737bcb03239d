"""What the words of a party phrase are: names of actors, forces, people, things; shared by finding and resolving."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from recount.lexicon.actor_names import NameUse, Naming, fold_token
from recount.lexicon.actors import Registry, read_registry
from recount.lexicon.loaded import LoadedWords, read_loaded
from recount.lexicon.people import Noun, ObjectClass, People, PeopleClass, read_people
from recount.records.actor import Category
from recount.records.building import quick
from recount.records.quantity import OfStatus
from recount.text.tokens import find_phrase_tokens

#: Parts of phrases read before are kept, as reports repeat their parties.
KEPT = 4096
ARTICLES = frozenset({"the", "a", "an", "some", "these", "those", "this", "that", "his", "her", "its", "their", "our", "all", "of"})


@quick
@dataclass(frozen=True, slots=True)
class Part:
    """Tokens that are one thing: a name, a branch of a state without its country, people, or a thing."""

    first: int
    last: int
    naming: Naming | None = None
    branch: str | None = None
    people: Noun[PeopleClass] | None = None
    thing: Noun[ObjectClass] | None = None
    national: str | None = None

    @property
    def is_actor(self) -> bool:
        """Whether the part names an organisation or a force, with or without its country."""
        return self.branch is not None or (
            self.naming is not None and self.naming.use not in {NameUse.COUNTRY, NameUse.ADJECTIVE, NameUse.METONYM}
        )


class PartyWords:
    """Registry and word lists of a language as one reader of party phrases."""

    def __init__(self, registry: Registry, people: People, loaded: LoadedWords) -> None:
        self.registry = registry
        self.people = people
        self.loaded = loaded
        tables, grammar = registry.words, people.grammar
        names = (tables.names, tables.countries, tables.adjectives, tables.metonyms, tables.branch_words)
        nouns = (tables.branch_alone, people.people, people.things, tables.people)
        #: Words with which a part can begin, and those with which a mention written in small letters can.
        self.part_openers: frozenset[str] = frozenset().union(*(table.openers for table in (*names, *nouns)))
        #: Words with which a mention begins by themselves, and those that only stand before its head.
        self.heads = self.part_openers.union(
            people.titles.openers, people.name_openers, people.partitives, people.crowds, people.anaphors, grammar.pronouns, grammar.own
        )
        self.fillers = frozenset({"of"}).union(people.modifiers, people.counts, grammar.openers, grammar.approximate, grammar.definite)

    def part_at(self, words: Sequence[str], folded: tuple[str, ...], position: int, last: int, *, loud: bool = False) -> Part | None:
        """The longest part that begins at a token; a name wins over a word of the same length."""
        if folded[position] not in self.part_openers:
            return None
        found: list[Part] = []
        name = self.registry.name_at(words, folded, position, last, loud=loud)
        if name is not None:
            found.append(Part(name.first, name.last, naming=name.value))
        found += self._words_at(words, folded, position, last)
        return max(found, key=lambda part: part.last, default=None)

    def _words_at(self, words: Sequence[str], folded: tuple[str, ...], position: int, last: int) -> list[Part]:
        """Parts that are common nouns."""
        tables = self.registry.words
        found: list[Part] = []
        if (branch := tables.branch_alone.at(folded, position, last)) is not None:
            found.append(Part(branch.first, branch.last, branch=branch.value))
        if (people := self.people.people.at(folded, position, last)) is not None:
            found.append(Part(people.first, people.last, people=people.value))
        if (thing := self.people.things.at(folded, position, last)) is not None:
            found.append(Part(thing.first, thing.last, thing=thing.value))
        nation = tables.people.at(folded, position, last)
        if nation is not None and words[position][0].isupper():
            found.append(Part(nation.first, nation.last, national=nation.value))
        return found

    def parts(self, phrase: str) -> tuple[Part, ...]:
        """The parts of a phrase from left to right."""
        return _parts(self, phrase)

    def read(self, phrase: str) -> tuple[Part, ...]:
        """The parts of a phrase, read afresh."""
        tokens = find_phrase_tokens(phrase)
        folded = tuple(map(fold_token, tokens.lowers))
        found: list[Part] = []
        at, end = 0, len(folded)
        while at < end:
            part = self.part_at(tokens.words, folded, at, end)
            if part is not None:
                found.append(part)
            at = part.last if part is not None else at + 1
        return tuple(found)

    def neutral_people(self, head: str) -> str:
        """Whom a noun phrase counts, in neutral words: "mercenaries" are "fighters", "martyrs" are "dead"."""
        return _neutral(self, head)

    def read_neutral(self, head: str) -> str:
        """Whom a noun phrase counts, read afresh."""
        tokens = find_phrase_tokens(head)
        lowers = tuple(map(fold_token, tokens.lowers))
        said: list[str] = []
        at = 0
        while at < len(lowers):
            match = self.loaded.people.at(lowers, at)
            if match is not None:
                said.append(match.value)
                at = match.last
                continue
            name = self.registry.name_at(tokens.words, lowers, at, len(lowers))
            if name is not None and name.value.neutral is not None:
                said.append(name.value.neutral)
                at = name.last
                continue
            if said or lowers[at] not in ARTICLES:
                said.append(tokens.words[at] if name is not None else tokens.lowers[at])
            at += 1
        return " ".join(said).replace(" 's", "'s") or head.lower()

    def status_of(self, head: str) -> OfStatus:
        """Whether a noun phrase means civilians, fighters, security forces or both."""
        found = {status for part in self.parts(head) if (status := self._status(part)) is not None}
        known = found - {OfStatus.UNKNOWN}
        if OfStatus.CIVILIAN in known and len(known) > 1 and "and" in find_phrase_tokens(head).lowers:
            return OfStatus.MIXED
        telling = [s for part in reversed(self.parts(head)) if (s := self._status(part)) not in {None, OfStatus.UNKNOWN}]
        return telling[0] if telling and telling[0] is not None else OfStatus.UNKNOWN

    def _status(self, part: Part) -> OfStatus | None:
        """The status that one part gives."""
        if part.people is not None:
            return part.people.of.status
        if part.branch is not None or (part.naming is not None and part.naming.use is NameUse.FORCES):
            return OfStatus.UNKNOWN if part.branch == "government" else OfStatus.SECURITY_FORCES
        if part.naming is None or not part.naming.actors:
            return None
        category = self.registry.get(part.naming.actors[0]).category
        if category is Category.STATE_FORCES or category is Category.EXTERNAL_FORCES:
            return OfStatus.SECURITY_FORCES
        return None if category is None else OfStatus.COMBATANT


@lru_cache(maxsize=KEPT)
def _parts(words: PartyWords, phrase: str) -> tuple[Part, ...]:
    return words.read(phrase)


@lru_cache(maxsize=KEPT)
def _neutral(words: PartyWords, head: str) -> str:
    return words.read_neutral(head)


@cache
def read_party_words() -> PartyWords:
    """The reader of party phrases with the program's own data."""
    return PartyWords(read_registry(), read_people(), read_loaded())
