"""The areas and p-codes that a project's tables give to the places of the index."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from recount.lexicon.place_names import district_key
from recount.lexicon.volume import ADMIN, ANY_INSIDE, AREAS_OF, INSIDE, Row, Volume
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
        place = self._in_first(place, code2) if code2 and place.admin1 is None else place
        district = district_key(place.within[0], admin2) if admin2 and place.within else None
        codes = filter(None, (place.id, code2, district, *place.within))
        pcode = place.pcode or inside_pcode or more_pcode or next((pcode for *_, pcode in map(self._coded, codes) if pcode), None)
        return replace(place, admin1=place.admin1 or admin1, admin2=admin2, pcode=pcode)

    def _in_first(self, place: Place, code: str) -> Place:
        """A place of a first-level area that only a project's tables know."""
        area, name, _ = self._coded(".".join(code.split(".")[:2]))
        country = self._country(place.country) if area is not None and place.country is not None else None
        chain = () if country is None else (str(area), country.id, *country.within)
        return replace(place, admin1=name, within=place.within or chain)

    def _read_coded(self, code: str) -> Row:
        """The area, name and p-code under a code, each from the first volume that has it."""
        rows = self.ask(ADMIN, code)
        return tuple(next((value for value in values if value), None) for values in zip(*rows, strict=True)) or NOTHING
