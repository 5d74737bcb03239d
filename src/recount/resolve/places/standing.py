"""Where a relation puts a place: at another's point, away from it, or at an area of the index."""

from dataclasses import replace

from recount.lexicon.gazetteer import Candidate
from recount.records.place import Place, PlacePrecision, Point
from recount.records.place_ref import Located


def point_of(place: Place) -> Point:
    """The point of a place that has one."""
    if place.lat is None or place.lon is None:
        raise ValueError(f"{place.id} has no point; ask only for places that have one")
    return place.lat, place.lon


def at_place(bare: Located, anchor: Place, radius: float, reason: str) -> Located:
    """At the anchor's point, with a radius of its own."""
    return moved_from(bare, anchor, point_of(anchor), round(radius, 1), reason, keep_area=True)


def moved_from(bare: Located, anchor: Place, point: Point, radius: float, reason: str, *, keep_area: bool) -> Located:
    """At a point of its own, in the areas of the anchor; far from the anchor only its wider areas are kept."""
    within = (anchor.id, *anchor.within) if keep_area else anchor.within
    return replace(
        bare, lat=point[0], lon=point[1], radius_km=radius, precision=PlacePrecision.NEAR, country=anchor.country,
        admin1=anchor.admin1, admin2=anchor.admin2 if keep_area else None, within=within, reasons=(reason,),
    )  # fmt: skip


def as_area(bare: Located, found: Candidate, reason: str) -> Located:
    """An area of the index, found by its key."""
    place = found.place
    return replace(
        bare, name=place.name, place=place.id, lat=place.lat, lon=place.lon, radius_km=place.radius_km, precision=place.precision,
        country=place.country, admin1=place.admin1, within=place.within, reasons=(reason,),
    )  # fmt: skip
