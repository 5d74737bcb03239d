"""Country outlines, read from the program's own data."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from recount.publish.page.polyline import Line, bare, decode, unwrap, walk

#: Steps per degree; see scripts/build_outlines.py.
STEPS = 100


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its rings of arcs (~n is arc n reversed); its code is Natural Earth's own where ISO 3166-1 has none."""

    name: str
    code: str
    rings: tuple[tuple[int, ...], ...]

    @property
    def known(self) -> bool:
        """Whether ISO 3166-1 has it; the codes from XA to XZ are left to users."""
        return len(self.code) == 2 and not self.code.startswith("X")


@dataclass(frozen=True, slots=True)
class Outlines:
    """Countries, and the arcs that they share, in degrees of longitude and latitude."""

    countries: tuple[Country, ...]
    arcs: tuple[Line, ...]

    def rings(self, country: Country) -> Iterator[Line]:
        """The rings of a country as closed lines."""
        return (unwrap(walk(numbers, self.arcs)) for numbers in country.rings)

    def sides(self) -> Iterator[tuple[Line, tuple[str, ...]]]:
        """Each arc with the codes of the countries that it bounds."""
        found: defaultdict[int, dict[str, None]] = defaultdict(dict)
        for country in self.countries:
            for number in (bare(arc) for ring in country.rings for arc in ring):
                found[number][country.code] = None
        return ((unwrap(arc), tuple(found[number])) for number, arc in enumerate(self.arcs))


@cache
def read_outlines() -> Outlines:
    """All countries, decoded once."""
    kept = json.loads(files("recount").joinpath("data", "publish", "outlines.json").read_text(encoding="utf-8"))
    countries = tuple(Country(one["name"], one["code"], tuple(map(tuple, one["rings"]))) for one in kept["countries"])
    return Outlines(countries, tuple(decode(text, STEPS) for text in kept["arcs"]))
