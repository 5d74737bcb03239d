"""English words around names of places, as immutable tables."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from recount.lexicon.files import read_toml
from recount.text.phrases import Phrases

#: Plain sets of words that bear the name of their key, by section of the table.
SETS = {
    "relations": "road linking rural halfway straddling border_lines",
    "signs": "joining articles connectors latin_links",
    "never": "dates acronyms states ways peoples persons titles openings",
    "use": "affiliation speech helping seats seat_sides agents",
    "roles": "moving leaving departing expected local_voices medical_voices firing bases pointing kinds_meant",
}
#: Plain sets of words under another name: section and key.
RENAMED = {
    "loose_kinds": ("loose", "kinds"),
    "partitive": ("partitive", "words"),
    "place_signs": ("signs", "place"),
    "motion_signs": ("signs", "motion"),
    "control_areas": ("control", "areas"),
    "control_urban": ("control", "urban"),
    "never": ("never", "words"),
    "organisations": ("organisations", "nouns"),
    "site_nouns": ("named_kinds", "bearing"),
}


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """What the words around a name say of it; phrases give the kind, relation, direction or holder that they stand for.

    ``opening`` are small words with which a name may begin, ``continuing`` those with which a name that began may go on, ``framing``
    those behind an unknown name that can make it a place; where none of the ``relating`` stands is no road, no border and no held area;
    ``turning`` opens what is told of something else.
    """

    kinds: Phrases[str]
    named_kinds: Phrases[str]
    loose_kinds: frozenset[str]
    partitive: frozenset[str]
    units: Phrases[str]
    counts: Phrases[float]
    speeds: Phrases[float]
    hours: Mapping[str, float]
    courses: Phrases[str]
    before: Phrases[str]
    after: Phrases[str]
    road: frozenset[str]
    border: Phrases[str]
    border_lines: frozenset[str]
    tri_border: Phrases[str]
    linking: frozenset[str]
    halfway: frozenset[str]
    straddling: frozenset[str]
    fronts: frozenset[str]
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
    control_urban: frozenset[str]
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
    seat_sides: frozenset[str]
    agents: frozenset[str]
    moving: frozenset[str]
    leaving: frozenset[str]
    departing: frozenset[str]
    expected: frozenset[str]
    local_voices: frozenset[str]
    medical_voices: frozenset[str]
    firing: frozenset[str]
    bases: frozenset[str]
    pointing: frozenset[str]
    site_nouns: frozenset[str]
    latin_links: frozenset[str]
    openings: frozenset[str]
    kinds_meant: frozenset[str]
    turning: Phrases[str]
    opening: frozenset[str] = field(init=False, compare=False)
    continuing: frozenset[str] = field(init=False, compare=False)
    framing: frozenset[str] = field(init=False, compare=False)
    relating: frozenset[str] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        kinds = self.kinds.openers | self.named_kinds.openers
        object.__setattr__(self, "opening", frozenset(self.parts.openers | self.named_kinds.openers))
        object.__setattr__(self, "continuing", self.connectors.union(self.parts.openers, kinds))
        object.__setattr__(self, "framing", frozenset({",", "("}.union(kinds)))
        object.__setattr__(
            self, "relating", self.road.union(self.control_areas, self.occupied.openers, self.border.openers, self.tri_border.openers)
        )


@cache
def read_place_words(language: str = "en") -> PlaceWords:
    """The words of a language."""
    raw = read_toml(f"lexicon/{language}/places.toml")
    relations, signs, control = raw["relations"], raw["signs"], raw["control"]
    return PlaceWords(
        kinds=_phrases(raw["kinds"]),
        named_kinds=_phrases({kind: raw["named_kinds"][kind] for kind in ("site", "nature")}),
        units=Phrases(relations["units"]),
        before=_phrases({name: relations[name] for name in ("near", "around", "outskirts", "coast")}),
        after=_phrases({name: relations[name] for name in ("countryside", "front")}),
        fronts=frozenset(word for phrase in relations["front"] for word in phrase.split()),
        counts=Phrases(relations["counts"]),
        speeds=Phrases(relations["speeds"]),
        hours=relations["hours"],
        courses=_phrases({"course": relations["courses"]}),
        border=_phrases({"border": relations["border"]}),
        tri_border=_phrases({"tri-border": relations["tri_border"]}),
        directions=_phrases(raw["directions"]),
        parts=_phrases(raw["parts"]),
        approximate=frozenset(word for phrase in signs["approximate"] for word in phrase.split()),
        control_under=_phrases({"under": control["under"]}),
        control_joined=tuple(control["joined"]),
        occupied=_phrases({"occupied": control["occupied"]}),
        holders=_phrases(raw["holders"]),
        turning=_phrases({"turning": raw["roles"]["turning"]}),
        openers=_phrases({"opener": raw["organisations"]["openers"]}),
        **{field: frozenset(raw[section][field]) for section, fields in SETS.items() for field in fields.split()},
        **{field: frozenset(raw[section][key]) for field, (section, key) in RENAMED.items()},
    )


def _phrases(table: Mapping[str, Any]) -> Phrases[str]:
    """Phrases by what they stand for; the first meaning of a phrase counts."""
    return Phrases({phrase: meaning for meaning, phrases in reversed(list(table.items())) for phrase in _texts(phrases)})


def _texts(phrases: Iterable[Any]) -> list[str]:
    return [str(phrase) for phrase in phrases]
