"""Findings as rows: the rule, the verdict, the words, the numbers, and whose claims are joined."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from recount.publish.fields import Fields
from recount.publish.tables.printed import Printed, publisher_of
from recount.publish.tables.wanted import Wanted

COLUMNS = ("rule", "verdict", "explanation", "numbers", "sources", "id")
MORE = ("words", "claims")
#: What a reader must see first.
GRAVITY = ("contradiction", "differs", "not_comparable", "note", "agrees")


@dataclass(frozen=True, slots=True)
class WantedFindings:
    """What a user wants of findings beside places, days, parties and sources."""

    common: Wanted
    rules: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ()


def rows(printed: Printed, wanted: WantedFindings) -> list[Fields]:
    """One row for each wanted finding, contradictions first."""
    found = [finding for finding in printed.findings.values() if _is_wanted(finding, printed, wanted)]
    return [_row(finding, printed) for finding in sorted(found, key=lambda finding: GRAVITY.index(finding["verdict"]))]


def _is_wanted(finding: Fields, printed: Printed, wanted: WantedFindings) -> bool:
    """Whether the rule and the verdict are wanted, and one claim at least fulfils all else."""
    ruled = not wanted.rules or finding["rule"] in wanted.rules
    judged = not wanted.verdicts or finding["verdict"] in wanted.verdicts
    return ruled and judged and any(_fits(claim, printed, wanted.common) for claim in _claims(finding, printed))


def _fits(claim: Fields, printed: Printed, wanted: Wanted) -> bool:
    """Whether a claim is of a wanted area, time, party, measure and source."""
    report = printed.report_of(claim)
    parties = [value for party in claim["parties"] for value in (party["name"], party["actor"])]
    measured = not wanted.measures or any(quantity["measure"] in wanted.measures for quantity in claim["quantities"])
    placed = wanted.has_area(claim["places"]) and wanted.has_days(claim["time"])
    return measured and placed and wanted.has_party(parties) and wanted.has_source((printed.speaker_of(claim), publisher_of(report)))


def _claims(finding: Fields, printed: Printed) -> Iterator[Fields]:
    """The claims of a finding that were printed with it."""
    return (printed.claims[claim] for claim in finding["claims"] if claim in printed.claims)


def _row(finding: Fields, printed: Printed) -> Fields:
    """One finding."""
    claims = list(_claims(finding, printed))
    return {
        "rule": finding["rule"],
        "verdict": finding["verdict"],
        "explanation": finding["explanation"],
        "numbers": ", ".join(f"{key} {json.dumps(value)}" for key, value in finding["numbers"].items()),
        "sources": "; ".join(dict.fromkeys(printed.speaker_of(claim) for claim in claims)),
        "words": [claim["span"]["text"] for claim in claims],
        "claims": finding["claims"],
        "id": finding["id"],
    }
