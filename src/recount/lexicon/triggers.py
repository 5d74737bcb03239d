"""Words that carry an event, with the act that each stands for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from recount.lexicon.files import read_toml
from recount.lexicon.loaded import read_renderings
from recount.lexicon.plurals import plural
from recount.text.phrases import Phrases

VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Act:
    """How one act is typed and how it weighs against others of its sentence (see data/ontology/acts.toml)."""

    name: str
    sub: str | None
    rank: int
    violent: bool
    result: bool
    activity: bool


@dataclass(frozen=True, slots=True)
class Collocation:
    """A verb that stands for an act only beside certain nouns: what it is done to (objects) or what does it (subjects).

    Where particles are listed, one of them must follow ("led 12 men away"); ``names`` lets a proper name stand for the noun.
    """

    act: str
    objects: frozenset[str]
    subjects: frozenset[str]
    particles: frozenset[str]
    names: bool


@dataclass(frozen=True, slots=True)
class Triggers:
    """Every trigger form of a language, by reading; ``objects`` bind an act to words that must stand near it."""

    verbs: Phrases[str]
    nouns: Phrases[str]
    phrases: Phrases[str]
    collocations: Phrases[tuple[Collocation, ...]]
    trends: Phrases[str]
    objects: Mapping[str, frozenset[str]]
    pasts: frozenset[str]
    acts: Mapping[str, Act]
    openers: frozenset[str] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        tables = (self.verbs.openers, self.nouns.openers, self.phrases.openers, self.collocations.openers)
        object.__setattr__(self, "openers", frozenset().union(*tables))


def inflect(verb: str, irregular: Mapping[str, list[str]]) -> tuple[str, ...]:
    """All forms of a verb: base, -s, -ing, past, participle."""
    if verb in irregular:
        return (verb, *irregular[verb])
    if verb.endswith("e"):
        return verb, verb + "s", verb[:-1] + "ing", verb + "d"
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return verb, verb[:-1] + "ies", verb + "ing", verb[:-1] + "ied"
    ending = "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return verb, verb + ending, verb + "ing", verb + "ed"


def _verb_forms(acts: Mapping[str, dict[str, list[str]]], irregular: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Every verb form with its act; the first act that lists a form keeps it."""
    for act, words in acts.items():
        for verb in words.get("verbs", ()):
            for form in inflect(verb, irregular):
                yield form, act


def _first_wins(pairs: Iterator[tuple[str, str]]) -> dict[str, str]:
    """A table in which the first of two equal keys stays."""
    table: dict[str, str] = {}
    for key, value in pairs:
        table.setdefault(key, value)
    return table


def _collocations(rows: Iterable[dict[str, Any]], irregular: Mapping[str, list[str]]) -> dict[str, tuple[Collocation, ...]]:
    """Every form of every verb of the collocations, with those that it may stand for, in the order of the file."""
    table: dict[str, tuple[Collocation, ...]] = {}
    for row in rows:
        found = Collocation(
            row["act"],
            _numbers(row.get("objects", ())),
            _numbers(row.get("subjects", ())),
            frozenset(row.get("particles", ())),
            row.get("names", False),
        )
        for verb in row["verbs"]:
            head, _, rest = verb.partition(" ")
            for form in dict.fromkeys(inflect(head, irregular)):
                key = f"{form} {rest}".strip()
                table[key] = (*table.get(key, ()), found)
    return table


def _numbers(nouns: Iterable[str]) -> frozenset[str]:
    """Nouns in the singular and the plural."""
    return frozenset(form for noun in nouns for form in (noun, plural(noun)))


def _add_loaded(verbs: dict[str, str], nouns: dict[str, str], phrases: dict[str, str]) -> None:
    """Loaded forms stand for the acts of their neutral renderings, unless they are listed themselves; one of several words is a phrase."""
    loaded, listed = read_renderings(), frozenset({*verbs, *nouns, *phrases})
    for forms, tables in ((loaded.nouns, (nouns, phrases)), (loaded.suffered, (verbs,)), (loaded.words, (nouns, verbs, phrases))):
        for form, neutral in forms.items():
            table = next((table for table in tables if neutral in table), None)
            if table is not None and form not in listed:
                (phrases if " " in form else table)[form] = table[neutral]


@cache
def read_acts() -> Mapping[str, Act]:
    """Acts by name, as the ontology types them."""
    table = read_toml("ontology/acts.toml")["act"]
    return {
        name: Act(name, row["sub"] or None, row["rank"], row["violent"], row.get("result", False), row.get("activity", False))
        for name, row in table.items()
    }


@cache
def read_triggers(language: str = "en") -> Triggers:
    """The triggers of a language."""
    data = read_toml(f"lexicon/{language}/triggers.toml")
    acts, irregular = data["act"], data["irregular"]
    verbs = _first_wins(_verb_forms(acts, irregular))
    nouns = _first_wins((form, act) for act, words in acts.items() for noun in words.get("nouns", ()) for form in (noun, plural(noun)))
    phrases = _first_wins((phrase, act) for act, words in acts.items() for phrase in words.get("phrases", ()))
    _add_loaded(verbs, nouns, phrases)
    trends = {form: "trend" for verb in data["trend"]["verbs"] for form in inflect(verb, irregular)}
    trends |= dict.fromkeys(data["trend"]["phrases"], "trend")
    return Triggers(
        Phrases(verbs),
        Phrases(nouns),
        Phrases(phrases),
        Phrases(_collocations(data["collocation"], irregular)),
        Phrases(trends),
        {act: frozenset(words["objects"]) for act, words in acts.items() if "objects" in words},
        frozenset(
            form
            for row in data["collocation"]
            for verb in row["verbs"]
            for form in inflect(verb.partition(" ")[0], irregular)[3:]
            if form != verb and form not in ("set", "cut", "put", "shut")
        )
        | frozenset(
            form for words in acts.values() for verb in words.get("verbs", ()) for form in inflect(verb, irregular)[3:] if form != verb
        ),
        read_acts(),
    )
