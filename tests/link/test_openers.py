"""Only a particular act that happened opens an incident."""

from dataclasses import replace

import pytest

from recount.link.openers import can_join, can_open
from recount.records.claim import Claim, ClaimKind, Status
from recount.records.place_ref import Located
from recount.records.quantity import Measure
from recount.records.span import Span
from tests.factory import BRENN, COUNTRY, claim, count, period

UNPLACED = Located("Old Mill", Span(0, 1, "O"))
DAY = period("2025-03-09")


@pytest.mark.parametrize(
    ("made", "opens"),
    [
        (claim("a", time=DAY, where=BRENN), True),
        (claim("a", time=DAY, where=UNPLACED), True),
        (claim("a", time=DAY), True),
        (claim("a", where=BRENN), False),
        (claim("a", status=Status.ONGOING, time=DAY, where=BRENN), True),
        (claim("a"), False),
        (claim("a", time=DAY, where=COUNTRY), False),
        (claim("a", time=period("2025-03-01", "2025-03-31")), False),
        (claim("a", status=Status.HISTORICAL, time=DAY, where=BRENN), False),
        (claim("a", status=Status.PLANNED, time=DAY, where=BRENN), False),
        (claim("a", status=Status.DENIED, time=DAY, where=BRENN), False),
        (claim("a", kind=ClaimKind.FIGURE, time=DAY, where=BRENN), False),
        (claim("a", event_type=None, time=DAY, where=BRENN), False),
    ],
)
def test_who_may_open(made: Claim, opens: bool) -> None:  # noqa: FBT001
    assert can_open(made) is opens


def test_a_place_of_a_part_is_not_the_place_of_the_whole() -> None:
    place = replace(BRENN, span=Span(60, 65, "Brenn"))
    whole, part = count(Measure.OTHER, 40, at=10), count(Measure.OTHER, 12, at=40)
    near = replace(part, part_of=whole.span, span=Span(45, 55, "12 of them"))
    assert not can_open(claim("a", time=DAY, where=place, counts=(whole, near)))
    assert can_open(claim("a", time=DAY, where=place, counts=(whole,)))


def test_a_denial_may_join() -> None:
    assert can_join(claim("a", status=Status.DENIED))


def test_a_plan_may_not_join() -> None:
    assert not can_join(claim("a", status=Status.PLANNED))


def test_a_count_joins_only_where_the_report_says_what_it_counts() -> None:
    assert can_join(claim("a", kind=ClaimKind.FIGURE, chain=1))
    assert not can_join(claim("a", kind=ClaimKind.FIGURE))
