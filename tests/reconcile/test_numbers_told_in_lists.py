"""Breakdowns, comparisons and running numbers as reports word them, end to end over invented reports."""

from recount.records.finding import Finding, Rule, Verdict
from tests.reconcile.bulletin import Find, of

_TOTAL = "In May monitors counted 96 people killed in Mali."


def parts(findings: tuple[Finding, ...], verdict: Verdict) -> list[object]:
    return [finding.numbers.get("parts") for finding in of(findings, Rule.SUM_CHECK) if finding.verdict is verdict]


def test_a_list_by_doer_is_added_up_with_its_first_and_last_item(find: Find) -> None:
    body = f"{_TOTAL}\n\nBy alleged perpetrator: Islamic State (IS) 41; JNIM 30; Malian army 17; unidentified 10."
    assert (41, 30, 17, 10) in parts(find(body), Verdict.CONTRADICTION)


def test_a_total_that_is_told_again_is_the_first_one(find: Find) -> None:
    body = f"{_TOTAL} That is 12 fewer than in April.\n\nOf the 96, 50 were killed in Gao, 30 in Mopti and 16 in Kidal."
    assert (50, 30, 16) in parts(find(body), Verdict.AGREES)


def test_a_breakdown_may_stand_paragraphs_behind_its_total(find: Find) -> None:
    body = (
        "From 1 to 9 May the army killed 60 fighters in Mali.\n\nTwo heavy guns, 30 rifles and 900 rounds were seized.\n\n"
        "Of those killed, 28 were in Gao, 20 in Mopti and 12 in Kidal."
    )
    assert (28, 20, 12) in parts(find(body), Verdict.AGREES)


def test_what_a_number_makes_with_another_is_checked(find: Find) -> None:
    body = "In May soldiers arrested 33 suspects in Gao, Mali; with the 20 arrested there in April the operation led to 53 arrests."
    assert (33, 20) in parts(find(body), Verdict.AGREES)


def test_two_versions_of_the_month_before_are_set_against_each_other(find: Find) -> None:
    body = (
        "Key points: 60 suspects arrested in Mali in April, compared with 31 arrested in March.\n\n"
        "The raids of April brought 60 arrests in Mali, a marked increase on the 30 arrests made the month before."
    )
    found = of(find(body), Rule.SAME_SCOPE_DIFFERS)
    assert any("31" in finding.explanation and "30" in finding.explanation for finding in found)


def test_people_killed_in_attacks_are_no_attacks(find: Find) -> None:
    found = find(f"{_TOTAL}\n\nOf the 96, 90 were killed in Gao.")
    assert not any("attacks" in finding.explanation for finding in of(found, Rule.PART_OF))


def test_a_report_that_says_that_a_source_is_missing_is_taken_at_its_word(find: Find) -> None:
    body = (
        "Attacks in Mali killed 37 farmers and 301 soldiers from 1 January to 5 May, the paper says. It names no source for these numbers."
    )
    assert any("own words" in finding.explanation for finding in of(find(body), Rule.UNATTRIBUTED))


def test_the_number_of_a_region_takes_no_place_of_the_total(find: Find) -> None:
    body = (
        "Its tally for Mali since January thereby rises to 321 dead.\n\n"
        "By region: Gao region, 108 dead; Mopti region, 131 dead; Kidal region, 82 dead."
    )
    assert not any("108" in finding.explanation for finding in of(find(body), Rule.SUPERSEDED))


def test_the_dead_of_an_attack_are_not_among_those_who_made_it(find: Find) -> None:
    body = (
        "Sixteen soldiers were killed on 20 May 2024 when Islamic State attacked a bus near Gao, Mali, monitors said.\n\n"
        "The monitors counted 24 Islamic State members killed in Mali in May."
    )
    assert not any("24" in finding.explanation for finding in of(find(body), Rule.PART_OF))
