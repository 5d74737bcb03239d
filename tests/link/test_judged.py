"""A person's judgement outranks every score, and taking it back brings back what was."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from recount.link import Linked, judge_linked
from recount.records.issue import Issue
from recount.records.judgement import Judgement, Verb, standing
from recount.records.link import Answer, Link
from recount.spill.claims import Claims
from tests.factory import BRENN, claim, figure, period

KEYS = ("a", "b", "c", "d", "e", "f")
CLAIMS = {f"{key}-0": claim(key, time=period("2025-03-09"), where=BRENN) for key in KEYS}
IDS = tuple(CLAIMS)
PAIRS = list(combinations(IDS, 2))


def judged(verb: Verb, first: str, second: str, on: str = "2025-04-01") -> Judgement:
    return Judgement(verb, first, second, "seen the footage", "Ada", on, "judgements.csv: line 2")


def linked(*groups: tuple[str, ...]) -> list[Linked]:
    """What hangs together, each group by links from its first claim on."""
    return [
        Linked(
            tuple(CLAIMS[key] for key in group),
            tuple(Link(group[0], other, Answer.SAME, 0.6 + number / 100, ()) for number, other in enumerate(group[1:])),
            (group,),
        )
        for group in groups
    ]


def decide(found: list[Linked], *judgements: Judgement) -> tuple[list[tuple[str, ...]], list[Issue]]:
    """The groups that come out, and what is told."""
    issues: list[Issue] = []
    out = list(judge_linked(found, standing(judgements), Claims(CLAIMS.values()), issues.append))
    return sorted(group for one in out for group in one.groups), issues


def test_two_that_are_judged_the_same_bring_their_groups_together() -> None:
    groups, _ = decide(linked(("a-0", "b-0"), ("c-0", "d-0")), judged(Verb.SAME, "b-0", "c-0"))
    assert groups == [("a-0", "b-0", "c-0", "d-0")]


def test_two_that_are_judged_different_part_their_group_by_its_strongest_links() -> None:
    groups, _ = decide(linked(("a-0", "b-0", "c-0")), judged(Verb.DIFFERENT, "a-0", "b-0"))
    assert groups == [("a-0", "c-0"), ("b-0",)]


def test_what_no_judgement_touches_is_left_as_it_was() -> None:
    groups, _ = decide(linked(("a-0", "b-0"), ("c-0", "d-0")), judged(Verb.DIFFERENT, "a-0", "b-0"))
    assert ("c-0", "d-0") in groups


def test_a_claim_that_is_gone_is_told_of_and_changes_nothing() -> None:
    found = linked(("a-0", "b-0"))
    groups, (issue,) = decide(found, judged(Verb.SAME, "a-0", "claim-gone"))
    assert groups == [("a-0", "b-0")]
    assert "claim-gone" in str(issue)
    assert "line 2" in str(issue)


def test_judgements_that_cannot_hold_together_are_told_of() -> None:
    judgements = (judged(Verb.SAME, "a-0", "b-0"), judged(Verb.SAME, "b-0", "c-0"), judged(Verb.DIFFERENT, "a-0", "c-0"))
    groups, (issue,) = decide(linked(("a-0",), ("b-0",), ("c-0",)), *judgements)
    assert groups == [("a-0", "b-0", "c-0")]
    assert "undo one of them" in str(issue)


def test_figures_open_no_incident_whatever_is_judged_of_them() -> None:
    totals = {key: figure(key, 0, (), period("2025-03-01", "2025-03-31")) for key in ("a", "b")}
    issues: list[Issue] = []
    out = list(judge_linked([], (judged(Verb.SAME, "a-0", "b-0"),), Claims(totals.values()), issues.append))
    assert not [group for one in out for group in one.groups]
    assert "open no incident" in str(issues[0])


def test_the_link_that_a_person_made_says_who_and_why() -> None:
    (out,) = judge_linked(linked(("a-0",), ("b-0",)), (judged(Verb.SAME, "a-0", "b-0"),), Claims(CLAIMS.values()), list[Issue]().append)
    assert out.links[0].reasons[0].words == "judged same by Ada on 2025-04-01: seen the footage"


PARTITION = st.lists(st.integers(0, 3), min_size=len(IDS), max_size=len(IDS)).map(
    lambda homes: [tuple(key for key, home in zip(IDS, homes, strict=True) if home == number) for number in sorted(set(homes))]
)
JUDGEMENT = st.builds(lambda verb, pair: judged(verb, *pair), st.sampled_from([Verb.SAME, Verb.DIFFERENT]), st.sampled_from(PAIRS))


@settings(deadline=None)
@given(PARTITION, JUDGEMENT)
def test_a_judgement_always_holds(groups: list[tuple[str, ...]], judgement: Judgement) -> None:
    found, issues = decide(linked(*groups), judgement)
    together = any(judgement.pair <= set(group) for group in found)
    assert together is (judgement.judgement is Verb.SAME)
    assert not issues


@settings(deadline=None)
@given(PARTITION, st.lists(JUDGEMENT, max_size=4))
def test_every_claim_stays_and_stands_once(groups: list[tuple[str, ...]], judgements: list[Judgement]) -> None:
    found, _ = decide(linked(*groups), *judgements)
    assert sorted(key for group in found for key in group) == sorted(IDS)


@settings(deadline=None)
@given(PARTITION, st.lists(JUDGEMENT, min_size=1, max_size=4))
def test_taking_all_back_brings_back_what_was(groups: list[tuple[str, ...]], judgements: list[Judgement]) -> None:
    undone = [judged(Verb.UNDO, judgement.second, judgement.first, "2025-05-01") for judgement in judgements]
    found = linked(*groups)
    assert list(judge_linked(found, standing((*judgements, *undone)), Claims(CLAIMS.values()), list[Issue]().append)) == found


@settings(deadline=None)
@given(PARTITION, JUDGEMENT)
def test_the_order_in_which_groups_come_changes_nothing(groups: list[tuple[str, ...]], judgement: Judgement) -> None:
    assert decide(linked(*groups), judgement) == decide(linked(*reversed(groups)), judgement)
