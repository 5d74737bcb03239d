"""The nouns and verbs that say what a count in a report is a count of, from the data file of a language."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from functools import cache
from itertools import product
from typing import Any, TypeVar

from recount.lexicon.files import read_toml
from recount.lexicon.loaded import read_renderings
from recount.records.quantity import Measure, OfStatus
from recount.text.phrases import Phrases


class Voice(StrEnum):
    """Where those counted stand beside a cue: its object, either side of it by its voice, its subject, before it."""

    ACTIVE = "active"
    EITHER = "either"
    SUBJECT = "subject"
    PREDICATE = "predicate"


@dataclass(frozen=True, slots=True)
class Action:
    """What befalls those counted: ``outcome`` is the measure by status and kind of the noun; ``kinds`` limits the nouns it takes.

    ``one`` lets an article count one, of the nouns of ``one_kinds`` alone where it lists any; ``agents`` is the measure where police or
    soldiers did it; ``back`` frees those who were taken; ``before`` holds the words of which one must follow.
    """

    name: str
    outcome: Mapping[str, Measure]
    one: bool = False
    listed: bool = False
    same: bool = False
    adjacent: bool = False
    doer: Measure | None = None
    kinds: frozenset[str] = frozenset()
    far: frozenset[str] = frozenset()
    one_kinds: frozenset[str] = frozenset()
    agents: Measure | None = None
    back: bool = False
    before: frozenset[str] = frozenset()

    def counts_one(self, kind: str) -> bool:
        """Whether an article before a noun of a kind is a count of one under this action."""
        return self.one and (not self.one_kinds or kind in self.one_kinds)


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb form or predicate of an action."""

    action: Action
    voice: Voice


@dataclass(frozen=True, slots=True)
class Noun:
    """What a counted noun is: its kind, whose side its bearers are on, and whether it is plural."""

    kind: str
    status: OfStatus
    plural: bool


@dataclass(frozen=True, slots=True)
class Grammar:
    """Closed classes of words that bound clauses and phrases."""

    be: frozenset[str]
    have: frozenset[str]
    modal: frozenset[str]
    adverbs: frozenset[str]
    no_adverbs: frozenset[str]
    raisers: frozenset[str]
    clause: frozenset[str]
    relative: frozenset[str]
    report: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    coordinators: frozenset[str]
    exceptions: frozenset[str]
    time_words: frozenset[str]
    pronouns: frozenset[str]
    ordinals: frozenset[str]
    linking: frozenset[str]

    def is_adverb(self, word: str) -> bool:
        """Whether a word stands between a helper and its participle; those in -ly need not be listed."""
        return word in self.adverbs or (word.endswith("ly") and word not in self.no_adverbs)

    def is_helper(self, word: str) -> bool:
        """Whether a word is a form of "be" or "have" or a modal."""
        return word in self.be or word in self.have or word in self.modal

    def is_function(self, word: str) -> bool:
        """Whether a word joins or helps others: preposition, coordinator, auxiliary."""
        return word in self.prepositions or word in self.coordinators or self.is_helper(word)

    def opens_clause(self, word: str) -> bool:
        """Whether a clause begins with a word."""
        return word in self.clause or word in self.relative


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """The vocabulary of measures of one language."""

    actions: Mapping[str, Action]
    verbs: Phrases[Cue]
    nominals: Phrases[Action]
    nouns: Phrases[Noun]
    unharmed: Phrases[str]
    uncounted: frozenset[str]
    beside_people: Phrases[bool]
    open_heads: frozenset[str]
    collectives: frozenset[str]
    status: Mapping[str, OfStatus]
    neutral: Mapping[str, str]
    figures: Phrases[Measure | None]
    links: frozenset[str]
    givers: frozenset[str]
    keepers: frozenset[str]
    speakers: frozenset[str]
    comparisons: frozenset[str]
    attackers: frozenset[str]
    officials: frozenset[str]
    silent: frozenset[str]
    ranks: Mapping[str, int]
    corpses: frozenset[str]
    rules: Mapping[str, str]
    subset_before: Phrases[bool]
    subset_after: Phrases[bool]
    grammar: Grammar


@cache
def load_measures(language: str = "en") -> MeasureWords:
    """The vocabulary of measures of a language."""
    data = read_toml(f"lexicon/{language}/measures.toml")
    actions = {name: _action(name, table) for name, table in data["actions"].items()}
    cues, nouns = dict(_cues(data["actions"], actions)), dict(_nouns(data["nouns"], data["heads"]["irregular"]))
    loaded, closed = read_renderings(), data["grammar"]
    cues = {**{form: replace(cues[one], voice=Voice.SUBJECT) for form, one in loaded.suffered.items() if one in cues}, **cues}
    return MeasureWords(
        actions=actions,
        verbs=Phrases(_with_loaded(cues, loaded.words)),
        nominals=Phrases({form: actions[name] for name, table in data["actions"].items() for form in table.get("nominal", ())}),
        nouns=Phrases(_with_loaded(nouns, {**loaded.nouns, **loaded.words})),
        unharmed=Phrases(_unharmed(data["unharmed"])),
        uncounted=frozenset(data["uncounted"]["kinds"]),
        beside_people=Phrases(dict.fromkeys(data["uncounted"]["beside"], True)),
        open_heads=frozenset(data["heads"]["open"]),
        collectives=frozenset(data["heads"]["collective"]),
        status={word: OfStatus(status) for status, words in data["status"].items() for word in words},
        neutral=data["neutral"],
        figures=Phrases(
            {
                form: None if name == "any" else Measure(name)
                for name, forms in data["figures"].items()
                if name != "links" and name not in _SETS
                for form in forms
            }
        ),
        links=frozenset(data["figures"]["links"]),
        keepers=frozenset(data["figures"]["keepers"]),
        givers=frozenset(data["figures"]["givers"]),
        speakers=frozenset(data["figures"]["speakers"]),
        comparisons=frozenset(data["figures"]["comparisons"]),
        attackers=frozenset(data["attackers"]["words"]),
        officials=frozenset(data["officials"]["words"]),
        silent=frozenset(data["silent"]["words"]),
        corpses=frozenset(data["corpses"]["words"]),
        ranks={word: rank for rank, word in enumerate(data["ranks"]["words"], 1)},
        rules={word: rule for rule, words in data["rules"].items() for word in words},
        subset_before=Phrases(dict.fromkeys(closed["subset_before"], True)),
        subset_after=Phrases(dict.fromkeys(closed["subset_after"], True)),
        grammar=Grammar(**{field.name: frozenset(closed[field.name]) for field in fields(Grammar)}),
    )


#: Keys of the table of figures that are sets of words beside them and not names of figures.
_SETS = frozenset({"links", "givers", "comparisons", "speakers", "keepers"})


V = TypeVar("V")


def _with_loaded(table: Mapping[str, V], loaded: Mapping[str, str]) -> dict[str, V]:
    """A table in which loaded forms that are not listed stand for the same as their neutral renderings."""
    return {**{form: table[neutral] for form, neutral in loaded.items() if neutral in table}, **table}


def _action(name: str, table: dict[str, Any]) -> Action:
    """One action of the data file."""
    return Action(
        name=name,
        outcome={kind: Measure(measure) for kind, measure in table["outcome"].items()},
        one=bool(table.get("one", False)),
        one_kinds=frozenset(table["one"] if isinstance(table.get("one"), list) else ()),
        agents=Measure(table["agents"]) if "agents" in table else None,
        back=table.get("back", False),
        before=frozenset(table.get("before", ())),
        listed=table.get("listed", False),
        same=table.get("same", False),
        adjacent=table.get("adjacent", False),
        doer=Measure(table["doer"]) if "doer" in table else None,
        kinds=frozenset(table.get("kinds", ())),
        far=frozenset(table.get("far", ())),
    )


def _cues(tables: dict[str, Any], actions: Mapping[str, Action]) -> Iterator[tuple[str, Cue]]:
    """Every verb form and predicate with its cue; a form that may be a participle comes last, so that it prevails."""
    for name, table in tables.items():
        for form in table.get("predicate", ()):
            yield form, Cue(actions[name], Voice.PREDICATE)
        for entry in table.get("subject", ()):
            yield from ((form, Cue(actions[name], Voice.SUBJECT)) for form in _forms(entry))
        yield from ((form, Cue(actions[name], Voice.SUBJECT)) for form in _combined(table.get("combine", ())))
    for name, table in tables.items():
        yield from ((form, Cue(actions[name], Voice.EITHER)) for form in _combined(table.get("combine_object", ())))
        for entry in table.get("object", ()):
            active, _, either = entry.partition("|")
            yield from ((form, Cue(actions[name], Voice.ACTIVE)) for form in _forms(active))
            yield from ((form, Cue(actions[name], Voice.EITHER)) for form in _forms(either))


def _unharmed(table: dict[str, Any]) -> dict[str, str]:
    """Phrases that tell that nobody was hurt, by the kind of noun that would say as much."""
    lone = dict.fromkeys((*table["lone"], *_combined(table["combine_lone"])), "injured")
    return {**lone, **dict.fromkeys((*table["phrases"], *_combined(table["combine"])), "casualties")}


def _combined(rows: Iterable[list[list[str]]]) -> Iterator[str]:
    """Every phrase made of one word of each list of a row; an empty word stands for none."""
    for lists in rows:
        yield from (" ".join(filter(None, words)) for words in product(*lists))


def _forms(entry: str) -> tuple[str, ...]:
    """The forms that stand in a row; those of several words are joined with "_" in the file."""
    return tuple(form.replace("_", " ") for form in entry.split())


def _nouns(tables: dict[str, Any], irregular: Mapping[str, str]) -> Iterator[tuple[str, Noun]]:
    """Every form of every counted noun."""
    for kind, groups in tables.items():
        for status, forms in groups.items():
            for word in forms.get("words", ()):
                yield word, Noun(kind, OfStatus(status), plural=False)
                yield plural_of(word, irregular), Noun(kind, OfStatus(status), plural=True)
            for word in forms.get("plurals", ()):
                yield word, Noun(kind, OfStatus(status), plural=True)


def plural_of(word: str, irregular: Mapping[str, str]) -> str:
    """The plural of a noun or of the last word of a phrase."""
    *before, head = word.split(" ")
    if head in irregular:
        head = irregular[head]
    elif head.endswith("y") and head[-2:-1] not in {"a", "e", "o", "u"}:
        head = head[:-1] + "ies"
    elif head.endswith(("s", "x", "z", "ch", "sh")):
        head += "es"
    else:
        head += "s"
    return " ".join([*before, head])
