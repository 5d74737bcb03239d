"""Where a side acts by its own reports: what one of them leaves out, for it is plain to its readers, the others say."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from recount.reconcile.counts import Count
from recount.reconcile.voices import Voice
from recount.records.place import PlacePrecision
from recount.records.place_ref import Located

_WIDE = (PlacePrecision.REGION, PlacePrecision.ADMIN1, PlacePrecision.COUNTRY)
Areas = tuple[Located, ...]


@dataclass(frozen=True, slots=True)
class Homes:
    """The wide areas of the figures of each voice on the acts of one side."""

    _areas: dict[Hashable, dict[Hashable, Areas]] = field(default_factory=lambda: defaultdict(dict))

    def learn(self, counts: Sequence[Count]) -> None:
        """Keep the areas that the figures of a report name."""
        for count in counts:
            if count.is_figure and count.areas and not count.inferred and all(area.precision in _WIDE for area in count.areas):
                names = tuple(area.place or area.name.casefold() for area in count.areas)
                for key in _keys(count):
                    self._areas[key].setdefault(names, count.areas)

    def fill(self, counts: Sequence[Count]) -> list[Count]:
        """Figures without an area with the only one that other reports of their voice have for the acts of that side: an inference."""
        lacking = find_homeless(counts)
        return [self._fill(count) if count.key in lacking else count for count in counts]

    def _fill(self, count: Count) -> Count:
        found = {names: areas for key in _keys(count) for names, areas in self._areas.get(key, {}).items()}
        return replace(count, areas=next(iter(found.values())), inferred=True) if len(found) == 1 else count


def find_homeless(counts: Sequence[Count]) -> set[tuple[str, int, int, str]]:
    """The figures of the acts of a side, by a voice with a name, of which their report says nowhere where they were."""
    placed = {key for count in counts if count.areas for key in _keys(count)}
    return {
        count.key
        for count in counts
        if count.is_figure and not count.areas and count.period is not None and (keys := set(_keys(count))) and keys.isdisjoint(placed)
    }


def _keys(count: Count) -> Iterator[Hashable]:
    """Who speaks, and of whose acts."""
    if count.parties:
        yield from ((speaker, count.parties) for speaker in _speakers(count.voice))


def _speakers(voice: Voice) -> Iterator[str]:
    """The publisher, and each source by its id or its name."""
    if voice.publisher is not None:
        yield voice.publisher
    yield from (actor or name.casefold() for name, actor in voice.sources)
