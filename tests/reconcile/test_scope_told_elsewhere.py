"""What a number's own words leave out and its report, or another of the same voice, says."""

from pathlib import Path

import pytest

from recount.pipeline import code_paths
from recount.records.finding import Finding, Rule, Verdict
from tests.reconcile.bulletin import Find, of


@pytest.fixture
def together(tmp_path: Path) -> Find:
    def run(*reports: str) -> tuple[Finding, ...]:
        paths = [tmp_path / f"{number}.txt" for number in range(len(reports))]
        for path, text in zip(paths, reports, strict=True):
            path.write_text(text + "\n", encoding="utf-8")
        return tuple(code_paths(list(map(str, paths))).findings)

    return run


def test_some_among_others_are_a_share_of_them(find: Find) -> None:
    body = (
        "From 1 January to 31 March 2024 the army killed 44 rebels and arrested 166 in Gao, Mali.\n\n"
        "Eight commanders were among those killed and 32 among those detained."
    )
    (found,) = [finding for finding in of(find(body), Rule.PART_OF) if finding.numbers.get("whole") in (44, 166)]
    given = [*(value for value in found.numbers.values() if isinstance(value, int)), *found.numbers.get("values", ())]  # type: ignore[misc]
    assert {8, 44, 32, 166} <= set(given)


def test_a_number_near_another_is_a_version_of_it_and_no_share(find: Find) -> None:
    body = (
        "Summary: 110 attacks in Gao Region, Mali, in March 2024; 41 civilians killed.\n\n"
        "Details: the monitor recorded 110 attacks in Gao Region, Mali, in March 2024. Forty civilians were killed in them."
    )
    found = find(body)
    assert not [finding for finding in of(found, Rule.PART_OF) if finding.numbers.get("whole") == 41]
    assert [finding.numbers["values"] for finding in of(found, Rule.SAME_SCOPE_DIFFERS)] == [(40, 41)]


@pytest.mark.parametrize(
    ("stated", "verdict"), [("30 per cent", Verdict.AGREES), ("30%", Verdict.AGREES), ("60 per cent", Verdict.CONTRADICTION)]
)
def test_a_stated_rise_is_calculated(stated: str, verdict: Verdict, find: Find) -> None:
    body = f"The monitor recorded 130 attacks in Gao Region, Mali, in February 2024, up from 100 in January, an increase of {stated}."
    assert [finding.verdict for finding in of(find(body), Rule.SUM_CHECK)] == [verdict]


def test_how_many_more_is_no_count(find: Find) -> None:
    body = "There were 31 attacks in Gao Region, Mali, in April 2024, four fewer than in March 2024, when there were 35."
    assert all(4 not in finding.numbers.get("values", ()) for finding in find(body))  # type: ignore[operator]


def test_what_two_numbers_make_is_of_the_days_of_both(together: Find) -> None:
    monitor = (
        "Northern Watch: February 2024\n\n"
        "In February 2024 the army of Mali arrested 90 people in Gao Region. Of the 90, 38 were arrested in Ansongo; "
        "with the 22 arrested there in January the sweep of Ansongo brought 60 arrests."
    )
    army = (
        "Army of Mali: half-year\n2 July 2024\n\n"
        "The army of Mali arrested 201 people in Gao Region in the first half of 2024, it said: 60 in Ansongo and 70 in Gao."
    )
    (found,) = [finding for finding in of(together(monitor, army), Rule.RESTATED) if finding.numbers.get("value") == 60]
    assert "2024-01-01 to 2024-02-29" in found.explanation


def test_a_side_s_area_is_that_of_its_other_reports_as_an_inference(together: Find) -> None:
    half = "Army of Mali: half-year\n2 July 2024\n\nThe army of Mali arrested 60 people in Gao Region in the first half of 2024, it said.\n"
    autumn = "Army of Mali: autumn\n2 December 2024\n\nThe army of Mali arrested 50 people in September and October 2024, it said.\n"
    year = "Army of Mali: the year\n2 January 2025\n\nIn 2024 the army of Mali arrested 100 people, it said.\n"
    (found,) = of(together(half, autumn, year), Rule.PART_EXCEEDS_WHOLE)
    assert (found.verdict, found.numbers["whole"], found.numbers["parts"]) == (Verdict.DIFFERS, 100, (60, 50))


def test_half_a_year_is_a_part_of_the_year_and_no_stage_of_it(together: Find) -> None:
    half = "Army of Mali: half-year\n2 July 2024\n\nThe army of Mali arrested 60 people in Gao Region in the first half of 2024, it said.\n"
    year = "Army of Mali: the year\n2 January 2025\n\nThe army of Mali arrested 100 people in Gao Region in 2024, it said.\n"
    found = together(half, year)
    assert not of(found, Rule.RUNNING_TOTAL)
    assert [finding.numbers["part"] for finding in of(found, Rule.PART_OF)] == [60]


def test_totals_of_two_voices_lie_inside_each_other_without_a_remainder(together: Find) -> None:
    paper = "Niger Post: raids\n2 June 2024\n\nThe army of Mali arrested 117 people in Gao Region from 1 January to 30 April 2024.\n"
    army = (
        "Army of Mali: half-year\n2 July 2024\n\nThe army of Mali arrested 233 people in Gao Region in the first half of 2024, it said.\n"
    )
    (found,) = of(together(paper, army), Rule.PART_OF)
    assert (found.numbers["whole"], found.numbers["part"], "remainder" in found.numbers) == (233, 117, False)


def test_a_month_is_not_told_as_a_part_of_another_voice_s_year(together: Find) -> None:
    paper = "Niger Post: raids\n2 June 2024\n\nThe army of Mali arrested 17 people in Gao Region in May 2024.\n"
    army = "Army of Mali: the year\n2 January 2025\n\nThe army of Mali arrested 233 people in Gao Region in 2024, it said.\n"
    assert not of(together(paper, army), Rule.PART_OF)


def test_what_is_told_of_a_month_is_a_figure_though_one_act_is_named(together: Find) -> None:
    one = "Niger Post: March\n2 April 2024\n\nThe army of Mali arrested 60 people in Gao Region in March 2024.\n"
    two = "Sahel Radio: March\n3 April 2024\n\nThe army of Mali arrested 80 people in Gao Region in March 2024.\n"
    (found,) = of(together(one, two), Rule.SAME_SCOPE_DIFFERS)
    assert (found.verdict, found.numbers["values"]) == (Verdict.DIFFERS, (60, 80))
