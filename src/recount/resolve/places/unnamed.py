"""Places that are told without a name of their own: held areas, capitals, fronts."""

from collections.abc import Sequence
from dataclasses import replace

from recount.lexicon.gazetteer import Candidate, Gazetteer
from recount.lexicon.place_rules import Reaches
from recount.lexicon.seats import read_seats
from recount.records.mention import PlaceMention
from recount.records.place import Place, PlacePrecision
from recount.records.place_ref import Located
from recount.resolve.places.names import CAPITAL, FRONT
from recount.resolve.places.scene import Scene
from recount.resolve.places.standing import as_area, at_place

#: Land by who holds it: areas, and parts of a town.
HELD_PART = "control part"
HELD = frozenset({"control area", HELD_PART})


class Unnamed:
    """Places them for one report."""

    def __init__(self, gazetteer: Gazetteer, scene: Scene, reaches: Reaches) -> None:
        self._gazetteer = gazetteer
        self._scene = scene
        self._reaches = reaches

    def locate(self, mention: PlaceMention, anchors: Sequence[Place | None], bare: Located) -> Located | None:
        """The held area, capital or front that a mention tells of; None for all else."""
        if mention.relation in HELD:
            return self._held(mention, anchors, bare)
        if mention.relation == CAPITAL:
            return self._capital(mention, anchors, bare)
        return self._front(mention, bare) if mention.relation == FRONT else None

    def area_of(self, anchor: Place) -> Place | None:
        """The first-level area that a town gives its name to."""
        if anchor.precision is not PlacePrecision.TOWN or not anchor.within:
            return None
        area = self._gazetteer.place(anchor.within[0])
        return area.place if area is not None and area.place.name == anchor.name else None

    def _held(self, mention: PlaceMention, anchors: Sequence[Place | None], bare: Located) -> Located:
        """The area of a country that a holder controls; the country is that of the anchor, else the report's."""
        inner = anchors[0] if anchors else None
        if inner is not None and inner.lat is not None and inner.precision is not PlacePrecision.COUNTRY:
            in_town = mention.relation == HELD_PART and inner.precision is PlacePrecision.TOWN
            area = inner if in_town else self.area_of(inner) or inner
            held = at_place(bare, area, area.radius_km or self._reaches.direction_km, "held part of an area")
            return replace(held, precision=PlacePrecision.TOWN if in_town else PlacePrecision.REGION)
        stated = [place.country for place in anchors if place is not None and place.country is not None]
        for country in stated or self._scene.by_weight():
            found = self._gazetteer.held(country, mention.name)
            if found is not None:
                return as_area(bare, found, f"area by who holds it, in {country}")
        return replace(bare, precision=PlacePrecision.REGION, reasons=("no area is known for this holder",))

    def _front(self, mention: PlaceMention, bare: Located) -> Located:
        """A front that is told by its side alone: somewhere in the country that the report is about, at no point."""
        country = self._scene.country
        sure = self._scene.share(country) >= self._reaches.capital_share
        plain = replace(bare, name=mention.name, relation=None, precision=PlacePrecision.REGION)
        return replace(plain, country=country if sure else None, reasons=("a front of which no town is named",))

    def _capital(self, mention: PlaceMention, anchors: Sequence[Place | None], bare: Located) -> Located:
        """The capital of the area or the country that the words name, else of the country that most of the report's signs speak for."""
        found = self.seat(mention, anchors)
        plain, area = replace(bare, relation=None, anchor=None), next(iter(anchors), None)
        if found is None and area is not None and area.lat is not None:
            held = at_place(plain, area, area.radius_km or self._reaches.district_km, "the area whose capital is not known")
            return replace(held, name=area.name, precision=area.precision, place=area.id)
        if found is None:
            return replace(plain, reasons=("it is not known whose capital is meant",))
        of = found.place.country if area is None else area.name
        return replace(as_area(plain, found, f"the capital of {of}"), admin2=found.place.admin2, pcode=found.place.pcode)

    def seat(self, mention: PlaceMention, anchors: Sequence[Place | None]) -> Candidate | None:
        """The town that "the capital" means; of an area the one that the table of seats has."""
        if mention.anchors and mention.anchors[0].text == mention.name:
            number = None if anchors[0] is None else read_seats().get(anchors[0].id)
            return None if number is None else self._gazetteer.numbered(number)
        country = mention.name or self._scene.country
        sure = bool(mention.name) or self._scene.share(country) >= self._reaches.capital_share
        return self._gazetteer.capital(country) if country is not None and sure else None
