"""Turns one record of a gold file into its typed form."""

from typing import Any

from recount.evaluate.gold import (
    GoldCode,
    GoldCount,
    GoldParty,
    GoldPlace,
    GoldRecord,
    GoldTime,
    GoldType,
    GoldWeapon,
    GoldWording,
)
from recount.lexicon.scoring import read_scoring_tables
from recount.records.issue import InputError

Fields = dict[str, Any]
#: Precisions of times whose words name no days.
UNDATED = frozenset({"around_publication", "relative", "unspecified_recent"})


def parse_record(report: str, data: Fields) -> GoldRecord:
    """A record; a kind that the tables do not know is an error, not a miss."""
    contract = data.get("contract") or {}
    if data["kind"] not in read_scoring_tables().kinds:
        raise InputError(f"{report}:{data['id']}: the kind {data['kind']!r} is not in evaluate/tables.toml; add it there")
    return GoldRecord(
        report=report,
        id=data["id"],
        fine_kind=data["kind"],
        fine_status=data["modality"]["status"],
        kind=contract.get("kind"),
        status=contract.get("status"),
        assertion=contract.get("assertion"),
        spans=tuple(span["text"] for span in data["spans"]),
        event_type=_parse_type(data.get("event_type")),
        code=_parse_code(data.get("plover")),
        parties=_parse_parties(data),
        weapons=_parse_weapons(data),
        counts=tuple(_parse_count(count) for count in data["counts"]),
        places=tuple(_parse_place(place) for place in data["places"]),
        time=_parse_time(data.get("time")),
        source=(data.get("attribution") or {}).get("surface") or None,
        loaded=tuple(GoldWording(row["surface"], row.get("neutral") or "") for row in data.get("loaded_terms") or ()),
        policy=data["incident_policy"],
        incident_key=data.get("incident_key"),
        relations=tuple((row["type"], row["target"]) for row in data.get("relations") or ()),
    )


def _parse_type(data: Fields | None) -> GoldType | None:
    """The code and every other that is right."""
    if data is None:
        return None
    right = [(data["acled_event"], data["acled_sub_event"]), *(tuple(pair) for pair in data.get("acceptable") or ())]
    return GoldType(frozenset(pair[0].lower() for pair in right), frozenset(pair[-1].lower() for pair in right))


def _parse_code(data: Fields | None) -> GoldCode | None:
    """PLOVER type and mode."""
    return None if data is None else GoldCode(data["type"], data.get("mode") or "")


def _parse_parties(data: Fields) -> tuple[GoldParty, ...]:
    """Actors with their roles, then targets."""
    actors = [GoldParty(row["name"], row["role"], row.get("surface") or "") for row in data["actors"]]
    return (*actors, *(GoldParty(row["name"], "target", row.get("surface") or "") for row in data["targets"]))


def _parse_weapons(data: Fields) -> tuple[GoldWeapon, ...] | None:
    """Weapons; None where the gold is older than the field."""
    if "weapons" not in data:
        return None
    return tuple(GoldWeapon(row["name"], row.get("surface") or "") for row in data["weapons"])


def _parse_count(data: Fields) -> GoldCount:
    """A count; no status for people who are said to be fighters, which is nobody's finding."""
    status = data.get("victim_status") or "unknown"
    return GoldCount(
        measure=data["measure"],
        low=data["low"],
        best=data["best"],
        high=data["high"],
        exactness=data["exactness"],
        surface=data.get("surface") or "",
        of=data.get("who"),
        of_status=None if status.startswith("alleged") else status,
        by=data.get("by"),
        is_part=str(data.get("note") or "").startswith("subset"),
    )


def _parse_place(data: Fields) -> GoldPlace:
    """A place in its role."""
    return GoldPlace(
        name=data["name"],
        surface=data.get("surface") or "",
        role=data["role"],
        precision=data["precision"],
        lat=data["lat"],
        lon=data["lon"],
        tolerance_km=data.get("tolerance_km") or 0,
        admin1=data.get("admin1"),
    )


def _parse_time(data: Fields | None) -> GoldTime | None:
    """When, with the other readings; None also where only a start without any day is told."""
    if data is None or data.get("start") is None:
        return None
    start, precision = data["start"], data["precision"]
    alternatives = tuple((row["start"], row.get("end") or row["start"]) for row in data.get("alternatives") or ())
    return GoldTime(start, data.get("end") or start, precision, data.get("surface") or "", alternatives, precision not in UNDATED)
