from recount.evaluate.muc.documents import plain
from recount.evaluate.muc.faults import count_faults
from recount.evaluate.muc.measures import SLOTS, add_counts, score_entities, score_templates, table_of

from .reports import make_document, make_template

KEY = make_document("", make_template("bombing", Target="old mill", Weapon="bomb"), make_template("attack", Victim="ada brun"))


def test_words_are_compared_without_signs_and_articles() -> None:
    assert plain('The "Old  Mill"') == "old mill"


def test_the_key_scores_full_marks_against_itself() -> None:
    counts = add_counts([score_templates(KEY, KEY.key)], SLOTS)
    assert counts["all"].f1 == 1
    assert add_counts([score_entities(KEY, KEY.key)], ("Target", "Victim", "Weapon"))["all"].f1 == 1


def test_a_template_of_another_type_is_not_paired() -> None:
    given = (make_template("arson", Target="old mill"),)
    assert score_templates(KEY, given)["Target"].right == 0
    assert score_entities(KEY, given)["Target"].right == 1


def test_nothing_given_finds_nothing() -> None:
    counts = add_counts([score_templates(KEY, ())], SLOTS)
    assert (counts["all"].given, counts["all"].found, counts["all"].wanted) == (0, 0, 5)
    assert counts["all"].f1 == 0


def test_alternative_types_are_either_right() -> None:
    document = make_document("", make_template("bombing / attack"))
    assert score_templates(document, (make_template("attack"),))["type"].right == 1


def test_faults_tell_bad_names_from_fillers_not_found() -> None:
    given = (make_template("bombing", Target="mill", PerpOrg="red star"), make_template("kidnapping"))
    faults = count_faults(KEY, given)
    assert faults["Target under other words"] == 1
    assert faults["Weapon not found"] == 1
    assert faults["PerpOrg extra"] == 1
    assert faults["template of the wrong type"] == 1


def test_a_table_has_a_line_for_each_slot() -> None:
    assert len(list(table_of("F1", add_counts([score_templates(KEY, KEY.key)], SLOTS)))) == len(SLOTS) + 2
