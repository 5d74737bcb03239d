"""What a count takes over from the counts before it, end to end over invented reports."""

from collections.abc import Callable
from pathlib import Path

import pytest

from recount.pipeline import code_paths
from recount.records.claim import Claim
from recount.records.party import PartyRole

Read = Callable[[str], tuple[Claim, ...]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def run(body: str) -> tuple[Claim, ...]:
        path = tmp_path / "report.txt"
        path.write_text(f"Police bulletin for the north\n2 June 2024\n\n{body}\n", encoding="utf-8")
        return tuple(claim for report in code_paths([str(path)]).reports for claim in report.claims)

    return run


def with_number(claims: tuple[Claim, ...], number: int) -> Claim:
    return next(c for c in claims if any(q.bounds.best == number for q in c.said.quantities))


def doers(claim: Claim) -> set[str | None]:
    return {p.actor for p in claim.parties if p.role in (PartyRole.ACTOR, PartyRole.PERPETRATOR)}


def test_these_raids_are_those_just_counted(read: Read) -> None:
    claims = read("The Syrian Democratic Forces carried out 14 raids in May 2024. In these raids 63 suspects were arrested.")
    assert doers(with_number(claims, 63)) == doers(with_number(claims, 14)) != set()


def test_a_number_that_is_pointed_back_to_is_no_second_count(read: Read) -> None:
    claims = read("In May 2024 the police arrested 90 people in Mali. Of the 90, 41 were arrested in Gao.")
    assert [q.bounds.best for q in with_number(claims, 41).said.quantities] == [41]


def test_its_tally_is_the_tally_of_the_source_told_last(read: Read) -> None:
    claims = read(
        "Four soldiers were killed on 1 June 2024 in an attack near Gao in Mali, Amnesty International says.\n\n"
        "Its tally since January 2024 rises to 310 dead."
    )
    assert [s.name for s in with_number(claims, 310).said.sources] == [s.name for s in with_number(claims, 4).said.sources] != []
