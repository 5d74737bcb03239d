"""Coded reports on disk are the reports that were put there."""

import pytest

from recount.records.coding import CodedReport
from recount.spill.claims import Claims
from recount.spill.reports import Reports
from tests.factory import BRENN, TARN, claim, document

REPORTS = (
    CodedReport(document("b"), (BRENN, TARN), (claim("b", 20), claim("b", 0))),
    CodedReport(document("a"), (), ()),
    CodedReport(document("c"), (TARN,), (claim("c"),)),
)


def test_reports_come_back_in_their_order() -> None:
    kept = Reports(REPORTS)
    assert tuple(kept) == REPORTS
    assert (kept[1], kept[-2:]) == (REPORTS[1], REPORTS[-2:])
    assert len(kept) == len(REPORTS)


def test_documents_are_found_by_id() -> None:
    documents = Reports(REPORTS).documents
    assert (documents["a"], [*documents], len(documents)) == (REPORTS[1].document, ["b", "a", "c"], 3)
    assert documents.get("nobody") is None


def test_claims_are_found_by_number_by_id_and_by_report() -> None:
    claims = Reports(REPORTS).claims
    assert [one.id for one in claims] == ["b-20", "b-0", "c-0"]
    assert claims.by_id["c-0"] == claims[2] == REPORTS[2].claims[0]
    assert (len(claims.by_id), [*claims.by_id]) == (3, ["b-20", "b-0", "c-0"])
    assert [(key, [one.id for one in told]) for key, told in claims.by_report()] == [("b", ["b-20", "b-0"]), ("c", ["c-0"])]
    with pytest.raises(KeyError):
        Claims().by_id["c-0"]
