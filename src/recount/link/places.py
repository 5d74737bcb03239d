"""Whether two claims may be about one place, as far as either place is known."""

from dataclasses import dataclass
from functools import lru_cache

from recount.lexicon.place_names import consonants, fold_name
from recount.records.place import PlacePrecision, kilometres
from recount.records.place_ref import Located

#: A feature's case with what its words are filled with.
Case = tuple[str, tuple[object, ...]]
UNKNOWN: Case = ("unknown", ())
_WIDE = frozenset({PlacePrecision.ADMIN1, PlacePrecision.REGION, PlacePrecision.COUNTRY})
AREAS = _WIDE | {PlacePrecision.DISTRICT}
#: From what speaks most for one place to what speaks against it.
_ORDER = {
    name: place
    for place, name in enumerate(("same", "alike", "within_reach", "inside", "same_area", "inside_country", "unknown", "beside", "apart"))
}
#: Names that were met last are not folded again.
_FOLDED = 16_384


@dataclass(frozen=True, slots=True)
class Where:
    """A place of a claim as it is compared: ``key`` is its name folded, ``sound`` that without vowels, "" where little is left."""

    name: str
    key: str
    sound: str
    place: str | None
    point: tuple[float, float] | None
    radius_km: float
    precision: PlacePrecision | None
    country: str | None
    admin1: str | None
    relation: str | None
    within: tuple[str, ...]


def where(located: Located) -> Where:
    """A located place as it is compared."""
    key, sound = _fold(located.name)
    point = (located.lat, located.lon) if located.lat is not None and located.lon is not None else None
    return Where(
        located.name,
        key,
        sound,
        located.place,
        point,
        located.radius_km or 0.0,
        located.precision,
        located.country,
        located.admin1,
        located.relation,
        located.within,
    )


@lru_cache(_FOLDED)
def _fold(name: str) -> tuple[str, str]:
    """A name folded, and its sound."""
    folded = fold_name(name)
    return folded, consonants(folded)


def compare_places(first: tuple[Where, ...], second: tuple[Where, ...], reach_km: float) -> Case:
    """The best case of any two places of two claims."""
    if len(first) == 1 and len(second) == 1:
        return _compare(first[0], second[0], reach_km)
    cases = [_compare(one, two, reach_km) for one in first for two in second]
    return min(cases, key=lambda case: _ORDER[case[0]], default=UNKNOWN)


def is_narrow(place: Where) -> bool:
    """Whether a place is known, and is narrower than a province."""
    return place.point is not None and place.precision not in _WIDE


def are_one_place(first: tuple[Where, ...], second: tuple[Where, ...]) -> bool:
    """Whether two claims name one place, or places within reach of each other."""
    return compare_places(first, second, 0.0)[0] in ("same", "alike", "within_reach")


def _compare(one: Where, two: Where, reach_km: float) -> Case:
    """How two places lie to each other."""
    if _is_same(one, two):
        return ("same_area" if one.precision in _WIDE else "same", (one.name,))
    if one.country is not None and two.country is not None and one.country != two.country:
        return ("apart", (one.name, two.name))
    for inner, outer in ((one, two), (two, one)):
        case = _inside(inner, outer)
        if case is not None:
            return (case, (inner.name, outer.name))
    if (one.place is None or two.place is None) and one.sound and one.sound == two.sound and one.relation == two.relation:
        return ("alike", (one.name, two.name))  # one name in two spellings, of which the index knows one at most
    return _compare_points(one, two, reach_km)


def _is_same(one: Where, two: Where) -> bool:
    """One entry of the gazetteer under one relation, or one name that neither report could be placed by."""
    if one.place is not None and two.place is not None:
        return one.place == two.place and one.relation == two.relation
    return one.key == two.key


def _inside(inner: Where, outer: Where) -> str | None:
    """Whether the inner place lies in the outer one, by the chain of areas or by the names of provinces."""
    if outer.precision not in AREAS:
        return None
    if outer.precision is PlacePrecision.COUNTRY:
        return "inside_country" if inner.country is not None and inner.country == outer.country else None
    if outer.place is not None and outer.place in inner.within:
        return "inside"
    return "inside" if outer.precision is PlacePrecision.ADMIN1 and inner.admin1 is not None and inner.admin1 == outer.admin1 else None


def _compare_points(one: Where, two: Where, reach_km: float) -> Case:
    """Points against their radii; areas that hold neither each other nor a common point tell nothing by distance."""
    if one.point is None or two.point is None:
        return _compare_provinces(one, two)
    distance = kilometres(one.point, two.point)
    reach = one.radius_km + two.radius_km
    if distance <= reach:
        return ("within_reach", (f"{distance:.0f}", one.name, two.name))
    if distance > reach + reach_km:
        return ("apart", (one.name, two.name))
    return ("beside", (one.name, two.name, f"{distance:.0f}"))


def _compare_provinces(one: Where, two: Where) -> Case:
    """Two provinces are two places even where no point is known."""
    if one.admin1 is not None and two.admin1 is not None and one.admin1 != two.admin1:
        return ("apart", (one.name, two.name))
    return UNKNOWN
