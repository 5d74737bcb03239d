"""The words of dates and times, as immutable tables."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any

from recount.lexicon.files import read_toml
from recount.records.period import Days
from recount.text.calendar import Unit
from recount.text.phrases import Phrases


class Preposition(StrEnum):
    """What a preposition does to the time after it."""

    PLAIN = "plain"
    ABOUT = "about"
    SINCE = "since"
    FROM = "from"
    BETWEEN = "between"
    UNTIL = "until"
    AFTER = "after"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Step:
    """A step in front of a unit: its direction, and whether it starts from the time told before or from publication."""

    sign: int
    told: bool


@dataclass(frozen=True, slots=True)
class Cues:
    """Words that say whether a time lies ahead of publication; ``ahead`` and ``other_reading`` in days."""

    future: Phrases[bool]
    future_to: frozenset[str]
    past: frozenset[str]
    announcing: frozenset[str]
    modal: frozenset[str]
    neutral: frozenset[str]
    bounds: frozenset[str]
    saying: frozenset[str]
    night: frozenset[str]
    early: frozenset[str]
    ahead: int
    other_reading: int


@dataclass(frozen=True, slots=True)
class Known:
    """A day known by its date alone when one of ``words`` follows."""

    month: int
    day: int
    date: date
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday: the same day every year, so many days from Easter, or listed year by year."""

    fixed: tuple[int, int] | None = None
    easter: int | None = None
    listed: tuple[Days, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Every table of ``times.toml``; months count from 1, weekdays from 0 (Monday), steps in days or units."""

    months: Mapping[str, int]
    months_like_words: frozenset[str]
    weekdays: Mapping[str, int]
    weekdays_short: Mapping[str, int]
    day_parts: frozenset[str]
    hour_words: frozenset[str]
    month_leads: frozenset[str]
    years: range
    counted: frozenset[str]
    closing: frozenset[str]
    numbers: Phrases[int]
    ordinals: Mapping[str, int]
    seasons: Mapping[str, int]
    units: Mapping[str, Unit]
    prepositions: Phrases[Preposition]
    steps: Phrases[Step]
    offsets: Mapping[str, Phrases[int]]
    flags: Mapping[str, Phrases[bool]]
    cues: Cues
    stretch: Mapping[str, frozenset[str]]
    names_after: frozenset[str]
    names_before: frozenset[str]
    no_one_week: frozenset[str]
    overnight_not: frozenset[str]
    periods: frozenset[str]
    numbers_alone: Mapping[str, int]
    fiscal: frozenset[str]
    known: tuple[Known, ...]
    holidays: Phrases[Holiday]
    openers: Mapping[str, frozenset[str] | None] = field(default_factory=dict)
    after_the: frozenset[str] = frozenset()
    after_figures: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()

    def can_open(self, word: str, following: str) -> bool:
        """Whether a time without its preposition can begin with a word that another one follows."""
        if word == "the":
            return following in self.after_the or following[:1].isdigit()
        if word in self.openers:
            second = self.openers[word]
            return second is None or following in second
        if word[:1].isdigit():
            return len(word) > 2 or following in self.after_figures
        return "-" in word and self.is_compound(word)

    def is_compound(self, word: str) -> bool:
        """Whether a word with a hyphen begins as a date does ("mid-March", "April-May")."""
        first = word.partition("-")[0]
        return first in PREFIXES or first in self.months

    def may_tell(self, lowers: Sequence[str]) -> bool:
        """Whether words can hold a time at all: one of them names a day or a stretch, or is written in figures or with a hyphen."""
        if not self.telling.isdisjoint(lowers):
            return True
        return any((len(word) > 2 and word[0].isdigit()) or word == "-" or ("-" in word and self.is_compound(word)) for word in lowers)


#: Quarters and halves of a year in short.
PARTS_OF_YEAR = frozenset(f"{unit}{number}" for unit in "qh" for number in "1234")
#: Tables of phrases with a number, and tables of phrases that only are there or not.
OFFSETS = ("which", "which_told", "year_words", "published", "told", "parts", "edges", "rolling", "vague")
FLAGS = (
    "nights",
    "wholes",
    "so_far",
    "hours",
    "hours_dated",
    "nights_dated",
    "links",
    "same_stretch",
    "same_stretch_of",
    "same",
    "same_day",
    "year_told",
)
#: Tables of words that stand inside times and never at their head.
INNER = frozenset({"year_words", "links"})
#: What joins the days of one list or stretch, or a day and its month.
JOINS = frozenset({"and", "&", "or", ",", "to", "until", "till", "through", "-", "–", "—", "of"})
#: The part of a month or year that a word before its hyphen says.
PREFIXES = {"early": 0, "mid": 1, "late": 2}
#: Those of them that are times without other words.
ALONE = ("published", "told", "vague")
ALONE_FLAGS = ("nights", "hours", "same_stretch")


@cache
def load_times(language: str = "en") -> TimeWords:
    """The time words of a language."""
    table = read_toml(f"lexicon/{language}/times.toml")
    words = TimeWords(
        months=_numbered(table["months"], 1),
        months_like_words=frozenset(table["months_like_words"]),
        weekdays=_numbered(table["weekdays"], 0),
        weekdays_short=_numbered(table["weekdays_short"], 0),
        day_parts=frozenset(table["day_parts"]),
        hour_words=frozenset(table["hour_words"]),
        month_leads=frozenset(table["month_leads"]),
        years=range(table["year_first"], table["year_last"] + 1),
        counted=frozenset(table["counted"]),
        closing=frozenset(table["closing"]),
        numbers=Phrases(table["numbers"]),
        ordinals=dict(table["ordinals"]),
        seasons=dict(table["seasons"]),
        units={word: Unit(unit) for word, unit in table["units"].items()},
        prepositions=Phrases({words: Preposition(role) for words, role in table["prepositions"].items()}),
        steps=Phrases({words: Step(**step) for words, step in table["steps"].items()}),
        offsets={name: Phrases(table[name]) for name in OFFSETS},
        flags={name: Phrases(table[name]) for name in FLAGS},
        cues=_cues(table["cues"]),
        stretch={name: frozenset(listed) for name, listed in table["stretch"].items()},
        names_after=frozenset(table["names"]["after"]),
        names_before=frozenset(table["names"]["before"]),
        no_one_week=frozenset(table["names"]["no_one_week"]),
        overnight_not=frozenset(table["names"]["overnight_not"]),
        periods=frozenset(table["periods"]),
        numbers_alone=dict(table["numbers"]),
        fiscal=frozenset(table["names"]["fiscal"]),
        known=tuple(Known(k["month"], k["day"], k["date"], frozenset(k["words"])) for k in table["known"]),
        holidays=Phrases(_holidays(table)),
    )
    openers, after_the = _openers(words)
    return replace(words, openers=openers, after_the=after_the, after_figures=_after_figures(words), telling=_telling(words))


def _openers(words: TimeWords) -> tuple[Mapping[str, frozenset[str] | None], frozenset[str]]:
    """The words with which a time can begin, each with those that must follow it (None: any), and those that can follow "the"."""
    named = {*words.months, *words.weekdays, *words.weekdays_short, *words.ordinals, *words.seasons, *words.units, *PARTS_OF_YEAR}
    named_tables: dict[str, Phrases[Any]] = {**words.offsets, **words.flags, "holidays": words.holidays}
    tables = [table for name, table in named_tables.items() if name not in INNER]
    openers: dict[str, frozenset[str] | None] = dict.fromkeys(sorted(named))
    for word in sorted(frozenset(words.numbers.openers).union(*(table.openers for table in tables)) - named):
        second = words.numbers.follow(word).union(*(table.follow(word) for table in tables))
        if words.numbers.stands_alone(word):
            second |= {*words.units, *words.hour_words}
        openers[word] = None if any(table.stands_alone(word) for table in tables) else second
    after_the = frozenset(openers).union(*(table.follow("the") for table in tables))
    return MappingProxyType(openers), after_the


def _after_figures(words: TimeWords) -> frozenset[str]:
    """What follows one or two figures that are a day or count days: a month, what joins days, a unit."""
    return frozenset({*words.months, *words.units, *words.hour_words, *JOINS})


def _telling(words: TimeWords) -> frozenset[str]:
    """Words without one of which nothing is a time: all that names days or stretches, and all phrases that are times by themselves."""
    single = {*words.months, *words.weekdays, *words.weekdays_short, *words.units, *words.hour_words, *words.seasons, *words.day_parts}
    single |= words.periods
    phrases: tuple[Phrases[Any], ...] = (
        words.holidays,
        *(words.offsets[name] for name in ALONE),
        *(words.flags[name] for name in ALONE_FLAGS),
    )
    return frozenset(single.union(PARTS_OF_YEAR, {"quarter", "half", "then"}, *(table.closers for table in phrases)))


def _numbered(rows: list[list[str]], first: int) -> dict[str, int]:
    """Each form with the number of its row."""
    return {form: number for number, forms in enumerate(rows, first) for form in forms}


def _cues(table: Mapping[str, Any]) -> Cues:
    words = {
        name: frozenset(table[name])
        for name in ("future_to", "past", "announcing", "modal", "neutral", "bounds", "saying", "night", "early")
    }
    future = Phrases(dict.fromkeys(table["future"], True))
    return Cues(future=future, ahead=table["ahead"], other_reading=table["other_reading"], **words)


def _holidays(table: Mapping[str, Any]) -> dict[str, Holiday]:
    """Every name of a holiday with its rule."""
    found = {name: Holiday(fixed=(month, day)) for name, (month, day) in table["fixed_holidays"].items()}
    found |= {name: Holiday(easter=offset) for name, offset in table["easter_holidays"].items()}
    for row in table["moving_holidays"]:
        holiday = Holiday(listed=tuple(Days(start, end) for start, end in row["days"]))
        found |= dict.fromkeys(row["names"], holiday)
    return found
