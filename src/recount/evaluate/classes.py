"""How well one class of several is told: scores by class, their weighted mean, and which is taken for which."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recount.evaluate.examples import Answer
from recount.evaluate.tally import Tally

#: Characters of a class's name that are printed.
NAME = 38
#: Characters of a sentence that are printed.
QUOTE = 160


@dataclass(frozen=True, slots=True)
class ClassScores:
    """The answers to examples, and what they come to."""

    answers: tuple[Answer, ...]

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes of the examples, in order of first appearance."""
        return tuple(dict.fromkeys(answer.example.label for answer in self.answers))

    def support(self, name: str) -> int:
        """How many examples are of a class."""
        return sum(answer.example.label == name for answer in self.answers)

    def tally(self, name: str) -> Tally:
        """Right, wrong and missing of one class."""
        right = sum(answer.is_right for answer in self.answers if answer.example.label == name)
        given = sum(answer.given == name for answer in self.answers)
        return Tally(right, given - right, self.support(name) - right)

    @property
    def weighted_f1(self) -> float:
        """The mean of F1 over the classes, each weighing as much as it has examples."""
        total = len(self.answers)
        return sum(self.tally(name).f1 * self.support(name) for name in self.classes) / total if total else 0.0

    @property
    def accuracy(self) -> float:
        """The share of examples that were told right."""
        return sum(answer.is_right for answer in self.answers) / len(self.answers) if self.answers else 0.0

    @property
    def confusions(self) -> tuple[tuple[str, str, int], ...]:
        """Which class was taken for which, and how often: most often first."""
        counted = Counter((answer.example.label, answer.given) for answer in self.answers if not answer.is_right)
        return tuple((wanted, given, number) for (wanted, given), number in sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def render_classes(scores: ClassScores, floor: float | None = None) -> str:
    """The weighted mean, one line a class, then the confusions."""
    held = "" if floor is None else f"   floor {floor:.2f}"
    head = f"weighted F1 {scores.weighted_f1:.3f}{held}   right {scores.accuracy:.3f} of {len(scores.answers)}"
    return "\n".join((head, "", *_class_lines(scores), "", *_confusion_lines(scores)))


def _class_lines(scores: ClassScores) -> Iterator[str]:
    """Precision, recall, F1 and number of examples of each class."""
    yield f"{'class':<{NAME}}{'P':>7}{'R':>7}{'F1':>7}{'asked':>7}"
    for name in scores.classes:
        tally = scores.tally(name)
        yield f"{name:<{NAME}}{tally.precision:>7.3f}{tally.recall:>7.3f}{tally.f1:>7.3f}{scores.support(name):>7}"


def _confusion_lines(scores: ClassScores) -> Iterator[str]:
    """A row for each class: what was given for its examples, most often first."""
    yield f"{'class':<{NAME}}taken for"
    for name in scores.classes:
        taken = [f"{given} {number}" for wanted, given, number in scores.confusions if wanted == name]
        if taken:
            yield f"{name:<{NAME}}{', '.join(taken)}"


def render_mistakes(answers: Sequence[Answer]) -> str:
    """Every wrong answer with its sentence."""
    wrong = (answer for answer in answers if not answer.is_right)
    return "\n".join(f"{a.example.id}: {a.example.label} taken for {a.given} | {a.example.sentence[:QUOTE]}" for a in wrong)
