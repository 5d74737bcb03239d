"""The actor registry: who acts in conflicts, under which names, in which countries and when."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product
from types import MappingProxyType

from recount.lexicon.actor_entries import Row, make_tables, read_branches, read_countries, read_rows
from recount.lexicon.actor_names import Branch, Country, NameTables, NameUse, Naming, is_cased
from recount.records.actor import Actor
from recount.records.issue import LexiconError
from recount.records.period import Days
from recount.text.phrases import Match

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


class Registry:
    """All actors by id, and the names that lead to them; immutable."""

    def __init__(self, actors: Mapping[str, Actor], branch_actors: Mapping[tuple[str, str], tuple[str, ...]], words: NameTables) -> None:
        self.actors = MappingProxyType(dict(actors))
        self.branch_actors = MappingProxyType(dict(branch_actors))
        self.words = words
        tables = (words.names, words.countries, words.adjectives, words.metonyms, words.branch_words)
        self._openers = frozenset[str]().union(*(table.openers for table in tables))

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

    def name_at(
        self, words: Sequence[str], folded: tuple[str, ...], position: int, last: int, *, loud: bool = False
    ) -> Match[Naming] | None:
        """The longest name of an actor, a force or a country that begins at a token; ``loud`` in text of capitals only."""
        if folded[position] not in self._openers:
            return None
        listed = self._listed(words, folded, position, last, loud=loud)
        force = self._forces(words, folded, position, last)
        longest = force if listed is None or (force is not None and force.last > listed.last) else listed
        return longest or self._country(words, folded, position, last, loud=loud)

    def _listed(self, words: Sequence[str], folded: tuple[str, ...], position: int, last: int, *, loud: bool) -> Match[Naming] | None:
        """A name of the registry, if its capitals are right."""
        match = self.words.names.at(folded, position, last)
        while match is not None and not self._fits(words, folded, match, loud=loud):
            match = self.words.names.at(folded, position, match.last - 1) if match.last - position > 1 else None
        return match

    def _fits(self, words: Sequence[str], folded: tuple[str, ...], match: Match[Naming], *, loud: bool) -> bool:
        """Whether a listed name is one here; in a text of capitals an acronym that is also a word is none."""
        if loud and match.value.acronym and folded[match.first] in self.words.acronym_words:
            return False
        return is_cased(words[match.first : match.last], match.value)

    def _forces(self, words: Sequence[str], folded: tuple[str, ...], position: int, last: int) -> Match[Naming] | None:
        """A force after or before its country ("Malian army", "Mali's armed forces", "army of Mali")."""
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

    def _owner(self, words: Sequence[str], folded: tuple[str, ...], position: int, last: int) -> Match[str] | None:
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

    def _country(self, words: Sequence[str], folded: tuple[str, ...], position: int, last: int, *, loud: bool) -> Match[Naming] | None:
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


@cache
def read_registry() -> Registry:
    """The registry of the program's data files."""
    rows = [row for region in REGIONS for row in read_rows(f"actors/{region}.toml")]
    countries, branches = read_countries(), read_branches()
    return build_registry(rows, countries, branches)


def build_registry(rows: Sequence[Row], countries: Mapping[str, Country], branches: Mapping[str, Branch]) -> Registry:
    """A registry of given entries, with the branches that every state has."""
    actors: dict[str, Actor] = {}
    for row in rows:
        if row.actor.id in actors:
            raise LexiconError(f"{row.file}: {row.actor.id!r} stands twice; keep one and merge the aliases")
        actors[row.actor.id] = row.actor
    branch_actors: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in rows:
        for name in row.branches:
            key = (row.actor.countries[0], name)
            branch_actors[key] = (*branch_actors.get(key, ()), row.actor.id)
    for country, branch in product(countries.values(), branches.values()):
        if (country.code, branch.key) not in branch_actors:
            made = _branch_actor(country, branch)
            actors[made.id] = made
            branch_actors[country.code, branch.key] = (made.id,)
    _check_parents(rows, actors)
    return Registry(actors, branch_actors, make_tables(rows, countries, branches))


def _check_parents(rows: Sequence[Row], actors: Mapping[str, Actor]) -> None:
    for row in rows:
        for parent in row.actor.parents:
            if parent not in actors:
                raise LexiconError(f"{row.file}: {row.actor.id!r} names the parent {parent!r}, which is no entry; add it or correct the id")


def _branch_actor(country: Country, branch: Branch) -> Actor:
    """The branch of a state that has no entry of its own."""
    name = branch.name.format(country=country.name)
    return Actor(f"{branch.short}-{country.code.lower()}", name, branch.category, (country.code,))
