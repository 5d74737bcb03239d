"""What comparing claims shows, and what it must not show."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import permutations

import pytest

from recount.link import link_claims
from recount.reconcile import find_findings, make_incidents
from recount.records.claim import Assertion, Claim, Statement, Status
from recount.records.document import Document
from recount.records.finding import Finding, Rule, Verdict
from recount.records.party import PartyRole
from recount.records.place import PlacePrecision
from recount.records.place_ref import Located
from recount.records.quantity import Exactness, Measure, OfStatus, Quantity
from recount.records.source import SourceKind
from recount.records.span import Span
from recount.spill.claims import Claims
from tests.factory import BRENN, COUNTRY, NORTH, SOUTH, TARN, claim, count, document, figure, party, period, source

YEAR_SO_FAR = period("2025-01-01", "2025-04-30")
JANUARY, FEBRUARY = period("2025-01-01", "2025-01-31"), period("2025-02-01", "2025-02-28")
MARCH, APRIL = period("2025-03-01", "2025-03-31"), period("2025-04-01", "2025-04-30")
DAY = period("2025-01-29")
ARMY, FRONT = party("army"), party("front")
DOCUMENTS = {"a": document("a", "2025-05-09"), "b": document("b", "2025-05-02"), "c": document("c", "2025-07-01")}
MINISTRY = (source("Ministry of Defence"),)


def arrested(number: int, at: int = 0, of: str | None = None) -> Quantity:
    return count(Measure.ARRESTED, number, at=at, of=of)


def find(
    claims: Sequence[Claim], documents: Mapping[str, Document] = DOCUMENTS, parents: Mapping[str, tuple[str, ...]] = {}
) -> tuple[Finding, ...]:
    kept = Claims(claims)
    linked = list(link_claims(kept, documents))
    incidents = [made for one in linked for made in make_incidents(one.claims, one.groups, one.links, documents)]
    return tuple(find_findings(kept, incidents, documents, parents))


def of_rule(findings: Sequence[Finding], rule: Rule) -> list[Finding]:
    return [finding for finding in findings if finding.rule is rule]


class TestParts:
    """What lies inside something else is never added to it."""

    total = figure("a", 100, (arrested(120, 100),), YEAR_SO_FAR, parties=(ARMY,))
    raid = claim("a", 300, time=DAY, where=BRENN, counts=(arrested(75, 300),), parties=(ARMY,))

    def test_an_event_inside_a_figure(self) -> None:
        (part,) = of_rule(find([self.total, self.raid]), Rule.PART_OF)
        assert part.claims == ("a-100", "a-300")
        assert part.numbers == {"whole": 120, "part": 75, "remainder": 45}

    def test_more_than_half_is_a_concentration(self) -> None:
        (share,) = of_rule(find([self.total, self.raid]), Rule.CONCENTRATION)
        assert share.numbers["share"] == round(75 / 120, 3)

    def test_another_province_is_not_inside(self) -> None:
        south = figure("a", 100, (arrested(120, 100),), YEAR_SO_FAR, SOUTH, parties=(ARMY,))
        assert not of_rule(find([south, self.raid]), Rule.PART_OF)

    def test_another_month_is_not_inside(self) -> None:
        march = figure("a", 100, (arrested(120, 100),), MARCH, parties=(ARMY,))
        assert not of_rule(find([march, self.raid]), Rule.PART_OF)

    def test_people_are_the_fighters_that_the_total_names(self) -> None:
        total = figure("a", 100, (arrested(120, 100, of="fighters"),), YEAR_SO_FAR, parties=(ARMY,))
        raid = claim("a", 300, time=DAY, where=BRENN, counts=(arrested(75, 300, of="people"),), parties=(ARMY,))
        (part,) = of_rule(find([total, raid]), Rule.PART_OF)
        assert part.numbers["whole"] == 120

    def test_parts_of_one_list_stand_in_one_finding(self) -> None:
        listed = [
            figure("a", at, (replace(arrested(number, at), part_of=arrested(120, 100).span),), YEAR_SO_FAR, where, parties=(ARMY,))
            for at, number, where in ((200, 75, BRENN), (300, 30, TARN))
        ]
        (part,) = of_rule(find([self.total, *listed]), Rule.PART_OF)
        assert part.numbers["parts"] == (75, 30)
        assert part.numbers["remainder"] == 15

    def test_the_words_make_it_a_part(self) -> None:
        whole = count(Measure.KILLED, 12, at=100)
        part = count(Measure.KILLED, 3, at=120, of="children", part_of=whole.span)
        (found,) = of_rule(find([claim("a", 100, time=DAY, where=BRENN, counts=(whole, part))]), Rule.PART_OF)
        assert (found.numbers["whole"], found.numbers["part"]) == (12, 3)

    def test_the_report_says_that_the_total_takes_it_in(self) -> None:
        text = "x" * 200 + "which brings to 40 " + "x" * 3000
        documents = {"a": document("a", text=text)}
        blast = claim("a", 100, time=DAY, where=TARN, counts=(count(Measure.KILLED, 6, at=100),))
        tally = figure("a", 200, (count(Measure.KILLED, 40, at=216),), YEAR_SO_FAR, SOUTH)
        assert of_rule(find([blast, tally], documents), Rule.PART_OF)
        assert not of_rule(find([blast, tally]), Rule.PART_OF)


class TestExcess:
    """Parts that must lie inside a total and come to more."""

    whole = figure("a", 100, (arrested(120, 100),), YEAR_SO_FAR, parties=(ARMY, party("police")))
    months = (
        figure("b", 100, (arrested(90, 100),), FEBRUARY, parties=(ARMY,)),
        figure("b", 200, (arrested(60, 200),), MARCH, parties=(ARMY,), paragraph=2),
    )

    def test_months_of_one_voice_against_anothers_total(self) -> None:
        (found,) = of_rule(find([self.whole, *self.months]), Rule.PART_EXCEEDS_WHOLE)
        assert found.verdict is Verdict.CONTRADICTION
        assert found.numbers == {"whole": 120, "parts": (90, 60), "sum": 150, "excess": 30}

    def test_one_month_told_twice_is_one_part(self) -> None:
        again = figure("b", 300, (arrested(62, 300),), MARCH, parties=(ARMY,), paragraph=5)
        (found,) = of_rule(find([self.whole, *self.months, again]), Rule.PART_EXCEEDS_WHOLE)
        assert found.numbers["sum"] == 150

    def test_no_party_no_contradiction(self) -> None:
        nameless = figure("a", 100, (arrested(120, 100),), YEAR_SO_FAR)
        assert not of_rule(find([nameless, *self.months]), Rule.PART_EXCEEDS_WHOLE)

    def test_no_area_no_contradiction(self) -> None:
        nowhere = figure("a", 100, (arrested(120, 100),), YEAR_SO_FAR, None, parties=(ARMY,))
        assert not of_rule(find([nowhere, *self.months]), Rule.PART_EXCEEDS_WHOLE)

    def test_units_count_as_their_force(self) -> None:
        units = tuple(
            figure("b", at, (arrested(90, at),), month, parties=(party("brigade"),), paragraph=at)
            for at, month in ((1, MARCH), (50, APRIL))
        )
        assert not of_rule(find([self.whole, *units]), Rule.PART_EXCEEDS_WHOLE)
        assert of_rule(find([self.whole, *units], parents={"brigade": ("army",)}), Rule.PART_EXCEEDS_WHOLE)

    def test_two_operations_are_dated_by_other_reports(self) -> None:
        half_year = period("2025-01-01", "2025-06-30")
        brenn = figure("c", 100, (arrested(70, 100),), half_year, BRENN, parties=(ARMY,))
        tarn = figure("c", 200, (arrested(65, 200),), half_year, TARN, parties=(ARMY,))
        assert not of_rule(find([self.whole, brenn, tarn]), Rule.PART_EXCEEDS_WHOLE)
        dated = (
            claim("a", 300, time=DAY, where=BRENN, counts=(arrested(70, 300),), parties=(ARMY,)),
            figure("b", 300, (arrested(65, 300),), FEBRUARY, TARN, parties=(ARMY,)),
        )
        (found,) = [one for one in of_rule(find([self.whole, brenn, tarn, *dated]), Rule.PART_EXCEEDS_WHOLE) if one.numbers["excess"] == 15]
        assert set(found.claims) == {"a-100", "a-300", "b-300", "c-100", "c-200"}


class TestSums:
    """Parts that a text lists, against the total that it states."""

    def test_two_countries(self) -> None:
        wye = Located("Wyeland", Span(0, 1, "W"), "iso:YY", precision=PlacePrecision.COUNTRY, country="YY")
        whole = figure("a", 100, (count(Measure.OPERATIONS, 30, at=100),), MARCH, COUNTRY)
        both = Claim(whole.id, whole.said, whole.parties, (*whole.places, figure("a", 0, (), None, wye).places[0]))
        parts = [
            figure("a", 200, (count(Measure.OPERATIONS, 18, at=200),), MARCH, COUNTRY),
            figure("a", 300, (count(Measure.OPERATIONS, 11, at=300),), MARCH, wye),
        ]
        (found,) = of_rule(find([both, *parts]), Rule.SUM_CHECK)
        assert found.verdict is Verdict.CONTRADICTION
        assert found.numbers["difference"] == 1

    def test_people_of_three_kinds(self) -> None:
        whole = figure("a", 100, (count(Measure.KILLED, 60, at=100, of="people"),), MARCH)
        parts = (
            count(Measure.KILLED, 35, at=200, of="soldiers"),
            count(Measure.KILLED, 20, at=230, of="fighters"),
            count(Measure.KILLED, 5, at=260, of="civilians"),
        )
        (found,) = of_rule(find([whole, figure("a", 200, parts, MARCH)]), Rule.SUM_CHECK)
        assert found.verdict is Verdict.AGREES
        assert found.numbers == {"whole": 60, "parts": (35, 20, 5), "sum": 60}

    def test_places_that_are_not_all_leave_a_remainder(self) -> None:
        whole = figure("a", 100, (arrested(50, 100, "people"),), MARCH)
        parts = [figure("a", 200, (arrested(20, 200),), MARCH, BRENN), figure("a", 230, (arrested(15, 230),), MARCH, TARN)]
        (found,) = of_rule(find([whole, *parts]), Rule.SUM_CHECK)
        assert (found.verdict, found.numbers["remainder"]) == (Verdict.NOTE, 15)

    def test_months_side_by_side_are_no_list_of_parts(self) -> None:
        claims = [
            figure("a", at, (arrested(number, at),), month) for at, number, month in ((1, 40, JANUARY), (50, 30, FEBRUARY), (90, 20, MARCH))
        ]
        assert not of_rule(find(claims), Rule.SUM_CHECK)

    def test_cross_cutting_kinds_are_no_contradiction(self) -> None:
        whole = count(Measure.KILLED, 100, at=100, of="people")
        parts = (count(Measure.KILLED, 60, at=120, of="soldiers"), count(Measure.KILLED, 70, at=140))
        assert not of_rule(find([figure("a", 100, (whole, *parts), MARCH)]), Rule.SUM_CHECK)

    def test_casualties_are_killed_and_injured(self) -> None:
        counts = (count(Measure.OTHER, 12, at=100, of="casualties"), count(Measure.KILLED, 5, at=120), count(Measure.INJURED, 7, at=140))
        (found,) = of_rule(find([figure("a", 100, counts, MARCH)]), Rule.SUM_CHECK)
        assert found.verdict is Verdict.AGREES


class TestDiffers:
    """Numbers for one and the same thing."""

    def test_two_versions_in_one_report(self) -> None:
        claims = [figure("a", 100, (arrested(53, 100),), MARCH), figure("a", 400, (arrested(52, 400),), MARCH, paragraph=4)]
        (found,) = of_rule(find(claims), Rule.SAME_SCOPE_DIFFERS)
        assert found.verdict is Verdict.CONTRADICTION
        assert found.numbers["values"] == (52, 53)

    def test_two_publishers_differ(self) -> None:
        claims = [figure(key, 100, (arrested(number, 100),), MARCH) for key, number in (("a", 53), ("b", 68))]
        assert [one.verdict for one in of_rule(find(claims), Rule.SAME_SCOPE_DIFFERS)] == [Verdict.DIFFERS]

    def test_at_least_meets_more(self) -> None:
        least = count(Measure.ARRESTED, 31, at=100, exactness=Exactness.AT_LEAST)
        claims = [figure("a", 100, (least,), MARCH), figure("b", 100, (arrested(44, 100),), MARCH)]
        assert not of_rule(find(claims), Rule.SAME_SCOPE_DIFFERS)

    def test_two_numbers_side_by_side_are_of_two_things(self) -> None:
        claims = [figure("a", 100, (arrested(31, 100),), MARCH), figure("a", 130, (arrested(30, 130),), MARCH)]
        assert not of_rule(find(claims), Rule.SAME_SCOPE_DIFFERS)

    def test_months_that_cover_another_voices_figure(self) -> None:
        attacks = [
            figure("b", at, (count(Measure.ATTACKS, number, at=at),), month, paragraph=at)
            for at, number, month in ((1, 10, JANUARY), (50, 20, FEBRUARY), (90, 15, MARCH), (130, 5, APRIL))
        ]
        whole = figure("a", 100, (count(Measure.ATTACKS, 100, at=100),), YEAR_SO_FAR)
        (found,) = of_rule(find([whole, *attacks]), Rule.SAME_SCOPE_DIFFERS)
        assert found.verdict is Verdict.DIFFERS
        assert found.numbers == {"whole": 100, "parts": (10, 20, 15, 5), "sum": 50, "difference": 50, "ratio": 2.0}
        assert not of_rule(find([whole, *attacks[1:]]), Rule.SAME_SCOPE_DIFFERS)

    def test_tolls_of_one_incident(self) -> None:
        claims = [
            claim(
                key,
                100,
                time=DAY,
                where=BRENN,
                parties=(FRONT,),
                counts=(count(Measure.KILLED, number, at=100, of="soldiers"),),
                sources=(source(name),),
            )
            for key, number, name in (("a", 7, "Army"), ("b", 19, "Hospital of Brenn"))
        ]
        (found,) = of_rule(find(claims), Rule.SAME_SCOPE_DIFFERS)
        assert (found.verdict, found.numbers["values"]) == (Verdict.DIFFERS, (7, 19))

    def test_a_denial(self) -> None:
        told = claim("a", 100, time=DAY, where=BRENN, counts=(count(Measure.KILLED, 4, at=100),), chain=1)
        denied = claim("a", 300, status=Status.DENIED, chain=1)
        (found,) = of_rule(find([told, denied]), Rule.SAME_SCOPE_DIFFERS)
        assert (found.verdict, found.numbers["values"]) == (Verdict.CONTRADICTION, (4, 0))


class TestSeries:
    """Numbers that take the place of earlier ones."""

    def test_a_running_total_is_differenced(self) -> None:
        documents = {"a": document("a", "2025-03-31", "Monitor"), "b": document("b", "2025-05-01", "Monitor")}
        claims = [
            figure("a", 100, (count(Measure.KILLED, 210, at=100),), period("2025-01-01", "2025-03-31")),
            figure("b", 100, (count(Measure.KILLED, 290, at=100),), period("2025-01-01", "2025-04-30")),
        ]
        findings = find(claims, documents)
        (found,) = of_rule(findings, Rule.RUNNING_TOTAL)
        assert (found.verdict, found.numbers) == (Verdict.NOTE, {"values": (210, 290), "difference": 80})
        assert not of_rule(findings, Rule.PART_OF)

    def test_a_series_that_falls(self) -> None:
        documents = {"a": document("a", "2025-03-31", "Monitor"), "b": document("b", "2025-05-01", "Monitor")}
        claims = [
            figure("a", 100, (count(Measure.KILLED, 210, at=100),), period("2025-01-01", "2025-03-31")),
            figure("b", 100, (count(Measure.KILLED, 190, at=100),), period("2025-01-01", "2025-04-30")),
        ]
        assert [one.verdict for one in of_rule(find(claims, documents), Rule.RUNNING_TOTAL)] == [Verdict.CONTRADICTION]

    def test_a_correction_is_no_contradiction(self) -> None:
        old = figure("a", 100, (count(Measure.KILLED, 30, at=100),), MARCH)
        new = figure("a", 400, (count(Measure.KILLED, 31, at=400),), MARCH, paragraph=4, correction=True)
        findings = find([old, new])
        (found,) = of_rule(findings, Rule.SUPERSEDED)
        assert found.numbers == {"values": (30, 31), "difference": 1}
        assert not of_rule(findings, Rule.SAME_SCOPE_DIFFERS)

    def test_a_correction_of_what_is_not_there(self) -> None:
        alone = figure("a", 100, (count(Measure.KILLED, 13, at=100),), MARCH, correction=True)
        assert [one.numbers for one in of_rule(find([alone]), Rule.SUPERSEDED)] == [{"value": 13}]

    def test_a_toll_that_rises(self) -> None:
        documents = {"a": document("a", "2025-01-30", "Daily"), "b": document("b", "2025-01-31", "Daily")}
        claims = [
            claim(key, 100, time=DAY, where=BRENN, parties=(FRONT,), counts=(count(Measure.KILLED, number, at=100),))
            for key, number in (("a", 6), ("b", 13))
        ]
        findings = find(claims, documents)
        assert of_rule(findings, Rule.SUPERSEDED)[0].numbers["values"] == (6, 13)
        assert not of_rule(findings, Rule.SAME_SCOPE_DIFFERS)


class TestApart:
    """Numbers that look alike and are not."""

    def test_attacks_here_and_deaths_there(self) -> None:
        attacks = figure("a", 100, (count(Measure.ATTACKS, 160, at=100),), YEAR_SO_FAR, NORTH, parties=(FRONT,))
        deaths = figure(
            "a", 200, (count(Measure.KILLED, 33, at=200),), period("2025-01-01", "2025-05-05"), SOUTH, parties=(FRONT,), paragraph=2
        )
        (found,) = of_rule(find([attacks, deaths]), Rule.NOT_COMPARABLE)
        assert found.numbers["values"] == (160, 33)

    def test_one_month_and_the_next(self) -> None:
        claims = [figure("a", 100, (arrested(31, 100),), MARCH), figure("a", 130, (arrested(64, 130),), APRIL)]
        assert of_rule(find(claims), Rule.NOT_COMPARABLE)

    def test_claimed_and_counted(self) -> None:
        claimed = figure("a", 100, (count(Measure.ATTACKS, 140, at=100, rule="claimed"),), YEAR_SO_FAR, COUNTRY, parties=(FRONT,))
        counted = figure("b", 100, (count(Measure.ATTACKS, 160, at=100),), YEAR_SO_FAR, NORTH, parties=(FRONT,))
        findings = find([claimed, counted])
        assert of_rule(findings, Rule.NOT_COMPARABLE)
        assert not of_rule(findings, Rule.PART_EXCEEDS_WHOLE)

    def test_a_narrower_party_over_a_longer_time(self) -> None:
        one = figure("a", 100, (count(Measure.OPERATIONS, 41, at=100),), YEAR_SO_FAR, parties=(ARMY, party("police")))
        two = figure("b", 100, (count(Measure.OPERATIONS, 38, at=100),), period("2025-01-01", "2025-06-30"), parties=(ARMY,))
        assert of_rule(find([one, two]), Rule.NOT_COMPARABLE)


class TestOrigins:
    """Where numbers come from."""

    def test_a_number_without_a_source_that_another_had_before(self) -> None:
        first = figure("b", 100, (count(Measure.KILLED, 33, at=100, of="civilians"),), period("2025-01-01", "2025-04-20"))
        later = figure("a", 100, (count(Measure.KILLED, 33, at=100, of="civilians"),), period("2025-01-01", "2025-05-05"))
        bare = Claim(later.id, _in_own_voice(later), later.parties, later.places)
        assert of_rule(find([first, bare]), Rule.COPIED)
        assert not of_rule(find([first, later]), Rule.COPIED)

    def test_equal_numbers_of_different_things_are_no_copy(self) -> None:
        first = figure("b", 100, (count(Measure.ATTACKS, 120, at=100),), YEAR_SO_FAR)
        later = figure("a", 100, (arrested(120, 100),), YEAR_SO_FAR)
        bare = Claim(later.id, _in_own_voice(later), later.parties, later.places)
        assert not of_rule(find([first, bare]), Rule.COPIED)

    def test_a_figure_without_a_source_beside_others_with_one(self) -> None:
        sourced = figure("a", 100, (arrested(31, 100),), MARCH, sources=MINISTRY)
        plain = figure("a", 300, (count(Measure.KILLED, 33, at=300),), MARCH, SOUTH)
        bare = Claim(plain.id, _in_own_voice(plain), plain.parties, plain.places)
        (found,) = of_rule(find([sourced, bare]), Rule.UNATTRIBUTED)
        assert found.claims == ("a-300",)
        assert not of_rule(find([bare]), Rule.UNATTRIBUTED)


def _in_own_voice(made: Claim) -> Statement:
    """The statement of a claim in the publisher's own voice."""
    return replace(made.said, assertion=Assertion.ASSERTED, sources=())


class TestRestated:
    """A second mention is no second count."""

    def test_one_figure_twice(self) -> None:
        claims = [figure("a", 100, (arrested(64, 100),), APRIL), figure("a", 400, (arrested(64, 400),), APRIL, paragraph=5)]
        (found,) = of_rule(find(claims), Rule.RESTATED)
        assert (found.claims, found.numbers) == (("a-100", "a-400"), {"value": 64})

    def test_two_months_with_one_number_are_two_figures(self) -> None:
        claims = [figure("a", 100, (arrested(64, 100),), APRIL), figure("a", 400, (arrested(64, 400),), MARCH, paragraph=5)]
        assert not of_rule(find(claims), Rule.RESTATED)

    def test_many_attacks_is_the_number_given_elsewhere(self) -> None:
        number = figure("a", 100, (count(Measure.ATTACKS, 160, at=100),), YEAR_SO_FAR, parties=(FRONT,))
        vague = figure("a", 400, (), None, None, parties=(FRONT,))
        (found,) = of_rule(find([number, vague]), Rule.RESTATED)
        assert found.claims == ("a-100", "a-400")


EVERYTHING = [
    TestParts.total,
    TestParts.raid,
    *TestExcess.months,
    figure("a", 600, (count(Measure.KILLED, 33, at=600, of="civilians", status=OfStatus.CIVILIAN),), YEAR_SO_FAR, SOUTH, paragraph=3),
    claim(
        "c", 100, time=DAY, where=BRENN, counts=(arrested(64, 100),), parties=(ARMY,), sources=(source("Army", SourceKind.PARTY, "army"),)
    ),
    claim("c", 300, time=DAY, where=TARN, counts=(count(Measure.KILLED, 4, at=300),), parties=(FRONT, party("army", PartyRole.TARGET))),
]


def test_the_order_of_reports_changes_nothing() -> None:
    expected = find(EVERYTHING)
    assert expected
    for order in list(permutations(EVERYTHING))[:: 5040 // 60]:
        assert find(order) == expected


def test_every_number_can_be_recomputed() -> None:
    for finding in find(EVERYTHING):
        numbers = finding.numbers
        parts, values = numbers.get("parts"), numbers.get("values")
        if isinstance(parts, tuple):
            assert numbers.get("sum", sum(parts)) == sum(parts)
        stated = {q.bounds.best for one in EVERYTHING if one.id in finding.claims for q in one.said.quantities}
        given: set[object] = {n for key in ("whole", "part", "value") if isinstance(n := numbers.get(key), int)}
        given |= set(parts) if isinstance(parts, tuple) else set()
        given |= set(values) if isinstance(values, tuple) else set()
        assert given <= stated


def test_no_finding_joins_more_than_it_needs() -> None:
    assert all(len(finding.claims) <= 6 for finding in find(EVERYTHING))


@pytest.mark.parametrize("lost", ["area", "period", "party"])
def test_a_contradiction_has_no_unknown_axis(lost: str) -> None:
    whole, *months = TestExcess.whole, *TestExcess.months
    where = None if lost == "area" else NORTH
    time = None if lost == "period" else YEAR_SO_FAR
    parties = () if lost == "party" else whole.parties
    blurred = figure("a", 100, whole.said.quantities, time, where, parties=parties)
    assert all(finding.verdict is not Verdict.CONTRADICTION for finding in find([blurred, *months]))


def test_nothing_from_nothing() -> None:
    assert find([]) == ()
