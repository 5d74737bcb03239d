"""Which claims are about one occurrence."""

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st

from recount.link import link_claims
from recount.link.views import Parents
from recount.records.claim import Claim, Status
from recount.records.event_type import EventType
from recount.records.inherited import Inherited
from recount.records.link import Answer, Link
from recount.records.party import PartyRole
from recount.records.place_ref import Located
from recount.records.quantity import Measure
from recount.records.span import Span
from recount.spill.claims import Claims
from tests.factory import BRENN, TARN, claim, count, document, party, period, place

DOCUMENTS = {key: document(key) for key in "abcd"}
DAY, NEXT, LATER = period("2025-03-09"), period("2025-03-10"), period("2025-03-14")
ARREST = EventType("Strategic developments", "Arrests", None, None)
SEIZURE = EventType("Strategic developments", "Disrupted weapons use", None, None)
BY, ON = party("front"), party("army", PartyRole.TARGET)


def groups_of(claims: Sequence[Claim]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted(group for linked in link_claims(Claims(claims), DOCUMENTS) for group in linked.groups))


def links_of(claims: Sequence[Claim], parents: Parents = MappingProxyType({})) -> list[Link]:
    return [link for linked in link_claims(Claims(claims), DOCUMENTS, parents=parents) for link in linked.links]


def test_two_reports_of_one_clash_are_one() -> None:
    one = claim("a", time=DAY, where=BRENN, parties=(BY, ON), counts=(count(Measure.KILLED, 5),))
    two = claim("b", time=DAY, where=BRENN, parties=(BY,), counts=(count(Measure.KILLED, 7),))
    assert groups_of([one, two]) == (("a-0", "b-0"),)


def test_other_towns_are_other_clashes() -> None:
    assert len(groups_of([claim("a", time=DAY, where=BRENN, parties=(BY, ON)), claim("b", time=DAY, where=TARN, parties=(BY, ON))])) == 2


def test_other_days_are_other_clashes() -> None:
    assert len(groups_of([claim("a", time=DAY, where=BRENN, parties=(BY, ON)), claim("b", time=LATER, where=BRENN, parties=(BY, ON))])) == 2


def test_a_day_apart_is_bridged_by_much_else() -> None:
    one = claim("a", time=DAY, where=BRENN, parties=(BY, ON), counts=(count(Measure.KILLED, 23),))
    two = claim("b", time=NEXT, where=BRENN, parties=(BY, ON), counts=(count(Measure.KILLED, 23),))
    assert len(groups_of([one, two])) == 1


def test_an_arrest_is_no_seizure() -> None:
    one = claim("a", event_type=ARREST, time=DAY, where=BRENN, parties=(BY,))
    two = claim("b", event_type=SEIZURE, time=DAY, where=BRENN, parties=(BY,))
    assert len(groups_of([one, two])) == 2


def test_the_reports_own_words_join_what_nothing_else_would() -> None:
    one, two = claim("a", time=DAY, where=BRENN, chain=3), claim("a", 50, chain=3, counts=(count(Measure.KILLED, 4),))
    assert groups_of([one, two]) == (("a-0", "a-50"),)


def test_the_reports_own_words_keep_apart() -> None:
    one, two = (claim("a", at, time=DAY, where=BRENN, chain=at, event_type=ARREST) for at in (1, 50))
    assert len(groups_of([one, two])) == 2


def test_what_one_report_tells_apart_no_third_report_joins() -> None:
    one = claim("a", 1, time=DAY, where=BRENN, chain=1, parties=(BY,), counts=(count(Measure.KILLED, 2),))
    two = claim("a", 50, time=DAY, where=BRENN, chain=2, parties=(ON,), counts=(count(Measure.INJURED, 9),))
    third = claim("b", time=DAY, where=BRENN, parties=(BY, ON))
    assert all(not {"a-1", "a-50"} <= set(group) for group in groups_of([one, two, third]))


def test_a_denial_joins_but_opens_nothing() -> None:
    denial = claim("b", status=Status.DENIED, time=DAY, where=BRENN, parties=(BY, ON))
    assert groups_of([denial]) == ()
    assert len(groups_of([denial, claim("a", time=DAY, where=BRENN, parties=(BY, ON))])) == 1


def test_one_unplaced_name_is_one_place() -> None:
    mill = Located("Old Mill", Span(0, 1, "O"))
    assert len(groups_of([claim(key, time=DAY, where=mill, parties=(BY,)) for key in "ab"])) == 1


def test_parents_bring_a_unit_and_its_force_closer() -> None:
    sides = (party("army"), party("brigade"))
    one, two = (
        claim(key, time=DAY, where=BRENN, parties=(by,), counts=(count(Measure.KILLED, 23),)) for key, by in zip("ab", sides, strict=True)
    )
    related = links_of([one, two], {"brigade": ("army",)})
    assert related
    assert sum(link.score for link in links_of([one, two])) < related[0].score


def test_every_link_gives_its_grounds() -> None:
    links = links_of([claim(key, time=DAY, where=BRENN, parties=(BY, ON)) for key in "ab"])
    assert [link.answer for link in links] == [Answer.SAME]
    assert links[0].score == round(sum(reason.weight for reason in links[0].reasons), 2)
    assert {"time", "place", "type", "parties"} <= {reason.feature for reason in links[0].reasons}


PLACES = st.sampled_from([BRENN, TARN, None])
TIMES = st.sampled_from([DAY, NEXT, LATER, None])
CHAINS = st.sampled_from([None, 1, 2])


@given(st.lists(st.tuples(st.sampled_from("abcd"), PLACES, TIMES, CHAINS), max_size=7), st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_nothing(rows: list[tuple[str, Located | None, object, int | None]], random: object) -> None:
    claims = [
        claim(key, at * 20, where=where, time=time, chain=chain)  # type: ignore[arg-type]
        for at, (key, where, time, chain) in enumerate(rows)
    ]
    shuffled = list(claims)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert groups_of(claims) == groups_of(shuffled)
    assert {*links_of(claims)} == {*links_of(shuffled)}


ATTACK = EventType("Violence against civilians", "Attack", None, None)


def test_a_paragraph_that_goes_on_with_its_dead_tells_one_act() -> None:
    near = replace(place(BRENN), inherited_from=Inherited.PARAGRAPH)
    told = claim("a", 0, time=replace(DAY, inherited_from=None, span=Span(0, 1, "x")), where=BRENN, chain=1, parties=(BY,))
    dead = claim(
        "a", 90, event_type=ATTACK, time=replace(DAY, inherited_from=Inherited.PARAGRAPH), chain=2, counts=(count(Measure.KILLED, 3),)
    )
    assert len(groups_of([told, replace(dead, places=(near,))])) == 1
    assert len(groups_of([told, replace(dead, places=(near,), parties=(party("militia"),))])) == 2
