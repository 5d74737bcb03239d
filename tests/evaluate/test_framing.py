"""Exchanges change names and epithets and nothing else, and what changes with them is told claim by claim."""

from typing import Any

import pytest

from recount.evaluate.framing import Text, check_framing, render_framing
from recount.evaluate.framing.compare import find_differences, pair_claims
from recount.evaluate.framing.parties import exchange_sides, exchange_within
from recount.evaluate.framing.texts import Edit, Moves, apply, find_apart
from recount.evaluate.framing.wording import exchange_loaded, set_epithets
from recount.lexicon.framing import read_framing
from recount.lexicon.tagger import read_tagger
from recount.text.read_text import read_text
from recount.text.reading import Reading


def read(words: str) -> Reading:
    return read_text(f"Note\n\n{words}", read_tagger())


def after(reading: Reading, edits: tuple[Edit, ...]) -> str:
    return apply(reading.text, edits).removeprefix("Note\n\n")


def claim(start: int, end: int, **fields: Any) -> dict[str, Any]:  # noqa: ANN401
    return {
        "id": f"{start}-{end}",
        "span": {"start": start, "end": end, "text": "x" * (end - start)},
        "trigger": {"start": start, "end": start + 1, "text": "x"},
        "kind": "event",
        "status": "occurred",
        "assertion": "asserted",
        "event_type": None,
        "quantities": [],
        "places": [],
        "time": None,
        "reasons": [],
        **fields,
    }


def test_edits_that_share_words_are_left_out() -> None:
    first, inside, insertion = Edit(0, 5, "a"), Edit(3, 4, "b"), Edit(5, 5, "c")
    assert find_apart([insertion, inside, first]) == (first, insertion)
    assert apply("abcdefg", (first, insertion)) == "acfg"


def test_offsets_follow_their_words() -> None:
    moves = Moves((Edit(4, 7, "longer"), Edit(10, 10, "in ")))
    assert [moves.start(at) for at in (0, 4, 10)] == [0, 4, 16]
    assert [moves.end(at) for at in (4, 7, 10)] == [4, 10, 13]
    assert moves.touches(0, 5)
    assert not moves.touches(5, 10)


def test_groups_of_one_text_take_each_others_place() -> None:
    reading = read("JNIM attacked Gao. ISSP fled.")
    assert after(reading, exchange_within(reading, 0)) == "ISSP attacked Gao. JNIM fled."


def test_forces_become_other_forces_and_a_longer_noun_stays() -> None:
    reading = read("The army shelled Gao. Three soldiers died. The army base burned.")
    assert after(reading, exchange_within(reading, 0)) == "The military shelled Gao. Three gendarmes died. The army base burned."


def test_sides_change_places_with_the_article_that_they_need() -> None:
    reading = read("JNIM attacked the Malian army near Gao.")
    assert after(reading, exchange_sides(reading, 0)) == "The Malian army attacked the JNIM near Gao."
    lone = read("JNIM attacked farmers near Gao.")
    assert exchange_sides(lone, 0) == ()


def test_loaded_words_stand_for_each_other() -> None:
    reading = read("Troops killed five terrorists near Gao.")
    first, second = (after(reading, exchange_loaded(reading, turn)) for turn in range(2))
    assert first != second
    assert all("terrorists" not in words and " killed" not in words for words in (first, second))


def test_articles_follow_the_word() -> None:
    reading = read("It was an attack.")
    assert after(reading, exchange_loaded(reading, 0)) == "It was a terrorist attack."


def test_epithets_are_set_before_sides_and_acts() -> None:
    reading = read("The attack by the Malian army failed.")
    assert after(reading, set_epithets(reading, 0)) == "The cowardly attack by the heroic Malian army failed."


def test_every_epithet_says_nothing() -> None:
    assert read_framing().before_act
    assert read_framing().before_party


def test_claims_are_paired_by_trigger_then_by_words() -> None:
    moves = Moves((Edit(0, 4, "longer"),))
    old, moved = claim(5, 20), claim(7, 22)
    (pair,) = pair_claims([old], [moved], moves)
    assert (pair.before, pair.after, pair.touched) == (old, moved, False)
    (shared,) = pair_claims([old], [claim(8, 22)], moves)
    assert shared.after is not None
    lost, new = pair_claims([old], [claim(40, 50)], moves)
    assert (lost.after, new.before) == (None, None)
    assert list(find_differences(lost)) == [("claim", "there", "-")]


def test_differences_name_the_field_with_both_values() -> None:
    time = {"precision": "day"}
    count = {"measure": "killed", "low": 3, "best": 3, "high": 3, "exactness": "exact"}
    (pair,) = pair_claims([claim(0, 9)], [claim(0, 9, status="denied", time=time, quantities=[count])], Moves(()))
    assert list(find_differences(pair)) == [
        ("status", "occurred", "denied"),
        ("counts", "-", "killed 3/3/3 exact"),
        ("time precision", "-", "day"),
    ]


@pytest.mark.parametrize(("reason", "allowed"), [("type: ground was taken", True), ("type: the act is attack", False)])
def test_a_change_of_sides_may_change_a_type_by_a_rule_about_sides(reason: str, *, allowed: bool) -> None:
    def code(text: Text) -> list[dict[str, Any]]:
        sub = "one" if text.words.startswith("Note\n\nJNIM") else "other"
        return [claim(6, 30, event_type={"acled_sub": sub, "plover": None, "plover_mode": None}, reasons=[reason])]

    checked = {one.exchange: one for one in check_framing([Text("a", "Note\n\nJNIM attacked the Malian army near Gao.")], code)}
    assert [change.allowed for change in checked["sides"].changes] == [allowed]
    assert checked["sides"].failed == (not allowed)
    assert checked["parties"].failed > 0
    table = render_framing(tuple(checked.values()), explain=True)
    assert ("sides a event type: one / None / None -> other / None / None" in table) is not allowed


def test_an_exchange_of_nothing_fails_nothing() -> None:
    (one, *_) = check_framing([Text("a", "Note\n\nRain fell.")], lambda _text: [])
    assert (one.claims, one.share) == (0, 1.0)
