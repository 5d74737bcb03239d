"""Counts that a sentence breaks down by places: they are of several places, and so of no one event."""

from recount.extract.claims.passages import Passage
from recount.extract.claims.shelves import Shelves
from recount.records.quantity import Quantity
from recount.text.reading import Reading

#: What leads from a count to its parts.
LEADS = frozenset({":", ",", "(", "-", "\u2013", "\u2014"})
#: So many parts make a breakdown.
FEWEST = 2


def is_broken_down(reading: Reading, passage: Passage, shelves: Shelves) -> bool:
    """Whether places with their parts, which make up the count, follow a clause without a place of its own."""
    clause = passage.clause
    if passage.places or not passage.quantities or reading.tokens.lowers[clause.last : clause.last + 1] not in [(sign,) for sign in LEADS]:
        return False
    end = passage.sentence[1]
    whole = passage.quantities[-1]
    parts = [placed for placed in shelves.quantities.within(clause.last, end) if placed[2].measure is whole.measure]
    if len(parts) < FEWEST:
        return False
    ends = [first for first, _last, _part in parts[1:]] + [end]
    located = [part for (_first, last, part), stop in zip(parts, ends, strict=True) if shelves.places.items(last, stop)]
    return len(located) == len(parts) and _adds_up(whole, located)


def _adds_up(whole: Quantity, parts: list[Quantity]) -> bool:
    """Whether the parts are as many as the whole."""
    numbers = [part.bounds.best for part in parts]
    return whole.bounds.best is not None and None not in numbers and sum(n or 0 for n in numbers) == whole.bounds.best
