"""GeoJSON, feature by feature: points are places, outlines are areas that hold the places of the index."""

import json
from collections.abc import Iterator
from json import JSONDecodeError, JSONDecoder
from pathlib import Path
from typing import Any, TextIO

from recount.atlas.effects import BadRow
from recount.atlas.rows import open_text
from recount.records.issue import InputError

PIECE = 1 << 16
#: No outline of an area is longer than this, in characters.
LONGEST = 1 << 28
OPENING = '"features"'
Feature = dict[str, Any]


def read_features(path: Path) -> Iterator[Feature | BadRow]:
    """The features of a collection, or one a line; in memory is one at a time."""
    with open_text(path) as stream:
        start = stream.read(PIECE)
        if OPENING in start or '"FeatureCollection"' in start:
            yield from _read_collection(start, stream, path)
        else:
            yield from _read_lines(start, stream)


def _read_lines(start: str, stream: TextIO) -> Iterator[Feature | BadRow]:
    rest = start.rpartition("\n")[2]
    lines = start.splitlines()[: None if start.endswith("\n") else -1]
    for line in (*lines, rest + stream.readline(), *iter(stream.readline, "")) if rest else (*lines, *iter(stream.readline, "")):
        words = line.strip().lstrip("\x1e")
        if not words:
            continue
        try:
            yield _feature(json.loads(words))
        except JSONDecodeError as broken:
            yield BadRow(f"no JSON ({broken})", words)


def _read_collection(start: str, stream: TextIO, path: Path) -> Iterator[Feature | BadRow]:
    """Objects of the list under "features", decoded as soon as each is whole."""
    buffer = start
    while OPENING not in buffer and (more := stream.read(PIECE)):
        buffer += more
    at = buffer.find("[", buffer.find(OPENING))
    if at < 0:
        raise InputError(f'{path}: no list of "features"; save it as a GeoJSON FeatureCollection')
    decoder, buffer = JSONDecoder(), buffer[at + 1 :]
    while True:
        buffer = buffer.lstrip(" \t\r\n,")
        if buffer.startswith("]"):
            return
        try:
            value, end = decoder.raw_decode(buffer)
        except JSONDecodeError as broken:
            more = stream.read(max(PIECE, len(buffer)))
            if not more or len(buffer) > LONGEST:
                raise InputError(f"{path}: the list of features is cut off or broken ({broken})") from broken
            buffer += more
            continue
        buffer = buffer[end:]
        yield _feature(value)


def _feature(value: object) -> Feature | BadRow:
    if not isinstance(value, dict) or value.get("type") != "Feature" or not isinstance(value.get("geometry"), dict):
        return BadRow("no feature with a geometry", json.dumps(value, ensure_ascii=False)[:200])
    return value
