"""Which lines are not agreed as a border, by the table of them."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby, pairwise

from recount.publish.page.polyline import Line
from recount.publish.page.projection import Box


@dataclass(frozen=True, slots=True)
class Rule:
    """A line by the codes on its two sides, and the box in which it is not agreed, if only a part of it is.

    ``always`` says that it runs inside of a country, so that the outlines of countries lack it.
    """

    one: tuple[str, ...]
    other: tuple[str, ...]
    box: Box | None
    always: bool

    def fits(self, sides: Sequence[str]) -> bool:
        """Whether it is the line between the areas of these codes."""
        first = [_is_of(side, self.one) for side in sides]
        return len(sides) == 2 and first[0] != first[1] and _is_of(sides[first.index(False)], self.other)


@dataclass(frozen=True, slots=True)
class Disputed:
    """The table: rules, lines that it draws by itself, and boxes in which some countries are not named."""

    rules: tuple[Rule, ...]
    drawn: tuple[Line, ...]
    quiet: tuple[tuple[frozenset[str], Box], ...]


@cache
def read_disputed() -> Disputed:
    """The table of lines that are not agreed."""
    table = tomllib.loads(files("recount").joinpath("data", "publish", "disputed.toml").read_text(encoding="utf-8"))
    drawn = tuple(tuple((float(lon), float(lat)) for lon, lat in row["points"]) for row in table["line"] if "points" in row)
    rules = tuple(
        Rule(tuple(row["sides"][0]), tuple(row["sides"][1]), Box(*row["box"]) if "box" in row else None, row.get("always", False))
        for row in table["line"]
        if "sides" in row
    )
    return Disputed(rules, drawn, tuple((frozenset(row["names"]), Box(*row["box"])) for row in table["quiet"]))


def part(line: Line, sides: Sequence[str]) -> Iterator[tuple[bool, Line]]:
    """The stretches of a line, each with whether it is not agreed."""
    rules = [rule for rule in read_disputed().rules if rule.fits(sides)]
    if not rules or any(rule.box is None for rule in rules):
        yield bool(rules), line
        return
    boxes = [rule.box for rule in rules if rule.box is not None]
    for is_inside, steps in groupby(pairwise(line), key=lambda step: any(_holds(box, step) for box in boxes)):
        start, *rest = steps
        yield is_inside, (start[0], start[1], *(step[1] for step in rest))


def _holds(box: Box, step: tuple[tuple[float, float], tuple[float, float]]) -> bool:
    """Whether the middle of a step lies in a box."""
    lon, lat = (step[0][0] + step[1][0]) / 2, (step[0][1] + step[1][1]) / 2
    return box.west <= lon <= box.east and box.south <= lat <= box.north


def _is_of(side: str, codes: Sequence[str]) -> bool:
    """Whether a code is one of these, or of an area of one of these."""
    return side in codes or side.split("-", maxsplit=1)[0] in codes
