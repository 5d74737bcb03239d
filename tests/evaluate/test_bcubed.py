"""B-cubed on the worked example of its authors, and at its ends."""

import pytest

from recount.evaluate.bcubed import score_groups

#: Twelve items in three true groups of five, two and five, as Bagga and Baldwin draw them.
TRUTH = {str(number): "a" if number <= 5 else "b" if number <= 7 else "c" for number in range(1, 13)}


def test_the_first_answer_of_the_example_has_its_published_precision() -> None:
    """Groups b and c together: 5 items of 1, 2 of 2/7, 5 of 5/7, over 12."""
    found = {item: "bc" if group in "bc" else group for item, group in TRUTH.items()}
    assert score_groups(found, TRUTH).precision == pytest.approx(16 / 21)
    assert score_groups(found, TRUTH).recall == 1


def test_the_second_answer_joins_larger_groups_and_is_worse() -> None:
    found = {item: "ac" if group in "ac" else group for item, group in TRUTH.items()}
    assert score_groups(found, TRUTH).precision == pytest.approx(7 / 12)


def test_what_is_not_found_stands_alone() -> None:
    scores = score_groups({}, TRUTH)
    assert scores.precision == 1
    assert scores.recall == pytest.approx(3 / 12)
    assert score_groups(TRUTH, TRUTH).f1 == 1


def test_nothing_scores_nothing() -> None:
    assert score_groups({}, {}).f1 == 0
