"""The type of an event in the published names of the ACLED and PLOVER codebooks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EventType:
    """ACLED type and sub-type, PLOVER type and mode; None where a codebook has none."""

    acled: str | None
    acled_sub: str | None
    plover: str | None
    plover_mode: str | None
