"""Web archives, packed and not, whole and broken."""

from pathlib import Path

import pytest

from recount.records.raw import RawKind
from tests.collect.factory import Answer, collect, make_archive, make_bomb, only_error

ANSWERS: list[Answer] = [
    ("http://example.org/1", "text/html; charset=windows-1252", b"<p>Caf\xe9 closed.</p>", "200 OK"),
    ("http://example.org/2", "image/png", b"png", "200 OK"),
    ("http://example.org/3", "text/plain", b"Boats found", "200 OK"),
    ("http://example.org/4", "text/html", b"<p>Not here.</p>", "404 Not Found"),
]


@pytest.mark.parametrize(("name", "packed"), [("a.warc", False), ("a.warc.gz", True)])
def test_pages_come_with_their_addresses(tmp_path: Path, name: str, *, packed: bool) -> None:
    (tmp_path / name).write_bytes(make_archive(ANSWERS, packed=packed))
    raws, issues = collect(tmp_path / name)
    assert not issues
    assert [(raw.path, raw.kind, raw.given.url) for raw in raws] == [
        (f"{name}:1", RawKind.HTML, "http://example.org/1"),
        (f"{name}:3", RawKind.TEXT, "http://example.org/3"),
    ]
    assert raws[0].charset == "windows-1252"


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("cut", [20, 60, 120, 200])
def test_pages_before_a_break_are_kept(tmp_path: Path, cut: int, *, packed: bool) -> None:
    whole = make_archive([*ANSWERS[:1], (*ANSWERS[2][:2], bytes(range(256)) * 2, ANSWERS[2][3])], packed=packed)
    path = tmp_path / ("a.warc.gz" if packed else "a.warc")
    path.write_bytes(whole[:-cut])
    raws, issues = collect(path)
    assert [raw.given.url for raw in raws] == ["http://example.org/1"]
    assert issues
    assert "too early" in str(issues[0])


def test_a_gzip_bomb_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.warc.gz").write_bytes(make_bomb(120_000_000))
    raws, issues = collect(tmp_path / "a.warc.gz")
    assert not raws
    assert "a page of more than 16 MB" in issues[0].what
    assert "gzip bomb" in issues[1].what


@pytest.mark.parametrize("content", [b"hello", b"", b"\x1f\x8b", b"\x1f\x8bxxxx", b"WARC/1.0\r\n", b"WARC/", b"WARC/1.0\r\nA: b\r\n\r\n"])
def test_what_is_no_archive_is_one_error(tmp_path: Path, content: bytes) -> None:
    for name in ("a.warc", "a.warc.gz"):
        (tmp_path / name).write_bytes(content)
        assert only_error(collect(tmp_path / name)[1])


def test_an_archive_without_pages_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(make_archive(ANSWERS[1:2], packed=False))
    assert "holds no pages" in only_error(collect(tmp_path / "a.warc")[1])
