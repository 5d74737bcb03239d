"""What a person judged: that two claims are of one occurrence, or of two, or how many an incident cost."""

from dataclasses import dataclass, field
from enum import StrEnum

#: Stands between the measure and the number of a toll.
NUMBER = "="


class Verb(StrEnum):
    """What a judgement says; ``undo`` takes back what was said before of the same two."""

    SAME = "same"
    DIFFERENT = "different"
    TOLL = "toll"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Two claims with what is judged of them, why, by whom and when (ISO date); ``where`` is the line it was read from.

    A ``toll`` is of the incident that the first claim is about; ``second`` is then its measure and its number ("killed=14").
    """

    judgement: Verb
    first: str
    second: str
    reason: str
    by: str
    on: str
    where: str = field(default="", compare=False)

    @property
    def pair(self) -> frozenset[str]:
        """The two claims, or the claim and the measure, in no order."""
        return frozenset((self.first, self.second.partition(NUMBER)[0]))

    @property
    def words(self) -> str:
        """The judgement as a reason for a link."""
        why = f": {self.reason}" if self.reason else ""
        return f"judged {self.judgement} by {self.by} on {self.on}{why}"


def standing(judgements: tuple[Judgement, ...]) -> tuple[Judgement, ...]:
    """What holds of each pair: the last that was said, and nothing where that was taken back."""
    last: dict[frozenset[str], Judgement] = {}
    for judgement in judgements:
        last.pop(judgement.pair, None)
        last[judgement.pair] = judgement
    return tuple(judgement for judgement in last.values() if judgement.judgement is not Verb.UNDO)
