"""Part-of-speech tags by an averaged perceptron, one character a token."""

import itertools
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, SupportsIndex

from recount.text.tag_sums import Sums, pack_row


class Tagger(Protocol):
    """Gives each token of a text its tag; ``starts`` are the token indexes at which sentences begin."""

    def tag(self, words: Sequence[str], starts: Sequence[int]) -> str:
        """One tag character a word, in order; see ``Reading`` for their meaning."""
        ...


class TagsOnDemand:
    """Tags of a text of which only few are asked for: a sentence is tagged, by itself, when one of its tags is."""

    def __init__(self, tagger: Tagger, words: Sequence[str], starts: Sequence[int]) -> None:
        self._tagger, self._words, self._starts = tagger, words, starts
        self._tags: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self._words)

    def __getitem__(self, at: SupportsIndex | slice, /) -> str:
        if isinstance(at, slice):
            return "".join([self._tag(i) for i in range(*at.indices(len(self._words)))])
        i = at.__index__()
        return self._tag(i if i >= 0 else len(self._words) + i)

    def _tag(self, at: int) -> str:
        """The tag of one token."""
        number = bisect_right(self._starts, at) - 1
        start = self._starts[number] if number >= 0 else 0
        if start not in self._tags:
            end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self._words)
            self._tags[start] = self._tagger.tag(self._words[start:end], [0])
        return self._tags[start][at - start]


def shape(word: str) -> str:
    """The look of a word: signs, figures, capitals."""
    if not word[0].isalnum():
        return "."
    if not word.isalpha() and any(c.isdigit() for c in word):
        return "9" if word[-1].isdigit() else "9x"
    if word.isupper():
        return "XX" if len(word) > 1 else "X"
    return "Xx" if word[0].isupper() else "x-x" if "-" in word else "x"


def window(lowers: Sequence[str], at: int) -> tuple[str, str, str, str, str]:
    """Five words from a padded sequence, the word itself in the middle."""
    return lowers[at], lowers[at + 1], lowers[at + 2], lowers[at + 3], lowers[at + 4]


def features(at: tuple[str, str, str, str, str], looks: tuple[str, str], before: str, before2: str) -> Iterator[str]:
    """What a word shows of its tag: itself, its ends, its look, its neighbours and the tags before it.

    ``at`` holds the folded words from two before to two after, ``looks`` the shapes of the word and of the next.
    """
    two, one, word, following, after = at
    look, look_next = looks
    yield "b"
    yield "w" + word
    yield "3" + word[-3:]
    yield "2" + word[-2:]
    yield "1" + word[-1:]
    yield "^" + word[:2] + look
    yield "s" + look + before
    yield "n" + look + look_next
    yield "t" + before
    yield "u" + before2 + before
    yield "p" + one
    yield "q" + two
    yield "f" + following
    yield "g" + after
    yield "e" + following[-3:]
    yield "d" + one[-3:]
    yield "x" + before + word
    yield "y" + word + following
    yield "z" + one + word


@dataclass(frozen=True, slots=True)
class Perceptron:
    """Tags from left to right.

    ``known`` holds words that have one tag only. ``rows`` gives for each feature the number of its row; row n is the part of
    ``numbers`` (of tags) and ``scores`` from ``ends[n - 1]`` to ``ends[n]``: flat, because a hundred thousand small lists
    would take half a second to build. A row is packed when it is first met.
    """

    tags: str
    known: Mapping[str, str]
    rows: Mapping[str, int]
    ends: Sequence[int]
    numbers: Sequence[int]
    scores: Sequence[int]
    _packed: dict[str, int] = field(default_factory=dict, init=False, repr=False, compare=False)
    _sums: list[Sums] = field(default_factory=list, init=False, repr=False, compare=False)

    def tag(self, words: Sequence[str], starts: Sequence[int]) -> str:
        """One tag character a word."""
        bounds = [*starts, len(words)] if starts and starts[0] == 0 else [0, *starts, len(words)]
        if not self._sums:
            self._sums.append(Sums(self._row, self.rows, self.tags, shape))
        tag = self._sums[0].tag
        return "".join(["".join(tag(words[a:b], self.known)) for a, b in itertools.pairwise(bounds)])

    def _row(self, feature: str) -> int:
        """The packed row of a feature; 0 where it has none."""
        packed = self._packed.get(feature)
        if packed is None:
            at = self.rows.get(feature)
            if at is None:
                return 0
            first, last = self.ends[at - 1] if at else 0, self.ends[at]
            packed = self._packed[feature] = pack_row(self.numbers[first:last], self.scores[first:last])
        return packed
