"""Whether a printed value is the value of the gold."""

from datetime import date, timedelta

from recount.evaluate.gold import GoldCount, GoldPlace, GoldTime
from recount.evaluate.names import is_same_place_name
from recount.evaluate.output import Fields, words_of
from recount.lexicon.scoring import read_scoring_tables
from recount.records.place import kilometres
from recount.text.calendar import month_days, year_days

Days = tuple[date, date]


def is_same_count(gold: GoldCount, quantity: Fields) -> bool:
    """Whether measure and numbers are right: "at least 5" has a low and nothing else, "about 50" a best of 50."""
    given = tuple(quantity.get(bound) for bound in ("low", "best", "high"))
    if quantity.get("measure") != gold.measure:
        return False
    if gold.exactness in {"approximate", "approx", "estimate"}:
        return given[1] == gold.best
    return given == (gold.low, gold.best, gold.high)


def is_same_time(gold: GoldTime, time: Fields | None) -> bool:
    """Whether both ends are right, by the gold's reading or by another that it allows."""
    given = read_days(time)
    if given is None:
        return False
    slack = read_scoring_tables().limits["approximate_days"] if gold.precision.startswith("approx") else 0
    readings = [(gold.start, gold.end), *gold.alternatives]
    return any(_meets(given, _days(start, end), slack) for start, end in readings)


def _meets(given: Days, wanted: Days, slack: float) -> bool:
    """Whether both ends lie within so many days."""
    return all(abs((one - other).days) <= slack for one, other in zip(given, wanted, strict=True))


def read_days(time: Fields | None) -> Days | None:
    """First and last day of a printed time, None where there is none."""
    if not time or not time.get("start"):
        return None
    return _days(time["start"], time.get("end") or time["start"])


def gold_days(gold: GoldTime) -> Days:
    """First and last day of a time of the gold."""
    return _days(gold.start, gold.end)


def _days(start: str, end: str) -> Days:
    """First day of the one and last day of the other; each may be a day, a month or a year."""
    return _expand(start)[0], _expand(end)[1]


def _expand(iso: str) -> Days:
    """The days of an ISO date of any precision."""
    parts = [int(part) for part in iso[:10].split("-")]
    if len(parts) == 3:
        day = date(*parts)
        return day, day
    days = month_days(parts[0], parts[1]) if len(parts) == 2 else year_days(parts[0])
    return days.start, days.end


def is_within(given: Days, wanted: Days) -> bool:
    """Whether two intervals share a day and the first is not much longer."""
    longer = timedelta(days=read_scoring_tables().limits["longer_days"])
    shared = given[0] <= wanted[1] and wanted[0] <= given[1]
    return shared and given[1] - given[0] <= wanted[1] - wanted[0] + longer


def is_same_place(gold: GoldPlace, place: Fields) -> bool:
    """Whether a place lies within the tolerance; a name will do for areas, and where the gold has no point.

    A town without a point is a miss, and so is a point for a place that nobody can place.
    """
    tables = read_scoring_tables()
    named = _is_named_alike(gold, place)
    if place.get("lat") is None or place.get("lon") is None:
        return named and not (gold.precision in tables.pointed and gold.lat is not None)
    if gold.lat is None or gold.lon is None:
        return named and place.get("precision") not in {"site", "neighbourhood", "town"}
    if kilometres((gold.lat, gold.lon), (place["lat"], place["lon"])) <= gold.tolerance_km:
        return True
    return gold.precision in tables.named and named


def _is_named_alike(gold: GoldPlace, place: Fields) -> bool:
    """Whether a printed name or its words are a name of the gold."""
    given = (str(place.get("name") or ""), words_of(place))
    return any(is_same_place_name(one, other) for one in given for other in (gold.name, gold.surface))
