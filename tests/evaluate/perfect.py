"""Output that says exactly what a folder of gold says, to be spoilt one thing at a time."""

import json
from pathlib import Path
from typing import Any

from recount.evaluate.bodies import Body
from recount.evaluate.gold import GoldCount, GoldPlace, GoldRecord, GoldReport
from recount.evaluate.gold_files import read_gold
from recount.lexicon.scoring import read_scoring_tables

Fields = dict[str, Any]
PLACE_ROLES = {"event_location": "event", "intended_target": "target", "reference_point": "reference", "denied_event_location": "event"}


def make_perfect(folder: Path) -> list[Fields]:
    """Documents, claims, incidents and findings of a perfect run; the claim of record ID of report NN is "NN:ID"."""
    gold = read_gold(folder)
    records: list[Fields] = []
    for report in gold.reports:
        records.append({"record": "document", "id": report.name, "path": f"in/{report.name}.txt", "text": report.source, "source_id": None})
        body = Body(report.source)
        records += [make_claim(record, body) for record in report.records if record.kind is not None]
    incidents = [make_incident(key, told) for key, told in group_records(gold.reports).items()]
    for incident in incidents:
        tolls = gold.tolls.get(incident["id"], ())
        incident["tolls"] = [
            {
                "measure": t.measure,
                "of": t.of,
                "of_status": t.of_status,
                "by": t.by,
                "low": t.bounds[0],
                "best": t.bounds[1],
                "high": t.bounds[2],
            }
            for t in tolls
        ]
    findings = [
        {
            "record": "finding",
            "id": f"f{number}",
            "rule": finding.rule,
            "verdict": finding.verdict,
            "claims": [f"{report}:{record}" for report, record in finding.records],
            "numbers": {"values": list(finding.numbers)},
        }
        for number, finding in enumerate(gold.findings)
    ]
    whole: list[Fields] = json.loads(json.dumps([*records, *incidents, *findings]))
    return whole


def group_records(reports: tuple[GoldReport, ...]) -> dict[str, list[GoldRecord]]:
    groups: dict[str, list[GoldRecord]] = {}
    for report in reports:
        for record in report.records:
            if record.policy in {"create", "backfill"}:
                groups.setdefault(record.incident_key or f"{record.report}:{record.id}", []).append(record)
    return groups


def make_incident(key: str, told: list[GoldRecord]) -> Fields:
    times = [record.time for record in told if record.time and record.time.asked]
    places = [place for record in told for place in record.places if place.role == "event_location"]
    types = [record.event_type for record in told if record.event_type]
    return {
        "record": "incident",
        "id": key,
        "claims": [f"{record.report}:{record.id}" for record in told],
        "event_type": {"acled": min(types[0].types)} if types else None,
        "time": {"start": times[0].start, "end": times[0].end} if times else None,
        "place": make_place(places[0], {"inherited_from": "report"}) if places else None,
        "parties": [],
    }


def make_claim(record: GoldRecord, body: Body) -> Fields:
    def quote(surface: str) -> Fields:
        around = tuple(hit for span in record.spans for hit in body.find(span))
        at = body.find_nearest(surface, around)
        return {"span": cut(body, at)} if at else {"span": None, "inherited_from": "report"}

    roles = read_scoring_tables().party_roles
    codes: Fields = {"acled": None, "acled_sub": None, "plover": None, "plover_mode": None}
    if record.event_type:
        codes |= {"acled": min(record.event_type.types), "acled_sub": min(record.event_type.subs)}
    if record.code:
        codes |= {"plover": record.code.type, "plover_mode": record.code.mode or None}
    time = record.time
    return {
        "record": "claim",
        "id": f"{record.report}:{record.id}",
        "document": record.report,
        "span": quote(record.spans[0])["span"],
        "trigger": None,
        "kind": record.kind,
        "status": record.status,
        "assertion": record.assertion,
        "event_type": codes if record.event_type or record.code else None,
        "parties": [
            {
                "role": party.role if party.role in PARTY_ROLES else min(roles[party.role]),
                "name": party.name,
                "kind": "group",
                **quote(party.surface),
            }
            for party in record.parties
        ],
        "weapons": [{"name": weapon.name, **quote(weapon.surface)} for weapon in record.weapons or ()],
        "quantities": [{**make_quantity(count), **quote(count.surface)} for count in record.counts],
        "places": [make_place(place, quote(place.surface)) for place in record.places],
        "time": None if time is None else {"start": time.start, "end": time.end, **quote(time.surface)},
        "sources": [{"name": record.source, "kind": "party", **quote(record.source)}] if record.source else [],
        "loaded": [{"neutral": term.neutral, **quote(term.surface)} for term in record.loaded],
        "confidence": 1.0,
        "incident": None,
        "corrects": None,
    }


PARTY_ROLES = {"perpetrator", "actor", "target", "speaker", "supporter", "other"}


def make_quantity(count: GoldCount) -> Fields:
    bounds = {"low": count.low, "best": count.best, "high": count.high}
    return {"measure": count.measure, **bounds, "of": count.of, "of_status": count.of_status, "by": count.by}


def make_place(place: GoldPlace, where: Fields) -> Fields:
    role = PLACE_ROLES.get(place.role, place.role if place.role != "hypothetical" else "target")
    return {"role": role, "name": place.name, "lat": place.lat, "lon": place.lon, "precision": "region", **where}


def cut(body: Body, at: tuple[int, int]) -> Fields:
    return {"start": at[0], "end": at[1], "text": body.text[at[0] : at[1]]}
