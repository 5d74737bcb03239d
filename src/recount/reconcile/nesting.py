"""Which counts lie inside which: by the report's own words, or by scope."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from recount.lexicon.reconcile_tables import read_harm
from recount.lexicon.totals import read_total_words
from recount.reconcile.board import Board, Key
from recount.reconcile.candidates import Candidates, by_inner_voice, by_outer_voice
from recount.reconcile.counts import Count, has_own_area
from recount.reconcile.lists import is_report_total, paragraph_of
from recount.reconcile.people import people_words
from recount.reconcile.relation import WITHIN, Relation
from recount.reconcile.scope import Scope, are_unlike, compare_counts
from recount.reconcile.shares import find_shares
from recount.reconcile.voices import is_one_voice
from recount.records.party import PartyRole
from recount.records.quantity import Bounds, Measure
from recount.text.tokens import find_tokens

#: Characters behind an area in which "alone" stands ("in Brenn province alone").
_ALONE_REACH = 18


def find_nesting(board: Board, settled: frozenset[frozenset[str]]) -> Iterator[tuple[Count, Count]]:
    """Pairs (part, whole): each count with the smallest count that surely holds it, in order of the parts.

    ``settled`` are pairs of claims of which one takes the place of the other.
    """
    wholes = Candidates(board.wholes, by_outer_voice)
    report, shared = None, dict[Key, Count]()
    for part in board.counts:
        if part.document != report:
            report, shared = part.document, {one.key: whole for one, whole in find_shares(board.by_document[part.document])}
        found = (
            _stated_whole(part, board)
            or shared.get(part.key)
            or _singled_out(part, board)
            or _smallest(
                part,
                [whole for whole in _near(part, wholes, board) if may_cover(whole, part) and _is_free(part, whole, settled)],
                board,
            )
            or _taken_in(part, board)
        )
        if found is not None:
            yield part, found


def _near(part: Count, wholes: Candidates, board: Board) -> Iterator[Count]:
    """Totals of the same report, and those of other reports that may be of the same voice and hold the area of a count."""
    here = (count for count in board.by_document[part.document] if count.measure is part.measure)
    yield from (count for count in here if board.is_whole(count) or _holds_events(part, count))
    if part.period is not None:
        far = (board.wholes[place] for place in wholes.holding(by_inner_voice(part), part.period.days))
        yield from (whole for whole in far if whole.document != part.document)


def _holds_events(part: Count, count: Count) -> bool:
    """Whether a part of a total is itself the total of an area in which an event lies."""
    return not part.is_figure and count.is_figure and has_own_area(count)


def _is_free(part: Count, whole: Count, settled: frozenset[frozenset[str]]) -> bool:
    """Whether two counts are not stages of one number."""
    return frozenset((part.claim.id, whole.claim.id)) not in settled


def _stated_whole(part: Count, board: Board) -> Count | None:
    """The count that the words say it is a part of ("12 killed, among them 3 children")."""
    span = part.quantity.part_of
    if span is None:
        return None
    same = [count for count in board.by_document[part.document] if count.quantity.span.overlaps(span) and count.measure is part.measure]
    wholes = [count for count in same if count.quantity != part.quantity]
    if wholes and all(_of_other_days(part, whole) for whole in wholes):
        return _whole_before(wholes[0], part, board)
    return next((whole for whole in wholes if not _of_other_days(part, whole)), None)


def _singled_out(part: Count, board: Board) -> Count | None:
    """The number just told of which a figure singles out one area ("in Brenn alone, 41")."""
    if not part.is_figure or board.is_subset(part) or not _is_alone(part, board):
        return None
    counts = board.by_document[part.document]
    first = bisect_left(counts, part.claim.said.paragraph - 1, key=paragraph_of)
    return next((whole for whole in reversed(counts[first : counts.index(part)]) if _may_be_singled(part, whole, board)), None)


def _may_be_singled(part: Count, whole: Count, board: Board) -> bool:
    """Whether a number names no narrower area than one singled out of it, and is of the same thing and days."""
    scope = compare_counts(part, whole, board.parents)
    wider = not has_own_area(whole) or scope.area is Relation.INSIDE
    alike = scope.measure is Relation.SAME and scope.period in WITHIN and Relation.DISJOINT not in (scope.people, scope.party)
    return wider and alike and whole.is_figure and whole.claim.id != part.claim.id and (whole.value or 0) > (part.value or 0)


def _is_alone(count: Count, board: Board) -> bool:
    """Whether "alone" stands right behind an area that the claim names."""
    document = board.documents.get(count.document)
    ends = [ref.located.span.end for ref in count.claim.places if ref.inherited_from is None]
    return document is not None and any("alone" in find_tokens(document.text[end : end + _ALONE_REACH]).lowers for end in ends)


def _whole_before(compared: Count, part: Count, board: Board) -> Count | None:
    """The number of the part's own days that the one beside it is only compared with ("17, up from 11 in May: nine in the north")."""
    here = [count for count in board.by_document[part.document] if count.claim.said.paragraph == part.claim.said.paragraph]
    alike = [count for count in here if count.key < compared.key and count.measure is part.measure and fits(part.bounds, count.bounds)]
    return next((count for count in reversed(alike) if count.period is not None and not _of_other_days(part, count)), None)


def _of_other_days(part: Count, whole: Count) -> bool:
    """Whether the days of two numbers are known and have none in common: then neither is a part, whatever stands between them."""
    return part.period is not None and whole.period is not None and not part.period.days.overlaps(whole.period.days)


def _smallest(part: Count, wholes: Sequence[Count], board: Board) -> Count | None:
    """The smallest figure of the same voice whose scope holds this count's."""
    if board.is_subset(part):
        return None
    near = [whole for whole in wholes if may_cover(whole, part) and fits(part.bounds, whole.bounds)]
    holding = [whole for whole in near if is_one_voice(part.voice, whole.voice) and is_inside(part, whole, board)]
    return min(holding, key=lambda whole: (whole.value or 0, whole.key), default=None)


def is_inside(part: Count, whole: Count, board: Board) -> bool:
    """Whether one count lies inside another by area or period, both of which are known, and is no larger."""
    if part.claim.id == whole.claim.id or not fits(part.bounds, whole.bounds) or not may_cover(whole, part) or are_unlike(part, whole):
        return False
    if _counts_its_doers(part, whole):
        return False
    scope = _with_report_total(compare_counts(part, whole, board.parents), part, whole)
    if part.document == whole.document and scope.party is not Relation.DISJOINT:
        # One report means one side: it may name partners for a part that it does not name for the whole.
        scope = replace(scope, party=Relation.SAME)
        if scope.people is Relation.CONTAINS and not people_words(part.quantity.of) and not _by_others(part, whole):
            # It counts "people" where the total has named them: a shorter word and no wider group.
            scope = replace(scope, people=Relation.UNKNOWN)
    return scope.is_within() and Relation.INSIDE in (scope.area, scope.period)


def _by_others(part: Count, whole: Count) -> bool:
    """Whether harm is known to be done by others than those of whom the total tells: the dead of a raid are no part of the raiders'."""
    return part.measure in read_harm() and bool(part.parties) and not part.parties & whole.parties and part.is_figure


def _counts_its_doers(part: Count, whole: Count) -> bool:
    """Whether a total counts the dead of the side that did what the part tells ("24 rebels died" and a rebel attack that killed 16)."""
    if part.is_figure or part.measure is not Measure.KILLED or whole.quantity.of is None:
        return False
    told = people_words(whole.quantity.of)
    doers = (party.span for party in part.claim.parties if party.role is PartyRole.PERPETRATOR)
    return any(told & people_words(span.text) for span in doers if span is not None)


def _with_report_total(scope: Scope, part: Count, whole: Count) -> Scope:
    """A total that names no area, or neither area nor days, is of all that its report tells."""
    if part.document != whole.document:
        return scope
    if not part.is_figure and is_report_total(whole):
        return replace(scope, area=Relation.INSIDE, period=Relation.INSIDE)
    open_area = whole.is_figure and not whole.areas and (scope.period is Relation.INSIDE or is_day_total(whole, part))
    return replace(scope, area=Relation.INSIDE) if open_area else scope


def is_day_total(whole: Count, part: Count) -> bool:
    """Whether a figure that names its day and no area counts what its report then tells event by event."""
    dated = whole.period is not None and whole.period.inherited_from is None
    larger = (whole.value or 0) > (part.value or 0)
    return dated and larger and not part.is_figure and not has_own_area(whole) and part.claim.said.paragraph > whole.claim.said.paragraph


def may_cover(whole: Count, part: Count) -> bool:
    """Whether the days of the whole cover those of the part, or it is of its whole report; asked first, for it is cheap."""
    if part.document == whole.document and not part.is_figure and is_report_total(whole):
        return True
    return whole.period is not None and part.period is not None and whole.period.days.covers(part.period.days)


def fits(part: Bounds, whole: Bounds) -> bool:
    """Whether a part of this size can lie in a whole of that size."""
    low = part.low if part.low is not None else 0
    return whole.high is None or low <= whole.high


def _taken_in(part: Count, board: Board) -> Count | None:
    """The total that the report says the event just told brings about."""
    if part.is_figure or part.quantity.part_of is not None:
        return None
    return next((count for count in _following(part, board) if _takes_in(count, board)), None)


def _following(part: Count, board: Board) -> Iterator[Count]:
    """Larger figures of the same measure in the next sentences of the same report."""
    counts, paragraph = board.by_document[part.document], part.claim.said.paragraph
    for count in counts[bisect_left(counts, paragraph, key=paragraph_of) : bisect_right(counts, paragraph + 2, key=paragraph_of)]:
        if count.key > part.key and count.is_figure and count.measure is part.measure and (count.value or 0) > (part.value or 0):
            yield count


def _takes_in(count: Count, board: Board) -> bool:
    """Whether the words before the number, in its claim, say that the total takes in what was told."""
    span = count.claim.said.span
    document = board.documents.get(count.document)
    before = document.text[span.start : count.quantity.span.start] if document is not None else ""
    return bool(read_total_words() & set(find_tokens(before).lowers))
