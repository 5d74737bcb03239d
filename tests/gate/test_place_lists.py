"""The quality gate for places: names as the news spells them, and places told by other places."""

from collections import Counter
from pathlib import Path

import pytest

from recount.evaluate.places import judge_named, judge_relative, read_named, read_relative
from recount.locating import locate

EVAL = Path(__file__).parents[2] / "eval"
#: Of the names that are placed, so many are right; of all, so many are placed.
RIGHT, PLACED = 0.97, 0.90
#: So many of the relative places of each list are right, with their country and all that they start from.
RELATIVE = {"relative_places": 80, "relative_places_2": 57}


def test_names_of_places_are_right_or_left_alone() -> None:
    asked = read_named(EVAL / "place_names.csv")
    judged: Counter[str] = Counter()
    pins = []
    for place in asked:
        found = locate(place.sentence, [place.span], place.country)[0].placed.located
        verdict = judge_named(place, found)
        if place.point is not None:
            judged[verdict] += 1
        elif verdict == "wrong":
            pins.append(f"{place.name}: {found.place}")
    placed = judged["right"] + judged["wrong"]
    assert judged["right"] / placed >= RIGHT, judged
    assert placed / judged.total() >= PLACED, judged
    assert not pins


@pytest.mark.parametrize("name", sorted(RELATIVE))
def test_relative_places_have_the_right_point_and_reach(name: str) -> None:
    asked = read_relative(EVAL / f"{name}.jsonl")
    wrong = {}
    for place in asked:
        found = [one.placed.located for one in locate(place.sentence)]
        faults = judge_relative(place, found)
        if faults:
            wrong[place.id] = faults
    assert len(asked) - len(wrong) >= RELATIVE[name], wrong
