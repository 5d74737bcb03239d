"""Texts of made reports, written piece by piece so that every piece knows its span."""

from datetime import date

from recount.records.digest import digest
from recount.records.document import Document, Published
from recount.records.period import Days
from recount.records.span import Span


class Words:
    """A text as it is written, with the span of each piece."""

    def __init__(self, title: str) -> None:
        self._pieces = [title, "\n\n"]
        self.end = len(title) + 2
        self.start = self.end

    def write(self, words: str) -> None:
        """Add words at the end."""
        self._pieces.append(words)
        self.end += len(words)

    def add(self, words: str) -> Span:
        """Add words at the end; their span."""
        self.write(words)
        return Span(self.end - len(words), self.end, words)

    def since(self, start: int) -> Span:
        """All words from an offset on."""
        return Span(start, self.end, self.text[start:])

    @property
    def text(self) -> str:
        """All that is written."""
        return "".join(self._pieces)


def make_document(publisher: str, published: date, text: str, key: str) -> Document:
    """A report; ``key`` tells it from others with the same words."""
    return Document(
        digest("document", (publisher, published.isoformat(), text, key)),
        text.partition("\n")[0],
        text,
        key,
        f"{key}.txt",
        published=Published(published.isoformat(), Days(published, published)),
        publisher=publisher,
        language="en",
    )
