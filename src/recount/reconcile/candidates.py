"""Candidates: which counts are worth comparing, by keys that those must share, so that a large corpus stays affordable."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import timedelta

from recount.lexicon.reconcile_tables import read_limits
from recount.reconcile.areas import inner_keys, outer_keys
from recount.reconcile.counts import Count
from recount.reconcile.scope import Parents, ancestors
from recount.reconcile.voices import voice_keys
from recount.spill.index import Index

Keys = Callable[[Count], Iterable[Hashable]]


class Candidates:
    """Counts by keys, which lie on disk; what a count may be compared with shares a key with it."""

    def __init__(self, counts: Sequence[Count], keys: Keys) -> None:
        self._counts = counts
        self._index = Index()
        for place, count in enumerate(counts):
            self._index.put(keys(count), place)

    def places(self, keys: Iterable[Hashable]) -> list[int]:
        """Where the counts under any of the keys stand, in order."""
        return self._index.sharing(keys)

    def sharing(self, keys: Iterable[Hashable]) -> Iterator[Count]:
        """Counts under any of the keys, in order."""
        return (self._counts[place] for place in self.places(keys))


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


def by_start(count: Count) -> Iterator[Hashable]:
    """Equal numbers that are large enough to tell a copy by, by their first day."""
    if count.period is not None and (count.value or 0) >= read_limits().copied_from:
        yield (count.measure, count.bounds, count.period.days.start)


def by_near_start(count: Count) -> Iterator[Hashable]:
    """The same for what may begin together with a count."""
    if count.period is not None:
        slack = read_limits().same_start_days
        for days in range(-slack, slack + 1):
            yield (count.measure, count.bounds, count.period.days.start + timedelta(days=days))


def by_bounds_and_land(count: Count) -> Iterator[Hashable]:
    """Equal numbers that are large enough to tell an operation by, of areas that may be one."""
    if (count.bounds.best or 0) >= read_limits().identify_from:
        yield from ((count.measure, count.bounds, key) for key in _land(count))


def by_incident_or_days(count: Count) -> Iterator[Hashable]:
    """Numbers of one occurrence, or for the same days."""
    if count.incident is not None:
        yield (count.measure, count.incident)
    else:
        yield from by_days(count)


def by_outer_voice(count: Count) -> Iterator[Hashable]:
    """Totals by who may speak and by what their areas are."""
    voices = voice_keys(count.voice)
    for area in count.areas:
        yield from ((count.measure, voice, key) for key in outer_keys(area) for voice in voices)


def by_inner_voice(count: Count) -> Iterator[Hashable]:
    """What totals are under that a count of their voice may lie inside."""
    voices = voice_keys(count.voice)
    for area in count.areas:
        yield from ((count.measure, voice, key) for key in inner_keys(area) for voice in voices)


def by_party_and_land(count: Count) -> Iterator[Hashable]:
    """Numbers of acts of one party in areas that may touch; numbers of nobody's acts cannot be told to be of one party's."""
    land = _land(count)
    yield from ((count.measure, party, key) for party in count.parties for key in land)


def by_outer_party(count: Count) -> Iterator[Hashable]:
    """Totals by party and area; those of nobody's acts hold only parts of their own report."""
    for area in count.areas:
        for key in outer_keys(area):
            yield from ((count.measure, party, key) for party in count.parties or (count.document,))


def by_inner_party(parents: Parents) -> Keys:
    """What totals are under that a count may be a part of: of its parties and of those that they belong to."""

    def keys(count: Count) -> Iterator[Hashable]:
        parties = {one for party in count.parties for one in ancestors(party, parents)} or {count.document}
        for area in count.areas:
            for key in inner_keys(area):
                yield from ((count.measure, party, key) for party in parties)

    return keys


def _land(count: Count) -> set[Hashable]:
    """Keys of which two numbers share one where an area of the one lies in an area of the other, or is it."""
    return {key for area in count.areas for keys in (inner_keys(area), outer_keys(area)) for key in keys}
