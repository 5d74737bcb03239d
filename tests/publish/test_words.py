"""Counts, days and places in words hide no vagueness."""

from datetime import date

import pytest

from recount.publish.arithmetic import arithmetic_words
from recount.publish.words import bounds_words, counted, days_words, number_words, period_words, precision_words, type_words
from recount.records.event_type import EventType
from recount.records.finding import Numbers, Rule, Verdict
from recount.records.inherited import Inherited
from recount.records.period import Days, Period, TimeKind, TimePrecision
from recount.records.place import PlacePrecision
from recount.records.place_ref import Located
from recount.records.quantity import Bounds
from recount.records.span import Span
from tests.publish.factory import Maker, days, finding


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        (Bounds(5, 5, 5), "5"),
        (Bounds(1204, None, 1300), "1,204–1,300"),
        (Bounds(24, None, None), "at least 24"),
        (Bounds(None, None, 9), "up to 9"),
        (Bounds(0, 0, 0), "0"),
        (Bounds(), "not stated"),
        (Bounds(None, 3, None), "3"),
    ],
)
def test_counts(bounds: Bounds, words: str) -> None:
    assert bounds_words(bounds) == words


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (days("2025-02-04"), "4 February 2025"),
        (days("2025-02-04", "2025-02-06"), "4–6 February 2025"),
        (days("2025-01-01", "2025-02-15"), "1 January – 15 February 2025"),
        (days("2024-12-30", "2025-01-02"), "30 December 2024 – 2 January 2025"),
        (days("2024-02-01", "2024-02-29"), "February 2024"),
        (days("2024-01-01", "2024-12-31"), "2024"),
        (days("2024-01-01", "2024-03-31"), "1 January – 31 March 2024"),
        (Days(date.min, date.max), "1 January 1 – 31 December 9999"),
    ],
)
def test_days(period: Days, words: str) -> None:
    assert days_words(period) == words


def test_an_open_period_and_an_approximate_day_say_so() -> None:
    since = Period(days("2025-01-01", "2025-02-06"), TimePrecision.DAY, TimeKind.OPEN_PERIOD, None, Inherited.REPORT)
    about = Period(days("2025-01-01", "2025-01-03"), TimePrecision.APPROXIMATE, TimeKind.POINT, None, Inherited.REPORT)
    assert period_words(since) == "since 1 January 2025, to 6 February 2025 at the latest"
    assert period_words(about) == "about 1–3 January 2025"
    assert period_words(None) == "date unknown"


@pytest.mark.parametrize(
    ("precision", "radius", "relation", "words"),
    [
        (PlacePrecision.TOWN, 5.0, None, "in the town"),
        (PlacePrecision.NEAR, 7.6, "20 km south", "20 km south of Gao, within 8 km"),
        (PlacePrecision.NEAR, 7.6, "near", "near Gao, within 8 km"),
        (PlacePrecision.NEAR, 7.6, "20 km", "20 km from Gao, within 8 km"),
        (PlacePrecision.NEAR, 7.6, "across the border from", "across the border from Gao, within 8 km"),
        (PlacePrecision.NEAR, 7.6, "outskirts", "outskirts of Gao, within 8 km"),
        (PlacePrecision.DISTRICT, None, None, "somewhere in the district"),
        (PlacePrecision.COUNTRY, 900.0, None, "somewhere in the country"),
        (None, None, None, "not found on the map"),
    ],
)
def test_precision(precision: PlacePrecision | None, radius: float | None, relation: str | None, words: str) -> None:
    place = Located("X", Span(0, 1, "X"), radius_km=radius, precision=precision, relation=relation, anchor="Gao" if relation else None)
    assert precision_words(place) == words


@pytest.mark.parametrize(
    ("event_type", "words"),
    [
        (None, "no type"),
        (EventType("Battles", "Armed clash", "ASSAULT", None), "Armed clash"),
        (EventType("Battles", None, None, None), "Battles"),
        (EventType(None, None, "MOBILIZE", None), "Mobilize"),
        (EventType(None, None, None, None), "No type"),
    ],
)
def test_types(event_type: EventType | None, words: str) -> None:
    assert type_words(event_type) == words


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ({"whole": 48, "part": 31, "share": 31 / 48, "remainder": 17}, "31 of 48 = 64.6%; 48 − 31 = 17"),
        ({"parts": (21, 9, 12), "sum": 42, "whole": 38, "excess": 4}, "21 + 9 + 12 = 42; whole 38; excess 4"),
        ({"values": (7, 11), "difference": 4}, "values 7, 11; difference 4"),
        ({"ratio": 1.5}, "ratio 1.5"),
        ({}, ""),
    ],
)
def test_arithmetic_can_be_done_again(numbers: Numbers, words: str) -> None:
    maker = Maker("Five died.")
    assert arithmetic_words(finding(Rule.COPIED, Verdict.NOTE, [maker.claim("Five died")], "", numbers)) == words


def test_numbers_and_nouns() -> None:
    assert number_words(1234567) == "1,234,567"
    assert number_words(2.0) == "2"
    assert counted(1, "claim") == "1 claim"
    assert counted(2, "country", "countries") == "2 countries"
