"""What a report as a whole says of where it is: shares of countries, areas that it names, places that are sure."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from math import log1p

from recount.lexicon.frontiers import nearest_crossing
from recount.lexicon.gazetteer import Candidate, Gazetteer, Step
from recount.lexicon.place_rules import Evidence
from recount.records.building import quick
from recount.records.place import Place, Point
from recount.resolve.places.names import Name

#: Less than this is a rounding error.
NOTHING = 1e-6
CAPITALISED = r"\b[^\W\d_a-z][^\W\d_]+\b"
#: Rows of capitalised words.
ROWS = re.compile(rf"{CAPITALISED}(?: {CAPITALISED})*")
#: The names of countries and their people have at most so many words without a small one.
LONGEST_NATION = 3


@quick
@dataclass(frozen=True, slots=True)
class Scene:
    """Weights of countries (ISO alpha-2), ids of the areas that are named, and points that other names are taken to mean.

    ``areas`` holds for each area the folded names that can mean it.

    ``total`` is the weight of all signs.
    ``signs`` holds what each folded name adds to the weights by itself, so that no name speaks for its own sense.
    ``names`` are all of them, folded. ``borders`` are the countries (ISO alpha-2) with which a border is named.
    """

    weights: Mapping[str, float]
    areas: Mapping[str, frozenset[str]]
    points: Mapping[str, Point] = field(default_factory=dict)
    signs: Mapping[str, tuple[str, float]] = field(default_factory=dict)
    names: frozenset[str] = frozenset()
    borders: frozenset[str] = frozenset()
    total: float = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "total", sum(self.weights.values()))

    def share(self, country: str | None) -> float:
        """The country's share of all signs, 0 to 1."""
        return self.weights.get(country, 0.0) / self.total if country and self.total else 0.0

    def names_area_of(self, place: Place, name: str) -> bool:
        """Whether a name other than this folded one can mean an area that holds the place."""
        if self.areas.keys().isdisjoint(place.within):
            return False
        return any(self.areas[area] - {name} for area in place.within if area in self.areas)

    def is_at_border(self, place: Place, reach_km: float) -> bool:
        """Whether a place lies near the border that its country has with one whose border the report names."""
        if not self.borders or place.country is None or place.lat is None or place.lon is None:
            return False
        others = self.borders - {place.country}
        crossings = (nearest_crossing((place.lat, place.lon), (place.country, other)) for other in others)
        return any(crossing is not None and crossing.apart_km <= reach_km for crossing in crossings)

    def without(self, name: str) -> "Scene":
        """The scene as all the other words paint it, without the sign of one folded name."""
        if name not in self.signs:
            return self
        country, weight = self.signs[name]
        rest = {code: given - weight * (code == country) for code, given in self.weights.items()}
        return replace(self, weights={code: given for code, given in rest.items() if given > NOTHING})

    def by_weight(self) -> list[str]:
        """The report's countries, those with most signs first."""
        return [country for country, _ in sorted(self.weights.items(), key=lambda item: (-item[1], item[0]))]

    @property
    def country(self) -> str | None:
        """The country that most signs speak for; None where two tie or none does."""
        ranked = sorted(self.weights.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return None
        return ranked[0][0]


@dataclass(frozen=True, slots=True)
class Background:
    """What is known of a report before it is read: its publisher's home country, the countries that a project is about (ISO alpha-2)."""

    home: str | None = None
    focus: tuple[str, ...] = ()


#: Nothing is known.
NO_BACKGROUND = Background()


def read_scene(names: Iterable[Name], text: str, gazetteer: Gazetteer, rules: Evidence, background: Background = NO_BACKGROUND) -> Scene:
    """The signs of a report: the names themselves, every word for a country or its people, and its background."""
    weights: dict[str, float] = dict.fromkeys(background.focus, rules.focus)
    if background.home is not None:
        weights[background.home] = weights.get(background.home, 0.0) + rules.home
    areas: dict[str, frozenset[str]] = {}
    signs: dict[str, tuple[str, float]] = {}
    for country, weight in _words(text, gazetteer, rules):
        weights[country] = weights.get(country, 0.0) + weight
    every = {name.folded: name for name in names}
    for name in every.values():
        found = tuple(c for c in gazetteer.find(name.text) if name.behind or not c.short)
        for candidate in found:
            if candidate.source == "area":
                areas[candidate.place.id] = areas.get(candidate.place.id, frozenset()) | {name.folded}
        sign = _sign(found, rules)
        if sign is not None:
            signs[name.folded] = sign
            weights[sign[0]] = weights.get(sign[0], 0.0) + sign[1]
    return Scene(weights, areas, signs=signs, names=frozenset(every))


@lru_cache(1)
def _words(text: str, gazetteer: Gazetteer, rules: Evidence) -> tuple[tuple[str, float], ...]:
    """Countries and their people by single words; a second mention adds less than the first. A report is asked for twice."""
    signs = []
    for word, count in Counter(_nation_words(text, gazetteer)).items():
        nation = gazetteer.nation(word)
        if nation is not None and (len(word) > 3 or word.isupper()):
            signs.append((nation[0], (rules.demonym if nation[1] else rules.country_name) * log1p(count)))
    return tuple(signs)


def _nation_words(text: str, gazetteer: Gazetteer) -> Iterator[str]:
    """Capitalised words, of which those that together name a country or its people are one ("South Sudan" is not Sudan)."""
    for run in ROWS.findall(text):
        if " " not in run:
            yield run
            continue
        words = run.split()
        at = 0
        while at < len(words):
            if not gazetteer.may_open_nation(words[at]):
                yield words[at]
                at += 1
                continue
            longest = min(len(words), at + LONGEST_NATION)
            last = next((end for end in range(longest, at + 1, -1) if gazetteer.nation(" ".join(words[at:end])) is not None), at + 1)
            yield " ".join(words[at:last])
            at = last


def _sign(found: tuple[Candidate, ...], rules: Evidence) -> tuple[str, float] | None:
    """The country that a name speaks for by itself, with the weight; None for countries (read as words) and for open names."""
    exact = [c for c in found if c.step == found[0].step and c.place.country and (c.step is Step.EXACT or c.main or c.source == "own")]
    if not exact or any(c.source == "country" for c in exact):
        return None
    best: dict[str, int] = {}
    for candidate in exact:
        country = candidate.place.country or ""
        best[country] = max(best.get(country, 0), candidate.population + (30_000 if candidate.source == "own" else 0))
    ranked = sorted(best.items(), key=lambda item: (-item[1], item[0]))
    if len(ranked) == 1:
        return ranked[0][0], rules.only_country
    if ranked[0][1] >= rules.prominent_ratio * max(ranked[1][1], 1000):
        return ranked[0][0], rules.prominent
    return None
