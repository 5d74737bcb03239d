"""Why claims are held to speak of one occurrence."""

from dataclasses import dataclass
from enum import StrEnum


class Answer(StrEnum):
    """Whether two claims speak of one occurrence."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Reason:
    """One weighted ground for an answer, in words."""

    feature: str
    weight: float
    words: str


#: The feature of a ground that is a person's judgement: it goes before every score.
JUDGED = "judgement"


@dataclass(frozen=True, slots=True)
class Link:
    """The answer for a pair of claims, with its score and its grounds."""

    first: str
    second: str
    answer: Answer
    score: float
    reasons: tuple[Reason, ...]

    @property
    def is_judged(self) -> bool:
        """Whether a person said so."""
        return any(reason.feature == JUDGED for reason in self.reasons)
