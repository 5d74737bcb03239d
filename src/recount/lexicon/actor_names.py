"""How names lead to actors: what a name stands for, how it is compared, and the tables of all names."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from recount.records.actor import Category
from recount.text.phrases import Phrases

#: So many folded words are kept: every word of every report is folded, and most come again.
KEPT = 8_192


class NameUse(StrEnum):
    """How a name stands for its actor."""

    NAME = "name"
    LOADED = "loaded"
    FORCES = "forces"
    COUNTRY = "country"
    ADJECTIVE = "adjective"
    METONYM = "metonym"


@dataclass(frozen=True, slots=True)
class Naming:
    """What a name stands for: actor ids, more than one where the report must decide; ``neutral`` for names that take sides.

    ``acronym`` names are read in capitals only, ``common`` ones also in small letters, and only in reports about the actor's countries.
    A ``country`` or its adjective has no actor of its own: its role decides.
    """

    actors: tuple[str, ...]
    use: NameUse
    acronym: bool = False
    neutral: str | None = None
    country: str | None = None
    common: bool = False


@dataclass(frozen=True, slots=True)
class Country:
    """A country as a maker of state forces."""

    code: str
    name: str
    adjectives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """A branch that every state has; ``words`` call it after a country, ``reports`` without one."""

    key: str
    short: str
    name: str
    unplaced: str
    category: Category | None


def fold_name(word: str) -> str:
    """A word without the marks of its letters, for comparing names."""
    if word.isascii():
        return word
    flat = unicodedata.normalize("NFKD", word.replace("\u0131", "i").replace("\u0130", "i"))
    return "".join(c for c in flat if not unicodedata.combining(c))


@lru_cache(maxsize=KEPT)
def fold_token(lower: str) -> str:
    """A lower-case token for comparing names: without marks, and without the apostrophe of a plural's genitive."""
    folded = fold_name(lower)
    return folded[:-1] if len(folded) > 2 and folded.endswith("s'") else folded


def is_cased(words: Sequence[str], naming: Naming) -> bool:
    """Whether words are written as their name must be: acronyms in capitals, names with a capital."""
    if naming.common:
        return True
    if naming.acronym:
        return not any(c.islower() for w in words for c in w)
    return any(c.isupper() for w in words for c in w)


@dataclass(frozen=True, slots=True)
class NameTables:
    """Phrases, all folded, that lead to actors: listed names, countries, their adjectives and seats, words for branches."""

    names: Phrases[Naming]
    countries: Phrases[str]
    adjectives: Phrases[str]
    metonyms: Phrases[str]
    people: Phrases[str]
    branch_words: Phrases[str]
    branch_alone: Phrases[str]
    branches: Mapping[str, Branch]
    by_code: Mapping[str, Country]
    acts: frozenset[str]
    acronym_words: frozenset[str]
