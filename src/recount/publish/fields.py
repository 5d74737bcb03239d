"""Records as the plain fields of the contract, in its order and under its names."""

from typing import Any

from recount.records.claim import Claim, Statement
from recount.records.coding import CodedReport
from recount.records.event_type import EventType
from recount.records.finding import Finding, Number
from recount.records.incident import Incident, Toll
from recount.records.inherited import Inherited
from recount.records.party import Party
from recount.records.period import Days, Period
from recount.records.place_ref import Located, PlaceRef
from recount.records.quantity import Bounds, Quantity
from recount.records.source import Source
from recount.records.span import Span

Fields = dict[str, Any]
#: Digits kept of what is computed, so that every machine prints the same bytes.
DIGITS = 6


def document_fields(report: CodedReport) -> Fields:
    """A report, with every place that it names."""
    document = report.document
    return {
        "record": "document",
        "id": document.id,
        "source_id": document.source_id,
        "title": document.title,
        "text": document.text,
        "published": None if document.published is None else document.published.iso,
        "publisher": document.publisher,
        "url": document.url,
        "language": document.language,
        "sha256": document.sha256,
        "path": document.path,
        "toponyms": [located_fields(toponym) for toponym in report.toponyms],
    }


def claim_fields(claim: Claim, *, incident: str | None, corrects: str | None) -> Fields:
    """A claim, with the incident it is about and the claim it corrects."""
    said = claim.said
    return {
        "record": "claim",
        "id": claim.id,
        "document": said.document,
        "span": span_fields(said.span),
        "kind": said.kind.value,
        "status": said.status.value,
        "assertion": said.assertion.value,
        "trigger": span_fields(said.trigger),
        "event_type": type_fields(said.event_type),
        "parties": [party_fields(party) for party in claim.parties],
        "weapons": [{"name": weapon.name, "span": span_fields(weapon.span)} for weapon in said.weapons],
        "quantities": [quantity_fields(quantity) for quantity in said.quantities],
        "places": [place_fields(place) for place in claim.places],
        "time": period_fields(said.time),
        **_told(said),
        "corrects": corrects,
        "incident": incident,
        "confidence": round(said.confidence, DIGITS),
        "reasons": list(said.reasons),
    }


def _told(said: Statement) -> Fields:
    """Who is given as the source, and in which partisan words."""
    return {
        "sources": [source_fields(source) for source in said.sources],
        "loaded": [{"span": span_fields(wording.span), "neutral": wording.neutral} for wording in said.loaded],
    }


def incident_fields(incident: Incident) -> Fields:
    """An incident, with the best evidence for its place and time."""
    return {
        "record": "incident",
        "id": incident.id,
        "event_type": type_fields(incident.event_type),
        "time": period_fields(incident.time),
        "place": None if incident.place is None else place_fields(incident.place),
        "parties": [party_fields(party) for party in incident.parties],
        "grade": incident.grade.value,
        "tolls": [toll_fields(toll) for toll in incident.tolls],
        "claims": list(incident.claims),
        "links": [{"claim": link.claim, "score": round(link.score, DIGITS), "reason": link.reason} for link in incident.links],
    }


def finding_fields(finding: Finding) -> Fields:
    """A finding, its numbers under plain keys in their own order."""
    return {
        "record": "finding",
        "id": finding.id,
        "rule": finding.rule.value,
        "verdict": finding.verdict.value,
        "claims": list(finding.claims),
        "explanation": finding.explanation,
        "numbers": {key: _number(value) for key, value in finding.numbers.items()},
    }


def _number(value: Number | tuple[Number, ...]) -> Number | list[Number]:
    """A number, or a list of them."""
    if isinstance(value, tuple):
        return [_rounded(one) for one in value]
    return _rounded(value)


def _rounded(value: Number) -> Number:
    """A number that every machine prints alike; whole numbers stay as they are."""
    return value if isinstance(value, int) else round(value, DIGITS)


def span_fields(span: Span | None) -> Fields | None:
    """Where the words stand, and the words."""
    return None if span is None else {"start": span.start, "end": span.end, "text": span.text}


def type_fields(event_type: EventType | None) -> Fields | None:
    """The published names of both codebooks."""
    if event_type is None:
        return None
    names = ("acled", "acled_sub", "plover", "plover_mode")
    return {name: getattr(event_type, name) for name in names}


def party_fields(party: Party) -> Fields:
    """A party under its neutral name."""
    return {
        "role": party.role.value,
        "kind": party.kind.value,
        "actor": party.actor,
        "name": party.name,
        "category": None if party.category is None else party.category.value,
        "span": span_fields(party.span),
        **_inherited(party.inherited_from),
    }


def quantity_fields(quantity: Quantity) -> Fields:
    """A count as the words give it."""
    return {
        "measure": quantity.measure.value,
        **bounds_fields(quantity.bounds),
        "unit": quantity.unit.value,
        "exactness": quantity.exactness.value,
        "of": quantity.of,
        "of_status": quantity.of_status.value,
        "by": quantity.by,
        "span": span_fields(quantity.span),
        **_inherited(quantity.inherited_from),
    }


def toll_fields(toll: Toll) -> Fields:
    """A toll of an incident, with the resolver that chose its best."""
    return {
        "measure": toll.measure.value,
        "of": toll.of,
        "of_status": toll.of_status.value,
        "by": toll.by,
        **bounds_fields(toll.bounds),
        "resolver": toll.resolver,
        "claims": list(toll.claims),
    }


def bounds_fields(bounds: Bounds) -> Fields:
    """The three numbers of a count."""
    return {"low": bounds.low, "best": bounds.best, "high": bounds.high}


def place_fields(place: PlaceRef) -> Fields:
    """A place in its role."""
    return {"role": place.role.value, **located_fields(place.located), **_inherited(place.inherited_from)}


def located_fields(located: Located) -> Fields:
    """Where a name lies, as far as it can be told."""
    return {
        "name": located.name,
        "place": located.place,
        "lat": _degrees(located.lat),
        "lon": _degrees(located.lon),
        "radius_km": None if located.radius_km is None else round(located.radius_km, 3),
        "precision": None if located.precision is None else located.precision.value,
        "country": located.country,
        "admin1": located.admin1,
        "admin2": located.admin2,
        "pcode": located.pcode,
        "relation": located.relation,
        "anchor": located.anchor,
        "span": span_fields(located.span),
    }


def _degrees(value: float | None) -> float | None:
    """Degrees to a tenth of a metre, which no gazetteer exceeds."""
    return None if value is None else round(value, DIGITS)


def period_fields(period: Period | None) -> Fields | None:
    """When, with the other readings of the same words."""
    if period is None:
        return None
    return {
        **_days(period.days),
        "precision": period.precision.value,
        "kind": period.kind.value,
        "span": span_fields(period.span),
        "alternatives": [_days(days) for days in period.alternatives],
        **_inherited(period.inherited_from),
    }


def _days(days: Days) -> Fields:
    """First and last day."""
    return {"start": days.start.isoformat(), "end": days.end.isoformat()}


def source_fields(source: Source) -> Fields:
    """One voice of the chain of sources."""
    return {"name": source.name, "kind": source.kind.value, "span": span_fields(source.span), **_inherited(source.inherited_from)}


def _inherited(inherited_from: Inherited | None) -> Fields:
    """The mark of a value that the claim's own words do not hold; nothing where they hold it."""
    return {} if inherited_from is None else {"inherited_from": inherited_from.value}
