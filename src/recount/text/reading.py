"""A reading is a text cut into blocks, sentences and tagged tokens, made once and shared by all finders."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, SupportsIndex

from recount.records.building import quick
from recount.records.span import Span
from recount.text.tokens import Tokens


class BlockKind(StrEnum):
    """What a paragraph of a report is."""

    TITLE = "title"
    HEADING = "heading"
    DATE_LINE = "date_line"
    BODY = "body"
    LIST_ITEM = "list_item"
    NOISE = "noise"


@quick
@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: half-open token range; ``heading`` is the index of the heading block above, or None."""

    kind: BlockKind
    first: int
    last: int
    start: int
    end: int
    heading: int | None


@quick
@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: half-open token range within one block."""

    first: int
    last: int
    block: int


class Tags(Protocol):
    """One character a token: a string, or what gives the same when it is asked."""

    def __getitem__(self, at: SupportsIndex | slice, /) -> str:
        """The tag of a token, or the tags of a range of tokens."""
        ...

    def __len__(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with its tokens, one tag character a token, its blocks and its sentences.

    Tags: N common noun, P proper noun, V finite verb (attacked, attacks), G word in -ing, D past participle (was attacked),
    B base form (to attack), M modal, J adjective, R adverb, T determiner or possessive pronoun, O pronoun, I preposition or
    subordinator, C coordinator, K "to", W question word or relative pronoun, # number, x other, . sign.
    """

    text: str
    tokens: Tokens
    tags: Tags
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]

    def span(self, first: int, last: int) -> Span:
        """The words from token ``first`` up to, without, token ``last``."""
        return Span.cut(self.text, self.tokens.starts[first], self.tokens.ends[last - 1])

    def words(self, first: int, last: int) -> tuple[str, ...]:
        """Folded words of a token range."""
        return self.tokens.lowers[first:last]
