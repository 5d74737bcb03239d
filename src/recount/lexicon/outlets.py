"""Monitors, media and public bodies that report on conflicts: sources, not parties."""

import re
from dataclasses import dataclass
from functools import cache

from recount.lexicon.actor_names import fold_name
from recount.lexicon.files import read_toml
from recount.records.issue import LexiconError
from recount.records.source import SourceKind
from recount.text.phrases import Phrases

FILE = "lexicon/en/outlets.toml"
ACRONYM = re.compile(r"\s*\(([A-Z][A-Za-z/]*)\)")


@dataclass(frozen=True, slots=True)
class Outlet:
    """A source under its full name; ``acronym`` says that the form met is read in capitals only."""

    name: str
    kind: SourceKind
    acronym: bool = False


@cache
def read_outlets() -> Phrases[Outlet]:
    """Every form of every outlet's name, folded, with the outlet."""
    table: dict[str, Outlet] = {}
    for kind, rows in read_toml(FILE).items():
        for row in rows["names"]:
            main, *others = (form.strip() for form in row.split("|"))
            for form in (
                ACRONYM.sub("", main),
                *ACRONYM.findall(main),
                *(f for o in others for f in (ACRONYM.sub("", o), *ACRONYM.findall(o))),
            ):
                outlet = Outlet(main, SourceKind(kind), acronym=form.isupper())
                known = table.setdefault(fold_name(form).lower(), outlet)
                if known.name != main:
                    raise LexiconError(f"{FILE}: {form!r} stands for {known.name!r} and {main!r}; keep one")
    return Phrases(table)
