"""Web archives: the pages that servers sent, with their addresses."""

import zlib
from collections.abc import Iterator
from io import BufferedReader
from typing import Any, BinaryIO

from recount.collect.kinds import GZIP
from recount.collect.places import Origin
from recount.collect.streams import CHUNK, Rejoined, Unpacked
from recount.lexicon.limits import read_limits
from recount.records.issue import InputError, Issue
from recount.records.raw import Given, Raw, RawKind

_TOO_EARLY = "the archive is broken or ends too early; copy or download it again"
KINDS = {
    "text/html": RawKind.HTML,
    "application/xhtml+xml": RawKind.HTML,
    "text/plain": RawKind.TEXT,
    "application/pdf": RawKind.PDF,
}


def read_archive(stream: BinaryIO, origin: Origin) -> Iterator[Raw | Issue]:
    """Every page that was answered with success, in order, numbered by its record in the archive.

    The day on which a page was archived is no day of publication and is not passed on.
    """
    found = number = 0
    try:
        for number, record in enumerate(_records(stream), start=1):
            for raw in _read_page(record, origin.part(number)):
                found += 1
                yield raw
    except InputError as trouble:
        yield origin.error(f"after page {found}: {trouble}" if found else str(trouble))
        return
    if not found:
        yield origin.error("holds no pages (responses with HTML, plain text or PDF); give an archive of news pages")


def _records(stream: BinaryIO) -> Iterator[Any]:
    """The records of an archive, packed or not; InputError where it is broken."""
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415  few inputs need it
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    limits = read_limits()
    plain: BufferedReader[Any] = BufferedReader(Rejoined(b"", stream), CHUNK)
    unpacked: Unpacked | None = None
    if plain.peek(2)[:2] == GZIP:
        unpacked = Unpacked(plain, limits.gzip_ratio, limits.gzip_free_bytes)
        plain = BufferedReader(unpacked, CHUNK)
    if plain.peek(5)[:5] != b"WARC/":
        raise InputError("is no web archive (WARC); unpack it first if it is another packed file")
    try:
        yield from ArchiveIterator(plain)
    except (ArchiveLoadFailed, EOFError, ValueError, KeyError, AttributeError, IndexError) as broken:
        raise InputError(_TOO_EARLY) from broken
    if unpacked is not None and unpacked.trouble is not None:
        raise InputError(unpacked.trouble)


def _read_page(record: Any, origin: Origin) -> Iterator[Raw | Issue]:  # noqa: ANN401  warcio has no types
    """The page of one record, if it holds one; InputError where the archive ends within the record."""
    if record.rec_headers.get_header("Content-Length") is None:
        raise InputError(_TOO_EARLY)
    headers = record.http_headers
    if record.rec_type != "response" or headers is None or not (headers.get_statuscode() or "").startswith("2"):
        return
    mime, _, rest = (headers.get_header("Content-Type") or "").partition(";")
    kind = KINDS.get(mime.strip().lower())
    limit = read_limits().page_bytes
    try:
        data = b"" if kind is None else record.content_stream().read(limit + 1)
    except (ValueError, EOFError, zlib.error, AttributeError) as broken:
        yield origin.error(f"the page cannot be unpacked ({str(broken)[:80]}); copy or download the archive again")
        return
    if len(data) > limit:
        yield origin.error(f"a page of more than {limit // 1_048_576} MB; it was left out")
        return
    if getattr(record.raw_stream, "limit", 0) > 0 and not record.raw_stream.read(1):
        raise InputError(_TOO_EARLY)
    if kind is not None:
        charset = rest.partition("charset=")[2].strip(" \"';") or None
        yield Raw(data, kind, origin.shown, origin.where, Given(url=record.rec_headers.get_header("WARC-Target-URI")), charset)
