"""Calendar arithmetic: units, shifts, thirds, Easter, and laws at the rims of the calendar."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.records.period import Days
from recount.text.calendar import (
    Unit,
    add_days,
    add_months,
    easter,
    make_day,
    month_days,
    one_day,
    shift,
    shift_days,
    third,
    unit_around,
    weekday_after,
    weekday_before,
    year_days,
)


def days(start: str, end: str) -> Days:
    return Days(date.fromisoformat(start), date.fromisoformat(end))


def test_an_impossible_day_is_none() -> None:
    assert make_day(2023, 2, 29) is None
    assert make_day(2024, 2, 29) == date(2024, 2, 29)
    assert make_day(0, 1, 1) is None


def test_months_are_added_to_the_last_day_of_a_shorter_month() -> None:
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert add_months(date(2024, 3, 15), -3) == date(2023, 12, 15)


@pytest.mark.parametrize(
    ("unit", "start", "end"),
    [
        (Unit.DAY, "2024-05-09", "2024-05-09"),
        (Unit.WEEK, "2024-05-06", "2024-05-12"),
        (Unit.WEEKEND, "2024-05-11", "2024-05-12"),
        (Unit.MONTH, "2024-05-01", "2024-05-31"),
        (Unit.QUARTER, "2024-04-01", "2024-06-30"),
        (Unit.HALF, "2024-01-01", "2024-06-30"),
        (Unit.YEAR, "2024-01-01", "2024-12-31"),
        (Unit.DECADE, "2020-01-01", "2029-12-31"),
    ],
)
def test_the_unit_around_a_day(unit: Unit, start: str, end: str) -> None:
    assert unit_around(date(2024, 5, 9), unit) == days(start, end)


def test_a_shifted_month_stays_whole() -> None:
    assert shift_days(month_days(2024, 1), Unit.MONTH, 1) == month_days(2024, 2)
    assert shift_days(days("2024-01-01", "2024-09-17"), Unit.YEAR, -1) == days("2023-01-01", "2023-09-17")
    assert shift_days(one_day(date(2024, 5, 9)), Unit.WEEK, 2) == one_day(date(2024, 5, 23))


def test_the_weekday_before_and_after_may_be_the_day_itself() -> None:
    monday = date(2024, 5, 6)
    assert weekday_before(monday, 0) == weekday_after(monday, 0) == monday
    assert weekday_before(monday, 6) == date(2024, 5, 5)
    assert weekday_after(monday, 6) == date(2024, 5, 12)


@pytest.mark.parametrize(
    ("whole", "parts"),
    [
        (month_days(2024, 2), [("2024-02-01", "2024-02-10"), ("2024-02-11", "2024-02-20"), ("2024-02-21", "2024-02-29")]),
        (year_days(2024), [("2024-01-01", "2024-04-30"), ("2024-05-01", "2024-08-31"), ("2024-09-01", "2024-12-31")]),
        (one_day(date(2024, 5, 9)), [("2024-05-09", "2024-05-09")] * 3),
    ],
)
def test_thirds(whole: Days, parts: list[tuple[str, str]]) -> None:
    assert [third(whole, number) for number in range(3)] == [days(*part) for part in parts]


@pytest.mark.parametrize(
    ("year", "day"), [(2015, "2015-04-05"), (2019, "2019-04-21"), (2024, "2024-03-31"), (2025, "2025-04-20"), (2038, "2038-04-25")]
)
def test_easter(year: int, day: str) -> None:
    assert easter(year) == date.fromisoformat(day)


@given(st.dates(), st.sampled_from(Unit), st.integers(-20000, 20000))
def test_law_every_unit_and_shift_stays_in_the_calendar(day: date, unit: Unit, amount: int) -> None:
    assert isinstance(shift(day, unit, amount), date)
    around = unit_around(day, unit)
    assert unit is Unit.WEEKEND or around.start <= day <= around.end
    assert shift_days(around, unit, amount).start <= shift_days(around, unit, amount).end


@given(st.dates(), st.dates(), st.integers(0, 2))
def test_law_a_third_lies_in_the_whole(one: date, other: date, number: int) -> None:
    whole = Days(min(one, other), max(one, other))
    assert whole.covers(third(whole, number))


@given(st.dates(date(1, 2, 1), date(9999, 11, 1)), st.integers(-28, 28))
def test_law_days_are_added_and_taken_away(day: date, amount: int) -> None:
    assert add_days(add_days(day, amount), -amount) == day
