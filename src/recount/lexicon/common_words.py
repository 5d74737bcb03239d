"""Which words are common and which are parts of names, for text whose capitals say nothing."""

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from recount.lexicon.files import read_toml
from recount.lexicon.tagger import LexicalTagger, read_tagger
from recount.records.issue import LexiconError
from recount.text.tagging import Perceptron

WORD = re.compile(r"[^\W\d_][^\W\d_'\u2019-]*")
NAME_TAG = "P"
#: An ending leaves a stem of so many letters.
STEM = 2


@dataclass(frozen=True, slots=True)
class Known:
    """Words in lower case that the tagger knows: ``words`` all of them, ``names`` those that are mostly parts of names."""

    words: AbstractSet[str]
    names: AbstractSet[str]


@dataclass(frozen=True, slots=True)
class CasingWords:
    """The words of ``casing.toml``, which says what each is for."""

    small: frozenset[str]
    ambiguous: frozenset[str]
    never: frozenset[str]
    before_month: frozenset[str]
    endings: tuple[str, ...]


def is_derived(word: str, common: AbstractSet[str]) -> bool:
    """Whether a word has an English ending, or is the plural or the last part of a common word."""
    endings = read_casing_words().endings
    return any(word.endswith(end) and len(word) >= len(end) + STEM for end in endings) or any(stem in common for stem in _stems(word))


@cache
def read_casing_words(language: str = "en") -> CasingWords:
    """The words of a language."""
    raw = read_toml(f"lexicon/{language}/casing.toml")
    sets = {name: frozenset(raw[name]) for name in ("small", "ambiguous", "never", "before_month")}
    return CasingWords(**sets, endings=tuple(raw["endings"]))


@cache
def read_known(language: str = "en") -> Known:
    """The words of a language's tagger."""
    tagger = read_tagger(language)
    if not isinstance(tagger, LexicalTagger) or not isinstance(tagger.trained, Perceptron):
        raise LexiconError("capitals are read from the weights of the perceptron tagger; the tagger is another one")
    trained = tagger.trained
    words = {feature[1:] for feature in trained.rows if feature[0] == "w"} | {word for word in trained.known if word.islower()}
    return Known(frozenset(words), frozenset(word for word in words if _top(trained, word) == NAME_TAG))


def listed_words(language: str) -> Iterator[str]:
    """Words that stand in small letters in the lexicon's tables."""
    folder = files("recount").joinpath("data", "lexicon", language)
    for entry in sorted(item.name for item in folder.iterdir() if item.name.endswith(".toml")):
        yield from (word for text in _texts(read_toml(f"lexicon/{language}/{entry}")) for word in WORD.findall(text) if word.islower())


def _texts(value: object) -> Iterator[str]:
    """Every text of a table, keys too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield str(key)
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def _top(trained: Perceptron, word: str) -> str | None:
    """The tag that a word alone weighs most for."""
    row = trained.rows.get("w" + word)
    if row is None:
        return None
    first = trained.ends[row - 1] if row else 0
    return max((trained.scores[at], trained.tags[trained.numbers[at]]) for at in range(first, trained.ends[row]))[1]


def _stems(word: str) -> Iterable[str]:
    for ending, put in (("ies", "y"), ("es", ""), ("es", "e"), ("s", "")):
        if word.endswith(ending):
            yield word[: -len(ending)] + put
    yield from word.split("-")[1:]
