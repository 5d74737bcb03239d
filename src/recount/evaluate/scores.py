"""Scores a coding against gold: every measure, fault and the calibration, by report and over all."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recount.evaluate.align import Aligned, align_reports
from recount.evaluate.calibration import Calibration, Judged, calibrate, judge_claims
from recount.evaluate.fields import score_claims, score_fields
from recount.evaluate.findings import score_findings
from recount.evaluate.gold import Gold
from recount.evaluate.grounding import score_grounding, score_joined
from recount.evaluate.incidents import find_groups, score_incidents
from recount.evaluate.output import Fields, Output, read_output
from recount.evaluate.parties import alarm_parties, score_names, score_parties
from recount.evaluate.quantities import score_quantities
from recount.evaluate.tally import Fault, Measure, Remark, Sheet, Tally, add_tallies
from recount.evaluate.tolls import score_tolls
from recount.evaluate.wording import score_wording


@dataclass(frozen=True, slots=True)
class Scores:
    """What came of a scoring; ``missing`` names reports that the output lacks."""

    sheets: tuple[Sheet, ...]
    judged: tuple[Judged, ...]
    missing: tuple[str, ...]

    def tally(self, measure: Measure) -> Tally:
        """A measure over all reports."""
        return add_tallies(self.sheets, measure)

    def faults(self, fault: Fault) -> int:
        """A count of what must not be, over all reports."""
        return sum(sheet.faults.get(fault, 0) for sheet in self.sheets)

    def spread(self, measure: Measure) -> float:
        """Standard error of F1 over the choice of reports (jackknife): how far it would move with other reports of this kind."""
        return _jackknife([sheet.tallies.get(measure, Tally()) for sheet in self.sheets])

    @property
    def calibration(self) -> Calibration:
        """Whether confidence says how often claims are right."""
        return calibrate(self.judged)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """Every miss, false alarm and fault, in order of the table and then of reports."""
        order = {str(about): number for number, about in enumerate((*Fault, *Measure))}
        found = [remark for sheet in self.sheets for remark in sheet.remarks]
        return tuple(sorted(found, key=lambda remark: (order[remark.about], remark.report)))


def score(gold: Gold, records: Iterable[Fields]) -> Scores:
    """Score parsed JSON lines of one run over all reports of the gold; the order of lines changes nothing."""
    output = read_output(records)
    alignments = align_reports(gold.reports, output)
    sheets = {aligned.report.name: _score_report(aligned, output) for aligned in alignments}
    found = score_incidents(alignments, output.incidents, sheets)
    score_tolls(find_groups(alignments), gold.tolls, found, sheets)
    score_findings(alignments, gold.findings, output.findings, sheets)
    score_joined(alignments, (*output.incidents, *output.findings), sheets)
    judged = tuple(claim for aligned in alignments for claim in judge_claims(aligned, sheets[aligned.report.name]))
    missing = tuple(aligned.report.name for aligned in alignments if aligned.document is None)
    return Scores(tuple(sheets.values()), judged, missing)


def _score_report(aligned: Aligned, output: Output) -> Sheet:
    """What one report says by itself."""
    sheet = Sheet(aligned.report.name)
    score_grounding(aligned, sheet)
    score_claims(aligned, sheet)
    score_quantities(aligned, sheet)
    score_wording(aligned, sheet)
    alarm_parties(aligned, sheet)
    score_names(aligned, output.incidents, sheet)
    for pairing in aligned.pairings:
        score_fields(pairing, aligned, sheet)
        score_parties(pairing, sheet)
    return sheet


def _jackknife(tallies: Sequence[Tally]) -> float:
    """Standard error of F1 when each report in turn is left out."""
    total, count = sum(tallies, Tally()), len(tallies)
    if count < 2:
        return 0.0
    left = [_without(total, tally).f1 for tally in tallies]
    mean = sum(left) / count
    return math.sqrt((count - 1) / count * sum((value - mean) ** 2 for value in left))


def _without(total: Tally, tally: Tally) -> Tally:
    """A total less one report."""
    return Tally(total.right - tally.right, total.wrong - tally.wrong, total.missing - tally.missing)
