"""Figures against the record: which known incidents lie in a figure's scope, how many of it they account for, and what is left.

Only what surely lies inside is counted; the rest is told as possible. Nothing follows the other way: what is left over says neither that
more happened nor that it did not, and no incident is doubted because a figure is smaller.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from recount.lexicon.gazetteer import open_gazetteer
from recount.publish.fields import Fields
from recount.publish.tables.figures import HEAD, Figure, bounds_words, find_figures, whom
from recount.publish.tables.printed import Printed
from recount.publish.tables.wanted import Wanted

COLUMNS = (*HEAD, "source", "figure", "incidents", "recorded", "left", "possible", "words", "claim", "ids", "possible_ids")
DOERS = ("perpetrator", "actor")
#: Measures that count acts: an incident is one of them.
ACTS = ("attacks", "operations")
#: An incident of these grades is no fact that could account for anything.
UNSURE = ("alleged", "discounted", "contested")
OPEN = ("unknown", "mixed")


@dataclass(frozen=True, slots=True)
class Account:
    """What incidents account for of a figure: the sum of the lows and of the highs, None where one is open above."""

    sure: tuple[Fields, ...]
    possible: tuple[Fields, ...]
    low: int
    high: int | None


def rows(printed: Printed, wanted: Wanted) -> Iterator[Fields]:
    """One row for each wanted figure that has an incident in its scope."""
    incidents = [incident for incident in printed.incidents.values() if incident["time"] is not None and incident["place"] is not None]
    shares = _find_shares(printed)
    for figure in find_figures(printed, wanted):
        if (figure.claim["id"], figure.quantity["low"]) in shares:
            continue
        account = _account(figure, incidents)
        if account.sure or account.possible:
            yield _row(figure, account)


def _find_shares(printed: Printed) -> set[tuple[str, int]]:
    """Numbers that are parts of a larger one of their report ("32 among the detained"): their scope is not all that the words say."""
    found: set[tuple[str, int]] = set()
    for finding in printed.findings.values():
        here = {printed.claims[claim]["document"] for claim in finding["claims"] if claim in printed.claims}
        if finding["rule"] == "part_of" and len(here) == 1:
            numbers = finding["numbers"]
            parts = [numbers.get("part"), *numbers.get("parts", ()), *numbers.get("values", ())[::2]]
            found |= {(claim, part) for claim in finding["claims"] for part in parts if part is not None}
    return found


def _account(figure: Figure, incidents: Sequence[Fields]) -> Account:
    """The incidents of a figure's days and area, sure and possible, with what they come to."""
    inside = [incident for incident in incidents if _is_inside(incident, figure) and not _is_by_others(incident, figure)]
    counted = [(incident, bounds) for incident in inside if (bounds := _bounds(incident, figure.quantity)) is not None]
    sure = [(incident, bounds) for incident, bounds in counted if _is_sure(incident, figure)]
    kept = {incident["id"] for incident, _ in sure}
    highs = [bounds["high"] for _, bounds in sure]
    return Account(
        tuple(incident for incident, _ in sure),
        tuple(incident for incident, _ in counted if incident["id"] not in kept),
        sum(bounds["low"] or 0 for _, bounds in sure),
        None if None in highs else sum(highs),
    )


def _is_inside(incident: Fields, figure: Figure) -> bool:
    """Whether an incident surely happened within the days and the area of a figure."""
    time = figure.claim["time"]
    if time is None or incident["time"]["start"] < time["start"] or incident["time"]["end"] > time["end"]:
        return False
    scope = [place for place in figure.claim["places"] if place["role"] == "scope"]
    return any(_holds(area, incident["place"]) for area in scope)


def _holds(area: Fields, place: Fields) -> bool:
    """Whether an area holds a place: by its id among those that hold the place, as a country, or as a first-level area."""
    if area["relation"] is not None:
        return False
    if area["place"] is not None and area["place"] in _chain(place["place"]):
        return True
    if area["country"] is None or area["country"] != place["country"]:
        return False
    in_province = area["precision"] == "admin1" and place["admin1"] is not None and area["admin1"] == place["admin1"]
    return area["precision"] == "country" or in_province


@cache
def _chain(place: str | None) -> frozenset[str]:
    """A place and the areas that hold it, by their ids in the index."""
    entry = open_gazetteer().place(place) if place is not None else None
    return frozenset((place, *entry.place.within)) if entry is not None and place is not None else frozenset()


def _bounds(incident: Fields, quantity: Fields) -> Fields | None:
    """What an incident counts of a figure's measure: its toll of the same people, or itself; None where it counts nothing of it."""
    if quantity["measure"] in ACTS:
        return {"low": 1, "high": 1}
    tolls = [toll for toll in incident["tolls"] if toll["measure"] == quantity["measure"]]
    if quantity["of_status"] not in OPEN:
        tolls = [toll for toll in tolls if toll["of_status"] in (quantity["of_status"], *OPEN)]
    return tolls[0] if len(tolls) == 1 else None


def _doers(told: Fields) -> set[str]:
    """The organisations that a claim or an incident says did it, by id where they have one; nobody in particular is none."""
    named = [party for party in told["parties"] if party["role"] in DOERS and party["kind"] == "organisation"]
    return {party["actor"] or party["name"] for party in named}


def _is_by_others(incident: Fields, figure: Figure) -> bool:
    """Whether others are known to have done it than those whose acts a figure counts."""
    doers, by = _doers(figure.claim), _doers(incident)
    return bool(doers) and bool(by) and doers.isdisjoint(by)


def _is_sure(incident: Fields, figure: Figure) -> bool:
    """Whether who did it and who was counted are known to be the figure's, and the incident is no mere allegation."""
    if incident["grade"] in UNSURE:
        return False
    doers, by = _doers(figure.claim), _doers(incident)
    if (doers or figure.quantity["measure"] in ACTS) and doers.isdisjoint(by):
        return False
    status = figure.quantity["of_status"]
    told = {toll["of_status"] for toll in incident["tolls"] if toll["measure"] == figure.quantity["measure"]}
    return figure.quantity["measure"] in ACTS or status in OPEN or told == {status}


def _row(figure: Figure, account: Account) -> Fields:
    """One figure with its account."""
    recorded = {"low": account.low, "high": account.high, "best": None}
    return {
        **dict(zip(HEAD, (*figure.scope, whom(figure.quantity), figure.by), strict=True)),
        "source": figure.source,
        "figure": bounds_words(figure.quantity),
        "incidents": len(account.sure),
        "recorded": bounds_words(recorded) if account.sure else "0",
        "left": _left_words(figure.quantity, account),
        "possible": len(account.possible),
        "words": figure.claim["span"]["text"],
        "claim": figure.claim["id"],
        "ids": [incident["id"] for incident in account.sure],
        "possible_ids": [incident["id"] for incident in account.possible],
    }


def _left_words(quantity: Fields, account: Account) -> str:
    """What the known incidents leave of a figure; where they come to more, that is said and nothing is derived."""
    if quantity["high"] is not None and account.low > quantity["high"]:
        return f"the record holds {account.low - quantity['high']} more"
    low = max(0, quantity["low"] - account.high) if quantity["low"] is not None and account.high is not None else 0
    high = quantity["high"] - account.low if quantity["high"] is not None else None
    return bounds_words({"low": low, "high": high, "best": None})
