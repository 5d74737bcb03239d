"""How acts become types of the codebooks: one table, read once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from recount.lexicon.files import read_toml
from recount.records.event_type import EventType


@dataclass(frozen=True, slots=True)
class Ontology:
    """Sub-types in order of the hierarchy, their types and PLOVER codes, and the tables that refine them."""

    order: tuple[str, ...]
    types: Mapping[str, str]
    plover: Mapping[str, tuple[str, str]]
    acts: Mapping[str, str]
    weapon_sub: Mapping[str, str]
    means_sub: Mapping[str, str]
    weapon_mode: Mapping[str, str]
    plover_act: Mapping[str, tuple[str, str]]
    plover_word: Mapping[str, tuple[str, str]]
    rules: Mapping[str, frozenset[str]]
    words: Mapping[str, frozenset[str]]
    speech: Mapping[str, tuple[str, str]]
    speech_modes: Mapping[str, Mapping[str, frozenset[str]]]
    means_openers: frozenset[str] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "means_openers", frozenset(words.split()[0] for words in self.means_sub))

    def event_type(self, sub: str, codes: tuple[str, str] | None = None) -> EventType:
        """The codes of a sub-type; ``codes`` are a PLOVER type and mode that override its usual ones."""
        plover, mode = codes or self.plover[sub]
        return EventType(self.types[sub], sub, plover or None, mode or None)

    def speech_type(self, act: str, words: frozenset[str]) -> EventType | None:
        """The PLOVER codes of an act of speech, which ACLED does not code; None where PLOVER does not either."""
        codes = self.speech.get(act)
        if codes is None:
            return None
        said = next((mode for mode, named in self.speech_modes.get(act, {}).items() if not words.isdisjoint(named)), codes[1])
        return EventType(None, None, codes[0], said or None)


@cache
def read_ontology() -> Ontology:
    """The tables of data/ontology/acts.toml."""
    data = read_toml("ontology/acts.toml")
    types = {sub: kind for kind, subs in data["acled"]["types"].items() for sub in subs}
    return Ontology(
        tuple(data["acled"]["order"]),
        types,
        {sub: (codes[0], codes[1]) for sub, codes in data["plover"].items()},
        {act: row["sub"] for act, row in data["act"].items()},
        data["weapon_sub"],
        data["means_sub"],
        data["weapon_mode"],
        {act: (codes[0], codes[1]) for act, codes in data["plover_act"].items()},
        {word: (codes[0], codes[1]) for word, codes in data["plover_word"].items()},
        {name: frozenset(values) for name, values in data["rules"].items()},
        {name: frozenset(values) for name, values in data["words"].items()},
        {act: (codes[0], codes[1]) for act, codes in data["speech"].items()},
        {act: {mode: frozenset(words) for mode, words in modes.items()} for act, modes in data["speech_mode"].items()},
    )
