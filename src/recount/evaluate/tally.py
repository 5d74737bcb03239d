"""Counts of right, wrong and missing, and what each of them was."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Measure(StrEnum):
    """What is measured, in the order of the table."""

    CLAIMS = "claims"
    KIND = "kind"
    STATUS = "status"
    ASSERTION = "assertion"
    ACLED = "acled_sub_type"
    PLOVER = "plover_type"
    PLOVER_MODE = "plover_mode"
    PARTIES = "parties"
    PARTY_NAMES = "party_names"
    WEAPONS = "weapons"
    QUANTITIES = "quantities"
    OF = "quantity_of"
    OF_STATUS = "quantity_of_status"
    BY = "quantity_by"
    PLACES = "places"
    TIME = "time"
    SOURCES = "sources"
    LOADED = "loaded"
    INCIDENTS = "incidents"
    TOLLS = "tolls"
    FINDINGS = "findings"
    FINDING_NUMBERS = "finding_numbers"


#: Measures of one value of a found claim: their precision is the share that is right among found claims.
JUDGED = frozenset(
    {
        Measure.KIND,
        Measure.STATUS,
        Measure.ASSERTION,
        Measure.ACLED,
        Measure.PLOVER,
        Measure.PLOVER_MODE,
        Measure.PARTY_NAMES,
        Measure.OF_STATUS,
        Measure.FINDING_NUMBERS,
    }
)


class Fault(StrEnum):
    """What must not be: its ceiling is a count."""

    MUST_NOT = "must_not_incidents"
    GROUNDING = "grounding_violations"
    LOADED_NAMES = "loaded_party_names"


@dataclass(frozen=True, slots=True)
class Tally:
    """Right answers, wrong answers and answers that are missing."""

    right: int = 0
    wrong: int = 0
    missing: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.wrong + other.wrong, self.missing + other.missing)

    @property
    def is_asked(self) -> bool:
        """Whether the gold or the output holds anything of the kind."""
        return bool(self.right or self.wrong or self.missing)

    @property
    def precision(self) -> float:
        """Share of what was given that is right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0

    @property
    def recall(self) -> float:
        """Share of what was asked for that was given."""
        return self.right / (self.right + self.missing) if self.right + self.missing else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 0 where nothing is right."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missing) if self.right else 0.0


@dataclass(frozen=True, slots=True)
class Remark:
    """One miss, false alarm or fault: of which measure, in which report, about which record, in which words."""

    about: str
    what: str
    report: str
    record: str
    detail: str
    words: str = ""


@dataclass(slots=True)
class Sheet:
    """The tallies of one report as they grow. ``wrong_claims`` are pairs of measure and claim that holds a wrong value of it."""

    report: str
    tallies: dict[Measure, Tally] = field(default_factory=dict)
    faults: dict[Fault, int] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    wrong_claims: set[tuple[Measure, str]] = field(default_factory=set)

    def hit(self, measure: Measure) -> None:
        """Count a right answer."""
        self._add(measure, Tally(right=1))

    def miss(self, measure: Measure, record: str, detail: str, words: str = "") -> None:
        """Count something asked for and not given."""
        self._add(measure, Tally(missing=1))
        self.remarks.append(Remark(measure, "missed", self.report, record, detail, words))

    def alarm(self, measure: Measure, record: str, detail: str, words: str = "", claim: str | None = None) -> None:
        """Count something given and wrong, and say in which claim."""
        self._add(measure, Tally(wrong=1))
        self.remarks.append(Remark(measure, "false", self.report, record, detail, words))
        if claim is not None:
            self.wrong_claims.add((measure, claim))

    def confuse(self, measure: Measure, record: str, detail: str, words: str = "", claim: str | None = None) -> None:
        """Count a value that is wrong where another is right: both a false alarm and a miss, told once."""
        self._add(measure, Tally(missing=1))
        self.alarm(measure, record, detail, words, claim)

    def blame(self, fault: Fault, record: str, detail: str, words: str = "") -> None:
        """Count something that must not be."""
        self.faults[fault] = self.faults.get(fault, 0) + 1
        self.remarks.append(Remark(fault, "fault", self.report, record, detail, words))

    def _add(self, measure: Measure, tally: Tally) -> None:
        """Add to a measure."""
        self.tallies[measure] = self.tallies.get(measure, Tally()) + tally


def add_tallies(sheets: Iterable[Sheet], measure: Measure) -> Tally:
    """A measure over several reports."""
    return sum((sheet.tallies.get(measure, Tally()) for sheet in sheets), Tally())
