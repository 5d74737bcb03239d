"""part_of and concentration: a count that lies inside another is never added to it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from recount.lexicon.reconcile_tables import read_limits
from recount.reconcile.board import Board
from recount.reconcile.counts import Count
from recount.reconcile.explain import Numbers, describe, make_finding, measure_words, sum_words
from recount.reconcile.relation import Relation
from recount.reconcile.scope import compare_counts
from recount.reconcile.voices import is_one_voice
from recount.records.finding import Finding, Rule, Verdict
from recount.records.quantity import Measure
from recount.spill.groups import Groups

Pair = tuple[Count, Count]
_ACTS = (Measure.ATTACKS, Measure.OPERATIONS)


def find_parts(board: Board, nesting: Iterable[Pair]) -> Iterator[Finding]:
    """One finding for the parts of each total, and one for each event inside a figure."""
    for group in _group(nesting, board):
        left = group
        while left:
            lead = _lead_measure(left)
            pairs = [pair for pair in left if pair[1].measure is lead]
            told = {part.claim.id for part, _ in pairs}
            beside = [pair for pair in left if pair[1].measure is not lead and pair[0].claim.id in told]
            listed = len({part.claim.id for part, _ in pairs}) > read_limits().most_listed
            if not listed and not _is_told_by_sum(pairs):  # a long list is told once, by its sum
                yield _explain(board, pairs, beside)
            left = [pair for pair in left if pair not in pairs and pair not in beside]


def _is_told_by_sum(pairs: Sequence[Pair]) -> bool:
    """Whether all parts stand in the claim of their whole and add up to it: their sum tells more."""
    inside = all(part.claim.id == whole.claim.id for part, whole in pairs)
    return inside and len(pairs) > 1 and sum(part.value or 0 for part, _ in pairs) == pairs[0][1].value


def _group(nesting: Iterable[Pair], board: Board) -> Iterator[list[Pair]]:
    """Pairs by the claim of the whole; an event stands alone, parts of one figure stand together."""
    groups = Groups[Pair]()
    for part, whole in nesting:
        if part.value:
            name = part.claim.id if not part.is_figure else _list_name(part, shared=board.is_share(part))
            groups.put((whole.claim.id, name), (part, whole))
    return map(_first_claims, groups)


def _first_claims(pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs of as many parts as a finding may join."""
    first = set(list(dict.fromkeys(part.claim.id for part, _ in pairs))[: read_limits().most_claims - 1])
    return [pair for pair in pairs if pair[0].claim.id in first]


def _list_name(part: Count, *, shared: bool) -> str:
    """Parts by the words of one paragraph are one list, shares in it another; parts by their scope are a third."""
    if shared:
        return f"shares of paragraph {part.claim.said.paragraph}"
    return f"paragraph {part.claim.said.paragraph}" if part.quantity.part_of is not None else ""


def _lead_measure(pairs: Sequence[Pair]) -> Measure:
    """The measure with most parts that do not exceed their whole; of several the one that the whole states first.

    That an event is one act says least.
    """
    tally: dict[Measure, int] = defaultdict(int)
    sums: dict[Measure, int] = defaultdict(int)
    for part, whole in sorted(pairs, key=lambda pair: pair[1].key):
        tally[whole.measure] += 0 if not part.is_figure and part.measure in _ACTS else 1
        sums[whole.measure] += part.value or 0
    wholes = {whole.measure: whole.value or 0 for _, whole in pairs}
    return max(tally, key=lambda measure: (sums[measure] <= wholes[measure], tally[measure]))


def _explain(board: Board, pairs: Sequence[Pair], beside: Sequence[Pair]) -> Finding:
    """The finding of one whole and its parts; ``beside`` are other measures of the same claims."""
    whole = pairs[0][1]
    parts = [part for part, held_by in pairs if held_by.key == whole.key]
    numbers = _numbers(parts, whole, board)
    words = "; ".join(describe(part) for part in parts)
    lies = "lies" if len(parts) == 1 else "lie"
    text = f"{words} {lies} inside {describe(whole)}, by {board.speaker(whole.claim)}: never added to it."
    if numbers.get("remainder") is not None:
        text += f" {_remainder_words(parts, whole)}"
    if beside:
        text += f" The same holds for {'; '.join(_beside_words(beside))}."
        numbers |= {"values": tuple(count.value or 0 for pair in beside for count in pair)}
    claims = [whole.claim, *(part.claim for part in parts)]
    return make_finding(Rule.PART_OF, Verdict.NOTE, claims, text, numbers)


def _beside_words(beside: Sequence[Pair]) -> list[str]:
    """Other measures with their numbers: "arrested, 32 of 166"."""
    measures = dict.fromkeys(whole.measure for _, whole in beside)
    told = {measure: [(part, whole) for part, whole in beside if whole.measure is measure] for measure in measures}
    return [
        f"{measure_words(measure)}, {' and '.join(f'{part.value:,}' for part, _ in pairs)} of {pairs[0][1].value:,}"
        for measure, pairs in told.items()
    ]


def _remainder_words(parts: Sequence[Count], whole: Count) -> str:
    """What is left of the whole."""
    taken = [part.value or 0 for part in parts]
    total = sum_words(taken) if len(taken) > 1 else f"{taken[0]:,}"
    return f"{whole.value:,} less {total} leaves {(whole.value or 0) - sum(taken):,}."


def _numbers(parts: Sequence[Count], whole: Count, board: Board) -> Numbers:
    """Whole and parts; what is left only where the numbers are exact, the parts apart and the source one."""
    values = [part.value or 0 for part in parts]
    exact = all(count.bounds.best is not None for count in (*parts, whole))
    derives = exact and is_apart(parts, board) and all(is_one_voice(part.voice, whole.voice) for part in parts)
    left = (whole.value or 0) - sum(values)
    numbers: Numbers = {"whole": whole.value}
    numbers |= {"part": values[0]} if len(values) == 1 else {"parts": tuple(values)}
    if derives and left >= 0:
        numbers |= {"sum": sum(values) if len(values) > 1 else None, "remainder": left}
    return numbers


def is_apart(parts: Sequence[Count], board: Board) -> bool:
    """Whether no two of the counts can hold the same people or acts."""
    scopes = [compare_counts(one, two, board.parents) for one, two in combinations(parts, 2)]
    return all(Relation.DISJOINT in (scope.area, scope.period, scope.people) for scope in scopes)


def find_concentrations(board: Board, nesting: Iterable[Pair]) -> Iterator[Finding]:
    """One event that makes up more than half of a total."""
    for part, whole in nesting:
        share = (part.value or 0) / whole.value if whole.value else 0.0
        exact = part.bounds.best is not None and whole.bounds.best is not None
        if not part.is_figure and part.quantity.part_of is None and exact and read_limits().concentration < share <= 1:
            text = f"{describe(part)} is one event and makes up {share:.1%} of {describe(whole)}, by {board.speaker(whole.claim)}."
            numbers: Numbers = {"whole": whole.value, "part": part.value, "share": round(share, 3)}
            yield make_finding(Rule.CONCENTRATION, Verdict.NOTE, [part.claim, whole.claim], text, numbers)
