"""Every report that lies at the given paths, one after the other, with what could not be read."""

import os
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import BufferedReader
from pathlib import PurePath
from typing import BinaryIO, cast

from recount.collect.archives import read_archive
from recount.collect.columns import read_parquet
from recount.collect.folders import find_files
from recount.collect.kinds import InputKind, kind_of_bytes, kind_of_name
from recount.collect.places import Origin, displayable, explain
from recount.collect.streams import CHUNK, Rejoined, read_at_most
from recount.collect.tables import read_csv, read_json_lines
from recount.lexicon.limits import read_limits
from recount.records.issue import InputError, Issue, Severity
from recount.records.raw import Raw, RawKind

STANDARD_INPUT = "-"

_TABLES: Mapping[InputKind, Callable[[BinaryIO, Origin], Iterator[Raw | Issue]]] = {
    InputKind.JSONL: read_json_lines,
    InputKind.CSV: read_csv,
    InputKind.PARQUET: read_parquet,
    InputKind.WARC: read_archive,
}


def collect_reports(paths: Sequence[str], stdin: BinaryIO | None = None) -> Iterator[Raw | Issue]:
    """Reports in the order of the paths, folders by name; "-" is ``stdin``. Nothing is held back, so large inputs stream.

    A second report with the same bytes and the same given fields is not passed on but named in a warning.
    """
    seen: dict[str, str] = {}
    for item in _collect(paths, stdin):
        if isinstance(item, Issue):
            yield item
            continue
        identity = item.identity()
        if identity in seen:
            yield Issue(Severity.WARNING, item.where, f"the same report as {seen[identity]}; it counts once")
            continue
        seen[identity] = item.where
        yield item


def _collect(paths: Sequence[str], stdin: BinaryIO | None) -> Iterator[Raw | Issue]:
    """Reports with their copies."""
    waiting = stdin
    for path in paths:
        if path == STANDARD_INPUT:
            origin = Origin(path, path)
            yield from _guard(origin, _read_stream(waiting, origin))
            waiting = None
            continue
        if os.path.isdir(path):  # noqa: PTH112  paths stay as the user wrote them
            for item in find_files(path):
                if isinstance(item, Issue):
                    yield item
                else:
                    yield from _read_path(*item)
            continue
        yield from _read_path(path, Origin(displayable(path), displayable(PurePath(path).name)))


def _guard(origin: Origin, items: Iterator[Raw | Issue]) -> Iterator[Raw | Issue]:
    """The same items; where the system or the input breaks them off, an issue instead of an exception."""
    try:
        yield from items
    except OSError as error:
        yield origin.error(explain(error))
    except InputError as trouble:
        yield origin.error(str(trouble))


def _read_path(path: str, origin: Origin) -> Iterator[Raw | Issue]:
    """The reports of one file."""
    return _guard(origin, _open(path, origin))


def _open(path: str, origin: Origin) -> Iterator[Raw | Issue]:
    if "\0" in path:
        raise InputError("no path holds a null character; check the path")
    kind = kind_of_name(path)
    with open(path, "rb") as stream:  # noqa: PTH123
        if stat.S_ISDIR(os.fstat(stream.fileno()).st_mode):
            raise InputError("is a link to a folder; give that folder itself")
        if kind is None:
            yield from _read_stream(stream, origin)
        else:
            yield from _read_as(kind, stream, origin)


def _read_stream(stream: BinaryIO | None, origin: Origin) -> Iterator[Raw | Issue]:
    """The reports of a stream whose name says nothing of its kind."""
    if stream is None:
        raise InputError("standard input holds nothing more; give it once")
    head = stream.read(CHUNK)
    whole = cast("BinaryIO", BufferedReader(Rejoined(head, stream), CHUNK))
    yield from _read_as(kind_of_bytes(head), whole, origin)


def _read_as(kind: InputKind, stream: BinaryIO, origin: Origin) -> Iterator[Raw | Issue]:
    """The reports of a stream of known kind."""
    read = _TABLES.get(kind)
    if read is None:
        yield _read_single(kind, stream, origin)
        return
    empty = True
    for item in read(stream, origin):
        empty = False
        yield item
    if empty:
        yield origin.error("holds no reports; give at least one row with a text")


def _read_single(kind: InputKind, stream: BinaryIO, origin: Origin) -> Raw:
    """A file that is one report."""
    limits = read_limits()
    limit = {InputKind.PDF: limits.pdf_bytes, InputKind.HTML: limits.page_bytes}.get(kind, limits.text_bytes)
    data = read_at_most(stream, limit)
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise InputError("is empty; give a file with a report")
    return Raw(data, RawKind(kind.value), origin.shown, origin.where)
