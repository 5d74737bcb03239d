"""What a number's claim leaves out of its scope and its report says beside it: area, days, and whose acts it counts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from recount.lexicon.reconcile_tables import read_harm, read_own_acts
from recount.reconcile.areas import compare_areas
from recount.reconcile.counts import Count
from recount.reconcile.issuers import name_issuer
from recount.reconcile.people import status_of
from recount.reconcile.relation import Relation, combine
from recount.reconcile.voices import principal
from recount.records.document import Document
from recount.records.period import Days
from recount.records.place_ref import Located
from recount.records.quantity import Measure, OfStatus
from recount.records.source import SourceKind
from recount.text.tokens import find_tokens

#: "With the" stands so many characters before a number that is put to another.
_JOINING_REACH = 12


def complete_counts(counts: Sequence[Count], documents: Mapping[str, Document]) -> list[Count]:
    """The counts of one report, in order, with what the report says of their scope elsewhere."""
    placed = _fill_areas(name_issuer(counts, documents.get(counts[0].document)) if counts else [])
    named = _fill_own_acts(_fill_parties(_fill_own_operations(_fill_parties(_fill_breakdowns(placed)))))
    return _join_days(named, documents)


def _fill_areas(counts: Sequence[Count]) -> list[Count]:
    """A figure without an area takes the one area that all other figures of its report have."""
    known: dict[tuple[str, ...], tuple[Located, ...]] = {}
    for count in counts:
        if count.is_figure and count.areas and count.quantity.part_of is None:
            known[tuple(area.place or area.name.casefold() for area in count.areas)] = count.areas
    only = next(iter(known.values())) if len(known) == 1 else ()
    return [replace(count, areas=only) if count.is_figure and not count.areas else count for count in counts]


def _fill_breakdowns(counts: Sequence[Count]) -> list[Count]:
    """A figure without a party, of an area inside that of a larger one of its paragraph and days, is of whose acts that one is."""
    filled: list[Count] = []
    for count in counts:
        of = next((whole.parties for whole in filled if whole.parties and not count.parties and _breaks_down(whole, count)), count.parties)
        filled.append(replace(count, parties=of))
    return filled


def _breaks_down(whole: Count, part: Count) -> bool:
    """Whether a figure is of some of the areas of a larger one that stands before it in its paragraph."""
    if not (whole.is_figure and part.is_figure) or whole.measure is not part.measure:
        return False
    here = whole.claim.said.paragraph == part.claim.said.paragraph and whole.claim.id != part.claim.id
    timed = whole.period is not None and part.period is not None and whole.period.days == part.period.days
    if not here or not timed or (whole.value or 0) <= (part.value or 0):
        return False
    return combine([compare_areas(area, other) for other in whole.areas] for area in part.areas) is Relation.INSIDE


def _fill_parties(counts: Sequence[Count]) -> list[Count]:
    """A figure without a party takes the parties that all other figures of its measure have; the dead of one side are not the other's."""
    known: dict[tuple[Measure, OfStatus | None], set[frozenset[str]]] = defaultdict(set)
    for count in counts:
        if count.is_figure and count.parties:
            known[_kind(count)].add(count.parties)
    return [_with_only(count, known[_kind(count)]) for count in counts]


def _kind(count: Count) -> tuple[Measure, OfStatus | None]:
    """What figures of one doer have in common: the measure and, of harm, whom it is done to."""
    return (count.measure, status_of(count.quantity) if count.measure in read_harm() else None)


def _with_only(count: Count, parties: set[frozenset[str]]) -> Count:
    """A figure without a party with the one that there is."""
    alone = count.is_figure and not count.parties and len(parties) == 1
    return replace(count, parties=next(iter(parties))) if alone else count


def _fill_own_operations(counts: Sequence[Count]) -> list[Count]:
    """Operations that a party to the conflict reports without saying whose they are, are its own."""
    return [_with_only(count, _reporters(count)) if count.measure is Measure.OPERATIONS else count for count in counts]


def _reporters(count: Count) -> set[frozenset[str]]:
    """The side whose knowledge a number is."""
    source = principal(count.claim)
    side = source is not None and source.kind in (SourceKind.PARTY, SourceKind.OFFICIAL)
    return {frozenset({source.actor})} if side and source is not None and source.actor is not None else set()


def _fill_own_acts(counts: Sequence[Count]) -> list[Count]:
    """Arrests and finds of which the report does not say whose they are, are of the one side whose operations it counts."""
    doers = {count.parties for count in counts if count.is_figure and count.measure is Measure.OPERATIONS and count.parties}
    return [_with_only(count, doers) if _is_own_act(count) else count for count in counts]


def _is_own_act(count: Count) -> bool:
    """Whether a number is of what comes of operations: people and things taken, or fighters killed."""
    killed = count.measure is Measure.KILLED and count.quantity.of_status is OfStatus.COMBATANT
    return count.measure in read_own_acts() or killed


def _join_days(counts: Sequence[Count], documents: Mapping[str, Document]) -> list[Count]:
    """A number that two others make ("with the 20 held in May the raid led to 60 arrests") is of the days of both."""
    days = {whole.key: _span(first, second) for whole, first, second in find_joined(counts, documents)}
    return [
        replace(count, period=replace(count.period, days=days[count.key] or count.period.days))
        if count.period is not None and count.key in days
        else count
        for count in counts
    ]


def _span(first: Count, second: Count) -> Days | None:
    """From the first day to the last of two numbers."""
    if first.period is None or second.period is None:
        return None
    one, two = first.period.days, second.period.days
    return Days(min(one.start, two.start), max(one.end, two.end))


def find_joined(counts: Sequence[Count], documents: Mapping[str, Document]) -> Iterator[tuple[Count, Count, Count]]:
    """Each number that another makes with one told before it: the number, the one before, and the one put to it."""
    for place, whole in enumerate(counts):
        second = counts[place - 1] if place else whole
        document = documents.get(whole.document)
        if document is None or not whole.bounds.best or second.claim.id != whole.claim.id or not _may_be_put_to(second, whole):
            continue
        start = second.quantity.span.start
        if "with" in find_tokens(document.text[max(0, start - _JOINING_REACH) : start]).lowers[-2:]:
            told = [count for count in counts[: place - 1] if count.measure is whole.measure]
            first = next((one for one in reversed(told) if (one.bounds.best or 0) + (second.value or 0) == whole.value), None)
            if first is not None:
                yield whole, first, second


def _may_be_put_to(second: Count, whole: Count) -> bool:
    """Whether a number is of one measure with what it makes; of a bare one ("the 20 held there") the measure is open."""
    bare = second.measure is Measure.OTHER and second.quantity.of is None
    return bool(second.bounds.best) and (second.measure is whole.measure or bare)
