"""Function words and scripts by which a language is guessed."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from recount.lexicon.files import read_toml


@dataclass(frozen=True, slots=True)
class Languages:
    """``words``: function words by language; ``scripts``: first and last code point of scripts that only one language writes.

    ``coded``: languages whose reports can be coded.
    """

    words: Mapping[str, frozenset[str]]
    scripts: Mapping[str, tuple[int, int]]
    coded: frozenset[str]
    least_words: int
    least_share: float
    least_lead: float


@cache
def read_languages() -> Languages:
    """The table of languages."""
    table = read_toml("lexicon/languages.toml")
    words = {code: frozenset(listed.split()) for code, listed in table["words"].items()}
    scripts = {code: (int(first, 16), int(last, 16)) for code, (first, last) in table["scripts"].items()}
    return Languages(
        MappingProxyType(words),
        MappingProxyType(scripts),
        frozenset(table["coded"]),
        table["least_words"],
        table["least_share"],
        table["least_lead"],
    )
