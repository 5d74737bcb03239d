"""The JSON Schema (2020-12) of the printed records."""

import json
from importlib.resources import files
from typing import Any, TextIO


def read_schema() -> dict[str, Any]:
    """The schema of one line of JSON lines output."""
    loaded: dict[str, Any] = json.loads(_text())
    return loaded


def write_schema(stream: TextIO) -> None:
    """Print the schema as it is kept."""
    stream.write(_text())


def _text() -> str:
    """The schema's file."""
    return files("recount").joinpath("data", "publish", "schema.json").read_text(encoding="utf-8")
