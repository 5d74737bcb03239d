"""Columns of latitude and longitude, under the names that tables give them."""

from collections.abc import Sequence

from recount.atlas.effects import RowError
from recount.atlas.rows import Cells
from recount.records.place import Point

LATITUDES = ("lat", "latitude", "y", "point_y", "center_lat", "centroid_lat", "latitude_d", "ycoord", "lat_dd")
LONGITUDES = ("lon", "lng", "long", "longitude", "x", "point_x", "center_lon", "centroid_lon", "longitude_d", "xcoord", "lon_dd")


def find_point(header: Sequence[str]) -> tuple[str, str] | None:
    """The columns of latitude and longitude, or None where the table has none."""
    folded = {column.lower().strip(): column for column in header}
    lat = next((folded[name] for name in LATITUDES if name in folded), None)
    lon = next((folded[name] for name in LONGITUDES if name in folded), None)
    return None if lat is None or lon is None else (lat, lon)


def read_point(row: Cells, columns: tuple[str, str] | None) -> Point | None:
    """The point of a row; None where its cells are empty; RowError where they are no degrees."""
    if columns is None or not (row.get(columns[0]) and row.get(columns[1])):
        return None
    return read_degrees(row[columns[0]], columns[0], 90), read_degrees(row[columns[1]], columns[1], 180)


def read_degrees(words: str, column: str, most: float) -> float:
    """Degrees as a number, within their limits."""
    try:
        degrees = float(words.replace(",", "."))
    except ValueError as wrong:
        raise RowError(f'{column}: "{words[:40]}" is no number') from wrong
    if not -most <= degrees <= most:
        raise RowError(f"{column}: {words[:40]} lies outside -{most:g} to {most:g}; degrees (WGS 84, EPSG:4326) are needed")
    return degrees


def parse_point(coordinates: object) -> Point:
    """Latitude and longitude of a GeoJSON point, which has them the other way round; RowError for what is none."""
    if not isinstance(coordinates, list) or len(coordinates) < 2 or not all(isinstance(number, int | float) for number in coordinates[:2]):
        raise RowError("the point is no pair of numbers")
    lon, lat = coordinates[:2]
    return read_degrees(str(lat), "latitude", 90), read_degrees(str(lon), "longitude", 180)
