"""Places that the index lacks, inside places that it has: the area that holds them stands for them, never a point of their own."""

from dataclasses import replace

from recount.lexicon.place_rules import PlaceRules
from recount.records.place import Place, PlacePrecision
from recount.records.place_ref import Located

WIDE = frozenset({PlacePrecision.ADMIN1, PlacePrecision.DISTRICT, PlacePrecision.COUNTRY, PlacePrecision.REGION})
#: So small a holder says where its parts are; of a province or a country that would be no answer.
TELLING = frozenset({PlacePrecision.DISTRICT, PlacePrecision.TOWN})


def put_in_holder(located: Located, holder: Place, precision: PlacePrecision, rules: PlaceRules) -> Located:
    """An unresolved place in the areas of its holder; of a district or a town it takes the extent, with that precision."""
    wide = holder.precision in WIDE
    kept = replace(
        located, country=holder.country, admin1=holder.admin1, within=(holder.id, *holder.within) if wide else holder.within,
        reasons=(*located.reasons, f"said to lie in {holder.name}"),
    )  # fmt: skip
    if precision not in TELLING or holder.lat is None or holder.lon is None:
        return kept
    radius = holder.radius_km or 0.0
    if precision is PlacePrecision.DISTRICT:
        radius = max(radius, rules.relations.district_km)
    return replace(
        kept, lat=holder.lat, lon=holder.lon, radius_km=radius, precision=precision, admin2=holder.admin2,
        reasons=(*kept.reasons, "the extent of what holds it"),
    )  # fmt: skip
