"""Codings made by hand, in the words of invented reports, for tests of the writers."""

import hashlib
from dataclasses import dataclass, field
from datetime import date

from recount.records.actor import Category
from recount.records.claim import Assertion, Claim, ClaimKind, Statement, Status
from recount.records.coding import CodedReport, Coding
from recount.records.digest import digest
from recount.records.document import Document, Published
from recount.records.event_type import EventType
from recount.records.finding import Finding, Numbers, Rule, Verdict
from recount.records.incident import Grade, Incident, Membership, Toll
from recount.records.inherited import Inherited
from recount.records.party import Party, PartyKind, PartyRole
from recount.records.period import Days, Period, TimeKind, TimePrecision
from recount.records.place import PlacePrecision
from recount.records.place_ref import Located, PlaceRef, PlaceRole
from recount.records.quantity import Bounds, Exactness, Measure, OfStatus, Quantity, Unit
from recount.records.source import Source, SourceKind
from recount.records.span import Span
from recount.records.wording import Weapon, Wording

ATTACK = EventType("Battles", "Armed clash", "ASSAULT", "firearms")
STRIKE = EventType("Explosions/Remote violence", "Air/drone strike", "ASSAULT", "drone")
ARREST = EventType("Strategic developments", "Arrests", "COERCE", "arrest")


def days(first: str, last: str | None = None) -> Days:
    """Days by their ISO dates."""
    return Days(date.fromisoformat(first), date.fromisoformat(last or first))


def located(name: str, span: Span, point: tuple[float, float] | None, radius: float | None, precision: PlacePrecision | None) -> Located:
    """A place, with or without a point."""
    lat, lon = point or (None, None)
    return Located(name, span, f"geonames:{len(name)}" if point else None, lat, lon, radius, precision, "ML", "Gao")


@dataclass
class Maker:
    """One report in the making: claims are named by their words."""

    text: str
    publisher: str | None = "Gazette"
    published: str | None = "2025-02-06"
    language: str = "en"
    claims: list[Claim] = field(default_factory=list)

    @property
    def document(self) -> Document:
        sha = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        published = None if self.published is None else Published(self.published, days(self.published))
        title = self.text.split("\n", 1)[0]
        return Document(f"document-{sha[:8]}", title, self.text, sha, "a.txt", None, published, self.publisher, None, self.language)

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span.cut(self.text, start, start + len(words))

    def claim(  # noqa: PLR0913 (a maker of examples)
        self,
        words: str,
        *,
        kind: ClaimKind = ClaimKind.EVENT,
        status: Status = Status.OCCURRED,
        assertion: Assertion = Assertion.ASSERTED,
        event_type: EventType | None = None,
        counts: tuple[Quantity, ...] = (),
        parties: tuple[Party, ...] = (),
        places: tuple[PlaceRef, ...] = (),
        time: Period | None = None,
        sources: tuple[Source, ...] = (),
        loaded: tuple[Wording, ...] = (),
        weapons: tuple[Weapon, ...] = (),
        trigger: str | None = None,
        correction: bool = False,
    ) -> Claim:
        span = self.span(words)
        said = Statement(
            self.document.id, span, kind, status, assertion, self.span(trigger) if trigger else None, event_type, weapons, counts,
            time, sources, loaded, 0.75, ("by the verb", "day of the week counted back"), correction=correction,
        )  # fmt: skip
        made = Claim(digest("claim", [self.document.id, str(span.start), str(len(self.claims))]), said, parties, places)
        self.claims.append(made)
        return made

    def count(self, words: str, measure: Measure, bounds: Bounds, of: str | None = None, status: OfStatus = OfStatus.UNKNOWN) -> Quantity:
        exact = Exactness.EXACT if bounds.low == bounds.high else Exactness.AT_LEAST
        unit = Unit.EVENTS if measure in {Measure.ATTACKS, Measure.OPERATIONS} else Unit.PERSONS
        return Quantity(measure, bounds, unit, exact, self.span(words), of, status)

    def party(self, role: PartyRole, words: str, name: str, category: Category | None = None) -> Party:
        return Party(role, PartyKind.ORGANISATION, name, self.span(words), name.lower(), category)

    def place(
        self, role: PlaceRole, words: str, point: tuple[float, float] | None, precision: PlacePrecision | None, radius: float | None = None
    ) -> PlaceRef:
        return PlaceRef(role, located(words, self.span(words), point, radius, precision))

    def when(self, words: str | None, first: str, last: str | None = None, kind: TimeKind = TimeKind.POINT) -> Period:
        inherited = None if words else Inherited.PUBLICATION_DATE
        return Period(days(first, last), TimePrecision.DAY, kind, self.span(words) if words else None, inherited)

    def source(self, words: str, kind: SourceKind = SourceKind.PARTY) -> Source:
        return Source(words, kind, self.span(words))

    def made(self) -> CodedReport:
        toponyms = tuple(place.located for claim in self.claims for place in claim.places)
        return CodedReport(self.document, toponyms, tuple(self.claims))


def incident(claims: list[Claim], grade: Grade, *, tolls: tuple[Toll, ...] = ()) -> Incident:
    """An incident with the type, time and place of its first claim."""
    first = claims[0]
    ids = tuple(claim.id for claim in claims)
    place = next((one for one in first.places if one.role is PlaceRole.EVENT), None)
    links = tuple(Membership(one, 0.8, "same town, same day") for one in ids)
    return Incident(digest("incident", ids), first.said.event_type, first.said.time, place, first.parties, grade, tolls, ids, links)


def finding(rule: Rule, verdict: Verdict, claims: list[Claim], words: str, numbers: Numbers) -> Finding:
    """A finding on claims."""
    ids = tuple(claim.id for claim in claims)
    return Finding(digest("finding", [rule, *ids]), rule, verdict, ids, words, numbers)


def coding(*makers: Maker, incidents: tuple[Incident, ...] = (), findings: tuple[Finding, ...] = ()) -> Coding:
    """What the makers made, coded together."""
    return Coding(tuple(maker.made() for maker in makers), incidents, findings)
