"""Scores of all tags in one number, so that a tagger adds whole rows at once and adds up what belongs to a word only once.

A row of scores is one integer with a field of 32 bits for each tag; the sum of rows is the sum of the integers.
"""

import struct
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass

from recount.records.building import quick

#: Bits of a field: a sum of some twenty 16-bit scores needs 21 and its sign.
FIELD = 32
#: When so many words are known, those that are not met again while as many new ones come are forgotten: memory stays bounded.
REMEMBERED = 8_192


def pack_row(numbers: Sequence[int], scores: Sequence[int]) -> int:
    """The scores of some tags as one integer."""
    packed = 0
    for number, score in zip(numbers, scores, strict=True):
        packed += score << (FIELD * number)
    return packed


@quick
@dataclass(frozen=True, slots=True)
class WordSums:
    """What one word as written adds to the scores: for its own tag, and for the tags of its four neighbours."""

    lower: str
    look: str
    own: int
    before: int
    before2: int
    after: int
    after2: int


class Sums:
    """Sums of rows by word, by look and by the tags before; ``row`` gives the packed row of a feature that is ``listed``, else 0."""

    def __init__(self, row: Callable[[str], int], listed: Container[str], tags: str, shape: Callable[[str], str]) -> None:
        self._row, self._listed, self._tags, self._shape = row, listed, tags, shape
        self._words: dict[str, WordSums] = {}
        self._older: dict[str, WordSums] = {}
        self._ends: dict[str, tuple[int, int, int]] = {}
        self._looks: dict[tuple[str, str], int] = {}
        self._tags_before: dict[tuple[str, str, str], int] = {}
        self._fields = struct.Struct(f"<{len(tags)}I")
        self._zero = sum(1 << (FIELD * at + FIELD - 1) for at in range(len(tags)))
        self._edge = self._add_up("", "")

    def tag(self, words: Sequence[str], known: Mapping[str, str]) -> list[str]:
        """The tags of one sentence, from left to right; a word of ``known`` has one tag only."""
        row, listed, looks, tags_before = self._row, self._listed, self._looks, self._tags_before
        unpack, size, zero, tags = self._fields.unpack, self._fields.size, self._zero, self._tags
        seen = self._seen(words)
        made: list[str] = []
        before = before2 = "^"
        two, one, word, following = seen[0], seen[1], seen[2], seen[3]
        for at, written in enumerate(words):
            after = seen[at + 4]
            tag = known.get(written)
            if tag is None:
                lower, look = word.lower, word.look
                beside = looks.get((look, following.look))
                if beside is None:
                    beside = looks[look, following.look] = row("n" + look + following.look)
                told = tags_before.get((look, before, before2))
                if told is None:
                    told = row("s" + look + before) + row("t" + before) + row("u" + before2 + before)
                    tags_before[look, before, before2] = told
                total = zero + word.own + one.before + two.before2 + following.after + after.after2 + beside + told
                if (feature := "x" + before + lower) in listed:
                    total += row(feature)
                if (feature := "y" + lower + following.lower) in listed:
                    total += row(feature)
                if (feature := "z" + one.lower + lower) in listed:
                    total += row(feature)
                scores = unpack(total.to_bytes(size, "little"))
                tag = tags[scores.index(max(scores))]
            made.append(tag)
            before2, before = before, tag
            two, one, word, following = one, word, following, after
        return made

    def _seen(self, words: Sequence[str]) -> list[WordSums]:
        """The sums of each word, with two empty ones at either end."""
        if len(self._words) > REMEMBERED:
            self._older, self._words = self._words, {}
            self._ends.clear()
        known, older = self._words, self._older
        seen = [self._edge, self._edge]
        for word in words:
            found = known.get(word)
            if found is None:
                found = known[word] = older.get(word) or self._add_up(word, self._shape(word))
            seen.append(found)
        seen += (self._edge, self._edge)
        return seen

    def _add_up(self, written: str, look: str) -> WordSums:
        """What a word adds wherever it stands; the features are those of ``recount.text.tagging.features``."""
        word = written.lower()
        ending, head = word[-3:], "^" + word[:2] + look
        ends = self._ends.get(ending)
        if ends is None:
            own = sum(map(self._row, ("b", "3" + ending, "2" + ending[-2:], "1" + ending[-1:])))
            ends = self._ends[ending] = (own, self._row("d" + ending), self._row("e" + ending))
        own, before, after = ends
        itself, one, two, following, next_one = [
            self._row(feature) if feature in self._listed else 0 for feature in ("w" + word, "p" + word, "q" + word, "f" + word, "g" + word)
        ]
        return WordSums(word, look, own + itself + self._row(head), one + before, two, following + after, next_one)
