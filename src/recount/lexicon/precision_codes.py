"""Codes of other codebooks for how finely a place is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from recount.lexicon.files import read_toml
from recount.records.place import PlacePrecision
from recount.records.place_ref import Located


@dataclass(frozen=True, slots=True)
class PrecisionCodes:
    """ACLED's geo_precision and UCDP GED's where_prec by our precision; a precision without a code is in no mapping."""

    acled: Mapping[str, int]
    ucdp: Mapping[str, int]
    wide_near_km: float

    def acled_of(self, located: Located) -> int | None:
        """ACLED's geo_precision, 1 (exact) to 3 (part of a province); None for a country alone or a place without a point."""
        return self.acled.get(located.precision) if located.precision is not None and located.lat is not None else None

    def ucdp_of(self, located: Located) -> int | None:
        """UCDP's where_prec, 1 (exact) to 6 (country); None for a place without a point."""
        if located.precision is None or located.lat is None:
            return None
        wide = located.precision is PlacePrecision.NEAR and (located.radius_km or 0.0) > self.wide_near_km
        return self.ucdp.get("wide_near" if wide else located.precision)


@cache
def read_precision_codes() -> PrecisionCodes:
    """The table ``ontology/precision.toml``."""
    table = read_toml("ontology/precision.toml")
    return PrecisionCodes(table["acled"], table["ucdp"], float(table["wide_near_km"]))
