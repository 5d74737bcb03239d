"""Which of a claim's places says where, once it is known what lies inside what: the narrow one, not the area that holds it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from recount.lexicon.place_rules import read_place_rules
from recount.records.inherited import Inherited
from recount.records.mention import PlaceUse
from recount.records.place import Place, PlacePrecision
from recount.records.place_ref import Located, PlaceRole, distance_km
from recount.records.span import Span
from recount.resolve.places.contained import WIDE, put_in_holder

#: Roles that say where something happened, is counted or is meant to happen.
WHERE = frozenset({PlaceRole.EVENT, PlaceRole.SCOPE, PlaceRole.TARGET})
PART_OF_TOWN = frozenset({PlacePrecision.NEIGHBOURHOOD, PlacePrecision.SITE})
POINTS = frozenset({PlacePrecision.TOWN, PlacePrecision.NEAR, PlacePrecision.SITE, PlacePrecision.NEIGHBOURHOOD})
#: A quarter or a site so near a town that the same claim names is in it.
TOWN_KM = 15.0
#: A town so far outside a province is not what an item under the province's name speaks of.
OUTSIDE_KM = 150.0
#: A town so many radii from the middle of a district may lie in it: outlines of districts are not round.
NEAR_DISTRICT = 2.0


@dataclass(frozen=True, slots=True)
class Stand:
    """A place in its use, and where it lies."""

    use: PlaceUse
    located: Located

    def as_role(self, role: PlaceRole) -> "Stand":
        """The same place in another role."""
        return self if self.use.role is role else Stand(replace(self.use, role=role), self.located)


def settle_roles(stands: Sequence[Stand], counted: Sequence[Span] = ()) -> tuple[Stand, ...]:
    """The places of a claim, in order, where a place that only holds another is a reference; ``counted`` are its quantities."""
    settled = [_under_label(stand, stands) for stand in stands if not _is_headline_country(stand)]
    for inner in range(len(settled)):
        for outer in range(len(settled)):
            if inner != outer and _holds(settled[outer], settled[inner]) and not _has_share(settled[outer], settled[inner], counted):
                _settle(settled, inner, outer)
    return tuple(settled)


def _is_headline_country(stand: Stand) -> bool:
    """Whether an act is set in a country by the headline alone: that says nothing of where it was."""
    wide = stand.located.precision is PlacePrecision.COUNTRY
    return wide and stand.use.inherited_from is Inherited.TITLE and stand.use.role is PlaceRole.EVENT


def _holds(outer: Stand, inner: Stand) -> bool:
    """Whether the words or the index put one place into another."""
    container, span = inner.use.mention.container, outer.use.mention.span
    if container is not None and span.start <= container.start < span.end:
        return not inner.use.mention.span.covers(span)
    if outer.located.precision is PlacePrecision.TOWN and inner.located.precision in PART_OF_TOWN:
        apart = distance_km(outer.located, inner.located)
        return apart is not None and apart <= TOWN_KM
    if outer.located.precision is PlacePrecision.REGION and inner.located.precision in POINTS and inner.use.role is PlaceRole.REFERENCE:
        apart = distance_km(outer.located, inner.located)
        return apart is not None and apart <= (outer.located.radius_km or 0.0) and inner.use.mention.relation in {None, "near"}
    if outer.located.precision is PlacePrecision.TOWN and inner.use.role is PlaceRole.REFERENCE and _is_seat_of(outer, inner):
        return True
    if _is_unplaced(inner) and outer.located.precision in WIDE:
        return 0 <= span.start < inner.use.mention.span.start and inner.use.role is PlaceRole.REFERENCE and _is_bare(inner)
    inside = outer.located.place is not None and outer.located.place in inner.located.within
    return outer.located.precision in WIDE and (inside or _is_told_in(outer, inner))


def _is_told_in(outer: Stand, inner: Stand) -> bool:
    """Whether the words put a place into the district that opens a claim, to which it lies near ("In the X territory, ... near Y")."""
    if outer.located.precision is not PlacePrecision.DISTRICT or inner.use.role is not PlaceRole.REFERENCE or not _is_bare(inner):
        return False
    apart = distance_km(outer.located, inner.located)
    behind = outer.use.mention.span.end < inner.use.mention.span.start and inner.located.precision in POINTS
    return behind and apart is not None and apart <= NEAR_DISTRICT * (outer.located.radius_km or 0.0)


def _is_seat_of(outer: Stand, inner: Stand) -> bool:
    """Whether the town that opens a claim stands for the province of its name, and a place of that province is told behind it.

    ("In Kirkuk, three died when a bomb went off near Daquq".)
    """
    behind = outer.use.mention.span.end < inner.use.mention.span.start and inner.located.precision in POINTS
    anchored = inner.use.mention.relation in {None, "near", "around", "outskirts"}
    apart = distance_km(outer.located, inner.located)
    return behind and anchored and inner.located.admin1 == outer.located.name and apart is not None and apart > TOWN_KM


def _under_label(stand: Stand, stands: Sequence[Stand]) -> Stand:
    """An unknown place in the area that labels its item ("Gao: two shot near Foo"); labels name districts by their towns."""
    if stand.use.inherited_from is Inherited.LIST or stand.use.role not in WHERE or not _is_bare(stand):
        return stand
    labels = (other.located for other in stands if other.use.inherited_from is Inherited.LIST and other.located.lat is not None)
    label = next(labels, None)
    if label is not None and _is_namesake(stand.located, label):
        span = stand.located.span
        stand = Stand(
            stand.use, Located(stand.use.mention.name, span, reasons=("the place of this name lies outside the area of its item",))
        )
    if label is None or not _is_unplaced(stand):
        return stand
    town = label.precision in {PlacePrecision.TOWN, *PART_OF_TOWN}
    return Stand(stand.use, _put_into(stand.located, replace(label, precision=PlacePrecision.DISTRICT) if town else label))


def _is_namesake(located: Located, label: Located) -> bool:
    """Whether a town of the label's country lies far outside the province that labels its item."""
    if label.precision is not PlacePrecision.ADMIN1 or located.precision is not PlacePrecision.TOWN or label.country != located.country:
        return False
    apart = distance_km(located, label)
    return label.place not in located.within and apart is not None and apart > (label.radius_km or 0.0) + OUTSIDE_KM


def _is_unplaced(stand: Stand) -> bool:
    """Whether a place is known by its name alone."""
    return stand.located.place is None and stand.located.lat is None and not stand.located.within


def _has_share(outer: Stand, inner: Stand, counted: Sequence[Span]) -> bool:
    """Whether an area has a count of its own, and the place in it another ("40 across the region, 9 of them in Gao")."""
    if outer.use.role is not PlaceRole.SCOPE or inner.use.role is not PlaceRole.SCOPE or outer.use.inherited_from is not None:
        return False
    end, start = outer.use.mention.span.end, inner.use.mention.span.start
    return any(end <= span.start < start for span in counted) and any(span.start < end for span in counted)


def _put_into(narrow: Located, wide: Located) -> Located:
    """An unknown place in the area that its claim opens with ("In the X province, ... near Y")."""
    if wide.place is None or wide.precision is None:
        return narrow
    holder = Place(
        wide.place,
        wide.name,
        wide.lat,
        wide.lon,
        wide.radius_km,
        wide.precision,
        wide.country,
        wide.admin1,
        wide.admin2,
        within=wide.within,
    )
    return put_in_holder(narrow, holder, wide.precision, read_place_rules())


def _is_bare(stand: Stand) -> bool:
    """Whether words put somebody at a place or near it, by no other place."""
    return stand.use.mention.relation in {None, "near", "around", "outskirts"}


def _settle(settled: list[Stand], inner: int, outer: int) -> None:
    """The inner place takes the part of the outer one where it has none of its own."""
    narrow, wide = settled[inner], settled[outer]
    if wide.use.role not in WHERE:
        return
    if _is_unplaced(narrow):
        narrow = settled[inner] = Stand(narrow.use, _put_into(narrow.located, wide.located))
    if narrow.use.role is PlaceRole.REFERENCE and narrow.use.inherited_from is not Inherited.LIST:
        settled[inner] = narrow.as_role(wide.use.role)
    if settled[inner].use.role is wide.use.role:
        settled[outer] = wide.as_role(PlaceRole.REFERENCE)
