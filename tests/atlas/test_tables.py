"""Tables and lines: whatever stands between the cells, nothing is lost without a word."""

import csv
import gzip
import zipfile
from contextlib import suppress
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.atlas.effects import BadRow
from recount.atlas.rows import guess_rows, read_lines, suffix_of
from recount.atlas.tables import LINES_OF_A_CELL, read_tables
from recount.records.issue import InputError


def rows_of(folder: Path, text: str, name: str = "t.csv") -> list[dict[str, str] | BadRow]:
    path = folder / name
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    return list(read_tables(path)[0].rows())


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_what_stands_between_the_cells_is_told_by_the_header(tmp_path: Path, mark: str) -> None:
    assert rows_of(tmp_path, f"\ufeffa{mark}b\n1{mark}2\n") == [{"a": "1", "b": "2"}]


def test_cells_in_quotes_may_go_over_lines(tmp_path: Path) -> None:
    assert rows_of(tmp_path, 'a,b\n"1\n,2",3\n4,5\n') == [{"a": "1\n,2", "b": "3"}, {"a": "4", "b": "5"}]


def test_an_inch_is_no_quotation(tmp_path: Path) -> None:
    assert rows_of(tmp_path, 'a,b\n5" gun,1\n2,3\n') == [{"a": '5" gun', "b": "1"}, {"a": "2", "b": "3"}]


@pytest.mark.parametrize("after", [1, LINES_OF_A_CELL * 3])
def test_an_open_quotation_mark_costs_its_line_and_no_other(tmp_path: Path, after: int) -> None:
    found = rows_of(tmp_path, 'a,b\n"open,1\n' + "2,3\n" * after)
    assert found == [BadRow("a quotation mark is not closed", '"open,1'), *[{"a": "2", "b": "3"}] * after]


def test_many_cells_over_lines_are_no_deep_matter(tmp_path: Path) -> None:
    assert len(rows_of(tmp_path, "a,b\n" + '"1\n2",3\n' * 3000)) == 3000


def test_a_line_without_an_end_is_a_bad_row(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("short\n" + "x" * 2_500_000 + "\nlast\n", encoding="utf-8")
    first, long, last = read_lines(path)
    assert (first, last) == ("short", "last")
    assert isinstance(long, BadRow)


@given(st.lists(st.lists(st.text('ab,;"\n\r\t \u2028é', max_size=6), min_size=2, max_size=2), max_size=5))
def test_what_a_writer_of_tables_writes_is_read(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    stream = StringIO(newline="")
    csv.writer(stream).writerows([["a", "b"], *([cell.replace("\r", " ") for cell in row] for row in rows)])
    found = rows_of(tmp_path_factory.mktemp("t"), stream.getvalue())
    wanted = [{key: words for key, cell in zip("ab", row, strict=True) if (words := cell.replace("\r", " ").strip())} for row in rows]
    assert found == wanted


@given(st.text(max_size=200))
def test_no_text_breaks_the_reading_of_a_table(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("t")
    (folder / "t.csv").write_bytes(text.encode("utf-8", "surrogatepass"))
    with suppress(InputError):  # there may be no header
        list(read_tables(folder / "t.csv")[0].rows())


@pytest.mark.parametrize("name", ["cut.txt.gz", "cut.zip"])
def test_an_archive_that_is_cut_off_is_refused_in_one_line(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    data = bytes(range(256)) * 400
    if name.endswith(".gz"):
        path.write_bytes(gzip.compress(data)[:-20])
    else:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("a.txt", data)
        path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(InputError, match="cut off or cannot be unpacked"):
        list(read_lines(path))


def test_an_archive_without_a_table_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("readme.txt", "words")
    with pytest.raises(InputError, match="holds no table"):
        list(read_lines(tmp_path / "a.zip"))


def test_a_broken_workbook_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"no workbook")
    with pytest.raises(InputError, match="cannot be read as a workbook"):
        read_tables(tmp_path / "a.xlsx")


def test_the_ending_of_what_is_packed_counts(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("places.csv", "name\n")
    assert [suffix_of(tmp_path / "a.zip"), suffix_of(Path("b.geojson.gz")), suffix_of(Path("SY.txt"))] == [".csv", ".geojson", ".txt"]


def test_the_number_of_rows_is_guessed(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("0123456789\n" * 30_000, encoding="utf-8")
    assert guess_rows(path) == pytest.approx(30_000, rel=0.01)
    (tmp_path / "b.txt").touch()
    assert guess_rows(tmp_path / "b.txt") is None
