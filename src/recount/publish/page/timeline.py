"""The timeline: a sign for a day that is known, a bar for days among which it lies."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from recount.publish.page.anchors import incident_anchor
from recount.publish.page.glyphs import SIZE, glyph
from recount.publish.page.lettering import text_width
from recount.publish.page.markup import Html, element, join, link
from recount.publish.words import MONTHS, days_words, period_words, type_words
from recount.records.incident import Incident
from recount.records.period import Days, Period

#: Sizes in pixels: a row, the axis above, the room for names, the letters.
ROW = 26
AXIS = 30
LETTERS = 12.0
#: A tick needs so much room.
TICK = 74
#: How tall the columns are where incidents are counted.
HEIGHT = 160


@dataclass(frozen=True, slots=True)
class Dated:
    """An incident whose days are known, at least within bounds."""

    number: int
    incident: Incident
    time: Period


@dataclass(frozen=True, slots=True)
class Scale:
    """From days to pixels: ``first`` is drawn at ``left``, one day is ``step`` wide."""

    first: date
    days: int
    left: float
    step: float

    def at(self, day: date) -> float:
        """Where a day begins."""
        return self.left + (day - self.first).days * self.step

    @property
    def right(self) -> float:
        """Where the last day ends."""
        return self.left + self.days * self.step


def find_dated(incidents: Sequence[Incident]) -> tuple[list[Dated], list[int]]:
    """Incidents with days, in their order, and the numbers of those without."""
    numbered = list(enumerate(incidents, 1))
    dated = [Dated(number, incident, incident.time) for number, incident in numbered if incident.time is not None]
    return dated, [number for number, incident in numbered if incident.time is None]


def draw_timeline(dated: Sequence[Dated], width: int, names: int) -> Html:
    """Rows of incidents; ``names`` is the room for names at the left, 0 to set them above their bars."""
    row = ROW if names else 2 * ROW - 8
    height = AXIS + row * len(dated) + 8
    scale = _fit(dated, width, names)
    ticks = join(_tick(scale, day, words, height) for day, words in find_ticks(scale))
    rows = join(_row(one, scale, AXIS + row * place, names) for place, one in enumerate(dated))
    return element("svg", ticks, rows, viewBox=f"0 0 {width} {height}", role="group", aria_label="Timeline of incidents")


def _fit(dated: Sequence[Dated], width: int, names: int) -> Scale:
    """All days with a day of room at both ends, as far as the calendar goes."""
    first, last = min(one.time.days.start for one in dated), max(one.time.days.end for one in dated)
    first -= timedelta(days=1 if first > date.min else 0)
    last += timedelta(days=1 if last < date.max else 0)
    days = (last - first).days + 1
    left = names + 14.0
    return Scale(first, days, left, (width - left - 14) / days)


def find_ticks(scale: Scale) -> list[tuple[date, str]]:
    """Days to be named on the axis: every day, week, month, quarter or year, as many as there is room for."""
    most = max(2, int((scale.right - scale.left) / TICK))
    days = [scale.first + timedelta(days=number) for number in range(0, scale.days, max(1, -(-scale.days // 4000)))]
    for chosen in (
        days,
        days[::2],
        [day for day in days if day.weekday() == 0],
        [day for day in days if day.weekday() == 0 and day.isocalendar().week % 2],
        [day for day in days if day.day == 1],
        [day for day in days if day.day == 1 and day.month % 3 == 1],
        [day for day in days if (day.month, day.day) == (1, 1)],
    ):
        if chosen and len(chosen) <= most:
            return [(day, _day(day, first=not place)) for place, day in enumerate(chosen)]
    return [(days[0], str(days[0].year)), (days[-1], str(days[-1].year))]


def _day(day: date, *, first: bool) -> str:
    """A day on the axis; the year is said at its first tick and at each of its beginnings."""
    year = f" {day.year}" if first or (day.month, day.day) == (1, 1) else ""
    return f"{day.day} {MONTHS[day.month - 1][:3]}{year}"


def _tick(scale: Scale, day: date, words: str, height: int) -> Html:
    """A line with its day; the words of a line at the edge stand inside the frame."""
    x = f"{scale.at(day):.1f}"
    anchor = "middle" if scale.at(day) >= TICK / 2 else "start"
    return element("line", x1=x, x2=x, y1=AXIS - 8, y2=height, class_="tick") + element(
        "text", words, x=x, y=14, class_="day", text_anchor=anchor
    )


def _row(one: Dated, scale: Scale, top: int, names: int) -> Html:
    """An incident: its name, and its sign or bar."""
    middle = top + (ROW / 2 if names else ROW)
    start, end = scale.at(one.time.days.start), scale.at(one.time.days.end + timedelta(days=1 if one.time.days.end < date.max else 0))
    grade = one.incident.grade
    drawn = glyph(grade, (start + end) / 2, middle) if one.time.days.start == one.time.days.end else _bar(start, end, middle, grade.value)
    name = element("text", _name(one, names or scale.right), x=0, y=f"{middle + 4 if names else top + 10:.1f}", class_="name")
    title = element("title", f"I{one.number}: {period_words(one.time)}")
    return link(incident_anchor(one.number), title, name, drawn)


def _bar(start: float, end: float, middle: float, grade: str) -> Html:
    """The days among which the incident lies."""
    rect = element(
        "rect", x=f"{start:.1f}", y=f"{middle - SIZE + 1:.1f}", width=f"{max(end - start, 2):.1f}", height=2 * SIZE - 2, rx=3, class_="ring"
    )
    return element("g", rect, class_=f"span {grade}")


def _name(one: Dated, room: float) -> str:
    """Number, type and place, cut to the room."""
    incident = one.incident
    where = "" if incident.place is None else f", {incident.place.located.name}"
    words = f"I{one.number} {type_words(incident.event_type)}{where}"
    while text_width(words, LETTERS) > room - 10 and len(words) > 8:
        words = words.removesuffix("…")[:-2].rstrip() + "…"
    return words


def draw_counts(dated: Sequence[Dated], width: int, names: int) -> Html:
    """Too many incidents for rows: how many a day, a week or longer; those whose day is not known are counted where they begin, apart."""
    scale = _fit(dated, width, 0)
    wide = max(1, -(-scale.days // (width // 8)))
    sure, unsure = Counter[int](), Counter[int]()
    for one in dated:
        place = (one.time.days.start - scale.first).days // wide
        (sure if one.time.days.start == one.time.days.end else unsure)[place] += 1
    tallest = max(sure[place] + unsure[place] for place in {*sure, *unsure})
    height = AXIS + HEIGHT + 8 * bool(names)
    bars = [_column(scale, place * wide, wide, (sure[place], unsure[place]), tallest) for place in sorted({*sure, *unsure})]
    ticks = join(_tick(scale, day, words, height) for day, words in find_ticks(scale))
    most = element("text", f"{tallest:,} at most", x=scale.left, y=AXIS - 4, class_="scale")
    return element("svg", ticks, *bars, most, viewBox=f"0 0 {width} {height}", role="img", aria_label="Incidents by date")


def _column(scale: Scale, day: int, days: int, counts: tuple[int, int], tallest: int) -> Html:
    """One column: days that are known below, those that are not above, paler."""
    x, wide = scale.left + day * scale.step, max(1.0, days * scale.step - 1)
    known, bounded = (HEIGHT * count / tallest for count in counts)
    base = AXIS + HEIGHT
    first = scale.first + timedelta(days=day)
    title = element("title", f"{days_words(Days(first, first + timedelta(days=days - 1)))}: {counts[0]}, day not known: {counts[1]}")
    shapes = (
        element("rect", x=f"{x:.1f}", y=f"{base - high:.1f}", width=f"{wide:.1f}", height=f"{size:.1f}", class_=kind)
        for high, size, kind in ((known, known, "sure"), (known + bounded, bounded, "unsure"))
        if size
    )
    return element("g", title, *shapes)
