"""The parts of the scorer, one by one."""

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.evaluate.assignment import assign
from recount.evaluate.bodies import Body
from recount.evaluate.calibration import Judged, calibrate
from recount.evaluate.gold import Gold, GoldCount, GoldPlace, GoldReport, GoldTime
from recount.evaluate.gold_files import digest_gold, read_gold
from recount.evaluate.names import is_same_name, is_same_place_name
from recount.evaluate.output import read_output
from recount.evaluate.report import render_remarks, render_reports, render_table
from recount.evaluate.scores import score
from recount.evaluate.staging import date_report, stage_reports
from recount.evaluate.tally import Tally
from recount.evaluate.values import is_same_count, is_same_place, is_same_time
from recount.records.issue import InputError
from recount.records.place import kilometres

weights = st.integers(0, 4).flatmap(
    lambda columns: st.lists(st.lists(st.integers(0, 9).map(float), min_size=columns, max_size=columns), max_size=4)
)


@given(weights)
def test_an_assignment_is_the_best_there_is(table: list[list[float]]) -> None:
    pairs = assign(table)
    columns = len(table[0]) if table else 0
    size = max(len(table), columns)
    square = [[*row, *[0.0] * (size - columns)] for row in table] + [[0.0] * size] * (size - len(table))
    best = max(sum(square[row][column] for row, column in enumerate(order)) for order in itertools.permutations(range(size)))
    assert len(set(pairs.values())) == len(pairs)
    assert sum(table[row][column] for row, column in pairs.items()) == best
    assert all(table[row][column] > 0 for row, column in pairs.items())


def test_a_quote_is_found_whatever_its_white_space() -> None:
    body = Body("Two  men\nwere shot. Two men fled.")
    assert body.find("Two men") == ((0, 8), (20, 27))
    assert body.find("Two men were") == ((0, 13),)
    assert body.find("") == body.find("three") == ()
    assert body.find_nearest("Two men", ((28, 32),)) == (20, 27)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Lake Front (LF)", "LF", True),
        ("Military Forces of Niger", "Nigerien army", True),
        ("Military Forces of Niger", "Nigerian army", False),
        ("Military Forces of Niger", "Military Forces of Chad", False),
        ("Military Forces of Niger", "Police Forces of Niger", False),
        ("Civilians (fishermen)", "fishermen", True),
        ("Civilians", "civilian", True),
        ("Hill Brigade", "Lake Brigade of the south", False),
        ("", "Lake Front", False),
    ],
)
def test_names_of_parties(one: str, other: str, same: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_same_name(one, other) is same
    assert is_same_name(other, one) is same


def test_names_of_places() -> None:
    assert is_same_place_name("Delvik town", "Delvik")
    assert is_same_place_name("20 km east of Delvik", "Delvik 20 km")
    assert not is_same_place_name("20 km from Delvik", "Delvik")
    assert not is_same_place_name("the city", "city")


def count(exactness: str, low: int | None, best: int | None, high: int | None) -> GoldCount:
    return GoldCount("killed", low, best, high, exactness, "x", None, None, None)


@pytest.mark.parametrize(
    ("gold", "bounds", "same"),
    [
        (count("exact", 7, 7, 7), (7, 7, 7), True),
        (count("at_least", 7, None, None), (7, None, None), True),
        (count("at_least", 7, None, None), (7, 7, None), False),
        (count("at_most", None, None, 7), (None, None, 7), True),
        (count("approximate", 50, 50, 50), (45, 50, 55), True),
        (count("none_reported", 0, 0, 0), (0, 0, 0), True),
        (count("none_reported", 0, 0, 0), (None, None, None), False),
    ],
)
def test_numbers(gold: GoldCount, bounds: tuple[int | None, ...], same: bool) -> None:  # noqa: FBT001 - a column of the table
    quantity = dict(zip(("low", "best", "high"), bounds, strict=True))
    assert is_same_count(gold, quantity | {"measure": "killed"}) is same
    assert not is_same_count(gold, quantity | {"measure": "injured"})


def test_days() -> None:
    gold = GoldTime("2024-05", "2024-05", "month", "in May", (("2024-04-30", "2024-05-31"),), asked=True)
    assert is_same_time(gold, {"start": "2024-05-01", "end": "2024-05-31"})
    assert is_same_time(gold, {"start": "2024-04-30", "end": "2024-05-31"})
    assert not is_same_time(gold, {"start": "2024-05-01", "end": "2024-05-30"})
    assert not is_same_time(gold, None)
    around = GoldTime("2024", "2024-06-30", "approximate", "", (), asked=True)
    assert is_same_time(around, {"start": "2024-01-02", "end": "2024-06-29"})


def test_places() -> None:
    town = GoldPlace("Delvik", "in Delvik", "event_location", "town", 10.0, 20.0, 12, None)
    area = GoldPlace("Lakeland", "the lake district", "scope", "admin1", 10.0, 20.0, 12, None)
    nowhere = GoldPlace("Little Estby", "Little Estby", "event_location", "site", None, None, 0, None)
    assert is_same_place(town, {"name": "x", "lat": 10.1, "lon": 20.0})
    assert not is_same_place(town, {"name": "Delvik", "lat": 10.2, "lon": 20.0})
    assert not is_same_place(town, {"name": "Delvik", "lat": None, "lon": None})
    assert is_same_place(area, {"name": "Lakeland", "lat": 12.0, "lon": 20.0})
    assert is_same_place(nowhere, {"name": "Little Estby", "lat": None, "lon": None})
    assert not is_same_place(nowhere, {"name": "Little Estby", "lat": 10.0, "lon": 20.0, "precision": "town"})
    assert kilometres((0, 0), (0, 180)) == pytest.approx(20015, abs=1)


def test_shares_of_nothing_are_nothing() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (0, 0, 0)
    assert Tally(6, 2, 4) == Tally(1, 2, 3) + Tally(5, 0, 1)
    assert (Tally(6, 2, 4).precision, Tally(6, 2, 4).recall) == (0.75, 0.6)


def test_calibration_is_worked_out_over_ten_bins() -> None:
    result = calibrate(
        [Judged("c", 1.0, right=True), Judged("c", 0.95, right=False), Judged("c", 0.2, right=False), Judged("c", 0.0, right=False)]
    )
    assert [one.count for one in result.bins] == [1, 0, 1, 0, 0, 0, 0, 0, 0, 2]
    assert result.error == pytest.approx((2 * (0.975 - 0.5) + 0.2) / 4)
    assert result.brier == pytest.approx((0.95**2 + 0.2**2) / 4)
    assert calibrate([]).error == 0


def test_a_folder_without_gold_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no NAME\.json beside NAME\.txt"):
        read_gold(tmp_path)
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    (tmp_path / "a.json").write_text("{", encoding="utf-8")
    with pytest.raises(InputError, match="not JSON"):
        read_gold(tmp_path)


def test_the_digest_sees_names_and_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one", encoding="utf-8")
    first = digest_gold(tmp_path)
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    second = digest_gold(tmp_path)
    (tmp_path / "b.txt").write_text("two", encoding="utf-8")
    assert len({first, second, digest_gold(tmp_path)}) == 3


def test_a_record_that_the_contract_does_not_know_is_an_error() -> None:
    with pytest.raises(InputError, match="not in the contract"):
        read_output([{"record": "story", "id": "x"}])


def test_reports_are_dated_only_where_they_do_not_say(tmp_path: Path) -> None:
    undated = GoldReport("a", "Title\n\nOn Monday it rained.\n", "2024-05-04T10:00", (), ())
    dated = GoldReport("b", "Title\n4 May 2024\n", "2024-05-04", (), ())
    page = GoldReport("c", "<html><p>2024</p></html>", "2024-05-04", (), ())
    assert date_report(undated) == "Title\n\n4 May 2024\n\n\nOn Monday it rained.\n"
    assert date_report(dated) == dated.source
    paths = stage_reports(Gold((undated, dated, page), {}, ()), tmp_path)
    assert [path.name for path in paths] == ["a.txt", "b.txt", "c.html"]


def test_the_table_names_every_measure_and_the_list_every_miss(gold: Gold) -> None:
    scores = score(gold, [])
    table, remarks = render_table(scores), render_remarks(scores)
    assert "finding_numbers*" in table
    assert "reports that the output lacks: a, b" in table
    assert remarks.count("claims               missed") == 5
    assert "[P1] activity, planned" in remarks
    assert render_reports(scores).count("\n") == 2
