"""Findings in plain words: who says what of where and when, and the arithmetic."""

from collections.abc import Mapping, Sequence

from recount.lexicon.reconcile_tables import read_limits
from recount.reconcile.counts import Count
from recount.records.claim import Claim
from recount.records.digest import digest
from recount.records.document import Document
from recount.records.finding import Finding, Number, Rule, Verdict
from recount.records.quantity import Exactness, Measure
from recount.records.source import SourceKind

Numbers = dict[str, Number | tuple[Number, ...] | None]
_PREFIX = {Exactness.AT_LEAST: "at least ", Exactness.AT_MOST: "at most ", Exactness.APPROXIMATE: "about ", Exactness.VAGUE: "at least "}


def make_finding(rule: Rule, verdict: Verdict, claims: Sequence[Claim], explanation: str, numbers: Numbers) -> Finding:
    """A finding over claims, each once and in order of report and span; numbers that are None are left out."""
    ordered = sorted({claim.id: claim for claim in claims}.values(), key=_place)
    ids = tuple(claim.id for claim in ordered)
    kept = {key: value for key, value in numbers.items() if value is not None and value != ()}
    parts = (rule, verdict, *ids, *(f"{key}={kept[key]}" for key in sorted(kept)))
    return Finding(digest("finding", parts), rule, verdict, ids, explanation, kept)


def is_small(claims: Sequence[Claim]) -> bool:
    """Whether a finding may join so many claims."""
    return len({claim.id for claim in claims}) <= read_limits().most_claims


def _place(claim: Claim) -> tuple[str, int, int, str]:
    """Order by report and span."""
    return (claim.said.document, claim.said.span.start, claim.said.span.end, claim.id)


def name_speaker(claim: Claim, documents: Mapping[str, Document]) -> str:
    """Who says it: the publisher with the source that it cites, else the source, else the title of the report."""
    document = documents.get(claim.said.document)
    source = next((source.name for source in reversed(claim.said.sources) if source.kind is not SourceKind.PUBLISHER), None)
    if document is not None and document.publisher is not None:
        return f"{document.publisher}, citing {source}," if source is not None else document.publisher
    if source is not None:
        return source
    return f"“{document.title}”" if document is not None and document.title else "one report"


def number_words(count: Count) -> str:
    """The number as it is bounded: "at least 20", "8 to 12", "7"."""
    bounds = count.bounds
    if count.quantity.exactness is Exactness.RANGE and bounds.low is not None and bounds.high is not None:
        return f"{bounds.low:,} to {bounds.high:,}"
    return f"{_PREFIX.get(count.quantity.exactness, '')}{count.value or 0:,}"


def measure_words(measure: Measure) -> str:
    """What is counted, in words."""
    return str(measure).replace("_", " ")


def describe(count: Count) -> str:
    """A number with its scope: "40 arrested (Gao, 2023-03-01 to 2023-03-31)"."""
    of = f" {count.quantity.of}" if count.quantity.of else ""
    what = measure_words(count.measure)
    if count.measure is Measure.OTHER or (count.quantity.of or "").split(" ")[-1:] == [what]:
        what = ""
    scope = ", ".join(words for words in (area_words(count), period_words(count)) if words)
    return " ".join(filter(None, (f"{number_words(count)}{of}", what, f"({scope})" if scope else "")))


def area_words(count: Count) -> str:
    """The areas by name."""
    return " and ".join(dict.fromkeys(area.name for area in count.areas))


def period_words(count: Count) -> str:
    """The days, first and last."""
    if count.period is None:
        return ""
    days = count.period.days
    return f"{days.start}" if days.start == days.end else f"{days.start} to {days.end}"


def sum_words(numbers: Sequence[int]) -> str:
    """An addition with its result: 3 + 4 = 7."""
    return f"{' + '.join(f'{number:,}' for number in numbers)} = {sum(numbers):,}"


def span_words(counts: Sequence[Count]) -> tuple[int, ...]:
    """The stated values of some counts."""
    return tuple(count.value or 0 for count in counts)
