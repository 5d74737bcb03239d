"""The gold: what annotators say that a report says, as immutable values."""

from collections.abc import Mapping
from dataclasses import dataclass

Number = int | float


@dataclass(frozen=True, slots=True)
class GoldCount:
    """A count as the report's words give it; ``of`` and ``by`` are neutral words, None where nothing is asked.

    ``is_part`` says that it counts a part of another count; ``of`` then names the whole.
    """

    measure: str
    low: int | None
    best: int | None
    high: int | None
    exactness: str
    surface: str
    of: str | None
    of_status: str | None
    by: str | None
    is_part: bool = False

    @property
    def is_stated(self) -> bool:
        """Whether there are words and a number, so that an answer can be asked for."""
        return bool(self.surface) and any(value is not None for value in (self.low, self.best, self.high))


@dataclass(frozen=True, slots=True)
class GoldParty:
    """A party under its neutral name; ``surface`` is empty where the report only implies it."""

    name: str
    role: str
    surface: str


@dataclass(frozen=True, slots=True)
class GoldWeapon:
    """A weapon's class and the words for it."""

    name: str
    surface: str


@dataclass(frozen=True, slots=True)
class GoldPlace:
    """A place and how far, in kilometres, an answer may lie from its point; without a point where no gazetteer has one."""

    name: str
    surface: str
    role: str
    precision: str
    lat: float | None
    lon: float | None
    tolerance_km: float
    admin1: str | None


@dataclass(frozen=True, slots=True)
class GoldTime:
    """First and last day in ISO form, with other right readings; ``asked`` is false where the words name no days."""

    start: str
    end: str
    precision: str
    surface: str
    alternatives: tuple[tuple[str, str], ...]
    asked: bool


@dataclass(frozen=True, slots=True)
class GoldType:
    """Codes that are right: ACLED types and sub-types in lower case."""

    types: frozenset[str]
    subs: frozenset[str]


@dataclass(frozen=True, slots=True)
class GoldCode:
    """PLOVER type and mode; an empty mode says that there is none."""

    type: str
    mode: str


@dataclass(frozen=True, slots=True)
class GoldWording:
    """Partisan words and a neutral rendering."""

    surface: str
    neutral: str


@dataclass(frozen=True, slots=True)
class GoldRecord:
    """One claim of a report; ``kind``, ``status`` and ``assertion`` by the contract are None for what is no claim about conflict.

    ``fine_kind`` and ``fine_status`` are the gold's own vocabulary. ``weapons`` is None where the gold does not annotate them.
    ``policy`` says whether the record opens an incident. ``relations`` are pairs of relation and the other record's id.
    """

    report: str
    id: str
    fine_kind: str
    fine_status: str
    kind: str | None
    status: str | None
    assertion: str | None
    spans: tuple[str, ...]
    event_type: GoldType | None
    code: GoldCode | None
    parties: tuple[GoldParty, ...]
    weapons: tuple[GoldWeapon, ...] | None
    counts: tuple[GoldCount, ...]
    places: tuple[GoldPlace, ...]
    time: GoldTime | None
    source: str | None
    loaded: tuple[GoldWording, ...]
    policy: str
    incident_key: str | None
    relations: tuple[tuple[str, str], ...]

    @property
    def quote(self) -> str:
        """The words that say it."""
        return " / ".join(self.spans)


@dataclass(frozen=True, slots=True)
class GoldToll:
    """The range of one measure of one incident over its claims."""

    measure: str
    of: str | None
    of_status: str | None
    by: str | None
    bounds: tuple[int | None, int | None, int | None]


@dataclass(frozen=True, slots=True)
class GoldFinding:
    """What comparing records shows; ``records`` are pairs of report and record id, ``numbers`` all its figures, sorted."""

    report: str
    rule: str
    verdict: str
    records: tuple[tuple[str, str], ...]
    numbers: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class GoldReport:
    """One report: its words, its records and the quotes that must not open an incident."""

    name: str
    source: str
    published: str | None
    records: tuple[GoldRecord, ...]
    must_not: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """All reports, the tolls of incidents by key (those of pairs stand for the pair) and the findings of reports and pairs."""

    reports: tuple[GoldReport, ...]
    tolls: Mapping[str, tuple[GoldToll, ...]]
    findings: tuple[GoldFinding, ...]
