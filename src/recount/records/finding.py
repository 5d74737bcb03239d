"""A finding is what comparing claims shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Rule(StrEnum):
    """Which comparison was made."""

    PART_OF = "part_of"
    PART_EXCEEDS_WHOLE = "part_exceeds_whole"
    SUM_CHECK = "sum_check"
    SAME_SCOPE_DIFFERS = "same_scope_differs"
    NOT_COMPARABLE = "not_comparable"
    RESTATED = "restated"
    SUPERSEDED = "superseded"
    RUNNING_TOTAL = "running_total"
    COPIED = "copied"
    CONCENTRATION = "concentration"
    UNATTRIBUTED = "unattributed"


class Verdict(StrEnum):
    """What came of it."""

    NOTE = "note"
    CONTRADICTION = "contradiction"
    DIFFERS = "differs"
    AGREES = "agrees"
    NOT_COMPARABLE = "not_comparable"


#: The verdicts that the contract allows for each rule.
VERDICTS: Mapping[Rule, frozenset[Verdict]] = {
    Rule.PART_OF: frozenset({Verdict.NOTE}),
    Rule.PART_EXCEEDS_WHOLE: frozenset({Verdict.CONTRADICTION, Verdict.DIFFERS}),
    Rule.SUM_CHECK: frozenset({Verdict.AGREES, Verdict.CONTRADICTION, Verdict.NOTE}),
    Rule.SAME_SCOPE_DIFFERS: frozenset({Verdict.CONTRADICTION, Verdict.DIFFERS}),
    Rule.NOT_COMPARABLE: frozenset({Verdict.NOT_COMPARABLE}),
    Rule.RESTATED: frozenset({Verdict.NOTE}),
    Rule.SUPERSEDED: frozenset({Verdict.NOTE}),
    Rule.RUNNING_TOTAL: frozenset({Verdict.NOTE, Verdict.CONTRADICTION}),
    Rule.COPIED: frozenset({Verdict.NOTE}),
    Rule.CONCENTRATION: frozenset({Verdict.NOTE}),
    Rule.UNATTRIBUTED: frozenset({Verdict.NOTE}),
}

Number = int | float
Numbers = Mapping[str, Number | tuple[Number, ...]]


@dataclass(frozen=True, slots=True)
class Finding:
    """One comparison of claims, with its arithmetic in ``numbers`` and in words."""

    id: str
    rule: Rule
    verdict: Verdict
    claims: tuple[str, ...]
    explanation: str
    numbers: Numbers

    def __post_init__(self) -> None:
        if self.verdict not in VERDICTS[self.rule]:
            msg = f"the rule {self.rule} has no verdict {self.verdict}"
            raise ValueError(msg)
        if not self.claims:
            msg = f"a finding of {self.rule} must rest on claims"
            raise ValueError(msg)
