"""Country outlines, read from the program's own data."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

#: Steps per degree, digits of five bits from this sign on; see scripts/build_outlines.py.
STEPS = 100
OFFSET = 63

Line = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its rings of arcs (~n is arc n reversed); ``known`` says whether ISO 3166-1 gives it a number."""

    name: str
    known: bool
    rings: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Outlines:
    """Countries, and the arcs that they share, in degrees of longitude and latitude."""

    countries: tuple[Country, ...]
    arcs: tuple[Line, ...]

    def ring(self, numbers: Sequence[int]) -> list[tuple[float, float]]:
        """One ring as a closed line."""
        points: list[tuple[float, float]] = []
        for number in numbers:
            arc = self.arcs[number] if number >= 0 else self.arcs[~number][::-1]
            points += arc[1:] if points else arc
        return points


@cache
def read_outlines() -> Outlines:
    """All countries, decoded once."""
    kept = json.loads(files("recount").joinpath("data", "publish", "outlines.json").read_text(encoding="utf-8"))
    countries = tuple(Country(one["name"], one["code"] is not None, tuple(map(tuple, one["rings"]))) for one in kept["countries"])
    return Outlines(countries, tuple(map(_decode, kept["arcs"])))


def _decode(text: str) -> Line:
    """A line from its differences."""
    numbers: list[int] = []
    value = shift = 0
    for sign in text:
        digit = ord(sign) - OFFSET
        value |= (digit & 31) << shift
        shift += 5
        if digit < 32:
            numbers.append(~(value >> 1) if value & 1 else value >> 1)
            value = shift = 0
    x = y = 0
    points = []
    for right, up in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + right, y + up
        points.append((x / STEPS, y / STEPS))
    return tuple(points)
