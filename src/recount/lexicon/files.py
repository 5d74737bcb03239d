"""Data files of the program, read once."""

import csv
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from recount.records.issue import LexiconError


@cache
def read_toml(name: str) -> dict[str, Any]:
    """A TOML file under ``recount/data``, by its path there ("lexicon/en/triggers.toml")."""
    path = files("recount").joinpath("data", name)
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as missing:
        raise LexiconError(f"{name}: the data file is not there; install Recount again") from missing
    except tomllib.TOMLDecodeError as broken:
        raise LexiconError(f"{name}: {broken}; mend the file") from broken


def read_rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a CSV file under ``recount/data``, by its path there; lines that begin with "#" are comments."""
    text = files("recount").joinpath("data", name).read_text(encoding="utf-8")
    return csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
