"""Lettering: labels find a free place beside their mark, or stay away; none covers another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

#: Size of the letters on the map, in pixels.
LETTERS = 12.0
LINE = 14.0
#: Cells of the grid in which what is taken is looked up, in pixels.
CELL = 48
#: Free ground around a label.
AIR = 3.0
#: How far from its mark a label may stand, in multiples of its nearest place.
RINGS = (1, 2, 3.5)


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A rectangle of pixels."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        """The point in its middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def meets(self, other: "Rectangle") -> bool:
        """Whether the two share ground."""
        return self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom


@dataclass(slots=True)
class Ground:
    """What of a frame is taken already; a working surface, filled while one map is drawn."""

    width: float
    height: float
    taken: dict[tuple[int, int], list[Rectangle]] = field(default_factory=dict)

    def take(self, rectangle: Rectangle) -> None:
        """Keep others away from a rectangle."""
        for cell in _cells(rectangle):
            self.taken.setdefault(cell, []).append(rectangle)

    def is_free(self, rectangle: Rectangle) -> bool:
        """Whether a rectangle lies in the frame and on nothing else."""
        inside = rectangle.left >= 0 and rectangle.top >= 0 and rectangle.right <= self.width and rectangle.bottom <= self.height
        return inside and not any(rectangle.meets(other) for cell in _cells(rectangle) for other in self.taken.get(cell, ()))

    def find(self, places: Iterator[Rectangle]) -> Rectangle | None:
        """The first free place, taken at once."""
        for place in places:
            if self.is_free(place):
                self.take(Rectangle(place.left - AIR, place.top - AIR, place.right + AIR, place.bottom + AIR))
                return place
        return None


def _cells(rectangle: Rectangle) -> Iterator[tuple[int, int]]:
    """Cells of the grid that a rectangle touches."""
    for column in range(int(rectangle.left // CELL), int(rectangle.right // CELL) + 1):
        for row in range(int(rectangle.top // CELL), int(rectangle.bottom // CELL) + 1):
            yield column, row


def places_beside(x: float, y: float, gap: float, width: float, height: float) -> Iterator[Rectangle]:
    """Places around a mark, the nearest first: right, left, below, above, then the corners."""
    for ring in RINGS:
        reach = gap * ring
        for right, down in ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1)):
            left = x + right * reach - (width if right < 0 else 0 if right > 0 else width / 2)
            top = y + down * reach - (height if down < 0 else 0 if down > 0 else height / 2)
            yield Rectangle(left, top, left + width, top + height)


def text_width(words: str, size: float) -> float:
    """About how wide words are drawn: letters of the alphabets half their size and more, ideographs all of it."""
    wide = sum(1 for sign in words if ord(sign) >= 0x2E80)
    return size * (0.57 * (len(words) - wide) + wide)


def widest(lines: Sequence[str], size: float) -> float:
    """The width of the longest line."""
    return max((text_width(line, size) for line in lines), default=0.0)
