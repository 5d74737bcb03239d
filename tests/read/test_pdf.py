"""PDF files become paragraphs, in a process with limits."""

import dataclasses
import subprocess

import pytest

from recount.lexicon.limits import read_limits
from recount.read import pdf
from recount.read.pdf_lines import Line, join_pages
from recount.records.raw import RawKind
from recount.text.dates import parse_date
from tests.factory_pdf import make_pdf
from tests.read.factory import read, refuse

PAGES = [
    [
        (72, 780, 18, "Two boats found"),
        (72, 750, 10, "4 March 2025"),
        (72, 720, 10, "The coast guard found two boats near the island on Tuesday, and a har-"),
        (72, 708, 10, "bour master saw a third. All of them were empty, he said, with no"),
        (72, 696, 10, "trace of a crew."),
        (72, 672, 10, "The boats were the first since the storm, after a week of anti-"),
        (72, 660, 10, "government rallies in the old town that had kept the guard busy"),
        (300, 30, 8, "Page 1 of 2"),
    ],
    [(72, 780, 10, "and the harbour closed."), (72, 750, 10, "Nobody has claimed them."), (300, 30, 8, "Page 2 of 2")],
]
LOCK = "key"
TEXT = """Two boats found

4 March 2025

The coast guard found two boats near the island on Tuesday, and a harbour master saw a third. All of them were empty, he said, \
with no trace of a crew.

The boats were the first since the storm, after a week of anti-government rallies in the old town that had kept the guard busy \
and the harbour closed.

Nobody has claimed them."""


def test_lines_become_paragraphs_and_cut_words_are_whole() -> None:
    document = read(make_pdf(PAGES), RawKind.PDF)
    assert document.text == TEXT
    assert (document.title, document.published) == ("Two boats found", parse_date("4 March 2025"))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.4 rubbish", "no PDF that can be opened"),
        (b"rubbish", "no PDF that can be opened"),
        (make_pdf(PAGES)[:700], "no PDF that can be opened"),
        (make_pdf(PAGES, LOCK), "locked with a password"),
        (make_pdf([[]]), "no text, only pictures"),
    ],
)
def test_what_gives_no_text_is_refused(data: bytes, words: str) -> None:
    assert words in refuse(data, RawKind.PDF)


def test_a_pdf_of_too_many_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "read_limits", lambda: dataclasses.replace(read_limits(), pdf_pages=1))
    assert "longer than one report" in refuse(make_pdf(PAGES), RawKind.PDF)


def test_a_reader_that_is_stopped_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "read_limits", lambda: dataclasses.replace(read_limits(), pdf_memory_bytes=10_000_000))
    assert "reader stop" in refuse(make_pdf(PAGES), RawKind.PDF)


def test_a_reader_that_takes_for_ever_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def late(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired("reader", 60)

    monkeypatch.setattr(subprocess, "run", late)
    assert "takes more than 60 seconds" in refuse(make_pdf(PAGES), RawKind.PDF)


def line(words: str, top: float = 0, right: float = 400) -> Line:
    return Line(words, 72, right, top - 10, top, 10)


def test_running_heads_go() -> None:
    pages = [
        [line(f"Sea Post, issue {n}", 800), line(f"The guard found {n} boats in the port.", 700), line(f"- {n} -", 30)] for n in (1, 2, 3)
    ]
    assert join_pages(pages) == "\n\n".join(f"The guard found {n} boats in the port." for n in (1, 2, 3))


def test_a_short_last_line_ends_a_paragraph() -> None:
    lines = [line("The guard found two boats in the port.", 100, 200), line("Nobody claimed them until the next day.", 90)]
    assert join_pages([lines]).count("\n\n") == 1


def test_a_cut_word_is_closed_as_it_stands_elsewhere() -> None:
    assert join_pages([[line("A co-op and a co\ufffeop, a har\ufffebour")]]) == "A co-op and a co-op, a harbour"
