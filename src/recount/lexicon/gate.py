"""The gate: whether a report speaks of conflict at all, by the words with which its rules begin, before any of them is tried."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from recount.lexicon.files import read_toml
from recount.lexicon.people import read_people
from recount.lexicon.triggers import Collocation, read_triggers
from recount.lexicon.weapons import read_weapons
from recount.text.phrases import Phrases
from recount.text.tokens import find_tokens

Words = tuple[str, ...]
#: A verb's noun stands within so many words of it.
NEAR = 12


@dataclass(frozen=True, slots=True)
class Gate:
    """Words that only conflict uses, alone or as ``phrases``, and words that everyday news uses too.

    Of the latter a report must hold one more, and another one, in every ``words_each`` words.
    """

    words: frozenset[str]
    phrases: Phrases[bool]
    everyday: Phrases[bool]
    words_each: int
    collocations: Phrases[tuple[Collocation, ...]]

    def is_open(self, lowers: Sequence[str]) -> bool:
        """Whether the folded words of a report are read for claims."""
        if not self.words.isdisjoint(lowers) or next(self.phrases.find(lowers), None) is not None:
            return True
        different = {tuple(lowers[match.first : match.last]) for match in self.everyday.find(lowers)}
        different.update(self._paired(lowers))
        return len(different) * self.words_each >= len(lowers)

    def passes(self, lowers: Sequence[str]) -> bool:
        """Whether a sentence holds any word of conflict, everyday or not."""
        found = not self.words.isdisjoint(lowers)
        found = found or any(next(table.find(lowers), None) is not None for table in (self.phrases, self.everyday))
        return found or next(self._paired(lowers), None) is not None

    def _paired(self, lowers: Sequence[str]) -> Iterator[Words]:
        """Verbs that stand for an act beside one of their nouns ("set up a base"), each with its form."""
        for match in self.collocations.find(lowers):
            near = frozenset(lowers[max(0, match.first - NEAR) : match.last + NEAR])
            if any(found.names or near & found.objects or near & found.subjects for found in match.value):
                yield tuple(lowers[match.first : match.last])


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
        raw["words_each"],
        read_triggers(language).collocations,
    )


def _conflict_words(language: str) -> Iterator[Words]:
    """Every form of the words that open a claim: acts, weapons, those who fight."""
    triggers = read_triggers(language)
    tables: tuple[Phrases[Any], ...] = (triggers.verbs, triggers.nouns, triggers.phrases, read_weapons())
    for table in tables:
        yield from table.entries
    yield from (words for words, noun in read_people().people.entries.items() if noun.of.armed)
