"""A tiny gold of two reports about one clash, and what a perfect run prints for it."""

import json
from pathlib import Path
from typing import Any

Fields = dict[str, Any]

FIRST = """Brigade repels raid at Delvik

On 7 April raiders of the Lake Front stormed a post in Delvik with rifles, killing at least three soldiers and wounding two, it said.

The Front is preparing to raid Estby.

Since February, 9 raids have killed 21 villagers in the lake district, 4 of them boys, by the brigade's count.

The crowd went wild when the band took the stage.
"""
SECOND = """Lake Front speaks of five dead

The Lake Front boasted on Tuesday that five soldiers were killed in Delvik on 7 April. It denied that civilians were beaten there.
"""


def write_gold(folder: Path) -> Path:
    """Write the gold; the folder."""
    for name, text, doc, records in (("a", FIRST, FIRST_DOC, first_records()), ("b", SECOND, SECOND_DOC, second_records())):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        (folder / f"{name}.json").write_text(json.dumps({"schema": "conflict-gold/1", "doc": doc, "records": records}), encoding="utf-8")
    (folder / "pairs.json").write_text(json.dumps({"pairs": [PAIR]}), encoding="utf-8")
    return folder


def toll(low: int | None, best: int | None, high: int | None, measure: str = "killed") -> Fields:
    people = {"of": "soldiers", "of_status": "security_forces", "by": "Lake Front (LF)"}
    return {"measure": measure, **people, "low": low, "best": best, "high": high, "claims": []}


FIRST_DOC: Fields = {
    "published": "2024-04-09",
    "must_not_create_current_incident": ["preparing to raid Estby", "9 raids have killed"],
    "incidents": [{"key": "CLASH", "tolls": [toll(3, None, None)]}],
    "findings": [{"rule": "part_of", "verdict": "note", "records": ["E1", "A1"], "numbers": {"whole": 9, "part": 1}}],
}
SECOND_DOC: Fields = {
    "published": "2024-04-10",
    "must_not_create_current_incident": ["civilians were beaten"],
    "incidents": [],
    "findings": [],
}
PAIR: Fields = {
    "pair": ["a", "b"],
    "incidents": [{"incident_key": "CLASH", "tolls": [toll(3, None, 5), toll(2, 2, 2, "injured")]}],
    "findings": [
        {"rule": "same_scope_differs", "verdict": "differs", "records": ["a:E1", "b:E1"], "numbers": {"value": 3, "other": 5, "ratio": 0.6}}
    ],
}
CODES: Fields = {"acled_event": "Battles", "acled_sub_event": "Armed clash", "acceptable": []}
DELVIK: Fields = {
    "surface": "Delvik",
    "name": "Delvik",
    "lat": 11.0,
    "lon": 22.0,
    "precision": "town",
    "tolerance_km": 12,
    "role": "event_location",
    "admin1": None,
}


def count(measure: str, surface: str, bounds: tuple[int | None, int | None, int | None], exactness: str = "exact", **more: str) -> Fields:
    low, best, high = bounds
    return {"measure": measure, "surface": surface, "low": low, "best": best, "high": high, "exactness": exactness, **more}


def record(name: str, span: str, fine: tuple[str, str], contract: tuple[str, str, str] | None, **more: object) -> Fields:
    kind, status, assertion = contract or (None, None, None)
    return {
        "id": name,
        "kind": fine[0],
        "modality": {"status": fine[1], "strength": "asserted"},
        "contract": {"kind": kind, "status": status, "assertion": assertion},
        "spans": [{"text": span}],
        "event_type": None,
        "plover": None,
        "actors": [],
        "targets": [],
        "weapons": [],
        "counts": [],
        "places": [],
        "time": None,
        "attribution": {"surface": None},
        "loaded_terms": [],
        "incident_policy": "none",
        "incident_key": None,
        "relations": [],
        **more,
    }


def first_records() -> list[Fields]:
    soldiers = {"who": "soldiers", "victim_status": "security_forces", "by": "Lake Front (LF)"}
    return [
        record(
            "E1",
            "raiders of the Lake Front stormed a post in Delvik with rifles, killing at least three soldiers and wounding two",
            ("event", "occurred"),
            ("event", "occurred", "attributed"),
            event_type=CODES,
            plover={"type": "ASSAULT", "mode": "firearms"},
            actors=[{"name": "Lake Front (LF)", "role": "perpetrator", "surface": "raiders of the Lake Front"}],
            targets=[{"name": "Military Forces of Norland", "surface": "a post"}],
            weapons=[{"name": "rifle", "surface": "rifles"}],
            counts=[
                count("killed", "at least three soldiers", (3, None, None), "at_least", **soldiers),
                count("injured", "wounding two", (2, 2, 2), **soldiers),
            ],
            places=[DELVIK],
            time={"surface": "On 7 April", "start": "2024-04-07", "end": "2024-04-07", "precision": "day"},
            attribution={"surface": "it said"},
            incident_policy="create",
            incident_key="CLASH",
        ),
        record(
            "P1",
            "The Front is preparing to raid Estby",
            ("intention_or_threat", "planned"),
            ("activity", "planned", "asserted"),
            places=[{**DELVIK, "surface": "Estby", "name": "Estby", "lat": 12.0, "role": "intended_target"}],
        ),
        record(
            "A1",
            "Since February, 9 raids have killed 21 villagers in the lake district, 4 of them boys",
            ("aggregate_figure", "occurred"),
            ("figure", "occurred", "attributed"),
            counts=[
                count("attacks", "9 raids", (9, 9, 9), who="raids"),
                count("killed", "21 villagers", (21, 21, 21), who="villagers", victim_status="civilian"),
                count("killed", "4 of them boys", (4, 4, 4), who="villagers", victim_status="civilian", note="subset: boys"),
            ],
            time={"surface": "Since February", "start": "2024-02-01", "end": "2024-04-09", "precision": "day"},
            attribution={"surface": "by the brigade's count"},
            incident_policy="figure_only",
        ),
        record("N1", "The crowd went wild", ("non_conflict", "occurred"), None),
    ]


def second_records() -> list[Fields]:
    return [
        record(
            "E1",
            "five soldiers were killed in Delvik on 7 April",
            ("event", "claimed_by_perpetrator"),
            ("event", "occurred", "attributed"),
            event_type=CODES,
            plover={"type": "ASSAULT", "mode": ""},
            actors=[{"name": "Lake Front (LF)", "role": "perpetrator", "surface": "The Lake Front"}],
            counts=[count("killed", "five soldiers", (5, 5, 5), who="soldiers", victim_status="security_forces", by="Lake Front (LF)")],
            places=[DELVIK],
            time={"surface": "on 7 April", "start": "2024-04-07", "end": "2024-04-07", "precision": "day"},
            attribution={"surface": "The Lake Front boasted"},
            loaded_terms=[{"surface": "boasted", "neutral": "said"}],
            incident_policy="create",
            incident_key="CLASH",
        ),
        record(
            "D1",
            "civilians were beaten there",
            ("negated_or_denied", "denied"),
            ("event", "denied", "attributed"),
            attribution={"surface": "It denied"},
        ),
    ]
