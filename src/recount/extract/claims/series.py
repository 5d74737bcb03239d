"""Where an act stands in a series: which of several it is, how it ranks among them."""

from recount.extract.claims.clauses import Clause
from recount.extract.claims.counting import Counting
from recount.lexicon.speech import Speech
from recount.text.reading import Reading

#: "It was the fourth raid this year": ordinals near the beginning of a clause, and words that give the days of the series.
ORDINALS = frozenset(
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "11th", "12th", "latest"]
)
RANKING = frozenset({"is", "was", "'s", "be", "been"})
SPANNING = frozenset({"since", "this", "within", "year", "month", "week", "days", "weeks", "months"})
RECALLING = frozenset({"recalled", "recalls", "echoed", "echoes", "evoked", "evokes", "resembled", "resembles"})
RANKS = frozenset({"deadliest", "bloodiest", "worst", "heaviest", "biggest", "largest", "fiercest", "gravest"})
EVER = frozenset({"ever", "decade", "decades", "years", "war", "conflict"})
SERIES_REACH = 10


def may_sum(reading: Reading, clause: Clause, speech: Speech, reach: int = SERIES_REACH) -> bool:
    """Whether the words of a clause without counts and places may tell a total; an ordinal may within so many of its first words."""
    lowers = reading.tokens.lowers
    ranks = not ORDINALS.isdisjoint(lowers[clause.first : min(clause.first + reach, clause.last)])
    return ranks or speech.cues["share"].stands_in(lowers, clause.first, clause.last)


def counts_up(counting: Counting) -> bool:
    """Whether a clause only says which of a series an act is ("it was the fourth such raid this year")."""
    lowers, clause = counting.lowers, counting.clause
    end = min(clause.first + SERIES_REACH, clause.last)
    if ORDINALS.isdisjoint(lowers[clause.first : end]):
        return False
    for i in range(clause.first, end):
        if lowers[i] in ORDINALS and lowers[i - 1] == "the" and i >= 2 and lowers[i - 2] in RANKING:
            return any(word in SPANNING for word in lowers[i + 1 : clause.last])
    return False


def is_ranked(reading: Reading, clause: Clause) -> bool:
    """Whether a clause only ranks or likens an act told elsewhere ("the raid was the deadliest since March", "recalled that of 2023")."""
    lowers = reading.tokens.lowers
    if any(lowers[i] in RECALLING and lowers[i + 1 : i + 3] == ("that", "of") for i in range(clause.first + 1, clause.last - 2)):
        return True
    for i in range(clause.first + 1, clause.last - 2):
        if lowers[i] in RANKING and lowers[i + 1] == "the" and (lowers[i + 2] in RANKS or lowers[i + 2 : i + 3] == ("most",)):
            return any(word in SPANNING or word in EVER for word in lowers[i + 2 : clause.last])
    return False
