"""The words around a claim, for the few rules that go by what a report says of its own numbers."""

from collections.abc import Iterable

from recount.records.claim import Claim
from recount.records.document import Document
from recount.text.sentences import find_sentences
from recount.text.tokens import find_tokens

#: No sentence is read farther than so many characters from the claim.
REACH = 600


def sentence_words(claim: Claim, document: Document | None) -> tuple[str, ...]:
    """Folded words of the sentence that a claim stands in; those of the claim alone where the report is not at hand."""
    span = claim.said.span
    if document is None:
        return find_tokens(span.text).lowers
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
    return tokens.lowers[inside[0][0] : inside[-1][1]] if inside else find_tokens(span.text).lowers


def says_any(words: Iterable[str], known: frozenset[str]) -> bool:
    """Whether any of some words is a known one."""
    return not known.isdisjoint(words)
