"""Scores findings by rule, verdict, claims and numbers."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from recount.evaluate.align import Aligned
from recount.evaluate.gold import GoldFinding, Number
from recount.evaluate.gold_files import split_id
from recount.evaluate.incidents import Sheets
from recount.evaluate.output import Fields
from recount.evaluate.tally import Measure, Sheet
from recount.lexicon.scoring import read_scoring_tables

Key = tuple[str, str]
#: What a finding about one record may say where the record counts a part of another of its counts.
PART_RULES = frozenset({"part_of", "concentration", "sum_check"})
Pools = Mapping[Key, frozenset[str]]


@dataclass(frozen=True, slots=True)
class _Allowed:
    """Two records between which the gold knows a relation, and the rules that a finding about them may have."""

    rules: frozenset[str]
    records: tuple[Key, Key]


def score_findings(alignments: Sequence[Aligned], gold: Iterable[GoldFinding], findings: Sequence[Fields], sheets: Sheets) -> None:
    """Findings found and missed, and those that neither a finding nor a relation of the gold bears out."""
    pools = {(aligned.report.name, pairing.record.id): _ids(pairing.pool) for aligned in alignments for pairing in aligned.pairings}
    used: set[int] = set()
    for wanted in gold:
        if all(key in pools for key in wanted.records):
            matching = [number for number, finding in enumerate(findings) if _says(finding, wanted, pools)]
            used.update(matching)
            _score_wanted(wanted, [findings[number] for number in matching], sheets[wanted.report])
    allowed = tuple(_find_allowed(alignments))
    rest = [finding for number, finding in enumerate(findings) if number not in used and not _is_allowed(finding, allowed, pools)]
    _alarm_rest(rest, alignments, sheets)


def _ids(claims: Iterable[Fields]) -> frozenset[str]:
    """Ids of claims."""
    return frozenset(claim["id"] for claim in claims)


def _says(finding: Fields, wanted: GoldFinding, pools: Pools) -> bool:
    """Whether a finding is the one that is asked for: rule, verdict, its records, and not many claims besides."""
    tables = read_scoring_tables()
    rules = tables.finding_rules.get(wanted.rule, frozenset({wanted.rule}))
    most = max(tables.limits["most_claims"], 2 * len(wanted.records))
    if finding["rule"] not in rules or finding["verdict"] != wanted.verdict or len(finding["claims"]) > most:
        return False
    # Of three records and more, one may be left out: two of them already show what is compared.
    needed = len(wanted.records) - (len(wanted.records) > 2)
    return _count_touched(finding, wanted.records, pools) >= needed


def _count_touched(finding: Fields, records: Iterable[Key], pools: Pools) -> int:
    """How many of the records have a claim in the finding."""
    inside = set(finding["claims"])
    return sum(bool(inside & pools.get(key, frozenset())) for key in records)


def _score_wanted(wanted: GoldFinding, matching: Sequence[Fields], sheet: Sheet) -> None:
    """One finding of the gold, and its arithmetic where it is found."""
    label = " ".join(record for _, record in wanted.records)
    if not matching:
        sheet.miss(Measure.FINDINGS, label, f"{wanted.rule}, {wanted.verdict} {list(wanted.numbers)}")
        if wanted.numbers:
            sheet.miss(Measure.FINDING_NUMBERS, label, f"finding not found, should hold {list(wanted.numbers)}")
        return
    sheet.hit(Measure.FINDINGS)
    if not wanted.numbers:
        return
    if any(_holds(finding, wanted.numbers) for finding in matching):
        sheet.hit(Measure.FINDING_NUMBERS)
    else:
        given = sorted(_flatten(matching[0].get("numbers") or {}))
        sheet.confuse(Measure.FINDING_NUMBERS, label, f"{wanted.rule}: {given}, should hold {list(wanted.numbers)}")


def _holds(finding: Fields, numbers: Iterable[Number]) -> bool:
    """Whether all figures of the gold stand in a finding, under whatever keys."""
    slack = read_scoring_tables().limits["number_slack"]
    given = list(_flatten(finding.get("numbers") or {}))
    return all(any(abs(number - other) <= (0 if isinstance(number, int) else slack) for other in given) for number in numbers)


def _flatten(numbers: Mapping[str, Number | list[Number]]) -> Iterator[Number]:
    """All figures, lists opened."""
    for value in numbers.values():
        yield from value if isinstance(value, list) else [value]


def _find_allowed(alignments: Iterable[Aligned]) -> Iterator[_Allowed]:
    """What the relations of the gold bear out."""
    rules = read_scoring_tables().relation_rules
    for aligned in alignments:
        for record in aligned.report.records:
            if any(count.is_part for count in record.counts):
                yield _Allowed(PART_RULES, ((aligned.report.name, record.id),) * 2)
            for relation, target in record.relations:
                if relation in rules:
                    yield _Allowed(rules[relation], ((aligned.report.name, record.id), split_id(aligned.report.name, target)))


def _is_allowed(finding: Fields, allowed: Iterable[_Allowed], pools: Pools) -> bool:
    """Whether a relation bears a finding out."""
    few = len(finding["claims"]) <= read_scoring_tables().limits["most_claims"]
    return few and any(finding["rule"] in one.rules and _count_touched(finding, one.records, pools) == 2 for one in allowed)


def _alarm_rest(rest: Iterable[Fields], alignments: Sequence[Aligned], sheets: Sheets) -> None:
    """False findings; rules of which the gold gives only examples have a few to spare in each report."""
    home = {claim["id"]: aligned.report.name for aligned in alignments for claim in aligned.claims}
    spare = read_scoring_tables().spare_findings
    seen: Counter[Key] = Counter()
    for finding in rest:
        reports = [home[claim] for claim in finding["claims"] if claim in home]
        if reports:
            seen[reports[0], finding["rule"]] += 1
            if seen[reports[0], finding["rule"]] > spare.get(finding["rule"], 0):
                _alarm(finding, sheets[reports[0]])


def _alarm(finding: Fields, sheet: Sheet) -> None:
    """One finding that nothing in the gold bears out."""
    sheet.alarm(Measure.FINDINGS, "-", f"{finding['rule']}, {finding['verdict']}: {finding.get('explanation')}")
