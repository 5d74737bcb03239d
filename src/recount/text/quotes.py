"""Which words of a reading stand between quotation marks."""

from collections.abc import Iterator

from recount.text.reading import Block, Reading

#: Marks that open and close, as tokens are folded; single ones are apostrophes too often.
MARKS = frozenset({'"', "«", "»", "„"})


def find_quotes(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Stretches of text between quotation marks, in order; one left open ends with its paragraph."""
    return tuple(quote for block in reading.blocks for quote in _quotes_in(reading, block))


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
