"""Words of reported speech, doubt, plan, denial and history."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from recount.lexicon.files import read_toml
from recount.lexicon.triggers import inflect
from recount.records.source import SourceKind
from recount.text.phrases import Phrases


@dataclass(frozen=True, slots=True)
class FactChecks:
    """Labels of what is checked and of the verdict on it, and words that refute: behind the latter, as labels, in a sentence."""

    claims: frozenset[str]
    verdicts: frozenset[str]
    judging: Phrases[bool]
    false: frozenset[str]
    refuting: Phrases[bool]


@dataclass(frozen=True, slots=True)
class Speech:
    """Verbs and phrases of speech by class, cues by what they show, and nouns for those who speak."""

    verbs: Mapping[str, str]
    acts: Mapping[str, str]
    phrases: Phrases[str]
    passive: Phrases[str]
    cues: Mapping[str, Phrases[str]]
    nouns: Mapping[str, SourceKind]
    totals: Phrases[str]
    sums: Phrases[str]
    asides: Phrases[str]
    silences: Phrases[str]
    unplaced: Phrases[str]
    unknowns: Phrases[str]
    despites: Phrases[str]
    mocks: Phrases[str]
    diseases: Phrases[str]
    records: Phrases[str]
    scores: Phrases[str]
    armed: Phrases[str]
    harmless: Phrases[bool]
    devices: frozenset[str]
    untrue: Phrases[str]
    nouns_too: frozenset[str]
    pasts: frozenset[str]
    own_deed: frozenset[str]
    raising: frozenset[str]
    messages: frozenset[str]
    wordless: frozenset[str]
    contests: frozenset[str]
    courts: frozenset[str]
    fact_checks: FactChecks
    _cues_by_opener: Mapping[str, frozenset[str]] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        openers = {word for cue in self.cues.values() for word in cue.openers}
        opened = {word: frozenset(name for name, cue in self.cues.items() if word in cue.openers) for word in openers}
        object.__setattr__(self, "_cues_by_opener", opened)

    def cues_among(self, words: Iterable[str]) -> frozenset[str]:
        """The cues that may stand among some words: of most, no phrase begins with any of them."""
        return frozenset().union(*(self._cues_by_opener[word] for word in words if word in self._cues_by_opener))


@cache
def read_speech(language: str = "en") -> Speech:
    """The words of speech of a language."""
    data = read_toml(f"lexicon/{language}/speech.toml")
    irregular = data["irregular"]
    verbs = {form: kind for kind, words in data["verbs"].items() for verb in words for form in inflect(verb, irregular)}
    return Speech(
        verbs,
        _read_acts(data["act"], irregular),
        Phrases({phrase: kind for kind, phrases in data["phrases"].items() for phrase in phrases}),
        Phrases({phrase: kind for kind, phrases in data["passive"].items() for phrase in phrases}),
        {cue: Phrases(dict.fromkeys(phrases, cue)) for cue, phrases in data["cues"].items()},
        {noun: SourceKind(kind) for kind, nouns in data["source_nouns"].items() for noun in nouns},
        Phrases(dict.fromkeys(data["figure"]["cues"], "total")),
        Phrases(dict.fromkeys(data["sum"]["cues"], "sum")),
        Phrases({word: field for field, words in data["aside"].items() if field != "despite" for word in words}),
        Phrases(dict.fromkeys(data["silence"]["phrases"], "silence")),
        Phrases(dict.fromkeys(data["unplaced"]["phrases"], "unplaced")),
        Phrases(dict.fromkeys(data["unknown"]["phrases"], "unknown")),
        Phrases(dict.fromkeys(data["aside"]["despite"], "despite")),
        Phrases(dict.fromkeys(data["mock"]["words"], "mock")),
        Phrases(dict.fromkeys(data["disease"]["words"], "disease")),
        Phrases(dict.fromkeys(data["record"]["phrases"], "record")),
        Phrases(dict.fromkeys(data["score"]["words"], "score")),
        Phrases(dict.fromkeys(data["armed"]["words"], "armed")),
        Phrases(dict.fromkeys(data["harmless"]["words"], False) | dict.fromkeys(data["harmless"]["duds"], True)),
        frozenset(data["harmless"]["devices"]),
        Phrases(dict.fromkeys(data["untrue"]["words"], "untrue")),
        frozenset(data["nouns_too"]["words"]),
        frozenset(form for words in data["verbs"].values() for verb in words for form in inflect(verb, irregular)[3:] if form != verb),
        frozenset(form for verb in data["own_deed"]["verbs"] for form in inflect(verb, irregular)),
        frozenset(inflect(verb, irregular)[3] for verb in data["raising"]["verbs"]),
        frozenset(data["messages"]["words"]),
        frozenset(data["wordless"]["nouns"]),
        frozenset(data["contest"]["words"]),
        frozenset(data["court"]["words"]),
        _read_fact_checks(data["fact_check"]),
    )


def _read_fact_checks(table: Mapping[str, list[str]]) -> FactChecks:
    """The labels of fact checks."""
    judging = Phrases(dict.fromkeys(table["judging"], True))
    refuting = Phrases(dict.fromkeys(table["refuting"], True))
    return FactChecks(frozenset(table["claims"]), frozenset(table["verdicts"]), judging, frozenset(table["false"]), refuting)


def _read_acts(table: Mapping[str, list[str]], irregular: Mapping[str, list[str]]) -> dict[str, str]:
    """Acts of speech by the words that perform them: every form of a verb, phrases as they stand."""
    return {
        form: act
        for act, words in table.items()
        for word in words
        for form in ((word,) if " " in word else (*inflect(word, irregular), word))
    }
