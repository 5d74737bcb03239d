"""Words for people, things and organisations that play a part in conflict reports, by class."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from recount.lexicon.files import read_toml
from recount.lexicon.plurals import both_forms
from recount.records.actor import Category
from recount.records.issue import LexiconError
from recount.records.party import PartyKind
from recount.records.quantity import OfStatus
from recount.text.phrases import Phrases

PEOPLE_FILE = "lexicon/en/people.toml"
OBJECTS_FILE = "lexicon/en/objects.toml"
C = TypeVar("C")


@dataclass(frozen=True, slots=True)
class PeopleClass:
    """A class of people with the neutral name of the party they are.

    ``shown``: the word stands behind the name ("Civilians (herders)"). ``armed``: they fight for no state.
    ``of_state``: their state's government is the party, where it is known.
    """

    key: str
    name: str
    category: Category | None
    status: OfStatus
    kind: PartyKind
    shown: bool = False
    armed: bool = False
    of_state: bool = False


@dataclass(frozen=True, slots=True)
class ObjectClass:
    """A class of things: those of civilians, or of a branch of a state, or neither; ``name`` for all of them where it has one."""

    key: str
    civilian: bool
    branch: str | None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Noun(Generic[C]):
    """A word of a class in both numbers, whichever was met."""

    of: C
    one: str
    many: str


@dataclass(frozen=True, slots=True)
class Grammar:
    """Small words around a mention, and pronouns with what they stand for."""

    openers: frozenset[str]
    definite: frozenset[str]
    own: frozenset[str]
    owners: frozenset[str]
    own_people: frozenset[str]
    indefinite: frozenset[str]
    place_words: frozenset[str]
    party_words: frozenset[str]
    before_subject: frozenset[str]
    verbs: frozenset[str]
    dummy: frozenset[str]
    bare_anaphors: frozenset[str]
    not_things_before: frozenset[str]
    approximate: frozenset[str]
    border_words: frozenset[str]
    addressing: frozenset[str]
    backing: frozenset[str]
    pronouns: Mapping[str, PartyKind]


@dataclass(frozen=True, slots=True)
class People:
    """All word lists of people and things of a language."""

    people: Phrases[Noun[PeopleClass]]
    things: Phrases[Noun[ObjectClass]]
    anaphors: Mapping[str, bool]
    modifiers: frozenset[str]
    counts: frozenset[str]
    links: Phrases[str]
    partitives: frozenset[str]
    crowds: frozenset[str]
    shapes: Phrases[str]
    titles: Phrases[bool]
    name_openers: frozenset[str]
    grammar: Grammar


@cache
def read_people() -> People:
    """The word lists of English."""
    raw, things = read_toml(PEOPLE_FILE), read_toml(OBJECTS_FILE)
    return People(
        people=Phrases(_nouns(PEOPLE_FILE, ((_people_class(k, v), v["words"]) for k, v in raw["classes"].items()))),
        things=Phrases(
            _nouns(
                OBJECTS_FILE,
                ((ObjectClass(k, v.get("civilian", False), v.get("branch"), v.get("name")), v["words"]) for k, v in things.items()),
            )
        ),
        anaphors=MappingProxyType(_anaphors(raw["anaphors"])),
        modifiers=frozenset(raw["modifiers"]["words"]),
        counts=frozenset(raw["counts"]["words"]),
        links=Phrases({**dict.fromkeys(raw["links"]["words"], "any"), **dict.fromkeys(raw["links"]["roles"], "role")}),
        partitives=frozenset(raw["links"]["partitives"]),
        crowds=frozenset(raw["links"]["crowds"]),
        shapes=Phrases({word: sort for sort, words in raw["shapes"].items() for word in words}),
        titles=Phrases(dict.fromkeys(raw["titles"]["words"], True)),
        name_openers=frozenset(raw["titles"]["name_openers"]),
        grammar=_grammar(raw["grammar"]),
    )


def _grammar(raw: Mapping[str, Any]) -> Grammar:
    pronouns = MappingProxyType({word: PartyKind(kind) for word, kind in raw["pronouns"].items()})
    return Grammar(pronouns=pronouns, **{key: frozenset(words) for key, words in raw.items() if key != "pronouns"})


def _people_class(key: str, row: Mapping[str, Any]) -> PeopleClass:
    return PeopleClass(
        key,
        row["name"],
        Category(row["category"]) if "category" in row else None,
        OfStatus(row["status"]),
        PartyKind(row.get("kind", "group")),
        shown=row.get("shown", False),
        armed=row.get("armed", False),
        of_state=row.get("of_state", False),
    )


def _nouns(file: str, classes: Iterable[tuple[C, Iterable[str]]]) -> dict[str, Noun[C]]:
    """Singular and plural of every word with its class; a word stands in one class only."""
    found: dict[str, Noun[C]] = {}
    for kind, words in classes:
        for entry in words:
            one, many = both_forms(entry)
            for form in (one, many):
                known = found.get(form)
                if known is not None and known.of != kind:
                    raise LexiconError(f"{file}: {form!r} stands in two classes; keep one")
                if known is None:
                    found[form] = Noun(kind, one, many)
    return found


def _anaphors(raw: Mapping[str, Iterable[str]]) -> dict[str, bool]:
    """Words that point back, with whether only armed groups are meant."""
    found = dict.fromkeys(raw["any"], False)
    found.update(dict.fromkeys(raw["armed"], True))
    return found
