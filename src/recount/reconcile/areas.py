"""How two areas lie to each other, by the gazetteer's chains, by names, and by distance as a last resort."""

from collections.abc import Hashable, Iterator

from recount.lexicon.reconcile_tables import read_limits
from recount.reconcile.relation import Relation, turn
from recount.records.place import PlacePrecision
from recount.records.place_ref import Located, distance_km

_POINTS = (PlacePrecision.SITE, PlacePrecision.NEIGHBOURHOOD, PlacePrecision.TOWN, PlacePrecision.NEAR)
#: Areas that divide a country: two of one kind have no land in common.
_DIVISIONS = (PlacePrecision.DISTRICT, PlacePrecision.ADMIN1, PlacePrecision.COUNTRY)


def compare_areas(one: Located, two: Located) -> Relation:
    """The first area seen from the second."""
    if _is_same(one, two):
        return Relation.SAME
    if one.country is not None and two.country is not None and one.country != two.country:
        return Relation.DISJOINT
    if _lies_in(one, two):
        return Relation.INSIDE
    if _lies_in(two, one):
        return turn(Relation.INSIDE)
    return Relation.DISJOINT if _are_apart(one, two) else Relation.UNKNOWN


def _is_same(one: Located, two: Located) -> bool:
    """One entry under one relation or named by itself, or one name where neither could be placed."""
    if one.place is not None and two.place is not None:
        named = _is_named(one) and _is_named(two)
        return one.place == two.place and (one.relation == two.relation or named)
    if one.precision is PlacePrecision.COUNTRY and two.precision is PlacePrecision.COUNTRY:
        return one.country is not None and one.country == two.country
    return one.name.casefold() == two.name.casefold() and one.admin1 in (None, two.admin1)


def _is_named(area: Located) -> bool:
    """Whether the entry is the place itself, whose relation only says where it lies ("Brenn, east of Tarn")."""
    return area.relation is None or (area.anchor is not None and area.anchor.casefold() != area.name.casefold())


def _lies_in(inner: Located, outer: Located) -> bool:
    """Whether the outer area holds the inner one."""
    if outer.relation is not None:
        return False
    if outer.place is not None and outer.place in inner.within:
        return True
    if outer.precision is PlacePrecision.COUNTRY:
        return inner.country is not None and inner.country == outer.country and inner.precision is not PlacePrecision.COUNTRY
    if outer.precision is PlacePrecision.ADMIN1 and inner.precision not in (PlacePrecision.ADMIN1, PlacePrecision.REGION):
        return inner.admin1 is not None and inner.admin1 in (outer.admin1, outer.name) and inner.country == outer.country
    return _is_well_inside(inner, outer)


def _is_well_inside(inner: Located, outer: Located) -> bool:
    """Whether a point lies in the middle part of a region that the gazetteer knows by a point and a radius only."""
    if inner.precision not in _POINTS or outer.precision is not PlacePrecision.REGION or not outer.radius_km:
        return False
    distance = distance_km(inner, outer)
    known = inner.country is not None and inner.country == outer.country
    return known and distance is not None and distance + (inner.radius_km or 0.0) <= read_limits().middle_part * outer.radius_km


def _are_apart(one: Located, two: Located) -> bool:
    """Whether the two surely have no point in common."""
    if one.precision in _DIVISIONS and one.precision is two.precision and one.place is not None and two.place is not None:
        return one.relation is None and two.relation is None
    if one.admin1 is not None and two.admin1 is not None and one.admin1 != two.admin1:
        return True
    if one.precision in _POINTS and two.precision in _POINTS and not is_one_spot(one, two):
        distance = distance_km(one, two)
        return distance is not None and distance > (one.radius_km or 0.0) + (two.radius_km or 0.0)
    return False


def is_one_spot(one: Located, two: Located) -> bool:
    """Whether two points are one, or one is a part that bears the other's name ("Brenn", "Brenn camp")."""
    if _is_same(one, two):
        return True
    if one.precision not in _POINTS or two.precision not in _POINTS or one.country != two.country:
        return False
    short, long = sorted((one.name.casefold().split(), two.name.casefold().split()), key=len)
    distance = distance_km(one, two)
    return long[: len(short)] == short and (distance is None or distance <= read_limits().one_spot_km)


def outer_keys(area: Located) -> Iterator[Hashable]:
    """What an area is known by; of two areas that are one or of which one lies in the other, the inner one has one of them too."""
    yield ("name", area.name.casefold())
    if area.place is not None:
        yield ("place", area.place)
    if area.precision is PlacePrecision.COUNTRY:
        yield ("country", area.country)
    elif area.precision is PlacePrecision.ADMIN1:
        yield from (("admin1", area.admin1), ("admin1", area.name))
    elif area.precision is PlacePrecision.REGION:
        yield ("around", area.country)


def inner_keys(area: Located) -> Iterator[Hashable]:
    """What an area, and all that it may lie in, is known by."""
    yield ("name", area.name.casefold())
    yield from (("place", place) for place in (area.place, *area.within) if place is not None)
    if area.country is not None:
        yield from (("country", area.country), ("around", area.country))
    if area.admin1 is not None:
        yield ("admin1", area.admin1)
