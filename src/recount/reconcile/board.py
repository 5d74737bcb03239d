"""The board is everything that the rules look at, laid out once."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from recount.lexicon.reconcile_tables import read_limits
from recount.reconcile.counts import Count, find_counts
from recount.reconcile.explain import name_speaker
from recount.reconcile.scope import Parents
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
        """Whether a count is one doer's or one cause's of a larger one told before it ("... 86 killed. Eight were killed by mines")."""
        return count.key in self.shares


def lay_out(claims: Claims, incidents: Sequence[Incident], documents: Mapping[str, Document], parents: Parents) -> Board:
    """The board of all reports; the order of the claims changes nothing."""
    incident_of = {claim: incident.id for incident in incidents for claim in incident.claims}
    counts, ranges, by_incident = Shelf[Count](), dict[str, range](), Index()
    wholes, large, corrections = array("I"), array("I"), array("I")
    subsets, shares = set[Key](), set[Key]()
    least = min(read_limits().copied_from, read_limits().identify_from)
    for document, told in claims.by_report():
        first = len(counts)
        found = find_counts(told, incident_of, documents)
        subsets.update(_find_subsets(found))
        shares.update(count.key for count in _find_shares(found))
        for count in found:
            place = counts.put(count)
            if count.incident is not None:
                by_incident.put([count.incident], place)
            if count.is_figure and count.key not in subsets and count.key not in shares:
                wholes.append(place)
            if (count.value or 0) >= least:
                large.append(place)
            if count.claim.said.correction:
                corrections.append(place)
        if found:
            ranges[document] = range(first, len(counts))
    return Board(
        counts=counts,
        wholes=Picked(counts, wholes),
        large=Picked(counts, large),
        corrections=Picked(counts, corrections),
        by_document=_ByDocument(counts, ranges),
        by_incident=_ByIncident(counts, by_incident, incidents),
        claims=claims.by_id,
        incident_of=incident_of,
        incidents=incidents,
        documents=documents,
        parents=parents,
        subsets=subsets,
        shares=shares,
    )


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


def _find_shares(counts: Sequence[Count]) -> Iterator[Count]:
    """Figures by a doer or cause behind a larger one of the same paragraph, measure and days that names none."""
    for place, count in enumerate(counts):
        if count.is_figure and count.quantity.by is not None and any(_is_shared_by(whole, count) for whole in counts[:place]):
            yield count


def _is_shared_by(whole: Count, part: Count) -> bool:
    """Whether a count is of no one doer and may be broken down into shares such as another."""
    here = whole.claim.said.paragraph == part.claim.said.paragraph and whole.claim.id != part.claim.id
    alike = whole.measure is part.measure and whole.period is not None and part.period is not None and whole.period.days == part.period.days
    return here and alike and whole.is_figure and whole.quantity.by is None and (whole.value or 0) > (part.value or 0)


def _find_subsets(counts: Sequence[Count]) -> Iterator[Key]:
    """Keys of counts that are parts of a count of their own measure, or of words that give no count."""
    stated: dict[tuple[str, int], set[Measure]] = defaultdict(set)
    for count in counts:
        stated[count.document, count.quantity.span.start].add(count.measure)
    for count in counts:
        span = count.quantity.part_of
        if span is not None and count.measure in stated.get((count.document, span.start), {count.measure}):
            yield count.key
