"""Whether the tolls of incidents hold the true numbers, where any report told them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recount.evaluate.worlds.happenings import Happening
from recount.evaluate.worlds.world import Telling
from recount.records.incident import Incident
from recount.records.quantity import Measure, OfStatus


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of the acts of which a report told a true number, how many have an incident whose tolls hold all the true numbers that were told."""

    held: int
    told: int

    @property
    def share(self) -> float:
        """From 0 to 1; 1 where nothing was told."""
        return self.held / self.told if self.told else 1.0


def cover_tolls(world: Iterable[Telling], incidents: Iterable[Incident]) -> Coverage:
    """Each act against the incident that has most of its claims."""
    acts: dict[str, list[Telling]] = defaultdict(list)
    for telling in world:
        acts[telling.happening.id].append(telling)
    home = {claim: incident for incident in incidents for claim in incident.claims}
    results = [_is_held(tellings, home) for tellings in acts.values()]
    told = [result for result in results if result is not None]
    return Coverage(sum(told), len(told))


def _is_held(tellings: Sequence[Telling], home: dict[str, Incident]) -> bool | None:
    """Whether the incident of an act holds its true numbers; None where no report told one."""
    happening = tellings[0].happening
    stated = {loss for telling in tellings for loss in telling.told.losses if loss in happening.losses}
    if not stated:
        return None
    found = [home[claim.id] for telling in tellings for claim in telling.report.claims if claim.id in home]
    if not found:
        return False
    most, _ = Counter(incident.id for incident in found).most_common(1)[0]
    incident = next(incident for incident in found if incident.id == most)
    return all(_holds(incident, measure, status, number, happening) for measure, status, number in stated)


def _holds(incident: Incident, measure: Measure, status: OfStatus, number: int, happening: Happening) -> bool:
    """Whether a toll of the incident, of the side where it tells sides apart, allows a number."""
    sides = {side for other, side, _ in happening.losses if other is measure}
    tolls = [toll for toll in incident.tolls if toll.measure is measure]
    own = [toll for toll in tolls if toll.of_status is status] or (tolls if len(sides) == 1 or len(tolls) == 1 else [])
    return any((toll.bounds.low or 0) <= number and (toll.bounds.high is None or number <= toll.bounds.high) for toll in own)
