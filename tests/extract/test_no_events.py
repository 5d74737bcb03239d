"""Words of war that tell no event open no incident; acts told beside such words still do."""

from pathlib import Path

import pytest

from recount.coder import code_document
from recount.pipeline import compare_reports
from tests.coded import as_document

HERE = Path(__file__).parent


def lines_of(name: str) -> list[str]:
    """The sentences of a file beside this one."""
    return [line for line in (HERE / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]


def opens(text: str) -> bool:
    """Whether a report of one paragraph opens an incident."""
    report = code_document(as_document(f"Notes\n\n{text}\n"))
    return bool(compare_reports((report,)).incidents)


@pytest.mark.parametrize("text", lines_of("no_events.txt"))
def test_words_of_war_alone_open_nothing(text: str) -> None:
    assert not opens(text)


@pytest.mark.parametrize("text", lines_of("true_events.txt"))
def test_acts_beside_such_words_open_one(text: str) -> None:
    assert opens(text)
