"""Names of places and relative places with known answers: what is asked, and what is wrong with an answer."""

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from recount.lexicon.place_names import fold_name
from recount.records.place import PlacePrecision, Point, kilometres
from recount.records.place_ref import Located

#: Precisions that a map shows as a point.
PINS = frozenset({PlacePrecision.SITE, PlacePrecision.NEIGHBOURHOOD, PlacePrecision.TOWN, PlacePrecision.NEAR})
#: A place put near another may lie so far from it, in the gold's words "relative to that place alone".
NEAR_KM = 5.0
WITHIN, NULL = "within_tol", "must_be_null"


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A name in a sentence. ``country`` is what the dateline tells; ``point`` is None where it must stay without one."""

    name: str
    country: str
    sentence: str
    point: Point | None
    tolerance_km: float

    @property
    def span(self) -> tuple[int, int]:
        """Where the name stands in its sentence."""
        start = self.sentence.index(self.name)
        return start, start + len(self.name)


@dataclass(frozen=True, slots=True)
class RelativePlace:
    """A phrase that places by other places; ``centre`` is None where no point is right or none is scored (``rule``).

    ``countries`` are those that are right, none where no country may be chosen; ``anchors`` the names it starts from, each in the
    forms that are right; ``parts`` the places of a list that is asked for as one. ``fallback`` is the one of its places near which
    it may be put instead, if the answer says that it is relative to that place alone.
    """

    id: str
    part: str
    kind: str
    sentence: str
    phrase: str
    rule: str
    centre: Point | None
    tolerance_km: float
    radius_km: tuple[float, float]
    precisions: frozenset[str]
    countries: frozenset[str]
    anchors: tuple[frozenset[str], ...]
    parts: tuple[str, ...] = ()
    fallback: str | None = None

    @property
    def span(self) -> tuple[int, int]:
        """Where the phrase stands in its sentence."""
        start = self.sentence.index(self.phrase)
        return start, start + len(self.phrase)


def read_named(path: Path) -> tuple[NamedPlace, ...]:
    """The list of names (``eval/place_names.csv``)."""
    with path.open(encoding="utf-8", newline="") as stream:
        return tuple(_named(row) for row in csv.DictReader(stream))


def _named(row: dict[str, str]) -> NamedPlace:
    point = (float(row["lat"]), float(row["lon"])) if row["answer"] == "point" else None
    return NamedPlace(row["name"], row["context_country"], row["sentence"], point, float(row["tolerance_km"] or 0))


def judge_named(asked: NamedPlace, found: Located) -> str:
    """One of three words: right, wrong (a point that is not there, a pin where none may be), unplaced."""
    if found.lat is None or found.lon is None:
        return "unplaced" if asked.point is not None else "right"
    if asked.point is None:
        return "wrong" if found.precision in PINS and found.place is not None else "right"
    return "right" if kilometres(asked.point, (found.lat, found.lon)) <= asked.tolerance_km else "wrong"


def read_relative(path: Path) -> tuple[RelativePlace, ...]:
    """The list of relative places (``eval/relative_places.jsonl``)."""
    with path.open(encoding="utf-8") as lines:
        return tuple(_relative(json.loads(line)) for line in lines)


def _relative(row: dict[str, object]) -> RelativePlace:
    fallback = row.get("fallback")
    if isinstance(fallback, dict):
        row = {**row, "center": fallback["center"], "center_tol_km": NEAR_KM, "radius_km": fallback["radius_km"]}
    centre, radius, precisions = row["center"], row["radius_km"], row["precision"]
    assert isinstance(radius, list)  # noqa: S101 - the file is our own
    assert isinstance(precisions, list)  # noqa: S101 - the file is our own
    return RelativePlace(
        str(row["id"]), str(row["part"]), str(row["kind"]), str(row["sentence"]), str(row["phrase"]), str(row["center_rule"]),
        (float(centre[0]), float(centre[1])) if isinstance(centre, list) else None,
        float(str(row.get("center_tol_km") or 0)), (float(radius[0]), float(radius[1])), frozenset(map(str, precisions)),
        frozenset(map(str, filter(None, [row.get("country"), *_listed(row, "country_also")]))), _anchors(row), tuple(_listed(row, "parts")),
        str(fallback["anchor"]) if isinstance(fallback, dict) else None,
    )  # fmt: skip


def _listed(row: dict[str, object], key: str) -> list[str]:
    """A list of words, empty where the row has none."""
    found = row.get(key, [])
    assert isinstance(found, list)  # noqa: S101 - the file is our own
    return [str(word) for word in found]


def _anchors(row: dict[str, object]) -> tuple[frozenset[str], ...]:
    """Each anchor as it is called and as it is written."""
    called = _listed(row, "anchors")
    return tuple(frozenset(forms) for forms in zip(called, _listed(row, "anchors_written") or called, strict=True))


def judge_relative(asked: RelativePlace, found: Iterable[Located]) -> tuple[str, ...]:
    """What is wrong with the best of the places that were found in the words of a phrase; nothing where it is right.

    The anchors are looked for in all that was found there: one phrase may be told as two places.
    """
    start, end = asked.span
    there = [place for place in found if place.span.start < end and start < place.span.end]
    faults = [tuple(_faults(asked, place)) for place in (*there, *_whole(asked, there))]
    missing = tuple(f"no anchor {min(forms)}" for forms in asked.anchors if not any(_names(place, forms) for place in there))
    return min(faults, key=len) + missing if faults else ("not found",)


def _whole(asked: RelativePlace, there: Sequence[Located]) -> Iterator[Located]:
    """The land of all the places of a list together, where each of them was found with a point."""
    found = [next((place for place in there if place.lat is not None and _names(place, frozenset((part,)))), None) for part in asked.parts]
    placed = [(place, (place.lat or 0.0, place.lon or 0.0)) for place in found if place is not None]
    if not placed or len(placed) < len(asked.parts):
        return
    middle = sum(lat for _, (lat, _) in placed) / len(placed), sum(lon for _, (_, lon) in placed) / len(placed)
    reach = max(kilometres(middle, point) + (place.radius_km or 0.0) for place, point in placed)
    yield replace(placed[0][0], lat=middle[0], lon=middle[1], radius_km=round(reach, 1))


def _names(place: Located, forms: frozenset[str]) -> bool:
    """Whether an answer names a place by one of these forms: as itself, or as what it starts from ("Algerian" of "Algerian border")."""
    own, starts = fold_name(place.name), [fold_name(words) for words in (place.anchor or place.span.text).split(" and ")]
    folded = [fold_name(form) for form in forms]
    return any(form in own or any(form in start or form.startswith(start) for start in starts) for form in folded)


def _country_fault(asked: RelativePlace, country: str | None) -> Iterator[str]:
    """A country that is not the gold's; land of several countries, and what has no point, may be without one."""
    if country is None and (len(asked.countries) != 1 or asked.rule != WITHIN):
        return
    if country not in asked.countries:
        yield f"country {country}, not {', '.join(sorted(asked.countries)) or 'any'}"


def _faults(asked: RelativePlace, found: Located) -> Iterator[str]:
    yield from _country_fault(asked, found.country)
    if found.lat is None or found.lon is None:
        if asked.rule == WITHIN:
            yield "no point"
        return
    if asked.rule == NULL and (asked.fallback is None or found.anchor != asked.fallback):
        yield f"a point at {found.lat}, {found.lon}"
        return
    if asked.centre is not None and asked.rule in {WITHIN, NULL}:
        apart = kilometres(asked.centre, (found.lat, found.lon))
        if apart > asked.tolerance_km:
            yield f"{apart:.0f} km off"
    low, high = asked.radius_km
    if found.radius_km is not None and not low <= found.radius_km <= high:
        yield f"radius {found.radius_km:g} km, not {low:g} to {high:g}"
    if found.precision is not None and found.precision not in asked.precisions:
        yield f"precision {found.precision}, not {', '.join(sorted(asked.precisions))}"
