"""A span is a half-open range of code points of one document, with its words."""

from dataclasses import dataclass
from typing import Self

from recount.records.building import quick


@quick
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Words of a document: ``text == document.text[start:end]``."""

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if self.start < 0 or self.end <= self.start:
            msg = f"a span must hold at least one character: {self.start}..{self.end}"
            raise ValueError(msg)
        if len(self.text) != self.end - self.start:
            msg = f"the words of a span must be as long as the span: {self.start}..{self.end} {self.text!r}"
            raise ValueError(msg)

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> Self:
        """The words of ``text`` between two offsets."""
        return cls(start, end, text[start:end])

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end
