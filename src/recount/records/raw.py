"""A raw report: the bytes of one report as an input gave them, with what the input says of it."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from recount.records.digest import digest


class RawKind(StrEnum):
    """How the bytes of a report are to be read."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Given:
    """What an input says of a report beside its text: the cells of a table's row, the address of an archived page."""

    id: str | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None


#: What is known of a file by itself.
NOTHING_GIVEN = Given()


@dataclass(frozen=True, slots=True)
class Raw:
    """One report before it is read.

    ``data`` are its original bytes; of a row of a table, its text in UTF-8 (lone surrogates kept). ``path`` is what the output
    shows: the path inside the folder that was given, or the name of the file, with the line or record after a colon.
    ``where`` is the same place as the user wrote it, for messages. ``charset`` is the encoding that a server declared.
    """

    data: bytes
    kind: RawKind
    path: str
    where: str
    given: Given = NOTHING_GIVEN
    charset: str | None = None

    def sha256(self) -> str:
        """Hexadecimal digest of the original bytes."""
        return hashlib.sha256(self.data).hexdigest()

    def identity(self) -> str:
        """The id of the document: the same bytes with the same given fields are the same document, wherever they lie."""
        given = self.given
        fields = (given.id, given.title, given.published, given.publisher, given.url, given.language)
        return digest("document", (self.sha256(), *(field or "" for field in fields)))
