"""A text becomes a reading: blocks, sentences, tokens and tags, once for all finders."""

from bisect import bisect_left
from dataclasses import replace

from recount.text.blocks import find_pieces
from recount.text.reading import Block, BlockKind, Reading, Sentence
from recount.text.sentences import find_sentences
from recount.text.tagging import Tagger, TagsOnDemand
from recount.text.tokens import Tokens, find_tokens


def read_text(text: str, tagger: Tagger) -> Reading:
    """The reading of a report's text."""
    return tag_all(skim_text(text, tagger), tagger)


def tag_all(reading: Reading, tagger: Tagger) -> Reading:
    """A reading with the tags of all its tokens."""
    return replace(reading, tags=tagger.tag(reading.tokens.words, [s.first for s in reading.sentences]))


def skim_text(text: str, tagger: Tagger) -> Reading:
    """The reading of a text of which only few tags will be asked for."""
    tokens = find_tokens(text)
    blocks = _find_blocks(text, tokens)
    sentences = tuple(
        Sentence(first, last, number)
        for number, block in enumerate(blocks)
        for first, last in find_sentences(tokens, block.first, block.last)
    )
    tags = TagsOnDemand(tagger, tokens.words, [s.first for s in sentences])
    return Reading(text, tokens, tags, blocks, sentences)


def _find_blocks(text: str, tokens: Tokens) -> tuple[Block, ...]:
    """Paragraphs as token ranges, each with the heading above it."""
    blocks: list[Block] = []
    heading: int | None = None
    for piece in find_pieces(text):
        first, last = bisect_left(tokens.starts, piece.start), bisect_left(tokens.starts, piece.end)
        if first == last:
            continue
        if piece.kind is BlockKind.HEADING:
            heading = len(blocks)
        blocks.append(Block(piece.kind, first, last, piece.start, piece.end, None if piece.kind is BlockKind.HEADING else heading))
    return tuple(blocks)
