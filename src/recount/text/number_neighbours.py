"""What stands beside a number shows that it is a date, a year, a measure or a name and no count."""

from collections.abc import Sequence

from recount.text.number_words import Number, NumberForm, NumberWords


def is_other_number(lowers: Sequence[str], number: Number, first: int, last: int, words: NumberWords) -> bool:
    """Whether the neighbours show a date, a year, a measure or the number of a thing."""
    if number.form not in {NumberForm.FIGURES, NumberForm.WORDS}:
        return number.form is NumberForm.VAGUE and number.last < last and lowers[number.last] in words.units
    before = lowers[number.core - 1] if number.core > first else ""
    after = lowers[number.last] if number.last < last else ""
    if number.first > first and lowers[number.first - 1] in words.ages:
        return True
    if after in words.units or (number.first == number.core and before in words.labels):
        return True
    return (
        _is_part_of_thing(lowers, number, first, last)
        or _is_date(lowers, number, (before, after), words)
        or _is_year(lowers, number, (before, after), words)
    )


def _is_part_of_thing(lowers: Sequence[str], number: Number, first: int, last: int) -> bool:
    """Scores, times, list numbers and paths: 7-0, 1), 24/7, D-30."""
    if number.form is not NumberForm.FIGURES:
        return False
    # A dash that opens the sentence is the mark of a list.
    before = lowers[number.core - 1] if number.core > first + (lowers[first] in {"-", "\u2013"}) else ""
    after = lowers[number.last] if number.last < last else ""
    if number.core == first and after in {".", ")", "|"} and number.last - number.core == 1:
        return True
    return (
        before in {"-", "/", "_", "\u2013", "#", "$", "\u20ac", "\u00a3"}
        or after in {"/", "_", "\u00b0"}
        or (after in {"-", "\u2013"} and _figures_at(lowers, number.last + 1, last))
    )


def _figures_at(lowers: Sequence[str], at: int, last: int) -> bool:
    return at < last and lowers[at][0].isdigit()


def _is_date(lowers: Sequence[str], number: Number, around: tuple[str, str], words: NumberWords) -> bool:
    """A day beside its month: 14 May, May 14, 2 and 3 May, January 3 and 4."""
    if (number.bounds.high or 0) > 31 or number.last - number.core > 3:
        return False
    before, after = around
    if after in words.months or before in words.months:
        return number.form is NumberForm.FIGURES or after in words.months
    joins = words.joins | {"and", ",", "&"}
    return number.form is NumberForm.FIGURES and (
        (after in joins and _month_near(lowers, number.last + 1, 1, words))
        or (before in joins and _month_near(lowers, number.core - 2, -1, words))
    )


def _month_near(lowers: Sequence[str], at: int, step: int, words: NumberWords) -> bool:
    """Whether a day number stands at a token with a month on its far side."""
    inside = 0 <= at < len(lowers) and 0 <= at + step < len(lowers)
    return inside and lowers[at].isdigit() and len(lowers[at]) <= 2 and lowers[at + step] in words.months


def _is_year(lowers: Sequence[str], number: Number, around: tuple[str, str], words: NumberWords) -> bool:
    """Four figures without a separator after a word that introduces a year, or after a month."""
    token = lowers[number.core]
    if number.last - number.core != 1 or len(token) != 4 or not token.isdigit() or not 1800 <= int(token) <= 2100:
        return False
    before, after = around
    return before in words.year_before or before in words.months or after in {")", "/", "-", "\u2013"} or before == ""
