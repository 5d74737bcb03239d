"""Prints scores: one table of all measures, and on demand every miss and false alarm."""

from collections.abc import Iterator

from recount.evaluate.gate import Floors, find_losses
from recount.evaluate.scores import Scores
from recount.evaluate.tally import JUDGED, Measure, Remark

#: Characters of a quote that are printed.
QUOTE = 160
NOTE = (
    "* one value of a found claim, count or finding: P is the share that is right among those found\n"
    "± standard error of F1 over the choice of reports (jackknife)"
)


def render_table(scores: Scores, floors: Floors | None = None) -> str:
    """All measures, one a line, with their floors where there are any; then faults and calibration."""
    return "\n".join((*_measure_lines(scores, floors), "", *_loss_lines(scores, floors), "", *_bin_lines(scores), "", NOTE))


def _measure_lines(scores: Scores, floors: Floors | None) -> Iterator[str]:
    """Precision, recall, F1, its spread and counts."""
    yield f"{'measure':<22}{'P':>7}{'R':>7}{'F1':>7}{'±':>6}{'right':>7}{'false':>7}{'missed':>7}" + (
        "" if floors is None else f"{'floor':>7}"
    )
    for measure in Measure:
        tally = scores.tally(measure)
        shares = "".join(f"{value:>7.3f}" for value in (tally.precision, tally.recall, tally.f1)) if tally.is_asked else f"{'-':>7}" * 3
        counts = f"{tally.right:>7}{tally.wrong:>7}{tally.missing:>7}"
        floor = "" if floors is None else f"{floors.floors[measure]:>7.2f}"
        yield f"{measure + '*' * (measure in JUDGED):<22}{shares}{scores.spread(measure):>6.3f}{counts}{floor}"


def _loss_lines(scores: Scores, floors: Floors | None) -> Iterator[str]:
    """Faults and losses: less is better."""
    for name, value in find_losses(scores).items():
        ceiling = "" if floors is None else f"   ceiling {floors.ceilings[name]:g}"
        yield f"{name:<22}{value:>7.3f}{ceiling}" if value % 1 else f"{name:<22}{value:>7.0f}{ceiling}"
    if scores.missing:
        yield f"reports that the output lacks: {', '.join(scores.missing)}"


def _bin_lines(scores: Scores) -> Iterator[str]:
    """How often claims of each confidence are right."""
    yield f"{'confidence':<22}{'claims':>7}{'mean':>7}{'right':>7}"
    for number, one in enumerate(scores.calibration.bins):
        if one.count:
            yield f"{f'{number / 10:.1f} to {(number + 1) / 10:.1f}':<22}{one.count:>7}{one.confidence:>7.2f}{one.right:>7.2f}"


def render_remarks(scores: Scores) -> str:
    """Every fault, miss and false alarm, by measure and report."""
    return "\n".join(_line(remark) for remark in scores.remarks)


def _line(remark: Remark) -> str:
    """One remark on one line."""
    words = " ".join(remark.words.split())[:QUOTE]
    return f"{remark.about:<20} {remark.what:<6} {remark.report} [{remark.record}] {remark.detail}" + (f' | "{words}"' if words else "")


def render_reports(scores: Scores) -> str:
    """F1 of the main measures for each report."""
    main = (Measure.CLAIMS, Measure.STATUS, Measure.ACLED, Measure.PARTIES, Measure.QUANTITIES, Measure.PLACES, Measure.TIME)
    measures = (*main, Measure.SOURCES, Measure.INCIDENTS, Measure.FINDINGS)
    head = f"{'report':<10}" + "".join(f"{measure[:9]:>11}" for measure in measures)
    rows = [
        f"{sheet.report:<10}"
        + "".join(f"{sheet.tallies[measure].f1:>11.3f}" if measure in sheet.tallies else f"{'-':>11}" for measure in measures)
        for sheet in scores.sheets
    ]
    return "\n".join((head, *rows))
