"""Blocks: only claims of near days that may share a place, or much else, are compared, so that a large corpus stays affordable."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from math import cos, floor, radians

from recount.lexicon.link_weights import Limits
from recount.link.places import AREAS, Where
from recount.link.views import View
from recount.records.place import DEGREE_KM, PlacePrecision

Key = tuple[Hashable, ...]
#: Claims of one report are compared with so many after them; few reports make more claims than that.
REACH = 200
#: What reaches further than this is no point, whatever it is called.
POINT_KM = 100.0
#: Degrees of latitude that a cell of the map is high.
CELL = 0.25


def pairs_in_report(told: Sequence[View], limits: Limits) -> list[tuple[int, int]]:
    """Pairs of claims of one report worth comparing, by place in it; only within reach, so that a long report costs linear time."""
    if len(told) < 2:
        return []
    blocks: dict[Key, list[int]] = defaultdict(list)
    for at in sorted(range(len(told)), key=lambda at: (told[at].start, told[at].id)):
        for key in {("report",), *post_keys(told[at], limits)}:
            blocks[key].append(at)
    pairs = {
        (min(one, two), max(one, two))
        for places in blocks.values()
        for at, one in enumerate(places)
        for two in places[at + 1 : at + 1 + REACH]
    }
    return sorted(pairs)


def is_worth(one: View, two: View) -> bool:
    """A pair of one report was compared before; one of which neither opens an incident can wait."""
    return one.report != two.report and (one.opens or two.opens)


def post_keys(view: View, limits: Limits) -> set[Key]:
    """What a claim is found under. Two claims meet where the one looks for what the other is found under; then the other does so too."""
    keys: set[Key] = {("marked" if is_placed(view) else "unplaced", *mark) for mark in _marks(view, limits)}
    keys.update(_place_keys(view, limits, around="in", itself="at"))
    return keys


def look_keys(view: View, limits: Limits) -> set[Key]:
    """What the claims that a claim is compared with are found under."""
    keys: set[Key] = {("unplaced", *mark) for mark in _marks(view, limits)}
    if not is_placed(view):
        keys.update(("marked", *mark) for mark in _marks(view, limits))
    keys.update(_place_keys(view, limits, around="at", itself="in"))
    return keys


def _place_keys(view: View, limits: Limits, *, around: str, itself: str) -> Iterator[Key]:
    """The names and cells of the places of a claim, the areas around them and the areas that they are themselves."""
    for place in view.places:
        yield from _names(place)
        yield from ((around, area) for area in _areas(place))
        yield from ((itself, area) for area in _own_area(place))
        yield from _cells(place, limits.reach_km)


def is_placed(view: View) -> bool:
    """Whether a claim can be found by its place: a name that nobody could place, or a country, is not enough."""
    return any(place.precision is not PlacePrecision.COUNTRY and (place.point is not None or place.within) for place in view.places)


def _marks(view: View, limits: Limits) -> Iterator[Key]:
    """What may tell an act without its place: both sides, a side and a word, a number that is not small, all the words."""
    for doer in view.doers:
        yield from (("sides", doer, target) for target in view.targets)
    for party in view.doers | view.targets:
        yield from (("told", party, word) for word in view.words)
    for measure, number, _, _ in view.counts:
        if number > limits.small_count:
            yield ("count", view.acled, measure, number)
    if len(view.words) > limits.telling_words:
        yield ("words", " ".join(sorted(view.words)))


def _names(place: Where) -> Iterator[Key]:
    """A place by its name and its sound."""
    if place.precision is not PlacePrecision.COUNTRY:
        yield ("name", place.key)
        if place.sound:
            yield ("sound", place.sound)


def _own_area(place: Where) -> Iterator[Key]:
    """The area that a place is, if it is one below a country."""
    if place.precision in (PlacePrecision.DISTRICT, PlacePrecision.ADMIN1, PlacePrecision.REGION):
        yield ("id", place.place) if place.place is not None else ("name", place.key)
    if place.precision is PlacePrecision.ADMIN1 and place.admin1 is not None:
        yield ("admin1", place.country, place.admin1)


def _areas(place: Where) -> Iterator[Key]:
    """The areas that hold a place, itself among them."""
    yield from _own_area(place)
    yield from (("id", area) for area in place.within)
    if place.admin1 is not None:
        yield ("admin1", place.country, place.admin1)


def _cells(place: Where, reach_km: float) -> Iterator[Key]:
    """The cells of the map that half the reach around a point touches: two points within reach of each other share one."""
    if place.point is None or place.precision in AREAS or place.radius_km > POINT_KM:
        return
    lat, lon = place.point
    reach = (place.radius_km + reach_km / 2) / DEGREE_KM
    for row in range(floor((lat - reach) / CELL), floor((lat + reach) / CELL) + 1):
        wide = reach / max(0.01, cos(radians(min(89.0, abs(lat) + reach))))
        for column in range(floor((lon - wide) / CELL), floor((lon + wide) / CELL) + 1):
            yield ("cell", row, column % round(360 / CELL))


def find_window(view: View, limits: Limits) -> tuple[int, int] | None:
    """The days between which a claim may meet others, by number; None where they are unknown, or too vague to tell an occurrence by."""
    if view.window is None or view.window[1] - view.window[0] > limits.window_days:
        return None
    return view.window


class Window:
    """Claims of the days that are looked at, by what they are found under."""

    def __init__(self) -> None:
        self._posted: dict[Key, dict[int, None]] = {}
        self._leaving: dict[int, list[tuple[int, set[Key]]]] = defaultdict(list)

    def move_to(self, day: int) -> list[int]:
        """Let go the claims that end before a day; their numbers."""
        gone: list[int] = []
        for past in sorted(end for end in self._leaving if end < day):
            for number, keys in self._leaving.pop(past):
                gone.append(number)
                for key in keys:
                    posted = self._posted[key]
                    del posted[number]
                    if not posted:
                        del self._posted[key]
        return gone

    def find(self, keys: set[Key]) -> Sequence[int]:
        """Numbers of the claims under any of the keys, each once and in order."""
        found: set[int] = set()
        for key in keys:
            if key in self._posted:
                found.update(self._posted[key])
        return sorted(found)

    def post(self, number: int, end: int, keys: set[Key]) -> None:
        """Put a claim under its keys until its last day has passed."""
        self._leaving[end].append((number, keys))
        for key in keys:
            self._posted.setdefault(key, {})[number] = None
