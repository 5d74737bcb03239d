"""Shares: figures that a report breaks a larger one down into, without saying "of them"."""

from collections.abc import Iterator, Sequence

from recount.lexicon.reconcile_tables import read_limits
from recount.reconcile.areas import compare_areas
from recount.reconcile.counts import Count
from recount.reconcile.people import compare_people, people_words
from recount.reconcile.relation import Relation, combine
from recount.records.place_ref import PlaceRole
from recount.text.tokens import find_tokens

#: "Among" stands within so many words from the number on.
_AMONG_REACH = 5
#: Of these a report may count some by themselves; a wider or another group is no share.
_NARROWER = (Relation.SAME, Relation.INSIDE, Relation.UNKNOWN)


def find_shares(counts: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """Pairs (share, whole) among the counts of one report, each share once."""
    for place, count in enumerate(counts):
        whole = next((one for one in counts[:place] if _is_by_doer(one, count) or _is_by_words(one, count)), None)
        if count.is_figure and whole is not None:
            yield count, whole


def _is_by_doer(whole: Count, part: Count) -> bool:
    """Whether a count of no one doer is broken down into the shares of each ("... 86 killed. Eight were killed by mines")."""
    here = whole.claim.said.paragraph == part.claim.said.paragraph
    apart = part.quantity.by is not None and whole.quantity.by is None
    return here and apart and _is_larger(whole, part) and (_is_of_one_area(whole, part) or _is_without_scope(part))


def _is_by_words(whole: Count, part: Count) -> bool:
    """Whether a number whose words give neither area nor days is some of a larger one told before ("Six raids foiled attacks")."""
    if not _is_larger(whole, part) or not _is_without_scope(part) or _says_total(part) or _may_be_version(whole, part):
        return False
    alike = compare_people(part.quantity, whole.quantity) in _NARROWER and whole.quantity.unit is part.quantity.unit
    told = part.quantity.of is not None or bool(people_words(whole.quantity.of)) or _is_among(part)
    same_acts = part.parties in (frozenset(), whole.parties) and told
    return _is_of_one_area(whole, part) and alike and same_acts and whole.quantity.part_of is None


def _may_be_version(whole: Count, part: Count) -> bool:
    """Whether a number that nothing calls a part lies so near the other that it is another version of it."""
    near = (whole.value or 0) <= (part.value or 0) * read_limits().slip_ratio
    return near and people_words(part.quantity.of) == people_words(whole.quantity.of) and not _is_among(part)


def _is_of_one_area(whole: Count, part: Count) -> bool:
    """Whether two figures are of one area, or one of them names none."""
    named = whole.areas and part.areas
    return not named or combine([compare_areas(area, other) for other in whole.areas] for area in part.areas) is Relation.SAME


def _is_larger(whole: Count, part: Count) -> bool:
    """Whether a figure of another claim is of the same measure and days, and more."""
    alike = whole.measure is part.measure and whole.period is not None and part.period is not None and whole.period.days == part.period.days
    larger = whole.is_figure and whole.claim.id != part.claim.id and (whole.value or 0) > (part.value or 0)
    return alike and larger and not _is_of_other_source(whole, part)


def _is_of_other_source(whole: Count, part: Count) -> bool:
    """Whether the report gives two numbers to two sources."""
    names, others = ({source.name for source in count.claim.said.sources} for count in (whole, part))
    return bool(others) and names != others


def _is_without_scope(count: Count) -> bool:
    """Whether a claim names no area and no days itself."""
    period = count.claim.said.time
    named = any(ref.role in (PlaceRole.SCOPE, PlaceRole.EVENT) and ref.inherited_from is None for ref in count.claim.places)
    return not named and (period is None or period.inherited_from is not None)


def _is_among(count: Count) -> bool:
    """Whether the words right behind a number say that it is of others ("32 among the detained")."""
    span, number = count.claim.said.span, count.quantity.span
    return "among" in find_tokens(span.text[number.start - span.start :]).lowers[:_AMONG_REACH]


def _says_total(count: Count) -> bool:
    """Whether the words call it a total by themselves."""
    return not {"total", "all", "overall", "altogether"}.isdisjoint(find_tokens(count.claim.said.span.text).lowers)
