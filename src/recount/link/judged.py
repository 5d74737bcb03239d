"""A person's judgements, which outrank the score: claims judged the same are joined, claims judged different never meet."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from recount.link.link_claims import Linked
from recount.link.openers import can_open
from recount.records.claim import Claim
from recount.records.issue import Issue, Severity
from recount.records.judgement import Judgement, Verb
from recount.records.link import JUDGED, Answer, Link, Reason
from recount.spill.claims import Claims

Tell = Callable[[Issue], None]


def judge_linked(linked: Iterable[Linked], judgements: Sequence[Judgement], claims: Claims, tell: Tell) -> Iterator[Linked]:
    """What hangs together, with what was judged of it; ``judgements`` are those that stand, each pair once, in the order of the file.

    What no judgement touches passes as it is. A judgement on a claim that there is not is told, and so is one that the others
    before it contradict; neither changes anything.
    """
    known = [judgement for judgement in judgements if _is_known(judgement, claims, tell) and judgement.judgement is not Verb.TOLL]
    if not known:  # else the claims of every occurrence would be read
        yield from linked
        return
    judged = frozenset(claim for judgement in known for claim in judgement.pair)
    held: list[Linked] = []
    for one in linked:
        if judged.isdisjoint(claim.id for claim in one.claims):
            yield one
        else:
            held.append(one)
    yield _Bench(held, known, claims, tell).decide()


def _is_known(judgement: Judgement, claims: Claims, tell: Tell) -> bool:
    """Whether both claims are among those of the reports."""
    by_id = claims.by_id
    named = (judgement.first,) if judgement.judgement is Verb.TOLL else (judgement.first, judgement.second)
    lost = [claim for claim in named if claim not in by_id]
    if lost:
        what = f"{' and '.join(lost)} is in none of these reports; the judgement is kept and changes nothing here"
        tell(Issue(Severity.WARNING, judgement.where, what))
    return not lost


@dataclass(frozen=True, slots=True)
class _Edge:
    """A tie between two claims, the weightier first."""

    rank: tuple[int, float, str, str]
    first: str
    second: str


class _Bench:
    """What judgements touch, taken apart and put together again."""

    def __init__(self, held: Sequence[Linked], judgements: Sequence[Judgement], claims: Claims, tell: Tell) -> None:
        self._tell = tell
        self._judgements = judgements
        self._links = [link for one in held for link in one.links]
        self._groups = [group for one in held for group in one.groups]
        by_id = claims.by_id
        told = {claim.id: claim for one in held for claim in one.claims}
        self._claims: dict[str, Claim] = told | {key: by_id[key] for judgement in judgements for key in sorted(judgement.pair)}
        self._home: dict[str, frozenset[str]] = {key: frozenset((key,)) for key in self._claims}
        self._apart: dict[str, set[str]] = {}

    def decide(self) -> Linked:
        """All of it as one: groups in which every judgement holds."""
        for judgement in self._judgements:
            self._obey(judgement)
        for edge in sorted(self._edges(), key=lambda edge: edge.rank):
            self._join(edge.first, edge.second)
        groups = [tuple(sorted(group, key=self._place)) for group in set(self._home.values()) if self._is_occurrence(group)]
        self._tell_unopened(frozenset(claim for group in groups for claim in group))
        ordered = tuple(sorted(groups, key=lambda group: self._place(group[0])))
        return Linked(tuple(sorted(self._claims.values(), key=lambda claim: self._place(claim.id))), tuple(self._told_links()), ordered)

    def _obey(self, judgement: Judgement) -> None:
        """Join or part two claims for good; a judgement that those before it rule out is told and left."""
        first, second = judgement.first, judgement.second
        if judgement.judgement is Verb.SAME:
            holds = self._join(first, second)
        else:
            holds = second not in self._home[first]
            if holds:
                self._apart.setdefault(first, set()).add(second)
                self._apart.setdefault(second, set()).add(first)
        if not holds:
            what = f"{first} and {second} cannot be {judgement.judgement}, by the judgements before it; undo one of them"
            self._tell(Issue(Severity.WARNING, judgement.where, what))

    def _join(self, first: str, second: str) -> bool:
        """Put two claims, and all that hangs with them, together, unless two of these are judged different."""
        one, two = self._home[first], self._home[second]
        if any(not self._apart.get(claim, set()).isdisjoint(two) for claim in one):
            return False
        joined = one | two
        self._home.update(dict.fromkeys(joined, joined))
        return True

    def _edges(self) -> Iterator[_Edge]:
        """Ties within each group as it was: links from the strongest on, then what held the rest together."""
        group_of = {claim: number for number, group in enumerate(self._groups) for claim in group}
        for link in self._links:
            here = group_of.get(link.first) is not None and group_of.get(link.first) == group_of.get(link.second)
            if here and link.answer is Answer.SAME:
                yield _Edge((0, -link.score, link.first, link.second), link.first, link.second)
        for group in self._groups:
            yield from (_Edge((1, 0.0, group[0], claim), group[0], claim) for claim in group[1:])

    def _is_occurrence(self, group: frozenset[str]) -> bool:
        """Whether a claim of a group opens an incident; figures, plans and threats do not, whatever a person says of two of them."""
        return any(can_open(self._claims[claim]) for claim in group)

    def _tell_unopened(self, placed: frozenset[str]) -> None:
        """Tell of claims that are judged the same and open no incident together."""
        for judgement in self._judgements:
            if judgement.judgement is Verb.SAME and placed.isdisjoint(judgement.pair):
                what = f"{judgement.first} and {judgement.second} open no incident: neither tells of an act that happened at a known time"
                self._tell(Issue(Severity.WARNING, judgement.where, what))

    def _told_links(self) -> Iterator[Link]:
        """The links, and those that people made, which are the strongest; a link between claims judged different is none."""
        parted = {judgement.pair for judgement in self._judgements if judgement.judgement is Verb.DIFFERENT}
        for judgement in self._judgements:
            if judgement.judgement is Verb.SAME:
                first, second = sorted(judgement.pair)
                yield Link(first, second, Answer.SAME, 1.0, (Reason(JUDGED, 1.0, judgement.words),))
        yield from (link for link in self._links if frozenset((link.first, link.second)) not in parted)

    def _place(self, claim: str) -> tuple[str, int, int, str]:
        """Order by report and span."""
        said = self._claims[claim].said
        return (said.document, said.span.start, said.span.end, claim)
