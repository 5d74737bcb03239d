"""Scores incidents against the gold's, looks for those that must not be, and compares tolls."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from recount.evaluate.align import Aligned
from recount.evaluate.assignment import assign
from recount.evaluate.bodies import Interval, overlap
from recount.evaluate.gold import GoldRecord
from recount.evaluate.output import Fields, span_of
from recount.evaluate.tally import Fault, Measure, Sheet
from recount.evaluate.values import gold_days, is_same_place, is_within, read_days

Sheets = Mapping[str, Sheet]
#: Older events: an incident on its own date is right, and none is asked for.
BACKFILL = "backfill"
CREATE = "create"
HALF = 0.5


@dataclass(slots=True)
class Group:
    """The records of one incident of the gold, its places of words by report, and the claims that render them."""

    key: str
    records: list[GoldRecord] = field(default_factory=list)
    spans: dict[str, list[Interval]] = field(default_factory=dict)
    pool: set[str] = field(default_factory=set)

    @property
    def is_asked(self) -> bool:
        """Whether the gold asks for it, or only allows it."""
        return any(record.policy == CREATE for record in self.records)

    @property
    def report(self) -> str:
        """The report whose score it counts in: the first that tells of it."""
        return self.records[0].report


@dataclass(frozen=True, slots=True)
class Told:
    """An incident of the output with the claims that it is made from, as (report, place of words)."""

    fields: Fields
    claims: frozenset[str]
    spans: tuple[tuple[str, Interval], ...]


def find_groups(alignments: Iterable[Aligned]) -> tuple[Group, ...]:
    """Incidents of the gold over all reports, by key."""
    groups: dict[str, Group] = {}
    for aligned in alignments:
        for pairing in aligned.pairings:
            record = pairing.record
            if record.policy in {CREATE, BACKFILL}:
                key = record.incident_key or f"{record.report}:{record.id}"
                group = groups.setdefault(key, Group(key))
                group.records.append(record)
                group.pool |= {claim["id"] for claim in pairing.pool}
                group.spans.setdefault(record.report, []).extend(hit for span in record.spans for hit in aligned.body.find(span))
    return tuple(groups.values())


def score_incidents(alignments: Sequence[Aligned], incidents: Sequence[Fields], sheets: Sheets) -> dict[str, Fields]:
    """Count incidents found, missed and false; the incidents found by key of the gold."""
    groups, told = find_groups(alignments), [_tell(incident, alignments) for incident in incidents]
    pairs = assign([[_weigh(group, incident) for incident in told] for group in groups])
    for row, group in enumerate(groups):
        if group.is_asked and row in pairs:
            sheets[group.report].hit(Measure.INCIDENTS)
        elif group.is_asked:
            sheets[group.report].miss(Measure.INCIDENTS, group.key, _explain_miss(group, told), group.records[0].quote)
    matched = set(pairs.values())
    for column, incident in enumerate(told):
        if column not in matched and incident.spans:
            _alarm(incident, alignments, sheets)
    return {groups[row].key: told[column].fields for row, column in pairs.items()}


def _tell(incident: Fields, alignments: Iterable[Aligned]) -> Told:
    """Find the words of an incident's claims."""
    ids = frozenset(incident.get("claims") or ())
    mine = ((aligned.report.name, claim) for aligned in alignments for claim in aligned.claims if claim["id"] in ids)
    spans = ((name, span_of(claim)) for name, claim in mine)
    return Told(incident, ids, tuple((name, span) for name, span in spans if span is not None))


def _weigh(group: Group, incident: Told) -> float:
    """0 unless words, time, place and type agree; more for incidents that are asked for and made from the right claims."""
    if not _touches(group, incident) or _find_faults(group, incident):
        return 0.0
    return 10.0 + group.is_asked + 5.0 * len(group.pool & incident.claims) / max(1, len(incident.claims))


def _touches(group: Group, incident: Told) -> bool:
    """Whether the incident is made from words of the group."""
    return any(overlap(at, span) for name, at in incident.spans for span in group.spans.get(name, ()))


def _find_faults(group: Group, incident: Told) -> list[str]:
    """Which of time, place and type do not fit."""
    fits = {"time": _fits_time(group, incident), "place": _fits_place(group, incident), "type": _fits_type(group, incident)}
    return [name for name, fit in fits.items() if not fit]


def _fits_time(group: Group, incident: Told) -> bool:
    """Whether the days meet those of some record; true where the gold gives no day."""
    times = [record.time for record in group.records if record.time is not None and record.time.asked]
    given = read_days(incident.fields.get("time"))
    return not times or (given is not None and any(is_within(given, gold_days(time)) for time in times))


def _fits_place(group: Group, incident: Told) -> bool:
    """Whether the place is that of some record; true where the gold places it nowhere."""
    places = [place for record in group.records for place in record.places if place.role == "event_location"]
    given = incident.fields.get("place")
    return not places or (given is not None and any(is_same_place(place, given) for place in places))


def _fits_type(group: Group, incident: Told) -> bool:
    """Whether the ACLED type is one that the gold accepts."""
    types = {kind for record in group.records if record.event_type for kind in record.event_type.types}
    given = str((incident.fields.get("event_type") or {}).get("acled") or "none").lower()
    return not types or given in types


def _explain_miss(group: Group, told: Iterable[Told]) -> str:
    """Why no incident is this one."""
    near = [incident for incident in told if group.pool & incident.claims]
    if not near:
        return "no incident of its claims"
    faults = _find_faults(group, near[0])
    return f"its incident is wrong in {' and '.join(faults)}" if faults else "its incident stands for another: merged"


def _alarm(incident: Told, alignments: Iterable[Aligned], sheets: Sheets) -> None:
    """A false incident; a fault where words that must not open an incident opened it."""
    fields = incident.fields
    time, place = fields.get("time") or {}, fields.get("place") or {}
    label = f"{(fields.get('event_type') or {}).get('acled')}, {time.get('start')}, {place.get('name')}"
    bodies = {aligned.report.name: aligned for aligned in alignments}
    report, (start, end) = incident.spans[0]
    sheets[report].alarm(Measure.INCIDENTS, "-", label, bodies[report].body.text[start:end])
    for name in dict.fromkeys(name for name, _ in incident.spans):
        spans = [span for other, span in incident.spans if other == name]
        for quote in bodies[name].report.must_not:
            if any(overlap(at, hit) >= HALF * (hit[1] - hit[0]) for at in spans for hit in bodies[name].body.find(quote)):
                sheets[name].blame(Fault.MUST_NOT, "-", label, quote)
