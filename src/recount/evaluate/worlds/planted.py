"""Whether contradictions that were planted are found, and no others are declared."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recount.evaluate.worlds.bulletins import Bulletin
from recount.records.finding import Finding, Verdict


@dataclass(frozen=True, slots=True)
class Planted:
    """Contradictions that were planted and of those found; those declared and of those in which no planted number stands."""

    planted: int
    found: int
    declared: int
    false: int

    @property
    def recall(self) -> float:
        """The share of the planted ones that were found; 1 where none was planted."""
        return self.found / self.planted if self.planted else 1.0

    @property
    def false_share(self) -> float:
        """The share of the declared ones that are none; 0 where none was declared."""
        return self.false / self.declared if self.declared else 0.0


def judge_contradictions(bulletins: Iterable[Bulletin], findings: Iterable[Finding]) -> Planted:
    """Each planted number counts as found where a contradiction names its claim."""
    wrong = {claim for bulletin in bulletins for claim in bulletin.wrong}
    declared: Sequence[frozenset[str]] = [frozenset(finding.claims) for finding in findings if finding.verdict is Verdict.CONTRADICTION]
    named = frozenset[str]().union(*declared) & wrong
    return Planted(len(wrong), len(named), len(declared), sum(not claims & wrong for claims in declared))
