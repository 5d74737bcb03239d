"""Acts that a report counts by their rank: "it was the third attack this year"."""

from collections.abc import Iterator

from recount.extract.quantities.context import Context
from recount.extract.quantities.nouns import read_phrase
from recount.extract.quantities.view import OWN, Count, Solved, View
from recount.records.quantity import Bounds, Exactness, Measure, OfStatus
from recount.text.number_words import Number, NumberForm

#: The period that is counted over begins within so many tokens.
SCOPE = 12
#: The noun of the subject stands within so many tokens before the verb.
SUBJECT = 6
POINTERS = frozenset({"it", "this", "that", "which"})
#: Rounds of fighting are acts.
ROUNDS = frozenset({"round", "bout", "wave"})
ACTS = frozenset({"attacks", "operations", "encounter"})


def find_ranks(context: Context) -> Iterator[Solved]:
    """Counts by rank in a sentence; each is as large as the rank says."""
    view = context.view
    if view.words.ranks.keys().isdisjoint(view.lowers[view.first : view.last]):
        return
    for at in range(view.first + 2, view.last):
        rank = view.words.ranks.get(view.word(at))
        if rank is not None and view.word(at - 1) == "the" and view.word(at - 2) in view.grammar.be and _has_scope(view, at + 1):
            found = _rank(view, at, rank)
            if found is not None and not any(count.first <= at < count.last for count in view.counts):
                yield found


def _has_scope(view: View, at: int) -> bool:
    """Whether a period follows over which acts are counted, before the clause ends."""
    for near in range(at, min(view.last, at + SCOPE)):
        word, after = view.word(near), view.word(near + 1)
        if word in {",", ";", ":", "."}:
            return False
        if word == "since" or (word in {"this", "last"} and after in view.numbers.units):
            return True
        if word in {"in", "within", "of"} and _is_period(view, near + 1):
            return True
    return False


def _is_period(view: View, at: int) -> bool:
    """Whether words such as "a week", "as many days", "two months", "the year" begin at a token."""
    return any(view.word(near) in view.numbers.units for near in range(at, at + 4)) and view.word(at) != "this"


def _rank(view: View, at: int, rank: int) -> Solved | None:
    """The count that a rank gives; None where people act ("the third man to ...")."""
    phrase = read_phrase(view, at + 1)
    kind = phrase.noun.kind if phrase.noun is not None else _subject(view, at - 2)
    if view.word(at + 1) in ROUNDS or kind in ACTS:
        measure = Measure.OPERATIONS if kind == "operations" else Measure.ATTACKS
    elif kind in OWN:
        measure = OWN[kind]
    elif phrase.last > phrase.first and kind not in {"person", "troops"} and (view.word(at - 3) in POINTERS or phrase.noun is not None):
        measure = Measure.OTHER
    else:
        return None
    bounds = Bounds(rank, rank, rank)
    number = Number(at, at, at + 1, bounds, Exactness.EXACT, NumberForm.WORDS)
    last = max(phrase.last, at + 1)
    of = (phrase.first, phrase.last) if phrase.last > phrase.first else None
    own = "encounter" if measure is Measure.OTHER else measure.value
    return Solved(Count(at, last, number, own, of=of), measure, own, OfStatus.UNKNOWN, bounds, last, how="rank")


def _subject(view: View, at: int) -> str:
    """The kind of the noun before the verb at a token ("the attack was the third")."""
    for near in range(at - 1, max(view.first, at - SUBJECT) - 1, -1):
        noun = view.words.nouns.at(view.lowers, near, at)
        if noun is not None:
            return noun.value.kind
    return ""
