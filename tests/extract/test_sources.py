"""Whom a report gives as its source, wherever the words of speech stand."""

import pytest

from tests.coded import code

HEARD = [
    ("Gunmen, residents said, attacked a market in Gao on Monday.", ["residents"]),
    ("Rebels left Sake on Monday without a fight, say the inhabitants.", ["the inhabitants"]),
    ("The ministry accused rebels of shelling the camp near Beni on Monday.", ["The ministry"]),
    ("Our activists have reported the death of two soldiers in Daraa on Monday.", ["Our activists"]),
    ("The mayor had at first spoken of two dead in Gao on Monday.", ["The mayor"]),
    ("The site committee speaks of 18 dead in Gao on Monday.", ["The site committee"]),
    ("By the ministry's count, shelling killed 12 people in Gao on Monday.", ["the ministry"]),
    ("Police chief: two soldiers wounded in Gao on Monday.", ["Police chief"]),
    ("We killed nobody in Gao on Monday.", []),
    ("Since 8 May 2024 we have documented 12 killings in Gao.", []),
    ("Nobody has claimed the attack on the market in Gao on Monday.", []),
    ("Gunmen burned six huts near Gao on Monday, the region's crisis committee estimates.", ["the region's crisis committee"]),
    ("Volunteers of the Red Cross, an aid group, counted 14 bodies in Gao on Monday.", ["Volunteers of the Red Cross"]),
    ("A doctor in Gao, the largest town of the region, who gave no name, said gunmen killed two men on Monday.", ["A doctor in Gao"]),
    ("The mayor's office, which had spoken of 30 dead in Gao on Monday, now gives 52.", ["The mayor's office"]),
    ("Nurse at the clinic: two soldiers wounded in Gao on Monday.", ["Nurse at the clinic"]),
    ("The network documented during May the killing of 40 civilians in Gao.", ["The network"]),
    ("The council later raised its toll to seven dead in Gao.", ["The council"]),
    ("The ministry nevertheless repeated on Friday that rebels burned a school in Gao.", ["The ministry"]),
    ("Rebels burned a school in Gao on Monday, according to the official, who had seen it.", ["the official"]),
    ("On Monday suspected rebels raided the camp near Gao.", []),
]


@pytest.mark.parametrize(("sentence", "sources"), HEARD)
def test_a_source_is_heard(sentence: str, sources: list[str]) -> None:
    heard = [s.span.text for claim in code(sentence).claims for s in claim.said.sources if s.span is not None]
    assert list(dict.fromkeys(heard)) == sources


def test_each_speaker_says_only_its_own_words() -> None:
    claims = code("The mayor said gunmen killed four farmers in Gao on Monday; the police said three farmers died.").claims
    assert [[s.span.text for s in c.said.sources if s.span is not None] for c in claims] == [["The mayor"], ["the police"]]


def test_a_pronoun_is_the_source_under_the_name_told_before() -> None:
    claims = code("The army said rebels attacked a post near Gao on Monday. It said two soldiers were killed.").claims
    last = claims[-1].said.sources
    assert [s.span.text for s in last if s.span is not None] == ["It"]
    assert [s.name for s in last] == [s.name for s in claims[0].said.sources]
