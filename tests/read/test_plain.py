"""Plain text, Markdown and rows become documents."""

import pytest
from hypothesis import given as examples
from hypothesis import settings
from hypothesis import strategies as st

from recount.read.reports import Defaults, read_report
from recount.records.raw import Given, RawKind
from recount.text.dates import parse_date
from tests.read.factory import raw, read, read_warned, refuse


def test_the_first_line_with_words_is_the_title() -> None:
    document = read("\r\n  \r\nBoats  found\r\nThe guard found two.\r\n\r\nOne left.  \r\n\r\n")
    assert document.title == "Boats found"
    assert document.text == "Boats found\n\nThe guard found two.\n\nOne left."


def test_a_title_alone_is_the_text() -> None:
    assert read("Boats found").text == "Boats found"


def test_where_it_lies_is_no_part_of_its_id() -> None:
    assert read("Boats found").id == read("Boats found").id
    assert read("Boats found").id != read("Boats lost").id


@pytest.mark.parametrize(
    ("top", "iso"),
    [
        ("9 May 2024   05:44", "2024-05-09T05:44"),
        ("As of 21 July 2025", "2025-07-21"),
        ("OSLO, March 11, 2025 - The guard said", "2025-03-11"),
        ("Boats were found again.\n\nBoats found\n9 May 2024", "2024-05-09"),
        ("May 2024", "2024-05"),
        ("14 May\n\nOSLO, 14 May 2025 - The guard said", "2025-05-14"),
        ("OSLO, 14 May - The guard said", None),
        ("The guard said on 9 May 2024 that two were found.", None),
        ("\n\n".join(["The guard said nothing."] * 12) + "\n\n9 May 2024", None),
    ],
)
def test_the_day_stands_near_the_top(top: str, iso: str | None) -> None:
    published = read(f"Boats found\n\n{top}\n\nTwo boats were found.").published
    assert (published.iso if published else None) == iso


def test_a_date_line_wins_over_a_dateline_and_stays_in_the_text() -> None:
    document = read("Boats found\n\nOSLO, 2 May 2024 - The guard said so.\n\n3 May 2024")
    assert document.published == parse_date("3 May 2024")
    assert "3 May 2024" in document.text


def test_a_bar_sets_the_day_apart_in_a_title() -> None:
    assert read("SEA LETTER | No. 4 | 3 May 2025\n\nTwo boats.").published == parse_date("3 May 2025")


@pytest.mark.parametrize("words", ["31 February 2024", "09/05/2024", "OSLO, 31 June 2024 - The guard said"])
def test_a_day_that_cannot_be_is_null_with_a_warning(words: str) -> None:
    document, warning = read_warned(f"Boats found\n\n{words}\n\nTwo boats were found.")
    assert document.published is None
    assert warning.startswith('the date "')


def test_defaults_fill_in_what_is_not_said() -> None:
    defaults = Defaults("The Guard", parse_date("2024"))
    assert read("Boats found", defaults=defaults).published == parse_date("2024")
    said = read("Boats found\n\n9 May 2024", RawKind.ROW, Given(publisher="Sea Post"), defaults)
    assert (said.publisher, said.published) == ("Sea Post", parse_date("9 May 2024"))


def test_a_title_that_the_text_begins_with_is_said_once() -> None:
    document = read("BOATS found\n\nTwo boats.", RawKind.ROW, Given(title="Boats  Found"))
    assert document.text == "Boats Found\n\nTwo boats."
    assert read("Two boats.", RawKind.ROW, Given(title="Boats found")).text == "Boats found\n\nTwo boats."


def test_fields_of_a_row_win_over_its_text() -> None:
    given = Given("7", "T", "2024-05", "P", "http://x", "en_us")
    document = read("9 May 2023\n\nTwo boats.", RawKind.ROW, given)
    assert (document.source_id, document.publisher, document.url, document.language) == ("7", "P", "http://x", "en-US")
    assert document.published == parse_date("May 2024")


@pytest.mark.parametrize("field", ["2024-02-31", "soon", "14 May", "1715233440"])
def test_a_field_that_is_no_date_is_null_with_a_warning(field: str) -> None:
    document, warning = read_warned("Boats found\n\n9 May 2024", RawKind.ROW, Given(published=field))
    assert document.published is None
    assert field in warning


def test_a_language_that_is_no_tag_is_told() -> None:
    assert "no language tag" in read_warned("Boats found", RawKind.ROW, Given(language="English!"))[1]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Böte\n\nZwei.".encode("utf-8-sig"), "Böte\n\nZwei."),
        ("Böte\n\nZwei.".encode("utf-16"), "Böte\n\nZwei."),
        (b"\xfe\xff" + "Böte\n\nZwei.".encode("utf-16-be"), "Böte\n\nZwei."),
        ("Böte\u2028Zwei\u0085Drei\x0cVier".encode(), "Böte\n\nZwei\nDrei\nVier"),
        ("Bö\u00adte\u200b \u202efound".encode(), "Böte found"),
    ],
)
def test_marks_and_line_ends_of_all_kinds_are_read(data: bytes, text: str) -> None:
    assert read(data).text == text


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        ("La garde côtière a trouvé deux bateaux près de l\u2019île, a déclaré le préfet à la presse.", "cp1252"),
        ("Береговая охрана нашла две лодки у острова в понедельник, сообщили местные власти.", "cp1251"),
        ("عثر خفر السواحل على زورقين قرب الجزيرة يوم الاثنين، بحسب مصادر محلية.", "cp1256"),
    ],
)
def test_old_encodings_are_guessed_with_a_warning(words: str, encoding: str) -> None:
    document, warning = read_warned(words.encode(encoding))
    assert document.text == words
    assert encoding in warning


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("La garde côtière a trouvé deux bateaux près de l’île, a déclaré le préfet à la presse.", "fr"),
        ("The coast guard found two boats near the island, and they were empty, the police said to the press.", None),
    ],
)
def test_a_report_that_is_not_in_english_is_kept_with_a_warning(words: str, language: str | None) -> None:
    document, issues = read_report(raw(words), Defaults())
    assert document is not None
    assert [f'its language is "{language}"' in issue.what for issue in issues] == ([True] if language else [])


def test_a_declared_encoding_needs_no_guess() -> None:
    document, issues = read_report(raw("Café".encode("cp1252"), charset="ISO-8859-1"), Defaults())
    assert document is not None
    assert (document.text, issues) == ("Café", ())


def test_what_is_in_no_encoding_is_refused() -> None:
    assert "in no encoding" in refuse(b"Boats\n\nSeven \xff\xfe\xfa found")
    assert "UTF-16" in refuse(b"\xff\xfeB\0o\0a")


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"B\0o\0a\0t\0" * 50, b"\x7fELF\x02\x01\x01" + bytes(200), b"PK\3\4\1\2\5\6abc"])
def test_binary_rubbish_is_refused(data: bytes) -> None:
    assert refuse(data)


@pytest.mark.parametrize("data", ["--- ... ***", "\u200b\u200b", "?!"])
def test_a_text_without_words_is_refused(data: str) -> None:
    assert "holds no words" in refuse(data)


def test_a_stray_control_is_replaced_with_a_warning() -> None:
    document, warning = read_warned("Boats \0 found " * 20 + "x" * 5000)
    assert "\0" not in document.text
    assert "replaced (20)" in warning


def test_half_a_character_is_replaced_with_a_warning() -> None:
    document, warning = read_warned("Boats \ud83d found".encode("utf-8", "surrogatepass"), RawKind.ROW)
    assert document.text == "Boats \ufffd found"
    assert "replaced (1)" in warning


def test_markdown_loses_its_marks_and_keeps_its_words() -> None:
    top = "# Boats **found**\n\n> The [guard](http://x) said *so*.\n\n---\n\n"
    text = f"{top}## In the north ##\n\n- two_boats_left\n- 5 * 4 boats\n\n```\ncode\n```"
    document = read(text, RawKind.MARKDOWN)
    assert document.title == "Boats found"
    assert document.text == "Boats found\n\nThe guard said so.\n\n\n\nIn the north\n\n- two_boats_left\n- 5 * 4 boats\n\ncode"


def test_front_matter_gives_fields() -> None:
    document = read('---\ntitle: "Boats found"\ndate: 2024-05-09\nother: x\n---\n\nTwo boats.', RawKind.MARKDOWN)
    assert document.text == "Boats found\n\nTwo boats."
    assert document.published == parse_date("9 May 2024")


@settings(max_examples=150, deadline=None)
@examples(st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """No bytes raise; what is read has one kind of line end, no controls, and its title on top."""
    for kind in (RawKind.TEXT, RawKind.MARKDOWN, RawKind.HTML):
        document, issues = read_report(raw(data, kind), Defaults())
        assert document is not None or len(issues) == 1
        if document is not None:
            assert document.text.startswith(document.title)
            assert "\n" not in document.title
            assert not any(c in document.text for c in "\r\0\x0b\x0c\x85\u2028\ufeff")
            document.text.encode("utf-8")
