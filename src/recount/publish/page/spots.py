"""Spots: places that can be drawn, each with its incidents."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from recount.lexicon.labels import label
from recount.publish.index import Index
from recount.publish.unplaced import POINTS, why_unplaced
from recount.publish.words import counted
from recount.records.incident import Grade, Incident
from recount.records.place_ref import Located

#: These grades stand on a map only with their word beside them.
WORDED = (Grade.ALLEGED, Grade.CONTESTED)


@dataclass(frozen=True, slots=True)
class Spot:
    """Incidents of one place, with their numbers; ``precise`` says that it is drawn as a point."""

    located: Located
    lat: float
    lon: float
    precise: bool
    members: tuple[tuple[int, Incident], ...]

    @property
    def grades(self) -> list[Grade]:
        """Which grades occur here, the strongest first."""
        return [grade for grade in Grade if any(incident.grade is grade for _, incident in self.members)][::-1]

    @property
    def worded(self) -> bool:
        """Whether a word must stand beside it."""
        return any(incident.grade in WORDED for _, incident in self.members)


def find_spots(index: Index) -> list[Spot]:
    """Places with incidents that can be drawn: large circles first, so that small ones lie on top."""
    groups: defaultdict[tuple[float, float, float, bool], list[tuple[int, Incident]]] = defaultdict(list)
    for number, incident in enumerate(index.incidents, 1):
        if incident.place is not None and why_unplaced(incident) is None:
            located = incident.place.located
            precise = located.precision in POINTS
            key = (0.0 if precise else located.radius_km or 0.0, located.lat or 0.0, located.lon or 0.0, precise)
            groups[key].append((number, incident))
    ordered = sorted(groups.items(), key=lambda item: (-item[0][0], item[0]))
    return [_spot(key[1], key[2], key[3], members) for key, members in ordered]


def _spot(lat: float, lon: float, precise: bool, members: list[tuple[int, Incident]]) -> Spot:  # noqa: FBT001 (part of a key)
    """Incidents of one place."""
    first = members[0][1].place
    if first is None:
        raise ValueError("an incident without a place is not on the map")
    return Spot(first.located, lat, lon, precise, tuple(members))


def refer(members: Sequence[tuple[int, Incident]], most: int) -> list[str]:
    """Incidents by number; an alleged or contested one has its word beside it, however many there are."""
    if len(members) <= most:
        return [f"I{number}" + (f" {label('grade', incident.grade)}" if incident.grade in WORDED else "") for number, incident in members]
    grades = Counter(incident.grade for _, incident in members)
    words = [f"{grades[grade]} {label('grade', grade)}" for grade in WORDED if grades[grade]]
    return [counted(len(members), "incident"), *words]
