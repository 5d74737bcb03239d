"""The actor registry: who acts in conflicts, under which names, in which countries and when."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any

from recount.lexicon.files import read_toml
from recount.records.actor import Actor, Category
from recount.records.issue import LexiconError
from recount.records.period import Days
from recount.text.phrases import Match, Phrases

#: One file a region; the order of files is the order of preference between two actors of one branch.
REGIONS = (
    "syria_iraq",
    "levant",
    "turkiye_iran_caucasus",
    "yemen_gulf",
    "ukraine_russia",
    "sahel_west_africa",
    "central_southern_africa",
    "horn_sudan",
    "maghreb",
    "south_asia",
    "southeast_asia",
    "americas",
    "europe",
    "international",
)
BRACKETED = re.compile(r"\s*\(([^()]*)\)")
#: Articles stand in no alias.
ARTICLE = "the "


class NameUse(StrEnum):
    """How a name stands for its actor."""

    NAME = "name"
    LOADED = "loaded"
    FORCES = "forces"
    COUNTRY = "country"
    ADJECTIVE = "adjective"
    METONYM = "metonym"


@dataclass(frozen=True, slots=True)
class Naming:
    """What a name stands for: actor ids, more than one where the report must decide; ``neutral`` for names that take sides.

    ``acronym`` names are read in capitals only, ``common`` ones also in small letters, and only in reports about the actor's countries.
    A ``country`` or its adjective has no actor of its own: its role decides.
    """

    actors: tuple[str, ...]
    use: NameUse
    acronym: bool = False
    neutral: str | None = None
    country: str | None = None
    common: bool = False


@dataclass(frozen=True, slots=True)
class Country:
    """A country as a maker of state forces."""

    code: str
    name: str
    adjectives: tuple[str, ...]

    @property
    def bare(self) -> str:
        """The name without its article."""
        return self.name.removeprefix(ARTICLE)


@dataclass(frozen=True, slots=True)
class Branch:
    """A branch that every state has; ``words`` call it after a country, ``reports`` without one."""

    key: str
    name: str
    unplaced: str
    category: Category | None


def fold_name(word: str) -> str:
    """A word without the marks of its letters, for comparing names."""
    if word.isascii():
        return word
    flat = unicodedata.normalize("NFKD", word.replace("\u0131", "i").replace("\u0130", "i"))
    return "".join(c for c in flat if not unicodedata.combining(c))


def fold_token(lower: str) -> str:
    """A lower-case token for comparing names: without marks, and without the apostrophe of a plural's genitive."""
    folded = fold_name(lower)
    return folded[:-1] if len(folded) > 2 and folded.endswith("s'") else folded


def is_cased(words: Sequence[str], naming: Naming) -> bool:
    """Whether words are written as their name must be: acronyms in capitals, names with a capital."""
    if naming.common:
        return True
    if naming.acronym:
        return not any(c.islower() for w in words for c in w)
    return any(c.isupper() for w in words for c in w)


class Registry:
    """All actors by id, and the names that lead to them; immutable."""

    def __init__(self, actors: Mapping[str, Actor], branch_actors: Mapping[tuple[str, str], tuple[str, ...]], words: "NameTables") -> None:
        self.actors = MappingProxyType(dict(actors))
        self.branch_actors = MappingProxyType(dict(branch_actors))
        self.words = words

    def get(self, actor: str) -> Actor:
        """The actor with an id."""
        return self.actors[actor]

    def is_alive(self, actor: str, days: Days | None) -> bool:
        """Whether an actor existed on some of the days; always where the days are not known."""
        entry = self.actors[actor]
        if days is None:
            return True
        begun = entry.since is None or entry.since <= days.end.isoformat()[: len(entry.since)]
        return begun and (entry.until is None or entry.until >= days.start.isoformat()[: len(entry.until)])

    def of_branch(self, country: str, branch: str, days: Days | None = None) -> Actor | None:
        """The actor that is a branch of a state on some days; the latest where the days are not known."""
        ids = self.branch_actors.get((country, branch), ())
        alive = [i for i in ids if self.is_alive(i, days)]
        if not alive:
            return None
        if days is not None:
            return self.actors[alive[0]]
        return self.actors[next((i for i in alive if self.actors[i].until is None), alive[0])]

    def wholes(self, actor: str) -> tuple[str, ...]:
        """The actors that an actor is part of, nearest first, itself not among them."""
        found: list[str] = []
        waiting = list(self.actors[actor].parents)
        while waiting:
            parent = waiting.pop(0)
            if parent not in found:
                found.append(parent)
                waiting.extend(self.actors[parent].parents)
        return tuple(found)

    def is_inside(self, part: str, whole: str) -> bool:
        """Whether one actor is another or part of it."""
        return part == whole or whole in self.wholes(part)

    def name_at(self, words: Sequence[str], folded: Sequence[str], position: int, last: int, *, loud: bool = False) -> Match[Naming] | None:
        """The longest name of an actor, a force or a country that begins at a token; ``loud`` in text of capitals only."""
        found = [
            m
            for m in (self._listed(words, folded, position, last, loud=loud), self._forces(words, folded, position, last))
            if m is not None
        ]
        return max(found, key=lambda m: m.last) if found else self._country(words, folded, position, last, loud=loud)

    def _listed(self, words: Sequence[str], folded: Sequence[str], position: int, last: int, *, loud: bool) -> Match[Naming] | None:
        """A name of the registry, if its capitals are right."""
        match = self.words.names.at(folded, position, last)
        while match is not None and not self._fits(words, folded, match, loud=loud):
            match = self.words.names.at(folded, position, match.last - 1) if match.last - position > 1 else None
        return match

    def _fits(self, words: Sequence[str], folded: Sequence[str], match: Match[Naming], *, loud: bool) -> bool:
        """Whether a listed name is one here; in a text of capitals an acronym that is also a word is none."""
        if loud and match.value.acronym and folded[match.first] in self.words.acronym_words:
            return False
        return is_cased(words[match.first : match.last], match.value)

    def _forces(self, words: Sequence[str], folded: Sequence[str], position: int, last: int) -> Match[Naming] | None:
        """ "Malian army", "Mali's armed forces", "army of Mali"."""
        owner = self._owner(words, folded, position, last)
        if owner is not None:
            branch = self.words.branch_words.at(folded, owner.last, last) if owner.last < last else None
            return None if branch is None else Match(position, branch.last, self._naming(owner.value, branch.value))
        branch = self.words.branch_words.at(folded, position, last)
        if branch is None or branch.last >= last or folded[branch.last] != "of":
            return None
        at = branch.last + 1
        at += at < last and folded[at] == "the"
        country = self.words.countries.at(folded, at, last) if at < last else None
        return None if country is None else Match(position, country.last, self._naming(country.value, branch.value))

    def _owner(self, words: Sequence[str], folded: Sequence[str], position: int, last: int) -> Match[str] | None:
        """A country's adjective, or its name with 's or alone before the word for a force."""
        match = self.words.adjectives.at(folded, position, last)
        if match is not None and words[position][0].isupper():
            return match
        match = self.words.countries.at(folded, position, last)
        if match is None or match.last >= last or not words[position][0].isupper():
            return None
        return Match(position, match.last + 1, match.value) if folded[match.last] in {"'s", "'"} else None

    def _naming(self, country: str, branch: str) -> Naming:
        return Naming(self.branch_actors.get((country, branch), ()), NameUse.FORCES, country=country)

    def _country(self, words: Sequence[str], folded: Sequence[str], position: int, last: int, *, loud: bool) -> Match[Naming] | None:
        """A country, its adjective or its seat of government, standing alone."""
        for table, use in (
            (self.words.countries, NameUse.COUNTRY),
            (self.words.metonyms, NameUse.METONYM),
            (self.words.adjectives, NameUse.ADJECTIVE),
        ):
            match = table.at(folded, position, last)
            short = (
                match is not None and match.last - position == 1 and words[position].replace(".", "").isupper() and len(words[position]) < 4
            )
            if match is None or not words[position][0].isupper() or (loud and short):
                continue
            if folded[position] == "us" and words[position] != "US":
                continue
            return Match(position, match.last, Naming((), use, country=match.value))
        return None


@dataclass(frozen=True, slots=True)
class NameTables:
    """Phrases, all folded, that lead to actors: listed names, countries, their adjectives and seats, words for branches."""

    names: Phrases[Naming]
    countries: Phrases[str]
    adjectives: Phrases[str]
    metonyms: Phrases[str]
    people: Phrases[str]
    branch_words: Phrases[str]
    branch_alone: Phrases[str]
    branches: Mapping[str, Branch]
    by_code: Mapping[str, Country]
    acts: frozenset[str]
    acronym_words: frozenset[str]


@cache
def read_registry() -> Registry:
    """The registry of the program's data files."""
    rows = [row for region in REGIONS for row in _rows(f"actors/{region}.toml")]
    countries, branches = _read_countries(), _read_branches()
    return build_registry(rows, countries, branches)


@dataclass(frozen=True, slots=True)
class Row:
    """An entry of a data file: the actor, the branches of its state that it is, its loaded names with their neutral ones."""

    actor: Actor
    branches: tuple[str, ...]
    loaded: Mapping[str, str]
    file: str


def build_registry(rows: Sequence[Row], countries: Mapping[str, Country], branches: Mapping[str, Branch]) -> Registry:
    """A registry of given entries, with the branches that every state has."""
    actors: dict[str, Actor] = {}
    for row in rows:
        if row.actor.id in actors:
            raise LexiconError(f"{row.file}: {row.actor.id!r} stands twice; keep one and merge the aliases")
        actors[row.actor.id] = row.actor
    branch_actors: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in rows:
        for branch in row.branches:
            key = (row.actor.countries[0], branch)
            branch_actors[key] = (*branch_actors.get(key, ()), row.actor.id)
    for country in countries.values():
        for branch in branches.values():
            if (country.code, branch.key) not in branch_actors:
                made = _branch_actor(country, branch)
                actors[made.id] = made
                branch_actors[country.code, branch.key] = (made.id,)
    _check_parents(rows, actors)
    return Registry(actors, branch_actors, _tables(rows, countries, branches))


def _check_parents(rows: Sequence[Row], actors: Mapping[str, Actor]) -> None:
    for row in rows:
        for parent in row.actor.parents:
            if parent not in actors:
                raise LexiconError(f"{row.file}: {row.actor.id!r} names the parent {parent!r}, which is no entry; add it or correct the id")


def _branch_actor(country: Country, branch: Branch) -> Actor:
    """The branch of a state that has no entry of its own."""
    short = {"military": "mil", "police": "pol", "security": "sec", "government": "gov"}[branch.key]
    name = branch.name.format(country=country.name)
    return Actor(f"{short}-{country.code.lower()}", name, branch.category, (country.code,))


def _rows(file: str) -> Iterator[Row]:
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


def _read_countries() -> dict[str, Country]:
    rows = read_toml("actors/countries.toml")
    return {
        code: Country(code, f"{ARTICLE}{row['name']}" if row.get("article") else row["name"], tuple(row["adjectives"]))
        for code, row in rows.items()
    }


def _read_branches() -> dict[str, Branch]:
    rows = {k: v for k, v in read_toml("actors/forces.toml").items() if "unplaced" in v}
    return {k: Branch(k, v["name"], v["unplaced"], Category(v["category"]) if "category" in v else None) for k, v in rows.items()}


def _tables(rows: Sequence[Row], countries: Mapping[str, Country], branches: Mapping[str, Branch]) -> NameTables:
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


def _country_phrases(raw: Mapping[str, Any], forms: Any) -> Phrases[str]:  # noqa: ANN401
    return Phrases({fold_name(form): code for code, row in reversed(raw.items()) for form in forms(row)})


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
