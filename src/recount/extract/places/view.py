"""A sentence as the search for places sees it: words, capitals, phrases that end or begin at a token."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any, TypeVar

from recount.lexicon.gazetteer import Gazetteer, Standing
from recount.lexicon.place_words import PlaceWords
from recount.records.span import Span
from recount.text.phrases import Match, Phrases
from recount.text.reading import Block, BlockKind, Reading, Sentence

#: Of the longer words of a headline in title case, this share has a capital.
TITLE_SHARE = 0.7
LONG_WORD = 4
#: What stands before the items of a list; a sentence begins behind it.
BULLETS = frozenset("-\u2013\u2014*\u2022\u00b7\u25aa\u25e6\u25cf\u2023\u2043")
#: So many words are remembered with their looks.
REMEMBERED = 16_384

V = TypeVar("V")


@lru_cache(maxsize=REMEMBERED)
def looks_like_name(word: str) -> bool:
    """Whether a word has a capital at its head, or behind an article that is joined to it (al-Hol)."""
    if not word[0].isalpha():
        return False
    if word[0].isupper():
        return True
    head, sign, rest = word.partition("-") if "-" in word else word.partition("\u2019" if "\u2019" in word else "'")
    return bool(sign) and 1 <= len(head) <= 3 and rest[:1].isupper()


@cache
def lengths_by_closer(phrases: Phrases[Any]) -> Mapping[str, Sequence[int]]:
    """How many words the phrases have that end with a word, longest first: behind other words none has to be looked for."""
    lengths: dict[str, set[int]] = {}
    for words in phrases.entries:
        lengths.setdefault(words[-1], set()).add(len(words))
    return {word: sorted(found, reverse=True) for word, found in lengths.items()}


def find_capitals(reading: Reading) -> tuple[bool, ...]:
    """For each token of a reading whether it looks like a name."""
    tokens = reading.tokens
    return tuple([word != lower and looks_like_name(word) for word, lower in zip(tokens.words, tokens.lowers, strict=True)])


@dataclass(slots=True)
class View:
    """A sentence of a reading with the words and the index; ``first`` and ``last`` bound its tokens.

    ``capitals`` tells of each token of the reading whether it looks like a name, ``lowers`` are its folded words; ``rows`` what was
    found out of the rows of capitals behind names, by token. It is not frozen, for one is made of every sentence.
    """

    reading: Reading
    capitals: Sequence[bool]
    first: int
    last: int
    words: PlaceWords
    names: Gazetteer
    titled: bool
    block: Block
    lowers: tuple[str, ...]
    rows: dict[int, bool] = field(default_factory=dict)

    def lower(self, at: int) -> str:
        """The folded word of a token, or "" outside the sentence."""
        return self.lowers[at] if self.first <= at < self.last else ""

    def word(self, at: int) -> str:
        """The word of a token as it stands, or "" outside the sentence."""
        return self.reading.tokens.words[at] if self.first <= at < self.last else ""

    def tag(self, at: int) -> str:
        """The tag of a token, or "" outside the sentence."""
        return self.reading.tags[at] if self.first <= at < self.last else ""

    def text(self, first: int, last: int) -> str:
        """The words of a token range as they stand."""
        tokens = self.reading.tokens
        return self.reading.text[tokens.starts[first] : tokens.ends[last - 1]]

    def span(self, first: int, last: int) -> Span:
        """A token range as a span."""
        return self.reading.span(first, last)

    def part(self, at: int, start: int, end: int) -> Span:
        """A piece of one token, by offsets within it."""
        begin = self.reading.tokens.starts[at]
        return Span.cut(self.reading.text, begin + start, begin + end)

    def at(self, phrases: Phrases[V], position: int) -> Match[V] | None:
        """The longest phrase that begins at a token of the sentence."""
        return phrases.at(self.lowers, position, self.last) if self.first <= position < self.last else None

    def ending(self, phrases: Phrases[V], position: int) -> Match[V] | None:
        """The longest phrase that ends right before a token."""
        for length in lengths_by_closer(phrases).get(self.lower(position - 1), ()):
            found = self.at(phrases, position - length)
            if found is not None and found.last == position:
                return found
        return None

    def is_capital(self, at: int) -> bool:
        """Whether a token looks like a name: a capital at its head, or behind an article that is joined to it (al-Hol)."""
        return self.first <= at < self.last and self.capitals[at]

    def standing(self, first: int, last: int) -> Standing:
        """How well a token range is known as the name of a place."""
        return self.names.standing(self.text(first, last))


def view_sentence(reading: Reading, capitals: Sequence[bool], sentence: Sentence, words: PlaceWords, names: Gazetteer) -> View:
    """The view of one sentence of a reading that has these capitals."""
    block = reading.blocks[sentence.block]
    titled = block.kind in {BlockKind.TITLE, BlockKind.HEADING} and _is_titled(reading, sentence)
    first = _behind_bullet(reading, sentence)
    return View(reading, capitals, first, sentence.last, words, names, titled, block, reading.tokens.lowers)


def _behind_bullet(reading: Reading, sentence: Sentence) -> int:
    """The first token of a sentence behind the sign of a list that opens it."""
    words = reading.tokens.words
    return next((at for at in range(sentence.first, sentence.last) if words[at] not in BULLETS), sentence.first)


def _is_titled(reading: Reading, sentence: Sentence) -> bool:
    """Whether a headline is written in title case, so that its capitals say nothing."""
    long = [word for word in reading.tokens.words[sentence.first : sentence.last] if len(word) >= LONG_WORD and word.isalpha()]
    return len(long) > LONG_WORD and sum(word[0].isupper() for word in long) >= TITLE_SHARE * len(long)
