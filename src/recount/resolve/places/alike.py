"""Places whose names are not the one asked for but sound or are spelt much like it, inside the area that the words or the report tell."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from recount.lexicon.gazetteer import Candidate, Gazetteer, Step
from recount.lexicon.place_names import fold_name
from recount.lexicon.place_rules import Limits
from recount.records.place import Place, PlacePrecision, is_within
from recount.resolve.places.choice import STEPS, Choice
from recount.resolve.places.names import HOLDER, Name
from recount.resolve.places.scene import Scene

SMALL = {PlacePrecision.TOWN, PlacePrecision.SITE, PlacePrecision.NEIGHBOURHOOD}
#: What a cue allows besides its own precision: a district or a camp is often known under its town.
ALLOWED = {
    "admin1": {PlacePrecision.ADMIN1, PlacePrecision.REGION},
    "country": {PlacePrecision.COUNTRY},
    HOLDER: {PlacePrecision.ADMIN1, PlacePrecision.DISTRICT, PlacePrecision.COUNTRY, PlacePrecision.REGION},
    "district": {PlacePrecision.DISTRICT, PlacePrecision.TOWN, PlacePrecision.NEIGHBOURHOOD},
    "town": SMALL,
    "village": SMALL,
    "neighbourhood": {PlacePrecision.NEIGHBOURHOOD, PlacePrecision.SITE, PlacePrecision.TOWN},
    "site": {PlacePrecision.SITE, PlacePrecision.NEIGHBOURHOOD},
    "nature": {PlacePrecision.REGION, PlacePrecision.SITE, PlacePrecision.DISTRICT},
}
#: Cues of places that only those near them know by name.
LOCAL = frozenset({"neighbourhood", "district", "village"})
#: Areas so small that few names in them are alike.
INNER = {PlacePrecision.ADMIN1, PlacePrecision.DISTRICT}


@dataclass(frozen=True, slots=True)
class Unmet:
    """A name that meets no place of the index: with the places that its container can be, and the report without it and with it."""

    name: Name
    holders: tuple[Candidate, ...]
    around: Scene
    scene: Scene


class Likeness:
    """Looks for places with names like one that is not met."""

    def __init__(self, gazetteer: Gazetteer, limits: Limits) -> None:
        self._gazetteer = gazetteer
        self._limits = limits

    def by_sound(self, asked: Unmet) -> Choice | None:
        """The one place of the report's country, or of the area said, that shares the consonants of the name."""
        name, limits, scene = asked.name, self._limits, asked.around
        least = limits.sure_share if name.kind in LOCAL else limits.sound_share
        countries = {country for country in scene.weights if scene.share(country) >= least}
        countries |= {holder.place.country for holder in asked.holders[:1] if holder.place.country}
        alike: dict[str, tuple[float, Candidate]] = {}
        for candidate in self._gazetteer.find_by_sound(name.text, countries):
            likeness = round(SequenceMatcher(None, fold_name(name.text), candidate.matched).ratio(), 3)
            if likeness >= self._least_likeness(candidate.place, asked) and likeness > alike.get(candidate.place.id, (0.0,))[0]:
                alike[candidate.place.id] = (likeness, candidate)
        ranked = sorted(alike.values(), key=lambda item: (-item[0], item[1].place.id))
        named = [item for item in ranked if _area_agrees(item[1].place, asked)]
        ranked = named or ([] if asked.holders and name.stated else ranked)
        if not ranked or not self._close_together([item[1].place for item in ranked]):
            return None
        likeness, best = ranked[0]
        where = "in the area of the report" if named else "in the country of the report"
        return Choice(best.place, likeness, (STEPS[Step.SOUND], where), best)

    def by_letters(self, asked: Unmet) -> Choice | None:
        """The one place of the area that the words put the name in, with a name one letter away; elsewhere it is only an alternative.

        The area is said of the name itself, or the one area that the report names.
        """
        name = asked.name
        if sum(letter.isalpha() for letter in name.folded) < self._limits.spelling_letters:
            return None
        areas = _areas(asked)
        found = [c for c in self._gazetteer.find_by_spelling(name.text) if self._fits(c, asked, areas)] if areas else []
        places = list({candidate.place.id: candidate for candidate in found}.values())
        if not places:
            return None
        others = tuple((0.0, (STEPS[Step.SPELT],), candidate) for candidate in places)
        if len(places) > 1:
            return Choice(None, 0.0, ("several places of the area are spelt much like it",), others=others)
        if not name.stated:
            return Choice(None, 0.0, ("not in the index; a place of the report's area is spelt much like it",), others=others)
        return Choice(places[0].place, self._limits.spelling_score, (STEPS[Step.SPELT], f"said to lie in {name.container}"), places[0])

    def _fits(self, candidate: Candidate, asked: Unmet, areas: frozenset[str]) -> bool:
        """Whether a place of a name alike lies in the area, is of the kind said, and is not named in the report itself."""
        place, kind = candidate.place, asked.name.kind
        if areas.isdisjoint(place.within) or candidate.short or candidate.matched in asked.around.names:
            return False
        return place.precision in (SMALL if kind is None else ALLOWED[kind])

    def _least_likeness(self, place: Place, asked: Unmet) -> float:
        """How alike a name must look: more where only the country agrees, for there a like sound is mostly chance."""
        limits = self._limits
        held = any(h.place.id in place.within for h in asked.holders if h.place.precision is not PlacePrecision.COUNTRY)
        near = held or asked.scene.names_area_of(place, asked.name.folded)
        return limits.sound_likeness if near else limits.sound_likeness_afar

    def _close_together(self, places: Sequence[Place]) -> bool:
        """Whether the candidates are one place or neighbours."""
        first = places[0]
        if first.lat is None or first.lon is None:
            return False
        points = [(place.lat, place.lon) for place in places if place.lat is not None and place.lon is not None]
        return all(is_within((first.lat, first.lon), point, self._limits.sound_spread_km) for point in points)


def _area_agrees(place: Place, asked: Unmet) -> bool:
    """Whether the place lies in the area said, or in a first-level area that the report names."""
    if asked.holders:
        return any(holder.place.id in place.within for holder in asked.holders)
    return asked.scene.names_area_of(place, asked.name.folded)


def _areas(asked: Unmet) -> frozenset[str]:
    """The areas that the container can be; without one, the only area of the report."""
    if asked.name.container is not None:
        inner = (holder.place.id for holder in asked.holders if holder.place.precision in INNER)
        return frozenset(inner) if asked.name.stated else frozenset()
    named = [area for area, names in asked.scene.areas.items() if names - {asked.name.folded}]
    return frozenset(named) if len(named) == 1 else frozenset()
