"""The board is everything that the rules look at, laid out once."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from recount.reconcile.counts import Count, find_counts
from recount.reconcile.explain import name_speaker
from recount.reconcile.scope import Parents
from recount.records.claim import Claim
from recount.records.document import Document
from recount.records.incident import Incident
from recount.records.quantity import Measure

Key = tuple[str, int, int, str]


@dataclass(frozen=True, slots=True)
class Board:
    """Counts in order of report and span, the same by report and by incident, and the records that they come from."""

    counts: tuple[Count, ...]
    by_document: Mapping[str, tuple[Count, ...]]
    by_incident: Mapping[str, tuple[Count, ...]]
    claims: Mapping[str, Claim]
    incidents: tuple[Incident, ...]
    documents: Mapping[str, Document]
    parents: Parents
    subsets: frozenset[Key]

    def speaker(self, claim: Claim) -> str:
        """Who says it, for people."""
        return name_speaker(claim, self.documents)

    def wholes(self) -> list[Count]:
        """Counts over an area and a period that are not parts of another count of their measure by their own words."""
        return [count for count in self.counts if count.is_figure and not self.is_subset(count)]

    def is_subset(self, count: Count) -> bool:
        """Whether the words make a count a part of one of its own measure: of "9 casualties (3 killed)" the 3 are all the killed."""
        return count.key in self.subsets


def lay_out(claims: Sequence[Claim], incidents: Sequence[Incident], documents: Mapping[str, Document], parents: Parents) -> Board:
    """The board for some claims; their order changes nothing."""
    incident_of = {claim: incident.id for incident in incidents for claim in incident.claims}
    counts = tuple(find_counts(claims, incident_of, documents))
    by_document: dict[str, list[Count]] = defaultdict(list)
    by_incident: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        by_document[count.document].append(count)
        if count.incident is not None:
            by_incident[count.incident].append(count)
    return Board(
        counts=counts,
        by_document={key: tuple(found) for key, found in sorted(by_document.items())},
        by_incident={key: tuple(found) for key, found in sorted(by_incident.items())},
        claims={claim.id: claim for claim in claims},
        incidents=tuple(sorted(incidents, key=lambda incident: incident.id)),
        documents=documents,
        parents=parents,
        subsets=frozenset(_find_subsets(counts)),
    )


def _find_subsets(counts: Sequence[Count]) -> Iterator[Key]:
    """Keys of counts that are parts of a count of their own measure, or of words that give no count."""
    stated: dict[tuple[str, int], set[Measure]] = defaultdict(set)
    for count in counts:
        stated[count.document, count.quantity.span.start].add(count.measure)
    for count in counts:
        span = count.quantity.part_of
        if span is not None and count.measure in stated.get((count.document, span.start), {count.measure}):
            yield count.key
