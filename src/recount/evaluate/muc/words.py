"""Stems and classes of the words of violence, and the titles that stand before a name."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from recount.lexicon.actors import read_registry
from recount.lexicon.files import read_toml

from .documents import plain

WORDS_FILE = "evaluate/muc_words.toml"
VERB_ENDINGS = ("ing", "ed", "es", "s")
NOUN_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("s", ""))


@dataclass(frozen=True, slots=True)
class Words:
    """Word lists: classes by stem, stems of irregular forms, titles, and actor ids by every name in plain words."""

    classes: Mapping[str, tuple[str, ...]]
    irregular: Mapping[str, str]
    titles: frozenset[str]
    prepositions: frozenset[str]
    tails: frozenset[str]
    times: frozenset[str]
    aliases: Mapping[str, str]

    def of(self, stem: str) -> tuple[str, ...]:
        """The classes of a stem."""
        return self.classes.get(stem, ())

    def verb(self, word: str) -> str:
        """The stem of a verb in any form."""
        return self.irregular.get(word) or verb_stem(word)


@cache
def read_words() -> Words:
    """The word lists."""
    raw = read_toml(WORDS_FILE)
    classes: dict[str, list[str]] = {}
    for name, words in raw["classes"].items():
        for form in (form for word in words for form in sorted({noun_stem(word), verb_stem(word)})):
            if name not in classes.setdefault(form, []):
                classes[form].append(name)
    return Words(
        {form: tuple(names) for form, names in classes.items()},
        {form: stem for stem, forms in raw["irregular"].items() for form in forms},
        frozenset(raw["words"]["titles"]),
        frozenset(raw["words"]["prepositions"]),
        frozenset(raw["words"]["tails"]),
        frozenset(raw["words"]["times"]),
        _aliases(),
    )


def _aliases() -> dict[str, str]:
    """Actor ids by name: the first actor of a name wins."""
    found: dict[str, str] = {}
    for actor in read_registry().actors.values():
        bare, _, bracket = actor.name.partition("(")
        for name in (bare, bracket.rstrip(")"), *actor.aliases):
            if plain(name):
                found.setdefault(plain(name), actor.id)
    return found


def verb_stem(word: str) -> str:
    """A verb without its ending, its doubled letter and its mute e."""
    for ending in VERB_ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl":
        word = word[:-1]
    return word.rstrip("e")


def noun_stem(word: str) -> str:
    """A noun in the singular."""
    word = word.rstrip("'").removesuffix("'s")
    if word.endswith("men") and word != "specimen":
        return word[:-2] + "an"
    if word.endswith(("ss", "us")):
        return word
    for ending, put in NOUN_ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)] + put
    return word
