"""Rows of the files that places are imported from: lines of text, tables, whatever they are packed in."""

import gzip
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from recount.atlas.effects import BadRow
from recount.records.issue import InputError

#: Longer lines are no rows of any table of places.
LONGEST = 1_000_000
#: Members of an archive that are words about it.
ABOUT = frozenset({"readme.txt", "iso-languagecodes.txt"})
PACKED = frozenset({".gz", ".zip"})
#: So many bytes are looked at to guess the number of rows.
GLANCE = 1 << 16
Cells = dict[str, str]


@contextmanager
def open_text(path: Path) -> Iterator[TextIO]:
    """A file as text, unpacked from .gz or from the one table of a .zip; bytes that are no UTF-8 stand as surrogates."""
    try:
        with _unpacked(path) as stream:
            yield stream
    except (zipfile.BadZipFile, gzip.BadGzipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as broken:
        raise InputError(f"{path}: the archive is cut off or cannot be unpacked ({broken}); fetch it again, or unpack it") from broken


@contextmanager
def _unpacked(path: Path) -> Iterator[TextIO]:
    if path.suffix.lower() == ".zip":
        with zipfile.ZipFile(path) as archive, archive.open(member_of(archive, path)) as packed:
            yield TextIOWrapper(packed, encoding="utf-8-sig", errors="surrogateescape", newline="")
    elif path.suffix.lower() == ".gz":
        with gzip.open(path, "rt", encoding="utf-8-sig", errors="surrogateescape", newline="") as packed:
            yield packed
    else:
        with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as stream:
            yield stream


def member_of(archive: zipfile.ZipFile, path: Path) -> zipfile.ZipInfo:
    """The greatest file of an archive that is not about it."""
    members = [member for member in archive.infolist() if not member.is_dir() and Path(member.filename).name.lower() not in ABOUT]
    if not members:
        raise InputError(f"{path}: the archive holds no table; unpack it and give the file")
    return max(members, key=lambda member: (member.file_size, member.filename))


def suffix_of(path: Path) -> str:
    """The ending that tells a file's format, in small letters: of what is packed, where it is packed."""
    if path.suffix.lower() == ".zip" and zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            return Path(member_of(archive, path).filename).suffix.lower()
    return Path(path.stem if path.suffix.lower() in PACKED else path).suffix.lower()


def read_lines(path: Path, longest: int = LONGEST) -> Iterator[str | BadRow]:
    """Lines without their ends; a line that is no UTF-8, or has no end in sight, is a bad row."""
    with open_text(path) as stream:
        while line := stream.readline(longest):
            if not line.endswith("\n") and len(line) == longest:
                yield BadRow(f"the line is longer than {longest:,} characters", line[:LONGEST])
                while (rest := stream.readline(longest)) and not rest.endswith("\n"):
                    pass
            else:
                yield check_text(line.rstrip("\r\n"))


def check_text(line: str) -> str | BadRow:
    """The line, or a bad row where its bytes were no UTF-8."""
    try:
        line.encode()
    except UnicodeEncodeError:
        return BadRow("not UTF-8", line.encode("utf-8", "replace").decode("utf-8"))
    return line


def guess_rows(path: Path) -> int | None:
    """About how many lines a file has, by the length of its first ones; None where that cannot be told cheaply."""
    if path.suffix.lower() in {".gz", ".xlsx"} or not path.is_file():
        return None
    size, start = _glance(path)
    return max(1, round(size * start.count(b"\n") / len(start))) if start else None


def _glance(path: Path) -> tuple[int, bytes]:
    """The size of a file, unpacked, and how it begins; nothing of what is no archive."""
    if path.suffix.lower() != ".zip":
        with path.open("rb") as stream:
            return path.stat().st_size, stream.read(GLANCE)
    if not zipfile.is_zipfile(path):
        return 0, b""
    with zipfile.ZipFile(path) as archive, archive.open(member := member_of(archive, path)) as packed:
        return member.file_size, packed.read(GLANCE)
