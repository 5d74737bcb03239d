"""A time is an interval of days with its precision, never a bare day."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Self

from recount.records.building import quick
from recount.records.inherited import Inherited
from recount.records.span import Span


class TimePrecision(StrEnum):
    """How finely the words fix the days."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    APPROXIMATE = "approximate"


class TimeKind(StrEnum):
    """Whether the interval is one moment, a stretch, an open stretch or still to come."""

    POINT = "point"
    PERIOD = "period"
    OPEN_PERIOD = "open_period"
    FUTURE = "future"


@quick
@dataclass(frozen=True, slots=True)
class Days:
    """The days from start to end, both included."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            msg = f"an interval cannot end before it starts: {self.start}..{self.end}"
            raise ValueError(msg)

    def overlaps(self, other: Self) -> bool:
        """Whether a day lies in both."""
        return self.start <= other.end and other.start <= self.end

    def covers(self, other: Self) -> bool:
        """Whether every day of the other lies in this one."""
        return self.start <= other.start and other.end <= self.end


@quick
@dataclass(frozen=True, slots=True)
class Period:
    """When something happened, as the words allow it, with other readings of the same words."""

    days: Days
    precision: TimePrecision
    kind: TimeKind
    span: Span | None = None
    inherited_from: Inherited | None = None
    alternatives: tuple[Days, ...] = field(default=())

    def __post_init__(self) -> None:
        if self.span is None and self.inherited_from is None:
            msg = "a period needs its words, or must say where it was inherited from"
            raise ValueError(msg)
