"""The vocabulary of numbers, and a number with its bounds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from recount.records.building import quick
from recount.records.quantity import Bounds, Exactness
from recount.text.cardinals import HALF, CardinalWords
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


#: Words that count only where a noun or a verb says so.
PRONOUNS = {"another": NumberForm.ANOTHER, "all": NumberForm.ALL}


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
    ups: frozenset[str]
    handing: frozenset[str]
    openers: frozenset[str] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        listed = {*self.cardinals.cardinals, *self.cardinals.articles, *PRONOUNS, HALF}
        tables = (self.vague.openers, self.none.openers, self.bounds.openers, self.fractions.openers, self.between.openers)
        object.__setattr__(self, "openers", frozenset(listed.union(*tables)))

    def can_open(self, word: str) -> bool:
        """Whether a number can begin with a word; what is written in figures or with a hyphen always can."""
        return word in self.openers or word[:1].isdigit() or "-" in word


@quick
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
