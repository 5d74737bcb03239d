"""What comparing remembers of a claim is small and bounded, however many reports are given."""

import os
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from recount.pipeline import compare_reports
from recount.publish.jsonl import write_jsonl
from recount.records.coding import CodedReport
from recount.records.quantity import Measure
from recount.spill import reports, shelf
from tests.factory import BRENN, TARN, claim, count, document, figure, party, period

#: Bytes of memory that one claim more may take, as docs/measurements.md states them.
BOUND = 1_000
FEW, MANY = 80, 240
#: Claims of each made report.
EACH = 4


def make_reports(number: int) -> Iterator[CodedReport]:
    """Reports of an attack that two of them tell, with a toll, a total of the year and a part of it."""
    for at in range(number):
        key, first = f"report-{at:06}", date(2020, 1, 1) + timedelta(days=3 * (at // 2))
        day, later = first.isoformat(), (first + timedelta(days=9)).isoformat()
        places = (BRENN, TARN) if at % 4 < 2 else (TARN, BRENN)
        front, toll = party(f"front-{at % 7}"), count(Measure.KILLED, 3 + at % 2, at=30)
        yield CodedReport(
            replace(document(key, day, f"Paper{at}"), text="x" * 20_000),
            places,
            (
                claim(key, 0, time=period(day), where=places[0], parties=(front,)),
                claim(key, 30, time=period(day), where=places[0], parties=(front,), counts=(toll,)),
                figure(key, 60, time=period(day, later), where=places[0], counts=(count(Measure.KILLED, 40 + at, at=60),)),
                claim(key, 90, time=period(day), where=places[1], counts=(count(Measure.INJURED, 12 + at % 5, at=90),)),
            ),
        )


def measure(number: int) -> int:
    """The most bytes that comparing and printing so many reports takes at a time."""
    tracemalloc.start()
    try:
        with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
            write_jsonl(compare_reports(make_reports(number)), nowhere)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_claim_more_takes_little_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "KEPT", 64)
    monkeypatch.setattr(reports, "OPEN", 4)
    measure(FEW)  # what is read once for all is in memory from now on
    few, many = measure(FEW), measure(MANY)
    assert (many - few) / (EACH * (MANY - FEW)) <= BOUND
