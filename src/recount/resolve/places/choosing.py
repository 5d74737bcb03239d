"""Which of its candidates a name means, with the reasons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from math import log1p, log10

from recount.lexicon.gazetteer import OURS, Candidate, Gazetteer, Step
from recount.lexicon.place_names import fold_name
from recount.lexicon.place_rules import PlaceRules
from recount.records.place import Place, PlacePrecision, Point, is_within
from recount.resolve.places.names import HOLDER, Name
from recount.resolve.places.scene import Scene

STEPS = {Step.EXACT: "name in the index", Step.LOOSE: "name in the index, spelled loosely", Step.SOUND: "sounds like a name in the index"}
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
#: Sources whose every name was written by hand, and those of places that any report can mean.
CURATED = frozenset({"own", "user", "country", "region", "continent"})
LEARNT = "learnt"
#: Reasons, in words; those that a name follows end without it.
ABOUT, IN_CONTAINER = "the report is about", "said to lie in"
AREA_NAMED, NEAR = "the report names its area", "near other places of the report"
#: So many other candidates are kept with a choice.
KEPT = 4
NATIONS = frozenset({"country", "region", "continent"})
#: Cues of places that only those near them know by name.
LOCAL = frozenset({"neighbourhood", "district", "village"})
#: A candidate with its score and the signs in words.
Scored = tuple[float, tuple[str, ...], Candidate]
#: What the score of a name's candidates hangs on: its words, kind, container, whether that is said, whether it stands behind another name.
Asked = tuple[str, str | None, str | None, bool, bool]


@dataclass(frozen=True, slots=True)
class Choice:
    """The place that a name means, or None; the score it won with, and why; the best of the candidates that lost."""

    place: Place | None
    score: float
    reasons: tuple[str, ...]
    candidate: Candidate | None = None
    others: tuple[Scored, ...] = ()


class Chooser:
    """Chooses for the names of one report."""

    def __init__(self, gazetteer: Gazetteer, scene: Scene, rules: PlaceRules) -> None:
        self._gazetteer = gazetteer
        self._scene = scene
        self._rules = rules
        self._scored: dict[Asked, list[Scored]] = {}
        self._others: dict[str, Scene] = {}

    def see_points(self, points: Mapping[str, Point]) -> None:
        """From now on places near these points, by folded name, are the likelier; all else that was found out of them stays."""
        self._scene = replace(self._scene, points=points)

    def choose(self, name: Name) -> Choice:
        """The candidate with the highest score, if it is good enough; else a match by sound where the context agrees."""
        nation = self._gazetteer.nation(name.text)
        if nation is not None and nation[1]:
            return self._people(nation[0])
        found = tuple(c for c in self._gazetteer.find(name.text) if name.behind or not c.short)
        holders = self._holders(name)
        ranked = sorted(self._scores(found, name, holders), key=lambda item: (-item[0], item[2].place.id))
        fit = next((one for one in _official_first(ranked) if self._holds(one[0], one[2], name, holders)), None) if ranked else None
        if fit is not None:
            score, reasons, best = _town_of(ranked, name) if fit is ranked[0] else fit
            return Choice(best.place, score, reasons, best, tuple(one for one in ranked if one[2] is not best)[:KEPT])
        why = "no namesake in the index fits the report" if ranked else "not in the index"
        return self._by_sound(name, holders) or Choice(None, 0.0, (why,), others=tuple(ranked[:KEPT]))

    def _people(self, country: str) -> Choice:
        """The country of a people, for callers that ask for it; no finder gives such a mention."""
        found = self._gazetteer.country(country)
        return (
            Choice(None, 0.0, ("word for a people",))
            if found is None
            else Choice(found.place, 1.0, ("word for the people of a country",), found)
        )

    def _holders(self, name: Name) -> tuple[Candidate, ...]:
        """The places that the container can be."""
        if name.container is None:
            return ()
        found = self._gazetteer.find(name.container)
        nation = self._gazetteer.nation(name.container)
        if nation is not None and not nation[1]:
            found = tuple(c for c in found if c.source == "country") or found
        return found

    def _scores(self, found: Sequence[Candidate], name: Name, holders: Sequence[Candidate]) -> list[Scored]:
        """Each candidate with its score: what its name and its country say, and the points that are seen near it."""
        asked = (name.text, name.kind, name.container, name.stated, name.behind)
        scored = self._scored.get(asked)
        if scored is None:
            scored = self._scored[asked] = [(*self._score(candidate, name, holders), candidate) for candidate in found]
        others = [point for folded, point in self._scene.points.items() if folded != name.folded]
        return [self._near(one, others) for one in scored] if others else scored

    def _score(self, candidate: Candidate, name: Name, holders: Sequence[Candidate]) -> tuple[float, tuple[str, ...]]:
        """The sum of the signs, and the signs in words."""
        w, place = self._rules.weights, candidate.place
        share = self._scene_without(name).share(place.country)
        reasons = [STEPS[candidate.step]]
        score = w.population * log10(1 + candidate.population) + w.fame * log1p(candidate.fame) + w.country_share * share
        score += (
            w.main_name * candidate.main
            + w.own_table * (candidate.source in OURS)
            + w.users_word * (candidate.source == "user")
            + w.learnt * (candidate.source == LEARNT)
            + w.loose_match * (candidate.step is Step.LOOSE)
        )
        score += w.country_itself * (candidate.source == "country") + w.area_itself * (candidate.source == "area" and candidate.main)
        if share >= self._rules.limits.sure_share and candidate.source != "country":
            reasons.append(f"{ABOUT} {place.country}")
        if self._scene.names_area_of(place, name.folded):
            score += w.admin1_named
            reasons.append(AREA_NAMED)
        if holders:
            inside = any(holder.place.id in place.within for holder in holders)
            score += w.inside_container if inside else w.outside_container * name.stated
            if inside:
                reasons.append(f"{IN_CONTAINER} {name.container}")
        if name.kind is not None:
            agrees = place.precision in ALLOWED[name.kind]
            score += w.cue_agrees if agrees else w.cue_differs
        return score, tuple(reasons)

    def _near(self, scored: Scored, others: Sequence[Point]) -> Scored:
        """A candidate with what the report's other places say for a point near them."""
        score, reasons, candidate = scored
        place, reach = candidate.place, self._rules.limits.near_km
        if place.lat is None or place.lon is None or place.precision in {PlacePrecision.COUNTRY, PlacePrecision.REGION}:
            return scored
        here = (place.lat, place.lon)
        near = sum([is_within(here, point, reach) for point in others])
        if not near:
            return scored
        return score + self._rules.weights.near_others * near / len(others), (*reasons, NEAR), candidate

    def _scene_without(self, name: Name) -> Scene:
        """The scene as all other words paint it, found out once for each name."""
        found = self._others.get(name.folded)
        if found is None:
            found = self._others[name.folded] = self._scene.without(name.folded)
        return found

    def _holds(self, score: float, best: Candidate, name: Name, holders: Sequence[Candidate]) -> bool:
        """Whether the best candidate is good enough: a place that the rest of the report does not support is mostly a namesake."""
        if score < self._rules.limits.least_score:
            return False
        if any(holder.place.id in best.place.within for holder in holders):
            return True
        if holders and name.stated and name.kind in LOCAL:
            return False
        return self._is_supported(best, name) or self._is_known_abroad(best, name)

    def _is_supported(self, best: Candidate, name: Name) -> bool:
        """Whether the other words of the report speak for the country of a candidate; a name that is spelled otherwise asks for more."""
        share = self._scene_without(name).share(best.place.country)
        if best.step is Step.EXACT and (best.main or best.source in CURATED):
            return share > 0
        return share >= self._rules.limits.alias_share

    def _is_known_abroad(self, best: Candidate, name: Name) -> bool:
        """Whether a candidate is so well known that a report about another country can mean it by its name alone."""
        if not (best.main or best.source in CURATED):
            return False
        limits, scene = self._rules.limits, self._scene_without(name)
        top = max(scene.weights.values(), default=0.0)
        if top == 0 or best.place.country is None:
            return True
        if best.step is not Step.EXACT:
            return False
        if best.source in NATIONS:
            return True
        if name.kind in LOCAL:
            return False
        sure = top / scene.total >= limits.sure_share and top >= limits.sure_weight
        return not sure or self._gazetteer.people_of(best) >= limits.stranger_population

    def _by_sound(self, name: Name, holders: Sequence[Candidate]) -> Choice | None:
        """The one place of the report's country, or of the area said, that shares the consonants of the name."""
        limits, scene = self._rules.limits, self._scene_without(name)
        least = limits.sure_share if name.kind in LOCAL else limits.sound_share
        countries = {country for country in scene.weights if scene.share(country) >= least}
        countries |= {holder.place.country for holder in holders[:1] if holder.place.country}
        alike: dict[str, tuple[float, Candidate]] = {}
        for candidate in self._gazetteer.find_by_sound(name.text, countries):
            likeness = round(SequenceMatcher(None, fold_name(name.text), candidate.matched).ratio(), 3)
            if likeness >= self._least_likeness(candidate.place, name, holders) and likeness > alike.get(candidate.place.id, (0.0,))[0]:
                alike[candidate.place.id] = (likeness, candidate)
        ranked = sorted(alike.values(), key=lambda item: (-item[0], item[1].place.id))
        named = [item for item in ranked if self._area_agrees(item[1].place, name, holders)]
        ranked = named or ([] if holders and name.stated else ranked)
        if not ranked or not self._close_together([item[1].place for item in ranked]):
            return None
        likeness, best = ranked[0]
        return Choice(
            best.place, likeness, (STEPS[Step.SOUND], "in the area of the report" if named else "in the country of the report"), best
        )

    def _least_likeness(self, place: Place, name: Name, holders: Sequence[Candidate]) -> float:
        """How alike a name must look: more where only the country agrees, for there a like sound is mostly chance."""
        limits = self._rules.limits
        held = any(h.place.id in place.within for h in holders if h.place.precision is not PlacePrecision.COUNTRY)
        near = held or self._scene.names_area_of(place, name.folded)
        return limits.sound_likeness if near else limits.sound_likeness_afar

    def _area_agrees(self, place: Place, name: Name, holders: Sequence[Candidate]) -> bool:
        """Whether the place lies in the area said, or in a first-level area that the report names."""
        if holders:
            return any(holder.place.id in place.within for holder in holders)
        return self._scene.names_area_of(place, name.folded)

    def _close_together(self, places: Sequence[Place]) -> bool:
        """Whether the candidates are one place or neighbours."""
        first = places[0]
        if first.lat is None or first.lon is None:
            return False
        points = [(place.lat, place.lon) for place in places if place.lat is not None and place.lon is not None]
        return all(is_within((first.lat, first.lon), point, self._rules.limits.sound_spread_km) for point in points)


def _official_first(ranked: Sequence[Scored]) -> tuple[Scored, ...]:
    """The best candidate of the index, and where it does not fit, the best learnt one: what was learnt never beats it."""
    official = next((one for one in ranked if one[2].source != LEARNT), None)
    learnt = next((one for one in ranked if one[2].source == LEARNT), None)
    return tuple(one for one in (official, learnt) if one is not None)


def _town_of(ranked: Sequence[Scored], name: Name) -> Scored:
    """The town that gives its name to the area that won, unless the words say that the area is meant."""
    first = ranked[0]
    if name.kind is not None or first[2].source != "area":
        return first
    inside = (
        item
        for item in ranked[1:]
        if item[2].main and item[2].place.precision is PlacePrecision.TOWN and _lies_in(item[2].place, first[2].place)
    )
    return max(inside, key=lambda item: (item[2].population, item[2].place.id), default=first)


def _lies_in(town: Place, area: Place) -> bool:
    """Whether a town lies in an area, or within its reach where it is an area by itself (a capital beside its province)."""
    if area.id in town.within:
        return True
    if town.country != area.country or None in (town.lat, town.lon, area.lat, area.lon):
        return False
    here, there = (town.lat or 0.0, town.lon or 0.0), (area.lat or 0.0, area.lon or 0.0)
    return is_within(here, there, area.radius_km or 0.0)
