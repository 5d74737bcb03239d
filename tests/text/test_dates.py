"""Strings that are nothing but a date, and datelines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.text.dates import find_dateline, parse_date, read_date_words


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("9 May 2024 05:44", "2024-05-09T05:44"),
        ("9 May 2024   05:44", "2024-05-09T05:44"),
        ("May 9, 2024", "2024-05-09"),
        ("Jan 2,2024", "2024-01-02"),
        ("Apr. 22, 2025", "2025-04-22"),
        ("9th of May, 2024", "2024-05-09"),
        ("Sept 3 2024", "2024-09-03"),
        ("2024-05-09T05:44Z", "2024-05-09T05:44Z"),
        ("2024-05-09T05:44:12.5+03:00", "2024-05-09T05:44:12+03:00"),
        ("20240509T054400Z", "2024-05-09T05:44Z"),
        ("20240509", "2024-05-09"),
        ("14.05.2025", "2025-05-14"),
        ("05.09.2025", "2025-09-05"),
        ("14/05/2025", "2025-05-14"),
        ("05/14/2025", "2025-05-14"),
        ("05/05/2025", "2025-05-05"),
        ("2025/3/7", "2025-03-07"),
        ("As of 21 July 2025", "2025-07-21"),
        ("Published: Thursday, 9 May 2024 at 10:30 pm GMT", "2024-05-09T22:30Z"),
        ("Last updated: 3 June 2025, 09:40 EET", "2025-06-03T09:40"),
        ("Date: 3 June 2025", "2025-06-03"),
        ("Fri, 10 May 2024 05:44:00 +0000", "2024-05-10T05:44+00:00"),
        ("10:30 AM · May 9, 2024", "2024-05-09T10:30"),
        ("12 April 2024 at 14h30", "2024-04-12T14:30"),
        ("11 March 2025 | 14:20 UTC+3", "2025-03-11T14:20+03:00"),
        ("9 May 2024, 12:05 a.m.", "2024-05-09T00:05"),
        ("(14 May 2025)", "2025-05-14"),
        ("29 February 2024", "2024-02-29"),
        ("May 2024", "2024-05"),
        ("mid-May 2024", "2024-05"),
        ("2024-05", "2024-05"),
        ("2024", "2024"),
    ],
)
def test_a_date_has_the_precision_of_its_words(words: str, iso: str) -> None:
    found = parse_date(words)
    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize("words", ["", "Monday", "12:30", "5 soldiers", "9 May 2024 in Gao", "3 to 9 March 2025", "1 May 1066", "17,5"])
def test_other_words_are_no_date(words: str) -> None:
    assert read_date_words(words) is None


@pytest.mark.parametrize(
    ("words", "trouble"),
    [
        ("31 February 2024", "no 31 February"),
        ("29 Feb 2023", "no 29 February"),
        ("2024-13-01", "no month 13"),
        ("9 May 2024 27:61", "no time 27:61"),
        ("09/05/2024", "write 2024-05-09 or 2024-09-05"),
    ],
)
def test_a_date_that_cannot_be_says_why(words: str, trouble: str) -> None:
    read = read_date_words(words)
    assert parse_date(words) is None
    assert read is not None
    assert trouble in (read.trouble or "")


@pytest.mark.parametrize("words", ["14 May", "May 14", "Thursday 14 May", "14 May, 09:30"])
def test_a_day_without_its_year_is_a_date_but_no_place_in_time(words: str) -> None:
    read = read_date_words(words)
    assert read is not None
    assert (read.published, read.trouble) == (None, None)


def test_a_month_covers_its_days() -> None:
    found = parse_date("February 2024")
    assert found is not None
    assert (found.days.start.isoformat(), found.days.end.isoformat()) == ("2024-02-01", "2024-02-29")


@pytest.mark.parametrize(
    ("line", "place", "iso"),
    [
        ("OSLO, March 11, 2025 - The ministry said", "OSLO", "2025-03-11"),
        ("Bergen, Apr. 22, 2025 - Three", "Bergen", "2025-04-22"),
        ("VADUZ, 14 May 2025 — The guard", "VADUZ", "2025-05-14"),
        ("PORT-LOUIS, Aug 8, 2025 (Wire) - A man", "PORT-LOUIS", "2025-08-08"),
        ("TARTU, Estonia, Nov 12, 2025 - Police", "TARTU, Estonia", "2025-11-12"),
        ("(Bergen, 3 June 2025) Two", "Bergen", "2025-06-03"),
        ("Bergen - 17 September 2025", "Bergen", "2025-09-17"),
        ("Bergen – 3 May 2024 – Two", "Bergen", "2024-05-03"),
        ("BERGEN 3 May 2025 - Two", "BERGEN", "2025-05-03"),
        ("New York/Geneva, 3 May 2025: Two", "New York/Geneva", "2025-05-03"),
        ("Old Town, northern Bergen, 12 May 2025 -- Two", "Old Town, northern Bergen", "2025-05-12"),
        ("BERGEN, Aug 27 (Agency) -- Two", "BERGEN", None),
        ("(Bergen, 3 June) Two", "Bergen", None),
        ("BERGEN (Agency) - Two", "BERGEN", None),
        ("BERGEN — Two", "BERGEN", None),
    ],
)
def test_a_dateline_has_its_place_and_day(line: str, place: str, iso: str | None) -> None:
    found = find_dateline(line)
    assert found is not None
    assert line[found.place_start : found.place_end] == place
    assert (found.published.iso if found.published else None) == iso


@pytest.mark.parametrize(
    "line",
    [
        "",
        "-",
        "Bergen - a city of rain",
        "UPDATE: three found",
        "The guard said - 3 May 2025 - that it was over",
        "In Bergen, 3 men - brothers - were found",
        "Figures for Bergen, July 2025",
        "Bergen, July 2025",
        "Two men, 14 May 2025 was the day they left, came back",
    ],
)
def test_other_openings_are_no_dateline(line: str) -> None:
    assert find_dateline(line) is None


@given(st.text(st.sampled_from("0123456789 ,.-/:()|amMayTZ+\n\u00a0é"), max_size=100))
def test_any_line_is_read_without_an_error(line: str) -> None:
    read_date_words(line)
    found = find_dateline(line)
    assert found is None or 0 <= found.place_start <= found.place_end <= found.end <= len(line)
