"""How well the incidents of a made world agree with what happened in it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from recount.evaluate.bcubed import BCubed, score_groups
from recount.evaluate.worlds.coverage import Coverage, cover_tolls
from recount.evaluate.worlds.world import Telling
from recount.records.incident import Incident


@dataclass(frozen=True, slots=True)
class Judged:
    """How many claims a world has, how well they were brought together, and whether the tolls hold the truth."""

    claims: int
    linking: BCubed
    tolls: Coverage


def judge_world(world: Sequence[Telling], incidents: Iterable[Incident]) -> Judged:
    """The incidents that were made of a world against the acts in it."""
    truth = {claim.id: telling.happening.id for telling in world for claim in telling.report.claims}
    made = list(incidents)
    return Judged(
        len(truth), score_groups({claim: incident.id for incident in made for claim in incident.claims}, truth), cover_tolls(world, made)
    )


def parents_of(world: Iterable[Telling]) -> Mapping[str, tuple[str, ...]]:
    """What each side of a world belongs to."""
    return {side.id: (side.parent,) for telling in world for side in telling.happening.district.sides if side.parent is not None}
