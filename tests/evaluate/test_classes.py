"""Single sentences are staged, answered by their main claim, and scored by class."""

import json
from pathlib import Path
from typing import Any

import pytest

from recount.evaluate import (
    ClassScores,
    Example,
    answer_examples,
    find_class_breaches,
    find_class_errors,
    find_errors,
    find_gold,
    find_rounds,
    raise_class_floor,
    read_plover,
    read_sentences,
    render_classes,
    render_errors,
    render_mistakes,
    score,
    stage_examples,
)
from recount.evaluate.examples import NONE, Answer, choose_main
from recount.evaluate.gate import ClassFloor
from recount.evaluate.gold import Gold
from recount.records.issue import InputError
from tests.evaluate.perfect import Fields
from tests.evaluate.test_gate import OPEN
from tests.evaluate.tiny import write_gold

GUNS = Example("1", "Gunmen shot at a bus.", "Attack")
SHELLS = Example("2", "Shells fell.", "Shelling", frozenset({"Strike"}))


def claim(start: int, sub: str | None, status: str = "occurred", document: str = "d1") -> dict[str, Any]:
    typed = None if sub is None else {"acled_sub": sub}
    return {
        "record": "claim",
        "document": document,
        "span": {"start": start, "end": start + 1, "text": "x"},
        "status": status,
        "event_type": typed,
    }


def given(*pairs: tuple[Example, str]) -> ClassScores:
    return ClassScores(tuple(Answer(example, name) for example, name in pairs))


def test_sentences_are_read_with_what_else_is_right(tmp_path: Path) -> None:
    path = tmp_path / "s.csv"
    path.write_text(
        'id,sub_type,acceptable,sentence\n1,Attack,"Looting| Other","Gunmen came, and shot."\n2,Other,,Rain.\n', encoding="utf-8"
    )
    first, second = read_sentences(path)
    assert first == Example("1", "Gunmen came, and shot.", "Attack", frozenset({"Looting", "Other"}))
    assert second.also == frozenset()


def test_a_table_of_other_columns_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "s.csv"
    path.write_text("id,sentence\n1,x\n", encoding="utf-8")
    with pytest.raises(InputError, match="the columns must be id, sub_type"):
        read_sentences(path)


def test_plover_records_get_the_names_of_today(tmp_path: Path) -> None:
    path = tmp_path / "p.jsonl"
    rows = [{"id": "a", "text": "They fought.", "event": "FIGHT"}, {"id": "b", "text": "They agreed.", "event": "AGREE"}]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert [example.label for example in read_plover(path)] == ["ASSAULT", "AGREE"]


def test_each_sentence_is_staged_as_a_report(tmp_path: Path) -> None:
    rows = [json.loads(line) for line in stage_examples([GUNS, SHELLS], tmp_path / "s.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(row["id"], row["text"]) for row in rows] == [("1", GUNS.sentence), ("2", SHELLS.sentence)]


def test_the_main_claim_is_the_first_typed_one_that_happened() -> None:
    plan, late, early = claim(0, "Other", "planned"), claim(9, "Attack"), claim(4, "Grenade")
    assert choose_main([late, plan, early, claim(1, None)]) == early
    assert choose_main([plan]) == plan
    assert choose_main([claim(1, None)]) is None


def test_what_is_acceptable_counts_as_right() -> None:
    documents = [{"record": "document", "id": f"d{name}", "source_id": name} for name in "12"]
    answers = answer_examples([GUNS, SHELLS], [*documents, claim(0, "Strike", document="d2")], "acled_sub")
    assert [answer.given for answer in answers] == [NONE, "Shelling"]


def test_f1_weighs_by_examples() -> None:
    scores = given((GUNS, "Attack"), (GUNS, "Shelling"), (GUNS, NONE), (SHELLS, "Shelling"))
    assert scores.tally("Attack").f1 == 0.5
    assert scores.tally("Shelling").precision == 0.5
    assert scores.weighted_f1 == pytest.approx((3 * 0.5 + 2 / 3) / 4)
    assert scores.accuracy == 0.5
    assert scores.confusions == (("Attack", NONE, 1), ("Attack", "Shelling", 1))
    assert ClassScores(()).weighted_f1 == ClassScores(()).accuracy == 0.0


def test_classes_are_told_with_their_confusions() -> None:
    scores = given((GUNS, "Shelling"), (SHELLS, "Shelling"))
    table = render_classes(scores, 0.25)
    assert "floor 0.25" in table
    assert table.splitlines()[-1].split() == ["Attack", "Shelling", "1"]
    assert render_mistakes(scores.answers) == "1: Attack taken for Shelling | Gunmen shot at a bus."


def test_the_floor_of_sentences_rises_and_does_not_fall() -> None:
    good, bad = given((GUNS, "Attack")), given((GUNS, NONE))
    risen = raise_class_floor(OPEN, good, "e")
    assert risen.sentences == ClassFloor("e", 0.99)
    assert raise_class_floor(risen, bad, "f").sentences == ClassFloor("f", 0.99)
    assert find_class_breaches(risen.sentences, good, "e") == ()
    assert find_class_breaches(risen.sentences, bad, "f") == (
        "the sentences are not those that the floor was measured on: their digest is f",
        "weighted F1 of the sentences fell to 0.000, below its floor of 0.99",
    )


def test_errors_of_several_sets_stand_side_by_side(gold: Gold, perfect: list[Fields]) -> None:
    columns = [find_errors("own", score(gold, perfect)), find_class_errors("single", given((GUNS, NONE), (SHELLS, "Attack")), "type")]
    lines = {line[:30].strip(): line[30:].split() for line in render_errors(columns).splitlines()}
    assert lines["errors by class"] == ["own", "single"]
    assert lines["claims: missed"][-1] == "-"
    assert lines["claims: missed"][0].startswith("0/")
    assert lines["type: none given"] == ["-", "1/2", "50%"]
    assert lines["type: wrong"] == ["-", "1/1", "100%"]
    assert lines["grounding violations"] == ["0", "-"]


def test_folders_of_gold_are_found_below(tmp_path: Path) -> None:
    assert find_gold(tmp_path) == ()
    (tmp_path / "more" / "gold").mkdir(parents=True)
    folder = write_gold(tmp_path / "more" / "gold")
    assert find_gold(folder) == find_gold(tmp_path) == (folder,)
    assert find_rounds(tmp_path) == (folder,)
    (tmp_path / "unread.txt").write_text(f"{folder.name}\n", encoding="utf-8")
    assert find_rounds(tmp_path) == ()
