"""Records on disk: they come back as they were, in their order, whatever stays in memory; a full disk is one clear line."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.records.issue import SpillError
from recount.records.span import Span
from recount.spill.ordered import Ordered
from recount.spill.scratch import Scratch
from recount.spill.shelf import Shelf, pack, unpack


@given(st.lists(st.tuples(st.integers(), st.text(), st.none() | st.floats(allow_nan=False))))
def test_a_shelf_gives_back_what_was_put(records: list[tuple[int, str, float | None]]) -> None:
    shelf = Shelf(records, kept=2)
    assert len(shelf) == len(records)
    assert list(shelf) == records
    assert [shelf[number] for number in reversed(range(len(shelf)))] == list(reversed(records))


def test_records_are_packed_and_made_anew() -> None:
    span = Span(0, 3, "abc")
    assert unpack(pack(span)) == span


@given(st.lists(st.tuples(st.integers(-99, 99), st.text(max_size=3))))
def test_ordered_records_come_by_their_key_and_the_last_of_one_key_counts(records: list[tuple[int, str]]) -> None:
    ordered = Ordered[str]()
    for key, record in records:
        ordered.put((f"{key + 99:03}",), record)
    assert list(ordered) == [record for _, record in sorted(dict(records).items())]


def test_nothing_is_left_in_the_folder_of_temporary_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SQLITE_TMPDIR", str(tmp_path))
    shelf = Shelf(["x" * 10_000] * 500)
    assert shelf[499] == "x" * 10_000
    assert list(tmp_path.iterdir()) == []


def test_what_the_disk_refuses_is_told_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = Scratch("CREATE TABLE one (a)")

    class Full:
        def execute(self, *_: object) -> None:
            raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(scratch, "_connection", Full())
    with pytest.raises(SpillError, match=r"disk is full.*TMPDIR"):
        scratch.run("SELECT 1")
