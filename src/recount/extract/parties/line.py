"""One sentence as party rules see it, and small questions about its tokens."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from recount.lexicon.party_words import Part, PartyWords
from recount.text.reading import Reading

YEAR = re.compile(r"(?:19|20)\d\d")
#: Tags of words that describe what follows.
DESCRIBING = frozenset("J")
#: Tags of finite verbs, base forms and auxiliaries; a noun of the lists that bears one here is a verb.
VERBAL = frozenset("VBMG")

#: Endings of words that tie people to somebody.
JOINED = ("-backed", "-led", "-held", "-linked", "-aligned", "-affiliated")


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


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence: its tokens as written and folded, half-open range, whether it is all in capitals."""

    reading: Reading
    folded: tuple[str, ...]
    first: int
    last: int
    loud: bool
    words: PartyWords
    _parts: dict[int, Part | None] = field(default_factory=dict, compare=False)
    _seen: dict[str, bool] = field(default_factory=dict, compare=False)

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
                may_open = False
            if may_open:
                found.append(at)
        found.reverse()
        return found

    def may_chunk(self, at: int) -> bool:
        """Whether a phrase of the lists can begin at a token: with one of their words, or with words that stand before such."""
        low = self.folded[at]
        listed = low in self.words.heads or low in self.words.fillers
        return listed or self.reading.tags[at] in DESCRIBING or low[:1].isdigit() or low.endswith(JOINED)

    @property
    def has_shape(self) -> bool:
        """Whether a word stands in the sentence that makes capitals the name of an organisation."""
        return self._has("shape", self.words.people.shapes.openers)

    @property
    def has_thing(self) -> bool:
        """Whether a word for a thing stands in the sentence."""
        return self._has("thing", self.words.people.things.openers)

    def _has(self, name: str, words: AbstractSet[str]) -> bool:
        """Whether any of some words stands in the sentence; looked up once."""
        if name not in self._seen:
            self._seen[name] = not words.isdisjoint(self.folded[self.first : self.last])
        return self._seen[name]

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
