"""A report that speaks of itself by the name in its head has no other source."""

from recount.records.claim import Assertion
from tests.coded import code

BODY = "The Register verified the deaths of 23 civilians in Yemen in April 2024."


def test_the_name_in_the_head_is_the_reports_own_voice() -> None:
    (claim,) = code(BODY, title="Yemen Harm Register: 23 civilians killed").claims
    assert (claim.said.assertion, claim.said.sources) == (Assertion.ASSERTED, ())


def test_another_name_is_a_source() -> None:
    (claim,) = code(BODY, title="Yemen: 23 civilians killed").claims
    assert [source.name for source in claim.said.sources] == ["The Register"]


def test_an_office_issues_its_own_communique() -> None:
    text = "The General Staff said on Monday that two soldiers were killed near Gao."
    (claim,) = code(text, title="Communique No. 31 of the General Staff").claims
    assert claim.said.assertion is Assertion.ASSERTED


def test_a_paper_that_quotes_an_office_in_its_title_does_not() -> None:
    text = "The General Staff said on Monday that two soldiers were killed near Gao."
    (claim,) = code(text, title="General Staff: two soldiers killed").claims
    assert claim.said.assertion is Assertion.ATTRIBUTED
