"""Files of every kind, made in code."""

import gzip
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from recount.collect.reports import collect_reports
from recount.records.issue import Issue, Severity
from recount.records.raw import Raw

#: Address, type, content and status of an answer.
Answer = tuple[str, str, bytes, str]


HEAD = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {}\r\nContent-Type: application/http; msgtype=response\r\n"


def make_archive(answers: Sequence[Answer], *, packed: bool) -> bytes:
    """A web archive of answers, each record packed by itself."""
    records = []
    for url, mime, content, status in answers:
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {mime}\r\n\r\n".encode() + content
        records.append(f"{HEAD.format(url)}Content-Length: {len(answer)}\r\n\r\n".encode() + answer + b"\r\n\r\n")
    return b"".join(gzip.compress(record, mtime=0) if packed else record for record in records)


def make_bomb(size: int) -> bytes:
    """A packed archive whose one record unpacks to ``size`` null bytes."""
    stream = io.BytesIO()
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
    with gzip.GzipFile(fileobj=stream, mode="wb", mtime=0) as packed:
        packed.write(f"{HEAD.format('http://x/')}Content-Length: {len(answer) + size}\r\n\r\n".encode() + answer)
        for _ in range(size // 1_000_000):
            packed.write(bytes(1_000_000))
    return stream.getvalue()


def collect(*paths: str | Path, stdin: BinaryIO | None = None) -> tuple[list[Raw], list[Issue]]:
    """The reports at some paths, and the issues."""
    items = list(collect_reports([str(path) for path in paths], stdin))
    return [i for i in items if isinstance(i, Raw)], [i for i in items if isinstance(i, Issue)]


def only_error(issues: Sequence[Issue]) -> str:
    """The words of the one issue, which is an error on one line."""
    (issue,) = issues
    assert issue.severity is Severity.ERROR
    assert "\n" not in str(issue)
    return str(issue)


def texts(raws: Sequence[Raw]) -> Iterator[str]:
    """The texts of raw reports."""
    return (raw.data.decode("utf-8") for raw in raws)
