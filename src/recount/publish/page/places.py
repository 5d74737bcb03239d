"""Where and when: the map with its legend and its tray, and the timeline with its own."""

from collections import Counter

from recount.lexicon.labels import label
from recount.publish.index import Index
from recount.publish.page.anchors import incident_anchor, incident_links
from recount.publish.page.areas import read_boxes
from recount.publish.page.glyphs import area_sample, line_sample, outline_sample, sample
from recount.publish.page.map import draw_map
from recount.publish.page.markup import Html, element, join, link
from recount.publish.page.spots import Spot, find_spots
from recount.publish.page.tables import empty, section
from recount.publish.page.timeline import draw_counts, draw_timeline, find_dated
from recount.publish.unplaced import find_unplaced
from recount.publish.words import counted
from recount.records.incident import Grade

NOTE = (
    "A sign stands where a place is known to the town; a circle or the outline of an area says “somewhere in here”. Nothing planned,"
    " threatened or merely called for is on the map."
)
SOURCE = "Outlines: Natural Earth, 1:50 million, public domain."
SOURCE_CLOSE = "Outlines: Natural Earth, from afar 1:50 million, close up 1:10 million with first-level areas of about 2020, public domain."
BORDERS = (
    " They follow lines as they are held, not as they are claimed; lines that one side is known not to accept are broken, and lines of a"
    " front are not shown. No opinion on any border or on the status of any area is expressed."
)
#: What is on a map besides the grades: its sample, its word and its meaning.
SIGNS = {
    "outline": (outline_sample(), "area", "Somewhere within the outline."),
    "circle": (area_sample(), "area", "Somewhere within the circle."),
    "disputed": (line_sample("disputed"), "not agreed", "A border or a line of control that one side does not accept."),
}
#: Sizes of the drawings for a wide and for a narrow screen, in pixels.
WIDE, NARROW = (1080, 590), (360, 400)
#: Room for the names of incidents in the wide timeline.
NAMES = 320
#: More rows than this are counted by day instead.
ROWS = 150


def map_section(index: Index) -> Html:
    """The map, or why there is none."""
    spots = find_spots(index)
    if not spots:
        words = "No incident has a place that can be drawn." if index.incidents else "No incident, so no map."
        return section("map", "Map", empty(words), _tray(index))
    wide, narrow = draw_map(spots, *WIDE), draw_map(spots, *NARROW)
    drawings = (element("div", wide.html, class_="on-wide"), element("div", narrow.html, class_="on-narrow"))
    caption = element(
        "figcaption",
        _legend(spots, wide.kinds | narrow.kinds),
        element("p", (SOURCE_CLOSE if read_boxes() else SOURCE) + BORDERS, class_="fine"),
    )
    return section("map", "Map", element("figure", *drawings, caption), _tray(index), note=NOTE)


def _legend(spots: list[Spot], kinds: frozenset[str]) -> Html:
    """Only the signs that occur, each with its word and its meaning."""
    grades = Counter(incident.grade for spot in spots for _, incident in spot.members)
    rows = [(sample(grade), label("grade", grade), label("grade_meaning", grade)) for grade in Grade if grades[grade]]
    rows += [row for kind, row in SIGNS.items() if kind in kinds]
    return element(
        "dl", *(element("div", element("dt", sign, " ", name), element("dd", meaning)) for sign, name, meaning in rows), class_="legend"
    )


def _tray(index: Index) -> Html:
    """What is not on the map, how much of it, and why."""
    groups = find_unplaced(index)
    if not groups:
        return Html()
    count = sum(map(len, groups.values()))
    rows = (
        element("div", element("dt", label("unplaced", reason)), element("dd", _named(index, numbers)))
        for reason, numbers in groups.items()
    )
    title = element("h3", f"Not on the map: {counted(count, 'incident')}")
    return element("aside", title, element("dl", *rows), class_="tray", aria_label="Incidents that are not on the map")


def _named(index: Index, numbers: tuple[int, ...]) -> Html:
    """Incidents with the names that their reports give to the place, and with their grade."""
    return join((_one(index, number) for number in numbers), ", ")


def _one(index: Index, number: int) -> Html:
    """An incident of the tray."""
    incident = index.incidents[number - 1]
    grade = f" ({label('grade', incident.grade)})" if incident.grade in {Grade.ALLEGED, Grade.CONTESTED} else ""
    name = Html() if incident.place is None else join([" ", element("bdi", incident.place.located.name)])
    return join([link(incident_anchor(number), f"I{number}"), name, grade])


def timeline_section(index: Index) -> Html:
    """The timeline, and what has no date."""
    dated, undated = find_dated(index.incidents)
    if not dated:
        return section("timeline", "Timeline", empty("No incident has a date."), _undated(undated))
    draw = draw_timeline if len(dated) <= ROWS else draw_counts
    drawings = (
        element("div", draw(dated, width, names), class_=name)
        for width, names, name in ((WIDE[0], NAMES, "on-wide"), (NARROW[0], 0, "on-narrow"))
    )
    note = "A sign stands on a day that is known; a bar covers the days among which it lies."
    return section("timeline", "Timeline", element("figure", *drawings), _undated(undated), note=note)


def _undated(numbers: list[int]) -> Html:
    """Incidents whose day nobody says."""
    if not numbers:
        return Html()
    title = element("h3", f"Date unknown: {counted(len(numbers), 'incident')}")
    return element("aside", title, element("p", incident_links(tuple(numbers))), class_="tray", aria_label="Incidents without a date")
