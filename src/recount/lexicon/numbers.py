"""The words of number of a language, from its data file."""

from functools import cache
from typing import Any

from recount.lexicon.files import read_toml
from recount.records.quantity import Exactness
from recount.text.cardinals import CardinalWords
from recount.text.number_words import NumberWords
from recount.text.phrases import Phrases


@cache
def load_numbers(language: str = "en") -> NumberWords:
    """The vocabulary of numbers of a language."""
    data = read_toml(f"lexicon/{language}/numbers.toml")
    others = data["not_counts"]
    return NumberWords(
        cardinals=CardinalWords(data["cardinals"], data["scales"], frozenset(data["articles"]["words"])),
        dozen=data["dozen"],
        vague=Phrases(data["vague"]),
        none=Phrases({**dict.fromkeys(data["none"]["determiners"], True), **dict.fromkeys(data["none"]["words"], False)}),
        bounds=_bounds(data["bounds"]),
        after=_bounds(data["after"]),
        endings={ending: Exactness(value) for ending, value in data["endings"].items()},
        fractions=Phrases(data["fractions"]),
        joins=frozenset(data["joins"]["range"]),
        between=Phrases({**dict.fromkeys(data["joins"]["between"], True), **dict.fromkeys(data["joins"]["from"], False)}),
        changes=frozenset(data["joins"]["changes"]),
        units=frozenset(others["units"]),
        ages=frozenset(others["ages"]),
        labels=frozenset(others["labels"]),
        months=frozenset(others["months"]),
        year_before=frozenset(others["year_before"]),
        ups=frozenset(data["ups"]["verbs"]),
        handing=frozenset(data["handing"]["verbs"]),
    )


def _bounds(table: dict[str, Any]) -> Phrases[Exactness]:
    """Phrases by the exactness that they give a number."""
    return Phrases({phrase: Exactness(exactness) for exactness, phrases in table.items() for phrase in phrases})
