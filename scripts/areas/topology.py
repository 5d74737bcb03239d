"""Rings cut where neighbours part, so that a line between two areas is kept once and simplified once."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import cos, hypot, radians

Point = tuple[float, float]
Step = tuple[int, int]


@dataclass(slots=True)
class Topology:
    """Lines that areas share; a ring is a list of their numbers, ~n for line n reversed."""

    lines: list[tuple[Point, ...]] = field(default_factory=list)
    numbers: dict[tuple[Point, ...], int] = field(default_factory=dict)

    def add(self, line: tuple[Point, ...]) -> int:
        """The number of a line, whichever way it is walked."""
        back = line[::-1]
        if back in self.numbers:
            return ~self.numbers[back]
        if line not in self.numbers:
            self.numbers[line] = len(self.lines)
            self.lines.append(line)
        return self.numbers[line]


def cut(shapes: Iterable[Sequence[Sequence[Point]]]) -> tuple[Topology, list[list[list[int]]]]:
    """The lines of all shapes, and each shape's rings as numbers of lines."""
    held = [[ring for ring in map(open_ring, shape) if len(ring) > 2] for shape in shapes]
    nodes = find_nodes(ring for shape in held for ring in shape)
    topology = Topology()
    return topology, [[[topology.add(line) for line in split(ring, nodes)] for ring in shape] for shape in held]


def open_ring(ring: Sequence[Sequence[float]]) -> list[Point]:
    """A ring without its closing point and without points that repeat the one before."""
    points = [(float(x), float(y)) for x, y, *_ in ring]
    return [point for before, point in zip([points[-2], *points[:-2]], points[:-1], strict=True) if point != before]


def find_nodes(rings: Iterable[Sequence[Point]]) -> set[Point]:
    """Points at which two rings do not run through the same neighbours."""
    neighbours: dict[Point, frozenset[Point]] = {}
    nodes: set[Point] = set()
    for ring in rings:
        for before, point, after in zip([*ring[-1:], *ring[:-1]], ring, [*ring[1:], *ring[:1]], strict=True):
            pair = frozenset((before, after))
            if neighbours.setdefault(point, pair) != pair:
                nodes.add(point)
    return nodes


def split(ring: Sequence[Point], nodes: set[Point]) -> Iterator[tuple[Point, ...]]:
    """The lines of a ring between its nodes; without a node it is one line that starts at its least point."""
    at = [place for place, point in enumerate(ring) if point in nodes] or [ring.index(min(ring))]
    turned = [*ring[at[0] :], *ring[: at[0]], ring[at[0]]]
    ends = [*(place - at[0] for place in at), len(ring)]
    for start, end in pairwise(ends):
        line = tuple(turned[start : end + 1])
        yield min(line, line[::-1]) if len(ends) == 2 and line[0] == line[-1] and ring[at[0]] not in nodes else line


def simplify(line: Sequence[Point], tolerance: float, steps: int) -> list[Step]:
    """Douglas and Peucker's line within a tolerance in degrees of latitude, in whole steps, ends kept."""
    squeeze = cos(radians(sum(y for _, y in line) / len(line)))
    kept = {0, len(line) - 1}
    waiting = [(0, len(line) - 1)]
    while waiting:
        first, last = waiting.pop()
        far, place = max(
            ((distance(line[number], line[first], line[last], squeeze), -number) for number in range(first + 1, last)), default=(0.0, 0)
        )
        if far > tolerance:
            kept.add(-place)
            waiting += [(first, -place), (-place, last)]
    points: list[Step] = []
    for number in sorted(kept):
        point = (round(line[number][0] * steps), round(line[number][1] * steps))
        if not points or point != points[-1]:
            points.append(point)
    return points


def distance(point: Point, start: Point, end: Point, squeeze: float) -> float:
    """From a point to a stretch, in degrees of latitude."""
    x, y = (point[0] - start[0]) * squeeze, point[1] - start[1]
    right, up = (end[0] - start[0]) * squeeze, end[1] - start[1]
    length = right * right + up * up
    share = max(0.0, min(1.0, (x * right + y * up) / length)) if length else 0.0
    return hypot(x - share * right, y - share * up)


def outer_rings(shapes: Iterable[Sequence[Sequence[int]]], ends: Sequence[tuple[Step, Step]]) -> list[list[int]]:
    """The rings around several shapes together: the lines that only one of them has, one behind the other."""
    walked = [number for shape in shapes for ring in shape for number in ring]
    uses = Counter(map(bare, walked))
    waiting: dict[Step, list[int]] = {}
    for number in walked:
        if uses[bare(number)] == 1:
            waiting.setdefault(start_of(number, ends), []).append(number)
    rings = []
    while waiting:
        first = min(waiting)
        ring, point = [], first
        while point in waiting:
            number = waiting[point].pop()
            if not waiting[point]:
                del waiting[point]
            ring.append(number)
            point = start_of(~number, ends)
        rings.append(ring)
    return rings


def bare(number: int) -> int:
    """The number of a line, whichever way it is walked."""
    return number if number >= 0 else ~number


def start_of(number: int, ends: Sequence[tuple[Step, Step]]) -> Step:
    """Where a line begins, the way that it is walked."""
    return ends[number][0] if number >= 0 else ends[~number][1]
