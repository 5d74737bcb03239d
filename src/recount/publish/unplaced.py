"""What cannot stand on a map, and why: an imprecise place is never drawn as a point."""

from collections import defaultdict
from collections.abc import Mapping

from recount.publish.index import Index
from recount.records.incident import Grade, Incident
from recount.records.place import PlacePrecision

#: Precisions that are drawn as a point; all others are drawn as the circle of their radius, or not at all.
POINTS = frozenset({PlacePrecision.SITE, PlacePrecision.NEIGHBOURHOOD, PlacePrecision.TOWN})


def why_unplaced(incident: Incident) -> str | None:
    """The reason (a label of the group "unplaced") for which an incident cannot be drawn; None if it can."""
    if incident.grade is Grade.DISCOUNTED:
        return "discounted"
    if incident.place is None:
        return "none"
    located = incident.place.located
    if located.lat is None or located.precision is None:
        return "country" if located.precision is PlacePrecision.COUNTRY else "unresolved"
    if located.precision is PlacePrecision.COUNTRY:
        return "country"
    return None if located.precision in POINTS or located.radius_km else "shapeless"


def find_unplaced(index: Index) -> Mapping[str, tuple[int, ...]]:
    """Numbers of the incidents that cannot be drawn, by reason."""
    groups: dict[str, list[int]] = defaultdict(list)
    for number, incident in enumerate(index.incidents, 1):
        reason = why_unplaced(incident)
        if reason is not None:
            groups[reason].append(number)
    return {reason: tuple(numbers) for reason, numbers in groups.items()}
