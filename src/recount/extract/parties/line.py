"""One sentence as party rules see it, and small questions about its tokens."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from recount.lexicon.party_words import Part, PartyWords
from recount.records.building import quick
from recount.text.reading import Reading, Sentence

YEAR = re.compile(r"(?:19|20)\d\d")
#: Tags of words that describe what follows.
DESCRIBING = frozenset("J")
#: Tags of finite verbs, base forms and auxiliaries; a noun of the lists that bears one here is a verb.
VERBAL = frozenset("VBMG")

#: A sentence of fewer words may be a heading in capitals; from here on capitals say nothing.
LOUD_WORDS = 4
#: Endings of words that tie people to somebody.
JOINED = ("-backed", "-led", "-held", "-linked", "-aligned", "-affiliated")


@quick
@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of tokens that is one party phrase: its head from ``head`` to ``last``, its parts, its head part.

    ``tail``: parts after a link ("members **of the X**"). ``anaphor``: a word that points back ("the group").
    """

    first: int
    head: int
    last: int
    parts: tuple[Part, ...] = ()
    tail: tuple[Part, ...] = ()
    anaphor: bool = False


@quick
@dataclass(frozen=True, slots=True)
class Line:
    """A sentence: its tokens as written and folded, half-open range, whether it is all in capitals.

    ``has_...``: whether a word stands in it that makes capitals the name of an organisation, a word for a thing, one of
    belonging, or one that points back; rules that need such a word are not tried in a sentence without.
    """

    reading: Reading
    folded: tuple[str, ...]
    first: int
    last: int
    loud: bool
    words: PartyWords
    has_shape: bool
    has_thing: bool
    has_partitive: bool
    has_anaphor: bool
    _parts: dict[int, Part | None] = field(default_factory=dict, compare=False)

    def openings(self) -> list[int]:
        """Tokens at which a mention can begin: at what is listed or looks like a name, or at words that describe or count such."""
        heads, fillers, words, tags = self.words.heads, self.words.fillers, self.reading.tokens.words, self.reading.tags
        found: list[int] = []
        may_open = False
        for at in range(self.last - 1, self.first - 1, -1):
            low = self.folded[at]
            if low in heads or words[at][0].isupper():
                may_open = True
            elif not (low in fillers or tags[at] in DESCRIBING or low[:1].isdigit() or low.endswith(JOINED)):
                may_open = may_open and self.is_noun(at) and self.folded[at + 1] in heads
            if may_open:
                found.append(at)
        found.reverse()
        return found

    def may_chunk(self, at: int) -> bool:
        """Whether a phrase of the lists can begin at a token: with one of their words, or with words that stand before such."""
        low = self.folded[at]
        listed = low in self.words.heads or low in self.words.fillers
        compound = self.is_noun(at) and at + 1 < self.last and self.folded[at + 1] in self.words.heads
        return listed or compound or self.reading.tags[at] in DESCRIBING or low[:1].isdigit() or low.endswith(JOINED)

    def part(self, at: int) -> Part | None:
        """The part that begins at a token; words that are verbs here are none."""
        if self.folded[at] not in self.words.part_openers:
            return None
        if at not in self._parts:
            self._parts[at] = self._part(at)
        return self._parts[at]

    def _part(self, at: int) -> Part | None:
        part = self.words.part_at(self.reading.tokens.words, self.folded, at, self.last, loud=self.loud)
        if part is not None and part.branch is not None and self.low(at) == "state" and self._is_named(at):
            return None
        if part is None or part.thing is None:
            return part
        if self.low(part.last) in self.words.people.grammar.not_things_before:
            return None
        return None if part.last - at == 1 and self.reading.tags[at] in VERBAL else part

    def _is_named(self, at: int) -> bool:
        """Whether a name stands straight before a word ("Kaduna **state**")."""
        return at > self.first and self.is_capital(at - 1) and self.reading.tags[at - 1] == "P"

    def word(self, at: int) -> str:
        """A token as written, or nothing beyond the sentence."""
        return self.reading.tokens.words[at] if self.first <= at < self.last else ""

    def low(self, at: int) -> str:
        """A folded token, or nothing beyond the sentence."""
        return self.folded[at] if self.first <= at < self.last else ""

    def is_capital(self, at: int) -> bool:
        """Whether a token is written with a capital in a sentence that also has small letters."""
        return not self.loud and self.word(at)[:1].isupper()

    def is_opener(self, at: int) -> bool:
        """Whether a token stands before a mention without being part of its head: articles and counts."""
        low, people = self.low(at), self.words.people
        if low == "of":
            return self.is_count(at - 1)
        if low in people.grammar.approximate and not self._is_plain(at):
            return self.is_count(at + 1) or self.low(at + 1) in people.grammar.approximate or (low in people.counts and at == self.first)
        return low in people.grammar.openers or self.is_count(at)

    def _is_plain(self, at: int) -> bool:
        """Whether a word that may tell how exact a number is only is a preposition here ("set fire **to** two houses")."""
        low = self.low(at)
        if low == "to":
            return self.low(at - 1) != "up" and not self.is_count(at - 1)
        if low == "at":
            return self.low(at + 1) not in {"least", "most"}
        if low == "over":
            return self.low(at - 1) in {"handed", "hand", "handing", "hands", "turned", "gave"}
        return low == "between" and not (self.low(at + 2) == "and" and self.is_count(at + 3))

    def is_count(self, at: int) -> bool:
        """Whether a token is a number in figures or words; a year and a date in figures are none."""
        low = self.low(at)
        if not low[:1].isdigit():
            return low in self.words.people.counts
        return not (low.count(".") > 1 or "/" in low or ":" in low or YEAR.fullmatch(low))

    def is_modifier(self, at: int) -> bool:
        """Whether a token describes the people or things after it."""
        low = self.low(at)
        if low in self.words.people.modifiers:
            return self.reading.tags[at] not in VERBAL or self.reading.tags[at] == "G" or self._follows_day(at)
        return low[:1].isalpha() and (self.reading.tags[at] in DESCRIBING or low.endswith(JOINED))

    def is_noun(self, at: int) -> bool:
        """Whether a token is a common noun."""
        return at < self.last and self.reading.tags[at] == "N" and self.low(at).isalpha()

    def is_past(self, at: int) -> bool:
        """Whether a token is a form in -ed, which may be finite."""
        return at < self.last and self.reading.tags[at] == "D"

    def acts(self, at: int) -> bool:
        """Whether a verb follows a token."""
        return self.is_verb(at + 1) or self.is_past(at + 1)

    def _follows_day(self, at: int) -> bool:
        """Whether a form in -ed stands behind "On Monday" and the like, so that it has no subject and describes what follows."""
        return at - 2 >= self.first and self.low(at).endswith("ed") and self.reading.tags[at - 2 : at] == "IP"

    def is_verb(self, at: int) -> bool:
        """Whether a token is a finite verb or an auxiliary."""
        return at < self.last and (self.reading.tags[at] in "VM" or self.low(at) in self.words.people.grammar.verbs)


def read_line(reading: Reading, folded: tuple[str, ...], sentence: Sentence, words: PartyWords) -> Line:
    """A sentence of a report; ``folded`` are all words of the report."""
    first, last, people = sentence.first, sentence.last, words.people
    here = frozenset(folded[first:last])
    return Line(
        reading,
        folded,
        first,
        last,
        _is_loud(reading.tokens.words[first:last]),
        words,
        has_shape=not people.shapes.openers.isdisjoint(here),
        has_thing=not people.things.openers.isdisjoint(here),
        has_partitive=not people.partitives.isdisjoint(here),
        has_anaphor=not people.anaphors.keys().isdisjoint(here),
    )


def _is_loud(words: Sequence[str]) -> bool:
    """Whether a sentence is written in capitals only."""
    letters = 0
    for word in words:
        if word[0].isalpha():
            if any(c.islower() for c in word):
                return False
            letters += 1
    return letters >= LOUD_WORDS
