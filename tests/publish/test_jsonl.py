"""JSON lines are the contract to the letter."""

import io
import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from recount.publish.jsonl import find_records, write_jsonl
from recount.publish.schema import read_schema, write_schema
from recount.records.claim import Assertion, ClaimKind, Status
from recount.records.coding import CodedReport, Coding
from recount.records.event_type import EventType
from recount.records.finding import Finding, Rule, Verdict
from recount.records.incident import Grade
from recount.records.inherited import Inherited
from recount.records.place import PlacePrecision
from recount.records.quantity import Exactness, Measure, OfStatus, Unit
from tests.publish.factory import Maker, coding, finding, incident
from tests.publish.sample import make_sample


def printed(made: Coding) -> list[dict[str, Any]]:
    stream = io.StringIO()
    write_jsonl(made, stream)
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_every_line_keeps_the_schema() -> None:
    validator = jsonschema.Draft202012Validator(read_schema(), format_checker=jsonschema.FormatChecker())
    jsonschema.Draft202012Validator.check_schema(read_schema())
    for record in printed(make_sample()):
        validator.validate(record)


def test_the_schema_refuses_a_field_that_nobody_knows() -> None:
    record = {**printed(make_sample())[0], "mood": "calm"}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(record, read_schema())


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (("claim", "kind"), ClaimKind),
        (("claim", "status"), Status),
        (("claim", "assertion"), Assertion),
        (("incident", "grade"), Grade),
        (("finding", "rule"), Rule),
        (("finding", "verdict"), Verdict),
        (("quantity", "unit"), Unit),
        (("quantity", "exactness"), Exactness),
    ],
)
def test_the_schema_knows_the_words_of_the_records(path: tuple[str, str], words: Any) -> None:  # noqa: ANN401
    assert read_schema()["$defs"][path[0]]["properties"][path[1]]["enum"] == [word.value for word in words]


@pytest.mark.parametrize(
    ("name", "words"), [("measure", Measure), ("of_status", OfStatus), ("place_precision", PlacePrecision), ("inherited", Inherited)]
)
def test_the_schema_knows_the_shared_words(name: str, words: Any) -> None:  # noqa: ANN401
    assert read_schema()["$defs"][name]["enum"] == [word.value for word in words]


def test_the_schema_is_printed_as_it_is_kept() -> None:
    stream = io.StringIO()
    write_schema(stream)
    assert json.loads(stream.getvalue()) == read_schema()


def test_documents_come_with_their_claims_then_incidents_then_findings() -> None:
    kinds = [record["record"] for record in printed(make_sample())]
    assert kinds == ["document", *["claim"] * 4, "document", *["claim"] * 4, "document", "claim", *["incident"] * 4, *["finding"] * 3]


def test_claims_stand_in_the_order_of_their_spans() -> None:
    starts = [(r["document"], r["span"]["start"]) for r in printed(make_sample()) if r["record"] == "claim"]
    assert starts == sorted(starts, key=lambda pair: ([p[0] for p in starts].index(pair[0]), pair[1]))


def test_incidents_stand_by_date_and_those_without_come_last() -> None:
    times = [record["time"] for record in printed(make_sample()) if record["record"] == "incident"]
    assert [time and time["start"] for time in times] == ["2025-02-04", "2025-02-08", "2025-02-10", None]


def test_every_span_holds_the_words_of_its_document() -> None:
    records = printed(make_sample())
    texts = {record["id"]: record["text"] for record in records if record["record"] == "document"}
    for record in records:
        if record["record"] == "claim":
            for span in spans(record):
                assert texts[record["document"]][span["start"] : span["end"]] == span["text"]


def spans(value: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    if isinstance(value, dict):
        return [value] if set(value) == {"start", "end", "text"} else [span for one in value.values() for span in spans(one)]
    return [span for one in value for span in spans(one)] if isinstance(value, list) else []


def test_incident_and_correction_are_joined_on() -> None:
    claims = {record["id"]: record for record in printed(make_sample()) if record["record"] == "claim"}
    correcting = [record for record in claims.values() if record["corrects"]]
    assert [record["span"]["text"][:5] for record in correcting] == ["Seven"]
    assert claims[correcting[0]["corrects"]]["span"]["text"].startswith("Armed men")
    assert correcting[0]["incident"] == claims[correcting[0]["corrects"]]["incident"]


def test_a_correction_in_the_same_report_corrects_what_stands_after_it() -> None:
    maker = Maker("Correction: nine died, not seven.")
    nine, seven = maker.claim("nine died", correction=True), maker.claim("not seven")
    made = coding(maker, findings=(finding(Rule.SUPERSEDED, Verdict.NOTE, [nine, seven], "", {}),))
    corrects = {record["id"]: record["corrects"] for record in printed(made) if record["record"] == "claim"}
    assert corrects == {nine.id: seven.id, seven.id: None}


def test_what_utf8_or_lines_cannot_hold_is_escaped() -> None:
    report = Maker("A\ud800 line\u2028end\x85").made()
    made = Coding((report,), (), ())
    stream = io.StringIO()
    write_jsonl(made, stream)
    line = stream.getvalue()
    line.encode("utf-8")
    assert len(line.splitlines()) == 1
    assert json.loads(line)["text"] == report.document.text


def test_a_number_that_is_none_is_refused() -> None:
    maker = Maker("Five died.")
    five = maker.claim("Five died")
    made = coding(maker, findings=(Finding("f", Rule.COPIED, Verdict.NOTE, (five.id,), "", {"ratio": float("nan")}),))
    with pytest.raises(ValueError, match="JSON"):
        printed(made)


def test_a_value_of_the_claim_itself_has_no_mark_of_inheritance() -> None:
    times = [r["time"] for r in printed(make_sample()) if r["record"] == "claim" and r["time"]]
    assert [time.get("inherited_from") for time in times] == [None, None, None, None, "publication date"]
    assert all("inherited_from" not in time for time in times if time["span"])


def test_the_same_coding_gives_the_same_lines() -> None:
    assert list(find_records(make_sample())) == list(find_records(make_sample()))


def test_types_of_one_codebook_leave_the_other_null() -> None:
    maker = Maker("They marched.")
    march = maker.claim("They marched", event_type=EventType("Protests", None, None, None))
    made = coding(maker, incidents=(incident([march], Grade.SINGLE),))
    assert printed(made)[1]["event_type"] == {"acled": "Protests", "acled_sub": None, "plover": None, "plover_mode": None}


def test_no_claims_give_the_document_alone() -> None:
    report: CodedReport = replace(Maker("Nothing happened.").made(), claims=())
    assert [record["record"] for record in printed(Coding((report,), (), ()))] == ["document"]
    assert printed(Coding((), (), ())) == []
