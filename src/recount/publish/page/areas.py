"""Outlines of first-level areas, one file a country, built at set-up; without them the map does with countries."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from recount.publish.page.polyline import Line, bare, decode, walk
from recount.publish.page.projection import Box

#: Steps per degree; see scripts/areas/files.py.
STEPS = 250

Rings = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its code (that of its country where it has none), its id in the index of places, and the wider area to which it belongs."""

    side: str
    id: str | None
    wide: int | None
    rings: Rings


@dataclass(frozen=True, slots=True)
class Areas:
    """The areas of one country: its units, those made of several units by id, its own rings, and the lines of all of them.

    ``beyond`` says which unit of another country lies on the far side of a line.
    """

    units: tuple[Unit, ...]
    wide: dict[str, Rings]
    land: Rings
    beyond: dict[int, str]
    lines: tuple[Line, ...]

    def rings(self, id_: str) -> list[list[tuple[float, float]]]:
        """The rings of an area of the index as closed lines; none where its outline is not known."""
        numbers = next((unit.rings for unit in self.units if unit.id == id_), self.wide.get(id_, ()))
        return [walk(ring, self.lines) for ring in numbers]

    def land_rings(self) -> list[list[tuple[float, float]]]:
        """The rings of the whole country as closed lines."""
        return [walk(ring, self.lines) for ring in self.land]

    def shown_rings(self) -> Iterator[list[list[tuple[float, float]]]]:
        """The rings of each area between which lines are drawn."""
        whole = [*self.wide.values(), *(unit.rings for unit in self.units if unit.wide is None)]
        return ([walk(ring, self.lines) for ring in rings] for rings in whole)

    def sides(self) -> Iterator[tuple[Line, tuple[str, ...]]]:
        """Each line with the codes on its sides: one for a coast, none for a line inside of a wider area."""
        users: dict[int, list[Unit]] = {}
        for unit in self.units:
            for number in (bare(line) for ring in unit.rings for line in ring):
                users.setdefault(number, []).append(unit)
        for number, units in sorted(users.items()):
            codes = (*(unit.side for unit in units), *([self.beyond[number]] if number in self.beyond else []))
            is_inside = len(units) == 2 and units[0].wide is not None and units[0].wide == units[1].wide
            yield self.lines[number], () if is_inside else codes


@cache
def read_areas(country: str) -> Areas | None:
    """The areas of a country by its ISO code, or None where they have not been built."""
    if country not in read_boxes():
        return None
    kept = json.loads(_folder().joinpath(f"{country}.json").read_text(encoding="utf-8"))
    units = tuple(Unit(one["code"] or one["country"], one["id"], one["wide"], _rings(one["rings"])) for one in kept["units"])
    wide = {one["id"]: _rings(one["rings"]) for one in kept["wide"]}
    beyond = {int(number): code for number, code in kept["beyond"].items()}
    return Areas(units, wide, _rings(kept["land"]), beyond, tuple(decode(text, STEPS) for text in kept["lines"]))


@cache
def read_boxes() -> dict[str, tuple[Box, ...]]:
    """The reach of each country that has been built."""
    index = _folder().joinpath("index.json")
    if not index.is_file():
        return {}
    return {code: tuple(Box(*box) for box in boxes) for code, boxes in json.loads(index.read_text(encoding="utf-8"))["boxes"].items()}


def _folder() -> Traversable:
    """Where the files are."""
    return files("recount").joinpath("data", "built", "areas")


def _rings(kept: list[list[int]]) -> Rings:
    """Rings as tuples."""
    return tuple(map(tuple, kept))
