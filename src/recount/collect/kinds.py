"""What an input holds, by its name or by how it begins."""

import re
from enum import StrEnum


class InputKind(StrEnum):
    """What lies at a path."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    WARC = "warc"


SUFFIXES = {
    ".txt": InputKind.TEXT,
    ".md": InputKind.MARKDOWN,
    ".html": InputKind.HTML,
    ".htm": InputKind.HTML,
    ".pdf": InputKind.PDF,
    ".jsonl": InputKind.JSONL,
    ".csv": InputKind.CSV,
    ".parquet": InputKind.PARQUET,
    ".warc": InputKind.WARC,
    ".warc.gz": InputKind.WARC,
}
KNOWN = ", ".join(SUFFIXES)
GZIP = b"\x1f\x8b"
_MAGIC = ((b"%PDF-", InputKind.PDF), (b"PAR1", InputKind.PARQUET), (b"WARC/", InputKind.WARC), (GZIP, InputKind.WARC))
_FIELDS = {b"text", b"id", b"title", b"published", b"publisher", b"url", b"language"}
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,999}\{\s{0,999}\"")
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,999}(?:<\?xml[^>]{0,200}>\s{0,999})?(?:<!--.{0,999}?-->\s{0,999})?"
    rb"<(?:!doctype\s+html|html|head|body|article|meta|p)\b",
    re.IGNORECASE | re.DOTALL,
)


def kind_of_name(name: str) -> InputKind | None:
    """What a file holds by its suffix; None where the suffix is not known."""
    lower = name.lower()
    return next((kind for suffix, kind in SUFFIXES.items() if lower.endswith(suffix)), None)


def kind_of_bytes(head: bytes) -> InputKind:
    """What a nameless stream holds, by its first kilobytes; plain text where nothing else is seen."""
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if _JSON.match(head):
        return InputKind.JSONL
    if _HTML.match(head):
        return InputKind.HTML
    return InputKind.CSV if _names_fields(head) else InputKind.TEXT


def _names_fields(head: bytes) -> bool:
    """Whether the first line is the header of a table of reports: the text and at least one more of its fields."""
    first = head.removeprefix(b"\xef\xbb\xbf").split(b"\n", maxsplit=1)[0][:1_000]
    names = {name.strip(b' \r"').lower() for name in re.split(rb"[,;\t]", first)}
    return b"text" in names and len(names & _FIELDS) > 1
