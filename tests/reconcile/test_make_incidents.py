"""Incidents: best evidence, grades, tolls."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from recount.link import link_claims
from recount.reconcile import Resolving, make_incidents
from recount.reconcile.resolvers import RESOLVERS
from recount.records.claim import Assertion, Claim, Status
from recount.records.document import Document
from recount.records.event_type import EventType
from recount.records.incident import Grade, Incident, Toll
from recount.records.party import PartyKind, PartyRole
from recount.records.place import PlacePrecision
from recount.records.place_ref import Located
from recount.records.quantity import Bounds, Exactness, Measure, OfStatus
from recount.records.source import SourceKind
from recount.records.span import Span
from recount.spill.claims import Claims
from tests.factory import BRENN, claim, count, document, party, period, source

DAY = period("2025-03-09")
BY, ON = party("front"), party("army", PartyRole.TARGET)
DOCUMENTS = {key: document(key) for key in "abc"}


def incident(claims: Sequence[Claim], documents: dict[str, Document] = DOCUMENTS, resolver: str | None = None) -> Incident:
    group = tuple(one.id for one in claims)
    links = [link for linked in link_claims(Claims(claims), documents) for link in linked.links]
    return make_incidents(claims, [group], links, documents, resolving=Resolving(resolver) if resolver is not None else None)[0]


def toll(claims: Sequence[Claim], measure: Measure = Measure.KILLED) -> Toll:
    return next(one for one in incident(claims).tolls if one.measure is measure)


def killed(number: int, report: str = "a", **more: object) -> Claim:
    return claim(report, time=DAY, where=BRENN, parties=(BY, ON), counts=(count(Measure.KILLED, number),), **more)  # type: ignore[arg-type]


def test_the_highest_type_stands() -> None:
    shelling = EventType("Explosions/Remote violence", "Shelling/artillery/missile attack", None, None)
    made = incident([claim("a", time=DAY, where=BRENN, event_type=shelling), claim("b", time=DAY, where=BRENN)])
    assert made.event_type is not None
    assert made.event_type.acled_sub == "Armed clash"


def test_the_finest_place_and_time_stand() -> None:
    wide = Located("Northland", Span(0, 1, "N"), "recount:northland", 11.0, 20.0, 150.0, PlacePrecision.REGION, "XX")
    made = incident([claim("a", time=period("2025-03-01", "2025-03-31"), where=wide), claim("b", time=DAY, where=BRENN)])
    assert made.place is not None
    assert made.place.located.name == "Brenn"
    assert made.time == DAY


def test_persons_belong_to_no_incident() -> None:
    made = incident([claim("a", time=DAY, where=BRENN, parties=(BY, party("someone", PartyRole.TARGET, PartyKind.PERSON)))])
    assert [one.actor for one in made.parties] == ["front"]


def test_grades() -> None:
    plain = killed(5)
    other = killed(5, "b")
    denial = claim("b", status=Status.DENIED, time=DAY, where=BRENN)
    alleged = claim("a", time=DAY, where=BRENN, assertion=Assertion.ALLEGED)
    rival = claim("b", time=DAY, where=BRENN, parties=(party("army"),))
    own = claim("b", time=DAY, where=BRENN, parties=(BY, ON), sources=(source("Front", SourceKind.PARTY, "front"),))
    withdrawn = claim("a", 60, status=Status.DENIED, correction=True)
    assert incident([plain]).grade is Grade.SINGLE
    assert incident([plain, other]).grade is Grade.CORROBORATED
    assert incident([plain, denial]).grade is Grade.CONTESTED
    assert incident([plain, rival]).grade is Grade.CONTESTED
    assert incident([alleged]).grade is Grade.ALLEGED
    assert incident([alleged, denial]).grade is Grade.ALLEGED
    assert incident([plain, own]).grade is Grade.ACCEPTED
    assert incident([plain, withdrawn]).grade is Grade.DISCOUNTED


def test_one_agency_in_two_papers_is_one_voice() -> None:
    agency = (source("Exland News Agency", SourceKind.MEDIA, "ena"),)
    assert incident([killed(5, sources=agency), killed(5, "b", sources=agency)]).grade is Grade.SINGLE


def test_a_toll_is_stored_once_as_a_range() -> None:
    made = toll([killed(5), killed(9, "b"), killed(5, "c")])
    assert made.bounds == Bounds(5, None, 9)
    assert made.resolver == "range"
    assert made.claims == ("a-0", "b-0", "c-0")


def test_a_resolver_picks_without_changing_the_range() -> None:
    made = incident([killed(5), killed(9, "b"), killed(5, "c")], resolver="majority")
    assert made.tolls[0].bounds == Bounds(5, 5, 9)


def test_parts_are_never_added() -> None:
    whole = count(Measure.KILLED, 12, of="people")
    part = count(Measure.KILLED, 3, at=30, of="children", part_of=whole.span)
    made = incident([claim("a", time=DAY, where=BRENN, counts=(whole, part))])
    assert [(one.of, one.bounds.best) for one in made.tolls] == [("people", 12), ("children", 3)]


def test_own_losses_and_the_enemys_are_two_tolls() -> None:
    ours = count(Measure.KILLED, 7, of="soldiers", status=OfStatus.SECURITY_FORCES)
    theirs = count(Measure.KILLED, 30, at=30, of="fighters", status=OfStatus.COMBATANT)
    made = incident([claim("a", time=DAY, where=BRENN, counts=(ours, theirs)), killed(9, "b")])
    assert {one.of_status: one.bounds.best for one in made.tolls}[OfStatus.SECURITY_FORCES] == 7
    assert len(made.tolls) == 3


def test_voices_that_disagree_on_who_they_were_give_one_toll() -> None:
    army = claim("a", time=DAY, where=BRENN, counts=(count(Measure.KILLED, 9, of="fighters"),))
    villagers = claim("b", time=DAY, where=BRENN, counts=(count(Measure.KILLED, 6, of="herders", exactness=Exactness.AT_LEAST),))
    made = toll([army, villagers])
    assert made.bounds == Bounds(6, None, 9)
    assert made.of_status is OfStatus.UNKNOWN


def test_a_later_report_of_one_publisher_takes_the_place_of_its_earlier_number() -> None:
    documents = {"a": document("a", "2025-03-09", "Daily"), "b": document("b", "2025-03-11", "Daily")}
    made = incident([killed(5), killed(8, "b")], documents)
    assert made.tolls[0].bounds == Bounds(8, 8, 8)


def test_a_denied_number_is_no_toll_but_none_is() -> None:
    denial = claim("b", status=Status.DENIED, time=DAY, where=BRENN, counts=(count(Measure.KILLED, 20),))
    nobody = claim("c", status=Status.DENIED, time=DAY, where=BRENN, counts=(count(Measure.INJURED, 0),))
    made = incident([killed(5), denial, nobody])
    assert [(one.measure, one.bounds.high) for one in made.tolls] == [(Measure.KILLED, 5), (Measure.INJURED, 0)]


def test_incidents_come_by_date_and_their_ids_from_their_claims() -> None:
    late = claim("a", time=period("2025-03-12"), where=BRENN)
    early = claim("b", time=DAY, where=BRENN)
    undated = claim("c", where=BRENN)
    groups = [(late.id,), (undated.id,), (early.id,)]
    made = make_incidents([late, early, undated], groups, (), DOCUMENTS)
    assert [one.claims for one in made] == [(early.id,), (late.id,), (undated.id,)]
    assert made[0].id == make_incidents([early], [(early.id,)], (), DOCUMENTS)[0].id


def test_each_membership_says_why() -> None:
    made = incident([killed(5), killed(5, "b")])
    assert all(one.reason for one in made.links)
    assert made.links[0].score > 0


def test_the_runner_up_is_told() -> None:
    here = claim("a", time=DAY, where=BRENN, parties=(BY, ON), counts=(count(Measure.KILLED, 30),))
    near = claim("b", time=DAY, where=BRENN, parties=(BY, ON), counts=(count(Measure.KILLED, 30),))
    links = [link for linked in link_claims(Claims([here, near]), DOCUMENTS) for link in linked.links]
    alone = make_incidents([here], [(here.id,)], links, DOCUMENTS)[0]
    assert alone.links[0].reason == f"it opens the incident; next best {near.id}, {links[0].score:g} points, of another incident"
    assert "next best" not in incident([here, near]).links[0].reason


@given(st.lists(st.integers(0, 400), min_size=1, max_size=5), st.sampled_from(sorted(RESOLVERS)))
def test_low_is_at_most_best_and_best_at_most_high(numbers: list[int], resolver: str) -> None:
    claims = [claim("abc"[at % 3], at * 50, time=DAY, where=BRENN, counts=(count(Measure.KILLED, n),)) for at, n in enumerate(numbers)]
    group = tuple(one.id for one in claims)
    for made in make_incidents(claims, [group], [], DOCUMENTS, resolving=Resolving(resolver))[0].tolls:
        stated = [n for n in (made.bounds.low, made.bounds.best, made.bounds.high) if n is not None]
        assert stated == sorted(stated)
        assert made.bounds.low in numbers
        assert made.bounds.high in numbers
