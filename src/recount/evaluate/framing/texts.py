"""Texts that are reframed: reports of the gold and single sentences; and edits of them that know where everything went."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from recount.evaluate.examples import TITLE, Example
from recount.evaluate.gold import Gold


@dataclass(frozen=True, slots=True)
class Text:
    """One report: its words with the title first, and its day in ISO form where it has one."""

    id: str
    words: str
    published: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Words that replace those between two offsets; an empty range is an insertion."""

    start: int
    end: int
    words: str


def read_texts(gold: Gold, sentences: Iterable[Example]) -> tuple[Text, ...]:
    """The reports of a gold that are plain text, then single sentences under a title that says nothing."""
    reports = [Text(report.name, report.source, report.published) for report in gold.reports if not report.source.lstrip().startswith("<")]
    return (*reports, *(Text(example.id, f"{TITLE}\n\n{example.sentence}") for example in sentences))


def find_apart(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Edits in order without those that share words with one before them."""
    kept: list[Edit] = []
    for edit in sorted(edits):
        if not kept or (edit.start >= kept[-1].end and edit.start > kept[-1].start):
            kept.append(edit)
    return tuple(kept)


def apply(words: str, edits: tuple[Edit, ...]) -> str:
    """The words with all edits made; edits stand in order and apart."""
    return "".join(_parts(words, edits))


def _parts(words: str, edits: tuple[Edit, ...]) -> Iterator[str]:
    """What stays and what comes in, by turns."""
    at = 0
    for edit in edits:
        yield words[at : edit.start]
        yield edit.words
        at = edit.end
    yield words[at:]


class Moves:
    """Where an offset of a text went: the beginning of replaced words stays the beginning, their end the end."""

    def __init__(self, edits: tuple[Edit, ...]) -> None:
        self._edits = edits
        self._starts = [edit.start for edit in edits]
        self._gains = [0]
        for edit in edits:
            self._gains.append(self._gains[-1] + len(edit.words) - (edit.end - edit.start))

    def start(self, offset: int) -> int:
        """Where words that begin at an offset begin now; what is inserted there stands before them."""
        at = bisect_left(self._starts, offset)
        if at < len(self._edits) and self._edits[at].start == self._edits[at].end == offset:
            at += 1
        return offset + self._gains[at]

    def end(self, offset: int) -> int:
        """Where words that end at an offset end now; what is inserted there stands after them."""
        return offset + self._gains[bisect_left(self._starts, offset)]

    def touches(self, start: int, end: int) -> bool:
        """Whether an edit lies between two offsets."""
        at = bisect_left(self._starts, start)
        return at < len(self._starts) and self._starts[at] < end
