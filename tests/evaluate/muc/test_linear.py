from recount.evaluate.muc.linear import Linear, squash, train

EXAMPLES = [{"wet", "cold"}, {"wet"}, {"dry"}, {"dry", "cold"}] * 5
ANSWERS = [True, True, False, False] * 5


def test_a_feature_that_decides_is_learned() -> None:
    model = train(EXAMPLES, ANSWERS, 1.0)
    assert model.probability({"wet"}) > 0.8
    assert model.probability({"dry"}) < 0.2


def test_a_feature_that_tells_nothing_weighs_next_to_nothing() -> None:
    model = train(EXAMPLES, ANSWERS, 1.0)
    assert abs(model.weights.get("cold", 0.0)) < 0.2


def test_training_twice_gives_the_same_weights() -> None:
    assert train(EXAMPLES, ANSWERS, 0.1) == train(EXAMPLES, ANSWERS, 0.1)


def test_unknown_features_count_nothing() -> None:
    model = train(EXAMPLES, ANSWERS, 1.0)
    assert model.score({"never seen"}) == model.score(set())


def test_long_examples_count_as_much_as_short_ones_where_that_is_asked() -> None:
    weights = {"": 1.0, "wet": 2.0, "cold": 2.0, "dark": 2.0, "late": 2.0}
    assert Linear(weights).score(weights.keys() - {""}) == 9
    assert Linear(weights, even=True).score(weights.keys() - {""}) == 5
    assert train(EXAMPLES, ANSWERS, 10.0, even=True).probability({"wet", "cold"}) > 0.8


def test_odds_become_probabilities() -> None:
    assert squash(0) == 0.5
    assert 0 < squash(-1000) < 1e-6
