"""Lists of counts beside a total that may be its parts."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from recount.lexicon.reconcile_tables import read_limits
from recount.lexicon.totals import read_left_out
from recount.reconcile.areas import compare_areas
from recount.reconcile.board import Board
from recount.reconcile.counts import Count, has_own_area
from recount.reconcile.people import people_words
from recount.reconcile.relation import Relation, combine
from recount.reconcile.scope import are_unlike, compare_counts
from recount.records.party import PartyRole
from recount.records.place_ref import Located
from recount.text.tokens import find_tokens

#: The relation of an area that is told by who holds it.
CONTROL = "control area"
#: A label with its number is no longer than so many tokens.
_LABEL_LENGTH = 10
#: The number before an item of a list.
_ITEM = re.compile(r"[ \t]*(\d{1,3})[.)]")
#: A number and two more, at least, are one broken down.
_FEWEST_BROKEN = 2
_INSIDE_OR_OPEN = (Relation.SAME, Relation.INSIDE, Relation.UNKNOWN)


def find_lists(whole: Count, counts: Sequence[Count], board: Board) -> Iterator[list[Count]]:
    """Lists of possible parts: in the total's paragraph after it and before it, and in each near paragraph or list."""
    paragraph = whole.claim.said.paragraph
    first, end = (side(counts, paragraph, key=paragraph_of) for side in (bisect_left, bisect_right))
    here = [count for count in counts[first:end] if count.key != whole.key and _may_be_part(count, whole, board)]
    yield [count for count in here if count.key > whole.key]
    yield [count for count in here if count.key < whole.key]
    yield from _segments(whole, (counts[at] for at in range(end, len(counts))), board)


def find_loose_lists(whole: Count, counts: Sequence[Count], board: Board) -> Iterator[list[Count]]:
    """Lists that count only where they add up to the last one: the figures of a near paragraph, and the events told behind the total."""
    behind = [count for count in counts if count.key > whole.key and _may_add_up(count, whole, board)]
    by_paragraph: dict[int, list[Count]] = defaultdict(list)
    for count in behind:
        if count.is_figure and count.claim.said.paragraph - whole.claim.said.paragraph < read_limits().near_paragraphs:
            by_paragraph[count.claim.said.paragraph].append(count)
    yield from by_paragraph.values()
    events = [count for count in behind if not count.is_figure]
    first = {count.incident or count.claim.id: count for count in reversed(events)}
    yield list(first.values())[::-1]
    # A claim may tell of two places at once ("three in Brenn and two in Orla"), or of the dead of both sides.
    yield [count for count in events if first[count.incident or count.claim.id].claim.id == count.claim.id]


def find_listed(whole: Count, counts: Sequence[Count], board: Board) -> list[Count]:
    """The acts of a whole report under a total that is of all of it, but for an item that it says it leaves out."""
    if not is_report_total(whole):
        return []
    left_out = item_left_out(whole)
    acts = [
        count
        for count in counts
        if not count.is_figure and count.measure is whole.measure and count.quantity.part_of is None and count.value
    ]
    return [count for count in acts if left_out is None or item_of(count, board) != left_out]


def item_left_out(total: Count) -> int | None:
    """The number of the item that the words of a total leave out."""
    lowers = find_tokens(total.claim.said.span.text).lowers
    for found in read_left_out().find(lowers):
        if found.last < len(lowers) and lowers[found.last].isdigit():
            return int(lowers[found.last])
    return None


def item_of(count: Count, board: Board) -> int | None:
    """The number of the item of a list in which a count stands."""
    document = board.documents.get(count.document)
    if document is None:
        return None
    found = _ITEM.match(document.text, document.text.rfind("\n", 0, count.quantity.span.start) + 1)
    return int(found[1]) if found is not None else None


def is_report_total(count: Count) -> bool:
    """Whether a number is a total of its report by its form ("Killed: 8", "total for the day: 9 killed") and names no area or days."""
    if not count.is_figure or has_own_area(count) or (count.period is not None and count.period.inherited_from is None):
        return False
    return _is_total_form(count.claim.said.span.text)


@lru_cache(maxsize=4096)
def _is_total_form(text: str) -> bool:
    """Whether words are a label with its number, or a total behind a colon."""
    lowers = find_tokens(text).lowers
    return ":" in lowers and (len(lowers) <= _LABEL_LENGTH or "total" in lowers)


def _may_add_up(part: Count, whole: Count, board: Board) -> bool:
    """Whether nothing that the words say for sure keeps a count out of a total of the same report."""
    if not part.bounds.best or part.bounds.best >= (whole.bounds.best or 0) or part.quantity.part_of is not None:
        return False
    scope = compare_counts(part, whole, board.parents)
    # A total without an area of its own may be of more than the place that its report is about.
    open_area = has_own_area(part) and not has_own_area(whole) and part.is_figure
    axes = (scope.period, scope.people, scope.party, *(() if open_area else (scope.area,)))
    return scope.measure is Relation.SAME and Relation.DISJOINT not in axes and not _is_longer(part, whole)


def _is_longer(part: Count, whole: Count) -> bool:
    """Whether a part goes on longer than its total, but for the night before or after."""
    if part.period is None or whole.period is None:
        return False
    lengths = [(count.period.days.end - count.period.days.start).days for count in (part, whole) if count.period is not None]
    return lengths[0] > lengths[1] + 1


def paragraph_of(count: Count) -> int:
    """The paragraph in which a count stands; the counts of a report come by paragraphs."""
    return count.claim.said.paragraph


def _segments(whole: Count, counts: Iterator[Count], board: Board) -> Iterator[list[Count]]:
    """Counts of the next paragraphs: those of one paragraph together, and items of a list one under the other.

    A paragraph that holds no possible part ends the list, so that no total is held against a whole report.
    """
    items: list[Count] = []
    last = whole.claim.said.paragraph + read_limits().near_paragraphs - 1
    for number, beside in groupby(counts, key=paragraph_of):
        if number > last + 1:
            break
        found = [count for count in beside if not is_part_of_other(count, whole) and _may_be_part(count, whole, board)]
        last = number if found else last
        if len(found) > _FEWEST_BROKEN and found[0].value == sum(count.value or 0 for count in found[1:]):
            found = found[:1]  # an item that is broken down further ("nine raids, seven by night and two by day")
        if len(found) > 1:
            yield found
        else:
            items += found
    yield items


def _may_be_part(part: Count, whole: Count, board: Board) -> bool:
    """Whether nothing in its scope forbids that a count is part of the total."""
    if part.bounds.best is None or part.bounds.best > (whole.bounds.best or 0) or are_unlike(part, whole):
        return False
    if not whole.is_figure and part.claim.id != whole.claim.id and not _is_of_event(part, whole):
        return False
    scope = compare_counts(part, whole, board.parents)
    return (
        scope.measure is Relation.SAME
        and scope.area in _INSIDE_OR_OPEN
        and scope.period in _INSIDE_OR_OPEN
        and (scope.people in _INSIDE_OR_OPEN or (scope.people is Relation.CONTAINS and _is_elliptical(part, whole)))
        and scope.party is not Relation.DISJOINT
    )


def _is_of_event(part: Count, whole: Count) -> bool:
    """Whether a number may be a part of an event's toll: of the same incident, or of none (bodies brought to a hospital)."""
    near = abs(part.claim.said.paragraph - whole.claim.said.paragraph) <= read_limits().near_paragraphs
    large = (whole.value or 0) >= read_limits().copied_from
    return part.incident == whole.incident if part.incident is not None else near and large and not part.is_figure


def _is_elliptical(part: Count, whole: Count) -> bool:
    """Whether a part names nobody because its paragraph or its whole has just named them ("of the 90 miners held, 60 were freed")."""
    span = part.quantity.part_of
    stated = span is not None and part.document == whole.document and span.overlaps(whole.quantity.span)
    return part.quantity.of is None and (stated or part.claim.said.paragraph == whole.claim.said.paragraph)


def is_part_of_other(part: Count, whole: Count) -> bool:
    """Whether the words make it a part of another count than this total."""
    return part.quantity.part_of is not None and not part.quantity.part_of.overlaps(whole.quantity.span)


def longest_list(run: Sequence[Count], board: Board) -> tuple[Count, ...]:
    """The longest beginning of a list whose members differ on one axis: area, doer, people counted, or against whom."""
    by_area: list[Count] = []
    by_doer: list[Count] = []
    by_people: list[Count] = []
    by_target: list[Count] = []
    for place, count in enumerate(run):
        if len(by_area) in (0, place) and _adds_area(count, by_area):
            by_area.append(count)
        if len(by_doer) in (0, place) and _adds_doer(count, by_doer):
            by_doer.append(count)
        if len(by_people) in (0, place) and _adds_people(count, by_people, board):
            by_people.append(count)
        if len(by_target) in (0, place) and _adds_target(count, by_target):
            by_target.append(count)
    longest: list[Count] = max((by_area, by_doer, by_people, by_target), key=len)
    return tuple(longest)


def _adds_area(count: Count, members: Sequence[Count]) -> bool:
    """Whether a count is of an area that none of the members touches, as far as names tell."""
    if not count.areas or any(_may_hold(area, other) for one in members for area in count.areas for other in one.areas):
        return False
    apart = (Relation.DISJOINT, Relation.UNKNOWN)
    return all(combine([compare_areas(area, other) for other in one.areas] for area in count.areas) in apart for one in members)


def _may_hold(one: Located, two: Located) -> bool:
    """Whether one of two areas of a country is what somebody controls of it, and so may hold the other."""
    controlled = [area.relation == CONTROL for area in (one, two)]
    return any(controlled) and not all(controlled) and one.country is not None and one.country == two.country


def _adds_doer(count: Count, members: Sequence[Count]) -> bool:
    """Whether a count is of what a doer did whom no member names; of nobody's doing is one of a list that names the others."""
    known = frozenset[str]().union(*(one.parties for one in members))
    return known.isdisjoint(count.parties) and (bool(count.parties) or len(members) > 1) and all(one.parties for one in members)


def _adds_target(count: Count, members: Sequence[Count]) -> bool:
    """Whether a count is of acts against an organisation that no member names as theirs."""
    known = frozenset[str]().union(*(_targets(one) for one in members))
    return bool(_targets(count)) and known.isdisjoint(_targets(count))


def _targets(count: Count) -> frozenset[str]:
    """The organisations that the acts of a count were against."""
    parties = count.claim.parties
    return (
        frozenset(party.actor for party in parties if party.role in (PartyRole.TARGET, PartyRole.PERPETRATOR) and party.actor is not None)
        - count.parties
    )


def _adds_people(count: Count, members: Sequence[Count], board: Board) -> bool:
    """Whether a count is of people that the list names beside those of the members."""
    words = people_words(count.quantity.of)
    scopes = [(compare_counts(count, one, board.parents).people, people_words(one.quantity.of)) for one in members]
    return bool(words) and all(people in (Relation.DISJOINT, Relation.UNKNOWN) and words != others for people, others in scopes)
