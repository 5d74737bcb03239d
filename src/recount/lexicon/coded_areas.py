"""The areas and p-codes that a project's tables give to the places of the index."""

from collections.abc import Callable
from functools import lru_cache

from recount.lexicon.place_names import district_key
from recount.lexicon.volume import ADMIN, ANY_INSIDE, ANY_PCODE, AREAS_OF, INSIDE, Row, Volume
from recount.records.place import Place

NOTHING: Row = (None, None, None)
#: So many answers on codes are kept: a country has some hundreds of districts.
REMEMBERED = 20_000


class CodedAreas:
    """Answers out of a project's volumes, the last one first: a decision outranks an import; ``country`` finds one by its code."""

    def __init__(self, volumes: tuple[Volume, ...], country: Callable[[str], Place | None]) -> None:
        self._volumes = volumes[::-1]
        self._country = country
        self._coded: Callable[[str], Row] = lru_cache(REMEMBERED)(self._read_coded)
        self._outlined: Callable[[], bool] = lru_cache(1)(lambda: bool(self.ask(ANY_INSIDE)))
        self._has_pcodes: Callable[[], bool] = lru_cache(1)(lambda: bool(self.ask(ANY_PCODE)))

    def ask(self, question: str, *values: str) -> list[Row]:
        """The rows of every volume."""
        return [row for volume in self._volumes for row in volume.ask(question, values)]

    def put(self, place: Place, code2: str | None, *, is_own: bool) -> Place:
        """A place with its areas and its p-code: its own one, its district's, its province's.

        ``code2`` is its GeoNames code; ``is_own``: it is of one of these volumes, and need not be looked for in them.
        """
        code, more_admin2, more_pcode = NOTHING if is_own else next(iter(self.ask(AREAS_OF, place.id)), NOTHING)
        admin1, inside2, inside_pcode = next(iter(self.ask(INSIDE, place.id)), NOTHING) if self._outlined() else NOTHING
        code2 = code2 or code
        admin2 = place.admin2 or inside2 or more_admin2 or (self._coded(code2)[1] if code2 and code2.count(".") > 1 else None)
        first, within = self._first(place, code2) if code2 and place.admin1 is None else (place.admin1, place.within)
        pcode = place.pcode or inside_pcode or more_pcode or (self._pcode(place.id, code2, admin2, within) if self._has_pcodes() else None)
        admin1 = first or admin1
        if admin1 == place.admin1 and admin2 == place.admin2 and pcode == place.pcode and within is place.within:
            return place
        return Place(
            place.id, place.name, place.lat, place.lon, place.radius_km, place.precision, place.country, admin1, admin2, pcode, within
        )  # fmt: skip

    def _pcode(self, id_: str, code2: str | None, admin2: str | None, within: tuple[str, ...]) -> str | None:
        """The first p-code that a place has by its own id, its district or an area that holds it."""
        district = district_key(within[0], admin2) if admin2 and within else None
        codes = filter(None, (id_, code2, district, *within))
        return next((pcode for *_, pcode in map(self._coded, codes) if pcode), None)

    def _first(self, place: Place, code: str) -> tuple[str | None, tuple[str, ...]]:
        """The first-level area that only a project's tables know, by its name, and the chain of areas of a place in it."""
        area, name, _ = self._coded(".".join(code.split(".")[:2]))
        if place.within or area is None or place.country is None:
            return name, place.within
        country = self._country(place.country)
        return name, () if country is None else (str(area), country.id, *country.within)

    def _read_coded(self, code: str) -> Row:
        """The area, name and p-code under a code, each from the first volume that has it."""
        rows = self.ask(ADMIN, code)
        return tuple(next((value for value in values if value), None) for values in zip(*rows, strict=True)) or NOTHING
