"""What the check of framing exchanges: forces, loaded words by rendering, words of praise and blame."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from recount.lexicon.files import read_toml
from recount.lexicon.loaded import FILE as LOADED
from recount.lexicon.plurals import plural
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
    data, empty = read_toml(FILE), _empty()
    epithets = data["set_before"]
    odd = sorted({*epithets["party"], *epithets["act"]} - empty)
    if odd:
        raise LexiconError(f"{FILE}: {', '.join(odd)}: not in {LOADED} with an empty rendering; add it there or leave it out")
    return FramingWords(
        Phrases({word: _others(word, row) for row in data["forces"].values() for word in row}),
        Phrases(_loaded(data["plain"]["words"])),
        tuple(epithets["party"]),
        tuple(epithets["act"]),
        frozenset(epithets["acts"]),
        frozenset(data["sides"]["rules"]),
    )


def _others(word: str, row: list[str]) -> tuple[str, ...]:
    """The words of a row from the one after a word on, without it."""
    at = row.index(word)
    return (*row[at + 1 :], *row[:at])


def _empty() -> frozenset[str]:
    """Loaded words that add nothing reported."""
    words: Mapping[str, str] = read_toml(LOADED)["words"]
    return frozenset(word for word, neutral in words.items() if not neutral)


def _loaded(plain: list[str]) -> dict[str, tuple[str, ...]]:
    """Every loaded form, and every plain word listed, with the forms of the same rendering."""
    groups: dict[str, list[str]] = {word: [word] for word in plain}
    for form, neutral in _forms():
        groups.setdefault(neutral, []).append(form)
    return {form: _others(form, group) for neutral, group in groups.items() if len(group) > 1 for form in group}


def _forms() -> list[tuple[str, str]]:
    """Loaded forms with their rendering; nouns in both numbers, without those whose rendering has another number than they have."""
    raw = read_toml(LOADED)
    forms = [(word, neutral) for word, neutral in raw["words"].items() if neutral and "(" not in neutral]
    for noun, rendering in raw["nouns"].items():
        one, many = rendering.split("/")
        if one != many and "," not in one:
            forms += [(noun, one), ("henchmen" if noun == "henchman" else plural(noun), many)]
    return forms
