"""Weapons as reports name them, by class."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from recount.lexicon.files import read_toml
from recount.lexicon.plurals import both_forms
from recount.records.issue import LexiconError
from recount.text.phrases import Phrases

FILE = "lexicon/en/weapons.toml"


@dataclass(frozen=True, slots=True)
class WeaponClass:
    """A class of weapons, and the neighbours that make its words something else."""

    name: str
    before: frozenset[str]
    after: frozenset[str]


@cache
def read_weapons() -> Phrases[WeaponClass]:
    """Every word for a weapon, in both numbers, with its class."""
    table: dict[str, WeaponClass] = {}
    for name, row in read_toml(FILE).items():
        kind = _weapon_class(name, row)
        for form in (form for entry in row["words"] for form in both_forms(entry)):
            if table.setdefault(form, kind) is not kind:
                raise LexiconError(f"{FILE}: {form!r} stands in two classes; keep one")
    return Phrases(table)


def _weapon_class(name: str, row: Mapping[str, Any]) -> WeaponClass:
    return WeaponClass(name, frozenset(row.get("before", ())), frozenset(row.get("after", ())))
