"""Places that are named by their relation to others: points at a distance, surroundings, parts, roads, borders, held areas."""

import re
from collections.abc import Sequence
from dataclasses import replace

from recount.lexicon.gazetteer import Gazetteer
from recount.lexicon.place_rules import Reaches
from recount.records.mention import PlaceMention
from recount.records.place import Place, PlacePrecision, kilometres
from recount.records.place_ref import Located
from recount.resolve.places.borders import Borders
from recount.resolve.places.geometry import BEARINGS, bearing, middle, travel
from recount.resolve.places.names import CAPITAL
from recount.resolve.places.scene import Scene
from recount.resolve.places.standing import at_place, moved_from, point_of
from recount.resolve.places.unnamed import Unnamed

DISTANCE = re.compile(r"(\d+(?:\.\d+)?) (km|mi|nmi|m)(?: (\w+(?: time)?|off the coast))?")
#: In place of a bearing: the distance is what can be done in the time that is told.
BY_TIME = "by time"
#: Besides: the distance is counted from the coast of a place, not from the place.
COAST, OFF_COAST = "coast", "off the coast"
KILOMETRES = {"km": 1.0, "mi": 1.609344, "nmi": 1.852, "m": 0.001}
#: Relations of two places of which one may be unknown.
BETWEEN = frozenset({"between", "halfway", "road"})
#: Parts of an area by the direction in which they lie; the middle lies nowhere off.
PARTS = {f"{direction}ern": direction for direction in BEARINGS} | {"central": ""}
AREAS = {PlacePrecision.COUNTRY, PlacePrecision.ADMIN1, PlacePrecision.REGION, PlacePrecision.DISTRICT}
#: A small area is a place near which things lie; a wide one has only parts.
SMALL_KM = 30.0


class Relatives:
    """Places the relative mentions of one report."""

    def __init__(self, gazetteer: Gazetteer, scene: Scene, reaches: Reaches) -> None:
        self._gazetteer = gazetteer
        self._scene = scene
        self._reaches = reaches
        self._borders = Borders(gazetteer, scene, reaches)
        self._unnamed = Unnamed(gazetteer, scene, reaches)

    def locate(self, mention: PlaceMention, anchors: Sequence[Place | None], holder: Place | None = None) -> Located:
        """The place of a relation from the places of its anchors; without coordinates where an anchor has none.

        ``holder`` is the place that the words put it in.
        """
        relation = mention.relation or ""
        bare = Located(mention.span.text, mention.span, relation=relation, anchor=" and ".join(a.text for a in mention.anchors) or None)
        told = self._unnamed.locate(mention, anchors, bare) or self._borders.locate(mention, anchors, bare, holder)
        if told is not None:
            return told
        if relation == "border":
            return self._inner_border(mention, anchors, bare)
        if mention.cue == CAPITAL:
            seat = self._unnamed.seat(mention, anchors)
            anchors, bare = ((None,), bare) if seat is None else ((seat.place,), replace(bare, anchor=seat.place.name))
        known = [anchor for anchor in anchors if anchor is not None and anchor.lat is not None]
        if relation in BETWEEN and len(known) == 1 < len(anchors) and not _is_wide(known[0]):
            return self._towards_unknown(mention, anchors, bare)
        if not known or len(known) < len(anchors):
            return replace(bare, reasons=("the place it starts from is not known",))
        if len(known) == 2:
            distance = DISTANCE.fullmatch(relation)
            if distance is not None:
                return self._along(
                    replace(bare, name=mention.span.text, anchor=mention.anchors[0].text),
                    known[0],
                    known[1],
                    float(distance[1]) * KILOMETRES[distance[2]],
                )
            return self._line(bare, relation, known[0], known[1], mention)
        return self._from_one(bare, relation, known[0], mention)

    def _towards_unknown(self, mention: PlaceMention, anchors: Sequence[Place | None], bare: Located) -> Located:
        """Near the one end that is known of two: nothing is said of where the other lies."""
        (name, end), *_ = ((a.text, place) for a, place in zip(mention.anchors, anchors, strict=True) if place and place.lat is not None)
        unknown = next(a.text for a in mention.anchors if a.text != name)
        near = at_place(bare, end, self._reaches.direction_km, f"near {name}: where {unknown} lies is not known")
        return replace(near, relation="near", anchor=name)

    def _from_one(self, bare: Located, relation: str, anchor: Place, mention: PlaceMention) -> Located:
        """A place by its relation to one other."""
        distance = DISTANCE.fullmatch(relation)
        if distance is not None:
            joint = "from" if distance[3] is None else "of"
            named = replace(bare, name=f"{relation} {joint} {bare.anchor}")
            kilometres_away = float(distance[1]) * KILOMETRES[distance[2]]
            if distance[3] == BY_TIME:
                return self._by_time(bare, anchor, kilometres_away, mention)
            if distance[3] == OFF_COAST:
                return self._off_coast(bare, anchor, kilometres_away)
            return self._at_distance(named, anchor, kilometres_away, distance[3])
        just = relation.startswith("just ")
        word, _, direction = relation.removeprefix("just ").partition(" ")
        if word == "countryside":
            return self._countryside(bare, anchor, direction)
        if word in PARTS:
            return self._part(bare, anchor, PARTS[word])
        if word in BEARINGS and _is_wide(anchor):
            return replace(self._part(bare, anchor, word), precision=PlacePrecision.REGION)
        reach = self._reaches.just_km if just else self._reach(word)
        if word in BEARINGS:
            reach = min(reach, self._small_land(anchor))
        near = at_place(bare, anchor, reach if anchor.radius_km is None else max(reach, anchor.radius_km), "near the place it is named by")
        named = replace(near, name=f"{relation} of {bare.anchor}" if word in BEARINGS else mention.name)
        if not _is_wide(anchor):
            return named
        return replace(named, precision=PlacePrecision.REGION if word == COAST else anchor.precision)

    def _small_land(self, anchor: Place) -> float:
        """How far "east of" reaches at most in the land that holds a place: less in a small one than elsewhere."""
        r = self._reaches
        lands = (self._gazetteer.place(id_) for id_ in anchor.within)
        reach = min((land.place.radius_km for land in lands if land is not None and land.place.radius_km), default=r.direction_km)
        return max(r.outskirts_km, reach * r.land_share)

    def _off_coast(self, bare: Located, anchor: Place, distance: float) -> Located:
        """At sea before a place: the coast is near it, and the distance is counted from there."""
        radius = distance + (anchor.radius_km or 0.0 if _is_wide(anchor) else self._reaches.outskirts_km)
        off = at_place(bare, anchor, radius, "off the coast of the place it is named by")
        return replace(off, precision=PlacePrecision.REGION) if _is_wide(anchor) else off

    def _along(self, bare: Located, start: Place, end: Place, distance: float) -> Located:
        """At a distance on the way to another place; the way winds."""
        r = self._reaches
        apart = kilometres(point_of(start), point_of(end))
        point = travel(point_of(start), bearing(point_of(start), point_of(end)), min(distance, apart))
        radius = round(max(distance * r.way_share, r.distance_least_km), 1)
        return moved_from(bare, start, point, radius, "at a distance on the way to another place", keep_area=distance <= r.district_km)

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
        located = at_place(
            named, anchor, max(distance, self._reaches.distance_least_km), "in reach of the place it is named by, by time of travel"
        )
        return replace(located, precision=PlacePrecision.REGION) if distance > self._reaches.district_km else located

    def _at_distance(self, bare: Located, anchor: Place, distance: float, direction: str | None) -> Located:
        """A point at a distance, and at a bearing where one is given."""
        r = self._reaches
        if direction not in BEARINGS:
            return at_place(
                bare,
                anchor,
                max(distance + min(distance * r.ring_share, r.direction_km), r.distance_least_km),
                "at a distance from the place it is named by",
            )
        point = travel(point_of(anchor), BEARINGS[direction], distance)
        radius = round(max(distance * r.distance_share, r.distance_least_km), 1)
        return moved_from(bare, anchor, point, radius, "point at a distance and a bearing", keep_area=distance <= self._reaches.district_km)

    def _countryside(self, bare: Located, anchor: Place, direction: str) -> Located:
        """The land around a town: its governorate where that has its name, else its surroundings; a side of it is a place near it."""
        r = self._reaches
        area = self._unnamed.area_of(anchor)
        if direction in BEARINGS and area is not None:
            part = self._part(bare, area, direction)
            point = middle(point_of(anchor), (part.lat or 0.0, part.lon or 0.0))
            return replace(part, lat=point[0], lon=point[1], reasons=("from a town to the side of the area that bears its name",))
        if direction in BEARINGS:
            point = travel(point_of(anchor), BEARINGS[direction], r.countryside_shift_km)
            return moved_from(bare, anchor, point, r.countryside_km, "side of the country around a town", keep_area=True)
        if area is not None:
            return replace(
                at_place(bare, area, area.radius_km or r.countryside_km, "the area named after the town"),
                precision=area.precision,
                place=area.id,
            )
        if anchor.precision in AREAS:
            return replace(
                at_place(bare, anchor, anchor.radius_km or r.countryside_km, "the area itself"), precision=anchor.precision, place=anchor.id
            )
        return at_place(bare, anchor, r.countryside_km, "country around a town")

    def _part(self, bare: Located, anchor: Place, direction: str) -> Located:
        """A part of an area: its point moved towards the direction; a part of a town is the land on that side."""
        r = self._reaches
        if not _is_wide(anchor):
            area = self._unnamed.area_of(anchor)
            if area is None:
                inside = at_place(bare, anchor, max(r.outskirts_km, anchor.radius_km or 0.0), "part of a town")
                return replace(inside, precision=PlacePrecision.TOWN)
            return self._countryside(bare, anchor, direction)
        radius = anchor.radius_km or r.direction_km
        point = travel(point_of(anchor), BEARINGS[direction], radius * r.part_shift) if direction else point_of(anchor)
        moved = moved_from(bare, anchor, point, round(radius * r.part_radius, 1), "part of an area", keep_area=True)
        return replace(moved, precision=PlacePrecision.REGION if anchor.precision is PlacePrecision.COUNTRY else anchor.precision)

    def _zone(self, bare: Located, one: Place, two: Place) -> Located:
        """Land on both sides of the line between two areas: as far from the middle of each as it reaches, as wide as the smaller."""
        start, end, reaches = point_of(one), point_of(two), (one.radius_km or 0.0, two.radius_km or 0.0)
        share = reaches[0] / sum(reaches) if all(reaches) else 1 / 2
        point = travel(start, bearing(start, end), kilometres(start, end) * share)
        radius = max(min(reaches), self._reaches.direction_km)
        moved = moved_from(bare, one, point, radius, "on both sides of a line between two areas", keep_area=False)
        within = tuple(area for area in one.within if area in two.within)
        country = one.country if one.country == two.country else None
        return replace(moved, country=country, admin1=None, within=within, precision=PlacePrecision.REGION)

    def _line(self, bare: Located, relation: str, one: Place, two: Place, mention: PlaceMention) -> Located:
        """The middle of the line between two places, with half of it as radius."""
        apart = kilometres(point_of(one), point_of(two))
        if apart > self._reaches.line_most_km:
            return replace(bare, reasons=("too far apart for a line",))
        if relation == "straddling":
            return self._zone(bare, one, two)
        if relation == "halfway":
            bare = replace(bare, relation="halfway between")
        half = apart / 2 * (self._reaches.halfway_share if relation == "halfway" else 1)
        radius = round(max(half, self._reaches.line_least_km), 1)
        shared = tuple(area for area in one.within if area in two.within)
        name = (
            f"{mention.anchors[0].text}-{mention.anchors[1].text} road"
            if relation == "road"
            else f"between {mention.anchors[0].text} and {mention.anchors[1].text}"
        )
        return replace(
            moved_from(bare, one, middle(point_of(one), point_of(two)), radius, "middle of a line", keep_area=one.admin1 == two.admin1),
            name=name if relation in BETWEEN else bare.name,
            country=one.country if one.country == two.country else None, within=shared,
            precision=PlacePrecision.REGION if _is_wide(one) or _is_wide(two) else PlacePrecision.NEAR,
        )  # fmt: skip

    def _inner_border(self, mention: PlaceMention, anchors: Sequence[Place | None], bare: Located) -> Located:
        """The line between two areas, or the border at the one place that is known."""
        known = [
            place for place in anchors if place is not None and place.lat is not None and place.precision is not PlacePrecision.COUNTRY
        ]
        if len(known) == 2:
            return self._line(bare, "border", known[0], known[1], mention)
        if len(known) == 1:
            return at_place(
                bare, known[0], max(self._reaches.direction_km, known[0].radius_km or 0.0), "border at the place it is named by"
            )
        return replace(bare, precision=PlacePrecision.REGION, reasons=("no point is known for this border",))


def _is_wide(place: Place) -> bool:
    """Whether a place is an area so wide that nothing is near it."""
    return place.precision in AREAS and (place.radius_km or 0.0) > SMALL_KM
