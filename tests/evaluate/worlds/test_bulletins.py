"""Bulletins hold together but for what is planted in them."""

from collections import defaultdict

from recount.evaluate.worlds.bulletins import Bulletin, make_bulletins
from recount.evaluate.worlds.planted import Planted, judge_contradictions
from recount.records.finding import Finding, Rule, Verdict
from recount.records.place import PlacePrecision

BULLETINS = list(make_bulletins(3, 3))


def find(*claims: str, verdict: Verdict = Verdict.CONTRADICTION) -> Finding:
    rule = Rule.SAME_SCOPE_DIFFERS if verdict is Verdict.CONTRADICTION else Rule.RESTATED
    return Finding("finding-1", rule, verdict, claims, "", {})


def test_one_seed_makes_the_same_bulletins() -> None:
    assert list(make_bulletins(3, 3)) == BULLETINS


def is_sound(bulletin: Bulletin) -> bool:
    """Districts of one month come to no more than their province."""
    parts: dict[object, int] = defaultdict(int)
    wholes: dict[object, int] = {}
    for claim in bulletin.report.claims:
        count, time, place = claim.said.quantities[0], claim.said.time, claim.places[0].located
        key = (time and time.days, count.of_status)
        if place.precision is PlacePrecision.DISTRICT:
            parts[key] += count.bounds.best or 0
        else:
            wholes[key] = count.bounds.best or 0
    return all(parts[key] <= wholes[key] for key in parts)


def test_bulletins_without_a_planted_number_are_sound() -> None:
    assert all(is_sound(bulletin) for bulletin in BULLETINS if not bulletin.wrong)
    assert any(not is_sound(bulletin) for bulletin in BULLETINS if bulletin.wrong)


def test_every_figure_quotes_its_report() -> None:
    for bulletin in BULLETINS:
        for claim in bulletin.report.claims:
            span = claim.said.span
            assert bulletin.report.document.text[span.start : span.end] == span.text


def test_what_names_a_planted_number_is_found_and_all_else_is_false() -> None:
    wrong = [claim for bulletin in BULLETINS for claim in bulletin.wrong]
    sound = next(claim.id for bulletin in BULLETINS if not bulletin.wrong for claim in bulletin.report.claims)
    judged = judge_contradictions(BULLETINS, [find(wrong[0], sound), find(sound), find(wrong[1], verdict=Verdict.NOTE)])
    assert judged == Planted(planted=len(wrong), found=1, declared=2, false=1)
    assert judged.false_share == 0.5
    assert judge_contradictions([], []).recall == 1
