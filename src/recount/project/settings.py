"""The settings of a project, read from ``recount.toml``."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recount.records.issue import SettingsError

NAME = "recount.toml"
COUNTRY = re.compile(r"[A-Z]{2}")
#: Tables and keys that the file may hold, with the type of each.
KEYS: dict[str, dict[str, type]] = {"project": {"name": str}, "focus": {"countries": list, "areas": list}, "publishers": {}}


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project sets.

    ``countries`` (ISO 3166-1 alpha-2) and ``areas`` (names of first-level areas) are what its reports are mostly about;
    ``homes`` gives the home country of publishers, by their names in small letters.
    """

    name: str = ""
    countries: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    homes: tuple[tuple[str, str], ...] = ()


def read_settings(path: Path) -> Settings:
    """The settings in a file; SettingsError says which line to mend, and how."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
        raise SettingsError(f"{path}: {broken}; mend the file") from broken
    _check_keys(table, path)
    focus = table.get("focus", {})
    homes = {str(name).lower(): _country(code, f"publishers.{name}", path) for name, code in table.get("publishers", {}).items()}
    return Settings(
        str(table.get("project", {}).get("name", "")),
        tuple(_country(code, "focus.countries", path) for code in focus.get("countries", ())),
        tuple(_words(focus.get("areas", ()), "focus.areas", path)),
        tuple(sorted(homes.items())),
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


def _words(values: Iterable[object], key: str, path: Path) -> list[str]:
    found = [value for value in values if isinstance(value, str) and value.strip()]
    if len(found) != len(tuple(values)):
        raise SettingsError(f"{path}: {key} must hold texts in quotes")
    return found
