"""Which words of a reading stand between quotation marks."""

from collections.abc import Iterator

from recount.text.reading import Block, Reading

#: Marks that open and close, as tokens are folded.
MARKS = frozenset({'"', "«", "»", "„"})
#: The single mark is an apostrophe too: it opens before a word and closes after one of these signs.
SINGLE, CLOSERS = "'", frozenset(",.?!")


def find_quotes(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Stretches of text between quotation marks, in order; one left open ends with its paragraph."""
    return tuple(quote for block in reading.blocks for quote in (*_quotes_in(reading, block), *_single_quotes_in(reading, block)))


def _quotes_in(reading: Reading, block: Block) -> Iterator[tuple[int, int]]:
    opened: int | None = None
    tokens = reading.tokens
    for at in range(block.first, block.last):
        if tokens.lowers[at] not in MARKS:
            continue
        if opened is None:
            opened = tokens.starts[at]
        else:
            yield opened, tokens.ends[at]
            opened = None
    if opened is not None:
        yield opened, block.end


def _single_quotes_in(reading: Reading, block: Block) -> Iterator[tuple[int, int]]:
    opened: int | None = None
    tokens = reading.tokens
    for at in range(block.first, block.last):
        if tokens.lowers[at] != SINGLE:
            continue
        if opened is None and _opens(reading, block, at):
            opened = tokens.starts[at]
        elif opened is not None and tokens.lowers[at - 1] in CLOSERS:
            yield opened, tokens.ends[at]
            opened = None


def _opens(reading: Reading, block: Block, at: int) -> bool:
    """Whether a single mark stands before a word and not behind one."""
    tokens = reading.tokens
    apart = at == block.first or tokens.ends[at - 1] < tokens.starts[at]
    return apart and at + 1 < block.last and tokens.starts[at + 1] == tokens.ends[at]
