"""Phrases of one or more words, found in a token sequence by longest match."""

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Generic, NamedTuple, Self, TypeVar

from recount.text.tokens import find_tokens

V = TypeVar("V")
#: What is found where no phrase can begin; an iterator over nothing has no state that two could share.
_NOTHING: Iterator[Any] = iter(())


class Match(NamedTuple, Generic[V]):
    """A phrase that stands at a half-open token range, with the value it is listed with.

    A report has hundreds; a tuple is made in a third of the time that a frozen record takes.
    """

    first: int
    last: int
    value: V


#: A match from its three parts, without the call of a function in between.
_make: Callable[..., Match[Any]] = tuple.__new__


class Phrases(Generic[V]):
    """A table of phrases; words are compared folded (lower case, plain quotes and hyphens)."""

    def __init__(self, table: Mapping[str, V]) -> None:
        self._set({find_tokens(phrase).lowers: value for phrase, value in table.items()})

    @classmethod
    def of(cls, entries: Mapping[tuple[str, ...], V]) -> Self:
        """A table of phrases that are given as folded words."""
        made = cls({})
        made._set(dict(entries))
        return made

    def _set(self, table: dict[tuple[str, ...], V]) -> None:
        self._table = table
        lengths: dict[str, set[int]] = {}
        for words in self._table:
            lengths.setdefault(words[0], set()).add(len(words))
        self._lengths = {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()}

    def __len__(self) -> int:
        return len(self._table)

    @property
    def entries(self) -> Mapping[tuple[str, ...], V]:
        """Every phrase, as folded words, with its value."""
        return self._table

    @property
    def openers(self) -> AbstractSet[str]:
        """The words with which phrases begin: where none of them stands, there is no phrase."""
        return self._lengths.keys()

    @property
    def closers(self) -> AbstractSet[str]:
        """The words with which phrases end."""
        return frozenset(words[-1] for words in self._table)

    def stands_alone(self, word: str) -> bool:
        """Whether a word is a phrase by itself."""
        return (word,) in self._table

    def follow(self, word: str) -> frozenset[str]:
        """The second words of the phrases that begin with a word."""
        return frozenset(words[1] for words in self._table if words[0] == word and len(words) > 1)

    def at(self, lowers: tuple[str, ...], position: int, last: int | None = None) -> Match[V] | None:
        """The longest phrase that begins at a token and ends before ``last``, or None."""
        word = lowers[position]
        if word not in self._lengths:
            return None
        end = len(lowers) if last is None or last > len(lowers) else last
        table = self._table
        for length in self._lengths[word]:
            stop = position + length
            if stop <= end and (words := lowers[position:stop]) in table:
                return _make(Match, (position, stop, table[words]))
        return None

    def stands_in(self, lowers: tuple[str, ...], first: int = 0, last: int | None = None) -> bool:
        """Whether a phrase stands in a token range."""
        within = lowers[first:last]
        return not self._lengths.keys().isdisjoint(within) and next(self._find(lowers, first, first + len(within)), None) is not None

    def find(self, lowers: tuple[str, ...], first: int = 0, last: int | None = None) -> Iterator[Match[V]]:
        """Phrases from left to right that do not overlap."""
        within = lowers[first:last]
        if self._lengths.keys().isdisjoint(within):
            return _NOTHING
        return self._find(lowers, first, first + len(within))

    def _find(self, lowers: tuple[str, ...], first: int, end: int) -> Iterator[Match[V]]:
        position, lengths = first, self._lengths
        while position < end:
            match = self.at(lowers, position, end) if lowers[position] in lengths else None
            if match is None:
                position += 1
            else:
                yield match
                position = match.last
