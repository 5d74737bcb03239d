"""What one row of an imported file does to a volume."""

from dataclasses import dataclass

from recount.atlas.entry import Entry, PlaceName


@dataclass(frozen=True, slots=True)
class MoreName:
    """Another name of a place that a volume has, by the id of the place."""

    place: str
    name: PlaceName


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


Effect = Entry | MoreName | Admin | Inside | BadRow


class RowError(ValueError):
    """A row that breaks its format; the message says why."""
