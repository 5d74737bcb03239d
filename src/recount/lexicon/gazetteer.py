"""The index of places: names to candidates, read-only, from the file that set-up builds."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from recount.lexicon.coded_areas import CodedAreas
from recount.lexicon.key_bits import may_hold
from recount.lexicon.place_names import consonants, fold_name, loosen, one_letter_away
from recount.lexicon.volume import ADMIN, BY_ID, BY_NAME, BY_SOUND, GEONAMES, KEY_BITS, LARGEST, NATIONS, NUMBERED, REMOVED, Row, Volume
from recount.records.feature import Feature
from recount.records.place import Place, PlacePrecision

#: So many answers are kept of each question, so that memory does not grow with the reports; a report asks for some hundreds.
REMEMBERED = 20_000
#: So many indexes stay open: one for each state of the projects in use.
OPENED = 4
#: Towns of so many people are known by their name alone; by another of their names only if they are big.
KNOWN_TOWN, KNOWN_ALIAS = 40_000, 300_000
#: The kind of names that mean a place only behind another ("Churchill, Man.").
SHORT = 2
PRECISIONS = {str(precision): precision for precision in PlacePrecision}
FEATURES = {str(feature): feature for feature in Feature}
WIDE = frozenset({"region", "country", "continent", "area", "control"})
#: So many keys are asked for at once.
KEYS = 3
#: Places that somebody wrote down by hand for the program or for a project.
OURS = frozenset({"own", "user"})


class Step(IntEnum):
    """How a name met a place: as it is written, loosened, by its sound alone, or with one letter changed."""

    EXACT = 0
    LOOSE = 1
    SOUND = 2
    SPELT = 3


class Standing(IntEnum):
    """How well a name is known as that of a place, before any context."""

    UNKNOWN = 0
    SOMEWHERE = 1
    TOWN = 2
    OURS = 3
    AREA = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name can mean.

    ``main``: the name is its usual one; ``short``: it means the place only behind another name ("Churchill, Man."); ``matched``: the folded
    name that was met by sound.
    """

    place: Place
    step: Step
    main: bool
    short: bool
    population: int
    fame: int
    source: str
    feature: Feature
    matched: str = ""

    @property
    def is_area(self) -> bool:
        """Whether it is a country, a first-level area or a region."""
        return self.source in WIDE


class Gazetteer:
    """Look-ups in the index: the volume that set-up built, then those of a project; a place stands as the first volume has it."""

    def __init__(self, *paths: Path) -> None:
        self._base, self._more = Volume(paths[0], fixed=True), tuple(Volume(path) for path in paths[1:])
        self._volumes = (self._base, *self._more)
        self._areas = CodedAreas(self._more, lambda code: found.place if (found := self.country(code)) is not None else None)
        self.find: Callable[[str], tuple[Candidate, ...]] = lru_cache(REMEMBERED)(self._find)
        self.place: Callable[[str], Candidate | None] = lru_cache(REMEMBERED)(self._place)
        self.standing: Callable[[str], Standing] = lru_cache(REMEMBERED)(self._standing)
        self._sounding: Callable[[str, str], tuple[Candidate, ...]] = lru_cache(REMEMBERED)(self._find_sounding)
        self._chain: Callable[[str], tuple[str, ...]] = lru_cache(REMEMBERED)(self._within)
        self._largest: Callable[[str], int] = lru_cache(REMEMBERED)(self._largest_town)
        self._bits: Callable[[], bytes] = lru_cache(1)(self._all_bits)
        self._removed: Callable[[], frozenset[tuple[str, str]]] = lru_cache(1)(self._read_removed)
        self.area_of_code: Callable[[str], Place | None] = lru_cache(REMEMBERED)(self._area_of_code)
        self._numbers: Callable[[], dict[int, str]] = lru_cache(1)(lambda: dict(self._base.ask(NUMBERED)))
        self._nations: Callable[[], dict[str, tuple[str, bool]]] = lru_cache(1)(self._all_nations)
        self.nation: Callable[[str], tuple[str, bool] | None] = lru_cache(REMEMBERED)(self._nation)
        self._keyed: Callable[[str], Candidate | None] = lru_cache(REMEMBERED)(self._find_keyed)
        self._heads: Callable[[], frozenset[str]] = lru_cache(1)(self._all_heads)
        self.may_open_nation: Callable[[str], bool] = lru_cache(REMEMBERED)(self._may_open_nation)

    def _find(self, name: str) -> tuple[Candidate, ...]:
        """Candidates whose names equal the name, folded or loosened; well-known ones first."""
        folded = fold_name(name)
        if not folded or folded.startswith("|"):
            return ()
        loose = loosen(folded)
        keys = (folded, loose, f"~{loose}")
        bits = self._bits()
        held = may_hold(bits, folded) or (loose != folded and may_hold(bits, loose)) or may_hold(bits, keys[2])
        asked = self._volumes if held else self._more
        if not asked:
            return ()
        found: dict[str, Candidate] = {}
        removed = self._removed()
        for volume in asked:
            rows = volume.ask(BY_NAME, keys)
            for row in sorted(rows, key=lambda row: (row[0] != folded, row[1], row[2])):
                if row[3] in found or (removed and (self._is_removed(row[3], folded) or self._is_removed(row[3], row[0]))):
                    continue
                step = Step.EXACT if row[0] == folded else Step.LOOSE
                found[row[3]] = self._candidate(row, step, is_own=volume is not self._base)
        return tuple(sorted(found.values(), key=lambda c: (c.step, not c.main, -c.population, -c.fame, c.place.id)))

    def find_by_sound(self, name: str, countries: Collection[str]) -> tuple[Candidate, ...]:
        """Candidates in these countries that share the consonants of the name: an answer only where the context agrees."""
        sound = consonants(fold_name(name))
        if not sound:
            return ()
        return tuple(candidate for country in sorted(countries) for candidate in self._sounding(sound, country))

    def _find_sounding(self, sound: str, country: str) -> tuple[Candidate, ...]:
        """Candidates of one country with these consonants."""
        found: dict[tuple[str, str], Candidate] = {}
        for volume in self._volumes:
            for row in volume.ask(BY_SOUND, (sound, country)):
                if not self._more or not self._is_removed(row[3], row[0]):
                    found.setdefault((row[3], row[0]), self._candidate(row, Step.SOUND, is_own=volume is not self._base))
        return tuple(found.values())

    def find_by_spelling(self, name: str) -> tuple[Candidate, ...]:
        """Candidates whose folded names are one letter away from the name: an answer only inside an area that the words tell."""
        keys = tuple(one_letter_away(fold_name(name)))
        found: list[Candidate] = []
        for volume in self._volumes:
            likely = [key for key in keys if volume is not self._base or may_hold(self._bits(), key)]
            for start in range(0, len(likely), KEYS):
                asked = (likely[start : start + KEYS] * KEYS)[:KEYS]
                rows = volume.ask(BY_NAME, tuple(asked))
                found += [
                    self._candidate(row, Step.SPELT, is_own=volume is not self._base)
                    for row in rows
                    if not self._is_removed(row[3], row[0])
                ]
        return tuple(found)

    def people_of(self, candidate: Candidate) -> int:
        """The population of a town; of a first-level area that of its largest town, for the index counts people in towns alone."""
        return self._largest(candidate.place.id) if candidate.source == "area" else candidate.population

    def border(self, *countries: str) -> Candidate | None:
        """The border between two countries, or where three meet (ISO alpha-2); None where the index has no point for it."""
        return self._keyed(f"|border {' '.join(sorted(countries))}")

    def country(self, code: str) -> Candidate | None:
        """A country by its ISO alpha-2 code."""
        return self._keyed(f"|country {code}")

    def capital(self, country: str) -> Candidate | None:
        """The capital of a country by its ISO alpha-2 code, or None where the index has none or it is disputed."""
        return self._keyed(f"|capital {country}")

    def held(self, country: str, holder: str) -> Candidate | None:
        """The area of a country that a holder controls, or None."""
        return self._keyed(f"|held {country} {holder}")

    def geonames_of(self, id_: str) -> int | None:
        """The GeoNames number of a place, which its id says or the index knows."""
        if id_.startswith("geonames:"):
            return int(id_.removeprefix("geonames:"))
        rows = next(filter(None, (volume.ask(GEONAMES, (id_,)) for volume in self._volumes)), None)
        return rows[0][0] if rows else None

    def numbered(self, number: int) -> Candidate | None:
        """The place with a GeoNames number, whether its id says it or the index that set-up built knows it."""
        return self.place(self._numbers().get(number, f"geonames:{number}"))

    def _area_of_code(self, code: str) -> Place | None:
        """The first-level area that a GeoNames code means ("SY.02")."""
        rows = self._base.ask(ADMIN, (code,))
        found = self.place(rows[0][0]) if rows else None
        return found.place if found is not None else None

    def _place(self, id_: str) -> Candidate | None:
        """A place by its id."""
        for volume in self._volumes:
            for row in volume.ask(BY_ID, (id_,)):
                return self._candidate(row, Step.EXACT, is_own=volume is not self._base)
        return None

    def _standing(self, name: str) -> Standing:
        """The best standing of the places of that name."""
        return max((_standing_of(c) for c in self.find(name) if not c.short), default=Standing.UNKNOWN)

    def _nation(self, word: str) -> tuple[str, bool] | None:
        """The country (ISO alpha-2) that a word names, and whether the word is a demonym, singular or plural."""
        return self._nations().get(fold_name(word))

    def _all_nations(self) -> dict[str, tuple[str, bool]]:
        """Every word that names a country or its people: some hundreds, asked for with every word that has a capital."""
        return {word: (country, bool(demonym)) for word, country, demonym in self._base.ask(NATIONS)}

    def _may_open_nation(self, word: str) -> bool:
        """Whether a word with others behind it can name a country or its people; of most words they cannot."""
        return fold_name(word) in self._heads()

    def _all_heads(self) -> frozenset[str]:
        """What the words for countries and peoples begin with, up to a space or their end; and nothing, to which a mark alone folds."""
        split = (word.split(" ") for word in self._nations())
        return frozenset({"", *(" ".join(words[:last]) for words in split for last in range(1, len(words) + 1))})

    def _find_keyed(self, key: str) -> Candidate | None:
        """What the index holds under a key of its own, as a country by its code."""
        rows = self._base.ask(BY_NAME, (key, key, key))
        return self._candidate(rows[0], Step.EXACT) if rows else None

    def _candidate(self, row: Row, step: Step, *, is_own: bool = False) -> Candidate:
        """A row of the index as a candidate; the chain of a town goes on with that of its area."""
        matched, kind, _, id_, name, lat, lon, radius, precision, feature, country, admin1, admin2, pcode, code2, within = row[:16]
        population, fame, source = row[16:]
        place = Place(id_, name, lat, lon, radius, PRECISIONS[precision], country, admin1, admin2, pcode, self._chain(within))
        if self._more:
            place = self._areas.put(place, code2, is_own=is_own)
        return Candidate(place, step, kind == 0, kind == SHORT, population, fame, source.partition(":")[0], FEATURES[feature], matched)

    def _is_removed(self, id_: str, folded: str) -> bool:
        """Whether a project has struck a place, or one of its names, out of the index."""
        return (id_, "") in self._removed() or (id_, folded) in self._removed()

    def _read_removed(self) -> frozenset[tuple[str, str]]:
        return frozenset((place, name) for place, name in self._areas.ask(REMOVED))

    def _within(self, ids: str) -> tuple[str, ...]:
        """The whole chain of areas, from the chain of an area or from the nearest area of a town."""
        chain = tuple(ids.split())
        area = self.place(chain[0]) if len(chain) == 1 else None
        return chain if area is None else (*chain, *area.place.within)

    def _largest_town(self, area: str) -> int:
        """The population of the largest town of an area, or 0."""
        rows = self._base.ask(LARGEST, (area,))
        return int(rows[0][0]) if rows else 0

    def _all_bits(self) -> bytes:
        """The bits of the keys of all names of the built index."""
        return bytes(self._base.ask(KEY_BITS)[0][0])


def _standing_of(candidate: Candidate) -> Standing:
    if candidate.is_area:
        return Standing.AREA if candidate.step is Step.EXACT else Standing.SOMEWHERE
    if candidate.source in OURS:
        return Standing.OURS if candidate.step is Step.EXACT else Standing.TOWN
    if candidate.step is not Step.EXACT:
        return Standing.SOMEWHERE
    enough = KNOWN_TOWN if candidate.main else KNOWN_ALIAS
    return Standing.TOWN if candidate.population >= enough else Standing.SOMEWHERE


def built_index() -> Path:
    """Where set-up leaves the index."""
    return Path(str(files("recount").joinpath("data", "built", "gazetteer.sqlite")))


def open_gazetteer(*more: Path) -> Gazetteer:
    """The index that set-up built, with the volumes of a project as they stand now; the same one until a volume changes."""
    return _opened(tuple((path, *_stamp(path)) for path in more))


@lru_cache(OPENED)
def _opened(more: tuple[tuple[Path, int, int, int], ...]) -> Gazetteer:
    return Gazetteer(built_index(), *(path for path, *_ in more))


def _stamp(path: Path) -> tuple[int, int, int]:
    """What differs when a file is another: its number, its size, when it was written; zeros where there is none."""
    if not path.exists():
        return 0, 0, 0
    facts = path.stat()
    return facts.st_ino, facts.st_size, facts.st_mtime_ns
