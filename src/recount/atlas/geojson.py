"""GeoJSON, feature by feature: points are places, outlines are areas that hold the places of the index."""

import json
from collections.abc import Iterator
from json import JSONDecodeError, JSONDecoder
from pathlib import Path
from typing import Any, TextIO

from recount.atlas.effects import BadRow
from recount.atlas.rows import open_text, read_lines
from recount.records.issue import InputError

PIECE = 1 << 16
#: No outline of an area is longer than this, in characters.
LONGEST = 1 << 28
OPENING = '"features"'
BLANK = " \t\r\n,"
Feature = dict[str, Any]


def read_features(path: Path) -> Iterator[Feature | BadRow]:
    """The features of a collection, or one a line; in memory is one at a time."""
    with open_text(path) as stream:
        start = stream.read(PIECE)
        if OPENING in start or '"FeatureCollection"' in start:
            yield from _read_collection(start, stream, path)
            return
    for line in read_lines(path, LONGEST):
        if isinstance(line, BadRow):
            yield line
        elif words := line.strip().lstrip("\x1e"):
            yield _read_line(words)


def _read_line(words: str) -> Feature | BadRow:
    try:
        return check_feature(_as_feature(json.loads(words)))
    except (JSONDecodeError, RecursionError) as broken:
        return BadRow(f"no JSON ({broken})", words)


def _as_feature(value: object) -> object:
    """An object that only has a geometry among its own cells, as a feature with the others as properties."""
    if not isinstance(value, dict) or "properties" in value or not isinstance(value.get("geometry"), dict):
        return value
    return {"type": "Feature", "geometry": value["geometry"], "properties": {key: cell for key, cell in value.items() if key != "geometry"}}


def _read_collection(start: str, stream: TextIO, path: Path) -> Iterator[Feature | BadRow]:
    """Objects of the list under "features", decoded as soon as each is whole."""
    buffer = start
    while OPENING not in buffer and (more := stream.read(PIECE)):
        buffer += more
    at = buffer.find("[", buffer.find(OPENING)) + 1
    if at == 0:
        raise InputError(f'{path}: no list of "features"; save it as a GeoJSON FeatureCollection')
    decoder = JSONDecoder()
    while True:
        while at < len(buffer) and buffer[at] in BLANK:
            at += 1
        if buffer.startswith("]", at):
            return
        try:
            value, at = decoder.raw_decode(buffer, at)
        except (JSONDecodeError, RecursionError) as broken:
            more = stream.read(max(PIECE, len(buffer) - at))
            if not more or len(buffer) > LONGEST:
                raise InputError(f"{path}: the list of features is cut off or broken ({broken}); save or fetch it again") from broken
            buffer, at = buffer[at:] + more, 0
            continue
        yield check_feature(value)


def check_feature(value: object) -> Feature | BadRow:
    """The feature, if it is one with a geometry; else a bad row."""
    if not isinstance(value, dict) or value.get("type") != "Feature" or not isinstance(value.get("geometry"), dict):
        return BadRow("no feature with a geometry", json.dumps(value, ensure_ascii=False)[:200])
    if not isinstance(value.get("properties") or {}, dict):
        return BadRow("the properties of the feature are no names with values", json.dumps(value, ensure_ascii=False)[:200])
    return value
