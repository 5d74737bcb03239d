"""Tables of reports as lines of text: JSON Lines and CSV. A bad line is named; the rest goes on."""

import csv
import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from recount.collect.places import Origin
from recount.collect.rows import read_row
from recount.collect.streams import Lines
from recount.lexicon.limits import read_limits
from recount.records.issue import InputError, Issue
from recount.records.raw import Raw

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_ARRAY = "opens a JSON array; give one object a line (jq -c '.[]' FILE)"


def read_json_lines(stream: BinaryIO, origin: Origin) -> Iterator[Raw | Issue]:
    """One report a line; blank lines are passed over."""
    lines = Lines(stream, read_limits().line_bytes)
    while True:
        try:
            line = next(lines, None)
            if line is None:
                return
            row = _parse_object(line, lines.number) if line.strip() else None
        except InputError as trouble:
            yield origin.part(lines.number).error(str(trouble))
            if str(trouble) == _ARRAY:
                return
            continue
        if row is not None:
            yield from read_row(row, origin.part(lines.number))


def _parse_object(line: bytes, number: int) -> dict[str, Any]:
    """The object on a line, or InputError with what is wrong with it."""
    if number == 1:
        _refuse_utf16(line)
    try:
        value = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as broken:
        raise InputError("is not UTF-8; save the table as UTF-8") from broken
    except RecursionError as deep:
        raise InputError("is nested too deeply; give one flat object a line") from deep
    except ValueError as broken:
        if number == 1 and line.lstrip().startswith(b"["):
            raise InputError(_ARRAY) from broken
        raise InputError(f"is no JSON ({broken}); give one object a line") from broken
    if isinstance(value, list) and number == 1:
        raise InputError(_ARRAY)
    if not isinstance(value, dict):
        raise InputError('is JSON, but no object; write {"text": "..."}')
    return value


def _refuse_utf16(line: bytes) -> None:
    if line.startswith(_UTF_16):
        raise InputError("is UTF-16; save the table as UTF-8")


def read_csv(stream: BinaryIO, origin: Origin) -> Iterator[Raw | Issue]:
    """One report a row, the first row naming the fields; commas, semicolons or tabs between them."""
    lines = Lines(stream, read_limits().line_bytes)
    try:
        header = next(lines, b"")
        _refuse_utf16(header)
        names, delimiter = _split_header(header.decode("utf-8", "replace"))
    except (InputError, csv.Error) as trouble:
        yield origin.error(str(trouble))
        return
    csv.field_size_limit(read_limits().line_bytes)
    decoded = _Decoded(lines)
    rows = csv.reader(decoded, delimiter=delimiter)
    while True:
        number = lines.number + 1
        try:
            cells = next(rows, None)
            if cells is None:
                return
            row = _name_cells(names, cells, broken=decoded.take_broken())
        except (InputError, csv.Error) as trouble:
            decoded.take_broken()
            yield origin.part(number).error(f"is no row of this table ({trouble}); correct the line")
            continue
        if row is not None:
            yield from read_row(row, origin.part(number))


class _Decoded(Iterator[str]):
    """Lines as text; it remembers whether one of them was no UTF-8."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._broken = False

    def __next__(self) -> str:
        text = next(self._lines).decode("utf-8", "surrogateescape")
        self._broken = self._broken or any("\udc80" <= c <= "\udcff" for c in text)
        return text

    def take_broken(self) -> bool:
        """Whether a line since the last call was no UTF-8."""
        broken, self._broken = self._broken, False
        return broken


def _split_header(line: str) -> tuple[list[str], str]:
    """Names of the fields and the sign between them."""
    for delimiter in ",;\t":
        names = [name.strip().lower() for name in next(csv.reader([line], delimiter=delimiter), [])]
        if "text" in names:
            return names, delimiter
    raise InputError('the first row names no field "text"; name the column with the reports\' words "text"')


def _name_cells(names: list[str], cells: list[str], *, broken: bool) -> dict[str, Any] | None:
    """A row by its names; None for an empty row."""
    if not any(cell.strip() for cell in cells):
        return None
    if broken:
        raise InputError("not UTF-8; save the table as UTF-8")
    if len(cells) > len(names):
        raise InputError(f"{len(cells)} cells under {len(names)} names; put quotes around text with commas")
    return dict(zip(names, cells, strict=False))
