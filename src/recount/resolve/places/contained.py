"""Places that the index lacks, inside places that it has: the area that holds them stands for them, never a point of their own."""

from dataclasses import replace

from recount.lexicon.place_rules import PlaceRules
from recount.records.place import Place, PlacePrecision, kilometres
from recount.records.place_ref import Located
from recount.resolve.places.geometry import bearing, travel

WIDE = frozenset({PlacePrecision.ADMIN1, PlacePrecision.DISTRICT, PlacePrecision.COUNTRY, PlacePrecision.REGION})
#: So small a holder says where its parts are, as an area of that precision; of a country that would be no answer.
TELLING = frozenset({PlacePrecision.ADMIN1, PlacePrecision.DISTRICT, PlacePrecision.TOWN})
#: A region of no more than this reach (kilometres) is such a holder too.
REGION_KM = 120.0


def put_in_holder(located: Located, holder: Place, precision: PlacePrecision, rules: PlaceRules) -> Located:
    """An unresolved place in the areas of its holder; of all but a country or a wide region it takes the extent, with that precision."""
    wide = holder.precision in WIDE
    kept = replace(
        located, country=holder.country, admin1=holder.admin1, within=(holder.id, *holder.within) if wide else holder.within,
        reasons=(*located.reasons, f"said to lie in {holder.name}"),
    )  # fmt: skip
    small = precision is PlacePrecision.REGION and 0.0 < (holder.radius_km or 0.0) <= REGION_KM
    if not (small or precision in TELLING) or holder.lat is None or holder.lon is None:
        return kept
    radius = holder.radius_km or 0.0
    if precision is PlacePrecision.DISTRICT:
        radius = max(radius, rules.relations.district_km)
    return replace(
        kept, lat=holder.lat, lon=holder.lon, radius_km=radius, precision=precision, admin2=holder.admin2,
        reasons=(*kept.reasons, "the extent of what holds it"),
    )  # fmt: skip


def stretch_inside(located: Located, holder: Place) -> Located:
    """A region of several countries, as a river, that is said to lie in one of them: what the two circles share, in that country."""
    wide = located.precision is PlacePrecision.REGION and located.country is None and holder.precision is PlacePrecision.COUNTRY
    if not wide or None in (located.lat, located.lon, holder.lat, holder.lon):
        return located
    start, end = (located.lat or 0.0, located.lon or 0.0), (holder.lat or 0.0, holder.lon or 0.0)
    apart, own, other = kilometres(start, end), located.radius_km or 0.0, holder.radius_km or 0.0
    near, far = max(-own, apart - other), min(own, apart + other)
    if near >= far:
        return located
    point = travel(start, bearing(start, end), (near + far) / 2) if apart else start
    return replace(
        located, lat=point[0], lon=point[1], radius_km=round((far - near) / 2, 1), country=holder.country,
        within=(holder.id, *holder.within),
        reasons=(*located.reasons, f"its part in {holder.name}"),
    )  # fmt: skip
