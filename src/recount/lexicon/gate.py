"""The gate: whether a report speaks of conflict at all, by the words with which its rules begin, before any of them is tried."""

from collections.abc import Iterator
from dataclasses import dataclass
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

    def is_open(self, lowers: tuple[str, ...]) -> bool:
        """Whether the folded words of a report are read for claims."""
        if not self.words.isdisjoint(lowers) or self.phrases.stands_in(lowers):
            return True
        different = {tuple(lowers[match.first : match.last]) for match in self.everyday.find(lowers)}
        different |= {tuple(lowers[match.first : match.last]) for match in self._pairs(lowers)}
        return len(different) * self.words_each >= len(lowers)

    def _pairs(self, lowers: tuple[str, ...]) -> Iterator[Match[tuple[Collocation, ...]]]:
        """Verbs that have one of their nouns near them."""
        for match in self.paired.find(lowers):
            near = lowers[max(0, match.first - REACH) : match.last + REACH]
            if any(found.names or not (found.objects | found.subjects).isdisjoint(near) for found in match.value):
                yield match


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
