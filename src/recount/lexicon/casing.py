"""Capitals for text that was written without a difference: wholly in capitals, or wholly in small letters.

What English words stand in the lexicon's own tables, or are known to the tagger as no names, is a common word; names of actors
and outlets and rows that hold an unknown word and that the gazetteer knows are names. All of it keeps the text's length.
"""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from recount.lexicon.actor_names import NameTables, fold_name
from recount.lexicon.actors import read_registry
from recount.lexicon.common_words import CasingWords, is_derived, listed_words, read_casing_words, read_known
from recount.lexicon.gazetteer import Gazetteer, Standing, open_gazetteer
from recount.lexicon.outlets import Outlet, read_outlets
from recount.lexicon.place_names import ARTICLES
from recount.lexicon.times import load_times
from recount.text.phrases import Phrases
from recount.text.tokens import Tokens, find_tokens

#: A line of fewer letters may be a headline: its look says nothing of the report.
LONG_LINE = 60
#: An acronym of a country has so many letters.
SHORT = 2
#: A place's name has at most so many words here.
LONGEST_ROW = 4


@dataclass(frozen=True, slots=True)
class Caser:
    """Gives names and sentences their capitals. ``common``: words that begin no name by themselves; ``days``: days and months."""

    common: AbstractSet[str]
    days: AbstractSet[str]
    months: AbstractSet[str]
    actors: NameTables
    outlets: Phrases[Outlet]
    gazetteer: Gazetteer
    words: CasingWords

    def restore(self, text: str) -> str:
        """The same words, of the same length, with capitals where English has them."""
        small = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
        tokens = find_tokens(small)
        words = [self._named(word) for word in tokens.words]
        self._name_days(tokens, words)
        self._name_places(words)
        self._name_actors(tokens, words)
        return _open_sentences(_put(small, tokens, words))

    def is_name(self, word: str) -> bool:
        """Whether a word in lower case is more likely part of a name."""
        return len(word) > 1 and word.isalpha() and word not in self.common and not is_derived(word, self.common)

    def _named(self, word: str) -> str:
        """A word with its capital if it is a name, behind an article that is joined to it as well (al-Hol)."""
        head, sign, rest = word.partition("-")
        if sign and head in ARTICLES and self.is_name(_stem(rest)):
            return head + sign + _opened(rest)
        return _opened(word) if self.is_name(_stem(word)) else word

    def _name_days(self, tokens: Tokens, words: list[str]) -> None:
        """Days of the week, and months; a month that is also a word only beside a number."""
        for at, word in enumerate(tokens.lowers):
            beside = tokens.lowers[max(0, at - 1) : at + 2]
            dated = beside[0] in self.words.before_month or any(sign.isdigit() for sign in "".join(beside))
            if word in self.days or (word in self.months and dated):
                words[at] = _opened(words[at])

    def _name_places(self, words: list[str]) -> None:
        """Rows of words that hold a name and that the gazetteer knows as a whole ("el fasher", "west darfur")."""
        small = self.words.small
        for first in range(len(words)):
            for last in range(min(first + LONGEST_ROW, len(words)), first + 1, -1):
                row = words[first:last]
                if "".join(row).islower() or not all(word[0].isalpha() for word in row):
                    continue
                if small.isdisjoint((row[0].lower(), row[-1].lower())) and self.gazetteer.standing(" ".join(row)) > Standing.SOMEWHERE:
                    words[first:last] = [word if word in small or not word.islower() else _opened(word) for word in row]
                    break

    def _name_actors(self, tokens: Tokens, words: list[str]) -> None:
        """Names of actors, countries and outlets as their tables write them."""
        folded = tuple(fold_name(word) for word in tokens.lowers)
        for naming in self.actors.names.find(folded):
            if not naming.value.common and not (naming.value.acronym and folded[naming.first] in self.actors.acronym_words):
                self._write(words, naming.first, naming.last, loud=naming.value.acronym)
        for outlet in self.outlets.find(folded):
            if not (outlet.value.acronym and folded[outlet.first] in self.common):
                self._write(words, outlet.first, outlet.last, loud=outlet.value.acronym)
        for table in (self.actors.countries, self.actors.adjectives, self.actors.metonyms):
            for match in table.find(folded):
                if folded[match.first] in self.words.never:
                    continue
                if folded[match.first] not in self.words.ambiguous or self._is_state(folded, match.first):
                    self._write(words, match.first, match.last, loud=len(folded[match.first].replace(".", "")) == SHORT)

    def _write(self, words: list[str], first: int, last: int, *, loud: bool) -> None:
        """A row of words as the name that it is: an acronym in capitals, else each word with one."""
        small = self.words.small | ARTICLES
        words[first:last] = [word.upper() if loud else word if word in small else _opened(word) for word in words[first:last]]

    def _is_state(self, folded: tuple[str, ...], at: int) -> bool:
        """Whether a word that is also a country's name stands where only a country can: "the us", "us troops"."""
        after = at + 1 < len(folded) and self.actors.branch_words.at(folded, at + 1) is not None
        return after or (at > 0 and folded[at - 1] == "the")


def is_uncased(text: str) -> bool:
    """Whether a text is all in capitals or all in small letters, short lines and single names apart."""
    long = [line for line in text.split("\n") if len(line) >= LONG_LINE]
    return bool(long) and (all(map(str.isupper, long)) or all(map(str.islower, long)))


@cache
def read_caser(language: str = "en") -> Caser:
    """The caser of a language."""
    known, times = read_known(language), load_times(language)
    months = frozenset(times.months)
    days = frozenset({*times.weekdays, *(months - times.months_like_words)})
    listed = frozenset(listed_words(language))
    common = (listed | (known.words - known.names)) - days
    return Caser(common, days, months, read_registry().words, read_outlets(), open_gazetteer(), read_casing_words(language))


def _stem(word: str) -> str:
    """A word up to its first apostrophe or hyphen."""
    return re.split("['\u2019-]", word, maxsplit=1)[0]


def _opened(word: str) -> str:
    """A word with a capital at its head, and behind an article that is joined to it; one without vowels is an acronym."""
    stem = _stem(word)
    if stem.isalpha() and not re.search("[aeiouy]", stem):
        return stem.upper() + word[len(stem) :]
    head, sign, rest = word.partition("-")
    return head[:1].upper() + head[1:] + sign + rest[:1].upper() + rest[1:]


def _put(text: str, tokens: Tokens, words: Iterable[str]) -> str:
    """The text with its tokens written anew."""
    letters = list(text)
    for start, end, word in zip(tokens.starts, tokens.ends, words, strict=True):
        if len(word) == end - start:
            letters[start:end] = word
    return "".join(letters)


def _open_sentences(text: str) -> str:
    """A capital at the head of each line and behind each full stop."""
    return re.sub(r"(^|[.?!][\"\u201d]?\s+)([a-z])", lambda m: m[1] + m[2].upper(), text, flags=re.MULTILINE)
