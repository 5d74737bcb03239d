"""Whole numbers in figures and in words, read from tokens."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

GROUPED = re.compile(r"\d{1,3}(?:[,\u00a0\u202f ]\d{3})+")
PLAIN = re.compile(r"\d{1,12}")
DECIMAL = re.compile(r"\d{1,6}\.\d{1,4}")
HUNDRED = 100
ROUND = 20
HALF = "half"


@dataclass(frozen=True, slots=True)
class CardinalWords:
    """Names of numbers: ``cardinals`` below a hundred, ``scales`` that multiply, ``articles`` that stand for one before a scale."""

    cardinals: Mapping[str, int]
    scales: Mapping[str, int]
    articles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cardinal:
    """A number and the token at which it ends; ``scale`` is the last multiplier ("million") or 1."""

    value: int
    last: int
    scale: int = 1
    figures: bool = False


def parse_figures(token: str) -> int | None:
    """The value of a token in figures with or without separators, or None."""
    if PLAIN.fullmatch(token):
        return int(token)
    if GROUPED.fullmatch(token):
        return int(re.sub(r"\D", "", token))
    return None


def read_cardinal(lowers: Sequence[str], position: int, last: int, words: CardinalWords) -> Cardinal | None:
    """The number that begins at a token and ends before ``last``, or None."""
    if position >= last:
        return None
    token = lowers[position]
    if token[0].isdigit():
        return _read_figures(lowers, position, last, words)
    if token in words.articles or token == HALF:
        return _read_article(lowers, position, last, words)
    return _read_words(lowers, position, last, words)


def _read_figures(lowers: Sequence[str], position: int, last: int, words: CardinalWords) -> Cardinal | None:
    """Figures, and figures before a scale: 1,204; 60 million; 2.5 million."""
    token = lowers[position]
    scale = words.scales.get(lowers[position + 1], 1) if position + 1 < last else 1
    if DECIMAL.fullmatch(token):
        whole, part = token.split(".")
        value, rest = divmod(int(whole + part) * scale, 10 ** len(part))
        return Cardinal(value, position + 2, scale, figures=True) if scale > 1 and not rest else None
    plain = parse_figures(token)
    if plain is None:
        return None
    return Cardinal(plain * scale, position + (2 if scale > 1 else 1), scale, figures=True)


def _read_article(lowers: Sequence[str], position: int, last: int, words: CardinalWords) -> Cardinal | None:
    """A hundred, half a million, half a dozen."""
    half = lowers[position] == HALF
    at = position + 1 if half else position
    if at + 1 >= last or lowers[at] not in words.articles or lowers[at + 1] not in words.scales:
        return None
    scale = words.scales[lowers[at + 1]]
    return Cardinal(scale // 2 if half else scale, at + 2, scale)


def _small(token: str, words: CardinalWords) -> int | None:
    """A number below a hundred in one token: seven, forty, forty-five."""
    value = words.cardinals.get(token)
    if value is None and "-" in token:
        tens, _, unit = token.partition("-")
        parts = words.cardinals.get(tens), words.cardinals.get(unit)
        if parts[0] is not None and parts[1] is not None and parts[0] >= ROUND and 0 < parts[1] < 10:
            return parts[0] + parts[1]
    return value


def _read_words(lowers: Sequence[str], position: int, last: int, words: CardinalWords) -> Cardinal | None:
    """Words: two hundred and five, forty-five thousand."""
    total = current = 0
    room, largest, scale, at = HUNDRED, 0, 1, position
    while at < last:
        value, factor = _small(lowers[at], words), words.scales.get(lowers[at])
        if value is not None and (at == position or 0 < value < room):
            current, room = current + value, 10 if value >= ROUND and not value % 10 else 0
        elif factor == HUNDRED and 0 < current < HUNDRED:
            current, room, scale = current * HUNDRED, HUNDRED, HUNDRED
        elif factor is not None and factor > HUNDRED and current and (not largest or factor < largest):
            total, current, room, largest, scale = total + current * factor, 0, HUNDRED, factor, factor
        elif not (lowers[at] == "and" and room == HUNDRED and at > position and _goes_on(lowers, at + 1, last, words)):
            break
        at += 1
    return Cardinal(total + current, at, scale) if at > position else None


def _goes_on(lowers: Sequence[str], at: int, last: int, words: CardinalWords) -> bool:
    """Whether a small number follows "and", and it has no scale of its own."""
    if at >= last or _small(lowers[at], words) is None:
        return False
    return at + 1 >= last or lowers[at + 1] not in words.scales
