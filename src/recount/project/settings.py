"""The settings of a project, read from ``recount.toml``."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recount.records.incident import RESOLVER_NAMES
from recount.records.issue import SettingsError
from recount.records.source import SourceKind

NAME = "recount.toml"
COUNTRY = re.compile(r"[A-Z]{2}")
#: Tables and keys that the file may hold, with the type of each.
KEYS: dict[str, dict[str, type]] = {
    "project": {"name": str},
    "focus": {"countries": list, "areas": list},
    "tolls": {"resolver": str, "hierarchy": list},
    "publishers": {},
}


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project sets.

    ``countries`` (ISO 3166-1 alpha-2) and ``areas`` (names of first-level areas) are what its reports are mostly about;
    ``homes`` gives the home country of publishers, by their names in small letters. ``resolver`` names who picks the best number of
    a toll, and ``hierarchy`` the order of kinds of source for the resolver of that name; None and nothing stand for the program's own.
    """

    name: str = ""
    countries: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    homes: tuple[tuple[str, str], ...] = ()
    resolver: str | None = None
    hierarchy: tuple[str, ...] = ()


def read_settings(path: Path) -> Settings:
    """The settings in a file; SettingsError says which line to mend, and how."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
        raise SettingsError(f"{path}: {broken}; mend the file") from broken
    _check_keys(table, path)
    focus, tolls = table.get("focus", {}), table.get("tolls", {})
    homes = {str(name).lower(): _country(code, f"publishers.{name}", path) for name, code in table.get("publishers", {}).items()}
    return Settings(
        str(table.get("project", {}).get("name", "")),
        tuple(_country(code, "focus.countries", path) for code in focus.get("countries", ())),
        tuple(_words(focus.get("areas", ()), "focus.areas", path)),
        tuple(sorted(homes.items())),
        _one_of(RESOLVER_NAMES, tolls["resolver"], "tolls.resolver", path) if "resolver" in tolls else None,
        tuple(_one_of(tuple(SourceKind), kind, "tolls.hierarchy", path) for kind in tolls.get("hierarchy", ())),
    )


def _check_keys(table: dict[str, Any], path: Path) -> None:
    """Every table and key must be known: a misspelled setting must not be passed over."""
    for name, rows in table.items():
        if name not in KEYS or not isinstance(rows, dict):
            raise SettingsError(f"{path}: [{name}] is no table of settings; there are {', '.join(f'[{known}]' for known in KEYS)}")
        known = KEYS[name]
        for key, value in rows.items():
            if known and key not in known:
                raise SettingsError(f"{path}: {name}.{key} is no setting; [{name}] has {', '.join(known)}")
            if known and not isinstance(value, known[key]):
                raise SettingsError(f"{path}: {name}.{key} must be a {'list' if known[key] is list else 'text in quotes'}")


def _country(code: object, key: str, path: Path) -> str:
    if not isinstance(code, str) or COUNTRY.fullmatch(code) is None:
        raise SettingsError(f'{path}: {key}: {code!r} is no country; write its two letters in capitals ("SY")')
    return code


def _one_of(known: Sequence[str], name: object, key: str, path: Path) -> str:
    if name not in known:
        raise SettingsError(f"{path}: {key}: {name!r} is not known; choose from {', '.join(known)}")
    return str(name)


def _words(values: Iterable[object], key: str, path: Path) -> list[str]:
    found = [value for value in values if isinstance(value, str) and value.strip()]
    if len(found) != len(tuple(values)):
        raise SettingsError(f"{path}: {key} must hold texts in quotes")
    return found
