"""What linking needs of a claim, worked out once for each claim and not for each pair."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from recount.lexicon.link_weights import read_plain_words
from recount.link.openers import can_open, event_places
from recount.link.places import Where, where
from recount.records.claim import Claim, Status
from recount.records.document import Document
from recount.records.inherited import Inherited
from recount.records.party import DOERS, PartyKind, PartyRole
from recount.records.period import TimePrecision
from recount.records.place_ref import PlaceRole
from recount.records.quantity import Measure, Quantity
from recount.records.source import SourceKind

_WORD = re.compile(r"[^\W\d_]{4,}")
#: What is taken from the words around a claim.
_NEAR = (Inherited.SENTENCE, Inherited.PARAGRAPH)
#: What people suffer in an act or right after it.
_HARM = frozenset({Measure.KILLED, Measure.INJURED, Measure.SURRENDERED, Measure.NEUTRALISED, Measure.MISSING})
#: Sources that somebody else may have quoted too.
_QUOTED = (SourceKind.MEDIA, SourceKind.MONITOR, SourceKind.OFFICIAL, SourceKind.PARTY)
#: First and last day by number, both included.
Span = tuple[int, int]
#: A measure with the number that words give for it, and the least and the most that they allow (None: no limit).
Number = tuple[str, int, int, int | None]
#: The actors that each actor belongs to.
Parents = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class View:
    """A claim as a linker sees it.

    ``days`` is None where the claim is not dated; ``window`` always says between which days to look for the same
    occurrence, None where not even the report is dated. ``doers`` and ``targets`` hold ids, or folded names; a family is these
    with those that they belong to. ``words`` are those that may tell one act from another.
    """

    id: str
    report: str
    start: int
    end: int
    chain: int | None
    paragraph: int
    correction: bool
    opens: bool
    denied: bool
    leans: bool
    days: Span | None
    exact: bool
    window: Span | None
    places: tuple[Where, ...]
    acled: str | None
    acled_sub: str | None
    doers: frozenset[str]
    targets: frozenset[str]
    doers_family: frozenset[str]
    targets_family: frozenset[str]
    counts: tuple[Number, ...]
    weapons: frozenset[str]
    words: frozenset[str]
    publisher: str | None
    cited: frozenset[str]


def make_view(claim: Claim, document: Document | None, undated_days: int, parents: Parents) -> View:
    """One claim as a linker sees it."""
    said, event = claim.said, claim.said.event_type
    days = (said.time.days.start.toordinal(), said.time.days.end.toordinal()) if said.time is not None else None
    doers, targets = _named(claim, DOERS), _named(claim, (PartyRole.TARGET,))
    return View(
        id=claim.id,
        report=said.document,
        start=said.span.start,
        end=said.span.end,
        chain=said.chain,
        paragraph=said.paragraph,
        correction=said.correction,
        opens=can_open(claim),
        denied=said.status is Status.DENIED,
        leans=_leans(claim),
        days=days,
        exact=said.time is not None and said.time.precision is TimePrecision.DAY and days is not None and days[0] == days[1],
        window=days or _published_window(document, undated_days),
        places=tuple(map(where, event_places(claim))),
        acled=event.acled if event is not None else None,
        acled_sub=event.acled_sub if event is not None else None,
        doers=doers,
        targets=targets,
        doers_family=_family(doers, parents),
        targets_family=_family(targets, parents),
        counts=tuple(_number(count) for count in said.quantities if count.part_of is None),
        weapons=frozenset(weapon.name for weapon in said.weapons),
        words=_telling_words(claim),
        publisher=document.publisher.casefold() if document is not None and document.publisher is not None else None,
        cited=frozenset(source.name.casefold() for source in said.sources if source.kind in _QUOTED),
    )


def _telling_words(claim: Claim) -> frozenset[str]:
    """Words of the claim without those of its places, sides and weapons, which are compared by themselves, and without plain words."""
    spans = [ref.located.span.text for ref in claim.places]
    spans += [party.span.text for party in claim.parties if party.span is not None and party.kind is PartyKind.ORGANISATION]
    spans += [weapon.span.text for weapon in claim.said.weapons]
    known = {word for text in spans for word in _WORD.findall(text.lower())}
    return frozenset(_WORD.findall(claim.said.span.text.lower())) - known - read_plain_words()


def _leans(claim: Claim) -> bool:
    """Whether a count of people takes both place and day from what its paragraph told before."""
    said = claim.said
    refs = [ref for ref in claim.places if ref.role is PlaceRole.EVENT]
    placed = bool(refs) and all(ref.inherited_from in _NEAR for ref in refs)
    timed = said.time is not None and said.time.inherited_from in _NEAR
    return placed and timed and any(count.measure in _HARM for count in said.quantities)


def _published_window(document: Document | None, undated_days: int) -> Span | None:
    """The days before publication in which an undated occurrence is sought."""
    if document is None or document.published is None:
        return None
    days = document.published.days
    return (days.start.toordinal() - undated_days, days.end.toordinal())


def _named(claim: Claim, roles: tuple[PartyRole, ...]) -> frozenset[str]:
    """Organisations in the roles by registry id; other parties are too common to tell occurrences apart."""
    return frozenset(
        party.actor or party.name.casefold() for party in claim.parties if party.role in roles and party.kind is PartyKind.ORGANISATION
    )


def _family(actors: frozenset[str], parents: Parents) -> frozenset[str]:
    """The actors with those that they belong to."""
    return actors.union(*(parents.get(actor, ()) for actor in actors))


def _number(count: Quantity) -> Number:
    """A count as it is compared; the best of its numbers stands for it."""
    bounds = count.bounds
    return (count.measure.value, bounds.best or bounds.low or bounds.high or 0, bounds.low or 0, bounds.high)
