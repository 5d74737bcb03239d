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
    shares: frozenset[Key]

    def speaker(self, claim: Claim) -> str:
        """Who says it, for people."""
        return name_speaker(claim, self.documents)

    def told_in_order(self) -> list[Claim]:
        """Claims by report, in the order in which they begin."""
        return sorted(self.claims.values(), key=lambda claim: (claim.said.document, claim.said.span.start, claim.id))

    def wholes(self) -> list[Count]:
        """Counts over an area and a period that are not parts of another count of their measure by their own words."""
        return [count for count in self.counts if count.is_figure and not self.is_subset(count) and not self.is_share(count)]

    def is_subset(self, count: Count) -> bool:
        """Whether the words make a count a part of one of its own measure: of "9 casualties (3 killed)" the 3 are all the killed."""
        return count.key in self.subsets

    def is_share(self, count: Count) -> bool:
        """Whether a count is one doer's or one cause's of a larger one told before it ("... 86 killed. Eight were killed by mines")."""
        return count.key in self.shares


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
        shares=frozenset(count.key for found in by_document.values() for count in _find_shares(found)),
    )


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
