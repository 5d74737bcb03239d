"""Numbers with their bounds in running text: "at least seven", "between four and seven", "dozens", "no one"."""

from collections.abc import Iterator

from recount.records.quantity import Bounds, Exactness
from recount.text.cardinals import Cardinal, read_cardinal
from recount.text.number_neighbours import is_other_number
from recount.text.number_words import PRONOUNS, Number, NumberForm, NumberWords, bound

#: So far back a verb of change turns "from 5 to 9" into two figures.
CHANGE_REACH = 14


def find_numbers(lowers: tuple[str, ...], first: int, last: int, words: NumberWords) -> Iterator[Number]:
    """Numbers of a token range from left to right, without those that are dates, units or names."""
    at = first
    while at < last:
        number = _read_number(lowers, at, first, last, words) if words.can_open(lowers[at]) else None
        if number is None:
            at += 1
        else:
            if not is_other_number(lowers, number, first, last, words):
                yield number
            at = number.last


def _read_number(lowers: tuple[str, ...], at: int, first: int, last: int, words: NumberWords) -> Number | None:
    """The number that begins at a token, with its bounding words."""
    none = words.none.at(lowers, at, last)
    longer = words.bounds.at(lowers, at, last) if none is not None else None
    if none is not None and (longer is None or longer.last <= none.last):
        form = NumberForm.NO if none.value else NumberForm.NONE
        return Number(at, at, none.last, Bounds(0, 0, 0), Exactness.NONE_REPORTED, form)
    found = (
        _read_between(lowers, at, first, last, words)
        or _read_bounded(lowers, at, first, last, words)
        or _read_fraction(lowers, at, last, words)
    )
    return found or _read_pronoun(lowers, at, words)


def _read_pronoun(lowers: tuple[str, ...], at: int, words: NumberWords) -> Number | None:
    """The articles, "another" and "all", which count only where a noun or a verb says so."""
    form = PRONOUNS.get(lowers[at])
    if lowers[at] in words.cardinals.articles:
        form = NumberForm.ARTICLE
    return None if form is None else Number(at, at, at + 1, Bounds(1, 1, 1), Exactness.EXACT, form)


def _read_fraction(lowers: tuple[str, ...], at: int, last: int, words: NumberWords) -> Number | None:
    """A part of a total: "a third of them"; it needs "of" after it."""
    found = words.fractions.at(lowers, at, last)
    if found is None or found.last >= last or lowers[found.last] != "of":
        return None
    return Number(at, at, found.last, Bounds(), Exactness.APPROXIMATE, NumberForm.FRACTION, found.value)


def _read_between(lowers: tuple[str, ...], at: int, first: int, last: int, words: NumberWords) -> Number | None:
    """A range that is announced: "between four and seven", "from 20 to 35"."""
    opening = words.between.at(lowers, at, last)
    if opening is None or (not opening.value and _changes(lowers, at, first, words)):
        return None
    core = opening.last
    while (
        core < last
        and core < opening.last + 2
        and words.bounds.at(lowers, core, last) is not None
        and lowers[core] in {"about", "some", "around"}
    ):
        core += 1
    low = read_cardinal(lowers, core, last, words.cardinals)
    if low is None or low.last >= last or lowers[low.last] not in ({"and", "to"} | words.joins):
        return None
    high = read_cardinal(lowers, low.last + 1, last, words.cardinals)
    return None if high is None else _range(at, core, low, high)


def _range(first: int, core: int, low: Cardinal, high: Cardinal) -> Number | None:
    """The range of two numbers; "two to three million" shares its scale."""
    floor = low.value * high.scale if low.scale == 1 and high.scale > 100 and low.value < 1000 else low.value
    if floor >= high.value:
        return None
    form = NumberForm.FIGURES if low.figures else NumberForm.WORDS
    return Number(first, core, high.last, Bounds(floor, None, high.value), Exactness.RANGE, form)


def _changes(lowers: tuple[str, ...], at: int, first: int, words: NumberWords) -> bool:
    """Whether a verb of change stands before, so that two numbers are an old and a new figure."""
    return any(word in words.changes for word in lowers[max(first, at - CHANGE_REACH) : at])


def _read_bounded(lowers: tuple[str, ...], at: int, first: int, last: int, words: NumberWords) -> Number | None:
    """A number or a vague word after any words that bound it."""
    exactness, core = Exactness.EXACT, at
    for _ in range(3):
        prefix = words.bounds.at(lowers, core, last)
        if prefix is not None and core > 0 and lowers[core - 1] in words.ups and lowers[core] == "up":
            return None
        if lowers[core] == "over" and core > first and lowers[core - 1] in words.handing:
            return None  # "handed **over** four rifles"
        if prefix is None or prefix.last >= last or _vague(lowers, core, last, words) is not None:
            break
        exactness = exactness if exactness is not Exactness.EXACT else prefix.value
        core = prefix.last
    vague = _vague(lowers, core, last, words)
    if vague is not None:
        value, end = vague
        return Number(at, core, end, Bounds(value or None, None, None), Exactness.VAGUE, NumberForm.VAGUE)
    return _read_plain(lowers, at, core, exactness, (first, last), words)


def _vague(lowers: tuple[str, ...], at: int, last: int, words: NumberWords) -> tuple[int, int] | None:
    """Floor and end of a vague word; "several" before a number word is part of a longer phrase."""
    found = words.vague.at(lowers, at, last)
    return None if found is None else (found.value, found.last)


def _read_plain(
    lowers: tuple[str, ...], at: int, core: int, exactness: Exactness, limits: tuple[int, int], words: NumberWords
) -> Number | None:
    """A number, a dozen, a short range or a word such as 30-ish, with words after it that bound it."""
    first, last = limits
    special = _dozens(lowers, core, last, words) or _ending(lowers, core, words)
    if special is not None:
        value, end, own = special
        exactness = own if exactness is Exactness.EXACT else exactness
        return Number(
            at, core, end, bound(value, exactness), exactness, NumberForm.FIGURES if lowers[core][0].isdigit() else NumberForm.WORDS
        )
    number = read_cardinal(lowers, core, last, words.cardinals)
    if number is None:
        return None
    end = number.last
    if (
        end + 1 < last
        and lowers[end] in words.joins
        and exactness in {Exactness.EXACT, Exactness.APPROXIMATE}
        and not _changes(lowers, at, first, words)
    ):
        high = read_cardinal(lowers, end + 1, last, words.cardinals)
        found = None if high is None else _range(at, core, number, high)
        if found is not None:
            return found
    after = words.after.at(lowers, end, last) if end < last else None
    if after is None and end < last and lowers[end] == "+":
        exactness, end = Exactness.AT_LEAST, end + 1
    elif after is not None and exactness is Exactness.EXACT:
        exactness, end = after.value, after.last
    form = NumberForm.FIGURES if number.figures else NumberForm.WORDS
    return Number(at, core, end, bound(number.value, exactness), exactness, form)


def _dozens(lowers: tuple[str, ...], at: int, last: int, words: NumberWords) -> tuple[int, int, Exactness] | None:
    """A dozen, two dozen, half a dozen: value, end, exactness."""
    if (
        at < last
        and lowers[at] == "half"
        and at + 2 < last
        and lowers[at + 1] in words.cardinals.articles
        and lowers[at + 2] in words.dozen
    ):
        return words.dozen[lowers[at + 2]] // 2, at + 3, Exactness.APPROXIMATE
    if at + 1 >= last or lowers[at + 1] not in words.dozen:
        return None
    times = (
        1
        if lowers[at] in words.cardinals.articles
        else words.cardinals.cardinals.get(lowers[at], int(lowers[at]) if lowers[at].isdecimal() and len(lowers[at]) < 4 else 0)
    )
    return (times * words.dozen[lowers[at + 1]], at + 2, Exactness.APPROXIMATE) if times else None


def _ending(lowers: tuple[str, ...], at: int, words: NumberWords) -> tuple[int, int, Exactness] | None:
    """One token of figures and an ending: 30-ish, 500-strong."""
    if at >= len(lowers):
        return None
    figures, dash, ending = lowers[at].partition("-")
    if not dash or ending not in words.endings or not figures.isdecimal() or len(figures) > 9:
        return None
    return int(figures), at + 1, words.endings[ending]
