"""Rows of the files that places are imported from: lines of text, tables, whatever they are packed in."""

import csv
import gzip
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from recount.atlas.effects import BadRow
from recount.records.issue import InputError

#: Longer lines are no rows of any table of places.
LONGEST = 1_000_000
DELIMITERS = ",;\t|"
#: Members of an archive that are words about it.
ABOUT = frozenset({"readme.txt", "iso-languagecodes.txt"})
Cells = dict[str, str]


@contextmanager
def open_text(path: Path) -> Iterator[TextIO]:
    """A file as text, unpacked from .gz or from the one table of a .zip; bytes that are no UTF-8 stand as surrogates."""
    if path.suffix.lower() == ".zip":
        with zipfile.ZipFile(path) as archive, archive.open(_member(archive, path)) as packed:
            yield TextIOWrapper(packed, encoding="utf-8-sig", errors="surrogateescape", newline="")
    elif path.suffix.lower() == ".gz":
        with gzip.open(path, "rt", encoding="utf-8-sig", errors="surrogateescape", newline="") as packed:
            yield packed
    else:
        with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as stream:
            yield stream


def _member(archive: zipfile.ZipFile, path: Path) -> zipfile.ZipInfo:
    """The greatest file of an archive that is not about it."""
    members = [member for member in archive.infolist() if not member.is_dir() and Path(member.filename).name.lower() not in ABOUT]
    if not members:
        raise InputError(f"{path}: the archive holds no table; unpack it and give the file")
    return max(members, key=lambda member: (member.file_size, member.filename))


def read_lines(path: Path) -> Iterator[str | BadRow]:
    """Lines without their ends; a line that is no UTF-8, or has no end in sight, is a bad row."""
    with open_text(path) as stream:
        while line := stream.readline(LONGEST):
            if not line.endswith("\n") and len(line) == LONGEST:
                yield BadRow(f"the line is longer than {LONGEST:,} characters", line)
                while (rest := stream.readline(LONGEST)) and not rest.endswith("\n"):
                    pass
            else:
                yield check_text(line.rstrip("\r\n"))


def check_text(line: str) -> str | BadRow:
    """The line, or a bad row where its bytes were no UTF-8."""
    if any("\udc80" <= c <= "\udcff" for c in line):
        return BadRow("not UTF-8", line.encode("utf-8", "replace").decode("utf-8"))
    return line


def read_table(path: Path) -> tuple[tuple[str, ...], Iterator[Cells | BadRow]]:
    """The names of a table's columns, as they are written, and its rows by them."""
    rows = _read_sheet(path) if path.suffix.lower() == ".xlsx" else _read_csv(path)
    header = next(rows, None)
    if header is None or isinstance(header, BadRow):
        raise InputError(f"{path}: the table has no first row that names its columns")
    names = tuple(name.strip() for name in header)
    return names, (_by_name(names, row) for row in rows)


def _by_name(names: tuple[str, ...], row: list[str] | BadRow) -> Cells | BadRow:
    if isinstance(row, BadRow):
        return row
    if len(row) > len(names) and any(cell.strip() for cell in row[len(names) :]):
        return BadRow(f"{len(row)} cells under {len(names)} names; put quotes around text with commas", ",".join(row))
    return {name: cell.strip() for name, cell in zip(names, row, strict=False)}


def _read_csv(path: Path) -> Iterator[list[str] | BadRow]:
    """Rows of a table with commas, semicolons, tabs or bars between the cells."""
    with open_text(path) as stream:
        first = stream.readline(LONGEST)
        delimiter = max(DELIMITERS, key=first.count)
        yield next(csv.reader([first], delimiter=delimiter))
        rows = csv.reader(_lines(stream), delimiter=delimiter)
        while True:
            try:
                row = next(rows)
            except StopIteration:
                return
            except csv.Error as broken:
                yield BadRow(f"no row of this table ({broken})", "")
                continue
            checked = check_text("".join(row))
            if any(cell.strip() for cell in row):
                yield checked if isinstance(checked, BadRow) else row


def _lines(stream: TextIO) -> Iterable[str]:
    return iter(lambda: stream.readline(LONGEST), "")


def _read_sheet(path: Path) -> Iterator[list[str] | BadRow]:
    """Rows of the first sheet that names columns, streamed."""
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to import, and few need it
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError) as broken:
        raise InputError(f"{path}: cannot be read as a sheet ({broken}); save it as CSV in UTF-8") from broken
    for row in book.worksheets[0].iter_rows(values_only=True):
        cells = ["" if cell is None else str(cell) for cell in row]
        if any(cell.strip() for cell in cells):
            yield cells
    book.close()
