"""English words around names of places, as immutable tables."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from recount.lexicon.files import read_toml
from recount.text.phrases import Phrases


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """What the words around a name say of it; phrases give the kind, relation, direction or holder that they stand for."""

    kinds: Phrases[str]
    named_kinds: Phrases[str]
    loose_kinds: frozenset[str]
    partitive: frozenset[str]
    units: Phrases[str]
    before: Phrases[str]
    after: Phrases[str]
    road: frozenset[str]
    border: Phrases[str]
    linking: frozenset[str]
    rural: frozenset[str]
    directions: Phrases[str]
    parts: Phrases[str]
    place_signs: frozenset[str]
    motion_signs: frozenset[str]
    approximate: frozenset[str]
    joining: frozenset[str]
    articles: frozenset[str]
    connectors: frozenset[str]
    control_areas: frozenset[str]
    control_under: Phrases[str]
    control_joined: tuple[str, ...]
    occupied: Phrases[str]
    holders: Phrases[str]
    dates: frozenset[str]
    never: frozenset[str]
    acronyms: frozenset[str]
    states: frozenset[str]
    ways: frozenset[str]
    peoples: frozenset[str]
    persons: frozenset[str]
    titles: frozenset[str]
    organisations: frozenset[str]
    openers: Phrases[str]
    affiliation: frozenset[str]
    speech: frozenset[str]
    helping: frozenset[str]
    seats: frozenset[str]
    agents: frozenset[str]
    moving: frozenset[str]
    leaving: frozenset[str]
    departing: frozenset[str]
    expected: frozenset[str]
    firing: frozenset[str]
    bases: frozenset[str]
    pointing: frozenset[str]
    site_nouns: frozenset[str]
    latin_links: frozenset[str]
    openings: frozenset[str]
    kinds_meant: frozenset[str]
    continuing: frozenset[str] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        tables = (self.parts.openers, self.kinds.openers, self.named_kinds.openers)
        object.__setattr__(self, "continuing", self.connectors.union(*tables))


@cache
def read_place_words(language: str = "en") -> PlaceWords:
    """The words of a language."""
    raw = read_toml(f"lexicon/{language}/places.toml")
    relations, signs, control, never, use = raw["relations"], raw["signs"], raw["control"], raw["never"], raw["use"]
    roles = raw["roles"]
    return PlaceWords(
        kinds=_phrases(raw["kinds"]),
        named_kinds=_phrases({kind: raw["named_kinds"][kind] for kind in ("site", "nature")}),
        loose_kinds=frozenset(raw["loose"]["kinds"]),
        partitive=frozenset(raw["partitive"]["words"]),
        units=Phrases(relations["units"]),
        before=_phrases({name: relations[name] for name in ("near", "around", "outskirts")}),
        after=_phrases({name: relations[name] for name in ("countryside", "front")}),
        road=frozenset(relations["road"]),
        border=_phrases({"border": relations["border"]}),
        linking=frozenset(relations["linking"]),
        rural=frozenset(relations["rural"]),
        directions=_phrases(raw["directions"]),
        parts=_phrases(raw["parts"]),
        place_signs=frozenset(signs["place"]),
        motion_signs=frozenset(signs["motion"]),
        approximate=frozenset(word for phrase in signs["approximate"] for word in phrase.split()),
        joining=frozenset(signs["joining"]),
        articles=frozenset(signs["articles"]),
        connectors=frozenset(signs["connectors"]),
        control_areas=frozenset(control["areas"]),
        control_under=_phrases({"under": control["under"]}),
        control_joined=tuple(control["joined"]),
        occupied=_phrases({"occupied": control["occupied"]}),
        holders=_phrases(raw["holders"]),
        dates=frozenset(never["dates"]),
        never=frozenset(never["words"]),
        acronyms=frozenset(never["acronyms"]),
        states=frozenset(never["states"]),
        ways=frozenset(never["ways"]),
        peoples=frozenset(never["peoples"]),
        persons=frozenset(never["persons"]),
        titles=frozenset(never["titles"]),
        organisations=frozenset(raw["organisations"]["nouns"]),
        openers=_phrases({"opener": raw["organisations"]["openers"]}),
        affiliation=frozenset(use["affiliation"]),
        speech=frozenset(use["speech"]),
        helping=frozenset(use["helping"]),
        seats=frozenset(use["seats"]),
        agents=frozenset(use["agents"]),
        moving=frozenset(roles["moving"]),
        leaving=frozenset(roles["leaving"]),
        departing=frozenset(roles["departing"]),
        expected=frozenset(roles["expected"]),
        firing=frozenset(roles["firing"]),
        bases=frozenset(roles["bases"]),
        pointing=frozenset(roles["pointing"]),
        openings=frozenset(never["openings"]),
        latin_links=frozenset(signs["latin_links"]),
        site_nouns=frozenset(raw["named_kinds"]["bearing"]),
        kinds_meant=frozenset(roles["kinds_meant"]),
    )


def _phrases(table: Mapping[str, Any]) -> Phrases[str]:
    """Phrases by what they stand for; the first meaning of a phrase counts."""
    return Phrases({phrase: meaning for meaning, phrases in reversed(list(table.items())) for phrase in _texts(phrases)})


def _texts(phrases: Iterable[Any]) -> list[str]:
    return [str(phrase) for phrase in phrases]
