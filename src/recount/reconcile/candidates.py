"""Candidates: which counts are worth comparing, by keys that those must share, so that a large corpus stays affordable."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from recount.reconcile.counts import Count
from recount.reconcile.scope import Parents, ancestors
from recount.reconcile.voices import voice_keys

Keys = Callable[[Count], Iterable[Hashable]]


class Candidates:
    """Counts by keys; what a count may be compared with shares a key with it."""

    def __init__(self, counts: Sequence[Count], keys: Keys) -> None:
        self._counts = counts
        self._places: dict[Hashable, list[int]] = defaultdict(list)
        for place, count in enumerate(counts):
            for key in set(keys(count)):
                self._places[key].append(place)

    def sharing(self, keys: Iterable[Hashable]) -> list[Count]:
        """Counts under any of the keys, in order."""
        places = {place for key in set(keys) for place in self._places.get(key, ())}
        return [self._counts[place] for place in sorted(places)]


def candidate_pairs(counts: Sequence[Count], keys: Keys) -> Iterator[tuple[Count, Count]]:
    """Each pair of counts that shares a key once, the earlier count first."""
    known = Candidates(counts, keys)
    for count in counts:
        for other in known.sharing(keys(count)):
            if count.key < other.key:
                yield count, other


def by_days(count: Count) -> Iterator[Hashable]:
    """Numbers for the same days."""
    if count.period is not None:
        yield (count.measure, count.period.days)


def by_area(count: Count) -> Iterator[Hashable]:
    """Numbers for an area of the same entry or name."""
    for area in count.areas:
        yield (count.measure, area.name.casefold())
        if area.place is not None:
            yield (count.measure, area.place)


def by_bounds(count: Count) -> Iterator[Hashable]:
    """Equal numbers."""
    yield (count.measure, count.bounds)


def by_incident_or_days(count: Count) -> Iterator[Hashable]:
    """Numbers of one occurrence, or for the same days."""
    if count.incident is not None:
        yield (count.measure, count.incident)
    else:
        yield from by_days(count)


def by_voice(count: Count) -> Iterator[Hashable]:
    """Numbers that may come from one voice."""
    for key in voice_keys(count.voice):
        yield (count.measure, key)


def by_party(count: Count) -> Iterator[Hashable]:
    """Numbers of acts of one party."""
    for party in count.parties or ("",):
        yield (count.measure, party)


def by_family(parents: Parents) -> Keys:
    """Numbers of acts of a party, under its own name and under those that it belongs to."""

    def keys(count: Count) -> Iterator[Hashable]:
        for party in count.parties:
            for one in ancestors(party, parents):
                yield (count.measure, one)
        if not count.parties:
            yield (count.measure, "")

    return keys
