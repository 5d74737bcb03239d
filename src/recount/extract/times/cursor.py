"""The words of one sentence, with the small looks at them that the grammar is made of."""

from dataclasses import dataclass
from typing import TypeVar

from recount.extract.times.dated import YearWord
from recount.extract.times.scene import Term
from recount.lexicon.times import TimeWords
from recount.text.phrases import Match, Phrases
from recount.text.reading import Reading

V = TypeVar("V")
DASHES = frozenset({"-", "–", "—"})
ORDINAL_ENDS = ("st", "nd", "rd", "th")


@dataclass(frozen=True, slots=True)
class Piece:
    """A term at a half-open token range."""

    first: int
    last: int
    term: Term


@dataclass(frozen=True, slots=True)
class Found:
    """What was parsed from one position: one piece or, of a list, several; ``end`` is the token after it."""

    pieces: tuple[Piece, ...]
    end: int

    @property
    def term(self) -> Term:
        """The term of a single piece."""
        return self.pieces[0].term


def single(first: int, last: int, term: Term) -> Found:
    """One term at a token range."""
    return Found((Piece(first, last, term),), last)


@dataclass(frozen=True, slots=True)
class Cursor:
    """A sentence from token ``first`` up to, without, token ``stop``."""

    reading: Reading
    words: TimeWords
    first: int
    stop: int

    def lower(self, at: int) -> str:
        """The folded word at a token, or nothing outside the sentence."""
        return self.reading.tokens.lowers[at] if self.first <= at < self.stop else ""

    def capital(self, at: int) -> bool:
        """Whether a token begins with a capital."""
        return self.first <= at < self.stop and self.reading.tokens.words[at][0].isupper()

    def tag(self, at: int) -> str:
        """The tag of a token, or nothing."""
        return self.reading.tags[at] if self.first <= at < min(self.stop, len(self.reading.tags)) else ""

    def touches(self, at: int) -> bool:
        """Whether no space stands before a token."""
        tokens = self.reading.tokens
        return self.first < at < self.stop and tokens.starts[at] == tokens.ends[at - 1]

    def phrase(self, table: Phrases[V], at: int) -> Match[V] | None:
        """The longest phrase of a table at a token."""
        if not self.first <= at < self.stop:
            return None
        return table.at(self.reading.tokens.lowers, at, self.stop)

    def offset(self, table: str, at: int) -> Match[int] | None:
        """The longest phrase of a table of steps."""
        return self.phrase(self.words.offsets[table], at)

    def flag(self, table: str, at: int) -> int | None:
        """The token after the longest phrase of a plain table, or None."""
        match = self.phrase(self.words.flags[table], at)
        return match.last if match is not None else None

    def month(self, at: int) -> int | None:
        """The number of a month by its name, which has a capital."""
        return self.words.months.get(self.lower(at)) if self.capital(at) else None

    def day(self, at: int) -> int | None:
        """A day of the month in figures, with or without its ending."""
        word = self.lower(at)
        if word.endswith(ORDINAL_ENDS):
            word = word[:-2]
        if not (word.isascii() and word.isdigit() and len(word) <= 2):
            return None
        return int(word) if 1 <= int(word) <= 31 else None

    def year(self, at: int) -> int | None:
        """A year in four figures, where they are no count ("2024 people")."""
        return None if self.lower(at + 1) in self.words.counted else self._four_figures(at)

    def _four_figures(self, at: int) -> int | None:
        word = self.lower(at)
        return int(word) if len(word) == 4 and word.isascii() and word.isdigit() and int(word) in self.words.years else None

    def number(self, at: int) -> tuple[int, int] | None:
        """A small whole number in words or figures, and the token after it."""
        match = self.phrase(self.words.numbers, at)
        if match is not None:
            return match.value, match.last
        word = self.lower(at)
        return (int(word), at + 1) if word.isascii() and word.isdigit() and len(word) <= 3 else None

    def year_word(self, at: int) -> tuple[YearWord, int] | None:
        """A year after a day or month: "2024", ", 2024", "of 2024", "last year"; and the token after it."""
        end = self.flag("year_told", at)
        if end is not None:
            return YearWord(told=True), end
        match = self.offset("year_words", at)
        if match is not None:
            return YearWord(offset=match.value), match.last
        skip = 1 if self.lower(at) in {",", "of"} else 0
        # Behind a day or a month four figures are a year, whoever follows ("in March 2024 soldiers killed ...").
        year = self.year(at + skip) if skip else self._four_figures(at)
        return (YearWord(number=year), at + skip + 1) if year is not None else None
