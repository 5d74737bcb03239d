"""A text as a reading."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from recount.text.read_text import read_text
from recount.text.reading import BlockKind


class Nouns:
    """Takes every word for a noun."""

    def tag(self, words: Sequence[str], starts: Sequence[int]) -> str:
        assert list(starts) == sorted(set(starts))
        return "N" * len(words)


def test_each_block_knows_the_heading_above_it() -> None:
    reading = read_text("Boats\n\nThe sea was calm.\n\nIn the north\n\nTwo boats left.\n\nOne came back.", Nouns())
    assert [block.heading for block in reading.blocks] == [None, None, None, 2, 2]
    assert reading.blocks[2].kind is BlockKind.HEADING


@given(st.text(max_size=300))
def test_every_token_is_in_one_sentence_and_one_block(text: str) -> None:
    reading = read_text(text, Nouns())
    assert len(reading.tags) == len(reading.tokens)
    for ranges in (reading.blocks, reading.sentences):
        assert [t for r in ranges for t in range(r.first, r.last)] == list(range(len(reading.tokens)))
    for sentence in reading.sentences:
        block = reading.blocks[sentence.block]
        assert block.first <= sentence.first < sentence.last <= block.last
