"""Lines that are kept as text: whole steps of a degree, as zigzag differences in digits of five bits; see scripts/polyline.py."""

from collections.abc import Sequence
from itertools import pairwise

OFFSET = 63

#: Points in degrees of longitude and latitude.
Line = tuple[tuple[float, float], ...]


def decode(text: str, steps: int) -> Line:
    """A line from its differences, in so many steps a degree."""
    numbers = _numbers(text)
    x = y = 0
    points = []
    for right, up in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + right, y + up
        points.append((x / steps, y / steps))
    return tuple(points)


def _numbers(text: str) -> list[int]:
    """The numbers of a text."""
    numbers: list[int] = []
    value = shift = 0
    for sign in text:
        digit = ord(sign) - OFFSET
        value |= (digit & 31) << shift
        shift += 5
        if digit < 32:
            numbers.append(~(value >> 1) if value & 1 else value >> 1)
            value = shift = 0
    return numbers


def walk(numbers: tuple[int, ...], lines: tuple[Line, ...]) -> list[tuple[float, float]]:
    """A ring as one closed line; ~n is line n reversed."""
    points: list[tuple[float, float]] = []
    for number in numbers:
        line = lines[number] if number >= 0 else lines[~number][::-1]
        points += line[1:] if points else line
    return points


def unwrap(points: Sequence[tuple[float, float]]) -> Line:
    """A line that crosses the 180th meridian, carried on beyond it instead of running around the back of the map."""
    shift = 0.0
    kept = list(points[:1])
    for (before, _), (lon, lat) in pairwise(points):
        shift += 360.0 * ((before - lon > 180.0) - (lon - before > 180.0))
        kept.append((lon + shift, lat))
    return tuple(kept)


def bare(number: int) -> int:
    """The number of a line, whichever way it is walked."""
    return number if number >= 0 else ~number
