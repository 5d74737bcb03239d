"""Candidates: which counts are worth comparing, by keys that those must share, so that a large corpus stays affordable."""

from array import array
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from recount.lexicon.reconcile_tables import read_limits
from recount.reconcile.areas import inner_keys, outer_keys
from recount.reconcile.counts import Count
from recount.reconcile.scope import Parents, ancestors
from recount.reconcile.voices import voice_keys
from recount.records.period import Days
from recount.spill.index import Index

#: A day after all days, for what is not dated.
_NEVER = 2**31 - 1
Keys = Callable[[Count], Iterable[Hashable]]


class Candidates:
    """Counts by keys, which lie on disk; what a count may be compared with shares a key with it.

    First and last days are in memory, eight bytes a count, so that nothing is read for days that do not fit.
    """

    def __init__(self, counts: Sequence[Count], keys: Keys) -> None:
        self._counts = counts
        self._index = Index()
        self._starts, self._ends = array("i"), array("i")
        for place, count in enumerate(counts):
            self._index.put(keys(count), place)
            self._starts.append(count.period.days.start.toordinal() if count.period is not None else _NEVER)
            self._ends.append(count.period.days.end.toordinal() if count.period is not None else -_NEVER)

    def sharing(self, keys: Iterable[Hashable]) -> Iterator[Count]:
        """Counts under any of the keys, in order."""
        return (self._counts[place] for place in self._index.sharing(keys))

    def holding(self, keys: Iterable[Hashable], days: Days) -> list[int]:
        """Where the counts under any of the keys stand whose days cover some days, in order."""
        first, last = days.start.toordinal(), days.end.toordinal()
        return [place for place in self._index.sharing(keys) if self._starts[place] <= first and last <= self._ends[place]]

    def inside(self, keys: Iterable[Hashable], days: Days) -> list[int]:
        """Where the counts under any of the keys stand whose days lie in some days, in order."""
        first, last = days.start.toordinal(), days.end.toordinal()
        return [place for place in self._index.sharing(keys) if first <= self._starts[place] and self._ends[place] <= last]


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


def by_area(count: Count) -> Iterator[tuple[Hashable, ...]]:
    """Numbers for an area of the same entry or name."""
    for area in count.areas:
        yield (count.measure, area.name.casefold())
        if area.place is not None:
            yield (count.measure, area.place)


def by_area_and_start(count: Count) -> Iterator[Hashable]:
    """Numbers for an area of the same entry or name, by their first day."""
    if count.period is not None:
        yield from ((*key, count.period.days.start.toordinal()) for key in by_area(count))


def by_area_and_near_start(count: Count) -> Iterator[Hashable]:
    """The same for what may begin together with a count."""
    for start in _near_starts(count):
        yield from ((*key, start) for key in by_area(count))


def _near_starts(count: Count) -> Sequence[int]:
    """Days, by number, on which what begins together with a count may begin."""
    if count.period is None:
        return ()
    start, slack = count.period.days.start.toordinal(), read_limits().same_start_days
    return range(start - slack, start + slack + 1)


def by_start(count: Count) -> Iterator[Hashable]:
    """Equal numbers that are large enough to tell a copy by, by their first day."""
    if count.period is not None and (count.value or 0) >= read_limits().copied_from:
        yield (count.measure, count.bounds, count.period.days.start.toordinal())


def by_near_start(count: Count) -> Iterator[Hashable]:
    """The same for what may begin together with a count."""
    yield from ((count.measure, count.bounds, start) for start in _near_starts(count))


def by_bounds_and_spot(count: Count) -> Iterator[Hashable]:
    """Equal numbers that are large enough to tell an operation by, of places that may be one."""
    if (count.bounds.best or 0) >= read_limits().identify_from:
        for area in count.areas:
            yield (count.measure, count.bounds, area.name.casefold().split()[0])
            if area.place is not None:
                yield (count.measure, count.bounds, area.place)


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
