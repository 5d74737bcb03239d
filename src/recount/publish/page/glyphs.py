"""Signs for the grades of incidents, the same on the map, in the timeline and in the legend."""

from recount.publish.page.markup import Html, element
from recount.records.incident import Grade

#: Half the width of a sign, in pixels.
SIZE = 6.0


def glyph(grade: Grade, x: float, y: float) -> Html:
    """One sign; its look is told by its class. Contested is a square on its corner, half filled; alleged is an empty broken ring."""
    kind = f"g {grade.value}"
    if grade is Grade.CONTESTED:
        return element("g", _diamond(x, y, "ring"), _half(x, y), class_=kind)
    disc = element("circle", cx=_short(x), cy=_short(y), r=SIZE, class_="ring")
    if grade in {Grade.CORROBORATED, Grade.ACCEPTED}:
        return element("g", disc, element("circle", cx=_short(x), cy=_short(y), r=SIZE / 2.2, class_="core"), class_=kind)
    return element("g", disc, class_=kind)


def _diamond(x: float, y: float, kind: str) -> Html:
    """A square on its corner."""
    reach = SIZE + 1.5
    return element("path", d=f"M{_short(x)} {_short(y - reach)}l{reach} {reach}l-{reach} {reach}l-{reach}-{reach}Z", class_=kind)


def _half(x: float, y: float) -> Html:
    """The left half of the square."""
    reach = SIZE + 1.5
    return element("path", d=f"M{_short(x)} {_short(y - reach)}v{2 * reach}l-{reach}-{reach}Z", class_="core")


def _short(value: float) -> str:
    """Pixels to a tenth."""
    return f"{value:.1f}".removesuffix(".0")


def sample(grade: Grade) -> Html:
    """A sign alone, for the legend."""
    return _boxed(glyph(grade, 9, 9))


def area_sample() -> Html:
    """The circle of a place that is known only within a radius."""
    return _boxed(element("g", element("circle", cx=9, cy=9, r=8, class_="ring"), class_="area single"))


def outline_sample() -> Html:
    """The outline of a place that is known only to its area."""
    return _boxed(element("g", element("path", d="M2 5l5-3 4 2 5-1v8l-4 5-6-1-4-4Z", class_="ring"), class_="area single"))


def line_sample(kind: str) -> Html:
    """A line of the ground."""
    return _boxed(element("path", d="M0 13L18 5", class_=kind))


def _boxed(sign: Html) -> Html:
    """A sign as large as those of the grades."""
    return element("svg", sign, width=18, height=18, viewBox="0 0 18 18", aria_hidden="true")
