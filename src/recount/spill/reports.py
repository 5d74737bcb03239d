"""Coded reports on disk: documents with their places, and claims, each read back when it is asked for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import overload

from recount.records.coding import CodedReport
from recount.records.document import Document
from recount.spill.claims import Claims
from recount.spill.scratch import Scratch
from recount.spill.shelf import pack, unpack

#: So many documents stay in memory after they were read: rules look at one report for some time.
OPEN = 32
_TABLE = "CREATE TABLE report (number INTEGER PRIMARY KEY, id TEXT, document BLOB, toponyms BLOB, first INTEGER, end INTEGER)"


class Documents(Mapping[str, Document]):
    """Documents by id."""

    def __init__(self, scratch: Scratch) -> None:
        self._scratch = scratch
        self._read = lru_cache(OPEN)(_Reader(scratch))

    def __getitem__(self, document: str) -> Document:
        return self._read(document)

    def __iter__(self) -> Iterator[str]:
        return (document for (document,) in self._scratch.stream("SELECT id FROM report ORDER BY number"))

    def __len__(self) -> int:
        (length,) = self._scratch.run("SELECT count(*) FROM report").fetchone()
        return int(length)


class _Reader:
    """Reads one document."""

    def __init__(self, scratch: Scratch) -> None:
        self._scratch = scratch

    def __call__(self, document: str) -> Document:
        row = self._scratch.run("SELECT document FROM report WHERE id = ? ORDER BY number DESC LIMIT 1", (document,)).fetchone()
        if row is None:
            raise KeyError(document)
        found: Document = unpack(row[0])
        return found


class Reports(Sequence[CodedReport]):
    """Coded reports in the order of the input."""

    def __init__(self, reports: Iterable[CodedReport] = ()) -> None:
        self._scratch = Scratch(_TABLE)
        self._scratch.run("CREATE INDEX by_id ON report (id)")
        self._length = 0
        self.claims = Claims()
        self.documents = Documents(self._scratch)
        for report in reports:
            self.put(report)

    def put(self, report: CodedReport) -> None:
        """Put a report at the end."""
        first = len(self.claims)
        for claim in report.claims:
            self.claims.put(claim)
        row = (self._length, report.document.id, pack(report.document), pack(report.toponyms), first, len(self.claims))
        self._scratch.run("INSERT INTO report VALUES (?, ?, ?, ?, ?, ?)", row)
        self._length += 1

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, at: int) -> CodedReport: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[CodedReport, ...]: ...
    def __getitem__(self, at: int | slice) -> CodedReport | tuple[CodedReport, ...]:
        numbers = range(self._length)[at]
        return self._report(numbers) if isinstance(numbers, int) else tuple(map(self._report, numbers))

    def _report(self, number: int) -> CodedReport:
        """One report, put together again."""
        ask = "SELECT document, toponyms, first, end FROM report WHERE number = ?"
        document, toponyms, first, end = self._scratch.run(ask, (number,)).fetchone()
        return CodedReport(unpack(document), unpack(toponyms), tuple(self.claims[first:end]))
