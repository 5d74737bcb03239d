"""A place on its way into the index, and where rows come from."""

import csv
import importlib.util
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
TABLES = ROOT / "src/recount/data/gazetteer"


@dataclass(slots=True)
class Row:
    """A place on its way into the index.

    ``parents`` are ids of the areas that hold it, nearest first. Of its names ``ours`` are from our tables, ``iso`` from the standard, and
    ``short`` mean it only behind another name; ``geonames`` is its number there, where its id does not say it.
    """

    id: str
    name: str
    lat: float
    lon: float
    precision: str
    source: str
    country: str | None = None
    radius_km: float | None = None
    admin1: str | None = None
    admin2: str | None = None
    parents: tuple[str, ...] = ()
    population: int = 0
    fame: int = 0
    names: list[str] = field(default_factory=list)
    ours: frozenset[str] = frozenset()
    iso: frozenset[str] = frozenset()
    short: frozenset[str] = frozenset()
    geonames: int | None = None


def table(name: str) -> Iterator[dict[str, str]]:
    """The rows of one of our tables; lines that open with # are comments."""
    with (TABLES / name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(line for line in lines if not line.startswith("#"))


def package_json(package: str, path: str) -> Any:  # noqa: ANN401 - JSON
    """A JSON file of an installed package."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed; run `make setup`")
    return json.loads((Path(spec.origin).parent / path).read_text(encoding="utf-8"))


def split_names(line: dict[str, str]) -> list[str]:
    """The name and the other names of a row."""
    return [line["name"], *filter(None, line["aliases"].split(";"))]
