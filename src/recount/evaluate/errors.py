"""One table of errors by class, a column for each set that was scored."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from recount.evaluate.classes import ClassScores
from recount.evaluate.scores import Scores
from recount.evaluate.tally import JUDGED, Fault, Measure

#: Characters of a row's name and of a cell.
NAME, CELL = 30, 18


@dataclass(frozen=True, slots=True)
class ErrorCell:
    """So many errors of so many answers that could have been one; ``of`` is None where there is no such number."""

    number: int
    of: int | None = None

    def __str__(self) -> str:
        if self.of is None:
            return str(self.number)
        return f"{self.number}/{self.of}" + (f" {self.number / self.of:>4.0%}" if self.of else "")


@dataclass(frozen=True, slots=True)
class ErrorColumn:
    """The errors of one set by class, in the order in which they are printed."""

    title: str
    cells: Mapping[str, ErrorCell]


def find_errors(title: str, scores: Scores) -> ErrorColumn:
    """The errors of a scored gold: missed and false values, wrong values of found claims, and what must not be."""
    cells: dict[str, ErrorCell] = {}
    for measure in Measure:
        tally, name = scores.tally(measure), measure.replace("_", " ")
        if measure in JUDGED:
            cells[f"{name}: wrong"] = ErrorCell(tally.wrong, tally.right + tally.wrong)
        else:
            cells[f"{name}: missed"] = ErrorCell(tally.missing, tally.right + tally.missing)
            cells[f"{name}: false"] = ErrorCell(tally.wrong, tally.right + tally.wrong)
    cells |= {fault.replace("_", " "): ErrorCell(scores.faults(fault)) for fault in Fault}
    return ErrorColumn(title, cells)


def find_class_errors(title: str, scores: ClassScores, what: str) -> ErrorColumn:
    """The errors of single sentences: no class given, and another class than theirs."""
    silent, total = sum(answer.is_silent for answer in scores.answers), len(scores.answers)
    wrong = sum(not answer.is_right for answer in scores.answers) - silent
    return ErrorColumn(title, {f"{what}: none given": ErrorCell(silent, total), f"{what}: wrong": ErrorCell(wrong, total - silent)})


def render_errors(columns: Sequence[ErrorColumn]) -> str:
    """All columns side by side; a row that a set does not ask for has a dash there."""
    return "\n".join(_lines(columns))


def _lines(columns: Sequence[ErrorColumn]) -> Iterator[str]:
    """The head, then a line for each class of error."""
    yield f"{'errors by class':<{NAME}}" + "".join(f"{column.title:>{CELL}}" for column in columns)
    for name in dict.fromkeys(name for column in columns for name in column.cells):
        yield f"{name:<{NAME}}" + "".join(f"{column.cells.get(name, '-')!s:>{CELL}}" for column in columns)
