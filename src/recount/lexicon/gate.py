"""The gate: whether a report speaks of conflict at all, by the words with which its rules begin, before any of them is tried."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from recount.lexicon.files import read_toml
from recount.lexicon.people import read_people
from recount.lexicon.triggers import Collocation, read_triggers
from recount.lexicon.weapons import read_weapons
from recount.text.phrases import Match, Phrases
from recount.text.tokens import find_tokens

Words = tuple[str, ...]
#: A verb and its noun stand within so many words of each other.
REACH = 12


@dataclass(frozen=True, slots=True)
class Gate:
    """Words that only conflict uses, alone or as ``phrases``, and words that everyday news uses too.

    Of the latter a report must hold one more, and another one, in every ``words_each`` words; a verb that is an act only
    beside certain nouns (``paired``) is one of them where such a noun stands near it.
    """

    words: frozenset[str]
    phrases: Phrases[bool]
    everyday: Phrases[bool]
    paired: Phrases[tuple[Collocation, ...]]
    words_each: int
    _following: Mapping[str, AbstractSet[str]] = field(init=False, repr=False, compare=False)
    _openers: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        following: dict[str, set[str]] = {}
        for words in self.phrases.entries:
            following.setdefault(words[0], set()).add(words[1])
        object.__setattr__(self, "_following", following)
        object.__setattr__(self, "_openers", frozenset(self.everyday.openers | self.paired.openers))

    def is_open(self, lowers: Words) -> bool:
        """Whether the folded words of a report are read for claims."""
        if not self.words.isdisjoint(lowers) or self._has_phrase(lowers):
            return True
        openers = self._openers
        openings = [at for at, word in enumerate(lowers) if word in openers]
        different = {tuple(lowers[match.first : match.last]) for at in openings for match in self._everyday(lowers, at)}
        return len(different) * self.words_each >= len(lowers)

    def _has_phrase(self, lowers: Words) -> bool:
        """Whether a phrase that only conflict uses stands in a report; most that might begin end at their second word."""
        following = self._following
        openings = [at for at, word in enumerate(lowers[:-1]) if word in following and lowers[at + 1] in following[word]]
        return any(self.phrases.at(lowers, at) is not None for at in openings)

    def _everyday(self, lowers: Words, at: int) -> Iterator[Match[Any]]:
        """Everyday words that begin at a token, and a verb there that has one of its nouns near it."""
        everyday, paired = self.everyday.at(lowers, at), self.paired.at(lowers, at)
        if everyday is not None:
            yield everyday
        if paired is not None:
            near = lowers[max(0, paired.first - REACH) : paired.last + REACH]
            if any(found.names or not (found.objects.isdisjoint(near) and found.subjects.isdisjoint(near)) for found in paired.value):
                yield paired


@cache
def read_gate(language: str = "en") -> Gate:
    """The gate of a language: all words with which its rules can find an act, a weapon or an armed group."""
    raw = read_toml(f"lexicon/{language}/gate.toml")
    everyday = {find_tokens(words).lowers for words in raw["everyday"]}
    telling = {words for words in _conflict_words(language) if words not in everyday}
    return Gate(
        frozenset(words[0] for words in telling if len(words) == 1),
        Phrases.of(dict.fromkeys(sorted(words for words in telling if len(words) > 1), True)),
        Phrases.of(dict.fromkeys(sorted(everyday), True)),
        read_triggers(language).collocations,
        raw["words_each"],
    )


def _conflict_words(language: str) -> Iterator[Words]:
    """Every form of the words that open a claim: acts, weapons, those who fight."""
    triggers = read_triggers(language)
    tables: tuple[Phrases[Any], ...] = (triggers.verbs, triggers.nouns, triggers.phrases, read_weapons())
    for table in tables:
        yield from table.entries
    yield from (words for words, noun in read_people().people.entries.items() if noun.of.armed)
