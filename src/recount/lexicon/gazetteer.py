"""The index of places: names to candidates, read-only, from the file that set-up builds."""

import os
import sqlite3
from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from recount.lexicon.key_bits import may_hold
from recount.lexicon.place_names import consonants, fold_name, loosen
from recount.records.issue import SetupError
from recount.records.place import Place, PlacePrecision

#: So many answers are kept of each question, so that memory does not grow with the reports; a report asks for some hundreds.
REMEMBERED = 20_000
COLUMNS = """p.number, p.id, p.name, p.lat, p.lon, p.radius_km, p.precision, p.country, p.admin1, p.admin2, p.within,
    p.population, p.fame, p.source"""
BY_NAME = f"SELECT n.key, n.rank, {COLUMNS} FROM name n JOIN place p ON p.number = n.place WHERE n.key IN (?, ?, ?)"  # noqa: S608 - columns of our own
BY_SOUND = f"SELECT s.folded, 1, {COLUMNS} FROM sound s JOIN place p ON p.number = s.place WHERE s.key = ? AND s.country = ?"  # noqa: S608 - columns of our own
LARGEST = "SELECT population FROM largest WHERE area = ?"
BY_ID = f"SELECT '', 0, {COLUMNS} FROM place p WHERE p.id = ?"  # noqa: S608 - columns of our own
#: Towns of so many people are known by their name alone; by another of their names only if they are big.
KNOWN_TOWN, KNOWN_ALIAS = 40_000, 300_000
PRECISIONS = {str(precision): precision for precision in PlacePrecision}
#: A row of the index: the name that was met, its rank, and the columns of the place.
Row = tuple[Any, ...]
#: The whole file is mapped: pages are shared between processes, and reading needs no system call.
MAPPED = 1 << 28
WIDE = frozenset({"region", "country", "continent", "area", "control"})


class Step(IntEnum):
    """How a name met a place: as it is written, loosened, or by its sound alone."""

    EXACT = 0
    LOOSE = 1
    SOUND = 2


class Standing(IntEnum):
    """How well a name is known as that of a place, before any context."""

    UNKNOWN = 0
    SOMEWHERE = 1
    TOWN = 2
    OURS = 3
    AREA = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name can mean. ``main``: the name is its usual one; ``matched``: the folded name that was met by sound."""

    place: Place
    step: Step
    main: bool
    population: int
    fame: int
    source: str
    matched: str = ""

    @property
    def is_area(self) -> bool:
        """Whether it is a country, a first-level area or a region."""
        return self.source in WIDE


class Gazetteer:
    """Look-ups in the index. The connection opens at the first question, once in each process."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._process = 0
        self.find: Callable[[str], tuple[Candidate, ...]] = lru_cache(REMEMBERED)(self._find)
        self.place: Callable[[str], Candidate | None] = lru_cache(REMEMBERED)(self._place)
        self.standing: Callable[[str], Standing] = lru_cache(REMEMBERED)(self._standing)
        self._sounding: Callable[[str, str], tuple[Candidate, ...]] = lru_cache(REMEMBERED)(self._find_sounding)
        self._chain: Callable[[str], tuple[str, ...]] = lru_cache(REMEMBERED)(self._within)
        self._largest: Callable[[str], int] = lru_cache(REMEMBERED)(self._largest_town)
        self._bits: Callable[[], bytes] = lru_cache(1)(self._all_bits)
        self._nations: Callable[[], dict[str, tuple[str, bool]]] = lru_cache(1)(self._all_nations)
        self.nation: Callable[[str], tuple[str, bool] | None] = lru_cache(REMEMBERED)(self._nation)

    def _find(self, name: str) -> tuple[Candidate, ...]:
        """Candidates whose names equal the name, folded or loosened; well-known ones first."""
        folded = fold_name(name)
        if not folded or folded.startswith("|"):
            return ()
        loose = loosen(folded)
        keys, bits = (folded, loose, f"~{loose}"), self._bits()
        if not any(may_hold(bits, key) for key in keys):
            return ()
        rows = self._ask(BY_NAME, keys)
        found: dict[str, Candidate] = {}
        for row in sorted(rows, key=lambda row: (row[0] != folded, row[1], row[2])):
            candidate = self._candidate(row, Step.EXACT if row[0] == folded else Step.LOOSE)
            found.setdefault(candidate.place.id, candidate)
        return tuple(sorted(found.values(), key=lambda c: (c.step, not c.main, -c.population, -c.fame, c.place.id)))

    def find_by_sound(self, name: str, countries: Collection[str]) -> tuple[Candidate, ...]:
        """Candidates in these countries that share the consonants of the name: an answer only where the context agrees."""
        sound = consonants(fold_name(name))
        if not sound:
            return ()
        return tuple(candidate for country in sorted(countries) for candidate in self._sounding(sound, country))

    def _find_sounding(self, sound: str, country: str) -> tuple[Candidate, ...]:
        """Candidates of one country with these consonants."""
        return tuple(self._candidate(row, Step.SOUND) for row in self._ask(BY_SOUND, (sound, country)))

    def people_of(self, candidate: Candidate) -> int:
        """The population of a town; of a first-level area that of its largest town, for the index counts people in towns alone."""
        return self._largest(candidate.place.id) if candidate.source == "area" else candidate.population

    def border(self, first: str, second: str) -> Candidate | None:
        """The border between two countries (ISO alpha-2), or None where the index has no point for it."""
        one, two = sorted((first, second))
        return self._keyed(f"|border {one} {two}")

    def country(self, code: str) -> Candidate | None:
        """A country by its ISO alpha-2 code."""
        return self._keyed(f"|country {code}")

    def held(self, country: str, holder: str) -> Candidate | None:
        """The area of a country that a holder controls, or None."""
        return self._keyed(f"|held {country} {holder}")

    def _place(self, id_: str) -> Candidate | None:
        """A place by its id."""
        rows = self._ask(BY_ID, (id_,))
        return self._candidate(rows[0], Step.EXACT) if rows else None

    def _standing(self, name: str) -> Standing:
        """The best standing of the places of that name."""
        return max((_standing_of(c) for c in self.find(name)), default=Standing.UNKNOWN)

    def _nation(self, word: str) -> tuple[str, bool] | None:
        """The country (ISO alpha-2) that a word names, and whether the word is a demonym, singular or plural."""
        return self._nations().get(fold_name(word))

    def _all_nations(self) -> dict[str, tuple[str, bool]]:
        """Every word that names a country or its people: some hundreds, asked for with every word that has a capital."""
        rows = self._ask("SELECT word, country, kind = 'demonym' FROM nation ORDER BY country DESC", ())
        return {word: (country, bool(demonym)) for word, country, demonym in rows}

    def _keyed(self, key: str) -> Candidate | None:
        rows = self._ask(BY_NAME, (key, key, key))
        return self._candidate(rows[0], Step.EXACT) if rows else None

    def _candidate(self, row: Row, step: Step) -> Candidate:
        """A row of the index as a candidate; the chain of a town goes on with that of its area."""
        matched, rank, _, id_, name, lat, lon, radius, precision, country, admin1, admin2, within, population, fame, source = row
        place = Place(id_, name, lat, lon, radius, PRECISIONS[precision], country, admin1, admin2, None, self._chain(within))
        return Candidate(place, step, rank == 0, population, fame, source, matched)

    def _within(self, ids: str) -> tuple[str, ...]:
        """The whole chain of areas, from the chain of an area or from the nearest area of a town."""
        chain = tuple(ids.split())
        area = self.place(chain[0]) if len(chain) == 1 else None
        return chain if area is None else (*chain, *area.place.within)

    def _largest_town(self, area: str) -> int:
        """The population of the largest town of an area, or 0."""
        rows = self._ask(LARGEST, (area,))
        return int(rows[0][0]) if rows else 0

    def _all_bits(self) -> bytes:
        """The bits of the keys of all names."""
        return bytes(self._ask("SELECT bits FROM key_bits", ())[0][0])

    def _ask(self, question: str, values: tuple[str, ...]) -> list[Row]:
        """The answer of the index; a connection is never shared with a parent process."""
        if self._connection is None or self._process != os.getpid():
            self._connection = _open(self._path)
            self._process = os.getpid()
        return self._connection.execute(question, values).fetchall()


def _open(path: Path) -> sqlite3.Connection:
    if not path.exists():
        raise SetupError(f"{path}: the index of places is not there; run `make data`")
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    connection.execute(f"PRAGMA mmap_size = {MAPPED}")
    return connection


def _standing_of(candidate: Candidate) -> Standing:
    if candidate.is_area:
        return Standing.AREA if candidate.step is Step.EXACT else Standing.SOMEWHERE
    if candidate.source == "own":
        return Standing.OURS if candidate.step is Step.EXACT else Standing.TOWN
    if candidate.step is not Step.EXACT:
        return Standing.SOMEWHERE
    enough = KNOWN_TOWN if candidate.main else KNOWN_ALIAS
    return Standing.TOWN if candidate.population >= enough else Standing.SOMEWHERE


@cache
def open_gazetteer() -> Gazetteer:
    """The index that set-up built."""
    return Gazetteer(Path(str(files("recount").joinpath("data", "built", "gazetteer.sqlite"))))
