"""JSON Lines, CSV and Parquet: a bad row is named and the rest goes on."""

from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from recount.records.issue import Severity
from recount.records.raw import Given
from tests.collect.factory import collect, only_error, texts


def write(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_line_of_json_gives_text_and_fields(tmp_path: Path) -> None:
    fields = '"id": 7, "title": " T ", "published": "2024-05-09", "publisher": "P", "url": "u", "language": null, "more": []'
    (raw,), issues = collect(write(tmp_path / "a.jsonl", f'\ufeff{{"text": "Boats found", {fields}}}\r\n\n'))
    assert not issues
    assert (raw.path, raw.data) == ("a.jsonl:1", b"Boats found")
    assert raw.given == Given("7", "T", "2024-05-09", "P", "u", None)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{oops}", "is no JSON"),
        ('{"text": "cut', "is no JSON"),
        ("[1]", "no object"),
        ("12", "no object"),
        ('{"title": "x"}', 'has no field "text"'),
        ('{"text": null}', '"text" is null'),
        ('{"text": 5}', '"text" is a number'),
        ('{"text": ["x"]}', '"text" is a list'),
        ('{"text": " "}', '"text" is empty'),
        ("[" * 100_000, "nested too deeply"),
        ("9" * 5_000, "is no JSON"),
        ("\udcff", "not UTF-8"),
    ],
)
def test_a_bad_line_is_named_and_the_others_come(tmp_path: Path, line: str, words: str) -> None:
    content = f'{{"text": "One"}}\n{line}\n{{"text": "Three"}}\n'.encode("utf-8", "surrogateescape")
    raws, issues = collect(write(tmp_path / "a.jsonl", content))
    assert [raw.path for raw in raws] == ["a.jsonl:1", "a.jsonl:3"]
    assert f"{tmp_path}/a.jsonl:2: " in only_error(issues)
    assert words in only_error(issues)


def test_a_line_of_fifty_megabytes_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with path.open("wb") as stream:
        stream.write(b'{"text": "One"}\n{"text": "')
        for _ in range(50):
            stream.write(b"x" * 1_000_000)
        stream.write(b'"}\n{"text": "Three"}\n')
    raws, issues = collect(path)
    assert list(texts(raws)) == ["One", "Three"]
    assert "a.jsonl:2: a line of more than 16 MB" in only_error(issues)


def test_an_array_is_told_how_to_become_lines(tmp_path: Path) -> None:
    assert "jq -c" in only_error(collect(write(tmp_path / "a.jsonl", '[\n{"text": "One"},\n{"text": "Two"}]'))[1])


def test_utf16_is_told_to_become_utf8(tmp_path: Path) -> None:
    for name in ("a.jsonl", "a.csv"):
        assert "UTF-16" in collect(write(tmp_path / name, '{"text": "One"}'.encode("utf-16")))[1][0].what


def test_a_field_of_the_wrong_type_is_left_out_with_a_warning(tmp_path: Path) -> None:
    (raw,), (issue,) = collect(write(tmp_path / "a.jsonl", '{"text": "One", "url": ["x"]}'))
    assert raw.given.url is None
    assert issue.severity is Severity.WARNING
    assert 'the field "url" is a list' in issue.what


def test_a_csv_gives_its_rows_by_the_line_they_begin_on(tmp_path: Path) -> None:
    content = '\ufeffID;Text;published\n1;"Boats; two\n\nIn port.";2024-05-09\n\n2;One boat;\n'
    raws, issues = collect(write(tmp_path / "a.csv", content))
    assert not issues
    assert [(raw.path, raw.given.id, raw.given.published) for raw in raws] == [("a.csv:2", "1", "2024-05-09"), ("a.csv:6", "2", None)]
    assert list(texts(raws)) == ["Boats; two\n\nIn port.", "One boat"]


@pytest.mark.parametrize("row", [b"a,b,c", b"2,", b"2,fianc\xe9", b"2"])
def test_a_bad_row_is_named_and_the_others_come(tmp_path: Path, row: bytes) -> None:
    raws, issues = collect(write(tmp_path / "a.csv", b"id,text\n1,One\n" + row + b"\n3,Three\n"))
    assert list(texts(raws)) == ["One", "Three"]
    assert f"{tmp_path}/a.csv:3: " in only_error(issues)


def test_a_csv_without_text_is_one_error(tmp_path: Path) -> None:
    assert 'no field "text"' in only_error(collect(write(tmp_path / "a.csv", "id,words\n1,One\n2,Two\n"))[1])


@pytest.mark.parametrize(("name", "content"), [("a.csv", "text\n"), ("a.csv", ""), ("a.jsonl", ""), ("a.jsonl", "\n\n")])
def test_a_table_without_rows_is_an_error(tmp_path: Path, name: str, content: str) -> None:
    assert only_error(collect(write(tmp_path / name, content))[1])


def test_a_parquet_gives_its_rows(tmp_path: Path) -> None:
    table = pa.table({"text": ["One", None, "Three"], "id": [1, 2, 3], "published": [date(2024, 5, 9), None, None]})
    pq.write_table(table, tmp_path / "a.parquet")
    raws, issues = collect(tmp_path / "a.parquet")
    assert [(raw.path, raw.given.id, raw.given.published) for raw in raws] == [
        ("a.parquet:1", "1", "2024-05-09"),
        ("a.parquet:3", "3", None),
    ]
    assert 'a.parquet:2: the field "text" is null' in only_error(issues)


@pytest.mark.parametrize("content", [b"PAR1xxxxPAR1", b"no table at all", b""])
def test_a_broken_parquet_is_one_error(tmp_path: Path, content: bytes) -> None:
    assert "a.parquet: is no readable Parquet" in only_error(collect(write(tmp_path / "a.parquet", content))[1])


def test_a_parquet_without_text_is_one_error(tmp_path: Path) -> None:
    pq.write_table(pa.table({"words": ["One"]}), tmp_path / "a.parquet")
    assert 'no column "text"' in only_error(collect(tmp_path / "a.parquet")[1])
