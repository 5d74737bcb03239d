"""Where and when a claim is set: the roles of its own places, and what it takes over where it names none."""

import pytest

from recount.coder import code_document
from recount.records.claim import Claim
from tests.coded import as_document, code


def places(claim: Claim) -> list[tuple[str, str]]:
    """Role and name of each place of a claim that is more than a reference."""
    return [(str(ref.role), ref.located.name) for ref in claim.places if str(ref.role) != "reference"]


def last(body: str) -> Claim:
    """The last claim of a report on Mali."""
    return code(body).claims[-1]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Gunmen killed four farmers in Gao, Mali, on Monday.", [("event", "Gao")]),
        ("In Mopti region, Mali, gunmen killed four farmers in Djenne on Monday.", [("event", "Djenné")]),
        ("Rebels fired rockets from the Ansongo area towards Gao in Mali on Monday.", [("origin", "Ansongo"), ("event", "Gao")]),
        ("In Mali 900 people fled from Gao to Mopti on Monday.", [("event", "Mali"), ("origin", "Gao"), ("destination", "Mopti")]),
        ("Police in Mali arrested two men in Gao and one man in Mopti on Monday.", [("event", "Gao"), ("event", "Mopti")]),
        ("The rebels in Mali plan to attack Gao on Friday.", [("target", "Gao")]),
        ("In Mali the rebels fled in the direction of Kidal.", [("event", "Mali"), ("destination", "Kidal")]),
        ("A convoy of rebels in Mali left Gao for Kidal on Monday.", [("origin", "Gao"), ("destination", "Kidal")]),
        ("Rebels in Mali shelled the town of Gao from positions near Ansongo.", [("event", "Gao"), ("origin", "Ansongo")]),
        ("Gao: Two traders of Mali were shot dead in Ansongo on Monday.", [("event", "Ansongo")]),
        ("In Mali 40 people were killed across Gao region in May, nine of them in Ansongo.", [("scope", "Gao"), ("scope", "Ansongo")]),
    ],
)
def test_roles_of_own_places(body: str, expected: list[tuple[str, str]]) -> None:
    found = places(last(body))
    assert [item for item in expected if item not in found] == []
    assert len([role for role, _ in found if role == "event"]) <= len([role for role, _ in expected if role == "event"])


@pytest.mark.parametrize(
    ("body", "place", "source"),
    [
        ("Mali. Gunmen attacked a post in Gao on Monday.\n\nSoldiers combed the area on Tuesday and arrested six men.", "Gao", "report"),
        ("Mali was tense.\n\nGao. On Thursday gunmen killed two traders.", "Gao", "list"),
        ("Mali. Gao. A mine killed two boys in Ansongo on Monday.\n\nMopti was calm.", "Ansongo", None),
        ("In Mali gunmen stopped a bus in Gao on Friday and killed ten men.", "Gao", None),
    ],
)
def test_a_claim_without_a_place_is_set_where_the_words_around_it_say(body: str, place: str, source: str | None) -> None:
    ref = next(ref for ref in last(body).places if ref.located.name == place)
    assert source is None or ref.inherited_from == source


def test_a_bulletin_counts_in_the_area_of_its_title() -> None:
    claims = code_document(as_document("Mali: monthly security note\n\nThe mission recorded 40 attacks in April.")).claims
    assert places(claims[0]) == [("scope", "Mali")]


@pytest.mark.parametrize(
    ("body", "start", "end"),
    [
        ("In May 17 people were killed in Mali, up from 11 in April: nine in Gao and eight in Mopti.", "2024-05-01", "2024-05-31"),
        ("Our report of 4 May was wrong: on 1 May gunmen killed two men in Gao, Mali.", "2024-05-01", "2024-05-01"),
        ("The first toll, given by the army on 5 May, was nine dead in the raid of 1 May on Gao in Mali.", "2024-05-01", "2024-05-01"),
        ("The worst day was 3 May. A shell fell on a market in Gao, Mali, and killed six people.", "2024-05-03", "2024-05-03"),
    ],
)
def test_the_time_that_a_claim_is_about(body: str, start: str, end: str) -> None:
    time = last(body).said.time
    assert time is not None
    assert (time.days.start.isoformat(), time.days.end.isoformat()) == (start, end)


def test_a_figure_that_another_is_compared_with_has_its_own_time() -> None:
    body = "From 1 January to 31 March we recorded 96 deaths, fewer than the 113 of the previous quarter."
    times = [claim.said.time for claim in code(body).claims]
    days = [(time.days.start.isoformat(), time.days.end.isoformat()) for time in times if time is not None]
    assert days == [("2024-01-01", "2024-03-31"), ("2023-10-01", "2023-12-31")]


def test_what_came_of_an_act_later_does_not_move_it() -> None:
    body = "Gunmen shot two men in Gao, Mali, on 1 May. One of them died of his wounds on 3 May. The attack has gone unclaimed."
    times = {
        claim.said.time.days.start.isoformat()
        for claim in code(body).claims
        if claim.said.time is not None and "attack" in claim.said.span.text
    }
    assert times <= {"2024-05-01"}


def test_under_a_label_the_place_of_the_act_told_before_is_nearer() -> None:
    claims = code("Mali was tense.\n\nGao. Gunmen opened fire on a market in Ansongo on Monday. Two traders were killed.").claims
    assert places(claims[-1]) == [("event", "Ansongo")]


def test_the_place_behind_a_river_tells_which_part_of_it_is_meant() -> None:
    claims = code("South Sudan was tense. Gunmen fired on a barge on the White Nile south of Malakal on Monday.").claims
    assert places(claims[-1])[0] == ("event", "south of Malakal")


def test_a_town_that_opens_a_claim_stands_for_its_province_where_another_place_of_that_is_told() -> None:
    claims = code("Iraq was tense. In Kirkuk, three soldiers died on Monday when a bomb went off near Daquq.").claims
    assert places(claims[-1])[0] == ("event", "Daquq")


def test_an_act_of_a_body_that_names_no_place_is_set_where_the_title_says() -> None:
    claims = code("Shots in Gao\n\nSoldiers shot two men at the checkpoint on Monday.").claims
    assert [(role, name) for role, name in places(claims[-1]) if role == "event"] == [("event", "Gao")]
