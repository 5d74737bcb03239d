"""copied, by the words: a report that tells in the wording of one that came out before it, and names no source for it."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from recount.lexicon.reconcile_tables import read_limits
from recount.reconcile.board import Board
from recount.reconcile.copies import Copies, Copy, names_publisher
from recount.reconcile.explain import Numbers, make_finding
from recount.records.finding import Finding, Rule, Verdict


def find_taken(board: Board, copies: Copies) -> Iterator[Finding]:
    """One finding for each report and the earlier one that it has most words of; one for each other that it has more of."""
    by_report: dict[str, list[Copy]] = defaultdict(list)
    for copy in copies.taken:
        by_report[copy.later].append(copy)
    for report in sorted(by_report):
        known: set[str] = set()
        for copy in sorted(by_report[report], key=lambda copy: (-copy.words, _day(copy, board), copy.earlier)):
            bare = [pair for pair in copy.claims if pair[1] not in known and not _is_told_again(*pair, board)]
            known |= {later for _, later in copy.claims}
            if bare:
                yield _explain(copy, bare, board)


def _is_told_again(earlier: str, later: str, board: Board) -> bool:
    """Whether the later claim says whose words it has."""
    return names_publisher(board.claims[earlier], board.claims[later], board.documents)


def _day(copy: Copy, board: Board) -> date:
    """When the earlier report came out."""
    published = board.documents[copy.earlier].published
    return published.days.start if published is not None else date.max


def _explain(copy: Copy, pairs: list[tuple[str, str]], board: Board) -> Finding:
    """Who has whose words, how many of its claims are told in them, and how many in its own."""
    taken = {later for _, later in pairs}
    shown = pairs[: read_limits().most_claims // 2]
    first, second = (board.speaker(board.claims[claim]) for claim in shown[0])
    text = (
        f"{second} has {copy.words:,} words in the wording of {first.rstrip(',')}, which came out before: one voice. "
        f"{len(taken):,} of its {copy.told:,} claims are told in them; it adds {copy.told - len(taken):,}."
    )
    numbers: Numbers = {"part": len(taken), "whole": copy.told, "share": round(len(taken) / copy.told, 3)}
    return make_finding(Rule.COPIED, Verdict.NOTE, [board.claims[claim] for pair in shown for claim in pair], text, numbers)
