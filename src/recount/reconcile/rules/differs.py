"""same_scope_differs: numbers for one and the same thing that cannot all be right."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from recount.lexicon.reconcile_tables import read_limits
from recount.lexicon.times import load_times
from recount.reconcile.board import Board, Key
from recount.reconcile.candidates import by_days, candidate_pairs
from recount.reconcile.counts import Count
from recount.reconcile.explain import Numbers, describe, is_small, make_finding, measure_words, number_words, span_words, sum_words
from recount.reconcile.people import compare_people, people_words
from recount.reconcile.relation import Relation
from recount.reconcile.scope import Scope, compare_counts, meet
from recount.reconcile.tilings import find_tilings
from recount.reconcile.voices import is_denial, is_one_voice, is_same_publisher, principal, voice_of
from recount.reconcile.wording import sentence_of
from recount.records.claim import Claim, Status
from recount.records.finding import Finding, Rule, Verdict
from recount.records.incident import Incident
from recount.records.quantity import Measure, OfStatus
from recount.text.tokens import find_tokens

#: Acts that one source counts by what was attacked and another as incidents.
_ACTS = (Measure.ATTACKS, Measure.OPERATIONS)
#: Characters between two clauses that one stop parts.
_BESIDE = 4
Settled = frozenset[frozenset[str]]


def find_differences(board: Board, settled: Settled, replaced: frozenset[Key] = frozenset()) -> Iterator[Finding]:
    """Figures, incidents and denials; ``settled`` are pairs of claims of which one replaces the other, ``replaced`` older counts."""
    yield from _find_figures(board, settled)
    yield from _find_sums(board)
    for incident in board.incidents:
        yield from _find_tolls(incident, board, settled, replaced)
        yield from _find_denials(incident, board)


def _find_figures(board: Board, settled: Settled) -> Iterator[Finding]:
    """Two figures of one scope."""
    for one, two in candidate_pairs(board.wholes, by_days):
        if frozenset((one.claim.id, two.claim.id)) in settled or meet(one, two):
            continue
        scope = compare_counts(one, two, board.parents)
        if one.document == two.document and not one.areas and not two.areas:
            scope = replace(scope, area=Relation.SAME)  # one report that names no area for either speaks of one
        if scope.is_same() and _one_group(one, two, scope) and not _side_by_side(one, two) and _may_be_slip(one, two):
            yield _explain_figures(one, two, scope, board)


def _one_group(one: Count, two: Count, scope: Scope) -> bool:
    """The same people; or other words for them, of which some are the same."""
    shared = people_words(one.quantity.of) & people_words(two.quantity.of)
    acts = one.measure in _ACTS and one.document == two.document and one.claim.said.paragraph == two.claim.said.paragraph
    return scope.people is Relation.SAME or bool(shared) or acts


def _side_by_side(one: Count, two: Count) -> bool:
    """Numbers that one paragraph sets beside each other are of two things, if it does not name two sources for them."""
    if one.document != two.document or one.claim.said.paragraph != two.claim.said.paragraph:
        return False
    return one.claim.id == two.claim.id or {source.name for source in one.claim.said.sources} == {
        source.name for source in two.claim.said.sources
    }


def _may_be_slip(one: Count, two: Count) -> bool:
    """Two versions of a number in one report lie close together, unless it gives them to two sources."""
    low, high = sorted(span_words((one, two)))
    sources = [{source.name for source in count.claim.said.sources} for count in (one, two)]
    return one.document != two.document or high <= low * read_limits().slip_ratio or (all(sources) and not sources[0] & sources[1])


def _explain_figures(one: Count, two: Count, scope: Scope, board: Board) -> Finding:
    """Both numbers with their speakers."""
    first, second = (board.speaker(count.claim) for count in (one, two))
    text = f"{first} gives {describe(one)}, {second} {describe(two)}: one scope, two numbers."
    if scope.people is Relation.UNKNOWN:
        text += " The words for the people counted differ."
    placed = bool(one.areas and two.areas)
    certain = placed and is_one_voice(one.voice, two.voice) and not scope.unknown() and not one.inferred and not two.inferred
    verdict = Verdict.CONTRADICTION if certain else Verdict.DIFFERS
    low, high = sorted(span_words((one, two)))
    numbers: Numbers = {"values": (low, high), "difference": high - low}
    return make_finding(Rule.SAME_SCOPE_DIFFERS, verdict, [one.claim, two.claim], text, numbers)


def _find_sums(board: Board) -> Iterator[Finding]:
    """A figure against the sum of another voice's figures that cover the same days one after the other."""
    for whole, parts in find_tilings(board):
        values = span_words(parts)
        stated, total = whole.value or 0, sum(values)
        claims = [whole.claim, *(part.claim for part in parts)]
        low, high = sorted((stated, total))
        if total != stated and is_small(claims) and low:
            speaker = board.speaker(parts[0].claim)
            text = (
                f"{board.speaker(whole.claim)} gives {describe(whole)}; by {speaker} the same area and days come to "
                f"{sum_words(values)} (derived), that is {high / low:.2f} to 1. The two may count by other rules."
            )
            numbers: Numbers = {"whole": stated, "parts": values, "sum": total, "difference": high - low, "ratio": round(high / low, 2)}
            yield make_finding(Rule.SAME_SCOPE_DIFFERS, Verdict.DIFFERS, claims, text, numbers)


def _find_tolls(incident: Incident, board: Board, settled: Settled, replaced: frozenset[Key]) -> Iterator[Finding]:
    """Numbers for one toll of one incident that no number satisfies together."""
    counts_here = board.by_incident[incident.id] if incident.tolls else ()
    wholes = [count for count in counts_here if count.quantity.part_of is None and count.key not in replaced]
    for measure in sorted({toll.measure for toll in incident.tolls}):
        counts = [count for count in wholes if count.measure is measure]
        groups = [toll.claims for toll in incident.tolls if toll.measure is measure and toll.of_status is OfStatus.UNKNOWN]
        rivals = [pair for pair in combinations(counts, 2) if _are_rivals(*pair, settled) and _count_one_group(*pair, groups)]
        involved = [count for count in counts if any(count in pair for pair in rivals)]
        firsts = list({count.bounds: count for count in reversed(involved)}.values())[: read_limits().most_claims]
        if firsts:
            yield _explain_toll(sorted(firsts, key=lambda count: (count.value or 0, count.key)), board, certain=_certain(rivals))


def _count_one_group(one: Count, two: Count, groups: Sequence[tuple[str, ...]]) -> bool:
    """Whether two numbers are of one group, or of a group and a part of it that is larger; ``groups`` are tolls of contested status."""
    people = compare_people(one.quantity, two.quantity)
    if people is Relation.DISJOINT:
        # Voices that disagree on who the dead were disagree on one toll, if the toll has taken in both.
        return any(one.claim.id in group and two.claim.id in group for group in groups)
    if people in (Relation.INSIDE, Relation.CONTAINS):
        part, whole = (one, two) if people is Relation.INSIDE else (two, one)
        larger = whole.bounds.high is not None and (part.bounds.low or 0) > whole.bounds.high
        return larger or any(one.claim.id in group and two.claim.id in group for group in groups)
    return people is Relation.SAME or bool(people_words(one.quantity.of) & people_words(two.quantity.of))


def _are_rivals(one: Count, two: Count, settled: Settled) -> bool:
    """Whether two claims give numbers that cannot both be right, and neither replaces or corrects the other."""
    if one.claim.id == two.claim.id or frozenset((one.claim.id, two.claim.id)) in settled or meet(one, two):
        return False
    if _is_rank(one) or _is_rank(two):
        return False
    if one.document != two.document:
        return True
    # One voice that gives two numbers of one act speaks of two groups, such as its own dead and the enemy's.
    voices = [{source.name for source in count.claim.said.sources} for count in (one, two)]
    return voices[0] != voices[1] and not (one.claim.said.correction or two.claim.said.correction)


def _is_rank(count: Count) -> bool:
    """Whether a number is the place of one in a row ("a fifth died later"), which adds to another and does not rival it."""
    return any(load_times().ordinals.get(word, 0) > 1 for word in find_tokens(count.quantity.span.text).lowers)


def _certain(rivals: Sequence[tuple[Count, Count]]) -> bool:
    """Whether the disagreement is within one report or one voice."""
    return any(is_one_voice(one.voice, two.voice) for one, two in rivals)


def _explain_toll(counts: Sequence[Count], board: Board, *, certain: bool) -> Finding:
    """Every number with its speaker."""
    values = span_words(counts)
    words = "; ".join(f"{number_words(count)} by {_inner_speaker(count.claim, board)}" for count in counts)
    text = f"One incident, {measure_words(counts[0].measure)}: {words}. The range is the answer; nothing is averaged."
    verdict = Verdict.CONTRADICTION if certain else Verdict.DIFFERS
    numbers: Numbers = {"values": values, "difference": values[-1] - values[0]}
    return make_finding(Rule.SAME_SCOPE_DIFFERS, verdict, [count.claim for count in counts], text, numbers)


def _inner_speaker(claim: Claim, board: Board) -> str:
    """The source that knows, where the report names one."""
    return claim.said.sources[-1].name if claim.said.sources else board.speaker(claim)


def _find_denials(incident: Incident, board: Board) -> Iterator[Finding]:
    """A claim that it happened against a claim that it did not."""
    claims = [board.claims[claim] for claim in incident.claims]
    told = [claim for claim in claims if claim.said.status is not Status.DENIED]
    for denial in filter(is_denial, claims):
        rival = _nearest(told, denial)
        if rival is not None and not _is_own_denial(rival, denial, board):
            yield _explain_denial(rival, denial, board)


def _nearest(told: Sequence[Claim], denial: Claim) -> Claim | None:
    """The claim that a denial is of: the last one before it in its report, else the first of its report, else the first of all."""
    here = [claim for claim in told if claim.said.document == denial.said.document]
    before = [claim for claim in here if claim.said.span.start < denial.said.span.start]
    return next(iter(before[-1:] or here or told), None)


def _is_own_denial(rival: Claim, denial: Claim, board: Board) -> bool:
    """Whether one named source, or one sentence of the report itself, tells both: what it denies is then not what it tells."""
    first, second = principal(rival), principal(denial)
    if rival.said.document != denial.said.document:
        return False
    if first is None or second is None:
        # In one voice "it did not go off" tells how a thing ended, and denies nothing.
        beside = 0 <= denial.said.span.start - rival.said.span.end <= _BESIDE
        own = beside and first is second and not rival.said.sources and not denial.said.sources
        return own and sentence_of(rival.said.span, board.documents.get(rival.said.document)).holds(denial.said.span)
    return first.name == second.name


def _explain_denial(rival: Claim, denial: Claim, board: Board) -> Finding:
    """Who says so, and who denies it."""
    text = f"{_inner_speaker(rival, board)} says that it happened; {_inner_speaker(denial, board)} denies it."
    voices = [voice_of(claim, board.documents.get(claim.said.document)) for claim in (rival, denial)]
    same = is_same_publisher(*voices)
    claimed = next((count.value for count in board.by_document.get(rival.said.document, ()) if count.claim.id == rival.id), None)
    numbers: Numbers = {"values": (claimed, 0)} if claimed is not None else {}
    verdict = Verdict.CONTRADICTION if same else Verdict.DIFFERS
    return make_finding(Rule.SAME_SCOPE_DIFFERS, verdict, [rival, denial], text, numbers)
