"""Ten invented reports on one war, read together: what follows from their numbers was written down before the rules were tuned to it."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from recount.pipeline import code_paths
from recount.records.coding import Coding
from recount.records.finding import Finding

FOLDER = Path(__file__).parent / "second_war"
EXPECTED: dict[str, Any] = tomllib.loads((FOLDER / "expected.toml").read_text(encoding="utf-8"))
#: A finding that joins more claims than this, or than twice those expected, says too little of each.
MOST = 6


@cache
def coding() -> Coding:
    return code_paths([str(path) for path in sorted(FOLDER.glob("*.txt"))])


@cache
def standing_for(words: str) -> frozenset[str]:
    """The claims that some words stand in, in whichever report has them."""
    found: set[str] = set()
    texts = {report.document.id: report.document.text for report in coding().reports}
    assert any(words in text for text in texts.values()), words
    for report in coding().reports:
        text = texts[report.document.id]
        at = text.find(words)
        while at >= 0:
            found |= {claim.id for claim in report.claims if claim.said.span.start < at + len(words) and at < claim.said.span.end}
            at = text.find(words, at + 1)
    return frozenset(found)


def joined(finding: Finding, words: list[str]) -> int:
    return sum(not standing_for(one).isdisjoint(finding.claims) for one in words)


def numbers(finding: Finding) -> Iterator[float]:
    for value in finding.numbers.values():
        yield from value if isinstance(value, tuple) else (value,)


def gives(finding: Finding, wanted: list[float]) -> bool:
    """At least half of the numbers."""
    given = list(numbers(finding))
    return 2 * sum(any(abs(one - other) <= 0.01 * abs(one) for other in given) for one in wanted) >= len(wanted)


def is_found(expected: dict[str, Any]) -> bool:
    words = expected["claims"]
    return any(
        (finding.rule == expected["rule"] and finding.verdict in expected.get("verdicts", [finding.verdict]))
        | (finding.rule == expected.get("or"))
        and joined(finding, words) == len(words)
        and len(finding.claims) <= max(MOST, 2 * len(words))
        and gives(finding, expected.get("numbers", []))
        for finding in coding().findings
    )


@pytest.mark.parametrize("expected", EXPECTED["must"], ids=lambda expected: expected["id"])
def test_what_follows_is_found(expected: dict[str, Any]) -> None:
    assert is_found(expected)


def test_most_of_what_may_be_said_is_said() -> None:
    assert sum(map(is_found, EXPECTED["may"])) >= 9


@pytest.mark.parametrize("forbidden", EXPECTED["never"], ids=lambda forbidden: " / ".join(forbidden["claims"])[:60])
def test_what_does_not_follow_is_not_said(forbidden: dict[str, Any]) -> None:
    together = [one for one in coding().findings if joined(one, forbidden["claims"]) >= min(2, len(forbidden["claims"]))]
    for finding in together:
        assert not set(forbidden.get("rules", [])) & {str(finding.rule), f"{finding.rule}/{finding.verdict}"}, finding.explanation
        assert not set(forbidden.get("numbers", [])) & set(numbers(finding)), finding.explanation


def test_only_single_acts_open_an_incident() -> None:
    allowed = frozenset().union(*map(standing_for, EXPECTED["incidents"]["allowed"]))
    assert all(allowed & set(incident.claims) for incident in coding().incidents)


def test_no_contradiction_but_those_that_follow() -> None:
    known = [one["claims"] for one in EXPECTED["must"] if one["rule"] in ("part_exceeds_whole", "sum_check", "same_scope_differs")]
    known += [one["claims"] for one in EXPECTED["must"] + EXPECTED["may"] if "part_exceeds_whole" in (one["rule"], one.get("or"))]
    found = [finding for finding in coding().findings if finding.verdict == "contradiction"]
    assert all(any(joined(finding, words) == len(words) for words in known) for finding in found)
