"""Paths become raw reports, in order, and every failure is one issue."""

import io
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recount.records.issue import Severity
from recount.records.raw import RawKind
from tests.collect.factory import collect, only_error, texts


def test_a_file_is_shown_by_its_name_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Boats found")
    (raw,), issues = collect(path)
    assert not issues
    assert (raw.path, raw.where, raw.kind) == ("a.txt", str(path), RawKind.TEXT)


def test_a_folder_is_read_by_name_and_shown_from_inside(tmp_path: Path) -> None:
    for name in ("b.txt", "B.txt", "a/z.md", "a/é.html", ".hidden.txt", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"Boats in {name}")
    raws, issues = collect(tmp_path)
    assert [raw.path for raw in raws] == ["B.txt", "a/z.md", "a/é.html", "b.txt"]
    assert not issues


def test_unknown_kinds_in_a_folder_are_named_in_one_warning(tmp_path: Path) -> None:
    for name in ("a.docx", "b.docx", "Makefile", "c.txt"):
        (tmp_path / name).write_text("Boats found")
    raws, (issue,) = collect(tmp_path)
    assert [raw.path for raw in raws] == ["c.txt"]
    assert issue.severity is Severity.WARNING
    assert "3 files of unknown kind passed over (.docx 2, no suffix 1)" in str(issue)


def test_links_to_folders_and_pipes_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Boats found")
    (tmp_path / "loop").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe.txt")
    raws, issues = collect(tmp_path)
    assert [raw.path for raw in raws] == ["a.txt"]
    assert [issue.severity for issue in issues] == [Severity.WARNING]


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    assert "holds no reports" in only_error(collect(tmp_path)[1])


def test_a_missing_path_is_named_and_the_others_come(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Boats found")
    raws, issues = collect(tmp_path / "none.txt", tmp_path / "a.txt")
    assert len(raws) == 1
    assert only_error(issues).endswith("none.txt: there is no such file or folder; check the path")


def test_a_folder_without_permission_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system is made to refuse, for the superuser is never refused."""
    closed = tmp_path / "closed"
    closed.mkdir()
    (tmp_path / "a.txt").write_text("Boats found")
    real = os.listdir

    def listdir(path: str) -> list[str]:
        if str(path) == str(closed):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "listdir", listdir)
    raws, issues = collect(tmp_path)
    assert len(raws) == 1
    assert only_error(issues).endswith("closed: may not be read; change its permissions (chmod u+r, for a folder u+rx)")


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\0\0"])
def test_an_empty_file_is_an_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    assert "a.txt: is empty" in only_error(collect(tmp_path / "a.txt")[1])


def test_a_file_above_the_limit_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 9_000_000)
    assert "larger than 8 MB" in only_error(collect(tmp_path / "a.txt")[1])


def test_a_second_copy_is_named_in_a_warning(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Boats found")
    raws, (issue,) = collect(tmp_path)
    assert [raw.path for raw in raws] == ["a.txt"]
    assert str(issue) == f"warning: {tmp_path}/b.txt: the same report as {tmp_path}/a.txt; it counts once"


def test_the_same_words_by_two_publishers_are_two_reports(tmp_path: Path) -> None:
    lines = '{"text": "Boats found", "publisher": "A"}\n{"text": "Boats found", "publisher": "B"}\n'
    (tmp_path / "a.jsonl").write_text(lines)
    raws, issues = collect(tmp_path / "a.jsonl")
    assert not issues
    assert raws[0].sha256() == raws[1].sha256()
    assert raws[0].identity() != raws[1].identity()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"Boats found\n\nTwo.", RawKind.TEXT),
        (b"<!doctype html><p>Boats found</p>", RawKind.HTML),
        (b"\n<html><p>Boats found</p>", RawKind.HTML),
        (b"%PDF-1.4", RawKind.PDF),
        (b'{"text": "Boats found"}\n', RawKind.ROW),
        (b"id,text\n1,Boats found\n", RawKind.ROW),
    ],
)
def test_standard_input_is_told_by_how_it_begins(content: bytes, kind: RawKind) -> None:
    (raw,), issues = collect("-", stdin=io.BytesIO(content))
    assert not issues
    assert raw.kind is kind
    assert raw.path.startswith("-")


def test_standard_input_can_be_given_once() -> None:
    raws, issues = collect("-", "-", stdin=io.BytesIO(b"Boats found"))
    assert list(texts(raws)) == ["Boats found"]
    assert "-: standard input holds nothing more" in only_error(issues)


def test_a_file_of_unknown_name_is_told_by_how_it_begins(tmp_path: Path) -> None:
    (tmp_path / "reports").write_text('{"text": "Boats found"}')
    assert [raw.kind for raw in collect(tmp_path / "reports")[0]] == [RawKind.ROW]


def test_a_name_that_is_no_unicode_can_be_shown(tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), b"\xff.txt")  # noqa: PTH118  a path of bytes
    with open(path, "wb") as stream:  # noqa: PTH123
        stream.write(b"Boats found")
    (raw,), _ = collect(tmp_path)
    assert raw.path == "\ufffd.txt"


@pytest.mark.parametrize("suffix", [".txt", ".jsonl", ".csv", ".parquet", ".warc", ".warc.gz", ".unknown"])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    head=st.sampled_from([b"", b"PAR1", b"WARC/1.0\r\n", b"\x1f\x8b\x08\x00", b'{"text": ', b"text,id\n", b"%PDF-", b"<html>"]),
    rest=st.binary(max_size=300) | st.text('WARC-Type: reponsContetLgh:/1.0\r\n{}[]",;\\', max_size=300).map(str.encode),
)
def test_any_bytes_under_any_name_are_collected_or_refused(tmp_path: Path, suffix: str, head: bytes, rest: bytes) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(head + rest)
    raws, issues = collect(path)
    assert raws or issues
    assert all("\n" not in issue.what for issue in issues)
