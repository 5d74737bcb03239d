"""How far: a number with a unit of length ("20 km", "a dozen miles", "8km (5 miles)"), or with one of time ("two hours' drive")."""

import re

from recount.extract.places.view import View

#: Number and unit in one token.
GLUED = re.compile(r"(\d+(?:\.\d+)?)(km|kms|mi|m|nm)")
UNITS = {"km": "km", "kms": "km", "mi": "mi", "m": "m", "nm": "nmi"}
#: A second reading of a distance in brackets has at most so many tokens.
BRACKETED = 6
APOSTROPHES = frozenset({"'", "\u2019", "'s", "\u2019s"})


def distance_before(view: View, last: int) -> tuple[str, int] | None:
    """A distance that ends right before a token, as "20 km" or "90 km by time", and its first token."""
    end = _before_bracket(view, last)
    found = _length(view, end) or _time(view, end) or _length(view, _before_course(view, end))
    if found is None:
        return None
    words, first = found
    while view.lower(first - 1) in view.words.approximate:
        first -= 1
    return words, first


def _before_bracket(view: View, last: int) -> int:
    """The token at which a bracket with the same distance in another unit opens, else the same token."""
    if view.lower(last - 1) != ")":
        return last
    return next((at for at in range(last - 2, max(view.first, last - BRACKETED), -1) if view.lower(at) == "("), last)


def _before_course(view: View, last: int) -> int:
    """The token at which words for the way begin that a distance is told along ("30 km inland from"), else the same token."""
    course = view.ending(view.words.courses, last)
    return last if course is None else course.first


def _length(view: View, last: int) -> tuple[str, int] | None:
    glued = GLUED.fullmatch(view.lower(last - 1))
    if glued is not None:
        return f"{glued[1]} {UNITS[glued[2]]}", last - 1
    unit = view.ending(view.words.units, last)
    number = _number(view, unit.first) if unit is not None else None
    return (f"{number[0]:g} {unit.value}", number[1]) if unit is not None and number is not None else None


def _time(view: View, last: int) -> tuple[str, int] | None:
    """A way told by how long it takes, as the kilometres that are done in that time."""
    speed = view.ending(view.words.speeds, last)
    if speed is None:
        return None
    told = _joined_hours(view, speed.first) or _hours(view, speed.first)
    return None if told is None else (f"{round(told[0] * speed.value):g} km by time", told[1])


def _joined_hours(view: View, last: int) -> tuple[float, int] | None:
    """Hours told in one word that ends right before a token ("a three-hour drive"), and its first token."""
    number, _, unit = view.lower(last - 1).partition("-")
    hours = view.words.hours.get(unit)
    counted = view.words.counts.at((number,), 0)
    count = float(number) if number.isascii() and number.isdecimal() else None if counted is None else counted.value
    return None if hours is None or count is None else (count * hours, last - 1)


def _hours(view: View, last: int) -> tuple[float, int] | None:
    """Hours that end right before a token ("two hours' drive"), and the first token of their words."""
    at = last
    while view.lower(at - 1) in APOSTROPHES:
        at -= 1
    hours = view.words.hours.get(view.lower(at - 1).rstrip("'\u2019").removesuffix("'s").removesuffix("\u2019s"))
    number = _number(view, at - 1) if hours is not None else None
    return None if hours is None or number is None else (number[0] * hours, number[1])


def _number(view: View, last: int) -> tuple[float, int] | None:
    """A number in figures or words that ends right before a token, and its first token."""
    words = view.lower(last - 1).replace(",", "").rstrip(".")
    if words.isascii() and words[:1].isdecimal() and words.replace(".", "", 1).isdecimal():
        return float(words), last - 1
    count = view.ending(view.words.counts, last)
    return (count.value, count.first) if count is not None else None
