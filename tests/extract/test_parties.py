"""Party mentions: where they begin and end, of what kind they are, and what is none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.extract.parties import make_party_finder
from recount.lexicon.outlets import read_outlets
from recount.lexicon.party_words import read_party_words
from recount.lexicon.tagger import read_tagger
from recount.records.mention import MentionForm, PartyMention
from recount.records.party import PartyKind
from recount.text.read_text import read_text

find_parties = make_party_finder(read_party_words(), read_outlets())


def mentions(sentence: str) -> tuple[PartyMention, ...]:
    """Mentions in a sentence that stands under a title."""
    return tuple(m for m in find_parties(read_text(f"Report\n\n{sentence}", read_tagger())) if m.span.start > 6)


def texts(sentence: str) -> list[str]:
    return [m.span.text for m in mentions(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("On Monday suspected JNIM militants raided the town.", ["suspected JNIM militants"]),
        ("Four members of the Syrian Democratic Forces (SDF) were wounded.", ["Four members of the Syrian Democratic Forces (SDF)"]),
        ("The Malian army and the Wagner Group entered it.", ["The Malian army", "the Wagner Group"]),
        ("Dozens of villagers were abducted by gunmen.", ["Dozens of villagers", "gunmen"]),
        ("Hamas and Islamic Jihad fighters took part.", ["Hamas", "Islamic Jihad fighters"]),
        ("Kyiv denied it.", ["Kyiv"]),
        ("A bomb went off in Kyiv.", []),
        ("Reuters quoted residents.", ["residents"]),
        ("Israeli strikes hit Gaza City.", ["Israeli"]),
        ("The armed forces of Mali bombed a market.", ["The armed forces of Mali", "a market"]),
        ("Five others were hurt.", ["Five others"]),
        ("The Eastern Valley Liberation Front claimed it.", ["The Eastern Valley Liberation Front"]),
        ("Us and them.", []),
    ],
)
def test_a_mention_is_the_whole_phrase(sentence: str, expected: list[str]) -> None:
    assert texts(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "kind", "form", "head"),
    [
        ("Three ISIS mercenaries were killed.", PartyKind.ORGANISATION, MentionForm.NAME, "ISIS mercenaries"),
        ("Some 20 unidentified gunmen opened fire.", PartyKind.GROUP, MentionForm.NOMINAL, "gunmen"),
        ("The army shelled it.", PartyKind.ORGANISATION, MentionForm.NOMINAL, "army"),
        ("A police station burned.", PartyKind.OBJECT, MentionForm.NOMINAL, "police station"),
        ("A spokesman for the Houthis said so.", PartyKind.PERSON, MentionForm.NAME, "spokesman for the Houthis"),
        ("They left.", PartyKind.GROUP, MentionForm.PRONOUN, "They"),
    ],
)
def test_kind_form_and_head(sentence: str, kind: PartyKind, form: MentionForm, head: str) -> None:
    first = mentions(sentence)[0]
    assert (first.kind, first.form, first.head) == (kind, form, head)


def test_it_that_stands_for_nobody_is_no_party() -> None:
    assert texts("It is reported that the raid failed.") == []


def test_a_car_bomb_is_no_car() -> None:
    assert all(m.kind is not PartyKind.OBJECT for m in mentions("Car bombs killed nine people."))


def test_capitals_throughout_are_read_by_the_lists() -> None:
    assert "THE FMLN" in texts("THE FMLN ATTACKED SOLDIERS IN THE CITY LAST NIGHT.")


@given(st.text(max_size=300))
def test_any_text_gives_ordered_mentions_that_do_not_overlap(text: str) -> None:
    found = find_parties(read_text(text, read_tagger()))
    assert all(text[m.span.start : m.span.end] == m.span.text for m in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


def test_empty_text_has_no_parties() -> None:
    assert find_parties(read_text("", read_tagger())) == ()
