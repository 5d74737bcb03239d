"""Borders of countries: between two, where three meet, and the side of an area that faces one."""

from collections.abc import Sequence
from dataclasses import replace

from recount.lexicon.gazetteer import Gazetteer
from recount.lexicon.place_rules import Reaches
from recount.records.mention import PlaceMention
from recount.records.place import Place, PlacePrecision, kilometres
from recount.records.place_ref import Located
from recount.resolve.places.geometry import bearing, travel
from recount.resolve.places.scene import Scene
from recount.resolve.places.standing import as_area, moved_from, point_of

SIDE = "the side of an area towards a border"
#: Areas in which a border has a stretch.
INNER = {PlacePrecision.ADMIN1, PlacePrecision.DISTRICT}


class Borders:
    """Places the borders of one report."""

    def __init__(self, gazetteer: Gazetteer, scene: Scene, reaches: Reaches) -> None:
        self._gazetteer = gazetteer
        self._scene = scene
        self._reaches = reaches

    def meeting(self, mention: PlaceMention, anchors: Sequence[Place | None], bare: Located) -> Located:
        """Where three countries meet; of two that are named the third is the report's."""
        codes = {self._country(anchor.text, place) for anchor, place in zip(mention.anchors, anchors, strict=True)}
        named = sorted(code for code in codes if code is not None)
        thirds = [()] if len(named) > 2 else [(code,) for code in self._scene.by_weight() if code not in named]
        found = next(filter(None, (self._gazetteer.border(*named, *third) for third in thirds)), None)
        if found is None or len(codes) != len(mention.anchors):
            return replace(bare, precision=PlacePrecision.REGION, reasons=("no point is known where these countries meet",))
        return replace(as_area(bare, found, "where three countries meet"), name=mention.span.text)

    def between(self, mention: PlaceMention, anchors: Sequence[Place | None], bare: Located, holder: Place | None) -> Located | None:
        """The border of two countries, or of a country with that of the report; None where the index has none."""
        countries = [self._country(anchor.text, place) for anchor, place in zip(mention.anchors, anchors, strict=True)]
        codes = [code for code in countries if code is not None]
        inner = holder if holder is not None and holder.precision in INNER and holder.lat is not None else None
        if len(codes) == len(anchors) == 1:
            codes += self._other_side(codes[0], inner)
        found = self._gazetteer.border(*codes) if len(codes) == 2 else None
        if found is None:
            return None
        located = as_area(bare, found, "border of two countries") if inner is None else self._facing(bare, inner, found.place)
        return replace(located, name=f"{self._name_of(codes[0])}-{self._name_of(codes[1])} border")

    def _other_side(self, code: str, inner: Place | None) -> list[str]:
        """The country beyond a border of which one is named: that of the area it is told in, else the report's likeliest neighbour."""
        if inner is not None and inner.country not in {None, code}:
            return [str(inner.country)]
        return [other for other in self._scene.by_weight() if other != code and self._gazetteer.border(other, code) is not None][:1]

    def _facing(self, bare: Located, area: Place, border: Place) -> Located:
        """The part of an area that lies towards a border."""
        radius = area.radius_km or self._reaches.direction_km
        start, end = point_of(area), point_of(border)
        point = travel(start, bearing(start, end), min(radius * self._reaches.part_shift, kilometres(start, end)))
        moved = moved_from(bare, area, point, round(radius * self._reaches.part_radius, 1), SIDE, keep_area=True)
        return replace(moved, precision=area.precision)

    def _country(self, words: str, place: Place | None) -> str | None:
        """The country that an anchor of a border is."""
        nation = self._gazetteer.nation(words)
        if nation is not None:
            return nation[0]
        return place.country if place is not None and place.precision is PlacePrecision.COUNTRY else None

    def _name_of(self, code: str) -> str:
        """A country's usual name by its code."""
        country = self._gazetteer.country(code)
        return code if country is None else country.place.name
