"""Exchanges wording: loaded words for others of their rendering, plain words for loaded ones, and epithets set before sides and acts."""

from collections.abc import Iterator

from recount.evaluate.framing.parties import find_named
from recount.evaluate.framing.texts import Edit, find_apart
from recount.lexicon.actors import read_registry
from recount.lexicon.framing import read_framing
from recount.text.reading import Reading

VOWELS = tuple("aeiou")
#: Words before a noun that say it begins a phrase of its own.
OPENING = frozenset("T#I")
VERBAL, NOMINAL = frozenset("VD"), frozenset("N")


def exchange_loaded(reading: Reading, turn: int) -> tuple[Edit, ...]:
    """Loaded words, and plain ones that have loaded forms, each for another of its rendering; every time for the next one."""
    return find_apart(_loaded(reading, turn))


def _loaded(reading: Reading, turn: int) -> Iterator[Edit]:
    """One edit for each such word that stands as it is listed."""
    seen: dict[tuple[str, ...], int] = {}
    for match in read_framing().loaded.find(reading.tokens.lowers):
        if _stands_alone(reading, match.first, match.last):
            at = seen.setdefault(match.value, turn)
            seen[match.value] += 1
            yield _edit(reading, match.first, match.last, match.value[at % len(match.value)])


def _stands_alone(reading: Reading, first: int, last: int) -> bool:
    """Whether words are a whole noun phrase without other nouns, or a verb in the past."""
    tags, lowers = reading.tags, reading.tokens.lowers
    if not reading.tokens.words[first].islower():
        return False
    if tags[last - 1] in VERBAL:
        return first == 0 or (lowers[first - 1] != "of" and tags[first - 1] != "T")  # "the killed" are people
    follows = tags[last : last + 1]
    joined = follows in ("N", "P", "J") or lowers[last : last + 1] == ("of",)
    return tags[last - 1] in NOMINAL and first > 0 and tags[first - 1] in OPENING and not joined


def set_epithets(reading: Reading, turn: int) -> tuple[Edit, ...]:
    """A word of praise or blame before every side that is named with "the", and before every act that is named as a noun."""
    return find_apart((*_before_parties(reading, turn), *_before_acts(reading, turn)))


def _before_parties(reading: Reading, turn: int) -> Iterator[Edit]:
    """Epithets for the sides, by turns."""
    tokens, words = reading.tokens, read_framing().before_party
    named = [one for one in find_named(tokens, read_registry()) if one.first > 0 and tokens.lowers[one.first - 1] == "the"]
    for number, one in enumerate(named, turn):
        yield Edit(tokens.starts[one.first], tokens.starts[one.first], f"{words[number % len(words)]} ")


def _before_acts(reading: Reading, turn: int) -> Iterator[Edit]:
    """Epithets for acts, by turns; nouns with words of their own before them are left alone."""
    tokens, framing, number = reading.tokens, read_framing(), turn
    for at, word in enumerate(tokens.lowers):
        if (
            word in framing.acts
            and reading.tags[at] == "N"
            and at > 0
            and reading.tags[at - 1] == "T"
            and reading.tags[at + 1 : at + 2] != "N"
        ):
            yield _edit(reading, at, at + 1, f"{framing.before_act[number % len(framing.before_act)]} {word}")
            number += 1


def _edit(reading: Reading, first: int, last: int, words: str) -> Edit:
    """Words in place of a token range, with the article that they need."""
    tokens = reading.tokens
    article = tokens.words[first - 1] if first > 0 else ""
    if article.lower() not in ("a", "an"):
        return Edit(tokens.starts[first], tokens.ends[last - 1], words)
    right = f"{article[0]}n" if words.startswith(VOWELS) else article[0]
    return Edit(tokens.starts[first - 1], tokens.ends[last - 1], f"{right} {words}")
