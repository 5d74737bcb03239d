"""What a feature of a map does to a volume: a point adds a place, an outline an area and the places that lie in it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from recount.atlas.effects import BadRow, Effect, Inside, MoreName, RowError, guarded
from recount.atlas.entry import Entry, PlaceName
from recount.atlas.geojson import Feature
from recount.atlas.outlines import Outline, parse_outline
from recount.atlas.pcodes import Level, PcodeReader, find_levels
from recount.atlas.points import parse_point
from recount.atlas.rows import Cells
from recount.atlas.user_table import FIELDS, UserTableReader, map_columns
from recount.lexicon.features import Features
from recount.lexicon.gazetteer import Gazetteer
from recount.records.issue import UsageError
from recount.records.place import Place, PlacePrecision, Point

#: Cells that the geometry fills in.
LAT, LON = "lat", "lon"
#: Ids and points of the places in a box (west, south, east, north).
FindPlaces = Callable[[tuple[float, float, float, float]], Iterable[tuple[str, float, float]]]


class MapReader:
    """Reads features; ``given`` maps fields to properties where their names are not the usual ones."""

    def __init__(
        self, given: Mapping[str, str], label: str, country: str | None, gazetteer: Gazetteer, features: Features, find_places: FindPlaces
    ) -> None:
        self._given = {**given, "lat": LAT, "lon": LON}
        self._gazetteer = gazetteer
        self._features = features
        self._find_places = find_places
        self._tables: dict[tuple[str, ...], PcodeReader] = {}
        self._places = UserTableReader({}, label, country, gazetteer, features)

    def read(self, features: Iterable[Feature | BadRow]) -> Iterator[Iterator[Effect] | BadRow]:
        """The effects of each feature."""
        return (
            feature if isinstance(feature, BadRow) else guarded(self._read_feature(feature), str(feature.get("properties")))
            for feature in features
        )

    def _read_feature(self, feature: Feature) -> Iterator[Effect]:
        properties = feature.get("properties") or {}
        cells = {str(key): words for key, value in properties.items() if value is not None and (words := str(value).strip())}
        if feature["geometry"].get("type") == "Point":
            yield from self._entries(cells, parse_point(feature["geometry"].get("coordinates")), PlacePrecision.TOWN)
            return
        outline = parse_outline(feature["geometry"])
        known = self._known(cells, outline)
        if known is not None:
            yield MoreName(known.id, PlaceName(known.name))
            return
        code = _finest_code(cells)
        for effect in self._entries(cells, outline.middle, PlacePrecision.DISTRICT):
            is_own = isinstance(effect, Entry) and (code is None or effect.pcode == code)
            yield replace(effect, radius_km=outline.radius_km) if isinstance(effect, Entry) and is_own else effect
        yield from self._insides(outline, cells)

    def _known(self, cells: Cells, outline: Outline) -> Place | None:
        """The country or province of the index that an outline without p-codes draws: it has that name, and its point lies inside."""
        if find_levels(tuple(cells)):
            return None
        name = next((cells[column] for column in (self._given.get("name", ""), *FIELDS["name"]) if column in cells), "")
        place = self._places.known_area(name, None) if name else None
        is_it = place is not None and place.lat is not None and place.lon is not None and outline.holds(place.lat, place.lon)
        return place if is_it else None

    def _entries(self, cells: Cells, point: Point, usual: PlacePrecision) -> Iterator[Effect]:
        """The place or the area itself."""
        cells = {**cells, LAT: str(point[0]), LON: str(point[1])}
        header = tuple(cells)
        if find_levels(header):
            reader = self._tables.setdefault(header, PcodeReader(header, self._gazetteer, self._features))
            yield from reader.read_row(cells)
            return
        try:
            columns = map_columns(header, self._given)
        except UsageError as wrong:
            raise RowError(str(wrong)) from wrong
        yield from self._places.read_row(cells, columns, usual)

    def _insides(self, outline: Outline, cells: Cells) -> Iterator[Effect]:
        """The places of the index that an outline of a known level holds."""
        levels = find_levels(tuple(cells))
        if not levels:
            return
        names = {level.number: next(iter(level.names_in(cells)), None) for level in levels}
        for id_, lat, lon in self._find_places(outline.box):
            if outline.holds(lat, lon):
                yield Inside(id_, names.get(1), names.get(2), cells[levels[-1].pcode])


def _finest_code(cells: Cells) -> str | None:
    """The p-code of the area that a feature is an outline of."""
    levels: tuple[Level, ...] = find_levels(tuple(cells))
    return cells[levels[-1].pcode] if levels else None
