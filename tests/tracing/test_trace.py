"""Every field of a claim has a basis, and watching changes nothing."""

import pytest

from recount.coder import code_document
from recount.records.trace import Basis, TracedReport
from recount.tracing import trace_document
from tests.coded import as_document

BODY = (
    "On 3 May 2024 rockets fired by the Malian army killed at least 7 herders near Gao, the mayor said.\n\n"
    "Terrorists plan to attack a police station in Gao, according to witnesses.\n\n"
    "They allegedly shelled Ansongo. The governor denied that 2 officers had been abducted by the group.\n\n"
    "Between 1 January and 15 April 2024 JNIM carried out 40 attacks in Mali. Attacks in Mopti have increased.\n\n"
    "The union called on the army to leave Gao. Two people were detained in the raid."
)


@pytest.fixture(scope="module")
def traced() -> TracedReport:
    return trace_document(as_document(f"Daily notes\n\n{BODY}"))


def bases(traced: TracedReport, number: int) -> dict[str, Basis]:
    return {basis.field: basis for basis in traced.traces[number].bases}


def test_watching_changes_no_claim(traced: TracedReport) -> None:
    assert tuple(trace.claim for trace in traced.traces) == code_document(traced.document).claims


def test_every_field_of_every_claim_has_a_basis(traced: TracedReport) -> None:
    for trace in traced.traces:
        fields = [basis.field for basis in trace.bases]
        said = trace.claim.said
        assert {"kind", "status", "assertion", "time", "confidence"} <= set(fields)
        for name, items in (("parties", trace.claim.parties), ("quantities", said.quantities), ("places", trace.claim.places)):
            assert all(any(field.startswith(f"{name} {number} ") for field in fields) for number in range(1, len(items) + 1))
        assert len(fields) == len(set(fields))
        assert all(basis.rule for basis in trace.bases)


def test_words_stand_where_they_are_said_to_stand(traced: TracedReport) -> None:
    for trace in traced.traces:
        for span in (span for basis in trace.bases for span in basis.words):
            assert traced.document.text[span.start : span.end] == span.text


def test_values_are_those_of_the_claim(traced: TracedReport) -> None:
    for number, trace in enumerate(traced.traces):
        found, said = bases(traced, number), trace.claim.said
        assert [found[name].value for name in ("kind", "status", "assertion")] == [said.kind, said.status, said.assertion]
        assert [found[f"parties {n} role"].value for n, _ in enumerate(trace.claim.parties, 1)] == [p.role for p in trace.claim.parties]
        assert found["confidence"].value == f"{said.confidence:g}"


def test_the_words_of_an_event_are_named(traced: TracedReport) -> None:
    found = bases(traced, 0)
    assert found["event_type acled"].rule.startswith("the weapon is a ")
    assert found["assertion"].words[0].text == "said"
    assert found["parties 1 role"].rule == "after “by”, after “fired”"
    assert found["parties 1 name"].data == ("actors/sahel_west_africa.toml",)
    assert found["quantities 1 measure"].words[0].text == "killed"
    assert found["sources 1 kind"].rule == "by the noun “mayor”"


def test_the_cue_of_a_status_is_quoted(traced: TracedReport) -> None:
    planned = next(b for t in traced.traces for b in t.bases if b.field == "status" and b.value == "planned")
    assert (planned.rule, [span.text for span in planned.words]) == ("plan to", ["plan to"])


def test_inherited_values_say_so(traced: TracedReport) -> None:
    rules = [basis.rule for trace in traced.traces for basis in trace.bases if basis.field == "time"]
    assert any(rule.startswith("taken over from the ") for rule in rules)


@pytest.mark.parametrize("text", ["", "\n\n", "\ud800 killed 3 \u202e people by by by", "A" * 5_000 + " killed " * 300])
def test_odd_text_is_traced_too(text: str) -> None:
    document = as_document(f"Notes\n\n{text}")
    assert tuple(trace.claim for trace in trace_document(document).traces) == code_document(document).claims


def test_figures_told_apart_are_traced_one_by_one() -> None:
    """Two claims of one clause have one passage and a trace each."""
    body = "In February the army carried out 31 operations, resulting in the arrest of 117 men and the killing of 10 fighters in Gao."
    told = trace_document(as_document(f"Monthly notes\n\n{body}"))
    assert len(told.traces) == len(code_document(told.document).claims) == 3
