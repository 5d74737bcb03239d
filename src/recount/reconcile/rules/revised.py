"""Numbers that a report itself calls earlier ones: "from six to 13", "the council had put it at 30"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from recount.lexicon.reconcile_tables import read_limits
from recount.lexicon.totals import read_former, read_grown, read_righted
from recount.reconcile.board import Board
from recount.reconcile.counts import Count, has_own_area
from recount.reconcile.people import compare_people
from recount.reconcile.relation import Relation
from recount.reconcile.rules.series import Step
from recount.reconcile.scope import compare_counts, start_together
from recount.reconcile.wording import Sentence, sentence_of
from recount.records.inherited import Inherited
from recount.text.phrases import Phrases
from recount.text.tokens import find_tokens

#: Words between a number and the older one that it has come from.
_FROM = frozenset({("up", "from"), ("down", "from"), ("instead", "of"), ("not",)})
#: What ends the words that a phrase such as "we had published" speaks of.
_STOPS = frozenset({";", "but", "while", "whereas"})
#: Words between the two numbers of "from 21, announced at night, to 18".
_STEP_REACH = 8
#: A day taken from the report is no statement of when.
_UNDATED = Inherited.PUBLICATION_DATE
#: So many counts before and after one may be of the same matter.
_NEAR_COUNTS = 40
#: A number seldom gives way to one more than so many times as large or small.
_LEAP = 10
#: Characters from the last word of "has reached" to the number.
_GROWN_REACH = 20
#: The time at the head of an entry.
_HOUR = re.compile(r"\W{0,2}([01]?\d|2[0-3])[:.]([0-5]\d)\b(?![.:/])")


def revised_steps(board: Board) -> Iterator[Step]:
    """Pairs (earlier, later) of numbers of one report of which the report says that the first is the older one."""
    for counts in board.by_document.values():
        steps: list[Step] = []
        wholes = [count for count in counts if count.quantity.part_of is None]
        former = {count.key for count in _find_former(wholes, board)}
        for place, count in enumerate(wholes):
            if count.key in former:
                later = _successor(count, [one for one in _around(place, wholes) if one.key not in former], board)
                steps += [(count, later)] if later is not None else []
        steps += _find_moves(wholes, board)
        steps += _find_risen(wholes, board)
        steps += _find_grown(wholes, board)
        steps += _find_righted(wholes, board)
        yield from dict.fromkeys(steps)


def _around(place: int, counts: Sequence[Count]) -> Sequence[Count]:
    """The counts near one, in order: no report speaks of a number that it gave very far away."""
    return counts[max(0, place - _NEAR_COUNTS) : place + _NEAR_COUNTS + 1]


def _find_former(counts: Sequence[Count], board: Board) -> Iterator[Count]:
    """Numbers beside words that call them earlier ones."""
    for place, count in enumerate(counts):
        sentence = sentence_of(count.quantity.span, board.documents.get(count.document))
        if not read_former().stands_in(sentence.lowers):
            continue
        if _is_former(count, sentence, [other for other in _around(place, counts) if sentence.holds(other.quantity.span)]):
            yield count


def _is_former(count: Count, sentence: Sentence, neighbours: Sequence[Count]) -> bool:
    """Whether a phrase of the sentence speaks of the number: of those behind it up to a stop, else of those before it."""
    for phrase in read_former().find(sentence.lowers):
        stop = next((at for at in range(phrase.last, len(sentence.lowers)) if sentence.lowers[at] in _STOPS), None)
        first, last = sentence.start(phrase.first), sentence.start(stop) if stop is not None else None
        behind = [one for one in neighbours if one.quantity.span.start >= first and (last is None or one.quantity.span.start < last)]
        if count in (behind or neighbours):
            return True
    return False


def _successor(old: Count, counts: Sequence[Count], board: Board) -> Count | None:
    """The number that stands now: of the same thing, a correction first, then the nearest."""
    candidates = [count for count in counts if _may_replace(old, count, board) and not _is_added(count)]
    return min(
        candidates,
        key=lambda count: (
            count.incident != old.incident,
            not count.claim.said.correction,
            not _is_of_same_days(old, count),
            abs(count.quantity.span.start - old.quantity.span.start),
        ),
        default=None,
    )


def _may_replace(old: Count, new: Count, board: Board) -> bool:
    """Whether two numbers of one report are of one thing, as far as the words say."""
    if old.measure is not new.measure or old.bounds == new.bounds or not (new.value or 0):
        return False
    scope = compare_counts(new, old, board.parents)
    periods = [count.period for count in (old, new) if count.period is not None and count.period.inherited_from is not _UNDATED]
    if Relation.DISJOINT in (scope.measure, scope.area, scope.people) or (len(periods) > 1 and scope.period is Relation.DISJOINT):
        return False
    if scope.area is Relation.CONTAINS and has_own_area(old) and (old.is_figure or old.incident is None):
        return False  # a number of a narrower area is a part, and no earlier number
    if old.incident is not None and new.incident is not None:
        return old.incident == new.incident
    low, high = sorted((old.value or 0, new.value or 0))
    if high > low * _LEAP:
        return False
    near = abs(old.claim.said.paragraph - new.claim.said.paragraph) <= read_limits().near_paragraphs
    if near and high <= low * read_limits().slip_ratio:
        return True
    return start_together(periods[0].days, periods[1].days) if len(periods) > 1 else near


def _is_added(count: Count) -> bool:
    """Whether a number only adds to another ("four more deaths")."""
    words = find_tokens(count.quantity.span.text).lowers
    return "more" in words[1:] and "than" not in words


def _is_of_same_days(one: Count, two: Count) -> bool:
    """Whether two numbers are of the same days."""
    return one.period is not None and two.period is not None and one.period.days == two.period.days


def _find_grown(counts: Sequence[Count], board: Board) -> Iterator[Step]:
    """Numbers that have grown, each with the smaller number of the same thing that stands nearest before it, else behind it."""
    for place, new in enumerate(counts):
        grown, hour = _is_led_by(new, read_grown(), board), _hour(new, board) if not has_own_area(new) else None
        if not grown and hour is None:
            continue
        smaller = [old for old in _around(place, counts) if _is_smaller(old, new, board)]
        older = [old for old in smaller if grown or (hour is not None and (was := _hour(old, board)) is not None and was < hour)]
        if older:
            yield max(older, key=lambda old: (old.key < new.key, old.key if old.key < new.key else ())), new


def _find_righted(counts: Sequence[Count], board: Board) -> Iterator[Step]:
    """Numbers that the words call the right ones, each with the number of its measure told just before it."""
    for place, new in enumerate(counts):
        if _is_led_by(new, read_righted(), board):
            told = [old for old in counts[max(0, place - _NEAR_COUNTS) : place] if _may_be_wrong(old, new)]
            yield from ((old, new) for old in told[-1:])


def _may_be_wrong(old: Count, new: Count) -> bool:
    """Whether a count is another number of one measure, told just before the right one."""
    near = new.claim.said.paragraph - old.claim.said.paragraph <= 1 and old.claim.id != new.claim.id
    return near and old.measure is new.measure and old.bounds != new.bounds and bool(old.value)


def _is_smaller(old: Count, new: Count, board: Board) -> bool:
    """Whether a count of another claim is a smaller number of the same thing."""
    apart = old.claim.id != new.claim.id and not _is_added(old)
    if has_own_area(old) and has_own_area(new) and compare_counts(old, new, board.parents).area is not Relation.SAME:
        return False
    return apart and (old.value or 0) < (new.value or 0) and _may_replace(old, new, board)


def _hour(count: Count, board: Board) -> tuple[int, int] | None:
    """The time of day that opens the entry of a live report in which a number stands ("11:30 Already two dead")."""
    document = board.documents.get(count.document)
    if document is None:
        return None
    start = document.text.rfind("\n", 0, count.quantity.span.start) + 1
    found = _HOUR.match(document.text, start)
    return (int(found[1]), int(found[2])) if found is not None else None


def _is_led_by(count: Count, phrases: Phrases[bool], board: Board) -> bool:
    """Whether one of some phrases stands right before a number."""
    sentence = sentence_of(count.quantity.span, board.documents.get(count.document))
    ends = [sentence.start(found.last - 1) for found in phrases.find(sentence.lowers)]
    return any(0 < count.quantity.span.start - end <= _GROWN_REACH for end in ends)


def _find_moves(counts: Sequence[Count], board: Board) -> Iterator[Step]:
    """Two numbers of one measure of which the words lead from the first to the second ("from six to 13")."""
    for old, new in pairwise(counts):
        alike = old.claim.id == new.claim.id and compare_people(old.quantity, new.quantity) is not Relation.DISJOINT
        if alike and _is_move(old, new, board):
            yield old, new


def _find_risen(counts: Sequence[Count], board: Board) -> Iterator[Step]:
    """A number that stands before the one it has come from ("at nine, up from four"), with the claim that gave the older one."""
    for place, (new, old) in enumerate(pairwise(counts)):
        alike = new.claim.id == old.claim.id and new.measure is old.measure and new.bounds != old.bounds
        if alike and _is_risen(new, old, board):
            given = [one for one in _around(place, counts) if one.claim.id != old.claim.id and one.measure is old.measure]
            first = next((one for one in given if one.bounds == old.bounds and _may_replace(one, new, board)), old)
            yield first, new


def _is_risen(new: Count, old: Count, board: Board) -> bool:
    """Whether the words between two numbers are "up from" or "down from"."""
    document = board.documents.get(new.document)
    between = find_tokens(document.text[new.quantity.span.end : old.quantity.span.start]).lowers if document is not None else ()
    return tuple(word for word in between if word != ",") in _FROM


def _is_move(old: Count, new: Count, board: Board) -> bool:
    """Whether the words lead from one number to the other."""
    if old.measure is not new.measure or old.bounds == new.bounds:
        return False
    sentence = sentence_of(old.quantity.span, board.documents.get(old.document))
    starts = [sentence.start(at) for at in range(len(sentence.lowers))]
    if old.quantity.span.start not in starts or new.quantity.span.start not in starts:
        return False
    first, second = starts.index(old.quantity.span.start), starts.index(new.quantity.span.start)
    led = first > 0 and sentence.lowers[first - 1] == "from" and sentence.lowers[second - 1] == "to"
    return led and second - first <= _STEP_REACH
