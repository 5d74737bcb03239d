"""Tellings as coded reports: a document of one sentence, and the claim that coding it without a fault would give."""

from datetime import date

from recount.evaluate.worlds.happenings import Losses
from recount.evaluate.worlds.lands import REACH, Side, Spot
from recount.evaluate.worlds.tellings import Told
from recount.evaluate.worlds.words import Words, make_document
from recount.records.claim import Assertion, Claim, ClaimKind, Statement, Status
from recount.records.coding import CodedReport
from recount.records.digest import digest
from recount.records.event_type import EventType
from recount.records.party import Party, PartyKind, PartyRole
from recount.records.period import Days, Period, TimeKind, TimePrecision
from recount.records.place_ref import Located, PlaceRef, PlaceRole
from recount.records.quantity import Bounds, Exactness, Measure, OfStatus, Quantity, Unit
from recount.records.source import Source, SourceKind
from recount.records.span import Span
from recount.records.wording import Weapon

PEOPLE = {OfStatus.CIVILIAN: "civilians", OfStatus.COMBATANT: "fighters", OfStatus.SECURITY_FORCES: "soldiers"}
#: Shares of copies that name the source whose words they are is one in two: those whose digest is even.
_NAMES_ORIGIN = 2


def make_report(told: Told, verb: str, key: str) -> CodedReport:
    """One report; ``key`` tells it from others with the same words."""
    words = Words(f"{told.source.name}: {told.published:%d %B %Y}")
    words.write(told.opening)
    parties = [_party(words, told.doer, PartyRole.PERPETRATOR, "gunmen")]
    words.write(f" {verb} ")
    parties.append(_party(words, told.target, PartyRole.TARGET, "people"))
    for at, word in enumerate(told.particulars):
        words.write((" near the " if at == 0 else " and the ") + word)
    weapons: tuple[Weapon, ...] = ()
    if told.weapon is not None:
        words.write(" with ")
        weapons = (Weapon(told.weapon, words.add(told.weapon)),)
    places = _places(words, told)
    words.write(" on ")
    time = _period(told.day, words.add(f"{told.day:%d %B}"))
    counts = _counts(words, told.losses)
    words.write(f"{told.closing}.")
    document = make_document(told.source.name, told.published, words.text, key)
    span = Span(words.start, len(words.text), words.text[words.start :])
    said = Statement(
        document.id,
        span,
        ClaimKind.EVENT,
        Status.OCCURRED,
        Assertion.ATTRIBUTED if told.source.kind is SourceKind.PARTY else Assertion.ASSERTED,
        None,
        EventType(told.type[0], told.type[1] or None, None, None),
        weapons,
        counts,
        time,
        _sources(told, span, document.id),
        (),
        0.9,
        (),
        chain=1,
        paragraph=1,
        correction=told.correction,
    )
    claim = Claim(digest("claim", (document.id, str(span.start))), said, tuple(parties), places)
    return CodedReport(document, tuple(ref.located for ref in places), (claim,))


def _sources(told: Told, span: Span, document: str) -> tuple[Source, ...]:
    """A party speaks for itself; half of those who copy say from whom."""
    if told.origin is not None and int(document[-1], 16) % _NAMES_ORIGIN == 0:
        return (Source(told.origin, SourceKind.MEDIA, span),)
    return (Source(told.source.name, SourceKind.PARTY, span),) if told.source.kind is SourceKind.PARTY else ()


def _party(words: Words, side: Side | None, role: PartyRole, nobody: str) -> Party:
    """A side by its name, or people of whom no more is said."""
    if side is None:
        return Party(role, PartyKind.GROUP, nobody, words.add(nobody))
    return Party(role, PartyKind.ORGANISATION, side.name, words.add(side.name), side.id, side.category)


def _places(words: Words, told: Told) -> tuple[PlaceRef, ...]:
    """The place of the act, if it is told."""
    if told.spot is None:
        return ()
    words.write(" in ")
    span = words.add(told.name)
    return (PlaceRef(PlaceRole.EVENT, locate(told.spot, told.name, span) if told.known else Located(told.name, span)),)


def locate(spot: Spot, name: str, span: Span) -> Located:
    """A place that is known."""
    return Located(
        name,
        span,
        spot.id,
        *spot.at,
        REACH[spot.precision],
        spot.precision,
        spot.country,
        spot.admin1,
        within=spot.within,
    )


def _period(day: date, span: Span) -> Period:
    """One day."""
    return Period(Days(day, day), TimePrecision.DAY, TimeKind.POINT, span)


def _counts(words: Words, losses: Losses) -> tuple[Quantity, ...]:
    """The numbers, side by side."""
    counts = []
    for at, (measure, status, number) in enumerate(losses):
        words.write(": " if at == 0 else ", ")
        span = words.add(f"{number} {PEOPLE[status]}")
        words.write(f" {measure.value}")
        counts.append(make_count(measure, number, span, status))
    return tuple(counts)


def make_count(measure: Measure, number: int, span: Span, status: OfStatus) -> Quantity:
    """An exact number of people."""
    return Quantity(measure, Bounds(number, number, number), Unit.PERSONS, Exactness.EXACT, span, PEOPLE[status], status)
