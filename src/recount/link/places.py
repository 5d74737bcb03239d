"""Whether two claims may be about one place, as far as either place is known."""

from recount.records.place import PlacePrecision
from recount.records.place_ref import Located, distance_km

_AREAS = (PlacePrecision.DISTRICT, PlacePrecision.ADMIN1, PlacePrecision.REGION, PlacePrecision.COUNTRY)
#: From what speaks most for one place to what speaks against it.
_ORDER = ("same", "within_reach", "inside", "same_area", "inside_country", "unknown", "apart")


def compare_places(first: tuple[Located, ...], second: tuple[Located, ...], reach_km: float) -> tuple[str, str]:
    """The best case of any two places of two claims."""
    cases = [_compare(one, two, reach_km) for one in first for two in second]
    return min(cases, key=lambda case: _ORDER.index(case[0]), default=("unknown", ""))


def _compare(one: Located, two: Located, reach_km: float) -> tuple[str, str]:
    """How two places lie to each other."""
    if _is_same(one, two):
        wide = one.precision in _AREAS and one.precision is not PlacePrecision.DISTRICT
        return ("same_area" if wide else "same", f"both in {one.name}")
    if one.country is not None and two.country is not None and one.country != two.country:
        return ("apart", f"{one.name} and {two.name} lie in two countries")
    for inner, outer in ((one, two), (two, one)):
        case = _inside(inner, outer)
        if case is not None:
            return (case, f"{inner.name} lies in {outer.name}")
    return _compare_points(one, two, reach_km)


def _is_same(one: Located, two: Located) -> bool:
    """One entry of the gazetteer under one relation, or one name that neither report could be placed by."""
    if one.place is not None and two.place is not None:
        return one.place == two.place and one.relation == two.relation
    return one.name.casefold() == two.name.casefold()


def _inside(inner: Located, outer: Located) -> str | None:
    """Whether the inner place lies in the outer one, by the chain of areas or by the names of provinces."""
    if outer.precision is PlacePrecision.COUNTRY:
        return "inside_country" if inner.country is not None and inner.country == outer.country else None
    if outer.place is not None and outer.place in inner.within:
        return "inside"
    return "inside" if outer.precision is PlacePrecision.ADMIN1 and inner.admin1 is not None and inner.admin1 == outer.admin1 else None


def _compare_points(one: Located, two: Located, reach_km: float) -> tuple[str, str]:
    """Points against their radii; areas that hold neither each other nor a common point tell nothing by distance."""
    distance = distance_km(one, two)
    if distance is None:
        return _compare_provinces(one, two)
    reach = (one.radius_km or 0.0) + (two.radius_km or 0.0)
    if distance <= reach:
        return ("within_reach", f"{distance:.0f} km apart, within the radii of {one.name} and {two.name}")
    if distance > reach + reach_km:
        return ("apart", f"{one.name} and {two.name} are {distance:.0f} km apart")
    return ("unknown", "")


def _compare_provinces(one: Located, two: Located) -> tuple[str, str]:
    """Two provinces are two places even where no point is known."""
    if one.admin1 is not None and two.admin1 is not None and one.admin1 != two.admin1:
        return ("apart", f"{one.name} and {two.name} lie in two provinces")
    return ("unknown", "")
