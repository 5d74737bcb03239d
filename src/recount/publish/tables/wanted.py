"""What a user wants of a table: by area, days, parties, measures and sources. Words fit wherever they stand in a name."""

from collections.abc import Iterable
from dataclasses import dataclass

from recount.publish.fields import Fields

AREA_FIELDS = ("name", "place", "admin1", "admin2", "country", "pcode")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Conditions that must all hold; one that is left out holds for everything. Days are ISO dates, both included."""

    measures: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    parties: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    of: tuple[str, ...] = ()

    def has_measure(self, measure: str) -> bool:
        """Whether a measure is wanted."""
        return not self.measures or measure in self.measures

    def has_area(self, places: Iterable[Fields]) -> bool:
        """Whether one of some places is wanted, by its name, its id, or an area that holds it."""
        names = {str(place[key]).casefold() for place in places for key in AREA_FIELDS if place.get(key)}
        return not self.areas or any(word.casefold() in name for word in self.areas for name in names)

    def has_days(self, time: Fields | None) -> bool:
        """Whether a period has a wanted day; what is not dated is wanted only where no days are asked for."""
        if self.since is None and self.until is None:
            return True
        if time is None:
            return False
        return (self.since is None or time["end"] >= self.since) and (self.until is None or time["start"] <= self.until)

    def has_party(self, names: Iterable[str | None]) -> bool:
        """Whether one of some parties is wanted, by its name or its id in the registry."""
        return _any_fits(self.parties, names)

    def has_source(self, names: Iterable[str | None]) -> bool:
        """Whether one of those who speak is wanted."""
        return _any_fits(self.sources, names)

    def has_people(self, names: Iterable[str | None]) -> bool:
        """Whether those counted are wanted, by the words for them or by their status."""
        return _any_fits(self.of, names)


def _any_fits(words: tuple[str, ...], names: Iterable[str | None]) -> bool:
    """Whether one of some words stands in one of some names."""
    known = [name.casefold() for name in names if name]
    return not words or any(word.casefold() in name for word in words for name in known)
