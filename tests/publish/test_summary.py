"""The summary reads from top to bottom and obeys no report."""

import io

from recount.publish.summary import write_summary
from recount.records.coding import Coding
from recount.records.incident import Grade
from tests.publish.factory import Maker, coding, incident
from tests.publish.sample import make_sample


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def summary(made: Coding, stream: io.StringIO | None = None) -> str:
    stream = stream or io.StringIO()
    write_summary(made, stream)
    return stream.getvalue()


def test_it_holds_incidents_figures_findings_and_what_has_no_place() -> None:
    words = summary(make_sample())
    for part in (
        "3 reports · 9 claims · 4 incidents · 2 figures · 3 findings",
        "I2 8 February 2025 Air/drone strike [contested]",
        "killed 7–11 soldiers",
        "not added: lies inside a larger figure",
        "21 of 38 = 55.3%",
        "No place is named. I4",
        "Not for publication",
        " (denied): “",
    ):
        assert part in words


def test_plain_text_has_no_colour_and_a_terminal_has() -> None:
    assert "\x1b" not in summary(make_sample())
    assert "\x1b[1m" in summary(make_sample(), Terminal())


def test_a_person_is_named_only_in_quoted_words() -> None:
    for line in summary(make_sample()).splitlines():
        if "Colonel X" in line:
            assert "“" in line


def test_words_cannot_steer_the_terminal() -> None:
    maker = Maker("Gunmen \x1b[31mkilled\u202e five.")
    made = coding(maker, incidents=(incident([maker.claim(maker.text)], Grade.SINGLE),))
    words = summary(made)
    assert "\x1b" not in words
    assert "\u202e" not in words


def test_nothing_is_said_plainly() -> None:
    words = summary(Coding((), (), ()))
    assert "0 reports" in words
    assert "None of the reports tells" in words
