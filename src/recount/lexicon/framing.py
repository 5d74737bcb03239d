"""What the check of framing exchanges: forces, loaded words by rendering, words of praise and blame."""

from dataclasses import dataclass
from functools import cache

from recount.lexicon.files import read_toml
from recount.lexicon.loaded import FILE as LOADED
from recount.lexicon.loaded import read_renderings
from recount.records.issue import LexiconError
from recount.text.phrases import Phrases

FILE = "evaluate/framing.toml"


@dataclass(frozen=True, slots=True)
class FramingWords:
    """``forces`` and ``loaded`` give for each phrase the others that can stand for it; ``acts`` are nouns that take an epithet."""

    forces: Phrases[tuple[str, ...]]
    loaded: Phrases[tuple[str, ...]]
    before_party: tuple[str, ...]
    before_act: tuple[str, ...]
    acts: frozenset[str]
    side_rules: frozenset[str]


@cache
def read_framing() -> FramingWords:
    """The words of data/evaluate/framing.toml with those of loaded.toml."""
    data, empty = read_toml(FILE), read_renderings().epithets
    epithets = data["set_before"]
    odd = sorted({*epithets["party"], *epithets["act"]} - empty)
    if odd:
        raise LexiconError(f"{FILE}: {', '.join(odd)}: not in {LOADED} with an empty rendering; add it there or leave it out")
    return FramingWords(
        Phrases({word: _others(word, row) for row in data["forces"].values() for word in row}),
        Phrases(_loaded(data["plain"]["words"], frozenset(data["apart"]["words"]))),
        tuple(epithets["party"]),
        tuple(epithets["act"]),
        frozenset(epithets["acts"]),
        frozenset(data["sides"]["rules"]),
    )


def _others(word: str, row: list[str]) -> tuple[str, ...]:
    """The words of a row from the one after a word on, without it."""
    at = row.index(word)
    return (*row[at + 1 :], *row[:at])


def _loaded(plain: list[str], apart: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Every loaded form, and every plain word listed, with the forms of the same rendering; not those that say more."""
    groups: dict[str, list[str]] = {word: [word] for word in plain}
    for form, neutral in _forms():
        if form not in apart:
            groups.setdefault(neutral, []).append(form)
    return {form: _others(form, group) for group in groups.values() if len(group) > 1 for form in group}


def _forms() -> list[tuple[str, str]]:
    """Loaded forms with their rendering; none whose rendering explains in brackets or has another number than it has."""
    loaded = read_renderings()
    nouns = [(form, neutral) for form, neutral in loaded.nouns.items() if "," not in neutral]
    words = [(form, neutral) for form, neutral in loaded.words.items() if "(" not in neutral]
    return [*nouns, *words]
