"""Gold, scores and the gate that holds them."""

from recount.evaluate.gate import Floors, find_breaches, raise_floors, read_floors, render_floors
from recount.evaluate.gold import Gold
from recount.evaluate.gold_files import digest_gold, read_gold
from recount.evaluate.report import render_remarks, render_reports, render_table
from recount.evaluate.scores import Scores, score
from recount.evaluate.staging import stage_reports

__all__ = [
    "Floors",
    "Gold",
    "Scores",
    "digest_gold",
    "find_breaches",
    "raise_floors",
    "read_floors",
    "read_gold",
    "render_floors",
    "render_remarks",
    "render_reports",
    "render_table",
    "score",
    "stage_reports",
]
