"""Which of a claim's places says where, once it is known what lies inside what: the narrow one, not the area that holds it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from recount.records.mention import PlaceUse
from recount.records.place import PlacePrecision
from recount.records.place_ref import Located, PlaceRole, distance_km

#: Roles that say where something happened, is counted or is meant to happen.
WHERE = frozenset({PlaceRole.EVENT, PlaceRole.SCOPE, PlaceRole.TARGET})
WIDE = frozenset({PlacePrecision.DISTRICT, PlacePrecision.ADMIN1, PlacePrecision.REGION, PlacePrecision.COUNTRY})
PART_OF_TOWN = frozenset({PlacePrecision.NEIGHBOURHOOD, PlacePrecision.SITE})
#: A quarter or a site so near a town that the same claim names is in it.
TOWN_KM = 15.0


@dataclass(frozen=True, slots=True)
class Stand:
    """A place in its use, and where it lies."""

    use: PlaceUse
    located: Located

    def as_role(self, role: PlaceRole) -> "Stand":
        """The same place in another role."""
        return self if self.use.role is role else Stand(replace(self.use, role=role), self.located)


def settle_roles(stands: Sequence[Stand]) -> tuple[Stand, ...]:
    """The places of a claim, in order, where a place that only holds another is a reference."""
    settled = list(stands)
    for inner in range(len(settled)):
        for outer in range(len(settled)):
            if inner != outer and _holds(settled[outer], settled[inner]):
                _settle(settled, inner, outer)
    return tuple(settled)


def _holds(outer: Stand, inner: Stand) -> bool:
    """Whether the words or the index put one place into another."""
    container, span = inner.use.mention.container, outer.use.mention.span
    if container is not None and span.start <= container.start < span.end:
        return not inner.use.mention.span.covers(span)
    if outer.located.precision is PlacePrecision.TOWN and inner.located.precision in PART_OF_TOWN:
        apart = distance_km(outer.located, inner.located)
        return apart is not None and apart <= TOWN_KM
    return outer.located.precision in WIDE and outer.located.place is not None and outer.located.place in inner.located.within


def _settle(settled: list[Stand], inner: int, outer: int) -> None:
    """The inner place takes the part of the outer one where it has none of its own."""
    narrow, wide = settled[inner], settled[outer]
    if wide.use.role not in WHERE:
        return
    if narrow.use.role is PlaceRole.REFERENCE:
        settled[inner] = narrow.as_role(wide.use.role)
    if settled[inner].use.role is wide.use.role:
        settled[outer] = wide.as_role(PlaceRole.REFERENCE)
