"""sum_check: parts that a text lists for a total are added up and set against it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from recount.lexicon.reconcile_tables import read_flows, read_limits
from recount.lexicon.totals import read_downed, read_launched, read_of_them, read_rest
from recount.reconcile.areas import compare_areas
from recount.reconcile.board import Board
from recount.reconcile.completing import find_joined
from recount.reconcile.counts import Count
from recount.reconcile.explain import Numbers, describe, make_finding, measure_words, span_words, sum_words
from recount.reconcile.lists import find_listed, find_lists, find_loose_lists, is_part_of_other, longest_list
from recount.reconcile.relation import Relation
from recount.reconcile.scope import compare_counts
from recount.records.finding import Finding, Rule, Verdict
from recount.records.quantity import Measure, Unit
from recount.text.phrases import Phrases
from recount.text.tokens import find_tokens

#: A list of fewer may meet a total by chance.
_FEWEST_LOOSE = 3
#: Neutral words for the killed and the injured together.
_CASUALTIES = frozenset({"casualties", "victims"})
_HARMED = (Measure.KILLED, Measure.INJURED)


@dataclass(frozen=True, slots=True)
class Check:
    """A stated total, the parts that are listed for it, and what came of adding them up."""

    whole: Count
    parts: tuple[Count, ...]
    verdict: Verdict


def find_sums(board: Board) -> Iterator[Finding]:
    """One finding for each total and list, whatever the number of measures that the two have in common."""
    groups: dict[tuple[str, ...], list[Check]] = defaultdict(list)
    for counts in board.by_document.values():
        checks = [*_checks(counts, board), *_check_joined(counts, board)]
        for check in checks + _across(checks, counts):
            claims = (check.whole.claim.id, *dict.fromkeys(part.claim.id for part in check.parts))
            groups[(check.verdict, *claims)].append(check)
    for checks in groups.values():
        first = checks[0]
        claims_of = [first.whole.claim, *(part.claim for part in first.parts)]
        if len({claim.id for claim in claims_of}) <= read_limits().most_summed:
            yield _explain(checks, board)


def _explain(checks: Sequence[Check], board: Board) -> Finding:
    """The arithmetic of the first measure, with the others in words."""
    check = checks[0]
    values, stated = span_words(check.parts), check.whole.value or 0
    gap = abs(stated - sum(values))
    outcome = {
        Verdict.AGREES: "as stated",
        Verdict.CONTRADICTION: f"against the stated {stated:,}: {gap:,} apart",
        Verdict.NOTE: f"of the stated {stated:,}; {gap:,} are not broken down",
    }[check.verdict]
    more = "".join(
        f" {measure_words(other.whole.measure)}: {sum_words(span_words(other.parts))} of {other.whole.value:,}."
        for other in checks[1:]
        if (other.whole.measure, span_words(other.parts)) != (check.whole.measure, values)
    )
    text = f"{board.speaker(check.whole.claim)}, {describe(check.whole)}: {sum_words(values)}, {outcome}.{more}"
    numbers: Numbers = {
        "whole": stated,
        "parts": values,
        "sum": sum(values),
        "difference": gap if check.verdict is Verdict.CONTRADICTION else None,
        "remainder": gap if check.verdict is Verdict.NOTE else None,
    }
    claims = [check.whole.claim, *(part.claim for part in check.parts)]
    return make_finding(Rule.SUM_CHECK, check.verdict, claims, text, numbers)


def _checks(counts: Sequence[Count], board: Board) -> Iterator[Check]:
    """For each total the lists beside it: one that adds up, else one whose parts surely are apart."""
    for whole in counts:
        yield from _check_later_fates(whole, counts)
        if whole.bounds.best is None or whole.bounds.best < 2:
            continue
        yield from _check_launched(whole, counts)
        yield from _check_casualties(whole, counts)
        yield from _check_fates(whole, counts, board)
        yield from _check_rest(whole, counts)
        if whole.measure is Measure.OTHER:
            continue
        lists = [] if board.is_share(whole) else find_lists(whole, counts, board)
        found = [check for run in lists if (check := _check(whole, run, board)) is not None]
        # A list that adds up, however loose, tells more than one that leaves something over or misses its total.
        agrees = any(check.verdict is Verdict.AGREES for check in found)
        yield from found if agrees else list(_check_loose(whole, counts, board)) or found


def _across(checks: Sequence[Check], counts: Sequence[Count]) -> list[Check]:
    """Other measures of a list whose members are apart, for they add up in one: there they cannot come to more than the total."""
    found: list[Check] = []
    for check in checks:
        whole, claims = check.whole, [part.claim.id for part in check.parts]
        large = (whole.value or 0) >= read_limits().copied_from and whole.claim.id not in claims and len(set(claims)) == len(claims)
        if check.verdict is not Verdict.AGREES or not large or not whole.is_figure:
            continue
        others = [count for count in counts if count.claim.id == whole.claim.id and count.measure is not whole.measure]
        for other in others:
            parts = tuple(one for claim in claims for one in counts if one.claim.id == claim and one.measure is other.measure)
            exact = all(one.bounds.best is not None and one.quantity.part_of is None for one in (other, *parts))
            each = [part.claim.id for part in parts] == claims and other.measure is not Measure.OTHER
            if exact and each and sum(part.value or 0 for part in parts) > (other.value or 0):
                found.append(Check(other, parts, Verdict.CONTRADICTION))
    return found


def _check_loose(whole: Count, counts: Sequence[Count], board: Board) -> Iterator[Check]:
    """Lists that say nothing by missing a total, but cannot well meet it by chance."""
    if whole.is_figure and not board.is_subset(whole):
        for run in find_loose_lists(whole, counts, board):
            if len(run) >= _FEWEST_LOOSE and sum(part.bounds.best or 0 for part in run) == whole.bounds.best:
                yield Check(whole, tuple(run), Verdict.AGREES)
        listed = find_listed(whole, counts, board)
        if len(listed) >= _FEWEST_LOOSE and sum(part.value or 0 for part in listed) == whole.bounds.best:
            yield Check(whole, tuple(listed), Verdict.AGREES)


def _check_launched(whole: Count, counts: Sequence[Count]) -> Iterator[Check]:
    """What became of things sent ("sent 40 drones ... 30 were shot down, six fell"); more than were sent is no sum."""
    if whole.measure is not Measure.OTHER or whole.quantity.unit is not Unit.ITEMS or not _says(whole, read_launched()):
        return
    here = [count for count in counts if count.claim.said.paragraph == whole.claim.said.paragraph and count.key > whole.key]
    parts = tuple(count for count in here if _is_fate(count, whole))
    left = (whole.value or 0) - sum(part.value or 0 for part in parts)
    if len(parts) > 1 and left >= 0:
        yield Check(whole, parts, Verdict.NOTE if left else Verdict.AGREES)


def _is_fate(part: Count, whole: Count) -> bool:
    """Whether a number says what became of such things, under the same noun or none."""
    nouns = [(count.quantity.of or "").casefold().split(" ")[-1] for count in (part, whole)]
    alike = part.measure is Measure.OTHER and part.quantity.part_of is None and nouns[0] in ("", nouns[1])
    return alike and part.claim.id != whole.claim.id and bool(part.bounds.best) and _says(part, read_downed())


def _says(count: Count, phrases: Phrases[bool]) -> bool:
    """Whether a phrase stands in the words of the claim."""
    return phrases.stands_in(find_tokens(count.claim.said.span.text).lowers)


def _check_fates(whole: Count, counts: Sequence[Count], board: Board) -> Iterator[Check]:
    """What became of a number, behind a colon ("39 arrested: 15 were freed, 21 are held and three are missing")."""
    parts = tuple(count for count in counts if count.claim.id == whole.claim.id and count.key > whole.key)
    document = board.documents.get(whole.document)
    if document is None or len(parts) < 2 or (whole.value or 0) < read_limits().copied_from or len({part.measure for part in parts}) < 2:
        return
    between = document.text[whole.quantity.span.end : parts[0].quantity.span.start]
    if ":" in between and sum(part.bounds.best or 0 for part in parts) == whole.bounds.best:
        yield Check(whole, parts, Verdict.AGREES)


def _check_later_fates(whole: Count, counts: Sequence[Count]) -> Iterator[Check]:
    """What has become of a number since, in the next claim ("12 of those arrested were freed and 52 are still held")."""
    if whole.measure not in read_flows() or (whole.value or 0) < read_limits().copied_from:
        return
    behind = [count for count in counts if count.key > whole.key and count.claim.id != whole.claim.id and count.value]
    parts = tuple(count for count in behind if count.claim.id == behind[0].claim.id)
    if len(parts) > 1 and _says(parts[0], read_of_them()) and sum(part.value or 0 for part in parts) == whole.value:
        yield Check(whole, parts, Verdict.AGREES)


def _check_joined(counts: Sequence[Count], board: Board) -> Iterator[Check]:
    """What another number makes with the one told before it ("with the 20 held in May the raid led to 60 arrests")."""
    yield from (Check(whole, (first, second), Verdict.AGREES) for whole, first, second in find_joined(counts, board.documents))


def _check_rest(whole: Count, counts: Sequence[Count]) -> Iterator[Check]:
    """A total, a part of it and "the other seven"."""
    if (whole.value or 0) < read_limits().copied_from:
        return
    near = [count for count in counts if count.bounds.best]
    for rest in near:
        left = (whole.value or 0) - (rest.value or 0)
        close = abs(rest.claim.said.paragraph - whole.claim.said.paragraph) <= 1
        if close and rest.key != whole.key and not read_rest().isdisjoint(find_tokens(rest.quantity.span.text).lowers):
            part = next((count for count in near if count.key < rest.key and count.key != whole.key and count.value == left), None)
            if part is not None:
                yield Check(whole, (part, rest), Verdict.AGREES)


def _check(whole: Count, run: Sequence[Count], board: Board) -> Check | None:
    """A list as it stands; else without what the words call parts by themselves ("23 of the 41"), which a list beside them repeats."""
    loose = [part for part in run if part.quantity.part_of is None]
    lists = [run, loose] if 0 < len(loose) < len(run) else [run]
    agreeing = next((check for one in lists if (check := _agreement(whole, one)) is not None), None)
    return agreeing or next((check for one in lists if (check := _disagreement(whole, one, board)) is not None), None)


def _check_casualties(whole: Count, counts: Sequence[Count]) -> Iterator[Check]:
    """Casualties are killed and injured: the two of one claim against the count that it gives them for."""
    named = whole.measure in _HARMED and not _CASUALTIES.isdisjoint(find_tokens(whole.quantity.of or "").lowers)
    parts = [
        count
        for count in counts
        if count.claim.id == whole.claim.id
        and count.key != whole.key
        and count.measure in _HARMED
        and not is_part_of_other(count, whole)
        and not (named and count.key > whole.key)
    ][: len(_HARMED) if named else None]
    casualties = whole.measure is Measure.OTHER or named
    if casualties and len(parts) == len(_HARMED) == len({part.measure for part in parts}) and whole.quantity.unit is Unit.PERSONS:
        check = _agreement(whole, parts)
        if check is not None:
            yield check


def _agreement(whole: Count, run: Sequence[Count]) -> Check | None:
    """The first stretch of the list that adds up to the total."""
    limit = read_limits()
    for length in range(2, len(run) + 1):
        for start in range(len(run) - length + 1):
            parts = tuple(run[start : start + length])
            adds_up = sum(part.bounds.best or 0 for part in parts) == whole.bounds.best
            few = (whole.bounds.best or 0) < limit.chance_below and any(part.quantity.part_of is None for part in parts)
            by_chance = few or ((whole.bounds.best or 0) < limit.copied_from and any(is_part_of_other(part, whole) for part in parts))
            if adds_up and not by_chance and all((part.bounds.best or 0) > 0 for part in parts):
                return Check(whole, parts, Verdict.AGREES)
    return None


def _disagreement(whole: Count, run: Sequence[Count], board: Board) -> Check | None:
    """A list whose members surely are apart, and what it lacks or has too much."""
    parts = longest_list([part for part in run if not is_part_of_other(part, whole)], board)
    if len(parts) < 2 or not whole.is_figure or whole.quantity.part_of is not None:
        return None
    total = sum(part.bounds.best or 0 for part in parts)
    near = abs(total - (whole.bounds.best or 0)) <= read_limits().near_miss * (whole.bounds.best or 0)
    if not near and not _are_inside(parts, whole, board):
        return None
    if total > (whole.bounds.high or total):
        return Check(whole, parts, Verdict.CONTRADICTION)
    if total < (whole.bounds.low or 0) and any(part.quantity.part_of is None for part in parts):
        return Check(whole, parts, Verdict.CONTRADICTION if _exhausts(whole, parts) else Verdict.NOTE)
    if near and total < (whole.bounds.low or 0) and len(parts) >= _FEWEST_LOOSE:
        return Check(whole, parts, Verdict.NOTE)
    return None


def _are_inside(parts: Sequence[Count], whole: Count, board: Board) -> bool:
    """Whether the areas of all parts are known to lie in the total's, or its people in the total's people."""
    scopes = [compare_counts(part, whole, board.parents) for part in parts]
    return all(scope.area is Relation.INSIDE for scope in scopes) or all(
        scope.area is Relation.SAME and scope.people is Relation.INSIDE for scope in scopes
    )


def _exhausts(whole: Count, parts: Sequence[Count]) -> bool:
    """Whether the parts name every area that the total names, and no other."""
    if len(whole.areas) < 2:
        return False
    covered = all(any(compare_areas(area, other) is Relation.SAME for part in parts for other in part.areas) for area in whole.areas)
    return covered and len(parts) == len(whole.areas) and not any(_overlap(one, two) for one, two in combinations(parts, 2))


def _overlap(one: Count, two: Count) -> bool:
    """Whether two parts are of one area."""
    return any(compare_areas(area, other) is Relation.SAME for area in one.areas for other in two.areas)
