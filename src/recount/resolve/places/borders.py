"""Borders of countries: between two, where three meet, and the side of an area that faces one."""

from collections.abc import Sequence
from dataclasses import replace

from recount.lexicon.frontiers import nearest_crossing
from recount.lexicon.gazetteer import Gazetteer
from recount.lexicon.place_rules import Reaches
from recount.records.mention import PlaceMention
from recount.records.place import Place, PlacePrecision, Point, kilometres
from recount.records.place_ref import Located
from recount.resolve.places.geometry import BEARINGS, bearing, middle, travel
from recount.resolve.places.scene import Scene
from recount.resolve.places.standing import as_area, moved_from, point_of

SIDE = "the side of an area towards a border"
#: Areas in which a border has a stretch.
INNER = {PlacePrecision.ADMIN1, PlacePrecision.DISTRICT}


#: A stretch that reaches further than this from its middle is a region.
WIDE_KM = 60.0
#: A border lies ahead of a place if its bearing differs by no more degrees from the one that is told.
AHEAD = 50.0


class Borders:
    """Places the borders of one report."""

    def __init__(self, gazetteer: Gazetteer, scene: Scene, reaches: Reaches) -> None:
        self._gazetteer = gazetteer
        self._scene = scene
        self._reaches = reaches

    def locate(self, mention: PlaceMention, anchors: Sequence[Place | None], bare: Located, holder: Place | None) -> Located | None:
        """A place that a border of countries tells, in whole or in part; None for all else, and for a border of which no line is known."""
        relation = mention.relation
        if relation == "border":
            return self._between(mention, anchors, bare, holder)
        if relation == "tri-border":
            return self._meeting(mention, anchors, bare)
        if relation == "across":
            return self._beyond(mention, anchors, bare)
        from_two = len(anchors) == 2 and relation in {"between", *BEARINGS}
        return self._towards(mention, anchors, bare) if from_two else None

    def _meeting(self, mention: PlaceMention, anchors: Sequence[Place | None], bare: Located) -> Located:
        """Where three countries meet; of two that are named the third is the report's."""
        codes = {self._country(anchor.text, place) for anchor, place in zip(mention.anchors, anchors, strict=True)}
        named = sorted(code for code in codes if code is not None)
        thirds = [()] if len(named) > 2 else [(code,) for code in self._scene.by_weight() if code not in named]
        found = next(filter(None, (self._gazetteer.border(*named, *third) for third in thirds)), None)
        if found is None or len(codes) != len(mention.anchors):
            return replace(bare, precision=PlacePrecision.REGION, reasons=("no point is known where these countries meet",))
        return replace(as_area(bare, found, "where three countries meet"), name=mention.span.text)

    def _between(self, mention: PlaceMention, anchors: Sequence[Place | None], bare: Located, holder: Place | None) -> Located | None:
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

    def _beyond(self, mention: PlaceMention, anchors: Sequence[Place | None], bare: Located) -> Located:
        """Land beyond a border, opposite a place near it; the country is the one that is named, else the neighbour."""
        place, side = anchors[-1], self._country(mention.anchors[0].text, None)
        bare = replace(bare, name=mention.span.text, relation="across the border from", anchor=mention.anchors[-1].text)
        if place is None or place.lat is None:
            return replace(bare, country=side, reasons=("the place it is named by is not known",))
        sides = {code for code in (place.country, side) if code is not None}
        crossing = nearest_crossing(point_of(place), sides)
        if crossing is None or crossing.apart_km > self._reaches.border_km + (place.radius_km or 0.0):
            return replace(bare, country=side, precision=PlacePrecision.REGION, reasons=("no border is near the place it is named by",))
        near = crossing.apart_km <= self._reaches.near_km
        radius = round(max(self._reaches.near_km, crossing.apart_km, place.radius_km or 0.0), 1)
        found = moved_from(bare, place, point_of(place) if near else crossing.point, radius, "beyond a border", keep_area=False)
        precision = PlacePrecision.NEAR if radius <= WIDE_KM else PlacePrecision.REGION
        return replace(found, country=side or crossing.beyond(place.country), admin1=None, within=(), precision=precision)

    def _towards(self, mention: PlaceMention, anchors: Sequence[Place | None], bare: Located) -> Located | None:
        """The land from a place up to a border ("between Foo and the X border", "south of Foo near the X border"); None for all else."""
        place, words = anchors[0], mention.anchors[1].text
        code = self._country(words, None) if mention.relation in BEARINGS else self._named_border(words)
        if place is None or place.lat is None or code is None:
            return None
        start, course = point_of(place), BEARINGS.get(mention.relation or "")
        sides = {code, place.country or code, *(self._other_side(code, None) if place.country == code else ())}
        crossing = nearest_crossing(start, sides, None if course is None else lambda point: _is_ahead(start, course, point))
        if crossing is None or crossing.apart_km > self._reaches.stretch_km:
            return None
        radius = round(max(crossing.apart_km / 2, self._reaches.near_km, place.radius_km or 0.0), 1)
        found = moved_from(bare, place, middle(start, crossing.point), radius, "between a place and a border", keep_area=False)
        anchor = bare.anchor if course is None else mention.anchors[0].text
        precision = PlacePrecision.NEAR if radius <= WIDE_KM else PlacePrecision.REGION
        return replace(found, name=mention.span.text, anchor=anchor, precision=precision)

    def _named_border(self, words: str) -> str | None:
        """The country of "X border" or "border with X"; None for words that are no border."""
        head, _, tail = words.partition(" with ")
        nation = self._gazetteer.nation(tail or words.rpartition(" ")[0]) if self._gazetteer.nation(words) is None else None
        return nation[0] if nation is not None and head else None

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


def _is_ahead(start: Point, course: float, point: Point) -> bool:
    """Whether a point lies roughly at a bearing from another."""
    return abs((bearing(start, point) - course + 180) % 360 - 180) <= AHEAD
