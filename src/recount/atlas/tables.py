"""Tables of places, row by row: CSV with whatever stands between the cells, and sheets of a workbook."""

import csv
import warnings
import zipfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from io import StringIO
from itertools import chain, islice
from pathlib import Path
from xml.etree.ElementTree import ParseError

from recount.atlas.effects import BadRow
from recount.atlas.rows import Cells, read_lines
from recount.records.issue import InputError

NO_HEADER = "the table has no first row that names its columns"
DELIMITERS = ",;\t|"
#: A cell in quotes goes over so many lines at most; a quotation mark that is not closed by then was none.
LINES_OF_A_CELL = 20
BROKEN_SHEET = (zipfile.BadZipFile, KeyError, ValueError, TypeError, ParseError, OSError)


@dataclass(frozen=True, slots=True)
class Table:
    """The names of a table's columns, as they are written, and its rows by them; a row without words has no cells."""

    header: tuple[str, ...]
    rows: Callable[[], Iterator[Cells | BadRow]]


def read_tables(path: Path) -> tuple[Table, ...]:
    """The table of a CSV file, or those of a workbook, one a sheet; sheets without a header are left out."""
    reads: tuple[Callable[[], Iterator[list[str] | BadRow]], ...]
    if path.suffix.lower() == ".xlsx":
        reads = tuple(partial(_read_sheet, path, at) for at in range(_count_sheets(path)))
    else:
        reads = (partial(_read_csv, path),)
    tables = tuple(filter(None, map(_table, reads)))
    if not tables:
        first = next(reads[0](), None) if reads else None
        why = f"its first row cannot be read: {first.why}; save it in UTF-8" if isinstance(first, BadRow) else NO_HEADER
        raise InputError(f"{path}: {why}")
    return tables


def _table(read: Callable[[], Iterator[list[str] | BadRow]]) -> Table | None:
    header = next(read(), None)
    if header is None or isinstance(header, BadRow) or not any(header):
        return None
    names = tuple(name.strip() for name in header)
    return Table(names, lambda: (_by_name(names, row) for row in islice(read(), 1, None)))


def _by_name(names: Sequence[str], row: list[str] | BadRow) -> Cells | BadRow:
    if isinstance(row, BadRow):
        return row
    if len(row) > len(names) and any(cell.strip() for cell in row[len(names) :]):
        return BadRow(f"{len(row)} cells under {len(names)} names; put quotes around text with commas", ",".join(row))
    return {name: words for name, cell in zip(names, row, strict=False) if (words := cell.strip())}


def _read_csv(path: Path) -> Iterator[list[str] | BadRow]:
    """Rows of a table with commas, semicolons, tabs or bars between the cells."""
    lines = read_lines(path)
    first = next(lines, "")
    if isinstance(first, BadRow):
        yield first
        return
    delimiter = max(DELIMITERS, key=first.count)
    yield from _rows(chain((first,), lines), delimiter)


def _rows(lines: Iterator[str | BadRow], delimiter: str) -> Iterator[list[str] | BadRow]:
    """Each line as a row; a line with an open quotation mark takes those up to its end, and is a bad row of its own without one."""
    ahead: deque[str | BadRow] = deque()
    while ahead or (ahead := deque(islice(lines, 1))):
        line = ahead.popleft()
        if isinstance(line, BadRow) or not _is_open(line, delimiter):
            yield line if isinstance(line, BadRow) else _parse(line, delimiter)
            continue
        ahead.extend(islice(lines, LINES_OF_A_CELL - len(ahead)))
        whole = next((words for words in _longer(line, ahead) if not _is_open(words, delimiter)), None)
        if whole is None:
            yield BadRow("a quotation mark is not closed", line)
            continue
        for _ in range(whole.count("\n")):
            ahead.popleft()
        yield _parse(whole, delimiter)


def _longer(line: str, ahead: Iterable[str | BadRow]) -> Iterator[str]:
    """The line with one line more each time."""
    words = line
    for more in ahead:
        if isinstance(more, BadRow):
            return
        words += "\n" + more
        yield words


def _is_open(words: str, delimiter: str) -> bool:
    """Whether words end inside a cell in quotes."""
    if words.count('"') % 2 == 0:
        return False
    try:
        next(csv.reader(StringIO(words, newline="\n"), delimiter=delimiter, strict=True), None)
    except csv.Error as broken:
        return "unexpected end of data" in str(broken)
    return False


def _parse(words: str, delimiter: str) -> list[str] | BadRow:
    try:
        return next(csv.reader(StringIO(words, newline="\n"), delimiter=delimiter), [])
    except csv.Error as broken:
        return BadRow(f"no row of this table ({broken})", words)


def _count_sheets(path: Path) -> int:
    book = _open_book(path)
    with closing(book):
        return len(book.worksheets)


def _open_book(path: Path):  # type: ignore[no-untyped-def]  # noqa: ANN202 - openpyxl has no types
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to import, and few need it
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # on styles and validation, which no place has
            return load_workbook(path, read_only=True, data_only=True)
    except (InvalidFileException, *BROKEN_SHEET) as broken:
        raise InputError(f"{path}: cannot be read as a workbook ({broken}); save it as CSV in UTF-8") from broken


def _read_sheet(path: Path, at: int) -> Iterator[list[str] | BadRow]:
    """Rows of one sheet, streamed."""
    with closing(_open_book(path)) as book:
        try:
            for row in book.worksheets[at].iter_rows(values_only=True):
                yield ["" if cell is None else str(cell) for cell in row]
        except BROKEN_SHEET as broken:
            raise InputError(f"{path}: a sheet breaks off ({broken}); save it as CSV in UTF-8") from broken
