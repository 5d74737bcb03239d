"""The fit of weights: what is known in closed form, and what a penalty does."""

import math

import pytest

from recount.evaluate.logistic import BASE, fit_weights, solve


def test_weights_without_penalty_give_the_shares_that_were_seen() -> None:
    rows = [({"sign": True}, number < 3) for number in range(4)] + [({"sign": False}, number < 2) for number in range(6)]
    weights = fit_weights(rows, penalty=0)
    assert weights[BASE] == pytest.approx(math.log(2 / 4))
    assert weights[BASE] + weights["sign"] == pytest.approx(math.log(3 / 1))


def test_a_sign_that_is_always_right_gets_no_endless_weight() -> None:
    rows = [({"sign": True}, True), ({"sign": False}, True), ({"sign": False}, False)]
    assert 0 < fit_weights(rows, penalty=1)["sign"] < 1


def test_a_sign_that_nothing_shows_weighs_nothing() -> None:
    assert fit_weights([({"sign": False}, True), ({"sign": False}, False)], penalty=1) == {BASE: 0, "sign": 0}


def test_equations_with_a_pivot_of_nothing_are_solved() -> None:
    assert solve([[0, 2], [4, 1]], [6, 11]) == [2, 3]
