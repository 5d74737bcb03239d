"""The words around a claim, for the few rules that go by what a report says of its own numbers."""

from collections.abc import Iterable
from dataclasses import dataclass

from recount.records.document import Document
from recount.records.span import Span
from recount.text.sentences import find_sentences
from recount.text.tokens import Tokens, find_tokens

#: No sentence is read farther than so many characters from the claim.
REACH = 600


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens of a sentence, and where its text begins in the report."""

    tokens: Tokens
    first: int
    last: int
    offset: int

    @property
    def lowers(self) -> tuple[str, ...]:
        """Folded words."""
        return self.tokens.lowers[self.first : self.last]

    def start(self, at: int) -> int:
        """Where a token, counted from the first of the sentence, begins in the report."""
        return self.offset + self.tokens.starts[self.first + at]

    def holds(self, span: Span) -> bool:
        """Whether some words of the report begin in the sentence."""
        return self.start(0) <= span.start < self.offset + self.tokens.ends[self.last - 1]


def sentence_of(span: Span, document: Document | None) -> Sentence:
    """The sentence or sentences that some words stand in; the words alone where the report is not at hand."""
    alone = find_tokens(span.text)
    if document is None or document.text[span.start : span.end] != span.text:
        return Sentence(alone, 0, len(alone), span.start)
    text = document.text
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - REACH)
    stop = text.find("\n", span.end)
    end = min(stop if stop >= 0 else len(text), span.end + REACH)
    tokens = find_tokens(text[start:end])
    inside = [
        (first, last)
        for first, last in find_sentences(tokens, 0, len(tokens))
        if tokens.starts[first] < span.end - start and tokens.ends[last - 1] > span.start - start
    ]
    return Sentence(tokens, inside[0][0], inside[-1][1], start) if inside else Sentence(alone, 0, len(alone), span.start)


def says_any(words: Iterable[str], known: frozenset[str]) -> bool:
    """Whether any of some words is a known one."""
    return not known.isdisjoint(words)
