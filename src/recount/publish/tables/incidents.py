"""Incidents as rows: what, when, where and how many, with the grade first, so that what is only alleged never looks like a fact."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from recount.publish.fields import Fields
from recount.publish.tables.figures import bounds_words, whom
from recount.publish.tables.printed import Printed, publisher_of
from recount.publish.tables.wanted import Wanted

COLUMNS = (
    *("start", "end", "grade", "type", "by", "against", "place", "admin1", "country"),
    *("killed", "injured", "other_tolls", "reports", "sources", "id"),
)
NUMBERS = ("low", "best", "high")
HARM = ("killed", "injured")
MORE = ("lat", "lon", "radius_km", "precision", *(f"{measure}_{key}" for measure in HARM for key in NUMBERS), "resolver", "claims")
TOLLS = (
    *("incident", "start", "place", "grade", "measure", "of", "low", "best", "high", "resolver"),
    *("given", "source", "publisher", "published", "words", "claim"),
)
DOERS = ("perpetrator", "actor")


@dataclass(frozen=True, slots=True)
class WantedIncidents:
    """What a user wants of incidents beside places, days, parties and sources."""

    common: Wanted
    types: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()


def rows(printed: Printed, wanted: WantedIncidents) -> Iterator[Fields]:
    """One row for each wanted incident, by date."""
    for incident in printed.incidents.values():
        claims = [printed.claims[claim] for claim in incident["claims"] if claim in printed.claims]
        speakers = sorted({printed.speaker_of(claim) for claim in claims})
        publishers = {publisher_of(printed.report_of(claim)) for claim in claims}
        if _is_wanted(incident, [*speakers, *publishers], wanted):
            yield _row(incident, speakers, len({claim["document"] for claim in claims}))


def toll_rows(printed: Printed, wanted: WantedIncidents) -> Iterator[Fields]:
    """One row for each claim of each toll of the wanted incidents: what the resolver had before it."""
    for row in rows(printed, wanted):
        incident = printed.incidents[row["id"]]
        for toll in incident["tolls"]:
            if wanted.common.has_measure(toll["measure"]):
                for claim in (printed.claims[key] for key in toll["claims"] if key in printed.claims):
                    yield _toll_row(incident, toll, claim, printed)


def _toll_row(incident: Fields, toll: Fields, claim: Fields, printed: Printed) -> Fields:
    """One toll with one of the claims that it rests on."""
    given = [bounds_words(count) for count in claim["quantities"] if count["measure"] == toll["measure"]]
    return {
        "incident": incident["id"],
        "start": (incident["time"] or {}).get("start"),
        "place": (incident["place"] or {}).get("name"),
        "grade": incident["grade"],
        "measure": toll["measure"],
        "of": whom(toll),
        **{key: toll[key] for key in NUMBERS},
        "resolver": toll["resolver"],
        "given": "; ".join(given),
        "source": printed.speaker_of(claim),
        "publisher": publisher_of(printed.report_of(claim)),
        "published": printed.report_of(claim).get("published"),
        "words": claim["span"]["text"],
        "claim": claim["id"],
    }


def _is_wanted(incident: Fields, speakers: list[str], wanted: WantedIncidents) -> bool:
    """Whether all conditions hold."""
    common = wanted.common
    kind = incident["event_type"] or {}
    names = [str(kind.get(key) or "").casefold() for key in ("acled", "acled_sub", "plover")]
    typed = not wanted.types or any(word.casefold() in name for word in wanted.types for name in names)
    graded = not wanted.grades or incident["grade"] in wanted.grades
    places = [incident["place"]] if incident["place"] is not None else []
    parties = [value for party in incident["parties"] for value in (party["name"], party["actor"])]
    measured = not common.measures or any(toll["measure"] in common.measures for toll in incident["tolls"])
    placed = common.has_area(places) and common.has_days(incident["time"])
    return typed and graded and measured and placed and common.has_party(parties) and common.has_source(speakers)


def _row(incident: Fields, speakers: list[str], reports: int) -> Fields:
    """One incident in words and in numbers."""
    time, place, kind = incident["time"] or {}, incident["place"] or {}, incident["event_type"] or {}
    tolls: dict[str, list[Fields]] = defaultdict(list)
    for toll in incident["tolls"]:
        tolls[toll["measure"]].append(toll)
    others = [(measure.replace("_", " "), told) for measure, told in tolls.items() if measure not in HARM]
    return {
        "start": time.get("start"),
        "end": time.get("end"),
        "grade": incident["grade"],
        "type": kind.get("acled_sub") or kind.get("acled"),
        "by": _names(incident, DOERS),
        "against": _names(incident, ("target",)),
        **{key: place.get(key) for key in ("admin1", "country", "lat", "lon", "radius_km", "precision")},
        "place": place.get("name"),
        "killed": _toll_words(tolls["killed"]),
        "injured": _toll_words(tolls["injured"]),
        "other_tolls": "; ".join(f"{measure} {_toll_words(told)}" for measure, told in others),
        **_toll_numbers(tolls),
        "resolver": incident["tolls"][0]["resolver"] if incident["tolls"] else None,
        "reports": reports,
        "sources": "; ".join(speakers),
        "claims": list(incident["claims"]),
        "id": incident["id"],
    }


def _names(incident: Fields, roles: tuple[str, ...]) -> str:
    """The parties in some roles; persons are words in a report, and stand in no table."""
    return "; ".join(dict.fromkeys(party["name"] for party in incident["parties"] if party["role"] in roles and party["kind"] != "person"))


def _toll_words(tolls: list[Fields]) -> str:
    """The tolls of one measure, each with whom it counts and what the resolver picked: they may overlap and are not added."""
    return "; ".join(" ".join(filter(None, (_range_words(toll), whom(toll) if len(tolls) > 1 else ""))) for toll in tolls)


def _range_words(toll: Fields) -> str:
    """The range, and the best in brackets where it is one of several."""
    best = "" if toll["best"] is None or toll["low"] == toll["high"] else f" ({toll['best']})"
    return f"{bounds_words(toll)}{best}"


def _toll_numbers(tolls: dict[str, list[Fields]]) -> Fields:
    """Low, best and high of the killed and the injured where there is one toll of them; several are not added."""
    found: Fields = {}
    for measure in HARM:
        alone = tolls[measure][0] if len(tolls[measure]) == 1 else dict.fromkeys(NUMBERS)
        found |= {f"{measure}_{key}": alone[key] for key in NUMBERS}
    return found
