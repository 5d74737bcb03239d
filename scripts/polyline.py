"""Lines as text: whole steps of a degree, as zigzag differences in base 32."""

from collections.abc import Sequence
from itertools import pairwise


def to_polyline(points: Sequence[tuple[int, int]]) -> str:
    """Points as text: the first as it is, the others as differences."""
    pairs = pairwise([(0, 0), *points])
    return "".join(to_digits(after[axis] - before[axis]) for before, after in pairs for axis in (0, 1))


def to_digits(number: int) -> str:
    """A number as zigzag, five bits a character, lowest first; 32 is added to all but the last."""
    rest = ~(number << 1) if number < 0 else number << 1
    digits = []
    while rest >= 32:
        digits.append(chr((rest & 31 | 32) + 63))
        rest >>= 5
    return "".join([*digits, chr(rest + 63)])
