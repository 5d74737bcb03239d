"""A bulletin as a file, and what comparing its numbers finds."""

from pathlib import Path

import pytest

from recount.pipeline import code_paths
from recount.records.finding import Finding
from tests.reconcile.bulletin import Find


@pytest.fixture
def find(tmp_path: Path) -> Find:
    def run(body: str, title: str = "Bulletin for the north") -> tuple[Finding, ...]:
        path = tmp_path / "report.txt"
        path.write_text(f"{title}\n2 June 2024\n\n{body}\n", encoding="utf-8")
        return tuple(code_paths([str(path)]).findings)

    return run
