"""Names of countries on the map: on their own ground, and on none that is not agreed to be theirs."""

from collections.abc import Iterator, Sequence

from recount.publish.page.disputed import read_disputed
from recount.publish.page.ground import Land, Part
from recount.publish.page.lettering import LETTERS, LINE, Ground, Rectangle, text_width
from recount.publish.page.markup import Html, element
from recount.publish.page.projection import Box, View, crossings


def name_countries(land: Sequence[Land], ground: Ground, view: View) -> Iterator[Html]:
    """Names of countries where there is room; areas without an ISO number are not named, nor is anybody on ground that is not agreed."""
    for one in land:
        words = one.country.name.upper()
        width = text_width(words, LETTERS) * 1.35
        quiet = [_on_map(box, view) for codes, box in read_disputed().quiet if one.country.code in codes]
        roomy = (part for part in one.parts if one.country.known and width < part.width)
        places = (place for part in roomy for place in _middles(part, width) if not any(_is_on(place, other) for other in quiet))
        place = ground.find(places)
        if place is not None:
            x, y = place.middle
            yield element("text", words, x=f"{x:.1f}", y=f"{y + LETTERS / 3:.1f}", class_="country")


def _is_on(name: Rectangle, other: Rectangle) -> bool:
    """Whether a name stands on other ground: in its middle, or in part where that ground is larger than the name."""
    x, y = name.middle
    inside = other.left <= x <= other.right and other.top <= y <= other.bottom
    return inside or (other.right - other.left > name.right - name.left and name.meets(other))


def _on_map(box: Box, view: View) -> Rectangle:
    """A box of degrees in pixels."""
    left, top = view.point(box.west, box.north)
    right, bottom = view.point(box.east, box.south)
    return Rectangle(left, top, right, bottom)


def _middles(part: Part, width: float) -> Iterator[Rectangle]:
    """Where the name of a country may stand: in the middle of a part of it, or not far from it, but always on its own ground."""
    x, y = part.centre
    for right, down in ((0, 0), (0, -1), (0, 1), (-1, 0), (1, 0)):
        middle = (x + right * part.width / 6, y + down * 3 * LINE)
        if len([end for end in crossings([part.ring], middle[1]) if end > middle[0]]) % 2:
            yield Rectangle(middle[0] - width / 2, middle[1] - LINE / 2, middle[0] + width / 2, middle[1] + LINE / 2)
