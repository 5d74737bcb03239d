"""Claims and documents in one line each, for tests that begin after extraction."""

from datetime import date

from recount.records.claim import Assertion, Claim, ClaimKind, Statement, Status
from recount.records.document import Document, Published
from recount.records.event_type import EventType
from recount.records.inherited import Inherited
from recount.records.party import Party, PartyKind, PartyRole
from recount.records.period import Days, Period, TimeKind, TimePrecision
from recount.records.place import PlacePrecision
from recount.records.place_ref import Located, PlaceRef, PlaceRole
from recount.records.quantity import Bounds, Exactness, Measure, OfStatus, Quantity, Unit
from recount.records.source import Source, SourceKind
from recount.records.span import Span

#: Every invented report is this long, so that any offset below it has a word.
LENGTH = 4000
NORTH = Located("Northland", Span(0, 1, "N"), "recount:northland", precision=PlacePrecision.REGION, country="XX", within=("iso:XX",))
SOUTH = Located(
    "Southland", Span(0, 1, "S"), "iso:XX-S", precision=PlacePrecision.ADMIN1, country="XX", admin1="Southland", within=("iso:XX",)
)
COUNTRY = Located("Exland", Span(0, 1, "E"), "iso:XX", precision=PlacePrecision.COUNTRY, country="XX")
BRENN = Located(
    "Brenn",
    Span(0, 1, "B"),
    "geonames:1",
    10.0,
    20.0,
    5.0,
    PlacePrecision.TOWN,
    "XX",
    "East",
    within=("iso:XX-E", "recount:northland", "iso:XX"),
)
TARN = Located(
    "Tarn",
    Span(0, 1, "T"),
    "geonames:2",
    12.0,
    20.0,
    5.0,
    PlacePrecision.TOWN,
    "XX",
    "West",
    within=("iso:XX-W", "recount:northland", "iso:XX"),
)


def document(key: str, day: str | None = "2025-03-10", publisher: str | None = None, text: str | None = None) -> Document:
    """A report; its publisher is its own name unless told otherwise."""
    published = Published(day, Days(date.fromisoformat(day), date.fromisoformat(day))) if day is not None else None
    return Document(
        key, f"Report {key}", text or "x" * LENGTH, key, f"{key}.txt", published=published, publisher=publisher or f"Paper {key}"
    )


def span(start: int, length: int = 1) -> Span:
    """Some words of an invented report."""
    return Span(start, start + length, "x" * length)


def count(  # noqa: PLR0913  a factory names what a test is about
    measure: Measure,
    number: int | None,
    *,
    at: int = 0,
    of: str | None = None,
    status: OfStatus = OfStatus.UNKNOWN,
    exactness: Exactness = Exactness.EXACT,
    part_of: Span | None = None,
    rule: str | None = None,
) -> Quantity:
    """One quantity; "at least" leaves it open above."""
    bounds = Bounds(number) if exactness is Exactness.AT_LEAST else Bounds(number, number, number)
    unit = Unit.EVENTS if measure in (Measure.ATTACKS, Measure.OPERATIONS) else Unit.PERSONS
    return Quantity(measure, bounds, unit, exactness, span(at), of, status, part_of=part_of, rule=rule)


def period(start: str, end: str | None = None, *, kind: TimeKind | None = None) -> Period:
    """The days from start to end; one day is a point."""
    days = Days(date.fromisoformat(start), date.fromisoformat(end or start))
    one_day = end is None or end == start
    precision = TimePrecision.DAY if one_day else TimePrecision.APPROXIMATE
    return Period(days, precision, kind or (TimeKind.POINT if one_day else TimeKind.PERIOD), inherited_from=Inherited.SENTENCE)


def party(actor: str, role: PartyRole = PartyRole.PERPETRATOR, kind: PartyKind = PartyKind.ORGANISATION) -> Party:
    """An organisation of the registry in a role."""
    return Party(role, kind, actor.title(), None, actor if kind is not PartyKind.PERSON else None, inherited_from=Inherited.SENTENCE)


def source(name: str, kind: SourceKind = SourceKind.OFFICIAL, actor: str | None = None) -> Source:
    """A source of a claim."""
    return Source(name, kind, inherited_from=Inherited.SENTENCE, actor=actor)


def place(located: Located, role: PlaceRole = PlaceRole.EVENT) -> PlaceRef:
    """A place in its role."""
    return PlaceRef(role, located)


CLASH = EventType("Battles", "Armed clash", None, None)


def claim(  # noqa: PLR0913  as above
    report: str,
    at: int = 0,
    *,
    kind: ClaimKind = ClaimKind.EVENT,
    status: Status = Status.OCCURRED,
    assertion: Assertion = Assertion.ATTRIBUTED,
    event_type: EventType | None = CLASH,
    time: Period | None = None,
    where: Located | None = None,
    counts: tuple[Quantity, ...] = (),
    parties: tuple[Party, ...] = (),
    sources: tuple[Source, ...] = (),
    chain: int | None = None,
    paragraph: int = 1,
    correction: bool = False,
) -> Claim:
    """A claim of a report at an offset; its id names both."""
    role = PlaceRole.EVENT if kind is ClaimKind.EVENT else PlaceRole.SCOPE
    said = Statement(
        report,
        span(at, 10),
        kind,
        status,
        assertion,
        None,
        event_type,
        (),
        counts,
        time,
        sources,
        (),
        1.0,
        (),
        chain,
        paragraph,
        None,
        correction,
    )
    return Claim(f"{report}-{at}", said, parties, (place(where, role),) if where is not None else ())


def figure(  # noqa: PLR0913  as above
    report: str,
    at: int,
    counts: tuple[Quantity, ...],
    time: Period | None,
    where: Located | None = NORTH,
    *,
    parties: tuple[Party, ...] = (),
    sources: tuple[Source, ...] = (),
    paragraph: int = 1,
    correction: bool = False,
) -> Claim:
    """A count over an area and a period."""
    return claim(
        report,
        at,
        kind=ClaimKind.FIGURE,
        event_type=None,
        time=time,
        where=where,
        counts=counts,
        parties=parties,
        sources=sources,
        paragraph=paragraph,
        correction=correction,
    )
