"""The lines of land borders: where they come nearest to a point."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from recount.lexicon.files import read_rows
from recount.records.place import Point, kilometres

TABLE = "gazetteer/natural_earth_frontiers.csv"
Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Crossing:
    """The point of a border that lies nearest to another point: how far from it, and the countries on its sides."""

    point: Point
    apart_km: float
    sides: Pair

    def beyond(self, country: str | None) -> str | None:
        """The country on the far side of one that lies on the border."""
        return next(iter(self.sides - {country}), None) if country in self.sides else None


@cache
def read_frontiers() -> Mapping[Pair, tuple[Point, ...]]:
    """Points of each land border of two countries (ISO alpha-2)."""
    return {frozenset((row["first"], row["second"])): tuple(_points(row["points"])) for row in read_rows(TABLE)}


def _points(text: str) -> Iterable[Point]:
    for pair in text.split(";"):
        lat, lon = pair.split(" ")
        yield int(lat) / 100, int(lon) / 100


def nearest_crossing(point: Point, countries: Iterable[str], allowed: Callable[[Point], bool] | None = None) -> Crossing | None:
    """Where the border of two countries comes nearest to a point, or of one country any of its borders; None where there is none.

    ``allowed`` says which points of the border may be meant.
    """
    asked, frontiers = frozenset(countries), read_frontiers()
    pairs = (asked,) if len(asked) > 1 else tuple(pair for pair in frontiers if asked <= pair)
    found = [
        (kilometres(point, other), other, sorted(sides))
        for sides in pairs
        for other in frontiers.get(sides, ())
        if allowed is None or allowed(other)
    ]
    if not found:
        return None
    apart, nearest, sides = min(found)
    return Crossing(nearest, apart, frozenset(sides))
