"""Places that are named by their relation to others: points at a distance, surroundings, parts, roads, borders, held areas."""

import re
from collections.abc import Sequence
from dataclasses import replace

from recount.lexicon.gazetteer import Candidate, Gazetteer
from recount.lexicon.place_rules import Reaches
from recount.records.mention import PlaceMention
from recount.records.place import Place, PlacePrecision, Point, kilometres
from recount.records.place_ref import Located
from recount.resolve.places.geometry import BEARINGS, bearing, middle, travel
from recount.resolve.places.scene import Scene

DISTANCE = re.compile(r"(\d+(?:\.\d+)?) (km|mi|nmi|m)(?: (\w+(?: time)?))?")
#: In place of a bearing: the distance is what can be done in the time that is told.
BY_TIME = "by time"
KILOMETRES = {"km": 1.0, "mi": 1.609344, "nmi": 1.852, "m": 0.001}
#: Land by who holds it: areas, and parts of a town.
HELD_PART = "control part"
HELD = frozenset({"control area", HELD_PART})
#: Parts of an area by the direction in which they lie; the middle lies nowhere off.
PARTS = {f"{direction}ern": direction for direction in BEARINGS} | {"central": ""}
AREAS = {PlacePrecision.COUNTRY, PlacePrecision.ADMIN1, PlacePrecision.REGION, PlacePrecision.DISTRICT}
SIDE = "the side of an area towards a border"
#: Areas in which a border has a stretch.
INNER = {PlacePrecision.ADMIN1, PlacePrecision.DISTRICT}
#: A small area is a place near which things lie; a wide one has only parts.
SMALL_KM = 30.0


class Relatives:
    """Places the relative mentions of one report."""

    def __init__(self, gazetteer: Gazetteer, scene: Scene, reaches: Reaches) -> None:
        self._gazetteer = gazetteer
        self._scene = scene
        self._reaches = reaches

    def locate(self, mention: PlaceMention, anchors: Sequence[Place | None], holder: Place | None = None) -> Located:
        """The place of a relation from the places of its anchors; without coordinates where an anchor has none.

        ``holder`` is the place that the words put it in.
        """
        relation = mention.relation or ""
        bare = Located(mention.span.text, mention.span, relation=relation, anchor=" and ".join(a.text for a in mention.anchors) or None)
        if relation in HELD:
            return self._held(mention, anchors, bare)
        if relation == "capital":
            return self._capital(mention, bare)
        if relation == "border":
            return self._border(mention, anchors, bare, holder)
        if relation == "tri-border":
            return self._meeting(mention, anchors, bare)
        known = [anchor for anchor in anchors if anchor is not None and anchor.lat is not None]
        if relation in {"between", "road"} and len(known) == 1 < len(anchors) and not _is_wide(known[0]):
            return self._towards_unknown(mention, anchors, bare)
        if not known or len(known) < len(anchors):
            return replace(bare, reasons=("the place it starts from is not known",))
        if len(known) == 2:
            return self._line(bare, relation, known[0], known[1], mention)
        return self._from_one(bare, relation, known[0], mention)

    def _towards_unknown(self, mention: PlaceMention, anchors: Sequence[Place | None], bare: Located) -> Located:
        """Near the one end that is known of two: nothing is said of where the other lies."""
        (name, end), *_ = ((a.text, place) for a, place in zip(mention.anchors, anchors, strict=True) if place and place.lat is not None)
        unknown = next(a.text for a in mention.anchors if a.text != name)
        near = _like(bare, end, self._reaches.direction_km, f"near {name}: where {unknown} lies is not known")
        return replace(near, relation="near", anchor=name)

    def _from_one(self, bare: Located, relation: str, anchor: Place, mention: PlaceMention) -> Located:
        """A place by its relation to one other."""
        distance = DISTANCE.fullmatch(relation)
        if distance is not None:
            joint = "from" if distance[3] is None else "of"
            named = replace(bare, name=f"{relation} {joint} {mention.anchors[0].text}")
            kilometres_away = float(distance[1]) * KILOMETRES[distance[2]]
            if distance[3] == BY_TIME:
                return self._by_time(bare, anchor, kilometres_away, mention)
            return self._at_distance(named, anchor, kilometres_away, distance[3])
        just = relation.startswith("just ")
        word, _, direction = relation.removeprefix("just ").partition(" ")
        if word == "countryside":
            return self._countryside(bare, anchor, direction)
        if word in PARTS or (word in BEARINGS and _is_wide(anchor)):
            return self._part(bare, anchor, PARTS.get(word, word))
        reach = self._reaches.just_km if just else self._reach(word)
        near = _like(bare, anchor, reach if anchor.radius_km is None else max(reach, anchor.radius_km), "near the place it is named by")
        named = replace(near, name=f"{relation} of {mention.anchors[0].text}" if word in BEARINGS else mention.name)
        return replace(named, precision=anchor.precision) if _is_wide(anchor) else named

    def _reach(self, word: str) -> float:
        """How far a relation reaches."""
        r = self._reaches
        known = {
            "around": r.around_km,
            "outskirts": r.outskirts_km,
            "front": r.front_km,
            "near": r.near_km,
            "coast": r.coast_km,
            "road": r.direction_km,
            "site": r.near_km,
        }
        return known.get(word, r.direction_km)

    def _by_time(self, bare: Located, anchor: Place, distance: float, mention: PlaceMention) -> Located:
        """Somewhere in the reach of a way that is told by how long it takes: nobody says in which direction."""
        named = replace(bare, name=mention.span.text)
        located = _like(
            named, anchor, max(distance, self._reaches.distance_least_km), "in reach of the place it is named by, by time of travel"
        )
        return replace(located, precision=PlacePrecision.REGION) if distance > self._reaches.district_km else located

    def _at_distance(self, bare: Located, anchor: Place, distance: float, direction: str | None) -> Located:
        """A point at a distance, and at a bearing where one is given."""
        r = self._reaches
        if direction not in BEARINGS:
            return _like(
                bare,
                anchor,
                max(distance + min(distance * r.ring_share, r.direction_km), r.distance_least_km),
                "at a distance from the place it is named by",
            )
        point = travel(_point(anchor), BEARINGS[direction], distance)
        radius = round(max(distance * r.distance_share, r.distance_least_km), 1)
        return _moved(bare, anchor, point, radius, "point at a distance and a bearing", keep_area=distance <= self._reaches.district_km)

    def _countryside(self, bare: Located, anchor: Place, direction: str) -> Located:
        """The land around a town: its governorate where that has its name, else its surroundings; a side of it is a place near it."""
        r = self._reaches
        area = self._area_of(anchor)
        if direction in BEARINGS and area is not None:
            part = self._part(bare, area, direction)
            point = middle(_point(anchor), (part.lat or 0.0, part.lon or 0.0))
            return replace(part, lat=point[0], lon=point[1], reasons=("from a town to the side of the area that bears its name",))
        if direction in BEARINGS:
            point = travel(_point(anchor), BEARINGS[direction], r.countryside_shift_km)
            return _moved(bare, anchor, point, r.countryside_km, "side of the country around a town", keep_area=True)
        if area is not None:
            return replace(
                _like(bare, area, area.radius_km or r.countryside_km, "the area named after the town"),
                precision=area.precision,
                place=area.id,
            )
        if anchor.precision in AREAS:
            return replace(
                _like(bare, anchor, anchor.radius_km or r.countryside_km, "the area itself"), precision=anchor.precision, place=anchor.id
            )
        return _like(bare, anchor, r.countryside_km, "country around a town")

    def _area_of(self, anchor: Place) -> Place | None:
        """The first-level area that a town gives its name to."""
        if anchor.precision is not PlacePrecision.TOWN or not anchor.within:
            return None
        area = self._gazetteer.place(anchor.within[0])
        return area.place if area is not None and area.place.name == anchor.name else None

    def _part(self, bare: Located, anchor: Place, direction: str) -> Located:
        """A part of an area: its point moved towards the direction; a part of a town is the land on that side."""
        r = self._reaches
        if not _is_wide(anchor):
            area = self._area_of(anchor)
            if area is None:
                inside = _like(bare, anchor, max(r.outskirts_km, anchor.radius_km or 0.0), "part of a town")
                return replace(inside, precision=PlacePrecision.TOWN)
            return self._countryside(bare, anchor, direction)
        radius = anchor.radius_km or r.direction_km
        point = travel(_point(anchor), BEARINGS[direction], radius * r.part_shift) if direction else _point(anchor)
        moved = _moved(bare, anchor, point, round(radius * r.part_radius, 1), "part of an area", keep_area=True)
        return replace(moved, precision=PlacePrecision.REGION if anchor.precision is PlacePrecision.COUNTRY else anchor.precision)

    def _line(self, bare: Located, relation: str, one: Place, two: Place, mention: PlaceMention) -> Located:
        """The middle of the line between two places, with half of it as radius."""
        apart = kilometres(_point(one), _point(two))
        if apart > self._reaches.line_most_km:
            return replace(bare, reasons=("too far apart for a line",))
        radius = round(max(apart / 2, self._reaches.line_least_km), 1)
        shared = tuple(area for area in one.within if area in two.within)
        name = (
            f"{mention.anchors[0].text}-{mention.anchors[1].text} road"
            if relation == "road"
            else f"between {mention.anchors[0].text} and {mention.anchors[1].text}"
        )
        return replace(
            _moved(bare, one, middle(_point(one), _point(two)), radius, "middle of a line", keep_area=one.admin1 == two.admin1),
            name=name if relation in {"road", "between"} else bare.name,
            country=one.country if one.country == two.country else None, within=shared,
            precision=PlacePrecision.REGION if _is_wide(one) or _is_wide(two) else PlacePrecision.NEAR,
        )  # fmt: skip

    def _meeting(self, mention: PlaceMention, anchors: Sequence[Place | None], bare: Located) -> Located:
        """Where three countries meet; of two that are named the third is the report's."""
        codes = {self._country(anchor.text, place) for anchor, place in zip(mention.anchors, anchors, strict=True)}
        named = sorted(code for code in codes if code is not None)
        thirds = [()] if len(named) > 2 else [(code,) for code in self._countries() if code not in named]
        found = next(filter(None, (self._gazetteer.border(*named, *third) for third in thirds)), None)
        if found is None or len(codes) != len(mention.anchors):
            return replace(bare, precision=PlacePrecision.REGION, reasons=("no point is known where these countries meet",))
        return replace(_area(bare, found, "where three countries meet"), name=mention.span.text)

    def _border(self, mention: PlaceMention, anchors: Sequence[Place | None], bare: Located, holder: Place | None) -> Located:
        """The border of two countries, of a country with that of the report, or the line between two areas."""
        countries = [self._country(anchor.text, place) for anchor, place in zip(mention.anchors, anchors, strict=True)]
        codes = [code for code in countries if code is not None]
        inner = holder if holder is not None and holder.precision in INNER and holder.lat is not None else None
        if len(codes) == 1 and len(anchors) == 1 and inner is not None and inner.country not in {None, *codes}:
            codes += [str(inner.country)]
        elif len(codes) == 1 and len(anchors) == 1:
            codes += [code for code in self._countries() if code != codes[0] and self._gazetteer.border(code, codes[0]) is not None][:1]
        found = self._gazetteer.border(codes[0], codes[1]) if len(codes) == 2 else None
        if found is not None:
            name = f"{self._name_of(codes[0])}-{self._name_of(codes[1])} border"
            if inner is not None:
                return replace(self._facing(bare, inner, found.place), name=name)
            return replace(_area(bare, found, "border of two countries"), name=name)
        known = [
            place for place in anchors if place is not None and place.lat is not None and place.precision is not PlacePrecision.COUNTRY
        ]
        if len(known) == 2:
            return self._line(bare, "border", known[0], known[1], mention)
        if len(known) == 1:
            return _like(bare, known[0], max(self._reaches.direction_km, known[0].radius_km or 0.0), "border at the place it is named by")
        return replace(bare, precision=PlacePrecision.REGION, reasons=("no point is known for this border",))

    def _facing(self, bare: Located, area: Place, border: Place) -> Located:
        """The part of an area that lies towards a border."""
        radius = area.radius_km or self._reaches.direction_km
        start, end = _point(area), _point(border)
        point = travel(start, bearing(start, end), min(radius * self._reaches.part_shift, kilometres(start, end)))
        moved = _moved(bare, area, point, round(radius * self._reaches.part_radius, 1), SIDE, keep_area=True)
        return replace(moved, precision=area.precision)

    def _held(self, mention: PlaceMention, anchors: Sequence[Place | None], bare: Located) -> Located:
        """The area of a country that a holder controls; the country is that of the anchor, else the report's."""
        inner = anchors[0] if anchors else None
        if inner is not None and inner.lat is not None and inner.precision is not PlacePrecision.COUNTRY:
            in_town = mention.relation == HELD_PART and inner.precision is PlacePrecision.TOWN
            area = inner if in_town else self._area_of(inner) or inner
            held = _like(bare, area, area.radius_km or self._reaches.direction_km, "held part of an area")
            return replace(held, precision=PlacePrecision.TOWN if in_town else PlacePrecision.REGION)
        stated = [place.country for place in anchors if place is not None and place.country is not None]
        for country in stated or self._countries():
            found = self._gazetteer.held(country, mention.name)
            if found is not None:
                return _area(bare, found, f"area by who holds it, in {country}")
        return replace(bare, precision=PlacePrecision.REGION, reasons=("no area is known for this holder",))

    def _capital(self, mention: PlaceMention, bare: Located) -> Located:
        """The capital of the country that the words name, else of the one that most of the report's signs speak for."""
        country = mention.name or self._scene.country
        sure = bool(mention.name) or self._scene.share(country) >= self._reaches.capital_share
        found = self._gazetteer.capital(country) if country is not None and sure else None
        plain = replace(bare, relation=None)
        if found is None:
            return replace(plain, reasons=("it is not known which country's capital is meant",))
        return replace(_area(plain, found, f"the capital of {found.place.country}"), admin2=found.place.admin2, pcode=found.place.pcode)

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

    def _countries(self) -> list[str]:
        """The report's countries, those with most signs first."""
        return [country for country, _ in sorted(self._scene.weights.items(), key=lambda item: (-item[1], item[0]))]


def _point(place: Place) -> Point:
    if place.lat is None or place.lon is None:
        raise ValueError(f"{place.id} has no point; ask only for places that have one")
    return place.lat, place.lon


def _is_wide(place: Place) -> bool:
    """Whether a place is an area so wide that nothing is near it."""
    return place.precision in AREAS and (place.radius_km or 0.0) > SMALL_KM


def _like(bare: Located, anchor: Place, radius: float, reason: str) -> Located:
    """At the anchor's point, with a radius of its own."""
    return _moved(bare, anchor, _point(anchor), round(radius, 1), reason, keep_area=True)


def _moved(bare: Located, anchor: Place, point: Point, radius: float, reason: str, *, keep_area: bool) -> Located:
    """At a point of its own, in the areas of the anchor; far from the anchor only its wider areas are kept."""
    within = (anchor.id, *anchor.within) if keep_area else anchor.within
    return replace(
        bare, lat=point[0], lon=point[1], radius_km=radius, precision=PlacePrecision.NEAR, country=anchor.country,
        admin1=anchor.admin1, admin2=anchor.admin2 if keep_area else None, within=within, reasons=(reason,),
    )  # fmt: skip


def _area(bare: Located, found: Candidate, reason: str) -> Located:
    """An area of the index, found by its key."""
    place = found.place
    return replace(
        bare, name=place.name, place=place.id, lat=place.lat, lon=place.lon, radius_km=place.radius_km, precision=place.precision,
        country=place.country, admin1=place.admin1, within=place.within, reasons=(reason,),
    )  # fmt: skip
