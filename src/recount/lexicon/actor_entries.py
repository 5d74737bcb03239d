"""The entries of the actor registry's data files, and the tables of names made from them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from recount.lexicon.actor_names import Branch, Country, NameTables, NameUse, Naming, fold_name
from recount.lexicon.files import read_toml
from recount.records.actor import Actor, Category
from recount.records.issue import LexiconError
from recount.text.phrases import Phrases

BRACKETED = re.compile(r"\s*\(([^()]*)\)")
#: Stands before the names of some countries.
ARTICLE = "the "


@dataclass(frozen=True, slots=True)
class Row:
    """An entry of a data file: the actor, the branches of its state that it is, its loaded names with their neutral ones."""

    actor: Actor
    branches: tuple[str, ...]
    loaded: Mapping[str, str]
    file: str


def read_rows(file: str) -> Iterator[Row]:
    """The entries of one data file."""
    for key, entry in read_toml(file).items():
        loaded: dict[str, str] = entry.get("loaded", {})
        category = Category(entry["category"]) if "category" in entry else None
        actor = Actor(
            key,
            entry["name"],
            category,
            tuple(entry.get("countries", ())),
            tuple(entry.get("parents", ())),
            (*_own_names(entry["name"]), *entry.get("aliases", ())),
            tuple(loaded),
            entry.get("since"),
            entry.get("until"),
        )
        yield Row(actor, tuple(entry.get("branches", ())), loaded, file)


def _own_names(name: str) -> Iterator[str]:
    """The forms that a neutral name gives by itself: without brackets, and an acronym in them."""
    yield BRACKETED.sub("", name)
    for inner in BRACKETED.findall(name):
        if inner.isupper() and " " not in inner and "/" not in inner:
            yield inner


def read_countries() -> dict[str, Country]:
    """Every country by its code."""
    rows = read_toml("actors/countries.toml")
    return {
        code: Country(code, f"{ARTICLE}{row['name']}" if row.get("article") else row["name"], tuple(row["adjectives"]))
        for code, row in rows.items()
    }


def read_branches() -> dict[str, Branch]:
    """The branches that every state has, by key."""
    rows = {k: v for k, v in read_toml("actors/forces.toml").items() if "unplaced" in v}
    return {k: Branch(k, v["id"], v["name"], v["unplaced"], Category(v["category"]) if "category" in v else None) for k, v in rows.items()}


def make_tables(rows: Sequence[Row], countries: Mapping[str, Country], branches: Mapping[str, Branch]) -> NameTables:
    """The tables of names for given entries, countries and branches."""
    raw, forces, shared = read_toml("actors/countries.toml"), read_toml("actors/forces.toml"), read_toml("actors/ambiguous.toml")
    return NameTables(
        names=Phrases(_names(rows, shared["names"])),
        countries=_country_phrases(raw, lambda row: [row["name"], *row.get("other", ())]),
        adjectives=_country_phrases(raw, lambda row: row["adjectives"]),
        metonyms=_country_phrases(raw, lambda row: row.get("metonyms", ())),
        people=_country_phrases(
            raw, lambda row: row.get("people") or [f"{a}s" for a in row["adjectives"] if not a.endswith("s") and len(a) > 3]
        ),
        branch_words=Phrases({w: b for b in branches for w in forces[b]["words"]}),
        branch_alone=Phrases({w: b for b in branches for w in forces[b]["reports"]}),
        branches=MappingProxyType(dict(branches)),
        by_code=MappingProxyType(dict(countries)),
        acts=frozenset(forces["acts"]["words"]),
        acronym_words=frozenset(shared["acronyms"]["words"]),
    )


def _country_phrases(raw: Mapping[str, Any], forms: Callable[[Mapping[str, Any]], Iterable[str]]) -> Phrases[str]:
    return Phrases({fold_name(form): code for code, row in reversed(tuple(raw.items())) for form in forms(row)})


def _names(rows: Sequence[Row], shared: Mapping[str, Sequence[str]]) -> dict[str, Naming]:
    """Every folded form of every alias, with what it stands for; a form of two actors must be listed as ambiguous."""
    order = {fold_name(k).lower(): tuple(v) for k, v in shared.items()}
    found: dict[str, Naming] = {}
    for row in rows:
        for alias in (*row.actor.aliases, *row.loaded):
            for form in _variants(alias):
                _add(found, form, _naming_of(row, alias), order, row.file)
    return found


def _naming_of(row: Row, alias: str) -> Naming:
    """How one alias of an entry names it."""
    if alias in row.loaded:
        return Naming((row.actor.id,), NameUse.LOADED, acronym=alias.isupper(), neutral=row.loaded[alias], common=alias.islower())
    return Naming((row.actor.id,), NameUse.NAME, acronym=alias.isupper() and len(alias) > 1, common=alias.islower())


def _add(found: dict[str, Naming], form: str, naming: Naming, order: Mapping[str, tuple[str, ...]], file: str) -> None:
    known = found.get(form)
    if known is None:
        listed = order.get(form)
        found[form] = naming if listed is None else replace(naming, actors=listed)
    elif naming.actors[0] not in known.actors:
        raise LexiconError(
            f"{file}: {form!r} names {known.actors[0]!r} and {naming.actors[0]!r}; list it in actors/ambiguous.toml or drop one"
        )
    elif naming.use is NameUse.LOADED:
        found[form] = replace(naming, actors=known.actors)


def _variants(alias: str) -> tuple[str, ...]:
    """The folded spellings of an alias: with and without hyphens and apostrophes, al-X and al X."""
    base = fold_name(alias.replace("\u2019", "'")).lower()
    forms = [base]
    if "-" in base:
        forms.append(base.replace("-", " "))
    forms += [f.replace("al ", "al-") for f in (base,) if f.startswith("al ")]
    forms += [f.replace("'", "") for f in tuple(forms) if "'" in f]
    return tuple(dict.fromkeys(forms))
