"""The gate of framing: the coding of a text does not depend on how it calls the sides."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from recount.coder import code_document
from recount.evaluate import read_gold, read_sentences
from recount.evaluate.framing import Checked, Text, check_framing, read_texts, render_framing
from recount.evaluate.output import Fields
from recount.publish.fields import claim_fields
from recount.records.document import Document
from recount.text.dates import read_date_words

EVAL = Path(__file__).parents[2] / "eval"
#: The share of claims that must stay the same under every exchange, of all and of those that hold changed words.
SAME = 0.99


def code(text: Text) -> Sequence[Fields]:
    read = read_date_words(text.published[:10]) if text.published is not None else None
    document = Document(
        text.id,
        text.words.partition("\n")[0],
        text.words,
        "0" * 64,
        "note.txt",
        published=read.published if read is not None else None,
        publisher="Desk",
    )
    return [claim_fields(claim, incident=None, corrects=None) for claim in code_document(document).claims]


@pytest.fixture(scope="module")
def checked() -> tuple[Checked, ...]:
    return check_framing(read_texts(read_gold(EVAL / "gold"), read_sentences(EVAL / "sentences.csv")), code)


def test_every_exchange_is_tried_on_enough_claims(checked: tuple[Checked, ...]) -> None:
    assert all(one.claims >= 50 for one in checked), render_framing(checked)


def test_claims_stay_the_same(checked: tuple[Checked, ...]) -> None:
    print(render_framing(checked, explain=True))  # noqa: T201  seen with -s, and where the test fails
    assert all(one.touched_share >= SAME for one in checked if one.exchange != "sides")
    assert all(one.share >= SAME for one in checked)


def test_a_change_of_sides_changes_types_by_named_rules_alone(checked: tuple[Checked, ...]) -> None:
    sides = next(one for one in checked if one.exchange == "sides")
    assert not [change for change in sides.changes if change.field == "event type" and not change.allowed], render_framing((sides,))
