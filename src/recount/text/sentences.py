"""Sentences as token ranges: a full stop ends one unless the words around it say otherwise."""

from collections.abc import Iterator

from recount.text.tokens import Tokens

STOPS = frozenset({".", "!", "?", "\u2026", "\u061f"})
CLOSERS = frozenset({'"', "'", ")", "]", "\u00bb"})
#: After an acronym that ends in a full stop ("the U.N."), these open a new sentence.
OPENERS = frozenset(
    {"the", "a", "an", "in", "on", "it", "its", "he", "she", "they", "we", "this", "that", "these", "those", "at", "after", "as"}
    | {"but", "however", "meanwhile", "according", "earlier"}
)
#: A count before a stray full stop goes on with these ("the killing of 10. Others").
COUNTED = frozenset({"others", "other"})
#: A sentence is cut after so many tokens, so that endless text costs linear time.
LONGEST = 400


def find_sentences(tokens: Tokens, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The sentences of a token range, as half-open token ranges."""
    start = first
    for at in _stops(tokens, first, last):
        while at - start > LONGEST:
            yield start, start + LONGEST + 1
            start += LONGEST + 1
        end = _end(tokens, start, at, last) if at >= start else None
        if end is not None:
            yield start, end
            start = end
    while start < last:
        yield start, min(start + LONGEST + 1, last)
        start += LONGEST + 1


def _stops(tokens: Tokens, first: int, last: int) -> list[int]:
    """The tokens of a range that end in a sign with which a sentence may end."""
    return [at for at, word in enumerate(tokens.lowers[first:last], first) if word[-1] in STOPS]


def _end(tokens: Tokens, start: int, at: int, last: int) -> int | None:
    """Where a sentence ends if it ends with the token ``at``; None if it goes on."""
    if at - start >= LONGEST:
        return at + 1
    word = tokens.lowers[at]
    if word not in STOPS:
        return at + 1 if _acronym_ends(tokens, at, last) else None
    after = _close(tokens, at + 1, last)
    if after >= last:
        return after
    numbered = at - start == 1 and tokens.words[start].isdigit()  # "1." opens an item of a list
    return after if not numbered and _opens(tokens, at, after) else None


def _close(tokens: Tokens, after: int, last: int) -> int:
    """The first token that is no bracket, quote or stop clinging to the stop before it."""
    while after < last and tokens.starts[after] == tokens.ends[after - 1] and tokens.lowers[after] in CLOSERS | STOPS:
        after += 1
    return after


def _opens(tokens: Tokens, at: int, after: int) -> bool:
    """Whether the token after a stop can open a sentence."""
    if at and tokens.words[at - 1][-1].isdigit() and tokens.lowers[after] in COUNTED:
        return False
    if tokens.starts[after] == tokens.ends[after - 1]:
        return _is_run_on(tokens, at, after)
    if tokens.lowers[at] != ".":
        return not tokens.words[after][0].islower() or tokens.lowers[at] == "\u2026"
    single = at > 0 and len(tokens.words[at - 1]) == 1 and tokens.words[at - 1].isupper()
    return not single and not tokens.words[after][0].islower()


def _is_run_on(tokens: Tokens, at: int, after: int) -> bool:
    """Whether only the space after the stop was forgotten ("two died.The army")."""
    return after == at + 1 and at > 0 and tokens.words[at - 1].islower() and tokens.words[after].istitle()


def _acronym_ends(tokens: Tokens, at: int, last: int) -> bool:
    """Whether an acronym's own full stop also ends the sentence."""
    word = tokens.words[at]
    if len(word) < 4 or not word.endswith(".") or "." not in word[:-1] or at + 1 >= last:
        return False
    return tokens.words[at + 1][0].isupper() and tokens.lowers[at + 1] in OPENERS
