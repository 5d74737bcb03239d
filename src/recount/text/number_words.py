"""The vocabulary of numbers, and a number with its bounds."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from recount.records.quantity import Bounds, Exactness
from recount.text.cardinals import CardinalWords
from recount.text.phrases import Phrases


class NumberForm(StrEnum):
    """How a number is written, which decides how much it needs beside it to be a count."""

    FIGURES = "figures"
    WORDS = "words"
    VAGUE = "vague"
    NONE = "none"
    NO = "no"
    ARTICLE = "article"
    ANOTHER = "another"
    ALL = "all"
    FRACTION = "fraction"


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The vocabulary of numbers of one language."""

    cardinals: CardinalWords
    dozen: Mapping[str, int]
    vague: Phrases[int]
    none: Phrases[bool]
    bounds: Phrases[Exactness]
    after: Phrases[Exactness]
    endings: Mapping[str, Exactness]
    fractions: Phrases[float]
    joins: frozenset[str]
    between: Phrases[bool]
    changes: frozenset[str]
    units: frozenset[str]
    labels: frozenset[str]
    ages: frozenset[str]
    months: frozenset[str]
    year_before: frozenset[str]


@dataclass(frozen=True, slots=True)
class Number:
    """A number at a half-open token range; ``core`` is where it begins without its bounding words; ``share`` is a part of a known total."""

    first: int
    core: int
    last: int
    bounds: Bounds
    exactness: Exactness
    form: NumberForm
    share: float | None = None


def bound(value: int, exactness: Exactness) -> Bounds:
    """What "at least N", "up to N", "about N" and "N" allow."""
    if exactness is Exactness.AT_LEAST:
        return Bounds(value, None, None)
    if exactness is Exactness.AT_MOST:
        return Bounds(None, None, value)
    return Bounds(value, value, value)
