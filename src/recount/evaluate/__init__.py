"""Gold, scores and the gate that holds them."""

from recount.evaluate.calibration import Calibration, Judged, calibrate
from recount.evaluate.classes import ClassScores, render_classes, render_mistakes
from recount.evaluate.errors import ErrorCell, ErrorColumn, find_class_errors, find_errors, render_errors
from recount.evaluate.examples import Example, answer_examples, digest_file, read_plover, read_sentences, stage_examples
from recount.evaluate.gate import (
    Floors,
    find_breaches,
    find_class_breaches,
    raise_class_floor,
    raise_floors,
    read_floors,
    render_floors,
)
from recount.evaluate.gold import Gold
from recount.evaluate.gold_files import digest_gold, find_gold, find_rounds, read_gold
from recount.evaluate.logistic import BASE, fit_weights
from recount.evaluate.report import render_remarks, render_reports, render_table
from recount.evaluate.scores import Scores, score
from recount.evaluate.staging import stage_reports

__all__ = [
    "BASE",
    "Calibration",
    "ClassScores",
    "ErrorCell",
    "ErrorColumn",
    "Example",
    "Floors",
    "Gold",
    "Judged",
    "Scores",
    "answer_examples",
    "calibrate",
    "digest_file",
    "digest_gold",
    "find_breaches",
    "find_class_breaches",
    "find_class_errors",
    "find_errors",
    "find_gold",
    "find_rounds",
    "fit_weights",
    "raise_class_floor",
    "raise_floors",
    "read_floors",
    "read_gold",
    "read_plover",
    "read_sentences",
    "render_classes",
    "render_errors",
    "render_floors",
    "render_mistakes",
    "render_remarks",
    "render_reports",
    "render_table",
    "score",
    "stage_examples",
    "stage_reports",
]
