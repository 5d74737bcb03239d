"""Sentences that tell nothing of conflict whatever their words: sport, accidents, scares, and what is not known."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from recount.extract.claims.noun_phrases import BE
from recount.extract.claims.shelves import Shelves
from recount.lexicon.speech import Speech
from recount.text.reading import Reading

#: A sentence that only says that something is not known is no longer than so many tokens.
SHORT = 14
SCORE = re.compile(r"(?<![\w\u2013-])\d{1,3}[-\u2013]\d{1,3}(?![\w\u2013-])")
FIGURES = re.compile(r"\d+")
#: A report is about a game if so many different words of it stand in its first blocks, and so many in all.
HEAD_BLOCKS = 3
HEAD_WORDS = 2
CONTEST_WORDS = 5
#: Without a word of sport, higher figures may be those of a vote ("52-48").
MOST_GOALS = 15
#: The result of a game says what is spoken of so many words before and behind it, within its paragraph.
GAME_REACH = 40
#: Before two figures these say that they are a span or a reference, no result of a game ("aged 15-20").
NO_SCORE = frozenset({"aged", "ages", "of", "article", "about", "some", "around", "between", "from", "days", "pages"})
#: So many words may stand between "is" and what a noise was in truth ("was only a car backfiring").
TRUTH_REACH = 5


def only_unknown(reading: Reading, shelves: Shelves, speech: Speech, at: tuple[int, int, int]) -> bool:
    """Whether a short sentence without counts, places and times only says that something is not known."""
    first, last, _block = at
    told = shelves.quantities.items(first, last) or shelves.places.items(first, last) or shelves.times.items(first, last)
    return not told and last - first <= SHORT and next(speech.unknowns.find(reading.tokens.lowers, first, last), None) is not None


def is_aside(reading: Reading, shelves: Shelves, speech: Speech, at: tuple[int, int, int]) -> bool:
    """Whether a sentence speaks of sport, weather, money, an accident, and no word of it shows that conflict is meant after all."""
    first, last, _block = at
    lowers = reading.tokens.lowers
    if _is_harmless(reading, shelves, speech, at):
        return True
    if shelves.of_contest:  # here even "attacked" and "bombarded" are words of the game
        return next(speech.armed.find(lowers, first, last), None) is None
    if next(speech.asides.find(lowers, first, last), None) is None and not _tells_score_near(reading, speech, at):
        return False
    if _has_score(reading, first, last):  # games are strikes and massacres too
        return next(speech.armed.find(lowers, first, last), None) is None
    meant = shelves.weapons.items(first, last) or next(speech.despites.find(lowers, first, last), None) is not None
    return not meant


def is_of_contest(reading: Reading, speech: Speech) -> bool:
    """Whether a report is about a race or a game: its head speaks of one, and so do several of its words."""
    lowers = reading.tokens.lowers
    head = reading.blocks[:HEAD_BLOCKS]
    opening = {lowers[i] for block in head for i in range(block.first, block.last)} & speech.contests
    return len(opening) >= HEAD_WORDS and len(set(lowers) & speech.contests) >= CONTEST_WORDS


def _has_score(reading: Reading, first: int, last: int) -> bool:
    """Whether the result of a game may stand in a token range ("4-0")."""
    return next(_find_scores(reading, first, last), None) is not None


def _tells_score(reading: Reading, speech: Speech, first: int, last: int) -> bool:
    """Whether the result of a game stands in a token range, with a word for how games end: two figures that count nothing."""
    lowers, tags = reading.tokens.lowers, reading.tags
    return speech.scores.stands_in(lowers, first, last) and any(
        lowers[max(start - 1, 0)] not in NO_SCORE
        and all(int(figure) <= MOST_GOALS for figure in FIGURES.findall("".join(lowers[start:end])))
        and (end >= len(lowers) or tags[end] not in "NPJ#")
        for start, end in _find_scores(reading, first, last)
    )


def _tells_score_near(reading: Reading, speech: Speech, at: tuple[int, int, int]) -> bool:
    """Whether the result of a game stands close to a sentence in its paragraph."""
    first, last, block = at
    around = reading.blocks[block]
    return _tells_score(reading, speech, max(around.first, first - GAME_REACH), min(around.last, last + GAME_REACH))


def _find_scores(reading: Reading, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Token ranges of two figures with a dash between them and no space."""
    starts, ends = reading.tokens.starts, reading.tokens.ends
    for found in SCORE.finditer(reading.text, starts[first], ends[last - 1]):
        yield bisect_left(starts, found.start()), bisect_left(starts, found.end())


def _is_harmless(reading: Reading, shelves: Shelves, speech: Speech, at: tuple[int, int, int]) -> bool:
    """Whether a sentence that counts nothing says what a noise was in truth ("all the shooting is fans firing in the air")."""
    first, last, _block = at
    lowers, tags = reading.tokens.lowers, reading.tags
    if shelves.quantities.items(first, last):
        return False
    for found in speech.harmless.find(lowers, first, last):
        equals = next((i for i in range(found.first - 1, max(first, found.first - TRUTH_REACH) - 1, -1) if lowers[i] in BE), None)
        # "Police were firing in the air" equates nothing: a noun, or a harmless thing itself, stands behind "were".
        named = equals is not None and (equals + 1 < found.first or tags[found.first] != "G")
        dud = not found.value or not speech.devices.isdisjoint(lowers[first:equals])
        if equals is not None and named and dud and not set(tags[equals + 1 : found.first]) & set("VGD"):
            return True
    return False
