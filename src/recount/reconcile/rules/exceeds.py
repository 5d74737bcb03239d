"""part_exceeds_whole: parts that must lie inside a total come to more than it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from recount.lexicon.reconcile_tables import read_limits
from recount.lexicon.totals import read_added
from recount.reconcile.areas import compare_areas, is_one_spot
from recount.reconcile.board import Board
from recount.reconcile.candidates import Candidates, by_inner_party, by_outer_party
from recount.reconcile.counts import Count, has_own_area
from recount.reconcile.explain import Numbers, describe, make_finding, span_words, sum_words
from recount.reconcile.nesting import may_cover
from recount.reconcile.people import compare_people
from recount.reconcile.relation import WITHIN, Relation
from recount.reconcile.retold import find_retold
from recount.reconcile.scope import allow, are_unlike, compare_counts, start_together
from recount.reconcile.voices import is_one_voice
from recount.records.claim import Claim
from recount.records.finding import Finding, Rule, Verdict
from recount.records.period import TimeKind
from recount.spill.groups import Groups
from recount.text.tokens import find_tokens

#: "More" stands within so many words from the number on.
_ADDED_REACH = 3


@dataclass(frozen=True, slots=True)
class Part:
    """A count that lies inside a total; ``witness`` is the claim of another report that narrows its days, if it needs one."""

    count: Count
    witness: Claim | None


def find_excesses(board: Board) -> Iterator[Finding]:
    """For each total, the parts of one voice that come to more than it."""
    inside = _gather(board)
    for place, whole in enumerate(board.wholes):
        ceiling = allow(whole.quantity).high or 0
        sums = [_choose(parts, board) for parts in _by_voice(whole, inside[place])]
        over = [chosen for chosen in sums if _total(chosen) > ceiling]
        for chosen in sorted(over, key=lambda chosen: -_total(chosen))[: read_limits().most_voices]:
            yield _explain(whole, chosen, board)


def _gather(board: Board) -> Groups[Part]:
    """The parts that must lie inside each total, by its place among the totals."""
    keys = by_inner_party(board.parents)
    wholes = Candidates(board.wholes, by_outer_party)
    inside = Groups[Part]()
    for part in _narrow(board):
        days = part.count.period.days if part.count.period is not None else None
        for place in wholes.holding(keys(part.count), days) if days is not None else ():
            whole = board.wholes[place]
            if whole.bounds.high is not None and may_cover(whole, part.count) and _must_lie_inside(part, whole, board):
                inside.put(place, part)
    return inside


def _total(parts: Sequence[Part]) -> int:
    """The least that parts come to."""
    return sum(_low(part.count) for part in parts)


def _narrow(board: Board) -> Iterator[Part]:
    """Every count as it stands, and once more with the days that another report gives for the same number of the same place."""
    yield from (Part(count, None) for count in board.counts)
    yield from (Part(replace(count, period=witness.period), witness.claim) for count, witness in find_retold(board))


def _by_voice(whole: Count, inside: Sequence[Part]) -> Iterator[list[Part]]:
    """Parts of a total, those of each voice together.

    Within one report a list is a matter of sums, but for two named sources, and for areas inside the total's for the same days.
    """
    groups: list[list[Part]] = []
    for part in inside:
        if part.count.document == whole.document and not (_is_other_source(part.count, whole) or _is_share_of_area(part.count, whole)):
            continue
        home = next((group for group in groups if is_one_voice(group[0].count.voice, part.count.voice)), None)
        if home is None:
            groups.append([part])
        else:
            home.append(part)
    for group in groups:
        if is_one_voice(group[0].count.voice, whole.voice):
            yield [part for part in group if _is_share_of_area(part.count, whole) or not _is_stage(part.count, whole)]
        else:
            yield group


def _is_other_source(part: Count, whole: Count) -> bool:
    """Whether one report gives two named sources for two counts."""
    sources = [{source.name for source in count.claim.said.sources} for count in (part, whole)]
    return all(map(bool, sources)) and not sources[0] & sources[1]


def _is_share_of_area(part: Count, whole: Count) -> bool:
    """Whether two counts of one voice are of the same days and people, and each names its area: the smaller area cannot have more."""
    if part.period is None or whole.period is None or part.period.days != whole.period.days or part.inferred or whole.inferred:
        return False
    return has_own_area(part) and has_own_area(whole) and compare_people(part.quantity, whole.quantity) is Relation.SAME


def _is_stage(part: Count, whole: Count) -> bool:
    """Whether a count is an earlier stage of a total that began with it and runs on: a series is told as such."""
    return (
        part.period is not None
        and whole.period is not None
        and start_together(part.period.days, whole.period.days)
        and part.period.kind is TimeKind.OPEN_PERIOD
    )


def _must_lie_inside(narrowed: Part, whole: Count, board: Board) -> bool:
    """Whether area, period, party and rule of a count are known and lie inside the total's, one of them strictly.

    A part of another number by its words has the days of that number, which say too little of it, but for those of a witness.
    """
    part, vague = narrowed.count, narrowed.count.quantity.part_of is not None and narrowed.witness is None
    if part.claim.id == whole.claim.id or vague or not _low(part) or part.rule != whole.rule:
        return False
    if are_unlike(part, whole):
        return False
    if not any(compare_areas(area, other) in WITHIN for area in part.areas for other in whole.areas):
        return False
    scope = compare_counts(part, whole, board.parents)
    strict = Relation.INSIDE in (scope.area, scope.period)
    return strict and scope.is_within() and scope.party in WITHIN


def _low(count: Count) -> int:
    """The least that the words allow."""
    return allow(count.quantity).low or 0


def _choose(parts: Sequence[Part], board: Board) -> list[Part]:
    """Parts that surely are apart: of several numbers for one scope the first stated, then the largest parts first."""
    firsts: dict[tuple[object, ...], Part] = {}
    for part in parts:
        firsts.setdefault(_scope_key(part.count), part)
    chosen: list[Part] = []
    for part in sorted(firsts.values(), key=lambda part: (-_low(part.count), part.count.key)):
        claims = {one.id for other in (*chosen, part) for one in (other.count.claim, other.witness) if one is not None}
        if len(claims) < read_limits().most_claims and all(_is_apart(part.count, other.count, board) for other in chosen):
            chosen.append(part)
    return chosen


def _scope_key(count: Count) -> tuple[object, ...]:
    """Equal for numbers for one area and one period, but for those of one claim."""
    areas = tuple(area.place or area.name.casefold() for area in count.areas)
    return (areas, count.period.days if count.period is not None else None, count.quantity.span.start if _is_more(count) else None)


def _is_apart(one: Count, two: Count, board: Board) -> bool:
    """Whether two counts share no act: other places or other days, or two operations of one list at places with other names."""
    scope = compare_counts(one, two, board.parents)
    if Relation.DISJOINT in (scope.area, scope.period):
        return True
    if one.document != two.document or one.claim.said.paragraph != two.claim.said.paragraph:
        return False
    listed = scope.area is Relation.UNKNOWN and _local(one) and _local(two) and not is_one_spot(*one.areas, *two.areas)
    return listed or _is_added(one, two) or _is_added(two, one)


def _is_added(one: Count, two: Count) -> bool:
    """Whether the second number of a claim comes on top of the first by its words ("ten in raids and six more elsewhere")."""
    return one.claim.id == two.claim.id and one.key < two.key and _is_more(two)


def _is_more(count: Count) -> bool:
    """Whether a number comes on top of another by its words."""
    at = max(0, count.quantity.span.start - count.claim.said.span.start)
    return not read_added().isdisjoint(find_tokens(count.claim.said.span.text[at:]).lowers[:_ADDED_REACH])


def _local(count: Count) -> bool:
    """Whether a count is of one named place."""
    return len(count.areas) == 1


def _explain(whole: Count, parts: Sequence[Part], board: Board) -> Finding:
    """The sum against the total, with what stands against calling it settled."""
    counts = sorted((part.count for part in parts), key=_by_time)
    witnesses = [part.witness for part in parts if part.witness is not None]
    values = span_words(counts)
    excess = sum(values) - (whole.value or 0)
    inferred = whole.inferred or any(count.inferred for count in counts)
    several = len(values) > 1
    numbers: Numbers = {"whole": whole.value, "excess": excess}
    numbers |= {"parts": values, "sum": sum(values)} if several else {"part": values[0]}
    total = sum_words(values) if several else f"{values[0]:,}"
    text = (
        f"{board.speaker(counts[0].claim)}: {'; '.join(map(describe, counts))}: {total}, which lies inside "
        f"{describe(whole)} by {board.speaker(whole.claim)} and is {excess:,} more."
    )
    if witnesses:
        names = ", ".join(dict.fromkeys(board.speaker(claim) for claim in witnesses))
        text += f" The days are taken from the same numbers in {names}."
    if any(compare_counts(count, whole, board.parents).people is Relation.UNKNOWN for count in counts):
        text += " The words for the people counted differ."
    verdict = Verdict.DIFFERS if inferred else Verdict.CONTRADICTION
    claims = [whole.claim, *(count.claim for count in counts), *witnesses]
    return make_finding(Rule.PART_EXCEEDS_WHOLE, verdict, claims, text, numbers)


def _by_time(count: Count) -> tuple[str, tuple[str, int, int, str]]:
    """Parts are told in order of their days."""
    return (count.period.days.start.isoformat() if count.period is not None else "", count.key)
