"""Words that take sides, with what they say in neutral words."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from recount.lexicon.files import read_toml
from recount.lexicon.plurals import plural
from recount.text.phrases import Phrases

FILE = "lexicon/en/loaded.toml"
PASSIVE = ("was ", "were ")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A neutral rendering and the neighbours that make the word plain; sentences are folded token sequences."""

    neutral: str
    unless_before: frozenset[str] = frozenset()
    unless_after: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class LoadedWords:
    """Phrases that take sides; ``people`` are those that name people, with the words that ``of`` shows for them."""

    phrases: Phrases[Loaded]
    people: Phrases[str]


@cache
def read_loaded() -> LoadedWords:
    """The partisan words of English."""
    raw = read_toml(FILE)
    renderings = _nouns(raw["nouns"])
    plain = raw["nouns_unless"]
    table = {word: _loaded(neutral, plain["unless_before"], plain["unless_after"]) for word, neutral in renderings.items()}
    for word, neutral in raw["words"].items():
        unless: Mapping[str, Any] = raw["words_unless"].get(word, {})
        table[word] = _loaded(neutral, unless.get("before", ()), unless.get("after", ()))
    return LoadedWords(Phrases(table), Phrases(raw["people"]))


@dataclass(frozen=True, slots=True)
class Renderings:
    """Loaded forms with what they say in neutral words: nouns in both numbers, and others; ``epithets`` say nothing.

    ``suffered`` are those of the others that stand for a passive ("fell as martyrs" for "were killed"), with its participle.
    """

    nouns: Mapping[str, str]
    words: Mapping[str, str]
    suffered: Mapping[str, str]
    epithets: frozenset[str]


@cache
def read_renderings() -> Renderings:
    """The loaded forms of English that say something."""
    raw = read_toml(FILE)
    words: Mapping[str, str] = raw["words"]
    passives = {form: neutral.split() for form, neutral in words.items() if neutral.startswith(PASSIVE) and not form.startswith(PASSIVE)}
    return Renderings(
        _nouns(raw["nouns"]),
        {form: neutral for form, neutral in words.items() if neutral},
        {form: last for form, (_helper, *rest) in passives.items() for last in rest},
        frozenset(form for form, neutral in words.items() if not neutral),
    )


def _loaded(neutral: str, before: Any, after: Any) -> Loaded:  # noqa: ANN401
    return Loaded(neutral, frozenset(before), tuple(tuple(phrase.split()) for phrase in after))


def _nouns(raw: Mapping[str, str]) -> dict[str, str]:
    """Every noun in both numbers with its rendering in the same number."""
    found: dict[str, str] = {}
    for noun, rendering in raw.items():
        one, many = rendering.split("/")
        found[noun] = one
        found["henchmen" if noun == "henchman" else plural(noun)] = many
    return found
