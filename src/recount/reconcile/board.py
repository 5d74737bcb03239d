"""The board is everything that the rules look at, laid out once."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from recount.lexicon.reconcile_tables import read_limits
from recount.reconcile.completing import complete_counts
from recount.reconcile.counts import Count, find_counts
from recount.reconcile.explain import name_speaker
from recount.reconcile.homes import Homes, find_homeless
from recount.reconcile.scope import Parents
from recount.reconcile.shares import find_shares
from recount.records.claim import Claim
from recount.records.document import Document
from recount.records.incident import Incident
from recount.records.quantity import Measure
from recount.spill.claims import Claims
from recount.spill.index import Index
from recount.spill.shelf import Picked, Shelf

Key = tuple[str, int, int, str]


@dataclass(frozen=True, slots=True)
class Board:
    """Counts in order of report and span, the same by report and by incident, and the records that they come from.

    ``wholes`` are counts over an area and a period that are no parts of another count of their measure by their own words,
    ``large`` numbers are not equal by chance, ``corrections`` correct or update an earlier number. A board
    is of all reports, and then lies on disk but for what is looked at; or it is a page: one report by itself.
    """

    counts: Sequence[Count]
    wholes: Sequence[Count]
    large: Sequence[Count]
    corrections: Sequence[Count]
    by_document: Mapping[str, Sequence[Count]]
    by_incident: Mapping[str, Sequence[Count]]
    claims: Mapping[str, Claim]
    incident_of: Mapping[str, str]
    incidents: Sequence[Incident]
    documents: Mapping[str, Document]
    parents: Parents
    subsets: AbstractSet[Key]
    shares: AbstractSet[Key]

    def speaker(self, claim: Claim) -> str:
        """Who says it, for people."""
        return name_speaker(claim, self.documents)

    def told_in_order(self) -> list[Claim]:
        """Claims in the order in which they begin, on a board of one report."""
        return sorted(self.claims.values(), key=lambda claim: (claim.said.span.start, claim.id))

    def is_whole(self, count: Count) -> bool:
        """Whether a count is over an area and a period, and no part of another by its own words."""
        return count.is_figure and not self.is_subset(count) and not self.is_share(count)

    def is_subset(self, count: Count) -> bool:
        """Whether the words make a count a part of one of its own measure: of "9 casualties (3 killed)" the 3 are all the killed."""
        return count.key in self.subsets

    def is_share(self, count: Count) -> bool:
        """Whether a count is some of a larger one told before it, by its doer or cause or by nothing but its words."""
        return count.key in self.shares


def lay_out(
    claims: Claims, incidents: Sequence[Incident], documents: Mapping[str, Document], parents: Parents, wording: Mapping[str, str]
) -> Board:
    """The board of all reports; the order of the claims changes nothing."""
    incident_of = {claim: incident.id for incident in incidents for claim in incident.claims}
    sheet = _Sheet()
    for document, found in _count_reports(claims, _Known(incident_of, documents, wording)):
        sheet.put(document, found)
    return Board(
        counts=sheet.counts,
        wholes=Picked(sheet.counts, sheet.wholes),
        large=Picked(sheet.counts, sheet.large),
        corrections=Picked(sheet.counts, sheet.corrections),
        by_document=_ByDocument(sheet.counts, sheet.ranges),
        by_incident=_ByIncident(sheet.counts, sheet.by_incident, incidents),
        claims=claims.by_id,
        incident_of=incident_of,
        incidents=incidents,
        documents=documents,
        parents=parents,
        subsets=sheet.subsets,
        shares=sheet.shares,
    )


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of claims and reports before their numbers are laid out."""

    incident_of: Mapping[str, str]
    documents: Mapping[str, Document]
    wording: Mapping[str, str]

    def count(self, claims: Sequence[Claim]) -> list[Count]:
        """The counts of one report."""
        return complete_counts(find_counts(claims, self.incident_of, self.documents, self.wording), self.documents)


def _count_reports(claims: Claims, known: _Known) -> Iterator[tuple[str, list[Count]]]:
    """The counts of each report; first of those that say where, then of those for which the others of their voice say it."""
    homes, waiting = Homes(), list[str]()
    for document, told in claims.by_report():
        found = known.count(told)
        homes.learn(found)
        if find_homeless(found):
            waiting.append(document)
        else:
            yield document, found
    for document in waiting:
        yield document, homes.fill(known.count(Picked(claims, claims.numbers_of(document))))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What a board is laid out from: counts on disk and where those stand that the rules ask for."""

    counts: Shelf[Count] = field(default_factory=Shelf)
    by_incident: Index = field(default_factory=Index)
    ranges: dict[str, range] = field(default_factory=dict)
    wholes: "array[int]" = field(default_factory=lambda: array("I"))
    large: "array[int]" = field(default_factory=lambda: array("I"))
    corrections: "array[int]" = field(default_factory=lambda: array("I"))
    subsets: set[Key] = field(default_factory=set)
    shares: set[Key] = field(default_factory=set)

    def put(self, document: str, found: Sequence[Count]) -> None:
        """Put the counts of a report."""
        first = len(self.counts)
        least = min(read_limits().copied_from, read_limits().identify_from)
        self.subsets.update(_find_subsets(found))
        self.shares.update(part.key for part, _ in find_shares(found))
        for count in found:
            place = self.counts.put(count)
            if count.incident is not None:
                self.by_incident.put([count.incident], place)
            if count.is_figure and count.key not in self.subsets and count.key not in self.shares:
                self.wholes.append(place)
            if (count.value or 0) >= least:
                self.large.append(place)
            if count.claim.said.correction:
                self.corrections.append(place)
        if found:
            self.ranges[document] = range(first, len(self.counts))


def lay_out_pages(board: Board, claims: Claims) -> Iterator[Board]:
    """The board of each report that makes claims, by itself."""
    for document, told in claims.by_report():
        known = [document] if document in board.by_document else []
        yield replace(
            board,
            counts=(),
            wholes=(),
            large=(),
            corrections=(),
            by_document=_Pages(board.by_document, known),
            by_incident={},
            claims={claim.id: claim for claim in told},
            incidents=(),
        )


class _ByDocument(Mapping[str, Sequence[Count]]):
    """Counts by report."""

    def __init__(self, counts: Sequence[Count], ranges: Mapping[str, range]) -> None:
        self._counts, self._ranges = counts, ranges

    def __getitem__(self, document: str) -> Sequence[Count]:
        return [self._counts[place] for place in self._ranges[document]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._ranges)

    def __len__(self) -> int:
        return len(self._ranges)


class _Pages(Mapping[str, Sequence[Count]]):
    """Counts of some reports, read when they are asked for and kept then."""

    def __init__(self, counts: Mapping[str, Sequence[Count]], documents: Sequence[str]) -> None:
        self._counts, self._documents = counts, documents
        self._read: dict[str, Sequence[Count]] = {}

    def __getitem__(self, document: str) -> Sequence[Count]:
        if document not in self._read:
            if document not in self._documents:
                raise KeyError(document)
            self._read[document] = self._counts[document]
        return self._read[document]

    def __iter__(self) -> Iterator[str]:
        return iter(self._documents)

    def __len__(self) -> int:
        return len(self._documents)


class _ByIncident(Mapping[str, Sequence[Count]]):
    """Counts by incident; an incident that counts nothing has none."""

    def __init__(self, counts: Sequence[Count], index: Index, incidents: Sequence[Incident]) -> None:
        self._counts, self._index, self._incidents = counts, index, incidents

    def __getitem__(self, incident: str) -> Sequence[Count]:
        return [self._counts[place] for place in self._index.sharing([incident])]

    def __iter__(self) -> Iterator[str]:
        return (incident.id for incident in self._incidents)

    def __len__(self) -> int:
        return len(self._incidents)


def _find_subsets(counts: Sequence[Count]) -> Iterator[Key]:
    """Keys of counts that are parts of a count of their own measure, or of words that give no count."""
    stated: dict[tuple[str, int], set[Measure]] = defaultdict(set)
    for count in counts:
        stated[count.document, count.quantity.span.start].add(count.measure)
    for count in counts:
        span = count.quantity.part_of
        if span is not None and count.measure in stated.get((count.document, span.start), {count.measure}):
            yield count.key
