"""Perfect output scores 1, and every kind of error costs what it should and nothing else."""

import copy
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from recount.evaluate import Gold, Scores, read_gold, score
from recount.evaluate.tally import Fault, Measure, Tally
from tests.evaluate.perfect import Fields, make_perfect

OWN = Path(__file__).parents[2] / "eval" / "gold"
Spoil = Callable[[list[Fields]], None]


def find(records: list[Fields], name: str) -> Fields:
    return next(record for record in records if record["id"] == name)


def values(scores: Scores) -> dict[Measure, Tally]:
    return {measure: scores.tally(measure) for measure in Measure if scores.tally(measure).is_asked}


def fallen(scores: Scores) -> set[Measure]:
    return {measure for measure, tally in values(scores).items() if tally.f1 < 1}


def test_perfect_output_scores_one_everywhere(gold: Gold, perfect: list[Fields]) -> None:
    scores = score(gold, perfect)
    assert set(values(scores)) == set(Measure)
    assert fallen(scores) == set()
    assert [scores.faults(fault) for fault in Fault] == [0, 0, 0]
    assert (scores.calibration.error, scores.calibration.brier) == (0, 0)


def test_the_projects_own_gold_can_be_met() -> None:
    scores = score(read_gold(OWN), make_perfect(OWN))
    assert {measure: round(tally.f1, 3) for measure, tally in values(scores).items() if tally.f1 < 1} == {}
    assert [scores.faults(fault) for fault in Fault] == [0, 0, 0]


def test_the_order_of_records_changes_nothing(gold: Gold, perfect: list[Fields]) -> None:
    perfect.append(copy.deepcopy(find(perfect, "a:P1")) | {"id": "again", "kind": "event", "status": "occurred"})
    shuffled = copy.deepcopy(perfect)
    random.Random(7).shuffle(shuffled)  # noqa: S311 - an order, not a secret
    one, other = score(gold, perfect), score(gold, shuffled)
    assert values(one) == values(other)
    assert one.remarks == other.remarks
    assert one.calibration == other.calibration


def test_empty_output_finds_nothing(gold: Gold) -> None:
    scores = score(gold, [])
    assert scores.missing == ("a", "b")
    assert all(tally.f1 == 0 for tally in values(scores).values())
    assert scores.tally(Measure.CLAIMS) == Tally(missing=5)


def drop_plan(records: list[Fields]) -> None:
    records.remove(find(records, "a:P1"))


def code_metaphor(records: list[Fields]) -> None:
    text = find(records, "a")["text"]
    start = text.index("The crowd")
    blank: Fields = {key: [] for key in ("parties", "weapons", "quantities", "places", "sources", "loaded")}
    span = {"start": start, "end": start + 19, "text": text[start : start + 19]}
    records.append(find(records, "a:P1") | blank | {"id": "x", "kind": "event", "status": "occurred", "span": span})


def exchange(records: list[Fields]) -> None:
    for party in find(records, "a:E1")["parties"]:
        party["role"] = "target" if party["role"] == "perpetrator" else "perpetrator"


def set_field(name: str, /, **changes: object) -> Spoil:
    return lambda records: find(records, name).update(changes)


def set_item(name: str, field: str, number: int, /, **changes: object) -> Spoil:
    return lambda records: find(records, name)[field][number].update(changes)


def set_inner(name: str, field: str, /, **changes: object) -> Spoil:
    return lambda records: find(records, name)[field].update(changes)


def split_incident(records: list[Fields]) -> None:
    incident = find(records, "CLASH")
    records.append(incident | {"id": "OTHER", "claims": ["b:E1"]})
    incident["claims"] = ["a:E1"]


def drop_finding(records: list[Fields]) -> None:
    records.remove(find(records, "f0"))


def repeat_finding(records: list[Fields]) -> None:
    records.append(find(records, "f0") | {"id": "f9", "claims": ["a:P1", "b:D1"]})


M = Measure
LOST_PLAN = {M.CLAIMS, M.KIND, M.STATUS, M.ASSERTION, M.PLACES}
ERRORS: list[tuple[str, Spoil, set[Measure]]] = [
    ("a claim left out", drop_plan, LOST_PLAN),
    ("a figure of speech coded as an event", code_metaphor, {M.CLAIMS}),
    ("a plan told as a deed", set_field("a:P1", kind="event", status="occurred"), LOST_PLAN),
    ("a plan told as a threat", set_field("a:P1", status="threatened"), {M.STATUS}),
    ("a figure told as an event", set_field("a:A1", kind="event"), {M.KIND}),
    ("another's words in the report's own voice", set_field("b:E1", assertion="asserted"), {M.ASSERTION}),
    ("another sub-type", set_inner("a:E1", "event_type", acled_sub="Attack"), {M.ACLED}),
    ("another PLOVER type", set_inner("a:E1", "event_type", plover="COERCE"), {M.PLOVER}),
    ("a mode where there is none", set_inner("b:E1", "event_type", plover_mode="firearms"), {M.PLOVER_MODE}),
    ("no type", set_field("b:E1", event_type=None), {M.ACLED, M.PLOVER}),
    ("attacker and victim exchanged", exchange, {M.PARTIES, M.PARTY_NAMES}),
    ("a party under the report's word", set_item("a:E1", "parties", 1, name="a post"), {M.PARTY_NAMES}),
    ("a party left out", lambda records: find(records, "a:E1")["parties"].pop(), {M.PARTIES, M.PARTY_NAMES}),
    ("another weapon", set_item("a:E1", "weapons", 0, name="mortar", span=None, inherited_from="report"), {M.WEAPONS}),
    ("'at least three' as three", set_item("a:E1", "quantities", 0, best=3, high=3), {M.QUANTITIES, M.OF, M.OF_STATUS, M.BY}),
    ("others counted", set_item("a:E1", "quantities", 1, of="shepherds"), {M.OF}),
    ("another status of those counted", set_item("a:E1", "quantities", 1, of_status="civilian"), {M.OF_STATUS}),
    ("nobody blamed", set_item("a:E1", "quantities", 1, by=None), {M.BY}),
    ("somebody blamed where nobody is", set_item("a:A1", "quantities", 1, by="Lake Front"), {M.BY}),
    ("a place 110 km off", set_item("a:E1", "places", 0, lat=12.0), {M.PLACES}),
    ("a town without its point", set_item("a:E1", "places", 0, lat=None, lon=None), {M.PLACES}),
    ("a scope for the place of an event", set_item("a:E1", "places", 0, role="scope"), {M.PLACES}),
    ("a wrong day", set_inner("a:E1", "time", start="2024-04-06"), {M.TIME}),
    ("a time left out", set_field("b:E1", time=None), {M.TIME}),
    ("a source left out", set_field("a:E1", sources=[]), {M.SOURCES}),
    ("partisan wording not marked", set_field("b:E1", loaded=[]), {M.LOADED}),
    ("an incident of another type", set_inner("CLASH", "event_type", acled="Protests"), {M.INCIDENTS, M.TOLLS}),
    ("an incident in another month", set_inner("CLASH", "time", start="2024-05-07", end="2024-05-07"), {M.INCIDENTS, M.TOLLS}),
    ("an incident elsewhere", set_inner("CLASH", "place", lat=-40.0), {M.INCIDENTS, M.TOLLS}),
    ("two reports of one clash not joined", split_incident, {M.INCIDENTS}),
    ("a toll too high", set_item("CLASH", "tolls", 0, high=8), {M.TOLLS}),
    ("a finding left out", drop_finding, {M.FINDINGS, M.FINDING_NUMBERS}),
    ("another verdict", set_field("f1", verdict="contradiction"), {M.FINDINGS, M.FINDING_NUMBERS}),
    ("wrong arithmetic", set_field("f1", numbers={"values": [3, 6, 0.6]}), {M.FINDING_NUMBERS}),
    ("a finding about nothing", repeat_finding, {M.FINDINGS}),
]


@pytest.mark.parametrize(("spoil", "lower"), [error[1:] for error in ERRORS], ids=[error[0] for error in ERRORS])
def test_an_error_costs_what_it_should(spoil: Spoil, lower: set[Measure], gold: Gold, perfect: list[Fields]) -> None:
    spoil(perfect)
    assert fallen(score(gold, perfect)) == lower


def test_a_value_wrong_and_a_value_missing_are_counted_once_each(gold: Gold, perfect: list[Fields]) -> None:
    find(perfect, "a:E1")["places"][0]["lat"] = 12.0
    assert score(gold, perfect).tally(Measure.PLACES) == Tally(right=2, wrong=1, missing=1)


def test_two_claims_may_share_a_record(gold: Gold, perfect: list[Fields]) -> None:
    whole = find(perfect, "a:E1")
    half = copy.deepcopy(whole) | {"id": "half", "quantities": whole["quantities"][1:], "parties": []}
    whole["quantities"] = whole["quantities"][:1]
    assert fallen(score(gold, [*perfect, half])) == set()


def test_an_incident_from_a_total_is_a_fault(gold: Gold, perfect: list[Fields]) -> None:
    perfect.append(find(perfect, "CLASH") | {"id": "x", "claims": ["a:A1"], "tolls": []})
    scores = score(gold, perfect)
    assert scores.faults(Fault.MUST_NOT) == 1
    assert scores.tally(Measure.INCIDENTS) == Tally(right=1, wrong=1)


@pytest.mark.parametrize(
    "spoil",
    [
        set_inner("a:E1", "span", start=30),
        set_item("a:E1", "quantities", 0, span={"start": 40, "end": 44, "text": "nine"}),
        set_item("a:E1", "quantities", 0, span=None),
        set_item("CLASH", "tolls", 0, span={"start": 0, "end": 3, "text": "xyz"}),
    ],
    ids=["a shifted span", "words that are not there", "a value without words", "an incident's misquote"],
)
def test_values_must_stand_in_the_text(spoil: Spoil, gold: Gold, perfect: list[Fields]) -> None:
    spoil(perfect)
    assert score(gold, perfect).faults(Fault.GROUNDING) == 1


def test_a_partys_name_holds_no_slur(gold: Gold, perfect: list[Fields], folder: Path) -> None:
    text = (folder / "b.txt").read_text(encoding="utf-8")
    party = find(perfect, "b:E1")["parties"][0]
    party.update(name="Lake Front that boasted")
    assert text.startswith("Lake Front")
    assert score(gold, perfect).faults(Fault.LOADED_NAMES) == 1


def test_documents_are_met_by_text_where_the_path_says_nothing(gold: Gold, perfect: list[Fields]) -> None:
    for record in perfect:
        if record["record"] == "document":
            record["path"] = None
    assert fallen(score(gold, perfect)) == set()


def test_doubt_that_is_not_borne_out_costs_calibration(gold: Gold, perfect: list[Fields]) -> None:
    for record in perfect:
        if record["record"] == "claim":
            record["confidence"] = 0.75
    calibration = score(gold, perfect).calibration
    assert calibration.error == pytest.approx(0.25)
    assert calibration.brier == pytest.approx(0.0625)


def test_a_wrong_value_makes_a_claim_wrong(gold: Gold, perfect: list[Fields]) -> None:
    find(perfect, "a:P1")["places"][0]["lat"] = 40.0
    assert score(gold, perfect).calibration.error == pytest.approx(1 / 5)


def test_wording_that_is_scored_on_its_own_does_not_make_a_claim_wrong(gold: Gold, perfect: list[Fields]) -> None:
    find(perfect, "a:E1")["quantities"][1]["by"] = "shepherds"
    assert score(gold, perfect).calibration.error == 0


def test_those_counted_may_be_named_in_neutral_words_of_the_report(gold: Gold, perfect: list[Fields]) -> None:
    find(perfect, "b:E1")["quantities"][0]["of"] = "five soldiers"
    assert fallen(score(gold, perfect)) == set()
    find(perfect, "b:E1")["quantities"][0]["of"] = "boasted soldiers"
    assert fallen(score(gold, perfect)) == {Measure.OF}


def test_a_part_within_a_record_may_be_found_unasked(gold: Gold, perfect: list[Fields]) -> None:
    found = find(perfect, "f0") | {"id": "f9", "claims": ["a:A1"], "numbers": {"whole": 21, "part": 4}}
    assert fallen(score(gold, [*perfect, found])) == set()
    assert fallen(score(gold, [*perfect, found | {"claims": ["a:E1"]}])) == {Measure.FINDINGS}


def test_quotes_are_found_across_line_breaks(gold: Gold, perfect: list[Fields]) -> None:
    document = find(perfect, "a")
    document["text"] = document["text"].replace("and wounding two", "and\nwounding two")
    assert fallen(score(gold, perfect)) == set()


def test_spread_is_the_jackknife_over_reports(gold: Gold, perfect: list[Fields]) -> None:
    assert score(gold, perfect).spread(Measure.CLAIMS) == 0
    drop_plan(perfect)
    assert score(gold, perfect).spread(Measure.CLAIMS) > 0
