"""Which of its candidates a name means, with the reasons."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import log1p, log10

from recount.lexicon.confidence import reckon
from recount.lexicon.gazetteer import OURS, Candidate, Gazetteer, Step
from recount.lexicon.place_rules import PlaceRules
from recount.records.place import Place, PlacePrecision, Point, is_within
from recount.resolve.places.alike import ALLOWED, LOCAL, Likeness, Unmet
from recount.resolve.places.certainty import find_signs
from recount.resolve.places.choice import ABOUT, AREA_NAMED, AT_BORDER, IN_CONTAINER, NEAR, STEPS, Choice, Scored
from recount.resolve.places.names import Name
from recount.resolve.places.scene import Scene

#: Sources whose every name was written by hand, and those of places that any report can mean.
CURATED = frozenset({"own", "user", "country", "region", "continent"})
LEARNT = "learnt"
#: How words end that mean a capital without its name.
CAPITAL_MEANT = " capital"
#: Why a small town is not chosen.
GUESS = "its namesakes cannot be told apart"
IN_TOWN = frozenset({PlacePrecision.NEIGHBOURHOOD, PlacePrecision.SITE})
#: So many other candidates are kept with a choice.
KEPT = 4
NATIONS = frozenset({"country", "region", "continent"})
#: What the score of a name's candidates hangs on: its words, kind, container, whether that is said, whether it stands behind another name.
Asked = tuple[str, str | None, str | None, bool, bool]


class Chooser:
    """Chooses for the names of one report."""

    def __init__(self, gazetteer: Gazetteer, scene: Scene, rules: PlaceRules) -> None:
        self._gazetteer = gazetteer
        self._scene = scene
        self._rules = rules
        self._likeness = Likeness(gazetteer, rules.limits)
        self._scored: dict[Asked, list[Scored]] = {}
        self._likes: dict[Asked, Choice | None] = {}
        self._others: dict[str, Scene] = {}

    def see_points(self, points: Mapping[str, Point]) -> None:
        """From now on places near these points, by folded name, are the likelier; all else that was found out of them stays."""
        self._scene = replace(self._scene, points=points)

    def choose(self, name: Name) -> Choice:
        """The candidate with the highest score, if it is good enough; else a match by sound where the context agrees."""
        nation = self._gazetteer.nation(name.text)
        if nation is not None and nation[1]:
            return self._people(nation[0])
        holders = self._holders(name)
        capital = self._capital(name.text)
        if capital:
            return Choice(capital[0].place, self._rules.weights.own_table, ("the capital that is meant",), capital[0])
        ranked = sorted(self._scores(name, holders), key=lambda item: (-item[0], item[2].place.id))
        fit = next((one for one in _official_first(ranked) if self._holds(one[0], one[2], name, holders)), None) if ranked else None
        if fit is not None:
            score, reasons, best = _town_of(ranked, name) if fit is ranked[0] else fit
            choice = Choice(best.place, score, reasons, best, tuple(one for one in ranked if one[2] is not best)[:KEPT])
            return Choice(None, 0.0, (GUESS,), others=tuple(ranked[:KEPT])) if self._is_guess(choice) else choice
        why = "no namesake in the index fits the report" if ranked else "not in the index"
        return self._alike(name, holders, is_known=bool(ranked)) or Choice(None, 0.0, (why,), others=tuple(ranked[:KEPT]))

    def _is_guess(self, choice: Choice) -> bool:
        """Whether a small town is as likely one of its namesakes: nothing in the report tells them apart."""
        best = choice.candidate
        if not choice.others or best is None or best.source != "geonames" or best.population >= self._rules.limits.known_population:
            return False
        return reckon(self._rules.certainty, find_signs(choice)) < self._rules.limits.least_certainty

    def _alike(self, name: Name, holders: Sequence[Candidate], *, is_known: bool) -> Choice | None:
        """A place of the right area whose name sounds or is spelt much like this one; a name that some place bears is no slip.

        Points have no say in it, so that it is found out once.
        """
        key = _asked(name)
        if key not in self._likes:
            unmet = Unmet(name, tuple(holders), self._scene_without(name), self._scene)
            self._likes[key] = self._likeness.by_sound(unmet) or (None if is_known else self._likeness.by_letters(unmet))
        return self._likes[key]

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
        found = self._gazetteer.find(name.container) or self._capital(name.container)
        nation = self._gazetteer.nation(name.container)
        if nation is not None and not nation[1]:
            found = tuple(c for c in found if c.source == "country") or found
        return found

    def _capital(self, words: str) -> tuple[Candidate, ...]:
        """The town that "the X capital", "X's capital" or "the capital" means; nothing for other words."""
        if not words.endswith(CAPITAL_MEANT):
            return ()
        owner = words.removesuffix(CAPITAL_MEANT).removeprefix("the ").removesuffix("'s").removesuffix("\u2019s")
        nation = self._gazetteer.nation(owner) if owner not in {"", "the"} else (self._scene.country, False)
        found = self._gazetteer.capital(nation[0]) if nation is not None and nation[0] is not None else None
        return () if found is None else (found,)

    def _scores(self, name: Name, holders: Sequence[Candidate]) -> list[Scored]:
        """Each candidate with its score: what its name and its country say, and the points that are seen near it."""
        asked = _asked(name)
        scored = self._scored.get(asked)
        if scored is None:
            found = [c for c in self._gazetteer.find(name.text) if name.behind or not c.short]
            scored = self._scored[asked] = [(*self._score(candidate, name, holders), candidate) for candidate in found]
        if not scored:
            return scored
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
        if candidate.step is Step.EXACT and self._is_at_border(candidate):
            score += w.at_border
            reasons.append(AT_BORDER)
        if holders:
            inside = any(_is_inside(place, holder.place, self._rules.limits.suburbs_km) for holder in holders)
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
        if any(_is_inside(best.place, holder.place, self._rules.limits.suburbs_km) for holder in holders):
            return True
        if holders and name.stated and name.kind in LOCAL:
            return False
        return self._is_supported(best, name) or self._is_known_abroad(best, name)

    def _is_supported(self, best: Candidate, name: Name) -> bool:
        """Whether the other words of the report speak for the country of a candidate; a name that is spelled otherwise asks for more."""
        share = self._scene_without(name).share(best.place.country)
        if best.step is Step.EXACT and self._is_at_border(best):
            return True
        if best.step is Step.EXACT and (best.main or best.source in CURATED):
            return share > 0
        return share >= self._rules.limits.alias_share

    def _is_at_border(self, candidate: Candidate) -> bool:
        """Whether a town lies at a border that the report names: such towns are told by it, not by their country."""
        return candidate.place.precision is PlacePrecision.TOWN and self._scene.is_at_border(
            candidate.place, self._rules.limits.at_border_km
        )

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
            return name.kind != "site"
        if name.kind in LOCAL:
            return False
        sure = top / scene.total >= limits.sure_share and top >= limits.sure_weight
        # "Paris Camp" in a report about Mali bears the name of a city and lies in none.
        namesake = name.kind == "site" and best.place.precision not in IN_TOWN
        return not sure or (not namesake and self._gazetteer.people_of(best) >= limits.stranger_population)


def _is_inside(place: Place, holder: Place, suburbs_km: float) -> bool:
    """Whether a place lies in another: in its areas, or within the reach of a town and its suburbs."""
    if holder.id in place.within:
        return True
    if (
        holder.precision is not PlacePrecision.TOWN
        or place.precision not in IN_TOWN
        or None in (place.lat, place.lon, holder.lat, holder.lon)
    ):
        return False
    reach = (holder.radius_km or 0.0) + suburbs_km
    return is_within((place.lat or 0.0, place.lon or 0.0), (holder.lat or 0.0, holder.lon or 0.0), reach)


def _asked(name: Name) -> Asked:
    return name.text, name.kind, name.container, name.stated, name.behind


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
