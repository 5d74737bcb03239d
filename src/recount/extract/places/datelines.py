"""Datelines: the place at the head of a report from which it was sent."""

from bisect import bisect_right

from recount.extract.places.hits import Hit
from recount.extract.places.view import View
from recount.text.reading import Block, BlockKind

DASHES = frozenset({"-", "\u2013", "\u2014", "\u2015", "--"})
#: The dash stands within so many tokens of the place.
REACH = 14
#: A label has at most so many words with its colon.
LABEL_WORDS = 6


def is_dateline(view: View, hit: Hit) -> bool:
    """Whether a name opens a paragraph and is followed by a dash, or by a bracket with an agency: "GOMA, June 3 -"."""
    if view.block.first != view.first or view.block.kind is not BlockKind.BODY or not _opens(view, hit):
        return False
    sign = view.lower(hit.end)
    if sign in DASHES:
        return True
    if sign == ":" and _has_labels_beside(view):
        return False
    shouted = view.text(hit.first, hit.last).isupper()
    dashed = any(view.lower(at) in DASHES for at in range(hit.end, min(hit.end + REACH, view.last)))
    return (sign in {",", "(", "/", ":", "|"} and dashed and _is_short(view, hit.end)) or (shouted and sign in {",", "(", ":", "|"})


def _has_labels_beside(view: View) -> bool:
    """Whether the paragraph before or after opens with words in capitals and a colon too: then they label the items of a round-up."""
    blocks = view.reading.blocks
    at = bisect_right(blocks, view.block.first, key=lambda block: block.first) - 1
    return any(_is_labelled(view, blocks[k]) for k in (at - 1, at + 1) if 0 <= k < len(blocks))


def _is_labelled(view: View, block: Block) -> bool:
    """Whether a paragraph opens with a few words in capitals before a colon."""
    if block.kind is not BlockKind.BODY:
        return False
    words = view.reading.tokens.words[block.first : min(block.first + LABEL_WORDS, block.last)]
    end = words.index(":") if ":" in words else 0
    return end > 0 and all(word.isupper() or not word[0].isalpha() for word in words[:end])


def _opens(view: View, hit: Hit) -> bool:
    """Whether nothing but capitals and commas stands before the name in its paragraph."""
    return all(view.word(at).isupper() or view.lower(at) == "," for at in range(view.first, hit.fore)) and hit.fore - view.first <= 4


def _is_short(view: View, at: int) -> bool:
    """Whether only names, figures and signs stand before the dash."""
    while at < view.last and view.lower(at) not in DASHES:
        if view.tag(at) in {"V", "B", "M"}:
            return False
        at += 1
    return True
