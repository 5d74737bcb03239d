"""What each paragraph of a report is."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.text.blocks import find_pieces
from recount.text.reading import BlockKind

BODY = "The guard searched the harbour and found two boats that morning."


def kinds(text: str) -> list[tuple[str, str]]:
    return [(piece.kind.value, text[piece.start : piece.end].strip()) for piece in find_pieces(text)]


def kind_of(line: str) -> BlockKind:
    """The kind of a line between the title and more text."""
    return find_pieces(f"Boats found\n\n{BODY}\n\n{line}\n\n{BODY}")[2].kind


def test_the_first_line_is_the_title() -> None:
    assert kinds(f"Boats found\n{BODY}") == [("title", "Boats found"), ("body", BODY)]


def test_a_report_of_one_sentence_is_no_title() -> None:
    assert kinds(BODY) == [("body", BODY)]
    assert kinds("Boats found") == [("title", "Boats found")]


def test_a_long_first_paragraph_is_no_title() -> None:
    assert kinds(f"{BODY * 5}\n\n{BODY}")[0][0] == "body"


@pytest.mark.parametrize("line", ["9 May 2024   05:44", "As of 21 July 2025", "Bergen - 17 September 2025", "31 February 2024", "14 May"])
def test_a_date_alone_is_a_date_line(line: str) -> None:
    assert kind_of(line) is BlockKind.DATE_LINE


def test_a_day_far_down_is_the_heading_of_a_chronology() -> None:
    text = "Boats found\n\n" + f"{BODY}\n\n" * 5 + f"14 May\n\n{BODY}"
    assert kinds(text)[6] == ("heading", "14 May")


@pytest.mark.parametrize("line", ["Harbour patrols", "In the north:", "Numbers of the week", "Who searched, and where"])
def test_a_short_line_without_a_stop_is_a_heading(line: str) -> None:
    assert kind_of(line) is BlockKind.HEADING


@pytest.mark.parametrize(
    "line", ["- 22 boats", "• 22 boats", "1. On 3 May two boats left.", "(a) two boats", "14:20 Two boats left", "\tTwo boats", "Boats\t22"]
)
def test_items_and_rows_are_list_items(line: str) -> None:
    assert kind_of(line) is BlockKind.LIST_ITEM


@pytest.mark.parametrize(
    "line",
    [
        "Read also: Storm closes the harbour",
        "See more:",
        "Related articles",
        "Photo: Agency",
        "(Photo by Agency)",
        "By Jane Doe",
        "By Jane Doe and John Roe",
        "Reporting by Jane Doe",
        "Source: the guard",
        "Tags: sea, boats",
        "Follow us on every channel",
        "K.L. / M.N.",
        "KL/mn",
        "* * *",
        "-----",
        "ENDS",
        "https://example.org/boats",
        "For immediate release",
        "Release No. 20250804",
        "Boats found",
    ],
)
def test_furniture_of_the_page_is_noise(line: str) -> None:
    assert kind_of(line) is BlockKind.NOISE


@pytest.mark.parametrize(
    "line", ["By Monday night two boats were found.", "Sources said two boats were found.", "Tags were found on two boats.", BODY]
)
def test_sentences_that_begin_like_furniture_are_body(line: str) -> None:
    assert kind_of(line) is BlockKind.BODY


def test_lines_that_an_editor_broke_are_one_paragraph() -> None:
    broken = "The guard searched the harbour of the old town through the\nnight and found two boats."
    assert kinds(f"Boats found\n\n{broken}") == [("title", "Boats found"), ("body", broken)]


def test_a_long_title_told_again_does_not_swallow_the_date_below_it() -> None:
    title = "Guard finds two boats in the harbour of the old town after a long search"
    assert [kind for kind, _ in kinds(f"{title}\n\n{BODY}\n\n{title}\n9 May 2024\n\n{BODY}")] == [
        "title",
        "body",
        "noise",
        "date_line",
        "body",
    ]


@given(st.text(max_size=300))
def test_pieces_cover_every_word_in_order(text: str) -> None:
    pieces = find_pieces(text)
    rest = list(text)
    before = 0
    for piece in pieces:
        assert before <= piece.start < piece.end <= len(text)
        before = piece.end
        rest[piece.start : piece.end] = " " * (piece.end - piece.start)
    assert not "".join(rest).strip()


@pytest.mark.parametrize("part", [" ", "\n", "\t", "- ", "#", "By A ", "a" * 60 + "\n", "1 ", "A.", "read also "])
def test_hostile_text_costs_linear_time(part: str) -> None:
    began = perf_counter()
    find_pieces("x\n\n" + part * (200_000 // len(part)))
    assert perf_counter() - began < 2
