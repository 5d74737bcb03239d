"""What one row of an imported file does to a volume."""

from collections.abc import Iterator
from dataclasses import dataclass

from recount.atlas.entry import Entry, PlaceName


@dataclass(frozen=True, slots=True)
class MoreName:
    """Another name of a place that a volume has, by the id of the place."""

    place: str
    name: PlaceName


@dataclass(frozen=True, slots=True)
class Wider:
    """An area that a row names as the one it lies in: told only where the volume lacks it, but for its names."""

    entry: Entry


@dataclass(frozen=True, slots=True)
class Admin:
    """What is known of an area under a key: a GeoNames code ("SY.02.0203"), a place id, or its province and name (``district_key``)."""

    code: str
    area: str | None = None
    name: str | None = None
    pcode: str | None = None


@dataclass(frozen=True, slots=True)
class Inside:
    """The areas in which an outline puts a place."""

    place: str
    admin1: str | None = None
    admin2: str | None = None
    pcode: str | None = None


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be used, and why."""

    why: str
    words: str


Effect = Entry | Wider | MoreName | Admin | Inside | BadRow


class RowError(ValueError):
    """A row that breaks its format; the message says why."""


def guarded(effects: Iterator[Effect], words: str) -> Iterator[Effect]:
    """The effects of a row; what breaks it is a bad row with its words, and stands for what it would have done from there on."""
    try:
        yield from effects
    except ValueError as wrong:
        yield BadRow(str(wrong), words)
