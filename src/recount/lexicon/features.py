"""The classes of places: which words and codes say them, how finely and how far such a place is known."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from recount.lexicon.files import read_toml
from recount.lexicon.place_names import fold_name
from recount.records.feature import Feature
from recount.records.place import PlacePrecision


@dataclass(frozen=True, slots=True)
class Reach:
    """How finely a place of a class is known, and how far it reaches at least (kilometres)."""

    precision: PlacePrecision
    radius_km: float


@dataclass(frozen=True, slots=True)
class Features:
    """The table of classes; GeoNames codes that no report needs are in none of its mappings."""

    reach: Mapping[Feature, Reach]
    codes: Mapping[str, Feature]
    classes: Mapping[str, Feature]
    usual: Mapping[PlacePrecision, Feature]
    kinds: Mapping[str, Feature]
    words: tuple[tuple[re.Pattern[str], Feature], ...]

    def of_code(self, letter: str, code: str) -> Feature | None:
        """The class of a GeoNames feature class and code; None for what is left out."""
        return self.codes.get(code) or self.classes.get(letter)

    def of_name(self, name: str, precision: PlacePrecision) -> Feature:
        """The class that a name says by its words, else the usual one of its precision."""
        folded = fold_name(name)
        return next((feature for pattern, feature in self.words if pattern.search(folded)), self.usual[precision])


@cache
def read_features() -> Features:
    """The table ``gazetteer/features.toml``."""
    table = read_toml("gazetteer/features.toml")
    return Features(
        {Feature(key): Reach(PlacePrecision(row["precision"]), float(row["radius_km"])) for key, row in table["reach"].items()},
        {code: Feature(name) for code, name in table["codes"].items()},
        {letter: Feature(name) for letter, name in table["classes"].items()},
        {PlacePrecision(precision): Feature(name) for precision, name in table["usual"].items()},
        {fold_name(word): Feature(name) for name, words in table["kinds"].items() for word in words},
        tuple((re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b"), Feature(name)) for name, words in table["words"].items()),
    )
