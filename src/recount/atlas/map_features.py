"""What a feature of a map does to a volume: a point adds a place, an outline an area and the places that lie in it."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from recount.atlas.effects import BadRow, Effect, Inside, RowError
from recount.atlas.geojson import Feature
from recount.atlas.outlines import Outline, parse_outline
from recount.atlas.pcodes import Level, PcodeReader, find_levels
from recount.atlas.rows import Cells
from recount.atlas.user_table import UserTableReader, map_columns
from recount.lexicon.features import Features
from recount.lexicon.gazetteer import Gazetteer

#: Cells that the geometry fills in.
LAT, LON = "lat", "lon"
#: Ids and points of the places in a box (west, south, east, north).
FindPlaces = Callable[[tuple[float, float, float, float]], Iterable[tuple[str, float, float]]]


class MapReader:
    """Reads features; ``given`` maps fields to properties where their names are not the usual ones."""

    def __init__(
        self, given: Mapping[str, str], label: str, country: str | None, gazetteer: Gazetteer, features: Features, find_places: FindPlaces
    ) -> None:
        self._given = given
        self._label = label
        self._country = country
        self._gazetteer = gazetteer
        self._features = features
        self._find_places = find_places

    def read(self, features: Iterable[Feature | BadRow]) -> Iterator[Iterator[Effect] | BadRow]:
        """The effects of each feature."""
        return (feature if isinstance(feature, BadRow) else self._read_feature(feature) for feature in features)

    def _read_feature(self, feature: Feature) -> Iterator[Effect]:
        properties = feature.get("properties") or {}
        cells = {str(key): str(value).strip() for key, value in properties.items() if value is not None}
        if feature["geometry"].get("type") == "Point":
            lon, lat = feature["geometry"]["coordinates"][:2]
            yield from self._entries({**cells, LAT: str(lat), LON: str(lon)})
            return
        outline = parse_outline(feature["geometry"])
        lat, lon = outline.middle
        yield from self._entries({**cells, LAT: str(lat), LON: str(lon)})
        yield from self._insides(outline, cells)

    def _entries(self, cells: Cells) -> Iterator[Effect]:
        """The place or the area itself."""
        header = tuple(cells)
        if find_levels(header):
            reader = PcodeReader(header, self._gazetteer, self._features)
            effects = next(reader.read([cells]))
        else:
            columns = map_columns(header, self._given)
            effects = next(UserTableReader(columns, self._label, self._country, self._gazetteer, self._features).read([cells]))
        if isinstance(effects, BadRow):
            raise RowError(effects.why)
        yield from effects

    def _insides(self, outline: Outline, cells: Cells) -> Iterator[Effect]:
        """The places of the index that an outline of a known level holds."""
        levels = find_levels(tuple(cells))
        if not levels:
            return
        names = {level.number: _name(level, cells) for level in levels}
        for id_, lat, lon in self._find_places(outline.box):
            if outline.holds(lat, lon):
                yield Inside(id_, names.get(1), names.get(2), cells[levels[-1].pcode])


def _name(level: Level, cells: Cells) -> str | None:
    return next((cells[name] for name in level.names if cells.get(name)), None)
