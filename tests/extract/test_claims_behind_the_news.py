"""What the sentences behind a report's news claim: background, denials, blame, plans and words about who speaks."""

from pathlib import Path

import pytest

from recount.pipeline import compare_reports
from tests.coded import code

#: Every sentence stands behind this one, in a paragraph of its own.
NEWS = "Rebels attacked an army post near Gao on Thursday, killing four soldiers."


def rows() -> list[tuple[str, str]]:
    """The sentences of the table beside this file, each with what it claims."""
    lines = (Path(__file__).parent / "behind_the_news.txt").read_text("utf-8").splitlines()
    parts = [line.rpartition("|") for line in lines if line and not line.startswith("#")]
    return [(sentence.strip(), claims.strip()) for sentence, _, claims in parts]


@pytest.mark.parametrize(("sentence", "claims"), rows())
def test_a_sentence_behind_the_news_claims(sentence: str, claims: str) -> None:
    told = code(f"{NEWS}\n\n{sentence}").claims[1:]
    assert "; ".join(f"{c.said.kind} {c.said.status} {c.said.assertion}" for c in told) == claims


@pytest.mark.parametrize("sentence", [sentence for sentence, claims in rows() if "event occurred" not in claims])
def test_what_is_no_news_opens_no_incident(sentence: str) -> None:
    assert len(compare_reports((code(f"{NEWS}\n\n{sentence}"),)).incidents) == 1
