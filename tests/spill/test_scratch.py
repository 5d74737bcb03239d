"""Files on disk: where they lie, that none is left, and what is said when there is no room."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from recount.records.issue import SpillError
from recount.spill.scratch import Scratch

TABLE = "CREATE TABLE word (word TEXT)"
#: More than a database keeps in memory.
LARGE = 4_000_000
#: Fills a shelf beyond what memory keeps, says so, and waits.
FILL = f"""
import sys
from recount.spill.shelf import Shelf
shelf = Shelf(["x" * {LARGE}])
print(shelf[0] == "x" * {LARGE}, flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL, None])
def test_nothing_is_left_however_it_ends(tmp_path: Path, end: signal.Signals | None) -> None:
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen(
        [sys.executable, "-c", FILL], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"True\n"
        if Path("/proc/self/fd").exists():
            files = [str(link.readlink()) for link in Path(f"/proc/{process.pid}/fd").iterdir()]
            assert any(name.startswith(str(tmp_path)) for name in files)
        assert list(tmp_path.iterdir()) == []
        if end is not None:
            process.send_signal(end)
        process.communicate(timeout=10)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told_with_what_to_do() -> None:
    scratch = Scratch(TABLE)
    scratch.run("PRAGMA max_page_count = 3")
    with pytest.raises(SpillError, match=r"full.*TMPDIR"):
        scratch.run_all("INSERT INTO word VALUES (?)", [("x" * LARGE,)])
    with pytest.raises(SpillError, match="TMPDIR"):
        scratch.run("INSERT INTO word VALUES (?)", ("x" * LARGE,))


def test_rows_stream() -> None:
    scratch = Scratch(TABLE)
    scratch.run_all("INSERT INTO word VALUES (?)", [("a",), ("b",)])
    assert list(scratch.stream("SELECT word FROM word")) == [("a",), ("b",)]
