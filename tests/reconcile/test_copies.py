"""One wording is one voice, however many print it."""

import json
from pathlib import Path

import pytest

from recount.lexicon.reconcile_tables import read_copy_limits
from recount.pipeline import Options, code_paths
from recount.reconcile import Resolving
from recount.reconcile.passages import bands_of, common_words, make_passage
from recount.records.coding import Coding
from recount.records.finding import Rule
from recount.records.incident import Grade

AGENCY = (
    "Gunmen on motorcycles attacked the village of Ndaki near Gossi, Mali, on Sunday and killed 14 civilians, the mayor said. "
    "They burned the granaries and drove away the cattle of the herders before they left for the forest."
)
ADDED = " Soldiers killed two of the gunmen near Hombori on Tuesday, the army said."
OTHER = "Armed men killed 17 people in Ndaki, near Gossi in Mali, on Sunday, a resident told this station."
#: The first key of a sentence, as it was when this was written.
KEY = (0, 3356072386, 3297619915, 1042106066, 886731907)
PLAIN = Options()
PAPERS = ("Daily North", "Evening Post", "River Herald")


def code(tmp_path: Path, *reports: tuple[str, str, str], options: Options = PLAIN) -> Coding:
    """Reports by publisher, day and text, coded together."""
    path = tmp_path / "reports.jsonl"
    rows = ({"publisher": who, "published": day, "title": f"Attack, by {who}", "text": text} for who, day, text in reports)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return code_paths([str(path)], options)


def in_papers(text: str) -> list[tuple[str, str, str]]:
    return [("Liptako Agency", "2025-02-17", text), *((paper, "2025-02-18", text) for paper in PAPERS)]


def toll(coding: Coding) -> tuple[int | None, int | None]:
    """The killed of the incident with most claims: low and high."""
    largest = max(coding.incidents, key=lambda incident: len(incident.claims))
    (killed,) = [toll for toll in largest.tolls if toll.measure == "killed"]
    return killed.bounds.low, killed.bounds.high


def test_four_papers_with_one_wording_are_a_single_voice(tmp_path: Path) -> None:
    coding = code(tmp_path, *in_papers(AGENCY.replace(", the mayor said", "")))
    assert {incident.grade for incident in coding.incidents if len(incident.claims) > 1} == {Grade.SINGLE}


def test_another_wording_is_a_second_voice(tmp_path: Path) -> None:
    coding = code(tmp_path, *in_papers(AGENCY), ("Radio Gourma", "2025-02-18", OTHER))
    largest = max(coding.incidents, key=lambda incident: len(incident.claims))
    assert largest.grade is Grade.CORROBORATED
    assert toll(coding) == (14, 17)


def test_a_majority_is_one_of_voices_and_not_of_papers(tmp_path: Path) -> None:
    """Four papers print the agency's 14; a station and a clinic count 17 by themselves."""
    nurse = (
        "A nurse at the clinic of Gossi, Mali, counted 17 dead after armed men attacked the village of Ndaki near Gossi, Mali, "
        "on Sunday, she said."
    )
    own = [("Radio Gourma", "2025-02-18", OTHER), ("Clinic News", "2025-02-19", nurse)]
    papers = in_papers(AGENCY.replace(", the mayor said", ""))
    coding = code(tmp_path, *papers, *own, options=Options(resolving=Resolving("majority")))
    told = [toll for incident in coding.incidents for toll in incident.tolls if toll.measure == "killed"]
    (killed,) = [toll for toll in told if len(toll.claims) >= len(PAPERS)]
    assert (killed.bounds.low, killed.bounds.best, killed.bounds.high, killed.resolver) == (14, 17, 17, "majority")


def test_each_report_says_whose_words_it_has_and_what_it_adds(tmp_path: Path) -> None:
    coding = code(tmp_path, ("Liptako Agency", "2025-02-17", AGENCY), ("Daily North", "2025-02-18", AGENCY + ADDED))
    (found,) = [finding for finding in coding.findings if finding.rule is Rule.COPIED]
    assert "Liptako Agency" in found.explanation
    later = next(report for report in coding.reports if report.document.publisher == "Daily North")
    assert found.numbers["whole"] == len(later.claims)
    assert 0 < float(str(found.numbers["part"])) < len(later.claims)


def test_who_names_the_agency_tells_again_and_copies_nothing(tmp_path: Path) -> None:
    again = AGENCY.replace("the mayor said", "Liptako Agency reported")
    coding = code(tmp_path, ("Liptako Agency", "2025-02-17", AGENCY), ("Daily North", "2025-02-18", again))
    copied = [finding for finding in coding.findings if finding.rule is Rule.COPIED]
    assert all("the mayor" not in finding.explanation for finding in copied)
    assert {incident.grade for incident in coding.incidents if len(incident.claims) > 1} == {Grade.SINGLE}


def test_nobody_copies_where_the_days_are_one(tmp_path: Path) -> None:
    coding = code(tmp_path, *((paper, "2025-02-18", AGENCY) for paper in PAPERS))
    assert not [finding for finding in coding.findings if finding.rule is Rule.COPIED]


def test_the_order_of_the_reports_changes_nothing(tmp_path: Path) -> None:
    reports = [*in_papers(AGENCY + ADDED), ("Radio Gourma", "2025-02-18", OTHER)]
    one, two = code(tmp_path, *reports), code(tmp_path, *reversed(reports))
    assert list(one.findings) == list(two.findings)
    assert list(one.incidents) == list(two.incidents)


@pytest.mark.parametrize(
    ("one", "two", "alike"),
    [
        ("the army shelled three villages in the north on friday", "the army shelled three villages in the north on friday", True),
        ("the army shelled three villages in the north on friday", "on friday the army shelled three villages in the north", True),
        ("the army shelled three villages in the north on friday", "rebels fired at a convoy in the south late on monday night", False),
        (
            "The army shelled Gao up north on Friday with 12 shells",
            "The army shelled Kidal up north on Friday with 30 shells",
            False,
        ),
        ("six civilians were killed in an air strike on the market", "two soldiers were killed in an air strike near the border", False),
    ],
)
def test_sentences_are_alike_by_their_runs_of_words(one: str, two: str, alike: bool) -> None:  # noqa: FBT001  a column of a table
    passages = [make_passage(key, 0, text.split()) for key, text in (("a", one), ("b", two))]
    assert (common_words(*passages) > 0) is alike
    if alike:
        assert set(bands_of(passages[0])) & set(bands_of(passages[1]))


def test_the_keys_of_a_sentence_are_the_same_for_all_time() -> None:
    sentence = make_passage("a", 0, ["the", "army", "shelled", "three", "villages", "in", "the", "north", "on", "friday"])
    assert next(bands_of(sentence)) == KEY
    assert len(set(bands_of(sentence))) == read_copy_limits().bands
