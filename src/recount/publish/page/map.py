"""The map: a point for what is known to the town, the outline of the area or the circle of the radius for what is not; SVG, no script."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recount.publish.page.anchors import incident_anchor
from recount.publish.page.country_names import name_countries
from recount.publish.page.glyphs import SIZE, glyph
from recount.publish.page.ground import area_path, draw_land, draw_lines, find_land
from recount.publish.page.lettering import LETTERS, LINE, Ground, Rectangle, places_beside, text_width, widest
from recount.publish.page.markup import Html, element, join, link
from recount.publish.page.outlines import read_outlines
from recount.publish.page.projection import Box, View, box_around, fit
from recount.publish.page.spots import Spot, refer
from recount.publish.page.terrain import find_terrain
from recount.publish.page.tints import Tint, find_tint, roomiest
from recount.publish.words import place_words, precision_words

#: More labels than this help nobody; every incident is in the table.
LABELS = 80
#: Up to so many incidents of one place are named; above, they are counted.
NAMED = 4
#: The smallest circle that can be seen, and the smallest that can hold its name; half their width in pixels.
SMALLEST = 4.0
ROOMY = 56.0
#: Free ground between a sign and its name.
AIR = 7.0
#: Lengths that a scale bar may show, in kilometres.
BARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


@dataclass(frozen=True, slots=True)
class Sited:
    """A spot in the frame; ``reach`` is half the width of what is drawn there, in pixels; ``path`` its outline, if it has one."""

    spot: Spot
    x: float
    y: float
    reach: float
    path: str = ""

    @property
    def holds_label(self) -> bool:
        """Whether it is a circle or an outline so large that its name can stand inside."""
        return not self.spot.precise and self.reach >= ROOMY


@dataclass(frozen=True, slots=True)
class Drawn:
    """A map, with what its legend must explain."""

    html: Html
    kinds: frozenset[str]


def draw_map(spots: Sequence[Spot], width: int, height: int) -> Drawn:
    """The map in a frame of so many pixels."""
    tints = [None if spot.precise else find_tint(spot.located) for spot in spots]
    view = fit((_reach(spot, tint) for spot, tint in zip(spots, tints, strict=True)), width, height)
    outlines = read_outlines()
    ground = Ground(width, height)
    terrain = find_terrain(outlines, view)
    sited = [_site(spot, tint, view) for spot, tint in zip(spots, tints, strict=True)]
    bar = _scale_bar(view, ground)
    marks = [_mark(one, ground) for one in sited]
    labels = join(_labels(sited, ground))
    names = join(name_countries(find_land(outlines, view), ground, view))
    lines = dict(draw_lines(terrain, view))
    sea = element("rect", width=width, height=height, class_="sea")
    parts = (sea, *draw_land(terrain, view), *lines.values(), names, *marks, labels, bar)
    html = element("svg", *parts, viewBox=f"0 0 {width} {height}", role="group", aria_label="Map of incidents")
    areas = {"outline" if one.path else "circle" for one in sited if not one.spot.precise}
    return Drawn(html, frozenset({*lines, *areas}))


def _reach(spot: Spot, tint: Tint | None) -> Box:
    """What a map must hold to show a spot."""
    return tint.box if tint is not None else box_around(spot.lat, spot.lon, 0 if spot.precise else spot.located.radius_km or 0)


def _site(spot: Spot, tint: Tint | None, view: View) -> Sited:
    """Where a spot lies in the frame, and how much of it is covered."""
    path = area_path(tint.rings, view) if tint is not None else ""
    if tint is not None and path:
        return Sited(spot, *roomiest(tint, view), path)
    x, y = view.point(spot.lon, spot.lat)
    signs = SIZE + (SIZE + 1.5) * (len(spot.grades) - 1)
    return Sited(spot, x, y, signs if spot.precise else max(SMALLEST, view.pixels(spot.located.radius_km or 0, spot.lat)))


def _mark(sited: Sited, ground: Ground) -> Html:
    """The signs or the circle of one place, leading to its first incident."""
    spot = sited.spot
    named = ", ".join(refer(spot.members, len(spot.members)))
    title = element("title", f"{place_words(spot.located)}: {named}; {precision_words(spot.located)}")
    if not sited.holds_label:
        high = min(sited.reach, SIZE) if spot.precise else sited.reach
        ground.take(Rectangle(sited.x - sited.reach, sited.y - high, sited.x + sited.reach, sited.y + high))
    drawn = _signs(sited) if spot.precise else _area(sited)
    return link(incident_anchor(spot.members[0][0]), title, drawn)


def _area(sited: Sited) -> Html:
    """The outline or the circle in which the place lies, in the look of its weakest grade."""
    if sited.path:
        return element("g", element("path", d=sited.path, class_="ring"), class_=f"area {sited.spot.grades[-1].value}")
    ring = element("circle", cx=f"{sited.x:.1f}", cy=f"{sited.y:.1f}", r=f"{sited.reach:.1f}", class_="ring")
    return element("g", ring, class_=f"area {sited.spot.grades[-1].value}")


def _signs(sited: Sited) -> Html:
    """One sign a grade, side by side around the place."""
    left, step = sited.x - sited.reach + SIZE, 2 * SIZE + 3
    return join(glyph(grade, left + step * place, sited.y) for place, grade in enumerate(sited.spot.grades))


def _labels(sited: Sequence[Sited], ground: Ground) -> Iterator[Html]:
    """Names beside their places: first those that must have their word, last large circles, which can be named anywhere inside."""
    ordered = sorted(sited, key=lambda one: (not one.spot.worded, one.holds_label, one.spot.members[0][0]))
    for number, one in enumerate(ordered):
        lines = [one.spot.located.name, ", ".join(refer(one.spot.members, NAMED))]
        place = ground.find(_places(one, widest(lines, LETTERS))) if number < LABELS or one.spot.worded else None
        if place is not None:
            yield _label(lines, place, None if one.holds_label else (one.x, one.y, one.reach))
        elif one.spot.worded:
            yield _forced(lines[1], one, ground)


def _forced(words: str, sited: Sited, ground: Ground) -> Html:
    """The word of an alleged or contested incident where no place is free: it is never left out."""
    right = sited.x + sited.reach + AIR + text_width(words, LETTERS) <= ground.width
    x = sited.x + (sited.reach + AIR) * (1 if right else -1)
    return element("text", words, x=f"{x:.1f}", y=f"{sited.y + LETTERS / 3:.1f}", class_="label", text_anchor="start" if right else "end")


def _places(sited: Sited, width: float) -> Iterator[Rectangle]:
    """Where the label of a place may stand; that of a large circle stands in it, if it can."""
    height = LINE * 2
    if sited.holds_label:
        yield Rectangle(sited.x - width / 2, sited.y - height / 2, sited.x + width / 2, sited.y + height / 2)
    yield from places_beside(sited.x, sited.y, (LINE if sited.holds_label else sited.reach) + AIR, width, height)


def _label(lines: Sequence[str], place: Rectangle, mark: tuple[float, float, float] | None) -> Html:
    """Two lines of words, with a thin line to their mark where they stand away from it."""
    anchor, x = _align(place, mark)
    spans = [element("tspan", line, x=f"{x:.1f}", y=f"{place.top + LINE * (row + 0.75):.1f}") for row, line in enumerate(lines)]
    text = element("text", *spans, class_="label", text_anchor=anchor)
    if mark is None:
        return text
    edge_x, edge_y = max(place.left, min(place.right, mark[0])), max(place.top, min(place.bottom, mark[1]))
    if abs(edge_x - mark[0]) + abs(edge_y - mark[1]) <= 2.2 * mark[2] + 10:
        return text
    line = element("line", x1=f"{mark[0]:.1f}", y1=f"{mark[1]:.1f}", x2=f"{edge_x:.1f}", y2=f"{edge_y:.1f}", class_="leader")
    return line + text


def _align(place: Rectangle, mark: tuple[float, float, float] | None) -> tuple[str, float]:
    """Words begin at the side of their mark; above, below and inside they stand in the middle."""
    if mark is not None and place.left >= mark[0]:
        return "start", place.left
    if mark is not None and place.right <= mark[0]:
        return "end", place.right
    return "middle", (place.left + place.right) / 2


def _scale_bar(view: View, ground: Ground) -> Html:
    """A length in the lower left corner; it holds in the middle of the map."""
    longest = view.kilometres(view.width / 5)
    length = max((bar for bar in BARS if bar <= longest), default=BARS[0])
    pixels = length / view.kilometres(1)
    bottom = view.height - 12.0
    ground.take(Rectangle(0, bottom - 24, pixels + 24, view.height))
    path = element("path", d=f"M12 {bottom - 5}v5h{pixels:.1f}v-5", class_="bar")
    return path + element("text", f"{length:,} km", x=16, y=bottom - 5, class_="scale")
